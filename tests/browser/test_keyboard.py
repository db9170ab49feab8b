"""Everything with the keyboard, and one always sees where one is."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NARROW, WIDE, Visit
from tests.browser.measures import FOCUS
from tests.browser.places import Place, Portal, every_kind, in_languages, named

TINY = {"width": 320, "height": 256}
"""1280 × 1024 at 400 %."""

STOPS = ("home", "profession", "professions", "region", "quiz")

Portals = dict[str, Portal]


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the target is reached."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if target.evaluate("(element) => element === document.activeElement"):
            return
    raise AssertionError(f"Tab never reaches {target}")


WALKED = [
    *((p, TINY) for p in in_languages(*STOPS, heart="nl", hills="ar")),
    *((p, WIDE) for p in in_languages(*STOPS, heart="nl") + in_languages("home", hills="ar")),
]
"""What sticks covers most in the tiny window; in the wide one menus and columns are others."""


@pytest.mark.parametrize(
    ("place", "window"), WALKED, ids=[f"{named(p)} {w['width']}" for p, w in WALKED]
)
def test_what_has_focus_is_seen_and_ringed(
    visit: Visit, portals: Portals, place: Place, window: dict[str, int]
) -> None:
    page = visit(viewport=window, reduced_motion="reduce")
    place.open(page, portals)
    met = []
    for _ in range(300):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None:
            break
        met.append(focus)

    assert len(met) > 15
    assert [focus["name"] for focus in met if not focus["seen"]] == []
    assert [focus["name"] for focus in met if not focus["ringed"]] == []


@pytest.mark.parametrize(
    "place",
    [place for place in every_kind() if place.kind not in ("outcome", "embed")],
    ids=named,
)
def test_the_first_stop_skips_to_the_content(visit: Visit, portals: Portals, place: Place) -> None:
    page = visit(viewport=NARROW, reduced_motion="reduce")
    place.open(page, portals)
    page.keyboard.press("Tab")
    skip = page.locator(".skip a").first
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('main, footer') !== null")


def test_one_gets_from_home_to_a_profession_in_another_language_by_keyboard(
    visit: Visit, portals: Portals
) -> None:
    page = visit(reduced_motion="reduce")
    page.goto(portals["heart"].url("nl", "home"))

    tab_to(page, page.locator(".menu-search"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/nl/zoeken/$"))
    tab_to(page, page.get_by_role("searchbox"))
    page.keyboard.type("operatieassistent")
    page.keyboard.press("Enter")
    result = page.locator("[data-results] a[href$='/beroepen/operatieassistent/']")
    expect(result).to_be_visible()
    tab_to(page, result)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Operatieassistent")
    tab_to(page, page.locator(".languages a[hreflang=en]"))
    page.keyboard.press("Enter")

    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(".page-profession h1")).to_be_visible()


def test_on_a_telephone_the_keyboard_unfolds_the_menu_and_the_languages(
    visit: Visit, portals: Portals
) -> None:
    page = visit(viewport=NARROW, reduced_motion="reduce")
    page.goto(portals["hills"].url("de", "profession"))

    tab_to(page, page.locator(".languages summary"))
    page.keyboard.press("Enter")
    arabic = page.locator(".languages a[hreflang=ar]")
    expect(arabic).to_be_visible()
    tab_to(page, arabic)
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    tab_to(page, page.locator(".menu summary"))
    page.keyboard.press("Space")
    stories = page.locator(".menu li a").nth(1)
    tab_to(page, stories)
    page.keyboard.press("Enter")

    expect(page.locator(".page-stories h1")).to_be_visible()


@pytest.mark.parametrize("place", in_languages("professions", heart="nl", hills="ar"), ids=named)
def test_the_list_of_professions_is_narrowed_by_keyboard(
    visit: Visit, portals: Portals, place: Place
) -> None:
    page = visit(reduced_motion="reduce")
    place.open(page, portals)
    shown = page.locator(".cards > li:visible")
    every = shown.count()
    choice = page.get_by_role("checkbox").first
    status = page.locator("form.filters [role=status]")
    said = status.inner_text()

    tab_to(page, choice)
    page.keyboard.press("Space")
    expect(status).not_to_have_text(said)
    expect(choice).to_be_focused()
    narrowed = shown.count()
    assert 0 < narrowed < every
    assert "?" in page.url

    page.reload()
    expect(shown).to_have_count(narrowed)
    expect(choice).to_be_checked()

    tab_to(page, page.locator("form.filters button"))
    page.keyboard.press("Enter")
    expect(shown).to_have_count(every)
    expect(status).to_have_text(said)
    expect(page.locator("form.filters :focus")).to_have_count(1)
    assert "?" not in page.url
