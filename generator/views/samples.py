"""Of every kind of page the one with most on it, as the component page shows its components."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from markupsafe import Markup

from generator.model.entries import AnyEntry, Page
from generator.model.vocabulary import BannerTone
from generator.prose.scan import blocks
from generator.views.banners import sample
from generator.views.diplomas import DoorsView, view_doors
from generator.views.edition import Edition, whole
from generator.views.films import VideoView
from generator.views.finding import view_a_to_z, view_search
from generator.views.frame import BannerView, Card, Frame
from generator.views.free_pages import view_page
from generator.views.lists import view_home, view_profession_list, view_workplace
from generator.views.pages import (
    AtoZView,
    EmployerView,
    HomeView,
    OverviewView,
    PageView,
    ProfessionListView,
    ProfessionView,
    RegionListView,
    RegionView,
    SearchView,
    View,
)
from generator.views.phrases import Passage
from generator.views.pieces import IntakeView, RouteView
from generator.views.places import view_employer, view_region, view_region_list
from generator.views.professions import view_profession
from generator.views.stories import StoryView, view_story
from generator.views.vacancies.finder import FinderView, view_finder
from generator.views.vacancies.rows import OpeningsView

TAG = re.compile(r"<([a-z][a-z0-9]*)")
TERM = re.compile(r'popovertarget="term-([^"]+)"')

FEW = 3
"""Cards of a list that suffice to show it."""

LOOKED_AT = 40
"""Entries of a kind among which samples are chosen, so that an edit of others changes none."""

MANY = 12
"""Entries of a kind among which something to show is looked for, however many there are."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The views of real pages in one language; a specimen takes from them what it shows."""

    frame: Frame
    """Of the home page."""
    home: HomeView
    professions: ProfessionListView
    profession: ProfessionView
    doors: DoorsView
    paid: ProfessionView
    """The profession of which the most amounts are known."""
    story: StoryView | None
    facade: VideoView | None
    """The story's film as if it were on a platform."""
    region: RegionView
    regions: RegionListView
    employer: EmployerView | None
    page: PageView
    overview: OverviewView | None
    search: SearchView
    letters: AtoZView
    prose: Passage
    """As little real text as has every kind of element that many texts have."""
    routes: tuple[RouteView, ...]
    """A route per status of intake that occurs."""
    borrowed: Frame | None
    """Of a page that is read in another language."""
    outdated: Frame | None
    """Of a page whose original has changed since."""
    openings: OpeningsView | None
    """Vacancies of the portal; None when it has no sources."""
    finder: FinderView | None
    """Of its vacancies; None when there are none."""
    banners: tuple[BannerView, ...]
    """One of each tone."""
    cards: Mapping[str, tuple[Card, ...]]
    """A few teasers by kind: profession, story, region, employer, page."""


def shown(edition: Edition) -> Shown:
    """Choose the pages; the portal has at least one profession and one region."""
    portal = edition.portal
    home = view_home(edition)
    professions = [view_profession(edition, p) for p in fullest(edition, portal.professions)]
    stories = [view_story(edition, s) for s in fullest(edition, portal.stories)]
    story = next((s for s in stories if s.video), stories[0] if stories else None)
    free = {i: page for i, page in portal.pages.items() if i != portal.config.facts.home}
    pages = [view_page(edition, p) for p in fullest(edition, free)]
    employers = fullest(edition, portal.employers)
    workplaces = [w for w in home.workplaces if w.url]
    openings = [view.openings for view in professions if view.openings]
    views: tuple[View, ...] = (*professions, *stories, *pages)
    frames = [view.frame for view in views]
    return Shown(
        frame=home.frame,
        home=home,
        professions=view_profession_list(edition),
        profession=professions[0],
        doors=view_doors(edition),
        paid=max(professions, key=lambda p: len(p.pay.training) + len(p.pay.job)),
        story=story,
        facade=on_a_platform(story.video) if story and story.video else None,
        region=view_region(edition, fullest(edition, portal.regions)[0]),
        regions=view_region_list(edition),
        employer=view_employer(edition, employers[0]) if employers else None,
        page=pages[0],
        overview=view_workplace(edition, workplaces[0].id) if workplaces else None,
        search=view_search(edition, ""),
        letters=view_a_to_z(edition),
        prose=every_element(edition),
        routes=one_per_status(professions),
        borrowed=next((frame for frame in frames if frame.notice), None),
        outdated=next((frame for frame in frames if frame.outdated), None),
        openings=max(openings, key=lambda o: o.count, default=None),
        finder=view_finder(edition) if portal.market.sourced else None,
        banners=tuple(sample(tone, home.one_liner, home.frame) for tone in BannerTone),
        cards=few_cards(edition, home, free),
    )


def few_cards(
    edition: Edition, home: HomeView, free: Mapping[str, Page]
) -> Mapping[str, tuple[Card, ...]]:
    """A few teasers by kind."""
    return {
        "profession": home.professions[:FEW],
        "story": home.stories[:FEW],
        "region": home.subregions[:FEW],
        "employer": home.employers[:FEW],
        "page": tuple(edition.card(page) for page in free.values())[:FEW],
    }


def fullest(edition: Edition, entries: Mapping[str, AnyEntry]) -> list[AnyEntry]:
    """The fullest entries first, those that have words of this language before others."""

    def fullness(entry: AnyEntry) -> tuple[bool, int]:
        words = sum(len(section.markdown) for section in edition.text(entry).sections)
        return edition.language in entry.texts, words

    return sorted(islice(entries.values(), LOOKED_AT), key=fullness, reverse=True)[:MANY]


def on_a_platform(video: VideoView) -> VideoView:
    """The film as it would be shown if we did not host it ourselves."""
    address = "https://video.example/"
    return replace(
        video, src="", chapters=(), provider="Video", provider_url=address, player=address
    )


def every_element(edition: Edition) -> Passage:
    """For each kind of element the shortest block that has it, unless one chosen before has it."""
    found = [(html, frozenset(TAG.findall(html))) for html in written(edition)]
    common = Counter(tag for _, tags in found for tag in tags)
    chosen: dict[Markup, frozenset[str]] = {}
    for tag in sorted(common, key=lambda tag: (common[tag], tag)):
        if not any(tag in tags for tags in chosen.values()):
            html, tags = min((one for one in found if tag in one[1]), key=lambda one: len(one[0]))
            chosen[html] = tags
    in_order = sorted(chosen, key=lambda html: TAG.findall(html)[:1])
    html = Markup("").join(in_order)
    return Passage(html, terms=tuple(dict.fromkeys(TERM.findall(html))))


def written(edition: Edition) -> Iterator[Markup]:
    """Every block of many texts in this edition's language."""
    portal = edition.portal
    pools: tuple[Mapping[str, AnyEntry], ...] = (portal.professions, portal.pages, portal.stories)
    write = cache(lambda block: edition.passage(block, edition.language, 1).html)
    for pool in pools:
        own = (entry for entry in pool.values() if edition.language in entry.texts)
        for entry in islice(own, MANY):
            for section in edition.text(entry).sections:
                yield from map(write, blocks(whole(section)))


def one_per_status(professions: Iterable[ProfessionView]) -> tuple[RouteView, ...]:
    """For each status of an intake a route that has it, with one intake per status."""
    found: dict[str, RouteView] = {}
    for profession in professions:
        for door in profession.doors:
            for route in door.routes:
                for intake in route.intakes:
                    found.setdefault(intake.status, replace(route, intakes=distinct(route.intakes)))
    return tuple({route.id: route for route in found.values()}.values())


def distinct(intakes: Iterable[IntakeView]) -> tuple[IntakeView, ...]:
    """The first intake of each status."""
    return tuple({intake.status: intake for intake in reversed(tuple(intakes))}.values())
