"""One portal's part of the pool, with every id looked up and every order decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from generator.linking.diplomas import Reach, reached
from generator.linking.openings import Ground, Market, link_vacancies
from generator.linking.relations import Backlinks, around, both_ways, inverse, rolled_up, tree
from generator.model.entries import (
    Content,
    Employer,
    Page,
    PlacedFigure,
    PortalConfig,
    Profession,
    Quiz,
    Region,
    Story,
    Term,
)
from generator.model.maps import Drawing
from generator.model.vocabulary import EmployerKind
from generator.vacancies.shelves import EMPTY, Shelf


@dataclass(frozen=True, slots=True)
class Portal:
    """What one site shows. Mappings keep the order of lists on its pages."""

    config: PortalConfig
    now: datetime
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
    quizzes: Mapping[str, Quiz]
    """The portal's quiz, or none."""
    terms: Mapping[str, Term]
    """Trade words of the portal's countries, by id."""
    figures: Mapping[str, PlacedFigure]
    maps: Mapping[str, Drawing]
    """By the region that names it."""
    children: Backlinks
    """Regions directly in a region."""
    ancestors: Backlinks
    """Regions around a region, from the root."""
    related: Backlinks
    equivalents: Backlinks
    profession_employers: Backlinks
    employer_professions: Backlinks
    trained: Backlinks
    """Professions with a route that an employer offers, by employer."""
    profession_stories: Backlinks
    story_professions: Backlinks
    """In the order of the portal's professions."""
    employer_stories: Backlinks
    region_stories: Backlinks
    """Of the region and everything in it."""
    region_employers: Backlinks
    """Of the region and everything in it."""
    profession_pages: Backlinks
    reached: Mapping[str, Reach]
    """By diploma of the portal's countries, as `NL.vmbo-kb`."""
    market: Market
    """Its vacancies."""

    @property
    def today(self) -> date:
        """The day of `now`."""
        return self.now.date()

    @property
    def quiz(self) -> Quiz | None:
        """The quiz that tells which of the professions suit somebody."""
        return next(iter(self.quizzes.values()), None)

    def inside(self, region: str) -> tuple[str, ...]:
        """The regions in which something in `region` lies: those around it from the root, and it."""
        return (*self.ancestors[region], region)


def link_portal(
    content: Content, config: PortalConfig, now: datetime, shelf: Shelf = EMPTY
) -> Portal:
    """Select what the portal shows. The content must have passed `check_content`."""
    regions = tree(content.regions, config.facts.regions)
    professions = select_professions(content, config)
    stories, employers = select_stories(content, regions), select_employers(content, regions)
    pages = {i: content.pages[i] for i in dict.fromkeys((config.facts.home, *config.facts.pages))}
    ancestors = {i: tuple(around(content.regions, i, regions)) for i in regions}
    equivalents = both_ways(content.professions, lambda p: p.facts.equivalents)
    across = (i for p in professions for i in equivalents.get(p, ()) if i not in professions)
    abroad = {i: content.professions[i] for i in across}
    trained = inverse(
        (p.id, e) for p in professions.values() for r in p.facts.routes for e in r.employers
    )
    practised = practised_at(professions, employers, trained)
    told = inverse((s.id, p) for s in stories.values() for p in s.facts.professions)
    ground = Ground(config.id, now, professions, employers, regions, ancestors, content.pins)
    return Portal(
        config=config, now=now, professions=professions, abroad=abroad, stories=stories,
        regions=regions, employers=employers, pages=pages,
        maps={i: content.maps[i] for i in regions if i in content.maps},
        quizzes={i: content.quizzes[i] for i in (config.facts.quiz,) if i},
        terms=select_terms(content, config), figures=content.figures,
        children=inverse((r.id, r.facts.parent) for r in regions.values()),
        ancestors=ancestors,
        related=both_ways(professions, lambda p: p.facts.related),
        equivalents=equivalents,
        profession_employers=inverse((e, p) for e, ids in practised.items() for p in ids),
        employer_professions=practised,
        trained=trained,
        profession_stories=told,
        story_professions=inverse((p, s) for p in professions for s in told.get(p, ())),
        employer_stories=inverse((s.id, s.facts.employer) for s in stories.values()),
        region_stories=rolled_up(((s.id, s.facts.region) for s in stories.values()), ancestors),
        region_employers=rolled_up(((e.id, e.facts.region) for e in employers.values()), ancestors),
        profession_pages=inverse((g.id, p) for g in pages.values() for p in g.facts.professions),
        reached=reached(professions, config.facts.countries),
        market=link_vacancies(ground, shelf),
    )  # fmt: skip


def select_professions(content: Content, config: PortalConfig) -> dict[str, Profession]:
    """The professions that the portal names, else all of its countries."""
    wanted = config.facts.professions or tuple(sorted(content.professions))
    named = (content.professions[i] for i in wanted)
    return {p.id: p for p in named if p.facts.country in config.facts.countries}


def select_terms(content: Content, config: PortalConfig) -> dict[str, Term]:
    """The trade words of the portal's countries."""
    own = frozenset(config.facts.countries)
    return {i: term for i, term in sorted(content.terms.items()) if own & set(term.facts.countries)}


def select_stories(content: Content, regions: Mapping[str, Region]) -> dict[str, Story]:
    """The stories from the portal's regions, newest first."""
    newest = sorted(content.stories.values(), key=lambda s: (-s.facts.published.toordinal(), s.id))
    return {story.id: story for story in newest if story.facts.region in regions}


def select_employers(content: Content, regions: Mapping[str, Region]) -> dict[str, Employer]:
    """The employers in the portal's regions."""
    listed = sorted(content.employers.values(), key=employer_order)
    return {employer.id: employer for employer in listed if employer.facts.region in regions}


def practised_at(
    professions: Mapping[str, Profession], employers: Mapping[str, Employer], trained: Backlinks
) -> dict[str, tuple[str, ...]]:
    """The professions of each employer: those it names and those it trains for, in the portal's order."""
    places = {i: place for place, i in enumerate(professions)}
    found = {}
    for employer in employers.values():
        ids = {*employer.facts.professions, *trained.get(employer.id, ())} & places.keys()
        found[employer.id] = tuple(sorted(ids, key=places.__getitem__))
    return found


def employer_order(employer: Employer) -> tuple[int, str]:
    """Hospitals first, then by name."""
    kinds = list(EmployerKind)
    return kinds.index(employer.facts.kind), (employer.source().words.title or "").casefold()
