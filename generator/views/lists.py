"""Home, the list of professions with its filters, overviews by workplace and audience, A–Z, search, 404."""

import json
import unicodedata
from collections.abc import Iterable, Mapping

from generator.model.entries import Employer, Page, Profession, Story
from generator.model.vocabulary import Audience
from generator.routes import FACETS, Target, facet_values, motives
from generator.views import json_ld
from generator.views.edition import Edition
from generator.views.frame import Link, Phrase
from generator.views.framing import Outline, frame, portal_view, portal_words
from generator.views.groups import members
from generator.views.pages import (
    AtoZView,
    Facet,
    FacetOption,
    Group,
    HomeView,
    LanguagesView,
    NotFoundView,
    OverviewView,
    ProfessionListView,
    SearchView,
)


def view_home(edition: Edition) -> HomeView:
    """The portal's front page."""
    portal, words = edition.portal, edition.words
    page = portal.pages[portal.config.facts.home]
    root = next(iter(portal.regions))
    view = portal_view(edition, Target("home"))
    url = edition.routes.origin + view.home
    organization = json_ld.organization(portal.config.facts, url, edition.routes.origin + edition.cards.get(Target("home"), ""))
    outline = Outline(
        "home", Target("home"), view.title, view.tagline, entry=page, json_ld=(organization,)
    )
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
            for motive in motives(portal)
        ),
        region=edition.card(portal.regions[root]),
        subregions=edition.cards_of(portal.regions, portal.children.get(root, ())),
        employers=tuple(edition.card(e) for e in portal.employers.values()),
        members=members(edition, portal.employers),
    )


def options(edition: Edition, facet: str, current: str = "") -> tuple[FacetOption, ...]:
    """The values of a facet, each with the number of professions it has."""
    from_facts, professions = FACETS[facet], edition.portal.professions.values()
    return tuple(
        FacetOption(
            value,
            edition.words.term(facet, value),
            edition.url(facet, value),
            sum(value in from_facts(profession.facts) for profession in professions),
            value == current,
        )
        for value in facet_values(edition.portal, facet)
    )


def view_profession_list(edition: Edition, facet: str = "", value: str = "") -> ProfessionListView:
    """All professions, or those with one value of a facet."""
    words = edition.words
    label = words.term(facet, value) if facet else ""
    heading = words.say("Professions: {value}", value=label) if facet else words.say("Professions")
    intro = words.explanation(facet, value) or words.say("Find the work that suits you.")
    shown = [
        p for p in edition.portal.professions.values() if not facet or value in FACETS[facet](p.facts)
    ]
    trail = (Link(Phrase(words.term("menu", "professions")), edition.url("professions")),) if facet else ()
    target = Target(facet, value) if facet else Target("professions")
    return ProfessionListView(
        frame=frame(edition, Outline("professions", target, heading, intro, trail=trail)),
        heading=heading,
        intro=intro,
        cards=tuple(edition.card(profession) for profession in shown),
        facets=tuple(
            Facet(name, words.term("facet", name), options(edition, name, value if name == facet else ""))
            for name in FACETS
        ),
        selected=label,
    )


def view_workplace(edition: Edition, workplace: str) -> OverviewView:
    """Everything about one kind of workplace (S1-03)."""
    portal = edition.portal
    professions = [p for p in portal.professions.values() if workplace in FACETS["workplace"](p.facts)]
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
    offered = {e for p in professions for r in p.facts.routes if audience in r.audiences for e in r.employers}
    siblings = tuple(
        FacetOption(
            other.value,
            edition.words.term("audience", other),
            edition.url("audience", other.value),
            sum(any(other in r.audiences for r in p.facts.routes) for p in portal.professions.values()),
            other is audience,
        )
        for other in portal.config.facts.audiences
    )
    ids = frozenset(p.id for p in professions)
    return overview(
        edition, Target("audience", audience.value), siblings, professions,
        [s for s in portal.stories.values() if ids & frozenset(s.facts.professions)],
        [e for e in portal.employers.values() if e.id in offered],
        [page for page in portal.pages.values() if audience in page.facts.audiences],
    )  # fmt: skip


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


def view_a_to_z(edition: Edition) -> AtoZView:
    """Every name of every profession, and every other page, by letter: search without JavaScript."""
    heading = edition.words.say("A to Z")
    letters: dict[str, list[Link]] = {}
    for link in sorted(a_to_z_links(edition), key=lambda link: sort_key(str(link.title))):
        letters.setdefault(sort_key(str(link.title))[:1].upper() or "#", []).append(link)
    outline = Outline("a-to-z", Target("a-to-z"), heading, edition.words.say("All pages by name."))
    return AtoZView(
        frame=frame(edition, outline),
        heading=heading,
        letters=tuple((letter, tuple(links)) for letter, links in letters.items()),
    )


def a_to_z_links(edition: Edition) -> Iterable[Link]:
    """Titles, synonyms and former titles with the page they lead to."""
    portal = edition.portal
    for profession in portal.professions.values():
        url = edition.url("profession", profession.id)
        words = edition.text(profession).words
        tag = edition.text(profession).language
        for name in dict.fromkeys((words.title, *words.synonyms, *words.former_titles)):
            if name:
                yield Link(edition.marked(name, tag), url)
    others: tuple[Mapping[str, Story | Employer | Page], ...] = (
        portal.stories, portal.employers, portal.pages,
    )  # fmt: skip
    for entries in others:
        for entry in entries.values():
            if url := edition.url(entry.kind, entry.id):
                yield Link(edition.phrase(entry, "title"), url)
    for region in portal.regions.values():
        yield Link(edition.phrase(region, "title"), edition.url("region", region.id))


def sort_key(name: str) -> str:
    """Letters without accents and case, so that Ä stands with A."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in folded if not unicodedata.combining(c)).lstrip("\"'„“(‚")


def view_search(edition: Edition, words_url: str) -> SearchView:
    """The search page."""
    words = edition.words
    heading = words.say("Search")
    outline = Outline(
        "search", Target("search"), heading, words.say("Search all pages of this portal."), indexed=False
    )
    return SearchView(
        frame=frame(edition, outline),
        heading=heading,
        bundle=f"{edition.routes.base}pagefind/",
        words=words_url,
        languages=tuple((tag, words.language(tag)) for tag in edition.portal.config.languages()),
        texts=json.dumps(search_texts(edition), ensure_ascii=False, sort_keys=True),
    )


def search_texts(edition: Edition) -> dict[str, str]:
    """What the search script says; `{n}`, `{query}` and `{language}` are filled in the browser."""
    words = edition.words
    return {
        "one": words.catalogue.ngettext("{n} result", "{n} results", 1),
        "many": words.catalogue.ngettext("{n} result", "{n} results", 5),
        "none": words.catalogue.gettext("No results for “{query}”."),
        "elsewhere": words.catalogue.gettext("Found in {language}:"),
        "near": words.catalogue.gettext("Did you mean:"),
        "more": words.catalogue.gettext("Show more results"),
        "searching": words.catalogue.gettext("Searching …"),
        "failed": words.catalogue.gettext("Search does not work at the moment. Try the list from A to Z."),
    }


def view_not_found(edition: Edition) -> NotFoundView:
    """The page for addresses that are not there."""
    words = edition.words
    heading = words.say("This page does not exist")
    intro = words.say("The address may have changed. Try one of these.")
    outline = Outline("not-found", Target("not-found"), heading, intro, indexed=False)
    names = ("professions", "stories", "regions", "search", "a-to-z")
    return NotFoundView(
        frame=frame(edition, outline),
        heading=heading,
        intro=intro,
        links=tuple(
            Link(Phrase(words.term("menu", name)), edition.url(name)) for name in names if edition.url(name)
        ),
    )


def view_languages(editions: Mapping[str, Edition]) -> LanguagesView:
    """The root page: every language invites in its own words."""
    own = next(iter(editions.values()))
    invitations = []
    for tag, edition in editions.items():
        words, _ = portal_words(edition.portal, tag)
        link = frame_language(edition)
        invitations.append((link, tag, edition.words.dir, words.title, words.tagline))
    title, _ = portal_words(own.portal, own.language)
    outline = Outline("languages", Target("languages"), title.title, title.tagline)
    return LanguagesView(frame=frame(own, outline), invitations=tuple(invitations))


def frame_language(edition: Edition) -> str:
    """Address of an edition's home."""
    return edition.url("home")
