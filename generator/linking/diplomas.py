"""Which professions a diploma opens: directly, or by a training that gives the diploma they ask for.

Nobody writes these doors down: they follow from the entry levels of professions and their routes,
and from what each profession `gives`. A recognition is for people who have learned the profession
already, so it is a door for a diploma from abroad (or for experience), and never a step.
"""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.entries import Profession
from generator.model.professions import ProfessionFacts, Route
from generator.model.vocabulary import ENTRY_LEVELS, EntryLevel, Mode

LEARNED_ELSEWHERE = frozenset({"foreign-diploma", "evc"})
"""Levels of people who can do the work already: a recognition is their door."""

MOST_WAYS = 3
"""Ways to one profession that are shown."""

Reach = tuple[tuple[str, ...], tuple[str, ...]]
"""Ids of the professions that a diploma opens, and of those to which there are ways."""


@dataclass(frozen=True, slots=True)
class Diploma:
    """An entry level of a country."""

    country: str
    level: EntryLevel

    @property
    def id(self) -> str:
        """`NL.vmbo-kb`."""
        return f"{self.country}.{self.level.id}"


@dataclass(frozen=True, slots=True)
class Door:
    """A profession that a diploma opens, and the routes that it opens."""

    profession: Profession
    routes: tuple[Route, ...]

    @property
    def months(self) -> tuple[int, int] | None:
        """Shortest and longest duration in months; none where no route says."""
        known = [(r.months, r.months_max or r.months) for r in self.routes if r.months]
        return (min(low for low, _ in known), max(high for _, high in known)) if known else None


@dataclass(frozen=True, slots=True)
class Way:
    """A training first, then the profession that it leads to."""

    first: Door
    then: Door

    @property
    def length(self) -> tuple[bool, int]:
        """For sorting: ways whose length is known first, shorter ones before longer ones."""
        months = [door.months for door in (self.first, self.then)]
        return None in months, sum(found[0] for found in months if found)


def diplomas(countries: Iterable[str]) -> tuple[Diploma, ...]:
    """Every entry level of the countries, lowest first."""
    return tuple(
        Diploma(country, level) for country in countries for level in ENTRY_LEVELS.get(country, ())
    )


def opening_levels(facts: ProfessionFacts) -> tuple[str, ...]:
    """Levels that open the profession directly, by itself or by one of its routes: `NL.vmbo-kb`."""
    country = facts.country
    opened = {*facts.entry}.union(*(levels_of(facts, r) for r in facts.routes if r.entry))
    return tuple(f"{country}.{level.id}" for level in ENTRY_LEVELS[country] if level.id in opened)


def levels_of(facts: ProfessionFacts, route: Route) -> frozenset[str]:
    """Levels that open one route of a profession."""
    levels = frozenset(route.entry or facts.entry)
    return levels & LEARNED_ELSEWHERE if route.mode is Mode.RECOGNITION else levels


def opens(facts: ProfessionFacts, country: str, level: str) -> bool:
    """Whether a level is among those that open a profession directly."""
    return facts.country == country and (
        level in facts.entry or any(level in levels_of(facts, r) for r in facts.routes if r.entry)
    )


def routes_for(facts: ProfessionFacts, level: str) -> tuple[Route, ...]:
    """The routes of a profession that a level opens."""
    return tuple(route for route in facts.routes if level in levels_of(facts, route))


def direct_doors(
    professions: Mapping[str, Profession], country: str, level: str
) -> tuple[Door, ...]:
    """The professions that a level opens, in the portal's order."""
    return tuple(
        Door(profession, routes_for(profession.facts, level))
        for profession in professions.values()
        if opens(profession.facts, country, level)
    )


def ways(professions: Mapping[str, Profession], diploma: Diploma) -> dict[str, tuple[Way, ...]]:
    """Professions that a level does not open, and the shortest ways to each, by one training.

    A level that another must stand `beside` is a step only for those who have that one.
    """
    country, level = diploma.country, diploma.level
    direct = direct_doors(professions, country, level.id)
    opened = {door.profession.id for door in direct}
    leaders: dict[str, list[Leader]] = {}
    for place, first in enumerate(trainings(direct, None)):
        for step, given in enumerate(first.profession.facts.gives):
            leaders.setdefault(given, []).append(((place, step), first))
    found: dict[str, list[tuple[Rank, Way]]] = {}
    for given, leading in leaders.items():
        if has_beside(diploma, given):
            nearest = Nearest(leading)
            for door in direct_doors(professions, country, given):
                if door.profession.id not in opened:
                    found.setdefault(door.profession.id, []).extend(nearest.ways_to(door))
    return {i: best for i in professions if (best := shortest(found.get(i, ())))}


def reached(professions: Mapping[str, Profession], countries: Iterable[str]) -> dict[str, Reach]:
    """What every diploma of the countries reaches, by its id; without the ways."""
    opened: dict[str, dict[str, None]] = {}
    for i, profession in professions.items():
        for level in opening_levels(profession.facts):
            opened.setdefault(level, {})[i] = None
    return {
        diploma.id: (
            tuple(opened.get(diploma.id, ())),
            tuple(beyond(professions, opened, diploma)),
        )
        for diploma in diplomas(countries)
    }


def beyond(
    professions: Mapping[str, Profession], opened: Mapping[str, Collection[str]], diploma: Diploma
) -> Iterator[str]:
    """The professions to which there are `ways`, given what each level opens by its id."""
    direct = opened.get(diploma.id, ())
    leaders: dict[str, set[str]] = {}
    for i in direct:
        facts = professions[i].facts
        if facts.gives and begins(facts, diploma.level.id, ()):
            for given in facts.gives:
                leaders.setdefault(given, set()).add(i)
    found = {
        i
        for given, learned in leaders.items()
        if has_beside(diploma, given)
        for i in opened.get(f"{diploma.country}.{given}", ())
        if i not in direct and begins(professions[i].facts, given, learned)
    }
    return (i for i in professions if i in found)


def begins(facts: ProfessionFacts, level: str, learned: Container[str]) -> bool:
    """Whether one can be trained with a level, for who has learned one of these professions."""
    routes = routes_for(facts, level)
    return not routes or any(
        r.mode is not Mode.RECOGNITION and (not r.after or any(i in learned for i in r.after))
        for r in routes
    )


Rank = tuple[int, int]
"""Place of a first training among the others, and of the level among those that it gives."""

Leader = tuple[Rank, Door]
"""A first training."""


class Nearest:
    """The trainings that give one level, so sorted that few must be tried for each door beyond it."""

    def __init__(self, leading: Iterable[Leader]) -> None:
        self.by_id = {door.profession.id: (rank, door) for rank, door in leading}
        first = {i: door.months[0] if door.months else None for i, (_, door) in self.by_id.items()}
        self.orders = (
            sorted(first, key=lambda i: (first[i] is None, first[i] or 0, self.by_id[i][0])),
            sorted(first, key=lambda i: (first[i] or 0, self.by_id[i][0])),
        )
        """By length where the door beyond says its own, and where it does not."""

    def ways_to(self, door: Door) -> Iterator[tuple[Rank, Way]]:
        """The ways through a door among which the shortest are; some routes are only `after` some."""
        after = {i: None for route in door.routes for i in route.after if i in self.by_id}
        most = MOST_WAYS + len(after)
        for i in dict.fromkeys((*after, *self.orders[0][:most], *self.orders[1][:most])):
            rank, first = self.by_id[i]
            yield from ((rank, Way(first, then)) for then in trainings((door,), i))


def shortest(found: Iterable[tuple[Rank, Way]]) -> tuple[Way, ...]:
    """The best ways, each first training once."""
    best: dict[str, Way] = {}
    for _, way in sorted(found, key=lambda one: (one[1].length, one[0])):
        best.setdefault(way.first.profession.id, way)
    return tuple(best.values())[:MOST_WAYS]


def trainings(doors: Iterable[Door], learned: str | None) -> Iterator[Door]:
    """The doors with a training behind them for who has `learned` a profession, or none yet."""
    for door in doors:
        routes = tuple(route for route in door.routes if is_training(route, learned))
        if routes or not door.routes:
            yield Door(door.profession, routes)


def is_training(route: Route, learned: str | None) -> bool:
    """Whether one learns the profession on a route, and may begin it after what one has learned."""
    return route.mode is not Mode.RECOGNITION and (not route.after or learned in route.after)


def has_beside(diploma: Diploma, given: str) -> bool:
    """Whether who had this diploma also has the one that must stand beside the given level."""
    order = [level.id for level in ENTRY_LEVELS[diploma.country]]
    beside = next(level.beside for level in ENTRY_LEVELS[diploma.country] if level.id == given)
    return not beside or order.index(diploma.level.id) >= order.index(beside)


def open_levels(
    professions: Mapping[str, Profession], reach: Mapping[str, Reach]
) -> tuple[str, ...]:
    """Every level that opens something, directly or by a training: `NL.vmbo-kb`."""
    countries = dict.fromkeys(p.facts.country for p in professions.values())
    return tuple(diploma.id for diploma in diplomas(countries) if any(reach[diploma.id]))
