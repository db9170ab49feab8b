"""Every kind of page, in every language, in light and dark, as axe sees it (EN 301 549, WCAG 2.2 AA)."""

from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.places import EVERYWHERE, Portal, in_languages, named

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that another colour scheme can break."""

EVERYTHING = {"type": "tag", "values": TAGS}


def violations(page: Page, run_only: dict[str, Any]) -> list[str]:
    """What axe finds: rule, element, and what is wrong with it."""
    options = {"runOnly": run_only, "resultTypes": ["violations"]}
    results = page.evaluate("(options) => axe.run(options)", options)
    return [
        f"{violation['id']}: {node['html'][:160]} {node['failureSummary']}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]


def open_with_axe(page: Page, url: str, kind: str) -> None:
    page.goto(url)
    if kind == "search with results":
        expect(page.locator("[data-results] li").first).to_be_visible()
    page.evaluate(AXE_SCRIPT)


@pytest.mark.parametrize("place", EVERYWHERE, ids=named)
def test_axe_finds_nothing_in_light_and_dark(
    visit: Visit, portals: dict[str, Portal], place: tuple[str, str, str]
) -> None:
    portal, language, kind = place
    page = visit(reduced_motion="reduce")
    page.emulate_media(color_scheme="light")
    open_with_axe(page, portals[portal].url(language, kind), kind)

    assert violations(page, EVERYTHING) == []

    page.emulate_media(color_scheme="dark")
    assert violations(page, {"type": "rule", "values": COLOURS}) == []


@pytest.mark.parametrize(
    "place",
    [p for p in in_languages(heart="nl", hills="ar") if p[2] in ("home", "professions", "profession", "film")],
    ids=named,
)  # fmt: skip
def test_axe_finds_nothing_in_forced_colours(
    visit: Visit, portals: dict[str, Portal], place: tuple[str, str, str]
) -> None:
    portal, language, kind = place
    page = visit(forced_colors="active", reduced_motion="reduce")
    open_with_axe(page, portals[portal].url(language, kind), kind)

    assert violations(page, EVERYTHING) == []


@pytest.mark.parametrize("portal", ["heart", "hills"])
def test_axe_finds_nothing_when_everything_is_unfolded_on_a_telephone(
    visit: Visit, portals: dict[str, Portal], portal: str
) -> None:
    page = visit(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    open_with_axe(page, portals[portal].url("de", "profession"), "profession")
    page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true")

    assert violations(page, EVERYTHING) == []
