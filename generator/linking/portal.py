"""One portal's part of the pool, with every id looked up and every order decided."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.diagnostics import Diagnostic, did_you_mean, error, say, warning
from generator.linking.targets import SECTIONS
from generator.model.entries import (
    Content,
    Employer,
    Page,
    PlacedFigure,
    PortalConfig,
    Profession,
    Region,
    Story,
)
from generator.model.vocabulary import EmployerKind, PageRole

Backlinks = Mapping[str, tuple[str, ...]]
"""Ids that lead to an id, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Portal:
    """What one site shows. Mappings keep the order of lists on its pages."""

    config: PortalConfig
    today: date
    professions: Mapping[str, Profession]
    abroad: Mapping[str, Profession]
    """Equivalents across the border that have no page in this portal."""
    stories: Mapping[str, Story]
    """Newest first."""
    regions: Mapping[str, Region]
    """Parents before children."""
    employers: Mapping[str, Employer]
    """Hospitals first, then by name."""
    pages: Mapping[str, Page]
    figures: Mapping[str, PlacedFigure]
    children: Backlinks
    """Regions directly in a region."""
    ancestors: Backlinks
    """Regions around a region, from the root."""
    related: Backlinks
    equivalents: Backlinks
    profession_employers: Backlinks
    employer_professions: Backlinks
    profession_stories: Backlinks
    employer_stories: Backlinks
    region_stories: Backlinks
    """Of the region and everything in it."""
    region_employers: Backlinks
    """Of the region and everything in it."""
    profession_pages: Backlinks


def link_portal(content: Content, config: PortalConfig, today: date) -> Portal:
    """Select what the portal shows. The content must have passed `check_content`."""
    facts = config.facts
    regions = tree(content.regions, facts.regions)
    wanted = facts.professions or tuple(sorted(content.professions))
    professions = {
        i: content.professions[i]
        for i in wanted
        if content.professions[i].facts.country in facts.countries
    }
    employers = {
        e.id: e
        for e in sorted(content.employers.values(), key=employer_order)
        if e.facts.region in regions
    }
    stories = {
        s.id: s
        for s in sorted(content.stories.values(), key=lambda s: (-s.facts.published.toordinal(), s.id))
        if s.facts.region in regions
    }
    pages = {i: content.pages[i] for i in dict.fromkeys((facts.home, *facts.pages))}
    ancestors = {i: tuple(around(content.regions, i, regions)) for i in regions}
    equivalents = both_ways(content.professions, lambda p: p.facts.equivalents)
    abroad = {
        i: content.professions[i]
        for p in professions
        for i in equivalents.get(p, ())
        if i not in professions
    }
    trains = inverse((p.id, e) for p in professions.values() for r in p.facts.routes for e in r.employers)
    works_at = {e.id: (*e.facts.professions, *trains.get(e.id, ())) for e in employers.values()}
    shown = {e: tuple(i for i in professions if i in set(ids)) for e, ids in works_at.items()}
    return Portal(
        config=config, today=today, professions=professions, abroad=abroad, stories=stories,
        regions=regions, employers=employers, pages=pages, figures=content.figures,
        children=inverse((r.id, r.facts.parent) for r in regions.values()),
        ancestors=ancestors,
        related=both_ways(professions, lambda p: p.facts.related),
        equivalents=equivalents,
        profession_employers=inverse((e, p) for e, ids in shown.items() for p in ids),
        employer_professions=shown,
        profession_stories=inverse((s.id, p) for s in stories.values() for p in s.facts.professions),
        employer_stories=inverse((s.id, s.facts.employer) for s in stories.values()),
        region_stories=rolled_up(((s.id, s.facts.region) for s in stories.values()), ancestors),
        region_employers=rolled_up(((e.id, e.facts.region) for e in employers.values()), ancestors),
        profession_pages=inverse((g.id, p) for g in pages.values() for p in g.facts.professions),
    )  # fmt: skip


def employer_order(employer: Employer) -> tuple[int, str]:
    """Hospitals first, then by name."""
    kinds = list(EmployerKind)
    return kinds.index(employer.facts.kind), (employer.source().words.title or "").casefold()


def tree(regions: Mapping[str, Region], roots: Iterable[str]) -> dict[str, Region]:
    """The regions below the roots, parents before children, children by name."""
    found: dict[str, Region] = {}
    by_name = sorted(regions.values(), key=lambda r: (r.source().words.title or "").casefold())

    def walk(region: Region) -> None:
        found[region.id] = region
        for child in by_name:
            if child.facts.parent == region.id and child.id not in found:
                walk(child)

    for root in roots:
        walk(regions[root])
    return found


def around(
    regions: Mapping[str, Region], region: str, shown: Mapping[str, Region]
) -> list[str]:
    """The shown regions around a region, from the root."""
    found: list[str] = []
    parent = regions[region].facts.parent
    while parent and parent in shown:
        found.insert(0, parent)
        parent = regions[parent].facts.parent
    return found


def inverse(pairs: Iterable[tuple[str, str | None]]) -> dict[str, tuple[str, ...]]:
    """`(from, to)` pairs as: to → every from, each once, in order."""
    found: dict[str, dict[str, None]] = {}
    for source, target in pairs:
        if target is not None:
            found.setdefault(target, {})[source] = None
    return {target: tuple(sources) for target, sources in found.items()}


def rolled_up(pairs: Iterable[tuple[str, str]], ancestors: Backlinks) -> dict[str, tuple[str, ...]]:
    """The same for regions: what lies in a region also lies in the regions around it."""
    return inverse(
        (item, around) for item, region in pairs for around in (region, *ancestors[region])
    )


def both_ways(
    professions: Mapping[str, Profession], named: Callable[[Profession], tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """A relation that holds both ways, written on either side."""
    pairs = [(p.id, other) for p in professions.values() for other in named(p)]
    return inverse((b, a) for pair in pairs for a, b in (pair, pair[::-1]))


def check_portal(content: Content, config: PortalConfig) -> Iterator[Diagnostic]:
    """What must hold for a portal as a whole; ids are checked with the pool."""
    facts, spans = config.facts, config.spans
    yield from check_menus(config)
    yield from check_legal(content, config)
    home = content.pages.get(facts.home)
    if home and home.facts.role is not PageRole.HOME:
        message = say("`{id}` is not a page with role `home`", id=facts.home)
        yield error(spans.at("home"), "not-home", message)


def check_menus(config: PortalConfig) -> Iterator[Diagnostic]:
    """Menus lead to sections and to pages of this portal."""
    for menu in ("main", "footer"):
        for index, item in enumerate(getattr(config.facts.navigation, menu)):
            span = config.spans.at("navigation", menu, index)
            if item.section and item.section not in SECTIONS:
                message = say("no section is called `{id}`", id=item.section)
                yield error(span, "unknown-section", message, did_you_mean(item.section, SECTIONS))
            if item.page and item.page not in config.facts.pages:
                message = say("the page `{id}` is not among the portal's pages", id=item.page)
                yield error(span, "page-outside", message, say("add it to `pages`"))


def check_legal(content: Content, config: PortalConfig) -> Iterator[Diagnostic]:
    """Every page must reach imprint, privacy and accessibility through the footer."""
    items = config.facts.navigation.footer
    pages = [content.pages[i.page] for i in items if i.page and i.page in content.pages]
    roles = {page.facts.role for page in pages}
    for role in (PageRole.IMPRINT, PageRole.PRIVACY, PageRole.ACCESSIBILITY):
        if role not in roles:
            message = say("the footer leads to no page with role `{role}`", role=role.value)
            yield warning(config.spans.at("navigation", "footer"), "missing-legal-page", message)
