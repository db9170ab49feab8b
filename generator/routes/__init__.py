"""The portal becomes addresses, one per page and language; two pages at one address are a mistake."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from generator.diagnostics import Diagnostic, Span, error, say
from generator.linking import Portal
from generator.linking.stories import STORIES_BY, stories_of, story_values
from generator.linking.targets import pool_of
from generator.messages import Messages, Words
from generator.model.entries import AnyEntry
from generator.routes.comparisons import COMPARED_AT_ONCE, compare_pages, compared_on
from generator.routes.division import first_page, further_pages
from generator.routes.embeds import plan_embeds
from generator.routes.facets import FACETS, entry_levels, facet_values
from generator.routes.lists import division_of
from generator.routes.targets import Route, Routes, Target
from generator.routes.vacancies import plan_vacancies

__all__ = [
    "COMPARED_AT_ONCE",
    "FACETS",
    "HELP",
    "LISTS",
    "STYLEGUIDE",
    "Route",
    "Routes",
    "Target",
    "compare_pages",
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
    numbers: dict[Target, int] = {}
    for tag in portal.config.languages():
        for target, path in plan_language(portal, messages[tag], values):
            if target not in numbers:
                numbers[target] = division_of(portal, target).pages
            planned.append(Route(target, tag, path))
            further = further_pages(target, path, numbers[target])
            planned += [Route(page, tag, place) for page, place in further]
    table = {(route.target, route.language): route for route in planned}
    origin = f"{parts.scheme}://{parts.netloc}"
    routes = Routes(parts.path, origin, table, compared_on(portal))
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
    kind, entry_id = route.target.kind, first_page(route.target).id
    entry = portal.quiz if kind == "quiz" else pool_of(portal).get(kind, {}).get(entry_id)
    if entry is None:
        return portal.config.spans.start
    tag = entry.chain(route.language, portal.config.fallback(route.language))[0]
    return entry.texts[tag].spans.at("slug")
