"""What a profession's page tells, in both portals, and professions side by side."""

import re
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup

from tests.sites import Site, kind_of, read, words


def professions(site: Site) -> Iterator[tuple[str, BeautifulSoup]]:
    """Every profession's page in every language, by its path."""
    for path, page in site.pages().items():
        if kind_of(page) == "profession":
            yield path, page


def parts(page: BeautifulSoup) -> list[str]:
    """Ids of the sections, as they follow each other."""
    return [str(part["id"]) for part in page.select(".part[id]")]


def test_b3_fit_and_hard_sides_stand_next_to_each_other(site: Site) -> None:
    for path, page in professions(site):
        ids = parts(page)
        assert ids.index("hard-sides") == ids.index("fit") + 1, path


def test_b3_every_worry_is_answered_by_a_colleague(site: Site) -> None:
    for path, page in professions(site):
        worries, answers = page.select("#hard-sides .worry h3"), page.select("#hard-sides .answer")
        assert len(worries) == len(answers) >= 2, path
        for answer in answers:
            assert answer.select_one(".answer-who"), path
            assert words(answer.select_one(".prose"))[0] in "‘’“„«", path


def test_b4_drawn_amounts_stand_in_a_table_with_source_and_date(hills: Site) -> None:
    drawn = 0
    for path, page in professions(hills):
        pay = page.select_one("#pay")
        if not pay or not pay.select_one(".pocket-line"):
            continue
        drawn += 1
        steps, rows = pay.select(".step"), pay.select("tbody tr")
        assert len(steps) == len(rows) >= 2, path
        assert len(pay.select(".ended")) == len(pay.select(".past:not(.figure)")), path
        sources = [words(p) for p in pay.select("p.muted") if re.search(r"20\d\d$", words(p))]
        assert sources, path

    assert drawn >= 3 * 4  # three professions in four languages


def test_b4_a_page_without_verified_amounts_says_so_and_draws_none(heart: Site) -> None:
    page = heart.page("nl/beroepen/operatieassistent/")
    pay = page.select_one("#pay")

    assert pay
    assert "Bedragen noemen we pas als" in words(pay)
    assert not pay.select_one("svg, table")
    assert words(page.select_one(".hero-pay")) == "Leren en verdienen kan tegelijk"


def test_the_week_is_a_picture_and_a_sentence(site: Site) -> None:
    for path, page in professions(site):
        week = page.select_one("#hours .week")
        assert week, path
        assert len(week.select("svg > text")) == 7, path
        assert week.select_one("svg[aria-hidden=true]"), path
        assert words(week.select_one(".week-words")), path
        assert len(week.select("g.time-day, g.time-evening, g.time-night")) == 3, path


def test_b7_every_door_shows_its_diploma_and_its_contact_at_the_top(site: Site) -> None:
    for path, page in professions(site):
        for door in page.select(".door"):
            top = door.select_one(".door-top")
            assert top, path
            assert words(top.dd), path
            assert top.select_one("a[href^='mailto:']"), path
            assert door.select(".routes .route"), path


def test_b7_duration_and_pay_change_with_the_audience(heart: Site) -> None:
    page = heart.page("nl/beroepen/operatieassistent/")
    pupil, changer = page.find(id="for-pupil"), page.find(id="for-career-changer")

    assert "34 tot 48 maanden" in words(pupil)
    assert "Hangt af van de route" in words(pupil)
    assert "34 tot 36 maanden" in words(changer)
    assert "18 april 2027" in words(changer)


@pytest.mark.parametrize(
    ("path", "door"),
    [("nl/voor/zij-instromer/", "#for-career-changer"), ("nl/voor/scholier/", "#for-pupil")],
)
def test_s2_05_the_page_of_an_audience_leads_straight_to_its_door(
    heart: Site, path: str, door: str
) -> None:
    cards = heart.page(path).select(".card-profession .card-title a")

    assert cards
    for card in cards:
        url, _, fragment = str(card["href"]).partition("#")
        assert f"#{fragment}" == door
        assert read(heart.file(url)).find(id=fragment)


def test_b11_a_counterpart_across_the_border_is_no_recognition(site: Site) -> None:
    notes = {
        "nl": "Dit beroep lijkt er het meest op. Je diploma wordt er niet vanzelf mee erkend.",
        "de": "Das ist der ähnlichste Beruf. Der Abschluss ist damit nicht automatisch anerkannt.",
    }
    found = 0
    for path, page in professions(site):
        part = page.select_one("#equivalents")
        if part and part.select_one(".card") and (note := notes.get(path[:2])):
            found += 1
            assert note in words(part), path

    assert found


def test_the_next_step_is_the_button_at_the_top_and_the_last_thing_told(site: Site) -> None:
    for path, page in professions(site):
        assert page.select_one(".hero-step a[href='#next']"), path
        assert parts(page)[-2:] == ["next", "part-sources"], path


def test_b5_every_profession_stands_in_the_table_of_each_language(site: Site) -> None:
    for path, page in site.pages().items():
        if kind_of(page) != "compare":
            continue
        there = {str(a["href"]) for a in page.select(".comparison thead a")}
        own = {
            f"{site.base}{file.removesuffix('index.html')}"
            for file, _ in professions(site)
            if file[:2] == path[:2]
        }
        assert there == own, path
        assert page.select(".comparison tbody th[scope=row]"), path


def test_b5_profession_pages_and_cards_lead_to_the_comparison(site: Site) -> None:
    for path, page in professions(site):
        link = page.select_one(".ways > a")
        assert link, path
        url, _, fragment = str(link["href"]).partition("#")
        there = read(site.file(url))
        assert there.find("th", id=fragment), path

    lists = [page for page in site.pages().values() if kind_of(page) == "professions"]
    assert all(page.select(".card-more a[href*='/#']") for page in lists)
