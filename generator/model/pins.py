"""Pins: where an editor says which professions a vacancy means, and a title alone does not."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field

from generator.diagnostics import Span
from generator.model.values import Line, ProfessionId, Record

PINS = "content/vacancies/pins.yaml"
"""Where they stand, for all portals."""
NO_PROFESSION = "none"
"""Written instead of professions: it belongs to none of them, and nobody has to be told."""


PinnedIds = Annotated[tuple[ProfessionId, ...], Field(min_length=1)]
"""Professions, best first; `none` for none. A single one need not stand in a list."""


class WrittenPins(Record):
    """What vacancies mean, in `content/vacancies/pins.yaml`, for all portals."""

    titles: dict[Line, PinnedIds] = Field(default_factory=dict)
    """By advertised title, as `"Mitarbeiter Station 3B": pflegefachperson`. Upper and lower case,
    gender markers, hours and references do not matter. `none` says: no profession, do not report."""
    vacancies: dict[Line, PinnedIds] = Field(default_factory=dict)
    """By id of the vacancy, as `"klinikum:20132": [mtr]`; goes before its title."""


@dataclass(frozen=True, slots=True)
class Pin:
    """What one title or vacancy means, and where that is written."""

    professions: tuple[str, ...]
    """Empty for none."""
    span: Span


@dataclass(frozen=True, slots=True)
class Pins:
    """The pins of the pool."""

    titles: Mapping[str, Pin] = field(default_factory=dict)
    """By title as written."""
    vacancies: Mapping[str, Pin] = field(default_factory=dict)
    """By `<source>:<id in the source>`."""
