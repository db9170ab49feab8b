"""What a tab asks for, says and keeps while somebody reads."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response

LISTEN = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`))"""

KEPT = """async () => [
  document.cookie,
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map(({ name }) => name),
  ...(await caches.keys()),
  ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
].filter(Boolean)"""


@dataclass
class Record:
    """What the tabs of one visitor asked for and complained about."""

    context: BrowserContext
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.context.add_init_script(LISTEN)
        self.context.on("request", self.asked)
        self.context.on("response", self.answered)
        self.context.on("requestfailed", self.failed)
        self.context.on("console", self.said)
        self.context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def asked(self, request: Request) -> None:
        self.requests.append(request.url)

    def answered(self, response: Response) -> None:
        if response.status > 399 and not response.request.is_navigation_request():
            self.complaints.append(f"{response.status}: {response.url}")

    def failed(self, request: Request) -> None:
        """Leaving a page and pausing a film end requests: no failure."""
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"{request.failure}: {request.url}")

    def said(self, message: ConsoleMessage) -> None:
        """A page that says there is nothing may be called missing itself."""
        about = message.location["url"] == (message.page.url if message.page else "")
        if not (about and "404 (Not Found)" in message.text):
            self.complaints.append(f"{message.type}: {message.text}")

    def elsewhere(self, origin: str) -> list[str]:
        """Requests to any other origin."""
        own = urlsplit(origin)[:2]
        return [url for url in self.requests if urlsplit(url)[:2] != own]

    def kept(self, page: Page) -> list[Any]:
        """Cookies and everything else the browser was told to remember."""
        return [*self.context.cookies(), *page.evaluate(KEPT)]
