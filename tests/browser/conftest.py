"""The portals, each on a host of their own, and a browser to visit them with."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.places import Portal
from tests.browser.recording import Record
from tests.browser.serving import serving
from tests.sites import Site

WIDE = {"width": 1280, "height": 800}
NARROW = {"width": 320, "height": 640}

Visit = Callable[..., Page]
"""Opens a tab: who visits, if it matters, and by name the size of the window and other properties."""


@pytest.fixture(scope="session")
def portals(heart: Site, hills: Site, board: Site) -> Iterator[dict[str, Portal]]:
    """The portals, served with the headers they ask for."""
    with serving(heart) as one, serving(hills) as two, serving(board) as three:
        yield {
            "heart": Portal(heart, one),
            "hills": Portal(hills, two),
            "board": Portal(board, three),
        }


@pytest.fixture(scope="session")
def browser(chromium: Browser) -> Browser:
    """The browser of this machine."""
    return chromium


@pytest.fixture(scope="module")
def visit(browser: Browser) -> Iterator[Visit]:
    """Tabs by the visitor's properties: whoever comes again finds the same tab, nothing kept."""
    tabs: dict[str, tuple[BrowserContext, Page]] = {}

    def open_tab(who: str = "", **properties: Any) -> Page:
        properties.setdefault("viewport", WIDE)
        key = repr((who, sorted(properties.items())))
        if key not in tabs:
            context = browser.new_context(**properties)
            tabs[key] = context, context.new_page()
        return tabs[key][1]

    yield open_tab
    for context, _ in tabs.values():
        context.close()


@pytest.fixture
def recorded(browser: Browser) -> Iterator[tuple[Page, Record]]:
    """A tab of a visitor who was never here, and the record of what happens in it."""
    context = browser.new_context(viewport=WIDE)
    record = Record(context)
    yield context.new_page(), record
    context.close()
