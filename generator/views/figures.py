"""A figure becomes words: the amount of today, else the last one, marked as past."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from generator.messages import Words
from generator.model.entries import PlacedFigure
from generator.model.figures import Figure, FigureValue, Unit
from generator.model.values import Source


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure as it is printed."""

    bare: str
    """Number with its sign: `1.050 €`."""
    full: str
    """With its unit: `1.050 € brutto im Monat`."""
    short: str
    """As short as it gets: money in whole euros."""
    unit: Unit
    value: float | None
    """For drawing; None for dates and text."""
    past: str
    """`until 31 December 2026` when it is past, else empty."""
    ended: str
    """`2026` when it is past, else empty."""
    source: Source


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of the pool on one day, in one language."""

    figures: Mapping[str, PlacedFigure]
    today: date
    words: Words

    def amount(self, figure_id: str) -> Printed:
        """A figure by its name. The name must have passed `check_content`."""
        figure = self.figures[figure_id].figure
        current = figure.on(self.today)
        value = current or figure.latest()
        bare = self.bare(figure, value)
        past, ended = "", ""
        if current is None and value.valid_until:
            past = self.words.say("until {day}", day=self.words.day(value.valid_until))
            ended = str(value.valid_until.year)
        return Printed(
            bare, self.full(figure, bare), self.short(figure, value), figure.unit,
            number_of(figure, value), past, ended, value.source,
        )  # fmt: skip

    def bare(self, figure: Figure, value: FigureValue) -> str:
        """The value alone, as CLDR writes it in this language."""
        match figure.unit:
            case Unit.EUR | Unit.EUR_MONTH | Unit.EUR_YEAR:
                return self.words.euro(Decimal(value.value))
            case Unit.PERCENT:
                return self.words.percent(Decimal(value.value))
            case Unit.DATE:
                return self.words.day(date.fromisoformat(value.value))
            case Unit.TEXT:
                return value.value
            case _:
                return self.words.number(Decimal(value.value))

    def short(self, figure: Figure, value: FigureValue) -> str:
        """The value alone, money without cents."""
        if figure.unit in (Unit.EUR, Unit.EUR_MONTH, Unit.EUR_YEAR):
            return self.words.euro(Decimal(value.value).quantize(Decimal(1), ROUND_HALF_UP))
        return self.bare(figure, value)

    def full(self, figure: Figure, bare: str) -> str:
        """The value with what it counts."""
        match figure.unit:
            case Unit.EUR_MONTH:
                return self.words.say("{amount} a month before tax", amount=bare)
            case Unit.EUR_YEAR:
                return self.words.say("{amount} a year before tax", amount=bare)
            case Unit.HOURS_WEEK:
                return self.words.say("{amount} hours a week", amount=bare)
            case Unit.MONTHS:
                return self.words.say("{amount} months", amount=bare)
            case _:
                return bare


def number_of(figure: Figure, value: FigureValue) -> float | None:
    """The value as a number, for drawing."""
    if figure.unit in (Unit.TEXT, Unit.DATE):
        return None
    return float(Decimal(value.value))
