"""A printed page has its words, all of them, dark on white, and nothing to click."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.places import Place, Portal, in_languages, named

PROFESSIONS = in_languages("profession", heart="nl", hills="ar")

PALE = """() => {
  const light = (colour) => {
    const canvas = document.createElement("canvas").getContext("2d")
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data
    return (red * .3 + green * .6 + blue * .1) / 255
  }
  return [...document.querySelectorAll("main :is(h1, h2, h3, p, li, dd), footer p")]
    .filter((element) => element.checkVisibility() && element.textContent.trim())
    .filter((element) => light(getComputedStyle(element).color) > .5)
    .map((element) => element.textContent.trim().slice(0, 60))
}"""
"""Words that would be light on white paper."""


@pytest.fixture
def page(visit: Visit) -> Page:
    """A tab whose reader likes it dark."""
    page = visit(color_scheme="dark")
    page.emulate_media(media="screen")
    return page


@pytest.mark.parametrize("place", PROFESSIONS, ids=named)
def test_paper_shows_the_words_and_hides_the_navigation(
    page: Page, portals: dict[str, Portal], place: Place
) -> None:
    place.open(page, portals)
    page.emulate_media(media="print")

    expect(page.locator("h1")).to_be_visible()
    for nav in page.locator("nav").all():
        expect(nav).to_be_hidden()
    for folded in page.locator(".door-body").all():
        expect(folded).to_be_visible()
    assert page.evaluate(PALE) == []


@pytest.mark.parametrize("place", PROFESSIONS, ids=named)
def test_a_profession_becomes_a_tagged_pdf(
    page: Page, portals: dict[str, Portal], place: Place
) -> None:
    place.open(page, portals)
    paper = page.pdf(format="A4", tagged=True)

    assert paper.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in paper
