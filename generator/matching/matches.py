"""Advertised titles become professions; what stays without one is reported, never guessed.

Only professions that are handed over are candidates, so a portal without Dutch professions needs
no guard against them; a country only settles names and codes that several professions share.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.matching.levels import levels_in
from generator.matching.names import Names, Occurrence, bare_code
from generator.matching.words import Word, keys_of, words_of
from generator.model.entries import Profession
from generator.model.pins import Pin, Pins
from generator.model.vacancies import Vacancy

SPOKEN_IN = {"nl": "NL", "de": "DE"}
PRECISE = ("kldb", "uwv", "esco")
"""Schemes whose codes mean one occupation; ISCO has groups of them."""


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A vacancy that belongs to no profession we know of."""

    vacancy: Vacancy
    nearest: tuple[str, ...] = ()
    """Ids of professions that may be meant, best first, at most three."""


@dataclass(frozen=True, slots=True)
class Matches:
    """Which vacancies mean which professions."""

    professions: Mapping[str, tuple[str, ...]]
    """By id of the vacancy, in the order in which the title names them; without it: none."""
    unmatched: tuple[Unmatched, ...]
    """In the order of the vacancies; without those that are pinned."""


def match(
    vacancies: Sequence[Vacancy], professions: Mapping[str, Profession], pins: Pins
) -> Matches:
    """The professions of each vacancy.

    What is tried, until something is found: the pin of the vacancy, the pin of its title; codes
    of KldB, UWV and ESCO; a name in any language that is the whole title; names at word
    boundaries, the longest first; all words of a name of at least four; the ISCO group of the
    source, if only one profession has it and it is no group of all others (`…9`); a pinned title
    within the title.

    ISCO comes last, other than the finer codes: a group holds many professions that a portal
    does not have.
    """
    if not vacancies:
        return Matches({}, ())
    matcher = Matcher(professions, Names.of(professions), titles_pinned(pins), pins.vacancies)
    found: dict[str, tuple[str, ...]] = {}
    unmatched = []
    for vacancy in vacancies:
        meant = matcher.professions_of(vacancy)
        if meant:
            found[vacancy.id] = meant
        elif meant is None:
            unmatched.append(Unmatched(vacancy, matcher.nearest(vacancy.title)))
    return Matches(found, tuple(unmatched))


def titles_pinned(pins: Pins) -> Mapping[tuple[str, ...], Pin]:
    """Pins by the words of their titles."""
    return {keys_of(title): pin for title, pin in pins.titles.items()}


@dataclass(slots=True)
class Matcher:
    """What titles are compared with."""

    professions: Mapping[str, Profession]
    names: Names
    titles: Mapping[tuple[str, ...], Pin]
    pinned: Mapping[str, Pin]
    near: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Candidates by title, since the same titles come again and again."""

    def professions_of(self, vacancy: Vacancy) -> tuple[str, ...] | None:
        """Professions, best first; empty if an editor says so; none if nobody knows."""
        words = words_of(vacancy.title)
        keys = tuple(word.key for word in words)
        if pin := self.pinned.get(vacancy.id) or self.titles.get(keys):
            return tuple(id_ for id_ in pin.professions if id_ in self.professions)
        found = (
            self.by_codes(vacancy, PRECISE)
            or self.settled(self.names.whole.get(keys, ()), vacancy)
            or self.by_names(vacancy, words)
            or self.settled(self.names.scattered(words), vacancy)
            or self.by_group(vacancy)
        )
        if not found and (pin := self.pin_within(keys)):
            return tuple(id_ for id_ in pin.professions if id_ in self.professions)
        return found or None

    def pin_within(self, keys: tuple[str, ...]) -> Pin | None:
        """The longest pinned title that stands in a longer one: `Koch` in `Koch in der Klinik`."""
        inside = (title for title in self.titles if stands_in(title, keys))
        longest = max(inside, key=len, default=())
        return self.titles.get(longest)

    def by_codes(self, vacancy: Vacancy, schemes: Sequence[str]) -> tuple[str, ...]:
        """Professions that have a code of the vacancy."""
        found: dict[str, None] = {}
        for scheme, code in vacancy.codes:
            if scheme in schemes:
                owners = self.names.codes.get((scheme, bare_code(code)), ())
                found |= dict.fromkeys(self.settled(owners, vacancy))
        return tuple(found)

    def by_group(self, vacancy: Vacancy) -> tuple[str, ...]:
        """The one profession that has the vacancy's ISCO group."""
        for scheme, code in vacancy.codes:
            owners = self.names.codes.get((scheme, bare_code(code)), ())
            if scheme == "isco" and len(owners) == 1 and not code.endswith("9"):
                return tuple(owners)
        return ()

    def by_names(self, vacancy: Vacancy, words: Sequence[Word]) -> tuple[str, ...]:
        """Professions that the title names, in the order in which it does."""
        found: dict[str, None] = {}
        for chosen in longest_apart(tuple(self.names.occurrences(words))):
            owners = chosen.professions | self.siblings(vacancy, words[chosen.start : chosen.end])
            found |= dict.fromkeys(self.settled(owners, vacancy))
        return tuple(found)

    def siblings(self, vacancy: Vacancy, words: Sequence[Word]) -> frozenset[str]:
        """In `hbo-/mbo-verpleegkundige` the other level too: it has a shorter name inside the longest."""
        said = levels_in(vacancy.title) if len(words) > 1 else frozenset()
        if not said:
            return said
        apart = [word._replace(starts=True, ends=True) for word in words]
        shorter = (id_ for name in self.names.occurrences(apart) for id_ in name.professions)
        return frozenset(id_ for id_ in shorter if self.professions[id_].facts.level in said)

    def settled(
        self, owners: Sequence[str] | set[str] | frozenset[str], vacancy: Vacancy
    ) -> tuple[str, ...]:
        """Those who share a name, fewer if the country or a named level tells them apart.

        The country is that of the vacancy's places, else that of its language. Where nothing
        tells them apart (`Verpleegkundige`), all are meant, since editors gave the name to all.
        """
        if len(owners) < 2:
            return tuple(owners)
        places = {place.country for place in vacancy.places if place.country}
        countries = places or {SPOKEN_IN.get(vacancy.language.partition("-")[0], "")}
        facts = {id_: self.professions[id_].facts for id_ in sorted(owners)}
        home = [id_ for id_ in facts if facts[id_].country in countries] or list(facts)
        for text in (vacancy.title, vacancy.qualification):
            said = levels_in(text)
            if fitting := [id_ for id_ in home if facts[id_].level in said]:
                return tuple(fitting)
        return tuple(home)

    def nearest(self, title: str) -> tuple[str, ...]:
        if title not in self.near:
            self.near[title] = self.names.nearest(title)
        return self.near[title]


def stands_in(title: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether the words of a title stand in another, side by side."""
    length = len(title)
    return any(longer[i : i + length] == title for i in range(len(longer) - length + 1))


def longest_apart(found: Sequence[Occurrence]) -> tuple[Occurrence, ...]:
    """Occurrences that do not overlap, the longer before the shorter, then in order of the title."""
    chosen: list[Occurrence] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if all(one.end <= other.start or other.end <= one.start for other in chosen):
            chosen.append(one)
    return tuple(sorted(chosen, key=lambda one: one.start))
