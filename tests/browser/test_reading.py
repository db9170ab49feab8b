"""Pages in small windows, with large or spaced text, for large fingers, and without motion."""

import pytest

from tests.browser.conftest import NARROW, WIDE, Visit
from tests.browser.measures import RUNAWAYS, SMALL, SPACED, enlarge, restyle
from tests.browser.places import SHOWCASES, Place, Portal, every_kind, in_languages, named

ARABIC = [place for place in in_languages(hills="ar") if place.language]
SHOWN = in_languages(*SHOWCASES, hills="ar")

LIVELY = in_languages(
    "home", "professions", "profession", "film", "stories", "region", "quiz", "outcome", "compare",
    "results", "vacancies", "glossary", "embed", "not-found", heart="nl",
) + in_languages("home", "vacancies", board="de")  # fmt: skip
"""Kinds of pages with everything that moves for others: folds, cards, films, maps, tools, notes."""

TARGETS = "a[href], button, input, select, textarea, summary, label:has(input)"
HEADER = "header a, header summary"
CONTROLS = "nav a, header a, summary, button:not(.term), .button, label:has(input), input"
"""A trade word stands in a sentence, like a link there (SC 2.5.8)."""

Portals = dict[str, Portal]


@pytest.mark.parametrize("place", in_languages(heart="nl", board="de") + ARABIC + SHOWN, ids=named)
def test_at_320_pixels_nothing_runs_away_and_targets_are_24_pixels_our_controls_44(
    visit: Visit, portals: Portals, place: Place
) -> None:
    """However text is spaced, and unfolded, too."""
    page = visit(viewport=NARROW, reduced_motion="reduce")
    place.open(page, portals)

    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    assert page.evaluate(RUNAWAYS) == []

    page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true")
    assert page.evaluate(SMALL, [TARGETS, 24, True]) == []
    assert page.evaluate(SMALL, [CONTROLS, 44, False]) == []
    assert page.evaluate(RUNAWAYS) == []

    restyle(page, SPACED)
    assert page.evaluate(RUNAWAYS) == []


@pytest.mark.parametrize("place", every_kind(), ids=named)
def test_text_of_twice_the_size_is_never_cut_off(
    visit: Visit, portals: Portals, place: Place
) -> None:
    page = visit("large print", reduced_motion="reduce")
    enlarge(page)
    place.open(page, portals)

    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert page.evaluate("document.scrollingElement.scrollWidth") <= WIDE["width"]
    assert page.evaluate(RUNAWAYS) == []


@pytest.mark.parametrize(
    "place", in_languages("home", "profession", heart="nl", hills="ar"), ids=named
)
def test_the_unfolded_header_has_controls_of_44_pixels(
    visit: Visit, portals: Portals, place: Place
) -> None:
    wide, narrow = visit(reduced_motion="reduce"), visit(viewport=NARROW, reduced_motion="reduce")
    place.open(wide, portals)
    place.open(narrow, portals)
    narrow.locator("nav.menu summary").click()

    assert wide.evaluate(SMALL, [HEADER, 44, False]) == []
    assert narrow.evaluate(SMALL, [HEADER, 44, False]) == []


@pytest.mark.parametrize("place", LIVELY, ids=named)
def test_nothing_moves_for_whom_asked_for_less_motion(
    visit: Visit, portals: Portals, place: Place
) -> None:
    page = visit(reduced_motion="reduce")
    place.open(page, portals)
    page.mouse.move(640, 400)
    page.mouse.wheel(0, 900)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")

    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
