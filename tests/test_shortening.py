"""Short addresses: stable, distinct, and easy to type."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.linking import link_portal
from generator.model.codes import SIGNS
from generator.model.entries import Profession
from generator.reports import write_report
from generator.shortening import LENGTH, code_of, plan_codes, short_path
from tests.projects import read, valid_project
from tests.sites import morning

LOOK_ALIKES = ("0oq", "1il|", "2z", "5s", "8b", "9gq", "uv")
"""Signs that people take for each other, in capitals too: at most one of each is used."""

names = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=40)


@given(names, names, names)
def test_a_code_has_seven_signs_that_nobody_confuses(portal: str, kind: str, entry_id: str) -> None:
    code = code_of(portal, kind, entry_id)

    assert len(code) == LENGTH
    assert set(code) <= set(SIGNS)


@pytest.mark.parametrize("alike", LOOK_ALIKES)
def test_no_two_signs_look_alike_or_differ_only_in_case(alike: str) -> None:
    assert len(set(SIGNS) & set(alike)) <= 1
    assert SIGNS.islower()
    assert len(set(SIGNS)) == len(SIGNS)


@given(st.sets(st.tuples(names, names), min_size=2, max_size=30))
def test_every_page_has_a_code_of_its_own(targets: set[tuple[str, str]]) -> None:
    assert len({code_of("portal", *target) for target in targets}) == len(targets)


@given(names, names)
def test_one_id_in_two_portals_or_of_two_kinds_has_two_codes(one: str, other: str) -> None:
    assert (code_of("one", "region", one) == code_of("two", "region", one)) is False
    assert (code_of("one", "region", other) == code_of("one", "employer", other)) is False


def test_codes_in_print_lead_on_for_ever() -> None:
    assert code_of("volg-je-hart", "profession", "operatieassistent") == "9knwkp6"
    assert code_of("volg-je-hart", "home", "") == "7jfp7x7"
    assert code_of("suedwestfalen", "page", "anerkennung") == "6yj7waa"


def test_an_address_is_short_even_below_a_path() -> None:
    assert len("/gesundheit/" + short_path("de", code_of("suedwestfalen", "page", "a"))) <= 30


def test_two_pages_with_one_code_are_a_mistake_that_names_both(tmp_path: Path) -> None:
    content, _ = read(valid_project(tmp_path))
    portal = link_portal(content, content.portals["portaal"], morning(date(2026, 3, 1)))
    twins = [("profession", f"p-{number}") for number in (50938, 55422)]

    codes, found = plan_codes(portal, [*twins, ("home", "")])

    assert len(set(codes.values())) == 2
    report = write_report(found, "text")
    assert "error[duplicate-code]: two pages have the short link `dcyterj`" in report
    assert "rename the files of the newer one" in report


def test_a_new_title_and_slug_keep_the_code(tmp_path: Path) -> None:
    def code(project: Path) -> str:
        content, _ = read(project)
        portal = link_portal(content, content.portals["portaal"], morning(date(2026, 3, 1)))
        profession: Profession = next(iter(portal.professions.values()))
        return plan_codes(portal, [("profession", profession.id)])[0]["profession", profession.id]

    project = valid_project(tmp_path)
    before = code(project)
    file = project / "content/professions/operatieassistent.nl.md"
    file.write_text(
        file.read_text().replace("title: Operatieassistent", "title: Anders\nslug: anders", 1)
    )

    assert "slug: anders" in file.read_text()
    assert code(project) == before


def test_nobody_passes_on_the_search_page(tmp_path: Path) -> None:
    content, _ = read(valid_project(tmp_path))
    portal = link_portal(content, content.portals["portaal"], morning(date(2026, 3, 1)))

    codes, _ = plan_codes(portal, [("search", ""), ("not-found", ""), ("stories", "")])

    assert list(codes) == [("stories", "")]
