"""In Arabic the page is the mirror image of the German one, but for what has no side."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import WIDE, Visit
from tests.browser.places import Portal

TELEPHONE = {"width": 360, "height": 720}

LINE = """(element) => {
  const range = document.createRange()
  range.selectNodeContents(element)
  const { left, right } = range.getClientRects()[0]
  return { left, right }
}"""
"""Where the first line of an element's words begins and ends."""

Portals = dict[str, Portal]
Pair = tuple[Page, Page]
Read = Callable[[str], Pair]


@pytest.fixture(params=[WIDE, TELEPHONE], ids=["wide", "telephone"])
def window(request: pytest.FixtureRequest) -> dict[str, int]:
    """The size of both windows."""
    found: dict[str, int] = request.param
    return found


@pytest.fixture
def read(visit: Visit, portals: Portals, window: dict[str, int]) -> Read:
    """Opens a kind of page in German and in Arabic."""

    def open_both(kind: str) -> Pair:
        pages = []
        for language in ("de", "ar"):
            page = visit(language, viewport=window, reduced_motion="reduce")
            page.goto(portals["hills"].url(language, kind))
            pages.append(page)
        return pages[0], pages[1]

    return open_both


def box(place: Locator) -> dict[str, float]:
    """Left and right edge of an element."""
    found = place.first.bounding_box()
    assert found
    return {"left": found["x"], "right": found["x"] + found["width"]}


def assert_mirrored(german: dict[str, float], arabic: dict[str, float], width: int) -> None:
    """What begins so far from the left in German ends so far from the right in Arabic."""
    assert arabic["right"] == pytest.approx(width - german["left"], abs=2)


def style_of(place: Locator, name: str, pseudo: str = "") -> Any:
    """A computed value of an element or of one of its pseudo-elements."""
    script = "(element, [name, pseudo]) => getComputedStyle(element, pseudo || null)[name]"
    return place.first.evaluate(script, [name, pseudo])


def test_the_brand_begins_the_page_on_the_other_side(read: Read, window: dict[str, int]) -> None:
    german, arabic = read("professions")

    for selector in (".brand", "h1"):
        assert_mirrored(
            box(german.locator(selector)), box(arabic.locator(selector)), window["width"]
        )
    assert box(german.locator(".brand"))["right"] < window["width"] / 2 + 100
    assert box(arabic.locator(".brand"))["left"] > window["width"] / 2 - 100


def test_the_languages_stand_opposite_the_brand(read: Read, window: dict[str, int]) -> None:
    german, arabic = read("professions")
    entry = ".languages a:visible, .languages summary:visible"

    assert box(german.locator(entry))["left"] > box(german.locator(".brand-mark"))["right"]
    assert box(arabic.locator(entry))["right"] < box(arabic.locator(".brand-mark"))["left"]


@pytest.mark.parametrize("kind", ["home", "profession", "search"])
def test_the_first_line_of_a_headline_begins_at_its_own_side(
    read: Read, window: dict[str, int], kind: str
) -> None:
    german, arabic = read(kind)
    lines = [page.locator("h1").first.evaluate(LINE) for page in (german, arabic)]

    assert_mirrored(*lines, window["width"])


def test_the_line_of_the_day_runs_on_the_right(read: Read, window: dict[str, int]) -> None:
    german, arabic = read("profession")
    if window["width"] >= 1024:
        first, second = (arabic.locator(".timeline > li").nth(n).bounding_box() for n in (0, 1))
        assert first
        assert second
        assert first["x"] > second["x"]
        return
    moments = [page.locator(".timeline > li") for page in (german, arabic)]
    sides = [
        (style_of(one, "left", "::before"), style_of(one, "right", "::before")) for one in moments
    ]
    (left, right), (left_in_arabic, right_in_arabic) = [
        tuple(float(side.removesuffix("px")) for side in pair) for pair in sides
    ]

    assert left < 40 < right
    assert right_in_arabic < 40 < left_in_arabic
    clock = box(arabic.locator(".timeline > li time"))
    assert clock["right"] < box(moments[1])["right"] - 40


def test_arrows_point_on_and_other_icons_are_not_turned(read: Read) -> None:
    german, arabic = read("profession")
    button = ".hero-step .button"

    for page, turned in ((german, "none"), (arabic, "-1 1")):
        assert style_of(page.locator(f"{button} .icon"), "scale") == turned
        assert style_of(page.locator(".contact .icon"), "scale") == "none"
    words, arrow = (
        box(german.locator(button))["right"],
        box(german.locator(f"{button} .icon"))["right"],
    )
    assert words - arrow < 40
    words, arrow = (
        box(arabic.locator(button))["left"],
        box(arabic.locator(f"{button} .icon"))["left"],
    )
    assert arrow - words < 40


def test_the_magnifier_is_not_turned(read: Read) -> None:
    _, arabic = read("search")

    assert style_of(arabic.locator(".search-row .icon"), "scale") == "none"


def test_a_scene_stands_on_the_other_side_of_its_words(read: Read) -> None:
    german, arabic = read("professions")
    scenes = [box(page.locator(".card-picture")) for page in (german, arabic)]
    titles = [box(page.locator(".card-line")) for page in (german, arabic)]

    assert scenes[0]["left"] >= titles[0]["right"]
    assert scenes[1]["right"] <= titles[1]["left"]


def test_crumbs_lead_from_right_to_left(visit: Visit, portals: Portals) -> None:
    page = visit("ar", viewport=WIDE, reduced_motion="reduce")
    page.goto(portals["hills"].url("ar", "profession"))
    places = [crumb.bounding_box() for crumb in page.locator(".breadcrumbs li").all()]
    first_row = [place["x"] for place in places if place and place["y"] == places[0]["y"]]

    assert len(first_row) > 1
    assert first_row == sorted(first_row, reverse=True)


def test_headings_stand_beside_their_sections_on_the_right(visit: Visit, portals: Portals) -> None:
    for language, sign in (("de", -1), ("ar", 1)):
        page = visit(language, viewport=WIDE, reduced_motion="reduce")
        page.goto(portals["hills"].url(language, "profession"))
        heading, body = (
            box(page.locator(".part-progression h2")),
            box(page.locator(".part-progression > .part-body")),
        )

        assert (heading["left"] - body["left"]) * sign > 200


def test_a_face_looks_out_of_the_other_half_of_a_story(visit: Visit, portals: Portals) -> None:
    for language, sign in (("de", -1), ("ar", 1)):
        page = visit(language, viewport=WIDE, reduced_motion="reduce")
        page.goto(portals["hills"].url(language, "story"))
        face, words = box(page.locator(".hero-picture")), box(page.locator(".hero-words"))

        assert (face["left"] - words["left"]) * sign > 200


def test_the_stripe_of_a_notice_is_on_the_right(visit: Visit, portals: Portals) -> None:
    page = visit("ar", viewport=WIDE, reduced_motion="reduce")
    page.goto(portals["hills"].url("ar", "borrowed"))
    notice = page.locator(".notice")

    assert style_of(notice, "borderRightWidth") == "4px"
    assert style_of(notice, "borderLeftWidth") == "0px"


def test_numbers_and_addresses_keep_their_direction(visit: Visit, portals: Portals) -> None:
    page = visit("ar", viewport=WIDE, reduced_motion="reduce")
    page.goto(portals["hills"].url("ar", "home"))
    ways = page.locator(".footer .contact-ways bdi")

    assert ways.count() > 1
    assert {style_of(way, "direction") for way in ways.all()} == {"ltr"}


def test_the_menu_unfolds_within_the_window(visit: Visit, portals: Portals) -> None:
    for language in ("de", "ar"):
        page = visit(language, viewport=TELEPHONE, reduced_motion="reduce")
        page.goto(portals["hills"].url(language, "home"))
        page.locator("nav.menu summary").click()
        unfolded = box(page.locator("nav.menu .drop-list"))

        assert unfolded["left"] >= 0
        assert unfolded["right"] <= TELEPHONE["width"]
