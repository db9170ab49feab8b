"""What an adapter found, still in the words of its source: every value is raw text."""

from dataclasses import dataclass, field

from generator.model.vacancies import Part, Qualification, Sector
from generator.vacancies.addresses import RawPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class RawSection:
    """A piece of an advertisement as it came: HTML, escaped HTML or plain text."""

    html: str
    heading: str = ""
    part: Part | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPay:
    """Amounts as a source has them."""

    low: str = ""
    high: str = ""
    currency: str = ""
    unit: str = ""


@dataclass(slots=True, kw_only=True)
class Draft:
    """A vacancy before it is cleaned and understood."""

    id: str
    title: str
    language: str = ""
    employer: str = ""
    employer_id: str = ""
    sections: list[RawSection] = field(default_factory=list)
    url: str = ""
    apply_url: str = ""
    places: list[RawPlace] = field(default_factory=list)
    presence: str = ""
    employment: list[str] = field(default_factory=list)
    """Words for how much and how one works."""
    terms: list[str] = field(default_factory=list)
    """Words for the kind of contract, the most telling first."""
    hours: tuple[str, str] = ("", "")
    pay: RawPay = field(default_factory=RawPay)
    salary_text: str = ""
    posted: str = ""
    modified: str = ""
    closes: str = ""
    starts: str = ""
    ends: str = ""
    department: str = ""
    category: str = ""
    codes: list[tuple[str, str]] = field(default_factory=list)
    qualification: str = ""
    sector: Sector | None = None
    """Only files of the project say it; else the source's."""
    level: Qualification | None = None
    contact: tuple[str, str, str] = ("", "", "")
    """Name, mail address, telephone."""
    openings: str = ""
