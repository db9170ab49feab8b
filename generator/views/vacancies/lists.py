"""Lists of vacancies, 25 on a page; without a script one turns pages, with one they are searched."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.linking import Portal
from generator.model.entries import AnyEntry
from generator.routes import Target
from generator.routes.division import page_of
from generator.routes.vacancies import (
    NARROWED,
    PER_PAGE,
    entries_of,
    feed_path,
    listed,
    pages_of,
)
from generator.views.edition import Edition
from generator.views.frame import Frame, Link
from generator.views.framing import Outline, frame
from generator.views.phrases import Phrase
from generator.views.turning import numbered
from generator.views.vacancies.finder import FinderView, view_finder
from generator.views.vacancies.rows import VacancyRow, counted, rows

MOST_LISTS = 60
"""Narrower lists among which one can choose at once."""


@dataclass(frozen=True, slots=True)
class VacancyListView:
    """One page of a list of vacancies."""

    frame: Frame
    heading: str
    intro: str
    """How many there are, as of when."""
    rows: tuple[VacancyRow, ...]
    count: int
    pages: tuple[Link, ...]
    """The pages of the list; empty when there is one."""
    about: Link | None
    """The profession or region whose vacancies these are."""
    lists: tuple[Link, ...]
    """Narrower lists that are not empty: of professions, then of regions."""
    feed: str
    """Address of its Atom feed."""
    feed_json: str
    """The same as JSON Feed."""
    report: Link
    """To the page for employers."""
    kit: Link
    """To the page for partners."""
    finder: FinderView | None
    """Only on the first page of the list of all."""


def view_vacancies(edition: Edition, target: Target) -> VacancyListView:
    """One page of a list."""
    entry_id, page = page_of(target)
    found = listed(edition.portal, target.kind, entry_id)
    entry = entry_of(edition, target.kind, entry_id)
    heading = heading_of(edition, target.kind, entry)
    shown = found[(page - 1) * PER_PAGE : page * PER_PAGE]
    feed = edition.routes.base + feed_path(edition.language, target.kind, entry_id)
    return VacancyListView(
        frame=frame(edition, outline(edition, target, heading, bool(found))),
        heading=heading,
        intro=counted(edition, len(found)),
        rows=rows(edition, shown),
        count=len(found),
        pages=tuple(pages(edition, target, len(found))),
        about=edition.link(entry) if entry else None,
        lists=narrower(edition, shown) if target.kind == "vacancies" else (),
        feed=f"{feed}.atom",
        feed_json=f"{feed}.json",
        report=Link(Phrase(edition.words.say("Report a vacancy")), edition.url("report-vacancy")),
        kit=Link(
            Phrase(edition.words.say("Show vacancies on your website")), edition.url("embed-kit")
        ),
        finder=view_finder(edition) if target == Target("vacancies") else None,
    )


def entry_of(edition: Edition, kind: str, entry_id: str) -> AnyEntry | None:
    """The profession or region of a list."""
    return entries_of(edition.portal, NARROWED[kind])[entry_id] if kind in NARROWED else None


def heading_of(edition: Edition, kind: str, entry: AnyEntry | None) -> str:
    """What the list is called."""
    words = edition.words
    if kind == "vacancies-untrained":
        return words.term("menu", kind)
    if entry is None:
        return words.term("menu", "vacancies")
    title = str(edition.phrase(entry, "title"))
    if kind == "vacancies-region":
        return words.say("Vacancies: {region}", region=title)
    return words.say("Vacancies: {profession}", profession=title)


def outline(edition: Edition, target: Target, heading: str, filled: bool) -> Outline:
    """What the page tells its frame; only first pages are for search engines."""
    _entry, page = page_of(target)
    words = edition.words
    title = heading if page == 1 else words.say("{list}, page {page}", list=heading, page=page)
    whole = target == Target("vacancies")
    above = [Link(Phrase(words.term("menu", "vacancies")), edition.url("vacancies"))]
    return Outline(
        template="vacancies",
        target=target,
        title=title,
        description=words.say("Jobs for which you need no training: you are shown what to do.")
        if target.kind == "vacancies-untrained"
        else words.say("Open jobs and training places, with how to apply."),
        trail=() if whole else above,
        search_filters=(("kind", words.term("kind", "vacancy")),),
        indexed=page == 1 and filled,
    )


def pages(edition: Edition, target: Target, count: int) -> Iterator[Link]:
    """Links to the pages of a list; none where there is one."""
    last = pages_of(count)
    return numbered(edition, target, last) if last > 1 else iter(())


def narrower(edition: Edition, shown: Iterable[str]) -> tuple[Link, ...]:
    """Lists with at least one vacancy: without training, of professions, of regions.

    Where they are too many, those on which the vacancies with these ids stand.
    """
    untrained: tuple[Link, ...] = ()
    if listed(edition.portal, "vacancies-untrained", ""):
        title = Phrase(edition.words.term("menu", "vacancies-untrained"))
        untrained = (Link(title, edition.url("vacancies-untrained")),)
    portal, market = edition.portal, edition.portal.market
    if len(market.of_profession) + len(market.of_region) > MOST_LISTS:
        found = tuple(beside(portal, shown))
    else:
        found = tuple(
            (kind, entry)
            for kind, of in NARROWED.items()
            for entry in entries_of(portal, of).values()
            if listed(portal, kind, entry.id)
        )
    entries = (
        Link(edition.phrase(entry, "title"), edition.url(kind, entry.id)) for kind, entry in found
    )
    return (*untrained, *entries)


def beside(portal: Portal, shown: Iterable[str]) -> Iterator[tuple[str, AnyEntry]]:
    """The narrower lists on which vacancies stand, each with its profession or region."""
    openings = [portal.market.openings[i] for i in shown]
    for i in dict.fromkeys(p for o in openings for p in o.professions):
        yield "vacancies-profession", portal.professions[i]
    inside = (portal.inside(o.regions[-1]) for o in openings if o.regions)
    for i in dict.fromkeys(region for regions in inside for region in regions):
        yield "vacancies-region", portal.regions[i]
