"""A figure: an amount, date or law that ages, written once with its source and validity."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.values import Country, Line, Record, Source

NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,6})?")
"""A number as figures write it; no exponents, of which a short one can fill a page."""


class Unit(StrEnum):
    """What a figure's value counts."""

    EUR_MONTH = "EUR/month"
    EUR_YEAR = "EUR/year"
    EUR = "EUR"
    PERCENT = "percent"
    HOURS_WEEK = "hours/week"
    MONTHS = "months"
    NUMBER = "number"
    DATE = "date"
    TEXT = "text"


class WhenExpired(StrEnum):
    """What happens when no value of a figure is valid any more."""

    FAIL = "fail"
    """The build fails and names every place that uses it."""
    PAST = "past"
    """It is printed with the day until which it held, never as current."""


class FigureValue(Record):
    """One value of a figure, for the time in which it holds."""

    value: Line
    """Number with a decimal point, ISO date, or text, as the unit asks."""
    valid_from: date
    valid_until: date | None = None
    """Last day on which it holds; left out when no end is known."""
    source: Source

    @model_validator(mode="after")
    def in_order(self) -> "FigureValue":
        """Refuse a value that ends before it begins."""
        if self.valid_until and self.valid_until < self.valid_from:
            raise PydanticCustomError("ends_before", "`valid_until` is before `valid_from`")
        return self


class Figure(Record):
    """An amount, date or law that ages."""

    unit: Unit
    country: Country
    note: Line | None = None
    """For editors: what to look at when it is renewed."""
    when_expired: WhenExpired = WhenExpired.FAIL
    values: Annotated[tuple[FigureValue, ...], Field(min_length=1)]
    """The values one after the other, oldest first."""

    @model_validator(mode="after")
    def values_fit(self) -> "Figure":
        """Refuse values that overlap or do not read as the unit asks."""
        for value in self.values:
            check_value(self.unit, value.value)
        for earlier, later in zip(self.values, self.values[1:], strict=False):
            if earlier.valid_until is None or later.valid_from <= earlier.valid_until:
                raise PydanticCustomError("overlap", "two values are valid on the same day")
        return self

    def on(self, day: date) -> FigureValue | None:
        """The value valid on `day`, if any."""
        for value in self.values:
            if value.valid_from <= day and (value.valid_until is None or day <= value.valid_until):
                return value
        return None

    def latest(self) -> FigureValue:
        """The newest value, valid or not."""
        return self.values[-1]


def check_value(unit: Unit, value: str) -> None:
    """Refuse a value that does not read as its unit asks."""
    try:
        if unit is Unit.DATE:
            date.fromisoformat(value)
        elif unit is not Unit.TEXT and not NUMBER.fullmatch(value):
            raise ValueError(value)
    except ValueError:
        raise PydanticCustomError(
            "value_unit",
            "`{value}` does not read as {unit}",
            {"value": value, "unit": unit.value},
        ) from None
