"""A profession's first screen on a telephone, and the doors that links open."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import WIDE, Visit
from tests.browser.places import LANGUAGES, Portal
from tests.browser.test_keyboard import tab_to

Portals = dict[str, Portal]

TELEPHONE = {"width": 360, "height": 640}

ADDRESSES = [(portal, language) for portal, tags in LANGUAGES.items() for language in tags]


def professions(portals: Portals, portal: str, language: str) -> list[str]:
    """Every profession of a portal in a language."""
    found = portals[portal]
    return [found.origin + path for _, path in found.addresses[language, "profession"]]


@pytest.mark.parametrize(("portal", "language"), ADDRESSES)
def test_the_first_screen_has_title_one_liner_picture_next_step_and_pay(
    visit: Visit, portals: Portals, portal: str, language: str
) -> None:
    page = visit(viewport=TELEPHONE)
    for address in professions(portals, portal, language):
        page.goto(address)
        if page.locator(".notices").count():
            continue  # a page in borrowed words says so first
        for whole in ("h1", ".lead", ".hero-step a", ".hero-pay"):
            expect(page.locator(whole).first).to_be_in_viewport(ratio=1)
        expect(page.locator(".hero-picture")).to_be_in_viewport(ratio=0.5)


@pytest.mark.parametrize("scripted", [True, False], ids=["with script", "without script"])
def test_a_link_to_a_door_opens_it(visit: Visit, portals: Portals, scripted: bool) -> None:
    page = visit(java_script_enabled=scripted, viewport=WIDE, reduced_motion="reduce")
    page.goto(portals["heart"].url("nl", "home") + "beroepen/operatieassistent/")
    door = page.locator("#for-career-changer")
    expect(door).to_be_hidden()
    page.locator(".ways a", has_text="Zij-instromer").click()

    expect(door).to_be_visible()
    expect(door.locator(".glance")).to_be_in_viewport()
    expect(page.locator("#for-pupil")).to_be_hidden()


def test_an_audience_leads_straight_to_its_open_door_by_keyboard(
    visit: Visit, portals: Portals
) -> None:
    page = visit(viewport=WIDE, reduced_motion="reduce")
    page.goto(portals["heart"].url("nl", "home") + "voor/zij-instromer/")
    tab_to(page, page.locator(".card-title a", has_text="Operatieassistent"))
    page.keyboard.press("Enter")

    expect(page.locator("#for-career-changer .glance")).to_be_in_viewport()


def test_where_the_browser_does_not_open_it_the_script_does(visit: Visit, portals: Portals) -> None:
    page = visit(viewport=WIDE, reduced_motion="reduce")
    page.goto(portals["heart"].url("nl", "home") + "beroepen/operatieassistent/")
    expect(page.locator("#for-returner")).to_be_hidden()
    page.evaluate("history.replaceState(null, '', '#for-returner')")
    expect(page.locator("#for-returner")).to_be_hidden()
    page.evaluate("dispatchEvent(new HashChangeEvent('hashchange'))")

    expect(page.locator("#for-returner")).to_be_visible()
