"""A small project and a real server of it, in a thread of its own."""

import asyncio
import queue
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

from generator.build import Workshop
from generator.cache import Cache
from generator.serve import Attempt, Serving, serve_portals
from tests.projects import valid_project
from tests.sites import morning

TODAY = date(2026, 3, 1)
PORTAL = "content/portals/portaal.yaml"
PROFESSION = "content/professions/operatieassistent.nl.md"
PATIENCE = 120.0
"""Seconds after which a test gives up waiting."""


@dataclass
class Answer:
    """What came back, the body read."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass
class Served:
    """A server as its listener knows it."""

    project: Path
    addresses: dict[str, str] = field(default_factory=dict)
    attempts: "queue.Queue[Attempt]" = field(default_factory=queue.Queue)
    ready: threading.Event = field(default_factory=threading.Event)

    def serving(self, addresses: Mapping[str, str]) -> None:
        self.addresses |= addresses
        self.ready.set()

    def attempted(self, attempt: Attempt) -> None:
        self.attempts.put(attempt)

    def next_attempt(self) -> Attempt:
        """The next build that ends."""
        return self.attempts.get(timeout=PATIENCE)

    @property
    def address(self) -> str:
        """Where the first portal is, with its path."""
        return next(iter(self.addresses.values()))

    @property
    def origin(self) -> str:
        """The same without its path."""
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}"

    def built(self, path: str) -> Path:
        """A file as it was built."""
        folder = self.project / ".cache" / "serve" / str(urlsplit(self.address).port)
        return folder / next(iter(self.addresses)) / path

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask the first portal, following nothing."""
        connection = HTTPConnection(urlsplit(self.origin).netloc, timeout=PATIENCE)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=named)
        response: HTTPResponse = connection.getresponse()
        answer = Answer(response.status, dict(response.getheaders()), response.read())
        connection.close()
        return answer

    def edit(self, path: str, before: str, after: str) -> None:
        """Change a file of the project, as an editor saves it."""
        file = self.project / path
        text = file.read_text("utf-8")
        assert before in text
        self.save(path, text.replace(before, after))

    def save(self, path: str, text: str) -> None:
        """Write a file of the project in one step, as editors do."""
        beside = self.project / "saving"
        beside.write_text(text, "utf-8")
        beside.replace(self.project / path)

    def attempt_until(self, so: Callable[[Attempt], bool]) -> Attempt:
        """The first of the coming builds of which something is so."""
        while not so(attempt := self.next_attempt()):
            pass
        return attempt


def small_project(folder: Path) -> Path:
    """The base project, below a path as some portals are, with a theme of its own."""
    project = valid_project(folder)
    portal = project / PORTAL
    portal.write_text(
        portal.read_text("utf-8")
        .replace("portaal.example/", "portaal.example/gesundheit/")
        .replace("theme: base", "theme: own"),
        "utf-8",
    )
    theme = project / "themes" / "own"
    theme.mkdir(parents=True)
    (theme / "theme.yaml").write_text("---\nextends: base\n", "utf-8")
    return project


@contextmanager
def running(
    project: Path,
    memory: Path,
    portal: str | None = None,
    progress: Callable[[str], None] = lambda _step: None,
) -> Iterator[Served]:
    """A server of a project until the block ends."""
    served = Served(project)
    workshop = Workshop(project, morning(TODAY), Cache(memory), progress=progress)
    serving = Serving(workshop, portal, "127.0.0.1", 0, "en", search=False)
    with loop_in_a_thread() as loop:
        running = asyncio.run_coroutine_threadsafe(serve_portals(serving, served), loop)
        assert served.ready.wait(PATIENCE), running.exception(0)
        served.next_attempt()
        yield served
        running.cancel()


@contextmanager
def loop_in_a_thread() -> Iterator[asyncio.AbstractEventLoop]:
    """A loop for a server; the test's own thread may belong to a browser."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield loop
    finally:
        asyncio.run_coroutine_threadsafe(settle(), loop).result(PATIENCE)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(PATIENCE)
        loop.close()


async def settle() -> None:
    """End whatever still runs."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


def copy_of(project: Path, folder: Path) -> Path:
    """Another copy, to make mistakes in."""
    return Path(shutil.copytree(project, folder, ignore=shutil.ignore_patterns(".cache")))
