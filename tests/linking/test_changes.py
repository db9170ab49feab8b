"""When a portal is out of date by time alone."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.linking.changes import next_change
from generator.linking.portal import link_portal
from tests.jobs import NOW, PORTAL
from tests.projects import PROFESSION, STORY, read, valid_project

BANNER = """
banners:
  - valid_from: {start}
    valid_until: {end}
    page: imprint
    words: {{nl: {{text: Kom helpen}}}}
"""

ROUTE = """\
routes:
  - id: bbl
    mode: bbl
    audiences: [pupil]
    intakes: [{start}]
title: Operatieassistent
"""


def change_of(project: Path) -> datetime | None:
    """When the small portal is to be built again, as seen from the first of March 2026."""
    content, found = read(project, NOW.date())
    assert not [d for d in found if d.severity == "error"]
    return next_change(link_portal(content, content.portals["portaal"], NOW))


def midnight(month: int, day: int) -> datetime:
    """The first moment of a day of 2026."""
    return datetime(2026, month, day, tzinfo=UTC)


def replace_in(file: Path, old: str, new: str) -> None:
    """Replace words that stand there once."""
    text = file.read_text()
    assert text.count(old) == 1
    file.write_text(text.replace(old, new))


def test_where_nothing_is_dated_nothing_changes(tmp_path: Path) -> None:
    assert change_of(valid_project(tmp_path)) is None


@pytest.mark.parametrize(
    ("start", "end", "change"),
    [
        ("2026-04-01", "2026-04-30", midnight(4, 1)),
        ("2026-02-01", "2026-03-31", midnight(4, 1)),
        ("2026-02-01", "2026-03-01", midnight(3, 2)),
        ("2026-01-01", "2026-02-28", None),
    ],
    ids=["to come", "up", "up today", "over"],
)
def test_a_banner_begins_with_its_first_day_and_is_over_after_its_last(
    tmp_path: Path, start: str, end: str, change: datetime | None
) -> None:
    project = valid_project(tmp_path)
    portal = project / PORTAL
    portal.write_text(portal.read_text() + BANNER.format(start=start, end=end))

    assert change_of(project) == change


@pytest.mark.parametrize(
    ("intake", "change"),
    [
        ("{start: 2026-09-01}", midnight(9, 2)),
        ("{start: 2026-09-01, apply_until: 2026-06-01}", midnight(6, 2)),
        ("{start: 2026-09-01, apply_until: 2026-02-01}", midnight(9, 2)),
    ],
)
def test_an_intake_closes_after_the_last_day_to_apply_and_passes_after_its_start(
    tmp_path: Path, intake: str, change: datetime
) -> None:
    project = valid_project(tmp_path)
    route = ROUTE.format(start=intake)
    replace_in(project / PROFESSION, "title: Operatieassistent\n", route)

    assert change_of(project) == change


def test_a_figure_changes_when_its_next_value_begins_and_after_the_last_day_of_one(
    tmp_path: Path,
) -> None:
    project = valid_project(tmp_path)
    figures = project / "content/figures.yaml"
    until = "        valid_from: 2026-01-01\n"
    replace_in(figures, until, f"{until}        valid_until: 2026-07-31\n")

    assert change_of(project) == midnight(8, 1)

    later = "      - {value: 2800, valid_from: 2026-07-01, source: {title: Cao, date: 2026}}\n"
    text = figures.read_text().replace("2026-07-31", "2026-06-15")
    figures.write_text(f"{text.rstrip()}\n{later}")

    assert change_of(project) == midnight(6, 16)


def test_a_story_goes_after_the_last_day_of_its_consent(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    replace_in(project / STORY, "consent:\n", "consent:\n  expires: 2026-05-31\n")

    assert change_of(project) == midnight(6, 1)


def test_the_first_of_several_moments_is_named(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    replace_in(project / STORY, "consent:\n", "consent:\n  expires: 2026-05-31\n")
    portal = project / PORTAL
    portal.write_text(portal.read_text() + BANNER.format(start="2026-05-01", end="2026-05-02"))

    assert change_of(project) == midnight(5, 1)
