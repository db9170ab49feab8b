"""The sources of portals become snapshots on disk, several hosts at the same time."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from generator.cache import Cache, write_whole
from generator.diagnostics import Diagnostic, Message, Span, say
from generator.fetching.client import Client, Limits
from generator.fetching.manners import Gates, Porter
from generator.fetching.memory import Memory
from generator.model.entries import PortalConfig
from generator.model.sources import FileSource, Source
from generator.vacancies import Answer, Board, Failure, Request, Unreachable, collect, complaints
from generator.vacancies.shelves import load, snapshot_path
from generator.vacancies.snapshots import Snapshot, keep, settle, write_snapshot

HANDS = 8
"""Sources that are read at the same time."""


def silent(_address: str) -> None:
    """Tell nobody what is asked for."""


@dataclass(frozen=True, slots=True)
class Errand:
    """One source to fetch."""

    config: PortalConfig
    source: Source
    span: Span
    """Where the portal's file names it."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of an errand."""

    errand: Errand
    snapshot: Snapshot
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Journey:
    """What a run works with."""

    project: Path
    now: datetime
    secrets: Mapping[str, str] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    tell: Callable[[str], None] = silent
    """Told the address of every document before it is asked for."""


def errands_of(configs: Sequence[PortalConfig], only: str | None = None) -> Iterator[Errand]:
    """Every source that must be fetched; `only` names one."""
    for config in configs:
        for index, source in enumerate(config.facts.vacancies.sources):
            if not isinstance(source, FileSource) and only in (None, source.id):
                yield Errand(config, source, config.spans.at("vacancies", "sources", index))


def fetch_all(journey: Journey, errands: Sequence[Errand]) -> tuple[Fetched, ...]:
    """Run every errand and write its snapshot; in the order of the errands.

    A source that fails is a warning. Raises OSError when a snapshot cannot be written.
    """
    gates, porter = Gates(), Porter()
    cache = Cache(journey.project / ".cache")
    clients = {
        e.config.id: client_of(journey, e.config, Memory(cache), gates, porter) for e in errands
    }
    try:
        with ThreadPoolExecutor(min(HANDS, max(1, len(errands)))) as pool:
            waiting = [pool.submit(run, journey, clients[e.config.id], e) for e in errands]
            return tuple(future.result() for future in waiting)
    finally:
        for client in clients.values():
            client.close()
        cache.close()


def client_of(
    journey: Journey, config: PortalConfig, memory: Memory, gates: Gates, porter: Porter
) -> Client:
    """A client that says who asks; portals share the manners, so that hosts meet them as one."""
    publisher = config.facts.publisher
    agent = f"careportal/{version('careportal')} (+{config.facts.url}; {publisher.email})"
    return Client(agent, memory, journey.now, journey.secrets, journey.limits, gates, porter)


def run(journey: Journey, client: Client, errand: Errand) -> Fetched:
    """One errand: ask, settle with what was there before, write."""
    source = errand.source
    path = snapshot_path(journey.project, errand.config.id, source.id)
    before, diagnostics = remembered(path, errand)
    board, failed = attempt(journey, client, errand)
    if board is None:
        assert failed
        snapshot = keep(source.id, failed, before, journey.now)
    else:
        snapshot, failed = settle(source.id, board, before, journey.now)
        diagnostics += complaints.losses_of(board, errand.span)
    if failed:
        diagnostics.append(complaints.failed(errand.span, source, snapshot, failed))
    write_whole(path, write_snapshot(snapshot))
    return Fetched(errand, snapshot, tuple(diagnostics))


def remembered(path: Path, errand: Errand) -> tuple[Snapshot | None, list[Diagnostic]]:
    """The last snapshot; one that cannot be read is said and forgotten."""
    try:
        return load(path), []
    except Failure as failure:
        return None, [complaints.unreadable(errand.span, errand.source, failure.message)]


def attempt(
    journey: Journey, client: Client, errand: Errand
) -> tuple[Board | None, Message | None]:
    """The board, or why there is none."""
    end = time.monotonic() + journey.limits.source

    def ask(request: Request) -> Answer:
        if time.monotonic() > end:
            raise Unreachable(say("the source took too much time"))
        journey.tell(request.url)
        return client.fetch(request, errand.source.loopback)

    try:
        return collect(errand.source, ask, journey.now.date()), None
    except Failure as failure:
        return None, failure.message
    except Exception as trouble:  # noqa: BLE001  # a fault in one adapter costs no other source its data
        return None, say("the program failed at it: {reason}", reason=repr(trouble)[:200])
