"""Where postcodes lie: a table that editors keep, from which distances are measured."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from generator.model.values import Country, Line, Record

DIGITS: Mapping[str, int] = {"DE": 5, "NL": 4}
"""Digits of a whole postcode; the letters of a Dutch one say nothing here."""

Position = tuple[float, float]
"""Latitude and longitude in degrees (WGS 84)."""


class PostcodeArea(Record):
    """A row of `content/postcodes.csv`: a postcode, or the first digits of many, and where that is."""

    country: Country
    postcode: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,5}$")]
    """All digits or the first ones; the row with the most of them counts."""
    town: Line
    latitude: Annotated[float, Field(ge=-90, le=90)]
    """Degrees, WGS 84."""
    longitude: Annotated[float, Field(ge=-180, le=180)]
    """Degrees, WGS 84."""
    source: Line | None = None
    """Whose figures these are and under which licence; stands beside the search by distance."""

    @model_validator(mode="after")
    def not_too_long(self) -> "PostcodeArea":
        """Refuse more digits than the country's postcodes have."""
        if len(self.postcode) > DIGITS[self.country]:
            raise PydanticCustomError("too_many_digits", "more digits than postcodes there have")
        return self

    @property
    def position(self) -> Position:
        """Its middle."""
        return self.latitude, self.longitude


@dataclass(frozen=True, slots=True)
class Postcodes:
    """Every area that is known."""

    areas: Mapping[tuple[str, str], PostcodeArea] = field(default_factory=dict)
    """By country and digits."""

    def at(self, country: str, postcode: str) -> Position | None:
        """Where a postcode lies, as exactly as the table says."""
        digits = digits_of(postcode)
        if len(digits) != DIGITS.get(country):
            return None
        for length in range(len(digits), 0, -1):
            if area := self.areas.get((country, digits[:length])):
                return area.position
        return None

    def and_also(self, areas: Iterator[PostcodeArea]) -> "Postcodes":
        """With further areas where the table has none that is as exact."""
        found: dict[tuple[str, str], PostcodeArea] = {}
        for area in areas:
            found[area.country, area.postcode] = area
        return Postcodes(found | dict(self.areas))


NO_POSTCODES = Postcodes()
"""Of a project without the table."""


def digits_of(postcode: str) -> str:
    """`2511 AB` as `2511`, `D-44135` as `44135`."""
    return re.sub(r"[^0-9]", "", postcode)
