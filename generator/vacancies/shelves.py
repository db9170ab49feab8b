"""The vacancies of a portal as a build finds them on disk: files of the project and snapshots.

Nothing here asks the network. A source whose snapshot is old loses first its JobPosting markup,
then its advertisements, and says so.
"""

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from generator.diagnostics import (
    Diagnostic,
    Span,
    did_you_mean,
    error,
    ordered,
    say,
    warning,
)
from generator.documents import place_of
from generator.documents.texts import Refused, read_bytes
from generator.model.entries import Content, PortalConfig
from generator.model.pins import PINS
from generator.model.postcodes import NO_POSTCODES, Postcodes
from generator.model.sources import FileSource, Source
from generator.model.vacancies import Vacancy
from generator.vacancies import collect
from generator.vacancies.boards import Answer, Ask, Board, Failure, Request, Unreachable
from generator.vacancies.complaints import (
    MARKUP_DAYS,
    SHOWN_DAYS,
    age_of,
    losses_of,
    never_fetched,
    unreadable,
)
from generator.vacancies.postcodes import read_postcodes
from generator.vacancies.snapshots import Snapshot, Status, bared, read_snapshot

FOLDER = "content/vacancies"
SNAPSHOTS = f"{FOLDER}/snapshots"
LARGEST = 64 * 1024 * 1024
"""Largest snapshot, in bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """How a source stands."""

    source: str
    status: Status
    reason: str = ""
    days: int | None = None
    """Since it was last read well; 0 for a file, none when it never was."""
    read_at: datetime | None = None
    """When its snapshot was last read well; none for a file."""
    turns: frozenset[date] = frozenset()
    """Days on which some of its vacancies lose their markup, or are shown no more."""
    markup: frozenset[str] = frozenset()
    """Ids of vacancies that may carry JobPosting markup: young enough, and the employer agrees."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The vacancies of a portal."""

    vacancies: tuple[Vacancy, ...] = ()
    """Those that may be shown, some of them perhaps past their last day."""
    departed: tuple[Vacancy, ...] = ()
    """Those that their source names no more."""
    unconfirmed: tuple[Vacancy, ...] = ()
    """Those whose source could not be read for too long."""
    states: tuple[SourceState, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    postcodes: Postcodes = NO_POSTCODES
    """Where they lie whose source only says a postcode."""


EMPTY = Shelf()
"""Of a portal without sources."""


@dataclass(slots=True)
class Filling:
    """A shelf that is being filled."""

    project: Path
    content: Content
    config: PortalConfig
    today: date
    vacancies: list[Vacancy] = field(default_factory=list)
    departed: list[Vacancy] = field(default_factory=list)
    unconfirmed: list[Vacancy] = field(default_factory=list)
    states: list[SourceState] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def span(self, index: int, *path: str) -> Span:
        return self.config.spans.at("vacancies", "sources", index, *path)


def read_vacancies(project: Path, content: Content, config: PortalConfig, today: date) -> Shelf:
    """Everything that the portal's sources have on disk; never raises for what stands there."""
    filling = Filling(project, content, config, today)
    for index, source in enumerate(config.facts.vacancies.sources):
        if isinstance(source, FileSource):
            read_file(filling, index, source)
        else:
            read_source(filling, index, source)
    filling.diagnostics += strays(project, content)
    postcodes, wrong = read_postcodes(project)
    filling.diagnostics += wrong
    groups = (filling.vacancies, filling.departed, filling.unconfirmed)
    vacancies, departed, unconfirmed = (by_id(named(content, v) for v in group) for group in groups)
    return Shelf(
        vacancies,
        departed,
        unconfirmed,
        tuple(filling.states),
        ordered(filling.diagnostics),
        postcodes,
    )


def named(content: Content, vacancy: Vacancy) -> Vacancy:
    """The vacancy with the name of its employer where the source gives only the id."""
    employer = content.employers.get(vacancy.employer_id)
    if vacancy.employer or employer is None:
        return vacancy
    return replace(vacancy, employer=employer.source().words.title or "")


def by_id(vacancies: Iterable[Vacancy]) -> tuple[Vacancy, ...]:
    """In the order of their ids."""
    return tuple(sorted(vacancies, key=lambda vacancy: vacancy.id))


def read_file(filling: Filling, index: int, source: FileSource) -> None:
    """A file of the project; its mistakes are errors, its losses warnings."""
    try:
        board = collect(source, from_project(filling.project), filling.today)
    except Refused as refused:
        filling.diagnostics.append(refused.diagnostic)
        return
    except Failure as failure:
        filling.diagnostics.append(
            error(filling.span(index, "file"), "missing-file", failure.message)
        )
        return
    filling.diagnostics += board.mistakes
    filling.diagnostics += unknown_employers(filling.content, board)
    filling.diagnostics += losses_of(board, filling.span(index))
    ids = frozenset(vacancy.id for vacancy in board.vacancies) if source.authorised else frozenset()
    filling.vacancies += board.vacancies
    filling.states.append(SourceState(source=source.id, status=Status.FRESH, days=0, markup=ids))


def from_project(project: Path) -> Ask:
    """Answers requests for files of the project; raises `Refused` for what cannot be read."""

    def ask(request: Request) -> Answer:
        path = project / request.url
        if not path.exists() and not path.is_symlink():
            message = say("there is no file {path}", path=request.url)
            raise Unreachable(message)
        return Answer(url=request.url, body=read_bytes(path, place_of(project, path)))

    return ask


def unknown_employers(content: Content, board: Board) -> Iterator[Diagnostic]:
    """Employers that a file names and that the pool does not have."""
    for employer, span in board.employers:
        if employer not in content.employers and ("employer", employer) not in content.broken:
            message = say("no employer is called `{id}`", id=employer)
            yield error(
                span, "unknown-employer", message, did_you_mean(employer, content.employers)
            )


def read_source(filling: Filling, index: int, source: Source) -> None:
    """The snapshot of a source, as far as its age allows."""
    path = snapshot_path(filling.project, filling.config.id, source.id)
    span = filling.span(index)
    snapshot = None
    try:
        snapshot = load(path)
        if snapshot is None:
            filling.diagnostics.append(never_fetched(span, source))
    except Failure as failure:
        filling.diagnostics.append(unreadable(span, source, failure.message))
    if snapshot is None:
        filling.states.append(SourceState(source=source.id, status=Status.FAILED))
        return
    take(filling, span, source, snapshot)


def take(filling: Filling, span: Span, source: Source, snapshot: Snapshot) -> None:
    """Put the vacancies of a snapshot on the shelf."""
    ages = {
        v.id: age(snapshot.seen.get(v.id, snapshot.read_at), filling.today)
        for v in snapshot.vacancies
    }
    named = [renamed(vacancy, source) for vacancy in snapshot.vacancies]
    shown = [v for v in named if ages[v.id] <= SHOWN_DAYS]
    young = frozenset(v.id for v in shown if ages[v.id] <= MARKUP_DAYS)
    days = age(snapshot.read_at, filling.today) if snapshot.read_at else None
    filling.vacancies += shown
    filling.unconfirmed += (bared(v) for v in named if ages[v.id] > SHOWN_DAYS)
    filling.departed += (renamed(gone.vacancy, source) for gone in snapshot.departed)
    filling.states.append(
        SourceState(
            source=source.id,
            status=snapshot.status,
            reason=snapshot.reason,
            days=days,
            read_at=snapshot.read_at,
            turns=turns(snapshot),
            markup=young if source.authorised else frozenset(),
        )
    )
    filling.diagnostics += age_of(span, source, snapshot, days)


def turns(snapshot: Snapshot) -> frozenset[date]:
    """The days on which its vacancies become too old for their markup, and for being shown."""
    moments = {snapshot.seen.get(v.id, snapshot.read_at) for v in snapshot.vacancies}
    return frozenset(
        moment.astimezone(UTC).date() + timedelta(days=days + 1)
        for moment in moments
        if moment
        for days in (MARKUP_DAYS, SHOWN_DAYS)
    )


def renamed(vacancy: Vacancy, source: Source) -> Vacancy:
    """The vacancy with the employer and sector that the configuration names today."""
    employer = source.employers.get(vacancy.employer) or source.employer or ""
    contact = vacancy.contact if source.show_contact else None
    return replace(vacancy, employer_id=employer, contact=contact, sector=source.sector)


def age(moment: datetime | None, today: date) -> int:
    """Whole days from a moment to a day, none in the past."""
    return max(0, (today - moment.astimezone(UTC).date()).days) if moment else 10_000


def snapshot_path(project: Path, portal: str, source: str) -> Path:
    """Where the snapshot of a source is kept."""
    return project / SNAPSHOTS / portal / f"{source}.json"


def load(path: Path) -> Snapshot | None:
    """The snapshot of a file, none without it; raises `Failure`."""
    try:
        if path.is_symlink() or path.stat().st_size > LARGEST:
            raise Unreachable(say("it is not a file, or too large"))
        return read_snapshot(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as trouble:
        message = say("the file cannot be read: {reason}", reason=trouble.strerror or trouble)
        raise Unreachable(message) from None


def strays(project: Path, content: Content) -> Iterator[Diagnostic]:
    """Files below `content/vacancies` that no source of any portal names."""
    portals = content.portals.values()
    sources = [(p.id, s) for p in portals for s in p.facts.vacancies.sources]
    known = {project / FOLDER / s.file for _, s in sources if isinstance(s, FileSource)}
    known.add(project / PINS)
    known |= {snapshot_path(project, portal, s.id) for portal, s in sources}
    broken = {name for kind, name in content.broken if kind == "portal"}
    with contextlib.suppress(OSError):
        for path in sorted((project / FOLDER).rglob("*")):
            if (
                path.is_dir()
                or path in known
                or path.name.startswith(".")
                or path.parent.name in broken
            ):
                continue
            if broken and path.parent == project / FOLDER:
                continue
            message = say("no source names `{name}`", name=path.name)
            yield warning(Span(place_of(project, path)), "stray-vacancies", message)
