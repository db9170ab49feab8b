"""The words that every language of a theme must have: the ids of closed lists, of menus and of addresses."""

from typing import get_args

from generator.linking.stories import STORY_FACETS
from generator.model.films import AudioDescription
from generator.model.professions import PROFESSION_SECTIONS, Codes
from generator.model.vacancies import EmploymentType, Part, Qualification, Sector
from generator.model.vacancies import Term as Contract
from generator.model.values import Country
from generator.model.vocabulary import (
    ENTRY_LEVELS,
    LEVELS,
    Area,
    Audience,
    Cefr,
    Cost,
    EmployerKind,
    IntakeStatus,
    Mode,
    Motive,
    PartnerRole,
    RegionKind,
    Requirement,
    Shift,
    Workplace,
)
from generator.routes import FACETS, HELP, LISTS
from generator.views.vacancies.narrowing import MINI_JOB
from generator.views.week import TIMES

FACTS = (
    "level", "duration", "starts", "hours", "language", "regulated", "entry", "school", "paid",
    "cost",
)  # fmt: skip
"""Terms of the fact strip and of the routes."""


def vocabularies() -> dict[str, tuple[str, ...]]:
    """Context → ids that need a word in every language, English included."""
    entries = tuple(f"{country}.{e.id}" for country, levels in ENTRY_LEVELS.items() for e in levels)
    levels = tuple(level for levels in LEVELS.values() for level in levels)
    audio = get_args(AudioDescription.model_fields["kind"].annotation)
    words = {
        "area": tuple(Area),
        "level": levels,
        "entry": entries,
        "workplace": tuple(Workplace),
        "employer": tuple(EmployerKind),
        "employers": tuple(EmployerKind),
        "audience": tuple(Audience),
        "mode": tuple(Mode),
        "shift": tuple(Shift),
        "time": TIMES,
        "requirement": tuple(Requirement),
        "cefr": tuple(Cefr),
        "intake": tuple(IntakeStatus),
        "motive": tuple(Motive),
        "region": tuple(RegionKind),
        "country": get_args(Country),
        "menu": (
            *LISTS,
            "vacancies",
            "vacancies-untrained",
            "videos",
            "quiz",
            *(name for name in HELP if name != "answers"),
        ),
        "kind": ("profession", "story", "region", "employer", "page", "quiz", "vacancy"),
        "facet": (*FACETS, *STORY_FACETS),
        "fact": FACTS,
        "code": tuple(Codes.model_fields),
        "cost": tuple(Cost),
        "partner": tuple(PartnerRole),
        "section": (*PROFESSION_SECTIONS, "transcript"),
        "audio description": audio,
        "employment": (*EmploymentType, MINI_JOB),
        "sector": tuple(Sector),
        "contract": tuple(Contract),
        "ad-part": tuple(Part),
        "qualification": tuple(Qualification),
        "address": (
            *LISTS,
            "vacancies",
            "vacancies-untrained",
            "embed-kit",
            "report-vacancy",
            "videos",
            *HELP,
            "quiz-result",
            *FACETS,
            *STORY_FACETS,
            "audience",
            "compare",
        ),
    }
    for explained in ("area", "level", "entry", "workplace", "audience", "mode", "fact"):
        words[f"{explained} explained"] = words[explained]
    return {context: tuple(str(id_) for id_ in ids) for context, ids in words.items()}
