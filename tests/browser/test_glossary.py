"""Trade words explain themselves where they stand: by keyboard, by touch, without JavaScript, on paper."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NARROW, WIDE, Visit
from tests.browser.places import Place, Portal, in_languages, named
from tests.browser.test_axe import EVERYTHING, examine, violations
from tests.browser.test_keyboard import tab_to

Portals = dict[str, Portal]

PROFESSIONS = in_languages("profession", heart="nl", hills="ar")


def first_word(page: Page) -> tuple[Locator, Locator]:
    """The first trade word that is seen, and its note."""
    word = page.locator("button.term:visible").first
    return word, page.locator(f"#{word.get_attribute('popovertarget')}")


@pytest.mark.parametrize("scripted", [True, False], ids=["scripted", "without-javascript"])
@pytest.mark.parametrize("place", PROFESSIONS, ids=named)
def test_enter_opens_the_note_and_escape_closes_it_and_focus_stays(
    visit: Visit, portals: Portals, place: Place, scripted: bool
) -> None:
    page = visit(viewport=NARROW, reduced_motion="reduce", java_script_enabled=scripted)
    page.goto(portals[place.portal].url(place.language, place.kind))
    word, note = first_word(page)
    expect(note).to_be_hidden()
    tab_to(page, word)
    page.keyboard.press("Enter")

    expect(note).to_be_visible()
    expect(note).to_be_in_viewport(ratio=1)
    page.keyboard.press("Tab")
    expect(note.locator("a")).to_be_focused()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(word).to_be_focused()


@pytest.mark.parametrize("place", PROFESSIONS, ids=named)
def test_a_tap_opens_the_note_beside_its_word_and_a_tap_elsewhere_closes_it(
    visit: Visit, portals: Portals, place: Place
) -> None:
    page = visit("touch", viewport=NARROW, has_touch=True, reduced_motion="reduce")
    page.goto(portals[place.portal].url(place.language, place.kind))
    word, note = first_word(page)
    word.tap()
    expect(note).to_be_visible()
    expect(note).to_be_in_viewport(ratio=1)
    at, box = word.bounding_box(), note.bounding_box()
    assert at
    assert box

    assert min(abs(box["y"] - at["y"] - at["height"]), abs(at["y"] - box["y"] - box["height"])) < 24
    page.touchscreen.tap(4, 4)
    expect(note).to_be_hidden()


@pytest.mark.parametrize("window", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("place", PROFESSIONS, ids=named)
def test_every_note_stays_in_the_window(
    visit: Visit, portals: Portals, place: Place, window: dict[str, int]
) -> None:
    page = visit(viewport=window, reduced_motion="reduce")
    page.goto(portals[place.portal].url(place.language, place.kind))
    words = page.locator("button.term:visible")
    assert words.count() > 3
    for word in words.all():
        word.scroll_into_view_if_needed()
        word.press("Enter")
        note = page.locator(f"#{word.get_attribute('popovertarget')}")
        box = note.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= window["width"]
        page.keyboard.press("Escape")


def test_the_link_of_a_note_leads_to_the_word_in_the_glossary(
    visit: Visit, portals: Portals
) -> None:
    page = visit(reduced_motion="reduce")
    page.goto(portals["heart"].url("nl", "profession"))
    word, note = first_word(page)
    word.press("Enter")
    note.locator("a").click()

    expect(page.locator(".page-glossary h1")).to_be_visible()
    expect(page.locator(".glossary-entry:target")).to_be_in_viewport()


@pytest.mark.parametrize("place", PROFESSIONS, ids=named)
def test_an_open_note_has_no_barrier_that_axe_knows(
    visit: Visit, portals: Portals, place: Place
) -> None:
    page = visit(reduced_motion="reduce")
    page.goto(portals[place.portal].url(place.language, place.kind))
    word, note = first_word(page)
    word.press("Enter")
    expect(note).to_be_visible()
    examine(page, EVERYTHING)

    assert violations(page) == []


def test_on_paper_every_note_is_read(visit: Visit, portals: Portals) -> None:
    page = visit("paper")
    page.goto(portals["heart"].url("nl", "profession"))
    page.emulate_media(media="print")

    expect(page.locator(".term-notes h2")).to_be_visible()
    for note in page.locator(".term-note").all():
        expect(note.locator("p")).to_be_visible()


@pytest.mark.parametrize("place", PROFESSIONS, ids=named)
def test_lines_do_not_break_between_a_trade_word_and_its_punctuation(
    visit: Visit, portals: Portals, place: Place
) -> None:
    page = visit(reduced_motion="reduce")
    page.goto(portals[place.portal].url(place.language, place.kind))
    for width in (320, 352, 391, 430):
        page.set_viewport_size({"width": width, "height": 800})
        heights = page.locator(".tied:visible").evaluate_all(
            """(all) => all.filter((one) => one.getBoundingClientRect().height >
                 1.6 * one.querySelector("button").getBoundingClientRect().height)
               .map((one) => one.textContent)"""
        )
        assert heights == []
