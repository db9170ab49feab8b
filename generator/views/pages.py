"""What each template may know: one view per kind of page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from generator.views.frame import Card, ContactView, Frame, Image, Link, SourceView, Term
from generator.views.maps import MapView
from generator.views.parts import ProfessionPart
from generator.views.pay import PayView
from generator.views.phrases import Glossed, Passage, Phrase
from generator.views.pieces import (
    Amount,
    Doors,
    Facet,
    FacetOption,
    Group,
    ProgrammeView,
    RegionNode,
    RouteView,
    TraitView,
)
from generator.views.vacancies.rows import OpeningsView
from generator.views.week import WeekView


@dataclass(frozen=True, slots=True)
class HomeView:
    frame: Frame
    heading: Phrase
    one_liner: Phrase
    body: Passage
    picture: Image | None
    professions: tuple[Card, ...]
    areas: tuple[FacetOption, ...]
    workplaces: tuple[FacetOption, ...]
    stories: tuple[Card, ...]
    """Newest first."""
    motives: tuple[Group, ...]
    """Stories by motive."""
    region: Card
    """The root region."""
    subregions: tuple[Card, ...]
    """Its children, with their pictures."""
    map: MapView | None
    """Of the root, with its areas only."""
    employers: tuple[Card, ...]
    everything: Mapping[str, Link]
    """Lists of all professions, stories or employers, by kind, where only some stand here."""
    members: str
    """`6 of 7 hospitals take part`; empty when nobody counts."""
    traits: tuple[TraitView, ...]
    """What the quiz finds out: ways in by feeling; none when the portal has no quiz."""
    openings: OpeningsView | None
    """The newest vacancies; None in a portal without sources."""


@dataclass(frozen=True, slots=True)
class ProfessionListView:
    frame: Frame
    heading: str
    intro: str
    cards: tuple[Card, ...]
    facets: tuple[Facet, ...]
    selected: str
    """Words of the selected value; empty on the whole list."""


@dataclass(frozen=True, slots=True)
class ProfessionView:
    frame: Frame
    title: Phrase
    also_called: tuple[Phrase, ...]
    former_titles: tuple[Phrase, ...]
    one_liner: Phrase
    picture: Image | None
    headline_pay: Amount | None
    """What it pays while you learn, else at the start."""
    strip: tuple[Term, ...]
    """Level, duration, starts, hours, regulated."""
    lead: Passage
    parts: tuple[ProfessionPart, ...]
    """In the order of the page; a part stands here when it has words or data."""
    pay: PayView
    week: WeekView | None
    doors: tuple[Doors, ...]
    """One per audience of the portal that has a route."""
    entry: tuple[Link, ...]
    requirements: tuple[Glossed, ...]
    workplaces: tuple[Link, ...]
    codes: tuple[Term, ...]
    regulated: tuple[str, str]
    """Sentence and address; empty when not regulated."""
    recognition: tuple[tuple[str, str], ...]
    """Sentence and address per authority."""
    progression: tuple[Card, ...]
    related: tuple[Card, ...]
    equivalents: tuple[Card, ...]
    employers: tuple[Group, ...]
    """By region."""
    map: MapView | None
    """The employers on the portal's map."""
    stories: tuple[Card, ...]
    pages: tuple[Card, ...]
    sources: tuple[SourceView, ...]
    openings: OpeningsView | None
    """Vacancies; None in a portal without sources."""
    next_step: Link
    """The one button: `#next` or the page to go to."""
    compare: str
    """Address at which this profession can be compared."""
    compare_related: str
    """The same with the professions like it beside; empty where there are none."""


@dataclass(frozen=True, slots=True)
class RegionListView:
    frame: Frame
    heading: str
    intro: str
    map: MapView | None
    """Of the root, with its areas only."""
    tree: tuple[RegionNode, ...]
    members: str


@dataclass(frozen=True, slots=True)
class RegionView:
    frame: Frame
    heading: Phrase
    kind: str
    one_liner: Phrase
    picture: Image | None
    map: MapView | None
    """The nearest one, with this region marked and its employers on it."""
    body: Passage
    parent: Link | None
    children: tuple[Card, ...]
    employers: tuple[Group, ...]
    """By kind, of the region and everything in it."""
    professions: tuple[Card, ...]
    stories: tuple[Card, ...]
    links: tuple[Link, ...]
    contacts: tuple[ContactView, ...]
    members: str
    openings: OpeningsView | None
    """Vacancies in the region and everything in it; None in a portal without sources."""


@dataclass(frozen=True, slots=True)
class EmployerListView:
    frame: Frame
    heading: str
    intro: str
    groups: tuple[Group, ...]
    """By kind."""
    members: str


@dataclass(frozen=True, slots=True)
class EmployerView:
    frame: Frame
    heading: Phrase
    kind: str
    one_liner: Phrase
    picture: Image | None
    body: Passage
    region: tuple[Link, ...]
    """From the root to the employer's region."""
    address: tuple[str, ...]
    website: str
    contact: ContactView
    participates: bool
    professions: tuple[Card, ...]
    routes: tuple[tuple[Link, RouteView], ...]
    """Learning-work tracks here: the profession and the route."""
    stories: tuple[Card, ...]
    openings: OpeningsView | None
    """Its vacancies; None in a portal without sources."""


@dataclass(frozen=True, slots=True)
class PageView:
    frame: Frame
    role: str
    heading: Phrase
    one_liner: Phrase
    picture: Image | None
    body: Passage
    contents: tuple[Link, ...]
    """Table of contents; empty on short pages."""
    professions: tuple[Card, ...]
    programmes: tuple[ProgrammeView, ...]
    advisers: tuple[ContactView, ...]
    practice_seats: tuple[tuple[Link, str, str], ...]
    """Region, number of seats, day of the count."""
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class OverviewView:
    """Everything for one workplace or one audience."""

    frame: Frame
    heading: str
    intro: str
    siblings: tuple[FacetOption, ...]
    """The other workplaces or audiences."""
    professions: tuple[Card, ...]
    stories: tuple[Card, ...]
    employers: tuple[Card, ...]
    pages: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    frame: Frame
    heading: str
    bundle: str
    """Address of the Pagefind bundle, with a slash at its end."""
    words: str
    """Address of the word list for near misses."""
    languages: tuple[tuple[str, str], ...]
    """Tag and name of every language that has an index."""
    texts: str
    """JSON with the words the script says, in the page's language."""
    starts: tuple[FacetOption, ...]
    """Fields of work, for those who do not know what to type."""


@dataclass(frozen=True, slots=True)
class Letter:
    number: int
    """From 1: its place is `#letter-1`."""
    letter: str
    page: str
    """Address of the page with which it begins; empty where that is this one."""
    links: tuple[Link, ...]
    """Titles, synonyms and former titles on this page."""


@dataclass(frozen=True, slots=True)
class AtoZView:
    frame: Frame
    heading: str
    letters: tuple[Letter, ...]
    """Every letter of the portal, also those of other pages."""
    answers: str
    """Address of the answers to pass on."""


@dataclass(frozen=True, slots=True)
class NotFoundView:
    frame: Frame
    heading: str
    intro: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class LanguagesView:
    """The root page: it offers the languages and decides nothing."""

    frame: Frame
    invitations: tuple[tuple[str, str, str, str, str], ...]
    """Address, tag, direction, name, tagline in that language."""


class View(Protocol):
    """What a template of some family may know: always its frame."""

    @property
    def frame(self) -> Frame: ...
