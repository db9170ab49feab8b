"""An advertised title becomes the professions that it means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.entries import Profession
from generator.model.vacancies import Vacancy
from generator.vacancies.titles import bare_title


@dataclass(frozen=True, slots=True)
class Matches:
    """Which vacancy belongs to which professions."""

    professions: Mapping[str, tuple[str, ...]]


def match(vacancies: Sequence[Vacancy], professions: Mapping[str, Profession]) -> Matches:
    """By exact title."""
    titles = {
        (t.words.title or "").casefold(): p.id
        for p in professions.values()
        for t in p.texts.values()
    }
    return Matches(
        {v.id: (titles[k],) for v in vacancies if (k := bare_title(v.title).casefold()) in titles}
    )


def merge_doubles(
    vacancies: Sequence[Vacancy],
) -> tuple[tuple[Vacancy, ...], Mapping[str, tuple[Vacancy, ...]]]:
    """Every vacancy once."""
    return tuple(vacancies), {}
