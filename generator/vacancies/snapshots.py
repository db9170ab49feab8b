"""What a source gave becomes a snapshot, and the last good one is kept when it gave too little.

A snapshot is `content/vacancies/snapshots/<portal>/<source>.json`: sorted, indented, so that a
change of it can be read. A source that fails keeps its vacancies; one that reads only in part
keeps those that were not seen this time; one that has suddenly shrunk keeps all.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

from generator.diagnostics import Message, say
from generator.model.vacancies import AdSection, Vacancy
from generator.vacancies.boards import Board, Unreadable
from generator.vacancies.cleaning import clean, line
from generator.vacancies.links import safe_url

VERSION = 1
SHRINKS_BY = 0.5
"""A source that loses more than this share of its vacancies …"""
SHRINKS_FROM = 5
"""… and more than this many, is not believed."""


REMEMBERED = timedelta(days=365)
"""How long the address of a vacancy that is gone still says so."""


class Status(StrEnum):
    """How the last attempt to read a source ended."""

    FRESH = "fresh"
    STALE = "stale"
    """It failed, and older vacancies are kept."""
    FAILED = "failed"
    """It failed, and there have never been any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Departed:
    """A vacancy that its source no longer names."""

    vacancy: Vacancy
    """Only what its page still says: no text, no contact, no way to apply."""
    at: datetime
    """When it was first missed."""


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A source as it was last read."""

    version: int = VERSION
    """Of the form of the file."""
    source: str
    status: Status
    reason: str = ""
    """Why the last attempt failed, in English."""
    tried_at: datetime
    read_at: datetime | None = None
    """When it was last read well."""
    seen: Mapping[str, datetime] = field(default_factory=dict)
    """By id, when a vacancy was last seen that a later, partial reading did not show."""
    losses: tuple[str, ...] = ()
    """What of the source is not shown, in English."""
    vacancies: tuple[Vacancy, ...] = ()
    departed: tuple[Departed, ...] = ()
    """Gone for at most a year, so that their addresses stay."""


SHAPE = TypeAdapter(Snapshot)


def settle(
    source: str, board: Board, before: Snapshot | None, now: datetime
) -> tuple[Snapshot, Message | None]:
    """The snapshot after a reading, and why the reading is not believed, if it is not."""
    old = before.vacancies if before else ()
    new = board.vacancies
    if not board.complete:
        new = (*new, *missed(old, board))
    if shrunken(len(old), len(new)):
        reason = say(
            "it had {before} vacancies and now has {after}", before=len(old), after=len(new)
        )
        return keep(source, reason, before, now), reason
    seen = dict(seen_before(before, board)) if before and not board.complete else {}
    snapshot = Snapshot(
        source=source,
        status=Status.FRESH,
        tried_at=now,
        read_at=now,
        seen=dict(sorted(seen.items())),
        losses=told(board),
        vacancies=ordered(new),
        departed=departed(before, new, now),
    )
    return snapshot, None


def departed(
    before: Snapshot | None, new: tuple[Vacancy, ...], now: datetime
) -> tuple[Departed, ...]:
    """What is gone since, and what had gone before and is not forgotten."""
    if before is None:
        return ()
    here = {vacancy.id for vacancy in new}
    found = {gone.vacancy.id: gone for gone in before.departed if now - gone.at <= REMEMBERED}
    for vacancy in before.vacancies:
        found[vacancy.id] = Departed(vacancy=bared(vacancy), at=now)
    return tuple(found[i] for i in sorted(found) if i not in here)


def bared(vacancy: Vacancy) -> Vacancy:
    """What the page of a vacancy that is gone still says: which job it was, where, at whom."""
    return replace(
        vacancy, sections=(), url="", apply_url="", contact=None, salary=None, salary_text="",
    )  # fmt: skip


def keep(source: str, reason: Message, before: Snapshot | None, now: datetime) -> Snapshot:
    """The snapshot after a reading that failed: what was there stays, and grows older."""
    if before is None or before.read_at is None:
        return Snapshot(source=source, status=Status.FAILED, reason=str(reason), tried_at=now)
    return replace(before, status=Status.STALE, reason=str(reason), tried_at=now)


def shrunken(before: int, after: int) -> bool:
    """Whether so many vacancies are gone at once that something must be wrong."""
    gone = before - after
    return gone > SHRINKS_FROM and gone > before * SHRINKS_BY


def missed(old: tuple[Vacancy, ...], board: Board) -> Iterator[Vacancy]:
    """Vacancies of before that a partial reading does not show."""
    ids = {vacancy.id for vacancy in board.vacancies}
    yield from (vacancy for vacancy in old if vacancy.id not in ids)


def seen_before(before: Snapshot, board: Board) -> Iterator[tuple[str, datetime]]:
    """When those were last seen."""
    for vacancy in missed(before.vacancies, board):
        if moment := before.seen.get(vacancy.id, before.read_at):
            yield vacancy.id, moment


def ordered(vacancies: tuple[Vacancy, ...]) -> tuple[Vacancy, ...]:
    """In a fixed order, so that only what has changed changes the file."""
    return tuple(sorted(vacancies, key=lambda vacancy: vacancy.id))


def told(board: Board) -> tuple[str, ...]:
    """Its losses as sentences, each once."""
    sentences = (
        f"{loss.vacancy}: {loss.message}" if loss.vacancy else str(loss.message)
        for loss in board.losses
    )
    return tuple(sorted(dict.fromkeys(sentences)))


def write_snapshot(snapshot: Snapshot) -> bytes:
    """The file, ending with a line end."""
    data = SHAPE.dump_python(snapshot, mode="json", exclude_defaults=True)
    return (json.dumps({"version": VERSION} | data, ensure_ascii=False, indent=1) + "\n").encode()


def read_snapshot(body: bytes) -> Snapshot:
    """The snapshot of a file; raises `Unreadable`. What it holds is cleaned once more."""
    try:
        snapshot = SHAPE.validate_json(body)
    except ValidationError as problem:
        first = problem.errors(include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"]) or "1"
        raise Unreadable(say("`{place}` is not what it should be", place=place)) from None
    if snapshot.version != VERSION:
        raise Unreadable(say("it was written by another version"))
    return replace(
        snapshot,
        vacancies=tuple(cleaned(vacancy) for vacancy in snapshot.vacancies),
        departed=tuple(replace(d, vacancy=cleaned(bared(d.vacancy))) for d in snapshot.departed),
    )


def cleaned(vacancy: Vacancy) -> Vacancy:
    """The vacancy as an adapter would have made it, whoever edited the file."""
    return replace(
        vacancy,
        title=line(vacancy.title),
        employer=line(vacancy.employer),
        url=safe_url(vacancy.url),
        apply_url=safe_url(vacancy.apply_url),
        sections=tuple(
            AdSection(html=clean(s.html), heading=line(s.heading), part=s.part)
            for s in vacancy.sections
        ),
    )
