"""Maps under fingers, keyboards and other eyes: every area is reached, seen and where it belongs."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NARROW, Visit
from tests.browser.measures import SMALL
from tests.browser.places import Place, Portal, in_languages, named

Portals = dict[str, Portal]

WITH_MAPS = ("region", "regions", "profession")

CENTRES = """() => Object.fromEntries([...document.querySelectorAll("svg.map a")].map((link) => {
  const { left, top, width, height } = link.querySelector("use, circle").getBoundingClientRect()
  return [link.getAttribute("href").split("/").at(-2), [left + width / 2, top + height / 2]]
}))"""
"""The middle of everything that a map links, by the last part of its address."""

PAINTS = """() => [...document.querySelectorAll("svg.map :is(use, circle + circle)")]
  .map((one) => getComputedStyle(one).fill)"""


def region_page(page: Page, portal: Portal, language: str, slug: str) -> None:
    """Go to the page of a region."""
    page.goto(portal.url(language, "regions"))
    page.goto(page.locator(f".region-tree a[href$='/{slug}/']").first.evaluate("(a) => a.href"))


@pytest.mark.parametrize(
    "place", in_languages(*WITH_MAPS, heart="nl", hills="de"), ids=named
)  # fmt: skip
def test_the_keyboard_reaches_everything_that_a_map_links(
    visit: Visit, portals: Portals, place: Place
) -> None:
    page = visit(reduced_motion="reduce")
    place.open(page, portals)
    links = page.locator("svg.map a")
    reached = 0
    links.first.evaluate("(link) => link.focus()")
    for index in range(links.count()):
        expect(links.nth(index)).to_be_focused()
        reached += 1
        page.keyboard.press("Tab")

    assert reached > 2


def test_enter_on_an_area_goes_to_its_region(visit: Visit, portals: Portals) -> None:
    page = visit(reduced_motion="reduce")
    page.goto(portals["hills"].url("de", "home"))
    page.locator("svg.map a[href$='/kreis-olpe/']").focus()
    page.keyboard.press("Enter")

    expect(page.locator("h1")).to_have_text("Kreis Olpe")
    expect(page.locator("svg.map a[aria-current=page]")).to_have_count(1)


def test_a_finger_on_an_area_or_an_employer_goes_there(visit: Visit, portals: Portals) -> None:
    page = visit(viewport=NARROW, has_touch=True, reduced_motion="reduce")
    region_page(page, portals["hills"], "de", "hochsauerlandkreis")
    page.get_by_role("link", name="Klinikum Hennetal").and_(page.locator("svg a")).tap()
    expect(page.locator("h1")).to_have_text("Klinikum Hennetal")

    region_page(page, portals["hills"], "de", "hochsauerlandkreis")
    page.locator("svg.map a[aria-label='Kreis Soest']").tap()
    expect(page.locator("h1")).to_have_text("Kreis Soest")


@pytest.mark.parametrize("place", in_languages(*WITH_MAPS, heart="nl", hills="ar"), ids=named)
def test_targets_on_a_map_are_24_pixels_on_the_narrowest_telephone(
    visit: Visit, portals: Portals, place: Place
) -> None:
    page = visit(viewport=NARROW, reduced_motion="reduce")
    place.open(page, portals)

    assert page.locator("svg.map a").count() > 2
    assert page.evaluate(SMALL, ["svg.map a", 24, False]) == []


def test_arabic_does_not_turn_the_world_around(visit: Visit, portals: Portals) -> None:
    page = visit(reduced_motion="reduce")
    page.goto(portals["hills"].url("ar", "home"))
    middle = page.evaluate(CENTRES)

    assert page.evaluate("getComputedStyle(document.documentElement).direction") == "rtl"
    assert middle["maerkischer-kreis"][0] < middle["hochsauerlandkreis"][0]
    assert middle["kreis-soest"][1] < middle["kreis-siegen-wittgenstein"][1]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_area_of_the_page_differs_from_the_others(
    visit: Visit, portals: Portals, scheme: str
) -> None:
    page = visit(color_scheme=scheme, reduced_motion="reduce")
    for portal, language, slug in (("hills", "de", "kreis-olpe"), ("heart", "nl", "rijn-gouwe")):
        region_page(page, portals[portal], language, slug)
        here = page.locator("svg.map .here use").evaluate("(use) => getComputedStyle(use).fill")
        others = page.evaluate(
            "[...document.querySelectorAll('svg.map .land:not(.here) use')]"
            ".map((use) => getComputedStyle(use).fill)"
        )
        assert others
        assert here not in others


def test_forced_colours_paint_the_map_in_the_colours_of_the_system(
    visit: Visit, portals: Portals
) -> None:
    page = visit(forced_colors="active", reduced_motion="reduce")
    region_page(page, portals["hills"], "de", "kreis-olpe")
    forced = set(page.evaluate(PAINTS))
    colours = page.evaluate(
        """() => ["Canvas", "Highlight", "LinkText", "HighlightText"].map((name) => {
          const one = document.createElement("i")
          one.style.color = name
          document.body.append(one)
          return getComputedStyle(one).color
        })"""
    )

    assert forced
    assert forced <= set(colours)


def test_the_shapes_come_from_one_file_of_our_own(visit: Visit, portals: Portals) -> None:
    page = visit("newcomer to maps", reduced_motion="reduce")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(portals["heart"].url("nl", "region"))
    page.wait_for_load_state("networkidle")
    maps = [url for url in asked if "/map-" in url]

    assert len(maps) == 1
    assert maps[0].startswith(portals["heart"].origin)
