"""Whoever reads without JavaScript misses no content."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.places import Place, Portal, every_kind, in_languages, named

Portals = dict[str, Portal]


@pytest.fixture
def page(visit: Visit) -> Page:
    """A tab that runs no script."""
    return visit(java_script_enabled=False)


@pytest.mark.parametrize("place", every_kind(), ids=named)
def test_every_page_shows_its_content(page: Page, portals: Portals, place: Place) -> None:
    page.goto(portals[place.portal].url(place.language, place.kind))

    expect(page.locator("main h1")).to_be_visible()
    assert len(page.locator("main").inner_text()) > 60
    for heading in page.locator("main h2:not(.visually-hidden, .term-notes h2)").all():
        expect(heading).to_be_visible()


@pytest.mark.parametrize("place", in_languages("professions", heart="nl", hills="ar"), ids=named)
def test_filters_are_links_to_shorter_lists(page: Page, portals: Portals, place: Place) -> None:
    page.goto(portals[place.portal].url(place.language, place.kind))
    cards = page.locator(".cards > li")
    every = cards.count()
    assert page.get_by_role("checkbox").count() == 0

    page.locator(".facet a").first.click()

    assert 0 < cards.count() < every
    expect(page.locator(".facet a[aria-current]")).to_be_visible()


@pytest.mark.parametrize("place", in_languages("search", heart="nl", hills="ar"), ids=named)
def test_search_offers_the_list_from_a_to_z(page: Page, portals: Portals, place: Place) -> None:
    page.goto(portals[place.portal].url(place.language, place.kind))
    page.locator(".notice a").click()

    expect(page.locator(".page-a-to-z h1")).to_be_visible()
    assert page.locator(".letters a").count() > 6


def test_the_film_keeps_its_own_controls_and_its_transcript(page: Page, portals: Portals) -> None:
    page.goto(portals["heart"].url("nl", "film"))

    expect(page.locator("video[controls]")).to_be_visible()
    expect(page.locator(".video-buttons")).to_be_hidden()
    page.locator(".transcript summary").click()
    expect(page.locator(".transcript .prose")).to_be_visible()


def test_the_menu_and_the_doors_unfold(visit: Visit, portals: Portals) -> None:
    page = visit(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page.goto(portals["heart"].url("nl", "profession"))
    page.locator(".menu summary").click()
    expect(page.locator(".menu li a").first).to_be_visible()
    page.locator(".menu summary").click()
    door = page.locator("details.door").last
    door.locator("summary").first.click()

    expect(door.locator(".door-body")).to_be_visible()
