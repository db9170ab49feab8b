"""The week of a profession: what the picture shows and the sentence that says the same."""

from pathlib import Path

import pytest

from generator.views.week import WeekView, view_week
from tests.projects import valid_project
from tests.views.editions import add_facts, edition_of, theatre


def week_of(folder: Path, shifts: str, language: str = "nl") -> WeekView | None:
    project = valid_project(folder)
    add_facts(project, f"hours: {{shifts: [{shifts}], weekly: [28, 36]}}")
    edition = edition_of(project, language)
    return view_week(edition, theatre(edition).facts)


@pytest.mark.parametrize(
    ("shifts", "language", "sentence"),
    [
        ("day", "en", "Days"),
        ("day, evening, on-call", "en", "Days and evenings; at times on call"),
        ("day, evening, night, weekend", "en", "Days, evenings and nights, also at weekends"),
        ("day, evening, night, weekend", "nl", "Overdag, ’s avonds en ’s nachts, ook in het weekend"),
        ("on-call", "nl", "Bereikbaarheidsdienst (oproep van thuis)"),
    ],
)  # fmt: skip
def test_a_sentence_says_what_the_picture_shows(
    tmp_path: Path, shifts: str, language: str, sentence: str
) -> None:
    week = week_of(tmp_path, shifts, language)

    assert week
    assert week.sentence == sentence


def test_every_picture_has_day_evening_and_night_worked_or_not(tmp_path: Path) -> None:
    week = week_of(tmp_path, "day, on-call")

    assert week
    assert [(row.id, row.worked) for row in week.rows] == [
        ("day", True), ("evening", False), ("night", False), ("on-call", True),
    ]  # fmt: skip
    assert not week.weekend
    assert week.weekly == "28 tot 36 uur per week"


def test_days_have_their_short_names_and_begin_on_monday(tmp_path: Path) -> None:
    week = week_of(tmp_path, "day, weekend")

    assert week
    assert week.days == ("ma", "di", "wo", "do", "vr", "za", "zo")
    assert week.weekend


def test_there_is_no_week_where_nobody_knows_the_shifts(tmp_path: Path) -> None:
    edition = edition_of(valid_project(tmp_path))

    assert view_week(edition, theatre(edition).facts) is None
