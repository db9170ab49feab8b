"""What a telephone loads before anybody scrolls, as the browser counts it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response

from tests.browser.places import SHOWCASES, Place, Portal, in_languages, named
from tests.browser.recording import Record

AHEAD = """() => [
  ...[...document.querySelectorAll("img[loading=lazy]")].map((one) => one.currentSrc),
  ...[...document.querySelectorAll("video")].map((one) => one.poster),
]"""
"""Pictures and stills further down that the browser fetches before they are needed."""

TOOLS = ("search", "results", "quiz", "quiz-result", "outcome", "compare", "vacancies")
"""Pages whose subject is a tool: their scripts may weigh more."""

VISITED = [
    place
    for place in in_languages(heart="nl", board="de")
    + in_languages("home", "profession", hills="ar")
    if place.kind not in SHOWCASES
]

FIRST_VIEW = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def telephone(browser: Browser) -> Iterator[tuple[BrowserContext, Record]]:
    """A telephone's browser, and the record of what happens in it."""
    context = browser.new_context(viewport=FIRST_VIEW)
    yield context, Record(context)
    context.close()


@pytest.fixture
def newcomer(telephone: tuple[BrowserContext, Record]) -> Iterator[tuple[Page, Record]]:
    """A new tab of it, when it has nothing of any page yet."""
    context, record = telephone
    page = context.new_page()
    context.new_cdp_session(page).send("Network.clearBrowserCache")
    record.requests.clear()
    yield page, record
    page.close()


@pytest.mark.parametrize("place", VISITED, ids=named)
def test_a_first_visit_asks_for_ten_files_and_little_of_each(
    newcomer: tuple[Page, Record], portals: dict[str, Portal], place: Place
) -> None:
    page, record = newcomer
    weights: dict[str, int] = {}

    def weigh(response: Response) -> None:
        kind = response.request.resource_type
        weights[kind] = weights.get(kind, 0) + int(response.headers.get("content-length", 0))

    page.on("response", weigh)
    place.open(page, portals)
    page.wait_for_load_state("networkidle")
    page.remove_listener("response", weigh)

    ahead = page.evaluate(AHEAD)
    asked = dict.fromkeys(record.requests)  # Chromium sometimes asks itself for a sprite twice
    needed = [url for url in asked if url not in ahead and "/favicon." not in url]
    if place.kind not in ("search", "results", "vacancies"):
        assert len(needed) <= 10, "\n".join(needed)
    assert weights["document"] <= 14_336
    assert weights["stylesheet"] <= 12_288
    assert weights.get("font", 0) <= 61_440
    assert weights.get("script", 0) <= (20_480 if place.kind in TOOLS else 5_120)
    assert weights.get("image", 0) <= 4 * 102_400
