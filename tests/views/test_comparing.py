"""Professions side by side: every fact a row, and a page per area where they are too many (B-5)."""

from pathlib import Path

from generator.routes import COMPARED_AT_ONCE, Target, compare_pages
from generator.views.comparing import view_compare
from tests.projects import PROFESSION, valid_project
from tests.views.editions import edition_of, theatre


def grown(folder: Path, number: int) -> Path:
    """A project with so many professions, the last one in nursing."""
    project = valid_project(folder)
    text = (project / PROFESSION).read_text()
    for count in range(1, number):
        area = "nursing" if count == number - 1 else "operating-theatre"
        own = text.replace("operating-theatre", area).replace("title: Op", f"title: {count} op")
        (project / PROFESSION).with_name(f"beroep-{count}.nl.md").write_text(own)
    return project


def test_every_profession_is_a_column_and_every_fact_a_row(tmp_path: Path) -> None:
    view = view_compare(edition_of(grown(tmp_path, 3)))
    rows = {row.title: row.cells for row in view.rows}

    assert [column.id for column in view.columns] == ["beroep-1", "beroep-2", "operatieassistent"]
    assert rows["Niveau"] == (("mbo-niveau 4",),) * 3
    assert rows["Vooropleiding"] == (("havo", "mbo-4"),) * 3
    assert all(len(cells) == 3 for cells in rows.values())
    assert view.areas == ()


def test_a_fact_that_nobody_has_is_no_row(tmp_path: Path) -> None:
    view = view_compare(edition_of(valid_project(tmp_path)))

    assert "Uren" not in {row.title for row in view.rows}


def test_a_large_portal_has_a_page_per_area_with_links_between_them(tmp_path: Path) -> None:
    edition = edition_of(grown(tmp_path, COMPARED_AT_ONCE + 1))
    root, nursing = view_compare(edition), view_compare(edition, "nursing")

    assert compare_pages(edition.portal) == (
        Target("compare"), Target("compare", "nursing"), Target("compare", "operating-theatre"),
    )  # fmt: skip
    assert root.columns == ()
    assert [link.url for link in root.areas] == [
        "/nl/vergelijken/verpleging-en-zorg/", "/nl/vergelijken/operatiekamer/",
    ]  # fmt: skip
    assert [column.id for column in nursing.columns] == [f"beroep-{COMPARED_AT_ONCE}"]
    assert [link.current for link in nursing.areas] == [True, False]


def test_a_profession_is_compared_on_the_page_of_its_area_where_there_are_many(
    tmp_path: Path,
) -> None:
    few = edition_of(valid_project(tmp_path / "few"))
    many = edition_of(grown(tmp_path / "many", COMPARED_AT_ONCE + 1))

    assert few.card(theatre(few)).compare == "/nl/vergelijken/#operatieassistent"
    assert many.card(theatre(many)).compare == "/nl/vergelijken/operatiekamer/#operatieassistent"
