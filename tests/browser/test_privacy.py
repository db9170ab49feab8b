"""Whoever reads tells nobody, and keeps nothing."""

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import WIDE
from tests.browser.places import SHOWCASES, Place, Portal, every_kind, in_languages, named
from tests.browser.recording import Record

SORTS = """() => [...document.querySelectorAll("a, button, summary, label, img, video")]
  .map((element) => [element, element.getBoundingClientRect()])
  .filter(([, { width, top }]) => width && top > 0 && top < innerHeight)
  .map(([{ tagName, className, parentElement }, { left, top, width, height }]) => [
    [tagName, className, parentElement.tagName, parentElement.className].join(" "),
    left + width / 2, top + height / 2,
  ])"""

FOCUS_ALL = """async () => {
  for (const element of document.querySelectorAll("a, button, summary, input, video")) element.focus()
  await new Promise((done) => requestIdleCallback(done, { timeout: 2000 }))
}"""


def wander(page: Page, met: set[str]) -> None:
    """Scroll to the end, point at every sort of thing never met on the way, and focus everything."""
    for top in range(0, page.evaluate("document.documentElement.scrollHeight"), WIDE["height"]):
        page.evaluate("(top) => scrollTo({ top, behavior: 'instant' })", top)
        for sort, x, y in page.evaluate(SORTS):
            if sort not in met:
                met.add(sort)
                page.mouse.move(x, y)
    page.evaluate(FOCUS_ALL)


READ = [place for place in every_kind() if place.kind not in SHOWCASES]
"""What visitors read; the component page is for designers."""


Reader = tuple[Page, Record, set[str]]
"""A tab, what happened in it, and the sorts of things that its visitor has pointed at."""


@pytest.fixture(scope="module")
def readers(browser: Browser) -> Iterator[Callable[[str], Reader]]:
    """One visitor of each portal, who goes on from page to page."""
    contexts: list[BrowserContext] = []

    @cache
    def reader(_portal: str) -> Reader:
        contexts.append(browser.new_context(viewport=WIDE))
        record = Record(contexts[-1])
        return contexts[-1].new_page(), record, set()

    yield reader
    for context in contexts:
        context.close()


@pytest.mark.parametrize("place", READ, ids=named)
def test_reading_asks_no_other_origin_and_keeps_nothing(
    readers: Callable[[str], Reader], portals: dict[str, Portal], place: Place
) -> None:
    page, record, met = readers(place.portal)
    record.requests.clear()
    record.complaints.clear()
    place.open(page, portals)
    wander(page, met)

    assert record.elsewhere(portals[place.portal].origin) == []
    assert record.kept(page) == []
    assert record.complaints == []


@pytest.mark.parametrize("place", in_languages("home", heart="nl", hills="de"), ids=named)
def test_the_portal_is_served_under_its_own_policy(
    recorded: tuple[Page, Record], portals: dict[str, Portal], place: Place
) -> None:
    page, _ = recorded
    answer = page.goto(portals[place.portal].url(place.language, place.kind))
    assert answer
    policy = answer.all_headers()["content-security-policy"]

    assert "default-src 'none'" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert "unsafe-inline" not in policy
