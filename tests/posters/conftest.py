"""A platform of our own on this machine, that answers as it is told."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from generator.posters import Places


@dataclass
class Answer:
    """What the platform says to one address."""

    data: bytes = b""
    kind: str = "image/jpeg"
    status: int = 200
    location: str = ""
    pause: float = 0.0
    """Seconds between two pieces."""


@dataclass
class Platform:
    """A server whose answers a test writes down."""

    origin: str = ""
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    @property
    def places(self) -> Places:
        """This server in the place of every platform."""
        return Places(self.origin, self.origin, self.origin)


@pytest.fixture
def platform() -> Iterator[Platform]:
    """The server, running."""
    platform = Platform()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            platform.asked.append(self.path)
            answer = platform.answers.get(self.path, Answer(b"gone", "text/plain", 404))
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.kind)
            if answer.location:
                self.send_header("Location", answer.location)
            self.end_headers()
            for start in range(0, len(answer.data), 65536):
                time.sleep(answer.pause)
                try:
                    self.wfile.write(answer.data[start : start + 65536])
                except OSError:
                    return

        def log_message(self, *_arguments: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    platform.origin = f"http://127.0.0.1:{server.server_port}"
    yield platform
    server.shutdown()
    server.server_close()
