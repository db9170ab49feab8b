"""Home, the list of professions with its filters, overviews by workplace and audience."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.linking.stories import story_values
from generator.model.entries import Employer, Page, Profession, Story
from generator.model.vocabulary import Audience
from generator.routes import FACETS, Target, facet_values
from generator.views import json_ld
from generator.views.edition import Edition
from generator.views.frame import Card, Link
from generator.views.framing import Outline, frame, portal_view
from generator.views.groups import members
from generator.views.maps import root_map
from generator.views.pages import (
    HomeView,
    OverviewView,
    ProfessionListView,
)
from generator.views.phrases import Phrase
from generator.views.pieces import Facet, FacetOption, Group
from generator.views.quizzes import traits
from generator.views.vacancies.rows import newest_of_all


def view_home(edition: Edition) -> HomeView:
    """The portal's front page."""
    portal, words = edition.portal, edition.words
    page = portal.pages[portal.config.facts.home]
    root = next(iter(portal.regions))
    view = portal_view(edition, Target("home"))
    url = edition.routes.origin + view.home
    organization = json_ld.organization(
        portal.config.facts, url, edition.routes.origin + edition.cards.get(Target("home"), "")
    )
    outline = Outline(
        "home", Target("home"), view.title, view.tagline, entry=page, json_ld=(organization,),
        names=(view.title, view.expansion),
    )  # fmt: skip
    return HomeView(
        frame=frame(edition, outline),
        heading=edition.phrase(page, "title"),
        one_liner=edition.phrase(page, "one_liner"),
        body=edition.body(page),
        picture=edition.image(page, page.facts.picture),
        professions=tuple(edition.card(p) for p in portal.professions.values()),
        areas=options(edition, "area"),
        workplaces=options(edition, "workplace"),
        stories=tuple(edition.card(s) for s in portal.stories.values()),
        motives=tuple(
            Group(
                motive,
                words.term("motive", motive),
                tuple(edition.card(s) for s in portal.stories.values() if s.facts.motive == motive),
                edition.url("motive", motive),
            )
            for motive in story_values(portal, "stories", "motive")
        ),
        region=edition.card(portal.regions[root]),
        subregions=edition.cards_of(portal.regions, portal.children.get(root, ())),
        map=root_map(edition),
        employers=tuple(edition.card(e) for e in portal.employers.values()),
        members=members(edition, portal.employers),
        traits=traits(edition),
        openings=newest_of_all(edition, 6),
    )


def options(edition: Edition, facet: str, current: str = "") -> tuple[FacetOption, ...]:
    """The values of a facet, each with the number of professions it has."""
    every = edition.once(("options", facet), lambda: tuple(every_option(edition, facet)))
    return tuple(replace(one, current=True) if one.id == current else one for one in every)


def every_option(edition: Edition, facet: str) -> Iterator[FacetOption]:
    """The same on a page that is of none of the values."""
    professions, words = edition.portal.professions.values(), edition.words
    had = Counter(value for p in professions for value in dict.fromkeys(FACETS[facet](p.facts)))
    for value in facet_values(edition.portal, facet):
        title, url = words.term(facet, value), edition.url(facet, value)
        yield FacetOption(value, title, url, had[value], current=False)


def view_profession_list(edition: Edition, facet: str = "", value: str = "") -> ProfessionListView:
    """All professions, or those with one value of a facet."""
    words = edition.words
    label = words.term(facet, value) if facet else ""
    heading = words.say("Professions: {value}", value=label) if facet else words.say("Professions")
    intro = words.explanation(facet, value) or words.say("Find the work that suits you.")
    shown = [
        p
        for p in edition.portal.professions.values()
        if not facet or value in FACETS[facet](p.facts)
    ]
    trail = (
        (Link(Phrase(words.term("menu", "professions")), edition.url("professions")),)
        if facet
        else ()
    )
    target = Target(facet, value) if facet else Target("professions")
    return ProfessionListView(
        frame=frame(edition, Outline("professions", target, heading, intro, trail=trail)),
        heading=heading,
        intro=intro,
        cards=tuple(edition.card(profession) for profession in shown),
        facets=tuple(
            Facet(
                name,
                words.term("facet", name),
                options(edition, name, value if name == facet else ""),
            )
            for name in FACETS
        ),
        selected=label,
    )


def view_workplace(edition: Edition, workplace: str) -> OverviewView:
    """Everything about one kind of workplace (S1-03)."""
    portal = edition.portal
    professions = [
        p for p in portal.professions.values() if workplace in FACETS["workplace"](p.facts)
    ]
    employers = [e for e in portal.employers.values() if e.facts.kind == workplace]
    ids = frozenset(e.id for e in employers)
    practised = frozenset(p.id for p in professions)
    stories = [s for s in portal.stories.values() if s.facts.employer in ids]
    pages = [
        page for page in portal.pages.values()
        if workplace == "own-practice" and practised & frozenset(page.facts.professions)
    ]  # fmt: skip
    return overview(
        edition, Target("workplace", workplace), options(edition, "workplace", workplace),
        professions, stories, employers, pages,
    )  # fmt: skip


def view_audience(edition: Edition, audience: Audience) -> OverviewView:
    """Everything for one audience: professions with a door for it, and pages (S1-02, S2-05)."""
    portal = edition.portal

    def has_door(profession: Profession) -> bool:
        return any(audience in route.audiences for route in profession.facts.routes)

    professions = [p for p in portal.professions.values() if has_door(p)]
    offered = {
        e
        for p in professions
        for r in p.facts.routes
        if audience in r.audiences
        for e in r.employers
    }
    siblings = tuple(
        FacetOption(
            other.value,
            edition.words.term("audience", other),
            edition.url("audience", other.value),
            sum(
                any(other in r.audiences for r in p.facts.routes)
                for p in portal.professions.values()
            ),
            other is audience,
        )
        for other in portal.config.facts.audiences
    )
    ids = frozenset(p.id for p in professions)
    view = overview(
        edition, Target("audience", audience.value), siblings, professions,
        [s for s in portal.stories.values() if ids & frozenset(s.facts.professions)],
        [e for e in portal.employers.values() if e.id in offered],
        [page for page in portal.pages.values() if audience in page.facts.audiences],
    )  # fmt: skip
    return replace(view, professions=tuple(at_door(c, audience) for c in view.professions))


def at_door(card: Card, audience: Audience) -> Card:
    """A profession's teaser that leads straight to the door of an audience."""
    return replace(card, url=f"{card.url}#for-{audience.value}")


def overview(
    edition: Edition,
    target: Target,
    siblings: tuple[FacetOption, ...],
    professions: Iterable[Profession],
    stories: Iterable[Story],
    employers: Iterable[Employer],
    pages: Iterable[Page],
) -> OverviewView:
    """The page of a workplace or an audience."""
    heading = edition.words.term(target.kind, target.id)
    intro = edition.words.explanation(target.kind, target.id)
    outline = Outline("overview", target, heading, intro or heading)
    return OverviewView(
        frame=frame(edition, outline),
        heading=heading,
        intro=intro,
        siblings=siblings,
        professions=tuple(edition.card(p) for p in professions),
        stories=tuple(edition.card(s) for s in stories),
        employers=tuple(edition.card(e) for e in employers),
        pages=tuple(edition.card(page) for page in pages),
    )
