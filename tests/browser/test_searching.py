"""Search in both portals as they are: every form of a name, near misses, other languages (S1-16, S4-15)."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.places import Portal

Portals = dict[str, Portal]

DOCTOR = "Hausärztin / Hausarzt"
NURSE = "Pflegefachfrau / Pflegefachmann"


@pytest.fixture
def page(visit: Visit) -> Page:
    """A tab in which to search."""
    return visit(reduced_motion="reduce")


def ask(page: Page, portal: Portal, language: str, question: str) -> None:
    """Open the search page with a question and wait for the answer."""
    page.goto(f"{portal.url(language, 'search')}?q={question}")
    expect(page.locator("[data-status]")).to_have_text(re.compile(r"\w"))
    expect(page.locator("[data-status]")).not_to_have_text(re.compile("…$"))


def found(page: Page) -> list[str]:
    """Titles of the results in the page's own language, best first."""
    return page.locator("[data-results] > ol > li > h2 > a").all_inner_texts()


@pytest.mark.parametrize("question", ["arzt", "ärztin", "aerzte", "Ärzte", "mediziner"])
def test_s1_16_a_doctor_is_found_by_every_form_and_spelling(
    page: Page, portals: Portals, question: str
) -> None:
    ask(page, portals["hills"], "de", question)

    assert DOCTOR in found(page)[:3]


@pytest.mark.parametrize("question", ["schwester", "Krankenschwester", "pfleger", "81302"])
def test_s4_15_a_nurse_is_found_by_former_names_parts_of_names_and_code(
    page: Page, portals: Portals, question: str
) -> None:
    ask(page, portals["hills"], "de", question)

    assert NURSE in found(page)[:3]


@pytest.mark.parametrize(
    ("question", "title"),
    [("technologin", "Medizinische Technolog"), ("diagnostik", "Funktionsdiagnostik")],
)
def test_s4_15_a_part_of_a_compound_finds_the_profession(
    page: Page, portals: Portals, question: str, title: str
) -> None:
    ask(page, portals["hills"], "de", question)

    assert any(title in result for result in found(page)[:4])


@pytest.mark.parametrize(
    ("portal", "language", "question", "title"),
    [
        ("heart", "nl", "longfuncie", "Longfunctieanalist"),
        ("heart", "nl", "operatieasistent", "Operatieassistent"),
        ("hills", "de", "Krankenschweser", NURSE),
    ],
)
def test_s4_15_a_misspelt_name_is_answered_with_the_nearest(
    page: Page, portals: Portals, portal: str, language: str, question: str, title: str
) -> None:
    ask(page, portals[portal], language, question)

    expect(page.locator("[data-results] li a", has_text=title).first).to_be_visible()


def test_s4_15_a_word_that_only_german_pages_have_is_found_there(
    page: Page, portals: Portals
) -> None:
    ask(page, portals["hills"], "en", "Notaufnahme")

    expect(page.locator("[data-results] h2")).to_have_text(re.compile("German"))
    expect(page.locator("[data-results] ol[lang=de] a").first).to_be_visible()
    expect(page.locator("[data-status]")).to_contain_text("German")


def test_s4_15_results_are_narrowed_by_kind(page: Page, portals: Portals) -> None:
    ask(page, portals["hills"], "de", "pflege")
    every = len(found(page))
    page.locator("[data-filters] summary").click()
    page.get_by_role("checkbox", name="Geschichte").check()
    expect(page).to_have_url(re.compile("kind="))
    expect(page.locator(".search-kind").first).to_have_text(re.compile("Geschichte"))

    assert 0 < len(found(page)) < every
    assert set(page.locator(".search-kind").all_inner_texts()) == {"Geschichte"}


@pytest.mark.parametrize(
    ("portal", "language", "question"),
    [("heart", "nl", "verpleegkundige"), ("hills", "ar", "تمريض"), ("hills", "uk", "догляд")],
)
def test_every_language_finds_its_own_words(
    page: Page, portals: Portals, portal: str, language: str, question: str
) -> None:
    ask(page, portals[portal], language, question)

    assert found(page)


def test_a_question_without_an_answer_is_told_so(page: Page, portals: Portals) -> None:
    ask(page, portals["heart"], "nl", "xqzwvk")

    expect(page.locator("[data-status]")).to_contain_text("xqzwvk")
    assert found(page) == []


@pytest.mark.parametrize("question", ["jochen", "JObs CHancen ENgagement", "Engagement"])
def test_s3_12_jochen_is_found_by_its_letters_and_by_what_they_stand_for(
    page: Page, portals: Portals, question: str
) -> None:
    ask(page, portals["board"], "de", question)

    assert "JOCHEN" in " ".join(found(page)) or "Nächster Halt" in " ".join(found(page)[:3])
