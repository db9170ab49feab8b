"""A vacancy as an editor or employer writes it into a file of the project."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.sources import PlaceAddress
from generator.model.vacancies import PayUnit, Presence, Qualification, Sector, Term
from generator.model.values import (
    Country,
    Email,
    EmployerId,
    Esco,
    HttpsUrl,
    Isco,
    Kldb,
    LanguageTag,
    Line,
    Phone,
    Record,
    Slug,
    Uwv,
)


class WrittenType(StrEnum):
    """How much and how one works."""

    FULL_TIME = "full-time"
    PART_TIME = "part-time"
    MINI_JOB = "mini-job"
    CONTRACTOR = "contractor"
    TEMPORARY = "temporary"
    INTERN = "intern"
    VOLUNTEER = "volunteer"
    PER_DIEM = "per-diem"
    OTHER = "other"


class WrittenUnit(StrEnum):
    """The time for which a salary is paid."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"

    def meant(self) -> PayUnit:
        """The same in the words of schema.org."""
        return PayUnit[self.name]


WeeklyHours = Annotated[Decimal, Field(gt=0, le=60)]
"""Hours per week."""
Amount = Annotated[Decimal, Field(gt=0, le=1_000_000)]
"""Gross, in the salary's currency."""


class WrittenVacancy(Record):
    """A vacancy in `content/vacancies/*.yaml` (below `vacancies:`) or a row of a CSV file."""

    id: Slug
    """Names the vacancy in its file; never change it."""
    title: Line
    """Title of the job, as the employer writes it."""
    employer: EmployerId | None = None
    """The source's when left out."""
    employer_name: Line | None = None
    """Name of an employer that has no entry of its own."""
    language: LanguageTag | None = None
    """The source's when left out."""
    description: str | None = None
    """What it is about, in Markdown."""
    tasks: str | None = None
    """What one does, in Markdown."""
    profile: str | None = None
    """What one brings, in Markdown."""
    offer: str | None = None
    """What the employer offers, in Markdown."""
    url: HttpsUrl | None = None
    """Page of the vacancy at the employer."""
    apply_url: HttpsUrl | None = None
    """Form in which one applies."""
    apply_email: Email | None = None
    """Address to which one applies, where there is no form."""
    place: Line | None = None
    """Name of the site or ward."""
    street: Line | None = None
    postcode: Line | None = None
    city: Line | None = None
    country: Country | None = None
    """The source's when left out."""
    places: tuple[PlaceAddress, ...] = ()
    """Further places, in YAML."""
    presence: Presence | None = None
    """onsite, hybrid or remote."""
    employment_types: tuple[WrittenType, ...] = ()
    """full-time, part-time, mini-job, …; in CSV separated by `|`."""
    term: Term | None = None
    """permanent, fixed-term, apprenticeship, internship or freelance."""
    hours_min: WeeklyHours | None = None
    """Hours per week."""
    hours_max: WeeklyHours | None = None
    """Hours per week."""
    salary_min: Amount | None = None
    """Gross."""
    salary_max: Amount | None = None
    """Gross."""
    salary_currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = "EUR"
    salary_unit: WrittenUnit | None = None
    """hour, day, week, month or year; without it the amounts are not used."""
    salary_text: Line | None = None
    """Pay in words: `CAO Ziekenhuizen FWG 45`, `TVöD P 8`."""
    posted: date
    """Day on which it was published."""
    closes: date | None = None
    """Last day to apply."""
    starts: Line | None = None
    """A day, or words such as `ab sofort`."""
    ends: date | None = None
    """Last day of work that is offered for a time only."""
    department: Line | None = None
    qualification: Line | None = None
    """Level or diploma that is asked for, in words."""
    level: Qualification | None = None
    """none (help without training), assistant, vocational, specialist or academic; that of its
    professions when left out."""
    sector: Sector | None = None
    """health, social, education or other; the source's when left out."""
    kldb: Kldb | None = None
    isco: Isco | None = None
    esco: Esco | None = None
    uwv: Uwv | None = None
    contact_name: Line | None = None
    contact_email: Email | None = None
    contact_phone: Phone | None = None
    openings: Annotated[int, Field(ge=1, le=999)] | None = None
    """How many people are looked for."""
