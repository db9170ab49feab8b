"""Home, the list of professions with its filters, overviews by workplace and audience."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice

from generator.linking.stories import story_values
from generator.model.entries import AnyEntry
from generator.model.vocabulary import Audience
from generator.routes import FACETS, Target, facet_values
from generator.routes.division import page_target
from generator.routes.lists import of_facet
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
from generator.views.turning import part_of
from generator.views.vacancies.rows import newest_of_all

MANY = 12
"""Entries of a kind on the front page."""

FEW = 6
"""Stories of one motive there."""


def view_home(edition: Edition) -> HomeView:
    """The portal's front page."""
    portal = edition.portal
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
        professions=first_cards(edition, portal.professions),
        areas=options(edition, "area"),
        workplaces=options(edition, "workplace"),
        stories=first_cards(edition, portal.stories),
        motives=tuple(motives(edition)),
        region=edition.card(portal.regions[root]),
        subregions=edition.cards_of(portal.regions, portal.children.get(root, ())[:MANY]),
        map=root_map(edition),
        employers=first_cards(edition, portal.employers),
        everything=everything(edition),
        members=members(edition, portal.employers),
        traits=traits(edition),
        openings=newest_of_all(edition, 6),
    )


def first_cards(edition: Edition, entries: Mapping[str, AnyEntry]) -> tuple[Card, ...]:
    """Teasers for the front page: of everything where that is little, else of what comes first."""
    return edition.cards_of(entries, islice(entries, MANY))


def motives(edition: Edition) -> Iterator[Group]:
    """Why people do this work, each reason with the first of its stories."""
    portal = edition.portal
    for motive in story_values(portal, "stories", "motive"):
        told = of_facet(portal, "stories", "motive", motive)[:FEW]
        yield Group(
            motive,
            edition.words.term("motive", motive),
            edition.cards_of(portal.stories, told),
            edition.url("motive", motive),
        )


def everything(edition: Edition) -> Mapping[str, Link]:
    """By kind of entry, the list of all of them where the front page has but the first."""
    portal, words = edition.portal, edition.words
    titles = {
        "professions": (portal.professions, words.say("All professions")),
        "stories": (portal.stories, words.say("All stories")),
        "employers": (portal.employers, words.say("All employers")),
    }
    return {
        kind: Link(Phrase(title), edition.url(kind))
        for kind, (entries, title) in titles.items()
        if len(entries) > MANY
    }


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


def view_profession_list(
    edition: Edition, facet: str = "", value: str = "", page: int = 1
) -> ProfessionListView:
    """All professions, or those with one value of a facet."""
    words = edition.words
    label = words.term(facet, value) if facet else ""
    heading = words.say("Professions: {value}", value=label) if facet else words.say("Professions")
    intro = words.explanation(facet, value) or words.say("Find the work that suits you.")
    trail = (
        (Link(Phrase(words.term("menu", "professions")), edition.url("professions")),)
        if facet
        else ()
    )
    target = page_target(facet or "professions", value, page)
    part = part_of(edition, target)
    outline = Outline("professions", target, heading, intro, trail=trail, pages=part.pages)
    return ProfessionListView(
        frame=frame(edition, outline),
        heading=heading,
        intro=intro,
        cards=edition.cards_of(edition.portal.professions, part.lists[0]),
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
    siblings = options(edition, "workplace", workplace)
    return overview(edition, Target("workplace", workplace), siblings)


def view_audience(edition: Edition, value: str) -> OverviewView:
    """Everything for one audience: professions with a door for it, and pages (S1-02, S2-05)."""
    audience, portal = Audience(value), edition.portal
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
    view = overview(edition, Target("audience", value), siblings)
    return replace(view, professions=tuple(at_door(c, audience) for c in view.professions))


def at_door(card: Card, audience: Audience) -> Card:
    """A profession's teaser that leads straight to the door of an audience."""
    return replace(card, url=f"{card.url}#for-{audience.value}")


def overview(edition: Edition, target: Target, siblings: tuple[FacetOption, ...]) -> OverviewView:
    """The page of a workplace or an audience."""
    portal = edition.portal
    outline, part = overview_outline(edition, target), part_of(edition, target)
    professions, stories, employers, pages = part.lists
    return OverviewView(
        frame=frame(edition, replace(outline, pages=part.pages)),
        heading=outline.title,
        intro=edition.words.explanation(target.kind, target.id),
        siblings=siblings,
        professions=edition.cards_of(portal.professions, professions),
        stories=edition.cards_of(portal.stories, stories),
        employers=edition.cards_of(portal.employers, employers),
        pages=edition.cards_of(portal.pages, pages),
    )


def overview_outline(edition: Edition, target: Target) -> Outline:
    """What the page tells its frame."""
    heading = edition.words.term(target.kind, target.id)
    intro = edition.words.explanation(target.kind, target.id)
    return Outline("overview", target, heading, intro or heading)
