"""Films: everything one step from the player, and no platform hears of anybody who does not click."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import NARROW, Visit
from tests.browser.measures import SMALL
from tests.browser.recording import Record
from tests.browser.serving import serving
from tests.browser.test_axe import COLOURS, EVERYTHING, examine, violations
from tests.browser.test_keyboard import tab_to
from tests.browser.test_privacy import wander
from tests.cinema import PLATFORMS
from tests.sites import Site

SHOWN = """(film) =>
  [...film.textTracks].filter(({ mode }) => mode === "showing").map(({ language }) => language)"""
"""Languages of the captions that are on."""

PLAYER = "<!doctype html><title>Player</title><button>Pause</button>"
"""What a platform answers in these tests."""

INSIDE = """async () => {
  for (let time = 0; !document.hasFocus(); time += 20) {
    if (time > 10000) throw new Error("the focus never came in")
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}"""
"""Waits until the focus is in the player."""

Recorded = tuple[Page, Record]


@pytest.fixture(scope="session")
def origin(cinema: Site) -> Iterator[str]:
    """Where the small portal with its films is served, with the headers that it asks for."""
    with serving(cinema) as address:
        yield address


def asked(record: Record, *endings: str) -> list[str]:
    """Films and captions that were asked for."""
    return [url.rpartition("/")[2] for url in record.requests if url.endswith(endings)]


def played(film: Locator, seconds: float) -> None:
    """Wait until the film has come so far; the page's policy lets nobody evaluate strings in it."""
    film.evaluate(
        """(film, seconds) => new Promise((resolve, reject) => {
          setTimeout(() => reject(new Error(`still at ${film.currentTime}`)), 20000)
          const look = () => film.currentTime > seconds && film.readyState > 1 && resolve()
          film.addEventListener("timeupdate", look)
          look()
        })""",
        seconds,
    )


def test_nothing_of_a_film_is_loaded_before_it_plays(recorded: Recorded, origin: str) -> None:
    page, record = recorded
    page.goto(f"{origin}/nl/verhalen/own/")
    expect(page.locator(".video-buttons")).to_be_visible()
    wander(page, set())

    assert asked(record, ".mp4", ".vtt") == []
    assert record.complaints == []


def test_s1_08_a_film_is_watched_by_keyboard(recorded: Recorded, origin: str) -> None:
    page, record = recorded
    page.goto(f"{origin}/nl/verhalen/own/")
    film = page.locator("video")
    dutch, english = (page.locator(f"[data-captions={tag}]") for tag in ("nl", "en"))
    described = page.get_by_role("button", name="Audiodescriptie: Film van Own")

    tab_to(page, film)
    page.keyboard.press("Space")
    played(film, 0.3)
    assert film.evaluate(SHOWN) == ["nl"]
    expect(dutch).to_have_attribute("aria-pressed", "true")

    tab_to(page, english)
    page.keyboard.press("Enter")
    expect(english).to_have_attribute("aria-pressed", "true")
    expect(dutch).to_have_attribute("aria-pressed", "false")
    assert film.evaluate(SHOWN) == ["en"]
    page.keyboard.press("Enter")
    expect(english).to_have_attribute("aria-pressed", "false")
    assert film.evaluate(SHOWN) == []
    page.keyboard.press("Space")

    tab_to(page, described)
    before = film.evaluate("(film) => film.currentTime")
    page.keyboard.press("Enter")
    expect(described).to_have_attribute("aria-pressed", "true")
    played(film, before + 0.2)
    assert "described" in film.evaluate("(film) => film.currentSrc")
    assert film.evaluate("(film) => film.currentTime") < before + 5
    assert film.evaluate("(film) => film.paused") is False
    assert film.evaluate(SHOWN) == ["en"]
    page.keyboard.press("Enter")
    expect(described).to_have_attribute("aria-pressed", "false")
    played(film, before)
    assert "described" not in film.evaluate("(film) => film.currentSrc")

    chapter = page.get_by_role("button", name="Alles tellen")
    tab_to(page, chapter)
    page.keyboard.press("Enter")
    played(page.locator("video"), 10.1)
    expect(chapter).to_have_attribute("aria-current", "true")
    assert film.evaluate("(film) => film.paused") is False
    assert record.complaints == []
    assert record.elsewhere(origin) == []
    assert record.kept(page) == []


def test_a_chapter_starts_a_film_that_nobody_has_started(recorded: Recorded, origin: str) -> None:
    page, record = recorded
    page.goto(f"{origin}/nl/verhalen/own/")
    page.get_by_role("button", name="Alles tellen").click()
    played(page.locator("video"), 10.1)

    assert page.locator("video").evaluate(SHOWN) == ["nl"]
    assert record.complaints == []


def test_a_paused_film_keeps_its_place_when_it_is_described(
    recorded: Recorded, origin: str
) -> None:
    page, _ = recorded
    page.goto(f"{origin}/nl/verhalen/own/")
    film, described = page.locator("video"), page.locator("[data-describe]")
    expect(page.locator("a[data-described]")).to_be_hidden()
    page.get_by_role("button", name="Alles tellen").click()
    played(page.locator("video"), 10.1)
    film.evaluate("(film) => film.pause()")
    described.click()

    assert film.evaluate("(film) => film.paused")
    film.evaluate("(film) => film.play()")
    played(page.locator("video"), 10.2)
    assert film.evaluate("(film) => film.currentTime") < 15


def test_the_browsers_own_menu_and_our_buttons_agree(recorded: Recorded, origin: str) -> None:
    page, _ = recorded
    page.goto(f"{origin}/nl/verhalen/own/")
    page.locator("video").evaluate(
        """(film) => {
          for (const one of film.textTracks) one.mode = one.language === "en" ? "showing" : "disabled"
        }"""
    )

    expect(page.locator("[data-captions=en]")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[data-captions=nl]")).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize("name", PLATFORMS)
def test_one_click_goes_to_exactly_the_platform_of_the_film(
    recorded: Recorded, origin: str, name: str
) -> None:
    page, record = recorded
    referrers = []

    def play(route: Route) -> None:
        referrers.append(route.request.headers.get("referer"))
        route.fulfill(content_type="text/html", body=PLAYER)

    host = f"https://{urlsplit(PLATFORMS[name][1]).hostname}"
    record.context.route(lambda url: not url.startswith(origin), lambda route: route.abort())
    record.context.route(f"{host}/**", play)
    page.goto(f"{origin}/nl/verhalen/{name}/")
    wander(page, set())
    assert record.elsewhere(origin) == []

    button = page.get_by_role("button", name=f"Speel de film hier af: Film van {name.title()}")
    button.focus()
    page.keyboard.press("Enter")
    frame = page.locator("iframe")
    expect(frame.content_frame.get_by_role("button")).to_be_visible()
    frame.content_frame.locator("body").evaluate(INSIDE)
    expect(frame).to_be_focused()

    assert frame.get_attribute("title") == f"Film van {name.title()}"
    assert "autoplay" in (frame.get_attribute("allow") or "")
    assert frame.get_attribute("tabindex") is None
    elsewhere = record.elsewhere(origin)
    assert len(elsewhere) == 1
    assert elsewhere[0].startswith(PLATFORMS[name][1])
    assert referrers == [f"{origin}/"]
    assert record.complaints == []
    assert record.kept(page) == []


@pytest.mark.parametrize("name", PLATFORMS)
def test_without_a_script_the_platform_is_a_link(visit: Visit, origin: str, name: str) -> None:
    page = visit(java_script_enabled=False)
    page.goto(f"{origin}/nl/verhalen/{name}/")

    expect(page.locator(".facade button")).to_be_hidden()
    expect(page.locator(".facade img")).to_be_visible()
    link = page.locator(".facade a.more")
    expect(link).to_be_visible()
    expect(link).to_have_attribute("href", PLATFORMS[name][2])


def test_without_a_script_chapters_can_be_read_and_the_described_film_is_a_link(
    visit: Visit, origin: str
) -> None:
    page = visit(java_script_enabled=False)
    page.goto(f"{origin}/nl/verhalen/own/")

    expect(page.locator("ol.chapters li").last).to_have_text("0:10 Alles tellen")
    expect(page.locator("ol.chapters button")).to_have_count(0)
    expect(page.locator("a[data-described]")).to_be_visible()


@pytest.mark.parametrize("path", ["verhalen/own/", "verhalen/youtube/", "verhalen/films/"])
def test_axe_finds_nothing_and_controls_are_large_enough(
    visit: Visit, origin: str, path: str
) -> None:
    for scheme, rules in (("light", EVERYTHING), ("dark", COLOURS)):
        page = visit(color_scheme=scheme, reduced_motion="reduce")
        page.goto(f"{origin}/nl/{path}")
        if path.endswith("own/"):
            page.locator(".transcript summary").click()
        examine(page, rules)
        assert violations(page) == []
    page = visit(viewport=NARROW)
    page.goto(f"{origin}/nl/{path}")
    assert (
        page.evaluate(SMALL, [".video-buttons button, .chapters button, .facade button", 44, False])
        == []
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


@pytest.mark.parametrize("path", ["verhalen/", "verhalen/films/"])
def test_s4_16_stories_and_films_are_narrowed_in_the_browser(
    visit: Visit, origin: str, path: str
) -> None:
    page = visit(reduced_motion="reduce")
    page.goto(f"{origin}/nl/{path}")
    shown = page.locator(".cards > li:visible")
    every = shown.count()
    region = page.get_by_role("group", name="Regio")

    tab_to(page, region.get_by_role("checkbox", name="Delfland"))
    page.keyboard.press("Space")
    expect(shown).to_have_count(3)
    assert page.url.endswith("?region=delfland")
    page.get_by_role("group", name="Waarom hier?").get_by_role("checkbox").check()
    expect(shown).to_have_count(1)
    expect(page.locator(".filters-status")).to_contain_text(f"1 van de {every}")
    page.locator("form.filters button").click()
    expect(shown).to_have_count(every)
