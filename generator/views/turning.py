"""Lists that are divided: what stands on one page of them, and the links to the others."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.routes import Target
from generator.routes.division import Lists, divide, first_page, page_of, page_target
from generator.routes.lists import lists_of
from generator.views.edition import Edition
from generator.views.frame import Link, PagesView
from generator.views.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Part:
    """What stands on one page."""

    lists: Lists
    """Ids, list by list, those of this page."""
    pages: PagesView | None
    """None where there is one page."""
    number: int
    """Of the page, from 1."""


def part_of(edition: Edition, target: Target) -> Part:
    """What stands on a page whose lists are in `routes.lists`."""
    first, (_, number) = first_page(target), page_of(target)
    lists = edition.once(("lists", first), lambda: lists_of(edition.portal, first))
    division = divide(target.kind, tuple(map(len, lists)))
    parts = division.parts(lists, number)
    return Part(parts, pages_view(edition, target, division.pages), number)


def pages_view(edition: Edition, target: Target, last: int) -> PagesView | None:
    """The way to the pages of a list that has `last` pages; None where that is one."""
    if last == 1:
        return None
    entry, number = page_of(target)

    def url(page: int) -> str:
        return address(edition, target.kind, entry, page)

    return PagesView(
        number=number,
        links=tuple(numbered(edition, target, last)),
        first=url(1),
        before=url(number - 1) if number > 1 else "",
        after=url(number + 1) if number < last else "",
    )


def numbered(edition: Edition, target: Target, last: int) -> Iterator[Link]:
    """Links to the first page of a list, the last and those around the current one."""
    entry, current = page_of(target)
    for page in sorted({1, last, *range(max(1, current - 2), min(last, current + 2) + 1)}):
        url = address(edition, target.kind, entry, page)
        yield Link(Phrase(edition.words.number(page)), url, page == current)


def address(edition: Edition, kind: str, entry: str, page: int) -> str:
    """Where a page of a list is."""
    target = page_target(kind, entry, page)
    return edition.url(target.kind, target.id)
