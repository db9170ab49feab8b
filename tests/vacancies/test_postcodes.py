"""Facts about the table of postcodes."""

from pathlib import Path

import pytest

from generator.vacancies.postcodes import read_postcodes
from tests.projects import valid_project
from tests.sites import REPOSITORY

HEAD = "country,postcode,town,latitude,longitude,source\n"


def table(folder: Path, rows: str) -> Path:
    """A project with such a table."""
    project = valid_project(folder)
    (project / "content/postcodes.csv").write_text(HEAD + rows)
    return project


def test_a_project_needs_no_table(tmp_path: Path) -> None:
    postcodes, found = read_postcodes(valid_project(tmp_path))

    assert not postcodes.areas
    assert found == ()


def test_the_row_with_the_most_digits_counts(tmp_path: Path) -> None:
    rows = "NL,26,Delfland,52.0,4.3,\nNL,261,Delft,52.007,4.356,\nDE,441,Dortmund,51.515,7.466,\n"
    postcodes, found = read_postcodes(table(tmp_path, rows))

    assert found == ()
    assert postcodes.at("NL", "2611 JK") == (52.007, 4.356)
    assert postcodes.at("NL", "2691") == (52.0, 4.3)
    assert postcodes.at("DE", "D-44135") == (51.515, 7.466)
    assert postcodes.at("DE", "2611") is None
    assert postcodes.at("NL", "9999") is None
    assert postcodes.at("FR", "75001") is None


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ("NL,26x,Delft,52,4,\n", "bad-pattern"),
        ("NL,26111,Delft,52,4,\n", "bad-postcode"),
        ("NL,261,Delft,152,4,\n", "out-of-range"),
        ("BE,261,Delft,52,4,\n", "unknown-choice"),
        ("NL,261,,52,4,\n", "missing-key"),
        ("NL,261,Delft,52,4,\nNL,261,Delft,52,4,\n", "duplicate-postcode"),
    ],
)
def test_a_mistake_is_said_at_its_row(tmp_path: Path, rows: str, code: str) -> None:
    _, found = read_postcodes(table(tmp_path, rows))

    assert [diagnostic.code for diagnostic in found] == [code]
    assert found[0].span.path == "content/postcodes.csv"
    assert found[0].span.line == 1 + rows.count("\n")


def test_the_table_of_the_demonstration_has_no_mistake() -> None:
    postcodes, found = read_postcodes(REPOSITORY)

    assert found == ()
    assert postcodes.at("DE", "44135") == (51.515, 7.466)
    assert postcodes.at("NL", "2801 AB") == (52.017, 4.708)
    assert all(area.source for area in postcodes.areas.values())
