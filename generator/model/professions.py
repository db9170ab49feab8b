"""A profession: what it is, what it pays, and the doors that lead into it."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from generator.model.values import (
    Country,
    Crebo,
    EmployerId,
    Esco,
    FigureId,
    HttpsUrl,
    Isco,
    Kldb,
    Line,
    Month,
    Months,
    OneLiner,
    Picture,
    ProfessionId,
    Record,
    RegionId,
    Slug,
    Source,
    TranslationRecord,
    Uwv,
)
from generator.model.vocabulary import (
    ENTRY_LEVELS,
    LEVELS,
    Area,
    Audience,
    Cefr,
    Cost,
    IntakeStatus,
    Mode,
    Requirement,
    Shift,
    Workplace,
)


class Codes(Record):
    """Official codes; search finds the profession by each of them."""

    crebo: tuple[Crebo, ...] = ()
    """Dutch vocational qualifications (5 digits)."""
    kldb: tuple[Kldb, ...] = ()
    """Klassifikation der Berufe 2010 (5 digits, or 5-3)."""
    isco: tuple[Isco, ...] = ()
    """ISCO-08 unit groups (4 digits)."""
    esco: tuple[Esco, ...] = ()
    """ESCO occupation URIs."""
    uwv: tuple[Uwv, ...] = ()
    """UWV occupation numbers."""


WeeklyHours = Annotated[Decimal, Field(ge=1, le=80, decimal_places=2)]
"""Contract hours a week."""


class Hours(Record):
    """When people in this profession work."""

    shifts: tuple[Shift, ...] = Field(min_length=1)
    """day, evening, night, weekend, on-call."""
    weekly: tuple[WeeklyHours, WeeklyHours] | None = None
    """Least and most contract hours a week, as `[28, 36]`."""


class TrainingPay(Record):
    """Gross pay while training: one year of the training, one audience, or both."""

    figure: FigureId
    """The amount, by its name in figures.yaml."""
    year: Annotated[int, Field(ge=1, le=6)] | None = None
    """Year of training, from 1."""
    audience: Audience | None = None
    """For whom, where pay differs by audience."""

    @model_validator(mode="after")
    def says_for_whom(self) -> "TrainingPay":
        """Refuse an amount that belongs to no year and no audience."""
        if self.year is None and self.audience is None:
            raise PydanticCustomError("pay_for_whom", "a training pay needs `year` or `audience`")
        return self


class JobPay(Record):
    """Gross pay in the job."""

    start: FigureId | None = None
    """Pay of a starter."""
    experienced: FigureId | None = None
    """Pay with experience, or the average of all."""
    scale: Line | None = None
    """Grade and collective agreement, as `P7, TVöD-P`."""


class Intake(Record):
    """One moment at which a route starts."""

    start: date
    """First day (YYYY-MM-DD)."""
    apply_until: date | None = None
    """Last day to apply."""
    status: IntakeStatus = IntakeStatus.OPEN
    """open, full or closed; a past `apply_until` closes it by itself."""
    places: Annotated[int, Field(ge=0)] | None = None
    """Number of places."""
    employer: EmployerId | None = None
    """Where, if the intake belongs to one employer of the route."""


class Route(Record):
    """A learning-work track (leerwerktraject, Ausbildungsweg): one door into the profession."""

    id: Slug
    """Names the route within its profession, as `bbl` or `umschulung`."""
    mode: Mode
    """How it is learned."""
    audiences: tuple[Audience, ...] = Field(min_length=1)
    """For whom this door is."""
    entry: tuple[str, ...] = ()
    """Entry levels that open this door; those of the profession when left out."""
    after: tuple[ProfessionId, ...] = ()
    """Professions of which one must have learned one before; this door is for nobody else."""
    months: Months | None = None
    """Shortest regular duration in months."""
    months_max: Months | None = None
    """Longest duration in months, where it varies (part-time)."""
    starts: tuple[Month, ...] = ()
    """Months in which it starts, as `[2, 9]`."""
    school: Line | None = None
    """Name of the school."""
    employers: tuple[EmployerId, ...] = ()
    """Employers that offer it."""
    cost: Cost | None = None
    """What it costs the learner."""
    paid: bool | None = None
    """Whether the learner is paid."""
    url: HttpsUrl | None = None
    """Where to read more or apply."""
    intakes: tuple[Intake, ...] = ()
    """Dated starts with their status."""
    source: Source | None = None
    """Where this was read."""


class Regulated(Record):
    """A profession whose title is protected by law."""

    authority: Line
    """Who gives the permission or keeps the register."""
    register_name: Line | None = None
    """Name of the register, as `BIG-register`."""
    url: HttpsUrl | None = None


class Recognition(Record):
    """How a diploma from abroad is recognised."""

    authority: Line
    """Who decides."""
    url: HttpsUrl | None = None
    language: Cefr | None = None
    """Language level the authority asks for."""
    regions: tuple[RegionId, ...] = ()
    """Regions this authority serves; all when left out."""


class Checked(Record):
    """Who read the entry against its sources, and when."""

    on: date
    by: Line


class ProfessionFacts(Record):
    """Facts of a profession. They stand once, in the original."""

    country: Country
    """Country whose rules apply: NL or DE."""
    areas: tuple[Area, ...] = Field(min_length=1)
    """Areas of work."""
    level: str
    """Level in the country's list: NL mbo-2 … hbo, nlqf-6; DE assistant … expert."""
    codes: Codes = Codes()
    workplaces: tuple[Workplace, ...] = Field(min_length=1)
    """Where it is practised."""
    hours: Hours | None = None
    pay_training: tuple[TrainingPay, ...] = ()
    pay_job: JobPay | None = None
    entry: tuple[str, ...] = Field(min_length=1)
    """Entry levels in the country's list that open a door directly."""
    gives: tuple[str, ...] = ()
    """Entry levels in the country's list that one has after learning it, as `[mbo-4]`."""
    routes: tuple[Route, ...] = ()
    regulated: Regulated | None = None
    """Left out when the profession is not regulated."""
    requirements: tuple[Requirement, ...] = ()
    language: Cefr | None = None
    """Language level needed at work."""
    recognition: tuple[Recognition, ...] = ()
    progression: tuple[ProfessionId, ...] = ()
    """Professions one can go on to."""
    related: tuple[ProfessionId, ...] = ()
    """Similar professions; related both ways."""
    equivalents: tuple[ProfessionId, ...] = ()
    """The profession across the border; both ways; not an automatic recognition."""
    picture: Picture | None = None
    """The drawn scene."""
    sources: tuple[Source, ...] = ()
    """Where the facts were read."""
    checked: Checked
    """Last check against the sources."""
    owner: Line | None = None
    """Who looks after the entry (a role, not a person)."""

    @field_validator("level")
    @classmethod
    def level_of_the_country(cls, level: str, info: ValidationInfo) -> str:
        """Refuse a level that the country does not have."""
        one_of("level", level, LEVELS.get(info.data.get("country", ""), ()))
        return level

    @field_validator("entry", "gives", "routes")
    @classmethod
    def entry_of_the_country(
        cls, values: tuple[str | Route, ...], info: ValidationInfo
    ) -> tuple[str | Route, ...]:
        """Refuse an entry level that the country does not have."""
        known = tuple(level.id for level in ENTRY_LEVELS.get(info.data.get("country", ""), ()))
        for value in values:
            for level in (value,) if isinstance(value, str) else value.entry:
                one_of("entry level", level, known)
        return values


def one_of(what: str, value: str, known: tuple[str, ...]) -> None:
    """Refuse a value that is in no list; an empty list means its country was wrong already."""
    if known and value not in known:
        raise PydanticCustomError(
            "unknown_choice",
            "no {what} is called `{value}`",
            {"what": what, "value": value, "choices": list(known)},
        )


class ProfessionWords(Record):
    """Words of a profession, in every language. A translation may leave some to the original."""

    title: Line | None = None
    """Name of the profession. Required in the original."""
    slug: Slug | None = None
    """Last part of the address; the id when left out."""
    synonyms: tuple[Line, ...] = ()
    """Other names people use and type."""
    former_titles: tuple[Line, ...] = ()
    """Official names of the past."""
    one_liner: OneLiner | None = None
    """The profession in one sentence, at most 160 characters. Required in the original."""
    picture_alt: Line | None = None
    """What the picture shows."""
    route_notes: dict[Slug, Line] = Field(default_factory=dict)
    """One sentence on a route, by its id."""
    translation: TranslationRecord | None = None
    """Written by `careportal translated`."""


PROFESSION_SECTIONS = (
    "tasks", "day", "fit", "hard-sides", "workplaces", "hours", "pay", "entry", "recognition",
    "progression", "equivalents", "faq", "next",
)  # fmt: skip
"""Canonical sections of a profession's body, in the order in which they are shown."""

PROFESSION_REQUIRED = ("tasks", "fit", "next")
"""Sections that the original must have."""
