"""Which doors are open with my diploma: all levels at a glance, and a page for each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.linking.diplomas import Diploma, Door, Way, diplomas, direct_doors, ways
from generator.messages import Words
from generator.model.entries import Profession
from generator.model.professions import Route
from generator.routes import Target
from generator.routes.lists import diploma_of
from generator.views.doors import months_range
from generator.views.edition import Edition
from generator.views.frame import ContactView, Frame, Link
from generator.views.framing import Outline, frame
from generator.views.phrases import Phrase
from generator.views.turning import part_of

Opened = tuple[tuple[Door, ...], Mapping[str, tuple[Way, ...]]]
"""What a diploma opens at once, and the ways to what it opens after one step."""


@dataclass(frozen=True, slots=True)
class RouteLine:
    """A route that a diploma opens, in one line."""

    mode: str
    duration: str
    """Empty where nobody said."""
    note: Phrase
    after: str
    """Says what one must have learned before; empty for most."""


@dataclass(frozen=True, slots=True)
class OpenDoor:
    """A profession that a diploma opens at once."""

    link: Link
    level: str
    one_liner: Phrase
    routes: tuple[RouteLine, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """One of the two trainings of a way."""

    link: Link
    duration: str
    """Empty where nobody said."""


@dataclass(frozen=True, slots=True)
class Detour:
    """A profession that a diploma opens by one more training."""

    link: Link
    level: str
    ways: tuple[tuple[Stage, Stage], ...]
    """What comes first and what comes then; shortest first."""


@dataclass(frozen=True, slots=True)
class Level:
    """A diploma among the others of its country."""

    title: str
    url: str
    """Empty when it opens nothing here."""
    explanation: str
    now: str
    """How many doors it opens at once, in words; empty when none."""
    later: str
    """How many it opens after one step; empty when none."""
    current: bool = False


@dataclass(frozen=True, slots=True)
class DiplomaView:
    """What one diploma opens."""

    frame: Frame
    heading: str
    intro: str
    """What the diploma is; may be empty."""
    doors: tuple[OpenDoor, ...]
    detours: tuple[Detour, ...]
    modes: tuple[tuple[str, str], ...]
    """Ways of learning that the page names, and what they mean."""
    levels: tuple[Level, ...]
    """Those of the country that open something."""
    contact: ContactView


@dataclass(frozen=True, slots=True)
class DoorsView:
    """Every diploma of the portal's countries, and how much it opens."""

    frame: Frame
    heading: str
    intro: str
    countries: tuple[tuple[str, tuple[Level, ...]], ...]
    """Country and its diplomas, lowest first; the country is empty where there is only one."""
    closed: bool
    """Whether some diploma opens nothing here."""
    contact: ContactView


def view_doors(edition: Edition) -> DoorsView:
    """Which doors are open with my diploma? (B-1)"""
    words, countries = edition.words, edition.portal.config.facts.countries
    heading = words.say("Which doors are open with my diploma?")
    intro = words.say(
        "Choose what you have. You see what you can begin with it now, and what one step later."
    )
    every = tuple((c, tuple(levels(edition, diplomas([c])))) for c in countries)
    named = {c: words.term("country", c) if len(countries) > 1 else "" for c in countries}
    outline = Outline(
        "doors",
        Target("doors"),
        heading,
        intro,
        trail=trail(edition),
        search_filters=(("kind", words.term("kind", "page")),),
        names=typed(diplomas(countries)),
    )
    return DoorsView(
        frame=frame(edition, outline),
        heading=heading,
        intro=intro,
        countries=tuple((named[country], found) for country, found in every),
        closed=any(not level.url for _, found in every for level in found),
        contact=edition.contact(edition.portal.config.facts.contact),
    )


def view_diploma(edition: Edition, entry: str) -> DiplomaView:
    """The doors of one diploma, as `NL.vmbo-kb` (B-1, S4-07)."""
    diploma, target = diploma_of(entry), Target("entry", entry)
    doors, beyond = opened(edition, diploma)
    outline, part = diploma_outline(edition, target), part_of(edition, target)
    direct, detours = part.lists
    shown = tuple(door for door in doors if door.profession.id in direct)
    own = levels(edition, diplomas([diploma.country]), entry)
    return DiplomaView(
        frame=frame(edition, replace(outline, pages=part.pages)),
        heading=outline.title,
        intro=edition.words.explanation("entry", entry),
        doors=tuple(open_door(edition, door) for door in shown),
        detours=tuple(detour(edition, i, beyond[i]) for i in detours),
        modes=tuple(modes(edition.words, shown)),
        levels=tuple(level for level in own if level.url),
        contact=edition.contact(edition.portal.config.facts.contact),
    )


def diploma_outline(edition: Edition, target: Target) -> Outline:
    """What the page of a diploma tells its frame."""
    words, diploma = edition.words, diploma_of(target.id)
    title = words.term("entry", diploma.id)
    doors, beyond = edition.portal.reached[diploma.id]
    numbers = (now(words, len(doors)), later(words, len(beyond)))
    return Outline(
        "diploma",
        target,
        words.say("{diploma}: which doors are open?", diploma=title),
        words.listed([number for number in numbers if number]),
        trail=(*trail(edition), overview_link(edition)),
        search_filters=(("kind", words.term("kind", "page")),),
        names=(title, *typed([diploma])),
    )


def trail(edition: Edition) -> tuple[Link, ...]:
    """The breadcrumb above all of these pages."""
    return (Link(Phrase(edition.words.term("menu", "professions")), edition.url("professions")),)


def overview_link(edition: Edition) -> Link:
    """The breadcrumb of the overview."""
    return Link(Phrase(edition.words.term("menu", "doors")), edition.url("doors"))


def typed(found: Iterable[Diploma]) -> tuple[str, ...]:
    """Ids and other names of diplomas that people type, among them abolished ones."""
    return tuple(name for diploma in found for name in (diploma.level.id, *diploma.level.typed))


def levels(edition: Edition, found: Iterable[Diploma], current: str = "") -> Iterator[Level]:
    """Diplomas with what they open."""
    words = edition.words
    for diploma in found:
        doors, beyond = edition.portal.reached[diploma.id]
        yield Level(
            title=words.term("entry", diploma.id),
            url=edition.url("entry", diploma.id),
            explanation=words.explanation("entry", diploma.id),
            now=now(words, len(doors)),
            later=later(words, len(beyond)),
            current=diploma.id == current,
        )


def opened(edition: Edition, diploma: Diploma) -> Opened:
    """What a diploma opens."""

    def look() -> Opened:
        professions = edition.portal.professions
        doors = direct_doors(professions, diploma.country, diploma.level.id)
        return doors, ways(professions, diploma)

    return edition.once(("opened", diploma.id), look)


def now(words: Words, doors: int) -> str:
    """How many doors are open at once, in words; empty when none."""
    return words.count("{n} door at once", "{n} doors at once", doors) if doors else ""


def later(words: Words, detours: int) -> str:
    """How many are open after one step."""
    if not detours:
        return ""
    return words.count("{n} door after one step", "{n} doors after one step", detours)


def open_door(edition: Edition, door: Door) -> OpenDoor:
    """A profession with the routes that are open."""
    profession = door.profession
    return OpenDoor(
        link=way_in(edition, profession),
        level=edition.words.term("level", profession.facts.level),
        one_liner=edition.phrase(profession, "one_liner"),
        routes=tuple(route_line(edition, profession, route) for route in door.routes),
    )


def way_in(edition: Edition, profession: Profession) -> Link:
    """A link to the part of a profession's page that says how to get in."""
    link = edition.link(profession)
    return Link(link.title, f"{link.url}#entry")


def route_line(edition: Edition, profession: Profession, route: Route) -> RouteLine:
    """A route in one line."""
    return RouteLine(
        mode=edition.words.term("mode", route.mode),
        duration=duration(edition.words, Door(profession, (route,))),
        note=edition.note(profession, "route_notes", route.id),
        after=after(edition, route),
    )


def after(edition: Edition, route: Route) -> str:
    """Says for whom alone a route is, if it is not for everybody."""
    known = edition.portal.professions
    titles = [str(edition.phrase(known[i], "title")) for i in route.after if i in known]
    if not titles:
        return ""
    return edition.words.say(
        "Only after: {professions}", professions=edition.words.listed(titles, "or")
    )


def detour(edition: Edition, profession: str, found: Iterable[Way]) -> Detour:
    """A profession with the ways to it."""
    goal = edition.portal.professions[profession]
    return Detour(
        link=way_in(edition, goal),
        level=edition.words.term("level", goal.facts.level),
        ways=tuple((stage(edition, way.first), stage(edition, way.then)) for way in found),
    )


def stage(edition: Edition, door: Door) -> Stage:
    """One training of a way."""
    return Stage(way_in(edition, door.profession), duration(edition.words, door))


def duration(words: Words, door: Door) -> str:
    """How long it takes behind a door; empty where nobody said."""
    return months_range(words, *door.months) if door.months else ""


def modes(words: Words, doors: Iterable[Door]) -> Iterator[tuple[str, str]]:
    """The ways of learning behind these doors, each once, and what they mean."""
    for mode in dict.fromkeys(route.mode for door in doors for route in door.routes):
        if meaning := words.explanation("mode", mode):
            yield words.term("mode", mode), meaning
