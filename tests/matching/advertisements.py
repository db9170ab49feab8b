"""Vacancies and the real professions of the pool."""

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from generator.model.entries import Content, Profession
from generator.model.vacancies import JobPlace, Vacancy
from tests.projects import read

PROJECT = Path(__file__).parent.parent.parent


@cache
def content() -> Content:
    return read(PROJECT, date(2026, 3, 1))[0]


def professions(*ids: str) -> dict[str, Profession]:
    """Those named, all without a name."""
    pool = content().professions
    return {id_: pool[id_] for id_ in ids or pool}


def ad(title: str, language: str = "de", *, key: str = "q:1", **more: Any) -> Vacancy:
    return Vacancy(
        id=key, source=key.partition(":")[0], title=title, language=language,
        **{"employer": "Klinikum Hennetal gGmbH", "posted": datetime(2026, 3, 1, tzinfo=UTC)} | more,
    )  # fmt: skip


def at(postcode: str = "", city: str = "", country: str = "") -> JobPlace:
    return JobPlace(postcode=postcode, city=city, country=country)
