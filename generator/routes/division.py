"""A list that is too long for one page is divided; its first page has the list's own address."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.routes.targets import Target

T = TypeVar("T")

USUAL = 36
"""Entries on one page, of all its lists together."""

MOST = {
    "a-to-z": 240,
    "answers": 30,
    "compare": 40,
    "entry": 24,
    "motive": 24,
    "stories": 24,
    "stories-profession": 24,
    "stories-region": 24,
    "videos": 24,
    "videos-motive": 24,
    "videos-profession": 24,
    "videos-region": 24,
}
"""The same on kinds of pages whose entries say less, or more, than a card."""


@dataclass(frozen=True, slots=True)
class Division:
    """How the lists of a page are divided."""

    pages: int
    """At least one."""
    each: int
    """Entries of each list on one page."""

    def part(self, entries: Sequence[T], page: int) -> Sequence[T]:
        """Those of a list that stand on a page, counted from 1."""
        return entries[(page - 1) * self.each : page * self.each]


def divide(kind: str, counts: Sequence[int]) -> Division:
    """How lists of so many entries are divided: not at all, or each into parts of the same size."""
    most = MOST.get(kind, USUAL)
    if sum(counts) <= most:
        return Division(1, most)
    each = most // sum(map(bool, counts))
    return Division(-(-max(counts) // each), each)


def page_target(kind: str, entry: str, page: int) -> Target:
    """One page of a list, from 1: `haaglanden`, `haaglanden/2`; `/2` of a list without an entry."""
    return Target(kind, entry if page == 1 else f"{entry}/{page}")


def page_of(target: Target) -> tuple[str, int]:
    """The entry to which a list belongs, and which page of it this is, from 1."""
    entry, _, page = target.id.partition("/")
    return entry, int(page) if page.isdecimal() else 1


def first_page(target: Target) -> Target:
    """The page with which a list begins; people pass on lists, not their pages."""
    return target if page_of(target)[1] == 1 else Target(target.kind, page_of(target)[0])


def further_pages(target: Target, path: str, pages: int) -> Iterator[tuple[Target, str]]:
    """Every page after the first of a list that begins at `path`, with its own path."""
    for page in range(2, pages + 1):
        yield page_target(target.kind, target.id, page), f"{path}{page}/"
