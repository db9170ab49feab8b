"""Free pages: home, about, imprint, privacy, accessibility, recognition, settling, articles."""

from datetime import date
from typing import Annotated

from pydantic import Field

from generator.model.places import Contact
from generator.model.values import (
    FigureId,
    HttpsUrl,
    Line,
    OneLiner,
    Picture,
    ProfessionId,
    Record,
    RegionId,
    Slug,
    Source,
    TranslationRecord,
)
from generator.model.vocabulary import Audience, PageRole


class Programme(Record):
    """A funding programme for doctors who open or take over a practice (S1-04)."""

    id: Slug
    name: Line
    funder: Line
    """Who pays."""
    amount: FigureId | None = None
    """How much, by its name in figures.yaml."""
    url: HttpsUrl | None = None


class PracticeSeat(Record):
    """Practice seats that are free in a region."""

    region: RegionId
    seats: Annotated[int, Field(ge=0)]
    """Number of free seats."""
    as_of: date
    """Day of the count."""


class PageFacts(Record):
    """Facts of a page. They stand once, in the original."""

    role: PageRole
    """home, about, imprint, privacy, accessibility, recognition, settling or article."""
    published: date | None = None
    """First publication."""
    updated: date | None = None
    """Last change of substance."""
    professions: tuple[ProfessionId, ...] = ()
    """Professions this page is about; they link back."""
    audiences: tuple[Audience, ...] = ()
    """Audiences whose page lists it."""
    picture: Picture | None = None
    programmes: tuple[Programme, ...] = ()
    """Funding programmes (role settling)."""
    advisers: tuple[Contact, ...] = ()
    """People who advise (role settling, recognition)."""
    practice_seats: tuple[PracticeSeat, ...] = ()
    """Free practice seats per region (role settling)."""
    sources: tuple[Source, ...] = ()


class PageWords(Record):
    """Words of a page, in every language."""

    title: Line | None = None
    """Headline. Required in the original."""
    slug: Slug | None = None
    """Last part of the address; the id when left out."""
    short_title: Line | None = None
    """Name in menus; the title when left out."""
    one_liner: OneLiner | None = None
    """The page in one sentence; the lead under the headline. Required in the original."""
    picture_alt: Line | None = None
    programme_notes: dict[Slug, Line] = Field(default_factory=dict)
    """What a programme asks for, by its id."""
    translation: TranslationRecord | None = None
    """Written by `careportal translated`."""
