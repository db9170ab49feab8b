"""The portal becomes addresses, one per page and language; two pages at one address are a mistake."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.diagnostics import Diagnostic, Span, error, say
from generator.linking import Portal
from generator.linking.diplomas import open_levels, opening_levels
from generator.linking.targets import pool_of
from generator.messages import Messages, Words
from generator.model.entries import AnyEntry
from generator.model.professions import ProfessionFacts
from generator.model.vocabulary import Motive, order_in_vocabulary

LISTS = ("professions", "stories", "regions", "employers")
"""Sections that list the entries of a kind."""

ROOMS = ("search", "a-to-z", "glossary", "doors")
"""Sections for finding one's way."""

FACETS: Mapping[str, Callable[[ProfessionFacts], tuple[str, ...]]] = {
    "area": lambda facts: tuple(area.value for area in facts.areas),
    "level": lambda facts: (facts.level,),
    "entry": opening_levels,
    "workplace": lambda facts: tuple(place.value for place in facts.workplaces),
}
"""What the list of professions can be narrowed by, and each profession's values."""


GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
"""How German spells its umlauts without them."""


@dataclass(frozen=True, slots=True, order=True)
class Target:
    """What a page is about: its kind and, within the kind, its id."""

    kind: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    """One page in one language."""

    target: Target
    language: str
    path: str
    """Relative to the portal: `nl/beroepen/operatieassistent/`; a file name for 404 pages."""


@dataclass(frozen=True, slots=True)
class Routes:
    """Every address of a portal."""

    base: str
    """Path prefix with slashes at both ends."""
    origin: str
    """Scheme and host of the public address, without a slash at the end."""
    table: Mapping[tuple[Target, str], Route]

    def __iter__(self) -> Iterator[Route]:
        return iter(self.table.values())

    def has(self, target: Target, language: str) -> bool:
        """Whether there is such a page."""
        return (target, language) in self.table

    def url(self, target: Target, language: str) -> str:
        """Address of a page within its host: `/gesundheit/de/berufe/`."""
        return self.base + self.table[target, language].path

    def absolute(self, target: Target, language: str) -> str:
        """Address of a page with its host."""
        return self.origin + self.url(target, language)


def plan_routes(portal: Portal, messages: Messages) -> tuple[Routes, tuple[Diagnostic, ...]]:
    """Give every page of the portal its address in every language of the portal."""
    parts = urlsplit(portal.config.facts.url)
    planned = [Route(Target("languages"), portal.config.languages()[0], "")]
    for tag in portal.config.languages():
        planned += [
            Route(target, tag, path) for target, path in plan_language(portal, messages[tag])
        ]
    table = {(route.target, route.language): route for route in planned}
    routes = Routes(parts.path, f"{parts.scheme}://{parts.netloc}", table)
    return routes, tuple(find_collisions(portal, planned))


def plan_language(portal: Portal, words: Words) -> Iterator[tuple[Target, str]]:
    """Every page of one language with its path."""
    tag = words.tag
    section = {name: f"{tag}/{words.term('address', name)}/" for name in (*LISTS, *ROOMS)}
    section["doors"] = f"{section['professions']}{words.term('address', 'doors')}/"
    optional = {
        "employers": portal.employers,
        "stories": portal.stories,
        "glossary": portal.terms,
        "doors": portal.professions,
    }
    yield Target("home"), f"{tag}/"
    yield Target("not-found"), f"{tag}/404.html"
    for name, path in section.items():
        if optional.get(name, True):
            yield Target(name), path
    for kind, name, entries in (
        ("profession", "professions", portal.professions),
        ("story", "stories", portal.stories),
        ("region", "regions", portal.regions),
        ("employer", "employers", portal.employers),
    ):
        for entry in entries.values():
            yield Target(kind, entry.id), f"{section[name]}{slug_of(portal, entry, tag)}/"
    for page in portal.pages.values():
        if page.id != portal.config.facts.home:
            yield Target("page", page.id), f"{tag}/{slug_of(portal, page, tag)}/"
    yield from plan_overviews(portal, words, section)


def plan_overviews(
    portal: Portal, words: Words, section: Mapping[str, str]
) -> Iterator[tuple[Target, str]]:
    """Pages that gather entries by a value: facets, workplaces, motives, audiences."""
    for facet in FACETS:
        root = section["professions"] if facet != "workplace" else f"{words.tag}/"
        for value in facet_values(portal, facet):
            path = f"{root}{words.term('address', facet)}/{value_slug(words, facet, value)}/"
            yield Target(facet, value), path
    for motive in motives(portal):
        path = f"{section['stories']}{words.term('address', 'motive')}/"
        yield Target("motive", motive), f"{path}{value_slug(words, 'motive', motive)}/"
    for audience in portal.config.facts.audiences:
        path = f"{words.tag}/{words.term('address', 'audience')}/"
        yield (
            Target("audience", audience.value),
            f"{path}{value_slug(words, 'audience', audience)}/",
        )


def slug_of(portal: Portal, entry: AnyEntry, language: str) -> str:
    """The last part of an entry's address: the slug of the words one reads there, else the id."""
    tag = entry.chain(language, portal.config.fallback(language))[0]
    return entry.texts[tag].words.slug or entry.id


def value_slug(words: Words, vocabulary: str, value: str) -> str:
    """The last part of an overview's address: the value's word in ASCII, else its id."""
    label = words.term(vocabulary, value).replace("ß", "ss")
    if words.tag == "de":
        label = label.translate(GERMAN)
    label = unicodedata.normalize("NFKD", label)
    if any(ord(letter) > 0x24F and letter.isalpha() for letter in label):
        return value.lower()
    ascii_only = label.encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-") or value


def facet_values(portal: Portal, facet: str) -> tuple[str, ...]:
    """The values of a facet that have a page, in the order in which the vocabulary has them."""
    if facet == "entry":
        return open_levels(portal.professions)
    from_facts = FACETS[facet]
    found = dict.fromkeys(v for p in portal.professions.values() for v in from_facts(p.facts))
    if facet == "workplace":
        found.update(dict.fromkeys(e.facts.kind.value for e in portal.employers.values()))
    return tuple(sorted(found, key=lambda value: order_in_vocabulary(facet, value)))


def motives(portal: Portal) -> tuple[str, ...]:
    """The motives that the portal's stories have."""
    found = {story.facts.motive for story in portal.stories.values()}
    return tuple(m.value for m in Motive if m in found and m is not Motive.NONE)


def entry_levels(facts: ProfessionFacts) -> tuple[str, ...]:
    """Entry levels of a profession with their country: `NL.vmbo-kb`."""
    return tuple(f"{facts.country}.{level}" for level in facts.entry)


def find_collisions(portal: Portal, planned: list[Route]) -> Iterator[Diagnostic]:
    """Two pages that want the same address (compared without case)."""
    seen: dict[str, Route] = {}
    for route in planned:
        first = seen.setdefault(route.path.casefold(), route)
        if first is not route:
            message = say("two pages have the address `{path}`", path=f"/{route.path}")
            hint = say("give one of them another `slug`")
            yield error(
                span_of(portal, route), "duplicate-address", message, hint, span_of(portal, first)
            )


def span_of(portal: Portal, route: Route) -> Span:
    """The place that decides a route's address."""
    entry = pool_of(portal).get(route.target.kind, {}).get(route.target.id)
    if entry is None:
        return portal.config.spans.start
    tag = entry.chain(route.language, portal.config.fallback(route.language))[0]
    return entry.texts[tag].spans.at("slug")
