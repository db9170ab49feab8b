"""Regions as a tree, and the employers in them."""

from collections.abc import Iterator
from dataclasses import replace

from generator.linking import Portal
from generator.model.entries import Employer, Profession, Region
from generator.model.professions import Route
from generator.routes import Target
from generator.routes.division import page_target
from generator.views import json_ld
from generator.views.doors import route_view
from generator.views.edition import Edition
from generator.views.frame import Link
from generator.views.framing import Outline, frame
from generator.views.groups import employers_by_kind, members
from generator.views.maps import region_map, root_map
from generator.views.pages import EmployerListView, EmployerView, RegionListView, RegionView
from generator.views.phrases import Phrase
from generator.views.pieces import RegionNode
from generator.views.turning import part_of
from generator.views.vacancies.rows import openings_of


def view_region_list(edition: Edition) -> RegionListView:
    """The tree of regions."""
    words, portal = edition.words, edition.portal
    heading, intro = words.say("Regions"), words.say("Find out where you can live, learn and work.")
    roots = [r for r in portal.regions if not portal.ancestors[r]]
    return RegionListView(
        frame=frame(edition, Outline("regions", Target("regions"), heading, intro)),
        heading=heading,
        intro=intro,
        map=root_map(edition),
        tree=tuple(node(edition, root) for root in roots),
        members=members(edition, portal.employers),
    )


def node(edition: Edition, region_id: str) -> RegionNode:
    """A region with everything below it."""
    children = edition.portal.children.get(region_id, ())
    return RegionNode(
        edition.card(edition.portal.regions[region_id]), tuple(node(edition, c) for c in children)
    )


def region_trail(edition: Edition, region_id: str) -> tuple[Link, ...]:
    """Links to the regions around a region, from the root."""
    regions = edition.portal.regions
    return tuple(edition.link(regions[around]) for around in edition.portal.ancestors[region_id])


def view_region(edition: Edition, region: Region) -> RegionView:
    """Everything the page of a region knows: its own and what lies in it."""
    facts, portal = region.facts, edition.portal
    target = Target("region", region.id)
    part = part_of(edition, target)
    children, employers, professions, stories = part.lists
    trail = region_trail(edition, region.id)
    return RegionView(
        frame=frame(edition, replace(region_outline(edition, target), pages=part.pages)),
        heading=edition.phrase(region, "title"),
        kind=edition.words.term("region", facts.kind),
        one_liner=edition.phrase(region, "one_liner"),
        picture=edition.image(region, facts.picture),
        map=region_map(edition, region, employers),
        body=edition.body(region),
        parent=trail[-1] if trail else None,
        children=edition.cards_of(portal.regions, children),
        employers=employers_by_kind(edition, employers),
        professions=edition.cards_of(portal.professions, professions),
        stories=edition.cards_of(portal.stories, stories),
        links=tuple(
            Link(edition.marked(link.title, region.original), link.url) for link in facts.links
        ),
        contacts=tuple(edition.contact(contact) for contact in facts.contacts),
        members=members(edition, portal.region_employers.get(region.id, ())),
        openings=openings_of(edition, "region", region.id, 5),
    )


def region_outline(edition: Edition, target: Target) -> Outline:
    """What the page tells its frame."""
    region = edition.portal.regions[target.id]
    trail = region_trail(edition, region.id)
    words = edition.words
    title = str(edition.phrase(region, "title"))
    around = (*(str(link.title) for link in trail), title)
    return Outline(
        template="region",
        target=target,
        title=title,
        description=str(edition.phrase(region, "one_liner")),
        entry=region,
        trail=(Link(Phrase(words.term("menu", "regions")), edition.url("regions")), *trail),
        search_filters=(("kind", words.term("kind", "region")), *(("region", r) for r in around)),
        names=tuple(text.words.title or "" for text in region.texts.values()),
    )


def view_employer_list(edition: Edition, page: int = 1) -> EmployerListView:
    """All employers by kind."""
    words, portal = edition.words, edition.portal
    heading = words.say("Employers")
    intro = words.say("Hospitals, care homes, practices and services in the region.")
    target = page_target("employers", "", page)
    part = part_of(edition, target)
    outline = Outline("employers", target, heading, intro, pages=part.pages)
    return EmployerListView(
        frame=frame(edition, outline),
        heading=heading,
        intro=intro,
        groups=employers_by_kind(edition, part.lists[0]),
        members=members(edition, portal.employers),
    )


def view_employer(edition: Edition, employer: Employer) -> EmployerView:
    """Everything the page of an employer knows."""
    facts, portal = employer.facts, edition.portal
    address = facts.address
    region = portal.regions[facts.region]
    return EmployerView(
        frame=frame(edition, employer_outline(edition, employer)),
        heading=edition.phrase(employer, "title"),
        kind=edition.words.term("employer", facts.kind),
        one_liner=edition.phrase(employer, "one_liner"),
        picture=edition.image(employer, facts.picture),
        body=edition.body(employer),
        region=(*region_trail(edition, facts.region), edition.link(region)),
        address=(
            address.street,
            f"{address.postcode} {address.city}",
            edition.words.term("country", address.country),
        ),
        website=facts.website or "",
        contact=edition.contact(facts.contact),
        participates=facts.participates,
        professions=edition.cards_of(portal.professions, portal.employer_professions.get(employer.id, ())),
        routes=tuple(
            (edition.link(profession), route_view(edition, profession, route))
            for profession, route in tracks(edition.portal, employer.id)
        ),
        stories=edition.cards_of(portal.stories, portal.employer_stories.get(employer.id, ())),
        openings=openings_of(edition, "employer", employer.id, 25),
    )  # fmt: skip


def tracks(portal: Portal, employer: str) -> Iterator[tuple[Profession, Route]]:
    """The routes into professions that an employer offers."""
    for i in portal.trained.get(employer, ()):
        profession = portal.professions[i]
        yield from (
            (profession, route) for route in profession.facts.routes if employer in route.employers
        )


def employer_outline(edition: Edition, employer: Employer) -> Outline:
    """What the page tells its frame."""
    words, region = edition.words, employer.facts.region
    title = str(edition.phrase(employer, "title"))
    around = (*edition.portal.ancestors[region], region)
    url = edition.routes.absolute(Target("employer", employer.id), edition.language)
    return Outline(
        template="employer",
        target=Target("employer", employer.id),
        title=title,
        description=str(edition.phrase(employer, "one_liner")),
        entry=employer,
        trail=(Link(Phrase(words.term("menu", "employers")), edition.url("employers")),),
        json_ld=(json_ld.employer(employer, title, url),),
        search_filters=(
            ("kind", words.term("kind", "employer")),
            *(("region", str(edition.phrase(edition.portal.regions[r], "title"))) for r in around),
        ),
        names=(title, employer.facts.address.city),
    )
