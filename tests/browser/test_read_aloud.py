"""Reading aloud: only with a voice of the device, in the language of the words, and under control."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import WIDE
from tests.browser.places import Portal

Portals = dict[str, Portal]

SPEECH = """(voices) => {
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
  const said = (globalThis.said = [])
  let now = null
  globalThis.finish = () => { const { onend } = now; now = null; onend() }
  globalThis.speaking = () => Boolean(now)
  const speech = {
    getVoices: () => voices,
    speak: (utterance) => { now = utterance; said.push([utterance.lang, utterance.text]) },
    cancel: () => { const end = now?.onend; now = null; end?.() },
    addEventListener: () => {},
  }
  Object.defineProperty(globalThis, "speechSynthesis", { value: speech })
}"""
"""A device that speaks only on paper: what it is told to say is written down."""


def voice(language: str, local: bool = True) -> dict[str, Any]:
    return {"lang": language, "localService": local, "name": language}


@pytest.fixture(scope="module")
def room(browser: Browser) -> Iterator[BrowserContext]:
    """Where all listen; nothing is kept in it."""
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")
    context.new_page()
    yield context
    context.close()


@pytest.fixture
def listener(room: BrowserContext) -> Iterator[Callable[..., Page]]:
    """Opens a page in a new tab on a device with some voices."""
    tabs: list[Page] = []

    def listen(url: str, *voices: dict[str, Any]) -> Page:
        page = room.new_page()
        tabs.append(page)
        page.add_init_script(
            f"({SPEECH})({list(voices)!s})".replace("True", "true").replace("False", "false")
        )
        page.goto(url)
        return page

    yield listen
    for tab in tabs:
        tab.close()


KINDS = ("profession", "story", "page", "region")


@pytest.mark.parametrize("kind", KINDS)
def test_a_voice_of_the_device_reads_headline_and_summary_first(
    listener: Callable[..., Page], portals: Portals, kind: str
) -> None:
    page = listener(portals["heart"].url("nl", kind), voice("en-GB"), voice("nl_NL"))
    play, stop = page.locator(".aloud button").all()
    play.click()
    for _ in range(2):
        page.evaluate("finish()")

    expect(play).to_have_attribute("aria-pressed", "true")
    expect(stop).to_be_visible()
    expect(page.locator(".aloud [role=status]")).to_have_text(
        "Een stem op je eigen apparaat leest voor."
    )
    said = [[language, " ".join(text.split())] for language, text in page.evaluate("said")]
    assert said[:2] == [
        ["nl_NL", page.locator("h1").inner_text()],
        ["nl_NL", page.locator(".lead").inner_text()],
    ]


@pytest.mark.parametrize(
    "voices",
    [[], [voice("nl-NL", local=False)], [voice("de-DE")]],
    ids=["no voice", "a server's voice", "a voice of another language"],
)
def test_without_a_local_voice_in_the_language_of_the_words_there_is_no_button(
    listener: Callable[..., Page], portals: Portals, voices: list[dict[str, Any]]
) -> None:
    page = listener(portals["heart"].url("nl", "profession"), *voices)
    page.wait_for_load_state("networkidle")

    expect(page.locator("[data-aloud]")).to_have_count(1)
    expect(page.locator(".aloud")).to_be_hidden()
    assert page.evaluate("said") == []


def test_borrowed_words_are_read_in_their_own_language_and_others_left_out(
    listener: Callable[..., Page], portals: Portals
) -> None:
    url = portals["hills"].url("uk", "borrowed")
    words = listener(url, voice("uk-UA")).locator("[data-aloud]")
    tongue = words.get_attribute("data-aloud")
    expect(words).to_be_hidden()
    page = listener(url, voice("uk-UA", local=False), voice(f"{tongue}-XX"))
    page.locator(".aloud button").first.click()
    while page.evaluate("speaking()"):
        page.evaluate("finish()")

    said = page.evaluate("said")
    assert len(said) > 2
    assert {language for language, _ in said} == {f"{tongue}-XX"}


def test_pausing_goes_on_where_it_was_and_stopping_begins_again(
    listener: Callable[..., Page], portals: Portals
) -> None:
    page = listener(portals["heart"].url("nl", "profession"), voice("nl-NL"))
    play, stop = page.locator(".aloud button").all()
    play.click()
    page.evaluate("finish()")
    play.click()
    expect(play).to_have_attribute("aria-pressed", "false")
    assert page.evaluate("speaking()") is False
    play.click()

    first, second, third = page.evaluate("said")
    assert second == third != first
    stop.click()
    expect(stop).to_be_hidden()
    expect(play).to_be_focused()
    play.click()
    assert page.evaluate("said").pop() == first


def test_every_part_is_read_once_and_cards_and_buttons_never(
    listener: Callable[..., Page], portals: Portals
) -> None:
    page = listener(portals["heart"].url("nl", "profession"), voice("nl-NL"))
    page.locator(".aloud button").first.click()
    while page.evaluate("speaking()"):
        page.evaluate("finish()")

    said = [" ".join(text.split()) for _, text in page.evaluate("said")]
    parts = page.locator(".part:not([data-pagefind-ignore]):has(.prose) h2").all_inner_texts()
    assert set(parts) <= set(said)
    assert len(said) == len(set(said))
    assert not any(text in " ".join(said) for text in ("QR-code", "Kopieer de link"))
    expect(page.locator(".aloud button").last).to_be_hidden()
    expect(page.locator(".aloud button").first).to_have_attribute("aria-pressed", "false")


def test_leaving_the_page_ends_the_reading(listener: Callable[..., Page], portals: Portals) -> None:
    page = listener(portals["heart"].url("nl", "profession"), voice("nl-NL"))
    page.locator(".aloud button").first.click()
    assert page.evaluate("speaking()") is True
    page.evaluate("dispatchEvent(new Event('pagehide'))")

    assert page.evaluate("speaking()") is False
