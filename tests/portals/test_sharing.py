"""Every page can be passed on: short links, QR codes, answers (S4-04, S4-05, S4-06, B-6, B-13)."""

import re
from functools import cache
from itertools import chain
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.sites import Site, kind_of, read, words

SHORT = re.compile(r"/[a-z]{2}/s/[34679acdefhjkmnprtwxy]{7}/")

ALONE = ("embed", "short", "search", "not-found", "languages")
"""Kinds of pages that nobody passes on."""


@cache
def shared_pages(site: Site) -> dict[str, BeautifulSoup]:
    """Every page that one passes on, by its path."""
    return {
        path: page
        for path, page in site.pages().items()
        if kind_of(page) not in ALONE
        if kind_of(page) != "vacancies" or page.find("details", class_="share")
    }


def coded_pages(site: Site) -> dict[str, BeautifulSoup]:
    """Those whose short link is another address than their own: vacancies have a short one."""
    pages = shared_pages(site)
    return {path: page for path, page in pages.items() if kind_of(page) != "vacancy"}


def test_a_vacancy_has_a_short_address_of_its_own(heart: Site) -> None:
    for path, page in shared_pages(heart).items():
        if kind_of(page) == "vacancy":
            link = words(page.find(class_="share-link"))
            assert heart.file(link) == heart.root / path
            assert len(urlsplit(link).path) <= 30


def test_only_further_pages_of_lists_are_not_passed_on(board: Site) -> None:
    left_out = {
        path
        for path, page in board.pages().items()
        if kind_of(page) not in ALONE and not page.find("details", class_="share")
    }

    assert left_out
    assert all(re.search(r"^de/stellen/(.+/)?\d+/index.html$|^styleguide/", p) for p in left_out)


@cache
def links(site: Site) -> dict[str, str]:
    """The short link of every page, by the page's path."""
    return {path: words(page.find(class_="share-link")) for path, page in coded_pages(site).items()}


def test_s4_04_every_page_has_a_short_link_of_at_most_30_signs(large: Site) -> None:
    found = links(large)

    assert len(found) > 150
    for path, link in found.items():
        assert link.startswith("https://"), path
        assert len(urlsplit(link).path) <= 30, path
        assert SHORT.search(link), path


def test_s4_04_the_short_link_leads_to_its_page_without_javascript(site: Site) -> None:
    for path, link in links(site).items():
        short = site.pages()[site.file(link).relative_to(site.root).as_posix()]
        refresh = short.select_one("noscript meta[http-equiv=refresh]")
        visible = short.select_one("h1 a")
        assert refresh, path
        assert visible, path
        target = str(refresh["content"]).removeprefix("0; url=")
        assert target == visible["href"]
        assert site.file(target) == site.root / path


def test_s4_05_short_links_are_unique_and_the_same_in_lower_case(site: Site) -> None:
    found = list(links(site).values())

    assert len({link.casefold() for link in found}) == len(found)
    assert all(urlsplit(link).path == urlsplit(link).path.lower() for link in found)


def test_s4_05_a_page_has_one_code_in_all_languages(site: Site) -> None:
    found = links(site)
    for path, page in coded_pages(site).items():
        code = found[path].split("/")[-2]
        for other in page.select("nav a[hreflang]"):
            there = site.file(str(other["href"])).relative_to(site.root).as_posix()
            assert found[there].split("/")[-2] == code, (path, there)


def test_short_links_are_not_indexed_and_bring_a_preview(site: Site) -> None:
    for path, page in site.pages().items():
        if kind_of(page) == "short":
            robots = page.find("meta", attrs={"name": "robots"})
            canonical = page.find("link", rel="canonical")
            assert robots, path
            assert robots["content"] == "noindex"
            assert canonical, path
            assert "/s/" not in str(canonical["href"])
            for name in ("og:title", "og:description", "og:image"):
                assert page.find("meta", property=name, content=True), path
    assert "/s/" not in (site.root / "sitemap.xml").read_text()


def test_b_6_every_page_offers_link_qr_code_and_mail(site: Site) -> None:
    for path, page in coded_pages(site).items():
        share = page.select_one("details.share")
        assert share, path
        assert not share.has_attr("open"), path
        link = words(share.select_one(".share-link"))
        qr, mail = share.img, share.select_one("a[href^='mailto:']")
        assert qr, path
        assert qr["loading"] == "lazy"
        assert site.file(str(qr["src"])).read_text().startswith("<svg")
        assert site.file(str(qr["src"])).stem in link
        assert mail, path
        title = page.find("meta", property="og:title")
        assert title, path
        assert f"subject={title['content']}&body={link}" in unquote(str(mail["href"]))


def test_b_6_whatsapp_stands_only_where_the_portal_asks_for_it(heart: Site, hills: Site) -> None:
    assert not any(page.select("a[href*='wa.me']") for page in hills.pages().values())
    for path, page in shared_pages(heart).items():
        way = page.find("a", href=re.compile(r"^https://wa\.me/\?text="))
        assert way, path
        assert "Meta" in words(way)
        assert set(way["rel"]) == {"noopener", "noreferrer", "nofollow"}


ANSWERS = {
    ("heart", "nl"): "antwoorden", ("heart", "en"): "answers", ("heart", "de"): "antworten",
    ("hills", "de"): "antworten", ("hills", "ar"): "ajwiba", ("hills", "uk"): "vidpovidi",
}  # fmt: skip


@pytest.mark.parametrize(("portal", "language"), ANSWERS)
def test_s4_06_there_is_an_answer_with_a_link_for_every_profession_page_and_region(
    request: pytest.FixtureRequest, portal: str, language: str
) -> None:
    site: Site = request.getfixturevalue(portal)
    address = f"{language}/{ANSWERS[portal, language]}"
    sheet = site.page(f"{address}/")
    found = {str(link["href"]).partition("#")[0] for link in sheet.select(".answer a")}
    every = {
        urlsplit(words(page.find(class_="share-link"))).path
        for path, page in site.pages().items()
        if path.startswith(f"{language}/") and kind_of(page) in ("profession", "page", "region")
    }

    assert every == found
    text = (site.root / f"{address}.txt").read_text("utf-8")
    for answer in sheet.select(".answer"):
        assert all(words(line) in text for line in answer.find_all(["h3", "p"]))


def test_b_13_a_question_becomes_two_sentences_and_a_link_to_the_answer(heart: Site) -> None:
    sheet = heart.page("nl/antwoorden/")
    answer = next(
        answer
        for answer in sheet.select(".answer")
        if words(answer.h3) == "Solliciteer ik bij één ziekenhuis?"
    )
    said, link = (words(line) for line in answer.find_all("p"))

    assert said == "Soms. In Rijnmond solliciteer je bij de regio."
    assert re.fullmatch(r"https://volg-je-hart\.example/nl/s/9knwkp6/#faq", link)


def test_b_13_every_question_of_every_profession_has_its_answer(heart: Site) -> None:
    sheet = [words(question) for question in heart.page("nl/antwoorden/").select(".answer h3")]
    asked = chain.from_iterable(
        [words(question) for question in page.select("#faq h3")]
        for path, page in heart.pages().items()
        if path.startswith("nl/") and kind_of(page) == "profession"
    )

    assert set(asked) <= set(sheet)


def test_the_sheet_of_answers_is_found_from_the_list_of_pages_but_not_indexed(site: Site) -> None:
    language = "nl" if (site.root / "nl").exists() else "de"
    lists = [
        page
        for path, page in site.pages().items()
        if path.startswith(f"{language}/") and kind_of(page) == "a-to-z"
    ]
    sheet = read(site.file(str(lists[0].select("main a.more")[-1]["href"])))

    assert sheet.select_one(".on-answers")
    assert sheet.select_one("meta[name=robots][content=noindex]")
