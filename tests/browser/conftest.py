"""Both portals on a host of their own, and a browser to visit them with."""

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.places import Portal
from tests.browser.recording import Record
from tests.browser.serving import serving
from tests.sites import Site

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

WIDE = {"width": 1280, "height": 800}
NARROW = {"width": 320, "height": 640}

Visit = Callable[..., Page]
"""Opens a tab: who visits, if it matters, and by name the size of the window and other properties."""


@pytest.fixture(scope="session")
def portals(heart: Site, hills: Site) -> Iterator[dict[str, Portal]]:
    """Both portals, served with the headers they ask for."""
    with serving(heart) as one, serving(hills) as other:
        yield {"heart": Portal(heart, one), "hills": Portal(hills, other)}


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The browser of this machine; it is closed before another folder's tests start theirs."""
    path = shutil.which("chromium") or shutil.which("google-chrome")
    assert path, "the browser tests need chromium"
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield found
        found.close()


@pytest.fixture(scope="module")
def visit(browser: Browser) -> Iterator[Visit]:
    """Tabs by the visitor's properties: whoever comes again finds the same tab, nothing kept."""
    tabs: dict[str, tuple[BrowserContext, Page]] = {}

    def open_tab(who: str = "", **properties: Any) -> Page:
        properties.setdefault("viewport", WIDE)
        key = repr((who, sorted(properties.items())))
        if key not in tabs:
            context = browser.new_context(**properties)
            tabs[key] = context, context.new_page()
        return tabs[key][1]

    yield open_tab
    for context, _ in tabs.values():
        context.close()


@pytest.fixture
def recorded(browser: Browser) -> Iterator[tuple[Page, Record]]:
    """A tab of a visitor who was never here, and the record of what happens in it."""
    context = browser.new_context(viewport=WIDE)
    record = Record(context)
    yield context.new_page(), record
    context.close()
