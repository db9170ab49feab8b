"""The pieces that pages are made of: filters, groups of cards, amounts, routes."""

from dataclasses import dataclass

from generator.views.frame import Card, ContactView, Link, Term
from generator.views.phrases import Glossed, Passage, Phrase


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter: a group of plain links, counted; in the browser also a group of checkboxes."""

    id: str
    title: str
    options: tuple["FacetOption", ...]


@dataclass(frozen=True, slots=True)
class FacetOption:
    """One value of a filter and the page that lists it."""

    id: str
    title: str
    url: str
    count: int
    current: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Cards under a heading."""

    id: str
    title: str
    cards: tuple[Card, ...]
    url: str = ""
    """Page that lists all of them, if there is one."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money (or a text such as `P7`) with its words."""

    label: str
    """For whom or when, as `1. Ausbildungsjahr`."""
    text: str
    """Localised, as `1.050 € brutto im Monat`."""
    value: float | None
    """For drawing; None for text."""
    past: str
    """Says until when it held; empty while it holds."""


@dataclass(frozen=True, slots=True)
class IntakeView:
    """A dated start."""

    start: str
    start_iso: str
    apply_until: str
    """Until when to apply, as a sentence; empty when nobody said."""
    status: str
    """open, full or closed."""
    status_label: str
    places: str
    employer: Link | None


@dataclass(frozen=True, slots=True)
class RouteView:
    """One door into the profession."""

    id: str
    title: str
    terms: tuple[Term, ...]
    """Duration, starts, school, cost, pay, entry levels."""
    note: Glossed
    employers: tuple[Link, ...]
    """Those who offer it, but for those whose dated starts say so."""
    intakes: tuple[IntakeView, ...]
    url: str


@dataclass(frozen=True, slots=True)
class Doors:
    """How one audience gets in."""

    id: str
    title: str
    glance: tuple[Term, ...]
    """What holds for all of its routes, or the span of it."""
    routes: tuple[RouteView, ...]
    """Each with what holds for it alone."""
    pay: tuple[Amount, ...]
    contact: ContactView
    url: str
    """Page of the audience."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a page: its heading and, if somebody wrote one, its text."""

    id: str
    heading: Phrase
    body: Passage | None


@dataclass(frozen=True, slots=True)
class RegionNode:
    """A region and those in it."""

    card: Card
    children: tuple["RegionNode", ...]


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """A funding programme."""

    id: str
    name: str
    funder: str
    amount: Amount | None
    note: Phrase
    url: str


@dataclass(frozen=True, slots=True)
class TraitView:
    """Something people like, and the professions that ask for it."""

    id: str
    icon: str
    """Name of its drawing."""
    title: Phrase
    line: Phrase
    """One sentence about those who like it."""
    because: str
    """Its name inside a sentence."""
    url: str
    """Its part of the page of results."""
    professions: tuple["Fit", ...]
    """Those that ask most of it, the foremost first."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A profession that may suit somebody, and what it asks for."""

    link: Link
    line: Phrase
    """The profession in one sentence."""
    level: str
    asks: tuple[Phrase, ...]
    """Names of the traits that it asks most for, the foremost first."""
    weights: str
    """A digit per trait, in the order of the traits."""
