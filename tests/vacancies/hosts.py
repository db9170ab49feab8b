"""A real HTTP server on this machine that behaves as well or as badly as it is told."""

import gzip
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from ssl import SSLContext

from httpx2 import create_ssl_context

from generator.cache import Cache
from generator.fetching import Client, Limits
from generator.fetching.memory import Memory

DOCUMENTS = Path(__file__).parent / "documents"
NOW = datetime(2026, 10, 2, 6, 0, tzinfo=UTC)
TYPES = {
    ".json": "application/json",
    ".xml": "application/xml",
    ".html": "text/html; charset=utf-8",
}


@dataclass
class Page:
    """What the host answers."""

    body: bytes = b""
    kind: str = "application/json"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    """Seconds before the answer begins."""
    cut: int | None = None
    """Bytes after which the connection is dropped, though more were promised."""
    packed: bool = False
    etag: str = ""
    last_modified: str = ""


Answering = Page | Callable[["Asked"], Page]


@dataclass
class Asked:
    """A request as it arrived."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Host:
    """A host, its pages and what it was asked."""

    origin: str
    pages: dict[str, Answering] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def show(self, path: str, document: str, **page: object) -> None:
        """Answer a path with a recorded document; `ORIGIN` in it is this host."""
        body = (DOCUMENTS / document).read_bytes().replace(b"ORIGIN", self.origin.encode())
        page.setdefault("kind", TYPES[Path(document).suffix])
        self.pages[path] = Page(body, **page)  # type: ignore[arg-type]

    def paths(self) -> list[str]:
        """What was asked for, robots.txt apart."""
        return [a.path for a in self.asked if a.path != "/robots.txt"]

    def page(self, asked: Asked) -> Page:
        """The answer; 404 for what is not there."""
        found = self.pages.get(asked.path) or self.pages.get(asked.path.partition("?")[0])
        if found is None:
            return Page(b"<h1>404</h1>", "text/html", 404)
        return found if isinstance(found, Page) else found(asked)


def handler_of(host: Host) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            asked = Asked(self.command, self.path, dict(self.headers), self.rfile.read(length))
            with host.lock:
                host.asked.append(asked)
                host.at_once += 1
                host.most_at_once = max(host.most_at_once, host.at_once)
            try:
                self.send(host.page(asked), asked)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True
            finally:
                with host.lock:
                    host.at_once -= 1

        do_GET = do_POST = answer  # noqa: N815

        def send(self, page: Page, asked: Asked) -> None:
            time.sleep(page.delay)
            same = page.etag and asked.headers.get("If-None-Match") == page.etag
            since = (
                page.last_modified and asked.headers.get("If-Modified-Since") == page.last_modified
            )
            body = gzip.compress(page.body) if page.packed else page.body
            self.send_response(304 if same or since else page.status)
            named = {
                "ETag": page.etag,
                "Last-Modified": page.last_modified,
                "Content-Type": page.kind,
            }
            for name, value in {**named, **page.headers}.items():
                if value:
                    self.send_header(name, value)
            if page.packed:
                self.send_header("Content-Encoding", "gzip")
            if same or since:
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body[: page.cut])
            if page.cut is not None:
                self.wfile.flush()
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Quiet."""

    return Handler


class Server(ThreadingHTTPServer):
    """Serves in threads, and says nothing when somebody hangs up."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Quiet."""


@contextmanager
def running() -> Iterator[Host]:
    """A host for the time of a block."""
    host = Host("")
    server = Server(("127.0.0.1", 0), handler_of(host))
    host.origin = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
    )
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()


@cache
def certificates() -> SSLContext:
    """What every client trusts: reading it takes longer than most tests."""
    return create_ssl_context()


def client(folder: Path, **changes: object) -> Client:
    """A client as a run has it."""
    given: dict[str, object] = {
        "agent": "careportal/test (+https://portaal.example/; zorg@portaal.example)",
        "memory": Memory(Cache(folder)),
        "now": NOW,
        "limits": Limits(seconds=30.0),
        "tls": certificates(),
    }
    return Client(**(given | changes))  # type: ignore[arg-type]
