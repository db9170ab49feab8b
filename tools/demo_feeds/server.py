"""A server on this machine that answers as nine recruiting systems do."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from hashlib import blake2b
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

from tools.demo_feeds import json_boards, xml_boards
from tools.demo_feeds.jobs import Job, jobs_of

PORT = 8077
ROBOTS = "User-agent: *\nAllow: /\n"
Query = Mapping[str, list[str]]
Answer = tuple[str, bytes]
"""Content type and body."""


def pages_of(jobs: Mapping[str, tuple[Job, ...]]) -> dict[str, Callable[[Query], Answer]]:
    """What is answered at which path."""
    return {
        "/robots.txt": lambda _: ("text/plain", ROBOTS.encode()),
        "/dvinci/jobPublication/list.json": lambda _: as_json(json_boards.dvinci(jobs["dvinci"])),
        "/personio/xml": lambda _: as_xml(xml_boards.personio(jobs["personio"])),
        "/recruitee/api/offers/": lambda _: as_json(json_boards.recruitee(jobs["recruitee"])),
        "/greenhouse/v1/boards/kastanienhof/jobs": lambda _: as_json(
            json_boards.greenhouse(jobs["greenhouse"])
        ),
        "/lever/v0/postings/grubenlicht": lambda _: as_json(json_boards.lever(jobs["lever"])),
        "/jobposting/jobs.feed.json": lambda _: as_json(json_boards.datafeed(jobs["jobposting"])),
        "/fieldmap/stellen.xml": lambda _: as_xml(xml_boards.hr_ba(jobs["fieldmap"])),
        "/feed/jobs.rss": lambda query: as_xml(xml_boards.rss(window(jobs["feed"], query))),
        **{
            f"/bite/jobposting/{job.digest(40)}/json": lambda _, job=job: as_json(
                json_boards.bite(job)
            )
            for job in jobs["bite"]
        },
    }


def window(jobs: tuple[Job, ...], query: Query) -> tuple[Job, ...]:
    """The page that Teamtailor is asked for."""
    start, size = (
        int(query.get(name, [default])[0])
        for name, default in (("offset", "0"), ("per_page", "20"))
    )
    return jobs[start : start + size]


def as_json(value: object) -> Answer:
    """A JSON document."""
    return "application/json", json.dumps(value, ensure_ascii=False).encode()


def as_xml(body: bytes) -> Answer:
    """An XML document; its declaration names the encoding."""
    return "application/xml", body


class Desk(BaseHTTPRequestHandler):
    """Answers one request."""

    protocol_version = "HTTP/1.1"
    pages: Mapping[str, Callable[[Query], Answer]]
    bite: tuple[Job, ...]

    def do_GET(self) -> None:  # the base class calls it so
        """A document, or that it has not changed."""
        parts = urlsplit(self.path)
        page = self.pages.get(parts.path)
        if page is None:
            self.give(404, "text/plain", b"not found\n")
            return
        kind, body = page(parse_qs(parts.query))
        etag = f'"{blake2b(body, digest_size=8).hexdigest()}"'
        if self.headers.get("If-None-Match") == etag:
            self.give(304, kind, b"", etag)
        else:
            self.give(200, kind, body, etag)

    def do_POST(self) -> None:
        """B-ITE's search, page by page."""
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if urlsplit(self.path).path != "/bite/api/v1/postings/search":
            self.give(404, "text/plain", b"not found\n")
            return
        page = json.loads(body)["page"]
        found = json_boards.bite_page(self.bite, page["offset"], min(page["num"], 20))
        self.give(200, *as_json(found))

    def give(self, status: int, kind: str, body: bytes, etag: str = "") -> None:
        """Send an answer."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if etag:
            self.send_header("ETag", etag)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def serving(day: date, port: int = PORT) -> Iterator[str]:
    """The address of the server while it runs; port 0 takes a free one."""
    jobs = jobs_of(day)
    desk = type("DeskOfTheDay", (Desk,), {"pages": pages_of(jobs), "bite": jobs["bite"]})
    server = ThreadingHTTPServer(("127.0.0.1", port), desk)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
