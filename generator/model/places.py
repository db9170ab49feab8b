"""Regions, which form a tree, and the employers in them."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from generator.model.values import (
    Country,
    Email,
    HttpsUrl,
    Line,
    MapPath,
    OneLiner,
    Phone,
    Picture,
    ProfessionId,
    Record,
    RegionId,
    Slug,
    TranslationRecord,
)
from generator.model.vocabulary import Audience, EmployerKind, RegionKind


class Contact(Record):
    """Whom to ask. At least one way that is not a messenger."""

    name: Line
    """A person or a desk."""
    role: Line | None = None
    """What they do, in the language of the original."""
    email: Email
    phone: Phone | None = None
    """International form, grouped: `+31 85 555 0100`."""
    audiences: tuple[Audience, ...] = ()
    """Whom this contact serves; everybody when left out."""


class Link(Record):
    """A link to somebody else's page."""

    title: Line
    url: HttpsUrl


class RegionFacts(Record):
    """Facts of a region. They stand once, in the original."""

    kind: RegionKind
    """region, subregion, district or municipality."""
    country: Country
    parent: RegionId | None = None
    """The region this one lies in; left out at the root."""
    inhabitants: Annotated[int, Field(ge=1)] | None = None
    picture: Picture | None = None
    map: MapPath | None = None
    """GeoJSON below `content/media/` with the areas of the regions in this one; they show it too."""
    links: tuple[Link, ...] = ()
    """The region's own pages: living, moving, schools."""
    contacts: tuple[Contact, ...] = ()


class RegionWords(Record):
    """Words of a region, in every language."""

    title: Line | None = None
    """Name. Required in the original."""
    slug: Slug | None = None
    """Last part of the address; the id when left out."""
    one_liner: OneLiner | None = None
    """The region in one sentence. Required in the original."""
    picture_alt: Line | None = None
    translation: TranslationRecord | None = None
    """Written by `careportal translated`."""


class Address(Record):
    """A postal address of a site."""

    street: Line
    postcode: Annotated[str, Field(pattern=r"^([0-9]{5}|[0-9]{4} [A-Z]{2})$")]
    """Germany `59872`, Netherlands `2511 AB`."""
    city: Line
    country: Country


Latitude = Annotated[Decimal, Field(ge=-90, le=90)]
"""Degrees north of the equator."""
Longitude = Annotated[Decimal, Field(ge=-180, le=180)]
"""Degrees east of Greenwich."""


class EmployerFacts(Record):
    """Facts of an employer. They stand once, in the original."""

    kind: EmployerKind
    """hospital, care-home, home-care, practice or other."""
    region: RegionId
    address: Address
    location: tuple[Latitude, Longitude] | None = None
    """Where it stands on the map, in degrees (WGS 84), latitude first: `[51.35, 8.28]`."""
    website: HttpsUrl | None = None
    contact: Contact
    whatsapp: Phone | None = None
    """Number at which the employer answers on WhatsApp; offered for its vacancies."""
    professions: tuple[ProfessionId, ...] = ()
    """Professions that people practise or learn here."""
    participates: bool = True
    """Whether the employer takes part in the portal's campaign (counted as `6 of 7`)."""
    picture: Picture | None = None
    owner: Line | None = None
    """Who looks after the entry (a role, not a person)."""


class EmployerWords(Record):
    """Words of an employer, in every language."""

    title: Line | None = None
    """Name. Required in the original."""
    slug: Slug | None = None
    """Last part of the address; the id when left out."""
    one_liner: OneLiner | None = None
    """The employer in one sentence. Required in the original."""
    picture_alt: Line | None = None
    translation: TranslationRecord | None = None
    """Written by `careportal translated`."""
