"""Addresses of vacancies and of their lists, which have pages of 25."""

from collections.abc import Callable, Iterator, Mapping

from generator.linking import Portal
from generator.messages import Words
from generator.model.entries import AnyEntry
from generator.model.openings import Opening
from generator.routes.division import further_pages
from generator.routes.targets import Target

PER_PAGE = 25
"""Vacancies on one page of a list."""

NARROWED = {"vacancies-profession": "profession", "vacancies-region": "region"}
"""Kinds of lists that belong to an entry, and the kind of that entry."""

LISTS = ("vacancies", *NARROWED, "vacancies-untrained")
"""Every kind of list: of all vacancies, of an entry, of those that need no training."""


def plan_vacancies(
    portal: Portal, words: Words, slug: Callable[[AnyEntry], str]
) -> Iterator[tuple[Target, str]]:
    """Every list of vacancies of one language, and the vacancies whose page is in it."""
    if not portal.market.sourced:
        return
    root = f"{words.tag}/{words.term('address', 'vacancies')}/"
    yield from paged("vacancies", "", root, len(portal.market.open))
    for kind, of in NARROWED.items():
        folder = f"{root}{words.term('address', of)}/"
        for entry in entries_of(portal, of).values():
            count = len(listed(portal, kind, entry.id))
            yield from paged(kind, entry.id, f"{folder}{slug(entry)}/", count)
    untrained = f"{root}{words.term('address', 'vacancies-untrained')}/"
    yield from paged(
        "vacancies-untrained", "", untrained, len(listed(portal, "vacancies-untrained", ""))
    )
    for opening in portal.market.openings.values():
        if language_of(portal, opening) == words.tag:
            yield Target("vacancy", opening.vacancy.id), f"{root}{opening.code}/"


def paged(kind: str, entry: str, path: str, count: int) -> Iterator[tuple[Target, str]]:
    """The pages of one list; the first has the list's own address."""
    yield Target(kind, entry), path
    yield from further_pages(Target(kind, entry), path, pages_of(count))


def pages_of(count: int) -> int:
    """How many pages a list has, at least one."""
    return max(1, -(-count // PER_PAGE))


def entries_of(portal: Portal, kind: str) -> Mapping[str, AnyEntry]:
    """Entries that have lists of vacancies."""
    return portal.professions if kind == "profession" else portal.regions


def listed(portal: Portal, kind: str, entry: str) -> tuple[str, ...]:
    """Ids of the open vacancies of a list, the newest first."""
    market = portal.market
    if kind == "vacancies-profession":
        return market.of_profession.get(entry, ())
    if kind == "vacancies-region":
        return market.of_region.get(entry, ())
    return market.untrained if kind == "vacancies-untrained" else market.listed


def feed_path(language: str, kind: str, entry: str) -> str:
    """Where the feeds of a list lie below the portal's base, without the ending of their format."""
    root = f"{language}/vacancies"
    return f"{root}/{NARROWED[kind]}/{entry}" if kind in NARROWED else root


def language_of(portal: Portal, opening: Opening) -> str:
    """The language in which a vacancy has its page: its own, else the portal's."""
    languages = portal.config.languages()
    tongue = opening.vacancy.language
    return tongue if tongue in languages else languages[0]
