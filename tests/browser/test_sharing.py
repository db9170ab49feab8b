"""Passing a page on: by link, by QR code, by mail, and in answers; nothing is asked for before."""

import io
import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.conftest import NARROW, Visit
from tests.browser.places import Place, Portal, in_languages, named
from tests.browser.recording import Record

Portals = dict[str, Portal]

PROFESSIONS = in_languages("profession", heart="nl", hills="ar")

FORBID = """navigator.clipboard.writeText = () => Promise.reject(new Error("forbidden"))"""

APPS = """globalThis.sent = []
navigator.share = async (what) => { globalThis.sent.push(what) }"""


def clipboard(page: Page) -> str:
    """What was copied."""
    return str(page.evaluate("navigator.clipboard.readText()"))


def link_of(page: Page) -> str:
    """The short link of the page, whether its box is open or not."""
    return page.locator(".share-link").text_content() or ""


def here(portal: Portal, link: str) -> str:
    """The public link of a page, where the portal is being served."""
    parts = urlsplit(link)
    return f"{portal.origin}{parts.path}" + (f"#{parts.fragment}" if parts.fragment else "")


@pytest.fixture
def page(visit: Visit) -> Page:
    """A tab whose visitor lets pages write on the clipboard."""
    page = visit(reduced_motion="reduce")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


@pytest.mark.parametrize("place", PROFESSIONS, ids=named)
def test_one_click_copies_the_short_link_and_says_so(
    page: Page, portals: Portals, place: Place
) -> None:
    place.open(page, portals)
    address = page.url
    page.locator(".share summary").click()
    page.locator("[data-copy]").click()

    expect(page.locator(".said")).not_to_be_empty()
    link = clipboard(page)
    assert link == link_of(page)
    page.goto(here(portals[place.portal], link))
    expect(page).to_have_url(address)


@pytest.mark.parametrize(
    "place", [*PROFESSIONS, *in_languages("page", heart="nl", hills="ar")], ids=named
)
def test_every_section_has_a_short_link_that_leads_to_it(
    page: Page, portals: Portals, place: Place
) -> None:
    place.open(page, portals)
    address = page.url
    base = link_of(page)
    found = {}
    for row in page.locator(".headed").all():
        row.locator(".copy").click()
        heading = row.locator("h2")
        found[clipboard(page)] = heading.inner_text()
        expect(row.get_by_role("button")).to_have_accessible_name(
            re.compile(re.escape(heading.inner_text()))
        )

    assert len(found) == page.locator(".headed").count() > 1
    for link in found:
        assert link.startswith(base + "#")
        assert len(urlsplit(link).path) + 1 + len(urlsplit(link).fragment) <= 30
    for link, heading in list(found.items())[:: len(found) // 2]:
        page.goto("about:blank")
        page.goto(here(portals[place.portal], link))
        expect(page).to_have_url(re.compile(f"^{re.escape(address)}#."))
        expect(page.get_by_role("heading", level=2, name=heading, exact=True)).to_be_in_viewport()


@pytest.mark.parametrize("place", PROFESSIONS, ids=named)
def test_a_short_link_with_the_name_of_a_section_leads_to_it(
    page: Page, portals: Portals, place: Place
) -> None:
    place.open(page, portals)
    short = here(portals[place.portal], link_of(page))
    address = page.url
    page.goto("about:blank")
    page.goto(f"{short}#faq")

    expect(page).to_have_url(f"{address}#faq")
    expect(page.locator("#faq h2")).to_be_in_viewport()
    page.go_back()
    assert page.url == "about:blank", "the short address is no stop on the way back"


@pytest.mark.parametrize("place", PROFESSIONS, ids=named)
def test_a_short_link_typed_in_capitals_or_without_its_last_slash_is_understood(
    page: Page, portals: Portals, place: Place
) -> None:
    place.open(page, portals)
    base = portals[place.portal].site.base
    short = here(portals[place.portal], link_of(page))
    address = page.url
    host, _, path = short.partition(base + place.language)

    for typed in (
        f"{host}{base}{(place.language + path).upper()}",
        short.removesuffix("/"),
        f"{host}{base}{place.language}{path.upper()}#faq",
    ):
        page.goto(typed)
        expect(page).to_have_url(re.compile(f"^{re.escape(address)}(#faq)?$"))


def test_a_short_link_that_never_was_stays_on_the_page_that_says_so(
    page: Page, portals: Portals
) -> None:
    page.goto(f"{portals['heart'].origin}/nl/s/XXXXXXX/")

    expect(page).to_have_url(re.compile("/nl/s/xxxxxxx/$"))
    expect(page.locator(".on-not-found h1")).to_be_visible()


@pytest.mark.parametrize("place", PROFESSIONS, ids=named)
def test_without_javascript_the_link_can_be_read_and_leads_on(
    visit: Visit, portals: Portals, place: Place
) -> None:
    page = visit(java_script_enabled=False)
    place.open(page, portals)
    address = page.url
    page.locator(".share summary").click()
    link = link_of(page)

    expect(page.locator(".share img")).to_be_visible()
    expect(page.locator(".share button").first).to_be_hidden()
    page.goto(here(portals[place.portal], link))
    expect(page).to_have_url(address)


@pytest.mark.parametrize("place", PROFESSIONS, ids=named)
def test_a_camera_reads_the_short_link_in_the_qr_code_in_the_dark_too(
    visit: Visit, portals: Portals, place: Place
) -> None:
    page = visit(color_scheme="dark", reduced_motion="reduce")
    place.open(page, portals)
    page.locator(".share summary").click()
    image = page.locator(".share img")
    image.scroll_into_view_if_needed()
    expect(image).to_have_js_property("complete", True)
    [found] = zxingcpp.read_barcodes(Image.open(io.BytesIO(image.screenshot())).convert("L"))

    assert found.text == link_of(page)
    assert found.ec_level == "M"


@pytest.mark.parametrize("place", PROFESSIONS, ids=named)
def test_the_qr_code_is_asked_for_only_when_the_box_is_opened(
    recorded: tuple[Page, Record], portals: Portals, place: Place
) -> None:
    page, record = recorded
    place.open(page, portals)
    page.locator("footer").scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    assert not [url for url in record.requests if "/s/" in url]

    page.locator(".share summary").click()
    expect(page.locator(".share img")).to_have_js_property("complete", True)
    asked = [url for url in record.requests if "/s/" in url]

    assert len(asked) == 1
    assert asked[0].endswith(".svg")
    assert record.complaints == []
    assert record.elsewhere(portals[place.portal].origin) == []
    assert record.kept(page) == []


@pytest.mark.parametrize("place", PROFESSIONS, ids=named)
def test_paper_has_the_link_and_the_qr_code(
    recorded: tuple[Page, Record], portals: Portals, place: Place
) -> None:
    page, record = recorded
    place.open(page, portals)
    page.pdf(format="A4")
    page.emulate_media(media="print")

    assert len([url for url in record.requests if url.endswith(".svg") and "/s/" in url]) == 1
    expect(page.locator(".share-link")).to_be_visible()
    expect(page.locator(".share img")).to_be_visible()
    expect(page.locator(".share summary")).to_be_hidden()
    expect(page.locator(".share-ways")).to_be_hidden()


def test_mail_and_whatsapp_begin_with_title_summary_and_link(page: Page, portals: Portals) -> None:
    page.goto(portals["heart"].url("nl", "profession"))
    title, lead = page.locator("h1").inner_text(), page.locator(".lead").inner_text()
    text = "\n".join((title, lead, link_of(page)))
    mail, whatsapp = (
        page.locator(f".share a[href^='{way}']").get_attribute("href") or ""
        for way in ("mailto:", "https://wa.me/")
    )

    assert parse_qs(urlsplit(mail).query) == {"subject": [title], "body": [text]}
    assert unquote(whatsapp) == f"https://wa.me/?text={text}"


def test_where_the_device_shares_by_itself_it_is_asked_to(visit: Visit, portals: Portals) -> None:
    page = visit("shares", reduced_motion="reduce")
    page.context.add_init_script(APPS)
    page.goto(portals["heart"].url("nl", "profession"))
    page.locator(".share summary").click()
    page.locator("[data-send]").click()

    [sent] = page.evaluate("globalThis.sent")
    assert sent["url"] == link_of(page)
    assert sent["title"] == page.locator("h1").inner_text()


def test_where_copying_is_forbidden_the_link_is_shown(visit: Visit, portals: Portals) -> None:
    page = visit("forbids", reduced_motion="reduce")
    page.context.add_init_script(FORBID)
    page.goto(portals["heart"].url("nl", "profession"))
    page.locator(".share summary").click()
    page.locator("[data-copy]").click()

    expect(page.locator(".said")).to_have_text(link_of(page))


@pytest.mark.parametrize("place", in_languages("answers", heart="nl", hills="ar"), ids=named)
def test_an_answer_is_copied_with_its_link_and_its_link_leads_there(
    page: Page, portals: Portals, place: Place
) -> None:
    place.open(page, portals)
    answer = page.locator(".answer").nth(1)
    answer.get_by_role("button").click()
    said, link = clipboard(page).split("\n")

    assert said == answer.locator("p").first.inner_text()
    assert link.endswith("#faq")
    answer.locator("a").click()
    expect(page).to_have_url(re.compile("#faq$"))
    expect(page.locator("#faq h2")).to_be_in_viewport()


@pytest.mark.parametrize("place", PROFESSIONS, ids=named)
def test_buttons_beside_headings_show_on_touch_and_do_not_cover_the_words(
    visit: Visit, portals: Portals, place: Place
) -> None:
    page = visit(viewport=NARROW, has_touch=True, is_mobile=True, reduced_motion="reduce")
    place.open(page, portals)

    for row in page.locator(".headed").all():
        expect(row.locator(".copy")).to_have_css("opacity", "1")
        box = row.locator(".copy").bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
        assert 0 <= box["x"] <= NARROW["width"] - box["width"]
        covered = row.evaluate(
            """(row) => {
              const range = document.createRange()
              range.selectNodeContents(row.querySelector("h2"))
              const button = row.querySelector("svg").getBoundingClientRect()
              return [...range.getClientRects()].some((line) => line.left < button.right
                && line.right > button.left && line.top < button.bottom && line.bottom > button.top)
            }"""
        )
        assert not covered
