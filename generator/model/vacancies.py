"""What a vacancy is to a portal: an employer's own advertisement, cleaned, with its facts as data."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from hashlib import blake2b


class EmploymentType(StrEnum):
    """How much and how one works, in the words of schema.org's `employmentType` at Google."""

    FULL_TIME = "FULL_TIME"
    PART_TIME = "PART_TIME"
    CONTRACTOR = "CONTRACTOR"
    TEMPORARY = "TEMPORARY"
    INTERN = "INTERN"
    VOLUNTEER = "VOLUNTEER"
    PER_DIEM = "PER_DIEM"
    OTHER = "OTHER"


class Term(StrEnum):
    """What kind of contract is offered."""

    PERMANENT = "permanent"
    FIXED_TERM = "fixed-term"
    APPRENTICESHIP = "apprenticeship"
    INTERNSHIP = "internship"
    FREELANCE = "freelance"


class Presence(StrEnum):
    """Where the work is done."""

    ONSITE = "onsite"
    HYBRID = "hybrid"
    REMOTE = "remote"


class PayUnit(StrEnum):
    """The time for which a salary is paid, in the words of schema.org's `unitText` at Google."""

    HOUR = "HOUR"
    DAY = "DAY"
    WEEK = "WEEK"
    MONTH = "MONTH"
    YEAR = "YEAR"


class Sector(StrEnum):
    """The kind of work that an employer is in; health is what portals are made for."""

    HEALTH = "health"
    SOCIAL = "social"
    EDUCATION = "education"
    OTHER = "other"


class Qualification(StrEnum):
    """What one must have learned for a job."""

    NONE = "none"
    """No training: help that is shown on the spot."""
    ASSISTANT = "assistant"
    """A short training of one or two years."""
    VOCATIONAL = "vocational"
    """A full vocational training."""
    SPECIALIST = "specialist"
    """More than that, but no degree."""
    ACADEMIC = "academic"
    """A degree."""


class Part(StrEnum):
    """What a section of an advertisement is about, where its source says so."""

    INTRODUCTION = "introduction"
    TASKS = "tasks"
    PROFILE = "profile"
    OFFER = "offer"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True, kw_only=True)
class AdSection:
    """A section of an advertisement."""

    html: str
    """Sanitised: paragraphs, lists, emphasis, headings of level 3 and 4, safe links. Nothing else."""
    heading: str = ""
    """As the employer wrote it; empty where the source has none."""
    part: Part | None = None
    """What it is about, so that a section without heading can be given one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobPlace:
    """A place where one would work. Whatever its source does not say is empty."""

    name: str = ""
    """What the employer calls it: a ward, a site, `Standort Nord`."""
    street: str = ""
    postcode: str = ""
    city: str = ""
    region: str = ""
    country: str = ""
    """ISO 3166-1 alpha-2."""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Salary:
    """Gross pay as structured numbers from the employer, never guessed from a text."""

    minimum: Decimal
    maximum: Decimal
    currency: str
    """ISO 4217."""
    unit: PayUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Hours per week."""

    minimum: Decimal
    maximum: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class AdContact:
    """Whom an advertisement names; only of employers who agreed to it."""

    name: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacancy:
    """One advertised job. Text fields are plain text on one line; moments know their offset."""

    id: str
    """`<source>:<id in the source>`."""
    source: str
    """Id of the source among the portal's."""
    title: str
    """As published, `(m/w/d)` included."""
    language: str
    """BCP 47, of the advertisement."""
    employer: str
    """Name as published."""
    employer_id: str = ""
    """Id of the employer in `content/employers`, if it is one of ours."""
    sections: tuple[AdSection, ...] = ()
    url: str = ""
    """Page of the advertisement at the employer."""
    apply_url: str = ""
    """Where one applies: https, http, mailto or tel."""
    places: tuple[JobPlace, ...] = ()
    presence: Presence | None = None
    employment_types: tuple[EmploymentType, ...] = ()
    term: Term | None = None
    hours: Hours | None = None
    salary: Salary | None = None
    salary_text: str = ""
    """What the employer says about pay in words: `TVöD P 8`, `FWG 45`."""
    posted: datetime | None = None
    modified: datetime | None = None
    closes: datetime | None = None
    """The last moment to apply; a closing day ends with that day in the employer's zone."""
    starts: date | None = None
    starts_text: str = ""
    """`ab sofort`, where no day is meant."""
    ends: date | None = None
    """Last day of work that is offered for a time only."""
    mini_job: bool = False
    """Whether the source calls it a mini job (Minijob, SGB IV § 8)."""
    department: str = ""
    category: str = ""
    """As the source sorts it."""
    codes: tuple[tuple[str, str], ...] = ()
    """Occupation codes as (scheme, code): `("kldb", "81302-129")`."""
    qualification: str = ""
    """What the source says about the level that is asked for."""
    sector: Sector = Sector.HEALTH
    level: Qualification | None = None
    """The same as one of ours, where the source is a file that says so."""
    contact: AdContact | None = None
    openings: int | None = None
    """How many people are looked for."""

    def digest(self) -> str:
        """16 hexadecimal digits over everything it says; another digest is another text."""
        said = json.dumps(asdict(self), default=str, sort_keys=True, ensure_ascii=True)
        return blake2b(said.encode(), digest_size=8).hexdigest()
