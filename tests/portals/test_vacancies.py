"""The vacancies of the demonstration portals: complete, true, and never without a way to apply."""

import json
import re
from datetime import date
from typing import Any

from bs4 import BeautifulSoup, Tag

from tests.sites import TODAY, Site, morning
from tests.views.google import flaws

NOW = morning(date.fromisoformat(TODAY))


def vacancies(site: Site) -> dict[str, BeautifulSoup]:
    """Pages of single vacancies."""
    return {path: page for path, page in site.pages().items() if page.select_one(".vacancy-head")}


def markup(page: BeautifulSoup) -> list[dict[str, Any]]:
    """The JobPostings of a page."""
    scripts = page.select('script[type="application/ld+json"]')
    return [i for s in scripts if (i := json.loads(s.get_text()))["@type"] == "JobPosting"]


def rows(page: BeautifulSoup) -> list[Tag]:
    """Vacancies that a page lists."""
    return list(page.select("main .vacancy-title a"))


def test_google_finds_no_flaw_in_any_vacancy(heart: Site, board: Site) -> None:
    found = {
        path: item
        for site in (heart, board)
        for path, page in vacancies(site).items()
        for item in markup(page)
    }

    assert len(found) > 100
    assert {
        path: list(flaws(item, NOW)) for path, item in found.items() if list(flaws(item, NOW))
    } == {}


def test_every_open_vacancy_of_volg_je_hart_carries_markup(heart: Site) -> None:
    """Its employers have said that they want it."""
    open_ones = [page for page in vacancies(heart).values() if page.select_one("#apply")]

    assert [len(markup(page)) for page in open_ones] == [1] * 7


def test_an_employer_of_jochen_is_written_to_on_whatsapp(board: Site) -> None:
    ways = [
        way for page in vacancies(board).values() for way in page.select("#apply a[href*='wa.me']")
    ]

    assert ways
    assert all(str(way["href"]).startswith("https://wa.me/491713920042?text=") for way in ways)


def test_markup_stands_on_pages_of_open_vacancies_alone(heart: Site, board: Site) -> None:
    for site in (heart, board):
        open_ones = {p for p, page in vacancies(site).items() if page.select_one("#apply")}
        assert {p for p, page in site.pages().items() if markup(page)} <= open_ones


def test_s3_06_every_open_vacancy_of_the_portals_can_be_applied_for(
    heart: Site, board: Site
) -> None:
    for site in (heart, board):
        for path, page in vacancies(site).items():
            ways = [str(a["href"]) for a in page.select("#apply a")]
            assert ways or page.select_one('meta[name="robots"][content="noindex"]'), path
            assert all(re.match(r"https://|mailto:|tel:", way) for way in ways), path


def test_s3_10_the_list_tells_how_many_there_are_and_of_which_day(board: Site) -> None:
    first = board.page("de/stellen/")
    pages = [first, *(board.page(str(a["href"])[1:]) for a in first.select(".pages a"))]
    found = {str(a["href"]) for page in pages for a in rows(page)}
    lead = first.select_one(".lead")

    assert lead
    said = re.fullmatch(r"(\d+) Stellen, Stand: (.+)", lead.get_text(strip=True))
    assert said
    assert said[2] == "22. November 2026"
    assert int(said[1]) == len(
        [p for p, page in vacancies(board).items() if page.select_one("#apply")]
    )
    assert len(found) > 25


def test_s2_08_learning_work_vacancies_stand_on_the_pages_of_their_professions(heart: Site) -> None:
    for profession in ("operatieassistent", "longfunctieanalist", "mbo-verpleegkundige"):
        page = heart.page(f"nl/beroepen/{profession}/")
        assert page.select("#part-vacancies .vacancy"), profession


def test_what_matches_no_profession_is_still_found_in_the_list(board: Site) -> None:
    listed = " ".join(page.get_text() for path, page in board.pages().items() if "stellen/" in path)

    assert "Haustechniker" in listed
