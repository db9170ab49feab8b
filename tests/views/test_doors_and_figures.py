"""Time in views: intakes close by themselves, figures say when they are past."""

from datetime import date

import pytest

from generator.diagnostics import Span
from generator.messages import Words, read_messages
from generator.model.entries import PlacedFigure, Spans
from generator.model.figures import Figure
from generator.model.professions import Intake
from generator.model.vocabulary import IntakeStatus
from generator.views.doors import months_range, status_on
from generator.views.figures import Figures
from tests.sites import REPOSITORY


@pytest.fixture(scope="module")
def dutch() -> Words:
    return read_messages([REPOSITORY / "themes/base/messages"], ["nl"])["nl"]


def placed(**keys: object) -> PlacedFigure:
    return PlacedFigure("a.b", Figure.model_validate(keys), Spans(Span("f"), {}))


STEPS = {
    "unit": "EUR/month",
    "country": "DE",
    "when_expired": "past",
    "values": [
        {"value": "1000", "valid_from": "2025-01-01", "valid_until": "2025-12-31",
         "source": {"title": "Tarif", "date": "2025"}},
        {"value": "1050", "valid_from": "2026-01-01", "valid_until": "2026-12-31",
         "source": {"title": "Tarif", "date": "2026"}},
    ],
}  # fmt: skip


def test_an_intake_closes_after_its_last_day_to_apply() -> None:
    intake = Intake.model_validate({"start": "2027-03-01", "apply_until": "2026-12-20"})

    assert status_on(intake, date(2026, 12, 20)) is IntakeStatus.OPEN
    assert status_on(intake, date(2026, 12, 21)) is IntakeStatus.CLOSED


def test_a_full_intake_stays_full() -> None:
    intake = Intake.model_validate(
        {"start": "2027-03-01", "apply_until": "2026-12-20", "status": "full"}
    )

    assert status_on(intake, date(2027, 1, 1)) is IntakeStatus.FULL


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (36, 36, "3 jaar"), (12, 12, "1 jaar"), (34, 34, "2 jaar en 10 maanden"),
        (24, 48, "2 tot 4 jaar"), (30, 48, "30 tot 48 maanden"), (1, 1, "1 maand"),
    ],
)  # fmt: skip
def test_a_duration_is_said_in_years_where_it_can_be(
    dutch: Words, low: int, high: int, text: str
) -> None:
    assert months_range(dutch, low, high) == text


def test_the_value_of_the_day_is_printed(dutch: Words) -> None:
    figures = {"a.b": placed(**STEPS)}
    printed = Figures(figures, date(2025, 6, 1), dutch).amount("a.b")
    later = Figures(figures, date(2026, 6, 1), dutch).amount("a.b")

    assert printed.bare.replace("\xa0", " ") == "€ 1.000"
    assert later.bare.replace("\xa0", " ") == "€ 1.050"
    assert later.past == ""


def test_a_value_that_is_past_says_until_when_it_held(dutch: Words) -> None:
    printed = Figures({"a.b": placed(**STEPS)}, date(2027, 1, 1), dutch).amount("a.b")

    assert printed.bare.replace("\xa0", " ") == "€ 1.050"
    assert "31 december 2026" in printed.past
