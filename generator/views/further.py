"""Further pages of what begins with a bit of everything: what is left of its lists, by name."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.messages import Words
from generator.model.entries import AnyEntry
from generator.routes import Target
from generator.routes.division import first_page
from generator.views.diplomas import diploma_outline
from generator.views.edition import Edition
from generator.views.frame import Frame, Link
from generator.views.framing import Outline, frame
from generator.views.lists import overview_outline
from generator.views.places import region_outline
from generator.views.turning import part_of


@dataclass(frozen=True, slots=True)
class Remainder:
    """What stands of one list on a page."""

    id: str
    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FurtherView:
    """A page after the first."""

    frame: Frame
    heading: str
    lists: tuple[Remainder, ...]
    """Those that have something on this page."""


OUTLINES: Mapping[str, Callable[[Edition, Target], Outline]] = {
    "audience": overview_outline,
    "entry": diploma_outline,
    "region": region_outline,
    "workplace": overview_outline,
}
"""What the first page tells its frame."""


def view_further(edition: Edition, target: Target) -> FurtherView:
    """What else belongs to a region, a workplace, an audience or a diploma."""
    first, part = first_page(target), part_of(edition, target)
    outline = OUTLINES[target.kind](edition, first)
    found = (
        Remainder(kind.id, kind.title, tuple(links(edition, first, kind.id, ids)))
        for kind, ids in zip(kinds(edition.words, target.kind), part.lists, strict=True)
        if ids
    )
    return FurtherView(
        frame=frame(edition, replace(outline, template="further", target=target, pages=part.pages)),
        heading=outline.title,
        lists=tuple(found),
    )


class Kind(NamedTuple):
    """A list as the first page has it."""

    id: str
    title: str


def kinds(words: Words, page: str) -> tuple[Kind, ...]:
    """The lists of a kind of page, in the order of `routes.lists`."""
    employers = Kind("employers", words.say("Who you can work for"))
    if page == "entry":
        return (
            Kind("direct", words.say("Open at once")),
            Kind("detours", words.say("Open after one step")),
        )
    if page == "region":
        return (
            Kind("places", words.say("Places in this region")),
            employers,
            Kind("professions", words.say("Professions you can do here")),
            Kind("stories", words.say("People from here")),
        )
    return (
        Kind("professions", words.say("Professions")),
        Kind("stories", words.say("People tell their stories")),
        employers,
        Kind("read-on", words.say("Read on")),
    )


def links(edition: Edition, page: Target, kind: str, ids: tuple[str, ...]) -> Iterator[Link]:
    """Links to entries; to professions where they say how to get in, if the page is about that."""
    portal = edition.portal
    pools: Mapping[str, Mapping[str, AnyEntry]] = {
        "places": portal.regions, "employers": portal.employers, "stories": portal.stories,
        "read-on": portal.pages,
    }  # fmt: skip
    entries = pools.get(kind, portal.professions)
    doors = {"audience": f"#for-{page.id}", "entry": "#entry"}
    door = "" if kind in pools else doors.get(page.kind, "")
    for i in ids:
        link = edition.link(entries[i])
        yield Link(link.title, link.url + door)
