"""Every kind of page, in every language, in light and dark, as axe sees it (EN 301 549, WCAG 2.2 AA)."""

from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.places import EVERYWHERE, Portal, in_languages, named

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

EVERYTHING = {"type": "tag", "values": TAGS}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""The rules that another colour scheme can break."""

FEW = ("home", "professions", "profession", "film", "search with results")
SCHEMES = ("light", "dark")
TELEPHONE = {"width": 390, "height": 844}


def start(page: Page, url: str, kind: str, rules: dict[str, Any]) -> None:
    """Open a page and let axe begin."""
    page.goto(url)
    if kind == "search with results":
        expect(page.locator("[data-results] li").first).to_be_visible()
    page.evaluate(AXE_SCRIPT)
    options = {"runOnly": rules, "resultTypes": ["violations"], "preload": False}
    page.evaluate("(options) => { globalThis.found = axe.run(options) }", options)


def violations(page: Page) -> list[str]:
    """What axe found: rule, element, and what is wrong with it."""
    return [
        f"{violation['id']}: {node['html'][:160]} {node['failureSummary']}"
        for violation in page.evaluate("() => globalThis.found")["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("place", EVERYWHERE, ids=named)
def test_axe_finds_nothing_in_light_and_dark(
    visit: Visit, portals: dict[str, Portal], place: tuple[str, str, str]
) -> None:
    portal, language, kind = place
    light, dark = (visit(color_scheme=scheme, reduced_motion="reduce") for scheme in SCHEMES)
    url = portals[portal].url(language, kind)
    start(light, url, kind, EVERYTHING)
    start(dark, url, kind, COLOURS)

    assert violations(light) == []
    assert violations(dark) == []


@pytest.mark.parametrize(
    "place", [p for p in in_languages(heart="nl", hills="ar") if p[2] in FEW], ids=named
)
def test_axe_finds_nothing_in_forced_colours(
    visit: Visit, portals: dict[str, Portal], place: tuple[str, str, str]
) -> None:
    portal, language, kind = place
    page = visit(forced_colors="active", reduced_motion="reduce")
    start(page, portals[portal].url(language, kind), kind, EVERYTHING_BUT_COLOURS)

    assert violations(page) == []


@pytest.mark.parametrize("portal", ["heart", "hills"])
def test_axe_finds_nothing_when_everything_is_unfolded_on_a_telephone(
    visit: Visit, portals: dict[str, Portal], portal: str
) -> None:
    page = visit(viewport=TELEPHONE, reduced_motion="reduce")
    url = portals[portal].url("de", "profession")
    page.goto(url)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
