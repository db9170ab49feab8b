"""Every kind of page in light and dark, in every language, as axe sees it (WCAG 2.2 AA and good practice)."""

from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.places import SHOWCASES, Place, Portal, in_languages, named

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

EVERYTHING: dict[str, Any] = {"runOnly": {"type": "tag", "values": TAGS}}

COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""The rules that another colour scheme can break."""

SHAPES = {**EVERYTHING, "rules": {"color-contrast": {"enabled": False}}}
"""Where the visitor's own colours rule; axe reads `-webkit-text-fill-color`, which no browser forces."""

AS_IT_IS: dict[str, Any] = {"color_scheme": "light", "forced_colors": "none"}

TELEPHONE = {"width": 390, "height": 844}


def examine(page: Page, options: dict[str, Any]) -> None:
    """Let axe begin; in another tab it may examine something else at the same time."""
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(AXE_SCRIPT)
    quiet = {**options, "resultTypes": ["violations"], "preload": False}
    page.evaluate("(options) => { globalThis.found = axe.run(options) }", quiet)


def violations(page: Page) -> list[str]:
    """What axe found: rule, element, and what is wrong with it."""
    return [
        f"{violation['id']}: {node['html'][:160]} {node['failureSummary']}"
        for violation in page.evaluate("() => globalThis.found")["violations"]
        for node in violation["nodes"]
    ]


def faults(page: Page, options: dict[str, Any], **media: Any) -> list[str]:
    """What axe finds on a page as a visitor with these wishes sees it; for the next, it is as it was."""
    page.emulate_media(**AS_IT_IS | media)
    examine(page, options)
    found = violations(page)
    page.emulate_media(**AS_IT_IS)
    return found


WORDY = ("home", "profession", "film", "quiz", "search", "vacancies")
"""Kinds of pages on which most depends on the language: long words, plurals, names of tools."""

MIRRORED = (
    "professions", "stories", "story", "region", "employer", "page", "a-to-z", "compare", "doors",
    "diploma", "outcome", "borrowed", "languages", *SHOWCASES,
)  # fmt: skip
"""Other kinds that are laid out in a way of their own, and every component, from right to left."""

EXAMINED = [
    *in_languages(heart="nl", board="de"),
    *in_languages(*WORDY, *MIRRORED, hills="ar"),
    *in_languages("home", "profession", "search", heart="en"),
    *in_languages("home", "profession", "search", hills="de"),
    *in_languages(*WORDY, hills="uk"),
]
"""Every kind of page once, and again what another theme, direction or language can break."""

DARKENED = [
    *in_languages(heart="nl", board="de"),
    *in_languages(*WORDY, "region", hills="ar"),
]
"""Colours are those of the theme, whatever the language; the component page shows both modes."""

FORCED = in_languages("home", "professions", "profession", "film", "search", heart="nl", hills="ar")


@pytest.mark.parametrize("place", EXAMINED, ids=named)
def test_axe_finds_nothing_in_any_language_in_light_dark_and_forced_colours(
    visit: Visit, portals: dict[str, Portal], place: Place
) -> None:
    page = visit(color_scheme="light", reduced_motion="reduce")
    place.open(page, portals)
    assert faults(page, EVERYTHING) == []
    if place in DARKENED:
        assert faults(page, COLOURS, color_scheme="dark") == []
    if place in FORCED:
        assert faults(page, SHAPES, forced_colors="active") == []


def test_every_page_that_is_examined_in_other_colours_is_examined_at_all() -> None:
    assert set(DARKENED) | set(FORCED) <= set(EXAMINED)


@pytest.mark.parametrize("place", in_languages("profession", heart="nl", hills="de"), ids=named)
def test_axe_finds_nothing_in_what_is_unfolded_on_a_telephone(
    visit: Visit, portals: dict[str, Portal], place: Place
) -> None:
    page = visit(viewport=TELEPHONE, reduced_motion="reduce")
    place.open(page, portals)
    page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true")

    assert faults(page, EVERYTHING) == []
