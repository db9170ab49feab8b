"""Requests become answers: files of the last good build, the client of livereload, a socket to it."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler
from tornado.escape import json_decode
from tornado.web import Application, HTTPError, RequestHandler, StaticFileHandler
from tornado.websocket import WebSocketHandler

from generator.serve.headers import headers_for
from generator.serve.pages import CSS, SCRIPT, STYLE, client
from generator.serve.site import Site

NEVER_KEEP = "no-store"


def application(site: Site) -> Application:
    """Everything that one portal's server answers."""
    handlers: list[Any] = [
        ("/livereload", Reloader),
        (SCRIPT, Kept, {"data": client(), "kind": "text/javascript; charset=utf-8"}),
        (STYLE, Kept, {"data": CSS.encode(), "kind": "text/css; charset=utf-8"}),
        ("/(.*)", Files, {"path": str(site.folder), "default_filename": "index.html"}),
    ]
    return Application(handlers, site=site, log_function=quiet)


def quiet(_handler: RequestHandler) -> None:
    """Log no request; mistakes of the server itself are logged elsewhere."""


class Files(StaticFileHandler):
    """The files of a built portal, as its host would send them (ranges: RFC 9110 § 14)."""

    absolute_path: str | None = None

    @property
    def site(self) -> Site:
        """What is shown now."""
        site: Site = self.settings["site"]
        return site

    def set_default_headers(self) -> None:
        """The headers that the portal asks its host for."""
        for name, value in headers_for(self.site.rules, self.request.path).items():
            self.set_header(name, value)

    async def get(self, path: str, include_body: bool = True) -> None:
        """Answer inside the portal; lead there from outside of it."""
        inside = self.site.inside(f"/{path}")
        if inside is not None:
            await super().get(inside, include_body)
        elif self.site.base.startswith(f"/{path}"):
            self.redirect(self.site.base)
        else:
            raise HTTPError(404)

    def validate_absolute_path(self, root: str, absolute_path: str) -> str | None:
        """Check the path; answer with a page here, since pages are not served as they are."""
        found = super().validate_absolute_path(root, absolute_path)
        if found is None or not found.endswith(".html"):
            return found
        try:
            self.send_page(self.site.page(Path(found)))
        except OSError:
            raise HTTPError(404) from None
        return None

    def send_page(self, page: bytes) -> None:
        """Send a page that no browser keeps, since the next may be different."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", NEVER_KEEP)
        self.finish(page)

    def compute_etag(self) -> str | None:
        """A mark of the file's time and size: tornado's own outlives a change of the file."""
        if self.absolute_path is None:
            return None
        try:
            state = Path(self.absolute_path).stat()
        except OSError:
            return None
        return f'"{state.st_mtime_ns:x}-{state.st_size:x}"'

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """The portal's own page where there is nothing, and the report while there is no portal."""
        page = self.site.not_found(self.request.path) if status_code == 404 else None
        if page:
            self.send_page(page)
        elif not self.site.built():
            self.set_status(503)
            self.send_page(self.site.waiting())
        else:
            super().write_error(status_code, **kwargs)


class Kept(RequestHandler):
    """Something that is served from memory."""

    def initialize(self, data: bytes, kind: str) -> None:
        """What, and of which media type."""
        self.data, self.kind = data, kind

    def get(self) -> None:
        """Send it."""
        self.set_header("Content-Type", self.kind)
        self.set_header("Cache-Control", NEVER_KEEP)
        self.set_header("X-Content-Type-Options", "nosniff")
        self.finish(self.data)


class Nobody:
    """What livereload asks which file changed; we always reload the whole page."""

    filepath = "*"


class Reloader(LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """The socket through which pages learn that they are old."""

    watcher = Nobody
    shown = ""
    path = ""
    """Of the page that listens; empty when it did not say."""
    seen = b""
    """That page as it was built when it was loaded, or told to be."""

    def check_origin(self, origin: str) -> bool:
        """Only our own pages; livereload itself lets everybody in."""
        return WebSocketHandler.check_origin(self, origin)

    def on_message(self, message: str | bytes) -> None:
        """Greet; reload a page at once that was loaded before the newest attempt."""
        super().on_message(message)
        said, site = json_decode(message), self.settings["site"]
        newest = str(site.edition)
        if said.get("command") == "hello":
            self.shown = str(said.get("snipver", newest))
        elif said.get("command") == "info":
            self.path = urlsplit(str(said.get("url", ""))).path
            self.seen = site.built_page(self.path)
            if self.shown != newest:
                self.reload()

    def reload(self) -> None:
        """Have the page loaded again."""
        self.seen = self.settings["site"].built_page(self.path)
        self.send_message({"command": "reload", "path": "*", "liveCSS": False})

    def changed(self) -> bool:
        """Whether the page is another than that which was loaded, as far as we know."""
        return not self.seen or self.settings["site"].built_page(self.path) != self.seen


def reload_pages(partial: bool) -> None:
    """Reload the open pages of every portal; when only part of it was made, those that changed."""
    for waiter in tuple(Reloader.waiters):
        if not partial or waiter.changed():
            waiter.reload()
