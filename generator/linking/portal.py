"""One portal's part of the pool, with every id looked up and every order decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.linking.relations import Backlinks, around, both_ways, inverse, rolled_up, tree
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
from generator.model.vocabulary import EmployerKind


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
        for s in sorted(
            content.stories.values(), key=lambda s: (-s.facts.published.toordinal(), s.id)
        )
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
    trains = inverse(
        (p.id, e) for p in professions.values() for r in p.facts.routes for e in r.employers
    )
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
