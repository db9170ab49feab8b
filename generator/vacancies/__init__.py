"""Boards of employers become vacancies: one adapter for each kind of source, snapshots between runs.

An adapter is a module with one function `read(source, ask)`: it asks for the documents it needs,
and returns a `Board`. It knows no network, no clock and no file; whatever a document holds, it
returns a board or raises `Failure`.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Protocol

from generator.diagnostics import say
from generator.model.sources import Source
from generator.model.vacancies import Vacancy
from generator.vacancies import (
    bite,
    dvinci,
    feed,
    fieldmap,
    file,
    greenhouse,
    jobposting,
    lever,
    personio,
    recruitee,
)
from generator.vacancies.boards import (
    Answer,
    Ask,
    Board,
    Failure,
    Loss,
    Request,
    Shape,
    Token,
    Unreachable,
    Unreadable,
)
from generator.vacancies.dates import is_plausible

__all__ = [
    "ADAPTERS",
    "Answer",
    "Ask",
    "Board",
    "Failure",
    "Loss",
    "Request",
    "Shape",
    "Token",
    "Unreachable",
    "Unreadable",
    "collect",
]


class Adapter(Protocol):
    """Reads one kind of source."""

    def __call__(self, source: Any, ask: Ask, /) -> Board: ...


ADAPTERS: Mapping[str, Adapter] = {
    "file": file.read,
    "jobposting": jobposting.read,
    "dvinci": dvinci.read,
    "bite": bite.read,
    "personio": personio.read,
    "recruitee": recruitee.read,
    "feed": feed.read,
    "fieldmap": fieldmap.read,
    "greenhouse": greenhouse.read,
    "lever": lever.read,
}
"""By `kind` of the source."""


def collect(source: Source, ask: Ask, today: date) -> Board:
    """The board of a source, without dates that are only placeholders. Raises `Failure`."""
    board = ADAPTERS[str(getattr(source, "kind", ""))](source, ask)
    losses = list(board.losses)
    vacancies = tuple(without_placeholders(v, today, losses) for v in board.vacancies)
    return replace(board, vacancies=vacancies, losses=tuple(losses))


def without_placeholders(vacancy: Vacancy, today: date, losses: list[Loss]) -> Vacancy:
    """The vacancy without moments that lie more than two years ahead."""

    def kept(field: str, moment: datetime | None) -> datetime | None:
        if moment is None or is_plausible(moment, today):
            return moment
        name, day = vacancy.id.partition(":")[2], moment.date()
        message = say("`{field}` is left out: `{value}` cannot be read", field=field, value=day)
        losses.append(Loss(message=message, vacancy=name, field=field))
        return None

    return replace(
        vacancy,
        posted=kept("posted", vacancy.posted),
        modified=kept("modified", vacancy.modified),
        closes=kept("closes", vacancy.closes),
    )
