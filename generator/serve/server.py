"""Servers of the portals: bind, build, serve, and show what came of each change until interrupted."""

import asyncio
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from typing import Protocol

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from generator.build import Workshop
from generator.serve.attempts import Attempt, Attempts, read_bases
from generator.serve.handlers import application, reload_pages
from generator.serve.headers import read_rules
from generator.serve.site import Site
from generator.serve.workers import Workers, existing

FOLDER = Path(".cache") / "serve"
"""Where we build, below the project: never `dist/`. Each port has a folder of its own."""

Doors = Sequence[Sequence[socket]]
"""The sockets of each portal, bound to one port."""

Arrived = asyncio.Queue[Attempt]


class CannotListen(Exception):
    """A port cannot be had."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(f"{host}:{port}: {reason}")
        self.host, self.port, self.reason = host, port, reason


class NothingToServe(Exception):
    """No portal of that name, or none at all; the listener has been told why."""


@dataclass(frozen=True, slots=True)
class Serving:
    """What is served, and where."""

    workshop: Workshop
    portal: str | None
    """Only this one; all when there is none."""
    host: str
    port: int
    """Of the first portal; the others follow. 0 for any free ones."""
    language: str
    """Of the reports."""
    search: bool = True
    """Whether the index of the search is built too."""


class Listener(Protocol):
    """Tells whoever edits."""

    def serving(self, addresses: Mapping[str, str]) -> None:
        """The portals answer at these addresses, by portal."""

    def attempted(self, attempt: Attempt) -> None:
        """A build has ended, well or not."""


async def serve_portals(serving: Serving, listener: Listener) -> None:
    """Serve until cancelled. Raises CannotListen at once, NothingToServe after the first build."""
    bases = read_bases(serving.workshop.project)
    names = (serving.portal,) if serving.portal else tuple(bases)
    with bound(serving, len(names)) as doors:
        output = serving.workshop.project / FOLDER / str(port_of(doors[0]) if doors else 0)
        sites = [make_site(name, output, bases, serving.language) for name in names]
        with building(serving, names, output) as attempts:
            await show(attempts, sites, listener)
            if not names or not set(names) <= set(bases):
                raise NothingToServe
            with answering(sites, doors):
                listener.serving(addresses(serving.host, sites, doors))
                while True:
                    attempt = await show(attempts, sites, listener)
                    reload_pages(attempt.partial)


@contextmanager
def bound(serving: Serving, count: int) -> Iterator[Doors]:
    """Sockets for so many portals, on ports that follow each other."""
    doors: list[list[socket]] = []
    try:
        for number in range(count):
            port = serving.port + number if serving.port else 0
            doors.append(bind(serving.host, port))
        yield doors
    finally:
        for door in (door for sockets in doors for door in sockets):
            door.close()


def bind(host: str, port: int) -> list[socket]:
    """Sockets on one port. Raises CannotListen."""
    try:
        return bind_sockets(port, host)
    except (OSError, OverflowError) as trouble:
        number = getattr(trouble, "errno", None)
        reason = os.strerror(number) if number and number > 0 else str(trouble)
        raise CannotListen(host, port, reason) from None


@contextmanager
def building(serving: Serving, names: Sequence[str], output: Path) -> Iterator[Arrived]:
    """Build in other threads, now and after every change; what came of it arrives on this loop."""
    loop, arrived = asyncio.get_running_loop(), Arrived()

    def deliver(made: Attempt) -> None:
        loop.call_soon_threadsafe(arrived.put_nowait, made)

    workshop = serving.workshop
    attempts = Attempts(workshop, names, output, serving.search, serving.language, deliver)
    watched = existing((workshop.project / "content", workshop.project / "themes"))
    workers = Workers(attempts, watched)
    workers.start()
    try:
        yield arrived
    finally:
        workers.stop()


@contextmanager
def answering(sites: Sequence[Site], doors: Doors) -> Iterator[None]:
    """Answer requests on the bound sockets."""
    servers = [HTTPServer(application(site)) for site in sites]
    for server, sockets in zip(servers, doors, strict=True):
        server.add_sockets(sockets)
    try:
        yield
    finally:
        for server in servers:
            server.stop()


async def show(attempts: Arrived, sites: Sequence[Site], listener: Listener) -> Attempt:
    """Wait for the next attempt, show it and tell about it."""
    attempt = await attempts.get()
    for site in sites:
        site.show(attempt)
    listener.attempted(attempt)
    return attempt


def make_site(name: str, output: Path, bases: Mapping[str, str], language: str) -> Site:
    """A portal before the first attempt: as an earlier server left it, if there was one."""
    folder = (output / name).resolve()
    return Site(name, folder, bases.get(name, "/"), language, rules=read_rules(folder))


def port_of(door: Sequence[socket]) -> int:
    """The port to which sockets are bound."""
    return int(door[0].getsockname()[1])


def addresses(host: str, sites: Sequence[Site], doors: Doors) -> dict[str, str]:
    """Where each portal can be opened."""
    shown = f"[{host}]" if ":" in host else host
    return {
        site.portal: f"http://{shown}:{port_of(door)}{site.base}"
        for site, door in zip(sites, doors, strict=True)
    }
