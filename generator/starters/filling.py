"""A template of this room and what a project has become the text of a file."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from importlib.resources import files
from string import Template

from generator.linking.targets import SECTIONS
from generator.model.vocabulary import (
    ENTRY_LEVELS,
    LEVELS,
    Area,
    Audience,
    Cefr,
    Cost,
    Mode,
    Motive,
    Requirement,
    Shift,
    Workplace,
)
from generator.starters.choices import Choices

TYPICAL = {
    "NL": {"level": "mbo-4", "entry": "havo", "mode": "bbl", "postcode": "2511 AB"},
    "DE": {"level": "skilled", "entry": "msa", "mode": "dual-training", "postcode": "59872"},
}
"""What stands in a new file until somebody writes what is right, by country."""

PHONES = {"NL": "+31 85 555 0100", "DE": "+49 271 5550 100"}


class Refused(Exception):
    """A file cannot be begun; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to begin."""

    kind: str
    id: str
    language: str
    today: date


@dataclass(frozen=True, slots=True)
class Start:
    """Files to begin with, and what to do then."""

    files: dict[str, str]
    """Text by path below the project."""
    next: tuple[str, ...]
    """Sentences for whoever asked."""


def fill(name: str, **values: str) -> str:
    """A template with its holes filled."""
    text = files(__package__).joinpath(name).read_text("utf-8")
    return Template(text).substitute(values)


def common(wish: Wish, choices: Choices) -> dict[str, str]:
    """What every template may name."""
    return {
        "id": wish.id,
        "language": wish.language,
        "title": wish.id.replace("-", " ").capitalize(),
        "today": wish.today.isoformat(),
        "year": str(wish.today.year),
        "country": choices.country,
        "region": choices.region or "",
        "profession": choices.profession or "id-of-a-profession",
        "employer": choices.employer or "id-of-an-employer",
        "phone": PHONES[choices.country],
        **TYPICAL[choices.country],
        **vocabularies(choices.country),
    }


def vocabularies(country: str) -> dict[str, str]:
    """The closed lists as a comment shows them; they are read from the model, so they are right."""
    lists: dict[str, type[StrEnum]] = {
        "areas": Area, "audiences": Audience, "cefr": Cefr, "costs": Cost, "modes": Mode,
        "motives": Motive, "requirements": Requirement, "shifts": Shift, "workplaces": Workplace,
    }  # fmt: skip
    return {
        **{name: listed(*vocabulary) for name, vocabulary in lists.items()},
        "levels": listed(*LEVELS[country]),
        "entries": listed(*(level.id for level in ENTRY_LEVELS[country])),
        "sections": listed(*SECTIONS),
    }


def listed(*words: str) -> str:
    """Words with commas."""
    return ", ".join(words)
