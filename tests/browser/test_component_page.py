"""What the component page shows is what one gets, and what moves, moves for a reason."""

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import WIDE, Visit
from tests.browser.places import Portal

LOOK = """(element) => {
  const style = getComputedStyle(element)
  return ["color", "backgroundColor", "borderTopColor", "textDecorationLine", "textDecorationThickness",
    "outlineStyle", "outlineWidth", "outlineColor", "outlineOffset", "borderRadius",
  ].map((name) => style[name])
}"""

Portals = dict[str, Portal]
EACH = pytest.mark.parametrize("portal", ["heart", "hills"])


def opened(visit: Visit, portals: Portals, portal: str, part: str) -> Page:
    page = visit(reduced_motion="reduce")
    page.goto(portals[portal].url("", f"styleguide {part}"))
    return page


def pairs(panel: Locator, state: str) -> list[tuple[Locator, Locator]]:
    """Elements in a state, each with one of its kind at rest."""
    return [
        (panel.locator(f".{kind}.{state}").first, panel.locator(f".{kind}:not([class*=is-])").first)
        for kind in ("button", "more")
    ]


@EACH
def test_a_state_shown_is_the_state_one_gets(visit: Visit, portals: Portals, portal: str) -> None:
    page = opened(visit, portals, portal, "buttons")
    for mode in ("light", "dark"):
        panel = page.locator(f".panel.in-{mode}").first
        for shown, real in pairs(panel, "is-hovered"):
            expected = shown.evaluate(LOOK)
            real.hover()
            assert real.evaluate(LOOK) == expected
        page.mouse.move(0, 0)
        for shown, real in pairs(panel, "is-focused"):
            expected = shown.evaluate(LOOK)
            page.keyboard.press("Tab")
            real.focus()
            assert real.evaluate(LOOK) == expected


@EACH
def test_panels_are_light_and_dark_whatever_the_visitor_prefers(
    visit: Visit, portals: Portals, portal: str
) -> None:
    grounds = []
    for scheme in ("light", "dark"):
        page = visit(color_scheme=scheme, reduced_motion="reduce")
        page.goto(portals[portal].url("", "styleguide facts"))
        grounds.append(
            [
                page.locator(f".panel.in-{mode}").first.evaluate(
                    "(panel) => getComputedStyle(panel).backgroundColor"
                )
                for mode in ("light", "dark")
            ]
        )

    assert grounds[0] == grounds[1]
    assert grounds[0][0] != grounds[0][1]


@EACH
def test_a_panel_runs_the_way_it_says(visit: Visit, portals: Portals, portal: str) -> None:
    page = opened(visit, portals, portal, "cards")
    for panel in page.locator(".specimen").first.locator(".panel").all():
        picture = panel.locator(".cards-scenes .card-picture").first.bounding_box()
        title = panel.locator(".cards-scenes .card-title").first.bounding_box()
        assert picture
        assert title
        assert (picture["x"] > title["x"]) == (panel.get_attribute("dir") == "ltr")


def test_what_is_unfolded_comes_out_of_its_heading_and_only_for_those_who_like_it(
    visit: Visit, portals: Portals
) -> None:
    moving = {}
    for motion in ("no-preference", "reduce"):
        page = visit(reduced_motion=motion)
        page.goto(portals["hills"].url("de", "profession"))
        moving[motion] = page.locator(".explain").first.evaluate(
            "(one) => { one.open = true; return getComputedStyle(one, '::details-content').animationName }"
        )

    assert moving == {"no-preference": "unfold", "reduce": "none"}


def test_a_scene_leads_from_its_card_to_its_page(visit: Visit, portals: Portals) -> None:
    page = visit("mover", viewport=WIDE, reduced_motion="no-preference")
    page.goto(portals["heart"].url("nl", "professions"))
    name = "(one) => getComputedStyle(one).viewTransitionName"
    card = page.locator(".card:has(.card-picture)").nth(1)
    before = [one.evaluate(name) for one in page.locator(".card-picture").all()]
    card.locator(".card-title a").focus()
    named = [one.evaluate(name) for one in page.locator(".card-picture").all()]
    page.goto(portals["heart"].url("nl", "profession"))
    hero = page.locator(".hero-picture").evaluate(name)

    assert set(before) == {"none"}
    assert [one for one in named if one != "none"] == ["scene"]
    assert hero == "scene"
