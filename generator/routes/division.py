"""A list that is too long for one page is divided; its first page has the list's own address."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.routes.targets import Target

Lists = tuple[tuple[str, ...], ...]
"""Ids of entries, in the order of the page."""

USUAL = 36
"""Entries on one page, of all its lists together."""

MOST = {
    "a-to-z": 240,
    "answers": 30,
    "compare": 40,
    "entry": 24,
    "motive": 24,
    "region": 48,
    "stories": 24,
    "stories-profession": 24,
    "stories-region": 24,
    "videos": 24,
    "videos-motive": 24,
    "videos-profession": 24,
    "videos-region": 24,
}
"""The same on kinds of pages whose entries say less, or more, than a card."""

NAMED = ("audience", "entry", "region", "workplace")
"""Kinds of pages that begin with a part of each of their lists; on their further pages stands what
is left, by name alone."""


@dataclass(frozen=True, slots=True)
class Division:
    """How the lists of a page are divided."""

    pages: int
    """At least one."""
    each: int
    """Entries of each list on the first page."""
    further: int
    """Entries of all lists on every other page: what is left, one list after the other."""

    def parts(self, lists: Lists, page: int) -> Lists:
        """What stands on a page, counted from 1."""
        if page == 1:
            return tuple(one[: self.each] for one in lists)
        start, found = (page - 2) * self.further, []
        for one in lists:
            left = one[self.each :]
            found.append(left[max(start, 0) : max(start + self.further, 0)])
            start -= len(left)
        return tuple(found)


def divide(kind: str, counts: Sequence[int]) -> Division:
    """How lists of so many entries are divided, if they are."""
    most = MOST.get(kind, USUAL)
    each = most if sum(counts) <= most else most // sum(map(bool, counts))
    further = MOST["a-to-z"] if kind in NAMED else most
    left = sum(max(0, count - each) for count in counts)
    return Division(1 + -(-left // further), each, further)


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
