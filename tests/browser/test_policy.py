"""Under the headers a host is told to send, everything works and nothing is complained about."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.places import Place, Portal, in_languages, named
from tests.browser.recording import Record

PLAY = """async (film) => {
  const later = new Promise((resolve) => {
    film.addEventListener("timeupdate", () => film.currentTime > .4 && resolve())
  })
  await film.play()
  await later
  film.pause()
  return film.currentTime
}"""

CUES = "(film) => [...film.textTracks].map((one) => [one.language, one.mode, one.activeCues?.length ?? 0])"

Recorded = tuple[Page, Record]
Portals = dict[str, Portal]


@pytest.mark.parametrize("place", in_languages("search", heart="nl", hills="de"), ids=named)
def test_searching_breaks_no_rule_of_the_policy(
    recorded: Recorded, portals: Portals, place: Place
) -> None:
    page, record = recorded
    place.open(page, portals)
    for question in ("zorg", "Pflege", "xqzw", "nurse"):
        page.get_by_role("searchbox").fill(question)
        page.get_by_role("searchbox").press("Enter")
        expect(page).to_have_url(re.compile(f"q={question}$"))
    page.locator("[data-filters] summary").click()
    page.locator("[data-filters] input:visible").first.check()
    expect(page).to_have_url(re.compile("kind="))

    assert record.complaints == []
    assert record.elsewhere(portals[place.portal].origin) == []
    assert record.kept(page) == []


@pytest.mark.parametrize("place", in_languages("professions", heart="nl", hills="de"), ids=named)
def test_filtering_breaks_no_rule_of_the_policy(
    recorded: Recorded, portals: Portals, place: Place
) -> None:
    page, record = recorded
    place.open(page, portals)
    for choice in page.get_by_role("checkbox").all():
        choice.check()
    page.locator("form.filters button").click()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)

    assert record.complaints == []
    assert record.elsewhere(portals[place.portal].origin) == []
    assert record.kept(page) == []


def test_the_film_plays_from_our_own_host_with_the_captions_one_chooses(
    recorded: Recorded, portals: Portals
) -> None:
    page, record = recorded
    page.goto(portals["heart"].url("nl", "film"))
    film = page.locator("video")
    before = [url for url in record.requests if url.endswith((".mp4", ".vtt"))]
    dutch, english = (page.locator(f"[data-captions={tag}]") for tag in ("nl", "en"))
    expect(dutch).to_have_attribute("aria-pressed", "true")
    english.press("Enter")
    played = film.evaluate(PLAY)

    assert before == []
    assert played > 0.4
    assert dutch.get_attribute("aria-pressed") == "false"
    assert english.get_attribute("aria-pressed") == "true"
    assert ["en", "showing"] in [cue[:2] for cue in film.evaluate(CUES)]
    assert record.complaints == []
    assert record.elsewhere(portals["heart"].origin) == []
    assert record.kept(page) == []


def test_the_host_answers_a_part_of_the_film(recorded: Recorded, portals: Portals) -> None:
    page, _ = recorded
    page.goto(portals["heart"].url("nl", "film"))
    source = page.locator("video source").evaluate("(source) => source.src")
    answer = page.request.get(source, headers={"Range": "bytes=0-1"})

    assert answer.status == 206
    assert len(answer.body()) == 2
