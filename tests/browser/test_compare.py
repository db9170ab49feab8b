"""Professions side by side: by keyboard, on one sheet of paper, remembered only when asked (B-5)."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.conftest import NARROW, WIDE, Visit
from tests.browser.places import LANGUAGES, Place, Portal, in_languages, named
from tests.browser.recording import KEPT
from tests.browser.test_keyboard import tab_to

Portals = dict[str, Portal]

COMPARE = in_languages("compare", heart="nl", hills="ar")
EVERY_LANGUAGE = [
    Place(portal, language, "compare") for portal, tags in LANGUAGES.items() for language in tags
]
PAGES = re.compile(rb"/Type\s*/Page\b")


@pytest.fixture(scope="module")
def house(browser: Browser) -> Iterator[BrowserContext]:
    """Where all visitors come from; an empty tab stays open in it."""
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")
    context.new_page()
    yield context
    context.close()


@pytest.fixture
def page(house: BrowserContext, portals: Portals) -> Iterator[Page]:
    """A new tab of a visitor who was never here."""
    page = house.new_page()
    session = house.new_cdp_session(page)
    for portal in portals.values():
        session.send("Storage.clearDataForOrigin", {"origin": portal.origin, "storageTypes": "all"})
    yield page
    page.close()


def box(page: Page, name: str) -> Locator:
    return page.get_by_role("checkbox", name=name, exact=True)


def columns(page: Page) -> list[str]:
    """The professions that one sees."""
    return [head.inner_text() for head in page.locator(".comparison thead th:visible").all()]


def dutch(portals: Portals, fragment: str = "") -> str:
    return portals["heart"].url("nl", "compare") + fragment


@pytest.mark.parametrize("place", COMPARE, ids=named)
def test_without_javascript_all_professions_stand_in_the_table(
    visit: Visit, portals: Portals, place: Place
) -> None:
    page = visit(java_script_enabled=False)
    place.open(page, portals)

    assert len(columns(page)) == 7
    assert page.get_by_role("rowheader").count() >= 8
    expect(page.get_by_role("checkbox")).to_have_count(0)
    region = page.get_by_role("region", name=page.locator("h1").inner_text())
    region.focus()
    expect(region).to_be_focused()


def test_one_compares_by_keyboard_and_the_choice_stands_in_the_address(
    page: Page, portals: Portals
) -> None:
    page.goto(dutch(portals))
    status = page.locator(".compare-status")
    expect(status).to_have_text("Je ziet alle beroepen.")

    tab_to(page, box(page, "Operatieassistent"))
    page.keyboard.press("Space")
    tab_to(page, box(page, "Longfunctieanalist"))
    page.keyboard.press("Space")

    assert columns(page) == ["Operatieassistent", "Longfunctieanalist"]
    expect(status).to_have_text("Naast elkaar: Operatieassistent en Longfunctieanalist")
    assert page.url.endswith("#operatieassistent,longfunctieanalist")

    page.reload()
    assert columns(page) == ["Operatieassistent", "Longfunctieanalist"]
    page.locator(".comparison thead a:visible").first.click()
    expect(page.locator(".page-profession")).to_be_visible()
    page.go_back()
    expect(box(page, "Longfunctieanalist")).to_be_checked()
    assert columns(page) == ["Operatieassistent", "Longfunctieanalist"]


def test_the_fourth_is_kept_on_the_list_and_the_limit_is_said(page: Page, portals: Portals) -> None:
    page.goto(dutch(portals, "#operatieassistent,longfunctieanalist,knf-laborant"))
    fourth = box(page, "Doktersassistent")
    expect(fourth).to_be_enabled()
    fourth.focus()
    page.keyboard.press("Space")

    expect(page.locator(".compare-status")).to_contain_text("Er passen er drie naast elkaar")
    expect(fourth).not_to_be_checked()
    expect(fourth).to_be_focused()
    assert len(columns(page)) == 3
    expect(page.locator(".kept li")).to_have_text(["Doktersassistent"])
    assert page.url.endswith("#operatieassistent,longfunctieanalist,knf-laborant;doktersassistent")


def test_more_than_three_can_be_kept(page: Page, portals: Portals) -> None:
    page.goto(dutch(portals))
    for button in page.locator(".choices button").all()[:5]:
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")

    expect(page.locator(".kept li")).to_have_count(5)
    page.reload()
    expect(page.locator(".kept li")).to_have_count(5)


def test_a_shared_address_with_more_than_three_compares_three_and_keeps_the_rest(
    page: Page, portals: Portals
) -> None:
    page.goto(dutch(portals, "#a,operatieassistent,longfunctieanalist,knf-laborant,<b>"))

    assert columns(page) == ["Operatieassistent", "Longfunctieanalist"]
    expect(page.locator(".kept li")).to_have_text(["KNF-laborant"])


def test_nothing_is_stored_before_the_button_and_nothing_after_forgetting(
    page: Page, portals: Portals
) -> None:
    page.goto(dutch(portals, "#operatieassistent"))
    box(page, "KNF-laborant").check()
    page.locator(".choices button").first.click()
    assert page.evaluate(KEPT) == []

    page.get_by_role("button", name="Onthoud op dit apparaat").click()
    forget = page.get_by_role("button", name="Vergeet mijn lijst")
    expect(forget).to_be_focused()
    expect(page.locator(".compare-status")).to_have_text("Deze browser onthoudt je lijst.")
    assert page.evaluate(KEPT) == ["careportal:volg-je-hart:kept"]

    page.goto("about:blank")
    page.goto(dutch(portals))
    expect(box(page, "KNF-laborant")).to_be_checked()
    expect(page.locator(".kept li")).to_have_count(1)

    forget.click()
    assert page.evaluate(KEPT) == []
    expect(page.locator(".compare-status")).to_contain_text("Vergeten.")
    page.goto("about:blank")
    page.goto(dutch(portals))
    assert len(columns(page)) == 7


def test_a_link_from_a_profession_adds_to_what_is_remembered(page: Page, portals: Portals) -> None:
    page.goto(dutch(portals, "#knf-laborant"))
    page.get_by_role("button", name="Onthoud op dit apparaat").click()
    page.goto(portals["heart"].url("nl", "home") + "beroepen/operatieassistent/")
    page.get_by_role("link", name="Vergelijk dit beroep").click()

    expect(page.locator(".page-compare")).to_be_visible()
    assert columns(page) == ["Operatieassistent", "KNF-laborant"]


def test_a_browser_that_stores_nothing_says_so(page: Page, portals: Portals) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })"
    )
    page.goto(dutch(portals, "#operatieassistent"))
    page.get_by_role("button", name="Onthoud op dit apparaat").click()

    expect(page.locator(".compare-status")).to_have_text(
        "In deze browser mogen we niets onthouden."
    )


@pytest.mark.parametrize("place", EVERY_LANGUAGE, ids=named)
def test_three_professions_fit_on_one_sheet(page: Page, portals: Portals, place: Place) -> None:
    place.open(page, portals)
    lengths = page.evaluate(
        """() => [...document.querySelectorAll("[data-compare] input")].map((input, index) => [
          input.value,
          [...document.querySelectorAll(".comparison tr")]
            .reduce((sum, row) => sum + row.cells[index + 1].textContent.length, 0),
        ])"""
    )
    longest = [name for name, _ in sorted(lengths, key=lambda one: one[1])[-3:]]
    page.goto("about:blank")
    page.goto(f"{portals[place.portal].url(place.language, 'compare')}#{','.join(longest)}")
    expect(page.locator(".comparison thead th:visible")).to_have_count(3)

    assert len(PAGES.findall(page.pdf(format="A4", prefer_css_page_size=True))) == 1


def test_paper_has_the_portals_name_and_the_address(page: Page, portals: Portals) -> None:
    page.goto(dutch(portals, "#operatieassistent,knf-laborant"))
    page.emulate_media(media="print")

    expect(page.locator(".printed")).to_be_visible()
    expect(page.locator(".printed")).to_contain_text("Volg je Hart")
    expect(page.locator(".printed")).to_contain_text("#operatieassistent,knf-laborant")
    expect(page.get_by_role("checkbox").first).to_be_hidden()
    expect(page.locator(".footer")).to_be_hidden()


def test_on_a_telephone_the_second_column_peeks_in(visit: Visit, portals: Portals) -> None:
    page = visit(viewport=NARROW)
    page.goto(dutch(portals, "#operatieassistent,knf-laborant"))
    second = page.locator(".comparison thead th:visible").nth(1).bounding_box()

    assert second
    assert second["x"] < NARROW["width"] - 24
