"""A host for a built portal, as `_headers` and `_redirects` ask of one: it compresses, and answers ranges."""

import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.sites import Site

PACKABLE = ("text/", "image/svg", "application/json", "application/atom")
"""What a host compresses on the way."""


class Host:
    """What to answer to an address of the portal."""

    def __init__(self, site: Site) -> None:
        self.site = site

    @cached_property
    def rules(self) -> list[tuple[str, dict[str, str]]]:
        """Patterns of addresses with their headers."""
        rules: list[tuple[str, dict[str, str]]] = []
        for line in (self.site.root / "_headers").read_text().splitlines():
            if line.startswith("  !"):
                rules[-1][1][line.strip()] = ""
            elif line.startswith(" "):
                name, _, value = line.partition(":")
                rules[-1][1][name.strip()] = value.strip()
            elif line:
                rules.append((line, {}))
        return rules

    @cached_property
    def not_found(self) -> list[tuple[str, str]]:
        """Patterns of addresses with the page that says there is nothing."""
        lines = [line.split() for line in (self.site.root / "_redirects").read_text().splitlines()]
        return [(pattern, page) for pattern, page, status in lines if status == "404"]

    def headers(self, path: str) -> dict[str, str]:
        """Every header whose pattern fits, as Cloudflare gives them: joined, unless taken away first."""
        found: dict[str, str] = {}
        for pattern, values in self.rules:
            for name, value in values.items() if fits(pattern, path) else ():
                if name.startswith("!"):
                    found.pop(name[1:].strip(), None)
                else:
                    found[name] = f"{found[name]}, {value}" if name in found else value
        return found

    def file(self, path: str) -> tuple[int, Path]:
        """Status and file of an address."""
        root = self.site.root.resolve()
        if path.startswith(self.site.base):
            file = self.site.file(path).resolve()
            if file.is_file() and file.is_relative_to(root):
                return 200, file
        for pattern, page in self.not_found:
            if fits(pattern, path):
                return 404, self.site.file(page)
        return 404, root / "404.html"


def fits(pattern: str, path: str) -> bool:
    """Does `/nl/*` hold for this address?"""
    start, star, end = pattern.partition("*")
    return path.startswith(start) and path.endswith(end) if star else path == pattern


class Handler(SimpleHTTPRequestHandler):
    """Answers for one host, in silence."""

    protocol_version = "HTTP/1.1"

    def __init__(self, host: Host, *arguments: object) -> None:
        self.host = host
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        status, file = self.host.file(path)
        data = file.read_bytes()
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        self.send_response(206 if asked and status == 200 else status)
        if asked and status == 200:
            first, last = int(asked[1]), min(int(asked[2] or len(data)), len(data) - 1)
            self.send_header("Content-Range", f"bytes {first}-{last}/{len(data)}")
            data = data[first : last + 1]
        elif kind_of(file).startswith(PACKABLE) and "gzip" in self.headers.get(
            "Accept-Encoding", ""
        ):
            self.send_header("Content-Encoding", "gzip")
            data = gzip.compress(data, mtime=0)
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Type", kind_of(file))
        self.send_header("Content-Length", str(len(data)))
        for name, value in self.host.headers(path).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_arguments: object) -> None:
        """Nothing."""


def kind_of(file: Path) -> str:
    """The media type of a file, text in UTF-8."""
    if file.suffix == ".vtt":
        return "text/vtt; charset=utf-8"
    kind = guess_type(file.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


@contextmanager
def serving(site: Site) -> Iterator[str]:
    """The origin at which the portal is served: `http://127.0.0.1:40123`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, Host(site)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
