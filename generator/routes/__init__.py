"""The portal becomes addresses, one per page and language; two pages at one address are a mistake."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from generator.diagnostics import Diagnostic, Span, error, say
from generator.linking import Portal
from generator.linking.diplomas import open_levels, opening_levels
from generator.linking.stories import STORIES_BY, stories_of, story_values
from generator.linking.targets import pool_of
from generator.messages import Messages, Words
from generator.model.entries import AnyEntry, Profession
from generator.model.professions import ProfessionFacts
from generator.model.vocabulary import order_in_vocabulary
from generator.routes.embeds import plan_embeds
from generator.routes.targets import Route, Routes, Target
from generator.routes.vacancies import plan_vacancies

__all__ = [
    "FACETS",
    "HELP",
    "LISTS",
    "STYLEGUIDE",
    "Route",
    "Routes",
    "Target",
    "compare_pages",
    "compared_on",
    "entry_levels",
    "facet_values",
    "plan_routes",
    "story_value_slug",
]

LISTS = ("professions", "stories", "regions", "employers")
"""Sections that list the entries of a kind."""

HELP = ("search", "a-to-z", "glossary", "doors", "answers")
"""Pages for finding one's way and for passing it on."""

STYLEGUIDE = ("", "buttons", "prose", "cards", "facts", "doors", "finding", "around")
"""Parts of the component page, each a page of its own; the first shows the tokens."""

FACETS: Mapping[str, Callable[[ProfessionFacts], tuple[str, ...]]] = {
    "area": lambda facts: tuple(area.value for area in facts.areas),
    "level": lambda facts: (facts.level,),
    "entry": opening_levels,
    "workplace": lambda facts: tuple(place.value for place in facts.workplaces),
}
"""What the list of professions can be narrowed by, and each profession's values."""

COMPARED_AT_ONCE = 40
"""How many professions one table compares; a portal with more has a page per area."""

GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
"""How German spells its umlauts without them."""


def plan_routes(portal: Portal, messages: Messages) -> tuple[Routes, tuple[Diagnostic, ...]]:
    """Give every page of the portal its address in every language of the portal."""
    parts = urlsplit(portal.config.facts.url)
    own = portal.config.languages()[0]
    planned = [Route(Target("languages"), own, "")]
    planned += [
        Route(Target("styleguide", part), own, f"styleguide/{part}/" if part else "styleguide/")
        for part in STYLEGUIDE
    ]
    values = {facet: facet_values(portal, facet) for facet in FACETS}
    for tag in portal.config.languages():
        planned += [
            Route(target, tag, path)
            for target, path in plan_language(portal, messages[tag], values)
        ]
    table = {(route.target, route.language): route for route in planned}
    routes = Routes(parts.path, f"{parts.scheme}://{parts.netloc}", table)
    return routes, tuple(find_collisions(portal, planned))


def plan_language(
    portal: Portal, words: Words, values: Mapping[str, Sequence[str]]
) -> Iterator[tuple[Target, str]]:
    """Every page of one language with its path; `values` are those of each facet."""
    tag = words.tag
    section = {name: f"{tag}/{words.term('address', name)}/" for name in (*LISTS, *HELP)}
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
    if quiz := portal.quiz:
        path = f"{tag}/{slug_of(portal, quiz, tag)}/"
        yield Target("quiz"), path
        yield Target("quiz-result"), f"{path}{words.term('address', 'quiz-result')}/"
    yield from plan_overviews(portal, words, section, values)
    yield from plan_vacancies(portal, words, lambda entry: slug_of(portal, entry, tag))
    yield from plan_embeds(portal, words)


def plan_overviews(
    portal: Portal,
    words: Words,
    section: Mapping[str, str],
    values: Mapping[str, Sequence[str]],
) -> Iterator[tuple[Target, str]]:
    """Pages that gather entries by a value: facets, workplaces, stories, audiences, comparisons."""
    compare = f"{words.tag}/{words.term('address', 'compare')}/"
    for page in compare_pages(portal):
        slug = f"{value_slug(words, 'area', page.id)}/" if page.id else ""
        yield page, compare + slug
    for facet in FACETS:
        root = section["professions"] if facet != "workplace" else f"{words.tag}/"
        for value in values[facet]:
            path = f"{root}{words.term('address', facet)}/{value_slug(words, facet, value)}/"
            yield Target(facet, value), path
    yield from plan_stories(portal, words, section["stories"])
    for audience in portal.config.facts.audiences:
        path = f"{words.tag}/{words.term('address', 'audience')}/"
        yield (
            Target("audience", audience.value),
            f"{path}{value_slug(words, 'audience', audience)}/",
        )


def plan_stories(portal: Portal, words: Words, root: str) -> Iterator[tuple[Target, str]]:
    """The list of films, and the lists of stories and of films narrowed by a value of a facet."""
    roots = {"stories": root, "videos": f"{root}{words.term('address', 'videos')}/"}
    if stories_of(portal, "videos"):
        yield Target("videos"), roots["videos"]
    for section, kinds in STORIES_BY.items():
        for facet, kind in kinds.items():
            path = f"{roots[section]}{words.term('address', facet)}/"
            for value in story_values(portal, section, facet):
                yield Target(kind, value), f"{path}{story_value_slug(portal, words, facet, value)}/"


def story_value_slug(portal: Portal, words: Words, facet: str, value: str) -> str:
    """The last part of the address of a narrowed list of stories."""
    pools: dict[str, Mapping[str, AnyEntry]] = {
        "profession": portal.professions, "region": portal.regions,
    }  # fmt: skip
    if facet in pools:
        return slug_of(portal, pools[facet][value], words.tag)
    return value_slug(words, facet, value)


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


def compare_pages(portal: Portal) -> tuple[Target, ...]:
    """The pages that compare professions: one, and one per area where they are too many."""
    if len(portal.professions) <= COMPARED_AT_ONCE:
        return (Target("compare"),)
    return (Target("compare"), *(Target("compare", a) for a in facet_values(portal, "area")))


def compared_on(portal: Portal, profession: Profession) -> Target:
    """The page that compares a profession with others."""
    few = len(portal.professions) <= COMPARED_AT_ONCE
    return Target("compare", "" if few else profession.facts.areas[0].value)


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
    kind, entry_id = route.target.kind, route.target.id
    entry = portal.quiz if kind == "quiz" else pool_of(portal).get(kind, {}).get(entry_id)
    if entry is None:
        return portal.config.spans.start
    tag = entry.chain(route.language, portal.config.fallback(route.language))[0]
    return entry.texts[tag].spans.at("slug")
