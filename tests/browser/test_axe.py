"""Every kind of page in light and dark, in every language, as axe sees it (WCAG 2.2 AA and good practice)."""

from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.places import Place, Portal, in_languages, named

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

EVERYTHING: dict[str, Any] = {"runOnly": {"type": "tag", "values": TAGS}}

COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""The rules that another colour scheme can break."""

SHAPES = {**EVERYTHING, "rules": {"color-contrast": {"enabled": False}}}
"""Where the visitor's own colours rule; axe reads `-webkit-text-fill-color`, which no browser forces."""

TELEPHONE = {"width": 390, "height": 844}


def examine(page: Page, options: dict[str, Any]) -> None:
    """Let axe begin; in another tab it may examine something else at the same time."""
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


WORDY = ("home", "profession", "film", "quiz", "search", "vacancies")
"""Kinds of pages on which most depends on the language: long words, plurals, names of tools."""

EXAMINED = [
    *in_languages(heart="nl", hills="ar", board="de"),
    *in_languages(*WORDY, heart="en"),
    *in_languages(*WORDY, hills="de"),
    *in_languages(*WORDY, hills="uk"),
]
"""Every kind of page from left to right and from right to left, and the wordy ones in every language."""


@pytest.mark.parametrize("place", EXAMINED, ids=named)
def test_axe_finds_nothing_in_any_language(
    visit: Visit, portals: dict[str, Portal], place: Place
) -> None:
    page = visit(color_scheme="light", reduced_motion="reduce")
    place.open(page, portals)
    examine(page, EVERYTHING)

    assert violations(page) == []


@pytest.mark.parametrize(
    "place",
    [*in_languages(heart="nl", board="de"), *in_languages(*WORDY, "region", hills="de")],
    ids=named,
)
def test_axe_finds_nothing_in_the_dark(
    visit: Visit, portals: dict[str, Portal], place: Place
) -> None:
    """Colours are those of the theme, whatever the language; the component page shows both modes."""
    page = visit(color_scheme="dark", reduced_motion="reduce")
    place.open(page, portals)
    examine(page, COLOURS)

    assert violations(page) == []


@pytest.mark.parametrize(
    "place",
    in_languages("home", "professions", "profession", "film", "search", heart="nl", hills="ar"),
    ids=named,
)
def test_axe_finds_nothing_in_forced_colours(
    visit: Visit, portals: dict[str, Portal], place: Place
) -> None:
    page = visit(forced_colors="active", reduced_motion="reduce")
    place.open(page, portals)
    examine(page, SHAPES)

    assert violations(page) == []


@pytest.mark.parametrize("place", in_languages("profession", heart="nl", hills="de"), ids=named)
def test_axe_finds_nothing_in_what_is_unfolded_on_a_telephone(
    visit: Visit, portals: dict[str, Portal], place: Place
) -> None:
    page = visit(viewport=TELEPHONE, reduced_motion="reduce")
    place.open(page, portals)
    page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true")
    examine(page, EVERYTHING)

    assert violations(page) == []
