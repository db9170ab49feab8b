"""A portal of 150 professions: no page is too heavy, and everything is a few links away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from bench.corpus import PORTAL, professions_project
from generator.budgets import HTML, gzipped
from tests.command import built
from tests.once import once
from tests.projects import remember
from tests.sites import TODAY, Site, words

COUNT = 150
LISTS = {
    "nl/beroepen/": ".card-profession .card-title a",
    "nl/beroepen/niveau/mbo-niveau-4/": ".card-profession .card-title a",
    "nl/beroepen/vakgebied/verpleging-en-zorg/": ".card-profession .card-title a",
    "nl/beroepen/met/havo/": ".open-door h3 a, .names-left a",
    "nl/voor/scholier/": ".card-title a, .names-left a",
    "nl/werkplek/ziekenhuis/": ".card-title a, .names-left a",
    "nl/regios/zuid-holland-west/": ".page .card-title a, .names-left a",
    "nl/werkgevers/": ".card-employer .card-title a",
    "nl/vergelijken/operatiekamer/": ".comparison th a",
    "nl/antwoorden/": ".answers > h2",
    "nl/a-tot-z/": ".letters li a",
}
"""Lists that are divided, and what stands on them."""


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The portal as the command builds it, which refuses pages that are too heavy."""
    folder = once(tmp_path_factory, "wide", build_wide)
    return Site(folder / PORTAL, "/")


def build_wide(folder: Path) -> Path:
    """Build a large portal below a folder."""
    project = professions_project(folder / "project", COUNT)
    remember(project)
    return built(project, folder / "dist", TODAY)


def along(site: Site, path: str) -> Iterator[tuple[str, BeautifulSoup]]:
    """The pages of a list, from one to the next."""
    url = f"/{path}"
    while url:
        page = site.page(url.removeprefix("/"))
        yield url, page
        following = page.select_one(".pages a[rel=next]")
        url = str(following["href"]) if following else ""


def professions(site: Site, language: str = "nl") -> set[str]:
    """Addresses of all professions, from the sitemap of their own pages."""
    pages = site.pages().items()
    return {
        f"/{path.removesuffix('index.html')}"
        for path, page in pages
        if path.startswith(f"{language}/") and page.select_one("body.on-profession")
    }


def test_no_page_weighs_more_than_a_page_may(wide: Site) -> None:
    heavy = {
        file.relative_to(wide.root)
        for file in wide.root.rglob("*.html")
        if "styleguide" not in file.parts and gzipped(file.read_bytes()) > HTML
    }

    assert heavy == set()


@pytest.mark.parametrize("path", LISTS)
def test_a_divided_list_shows_everything_once(wide: Site, path: str) -> None:
    found = [
        (str(entry.get("href")), words(entry))
        for _, page in along(wide, path)
        for entry in page.select(LISTS[path])
    ]

    assert len(found) > len(wide.page(path).select(LISTS[path]))
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    "path", ["nl/beroepen/", "nl/voor/scholier/", "nl/regios/zuid-holland-west/"]
)
def test_every_profession_is_on_such_a_list(wide: Site, path: str) -> None:
    found = {
        str(link["href"]).partition("#")[0]
        for _, page in along(wide, path)
        for link in page.select(LISTS[path])
    }

    assert len(professions(wide)) == COUNT
    assert professions(wide) <= found


@pytest.mark.parametrize("path", LISTS)
def test_the_pages_of_a_list_lead_to_each_other(wide: Site, path: str) -> None:
    pages = list(along(wide, path))
    for number, (url, page) in enumerate(pages, 1):
        before = page.select_one(".pages a[rel=prev]")
        current = page.select(".pages [aria-current=page]")
        numbers = [str(a["href"]) for a in page.select(".pages a:not([rel])")]

        assert url == (f"/{path}" if number == 1 else f"/{path}{number}/")
        assert (str(before["href"]) if before else None) == (
            pages[number - 2][0] if number > 1 else None
        )
        assert [(words(a), a["href"]) for a in current] == [(str(number), url)]
        assert {numbers[0], numbers[-1]} == {pages[0][0], pages[-1][0]}
        assert page.select_one("link[rel=canonical]")["href"].endswith(url)  # type: ignore[index, union-attr]


def test_a_page_says_which_it_is_and_lies_below_the_first(wide: Site) -> None:
    page = wide.page("nl/beroepen/2/")

    assert page.title
    assert words(page.title).startswith("Beroepen, pagina 2 – ")
    assert [words(a) for a in page.select(".breadcrumbs a")][-2:] == [
        "Beroepen",
        "Beroepen, pagina 2",
    ]
    assert page.select_one("link[rel=prev][href='/nl/beroepen/']")
    assert page.select_one("link[rel=next][href='/nl/beroepen/3/']")


def test_search_engines_find_the_pages_of_lists_and_our_own_search_their_first(wide: Site) -> None:
    sitemap = (wide.root / "sitemap.xml").read_text()
    further = [url for url, _ in along(wide, "nl/beroepen/")][1:]

    assert all(f"{url}</loc>" in sitemap for url in further)
    assert not any(wide.page(url[1:]).select("[data-pagefind-body]") for url in further)
    assert wide.page("nl/beroepen/").select("[data-pagefind-body]")


def test_the_same_page_is_there_in_every_language(wide: Site) -> None:
    for path in ("nl/beroepen/2/", "nl/a-tot-z/2/", "nl/voor/scholier/2/", "nl/antwoorden/2/"):
        links = wide.page(path).select("nav.languages a[hreflang]")

        assert {str(link["hreflang"]) for link in links} == {"nl", "en", "de"}
        assert all(wide.file(str(link["href"])).exists() for link in links)


def test_a_divided_list_is_narrowed_by_links_to_lists(wide: Site) -> None:
    page = wide.page("nl/beroepen/")

    assert not page.select("[data-filters], script[src*=filters]")
    assert page.select(".facet a[href='/nl/beroepen/vakgebied/verpleging-en-zorg/']")


def test_each_letter_leads_to_the_page_on_which_it_begins(wide: Site) -> None:
    for url, page in along(wide, "nl/a-tot-z/"):
        for link in page.select(".alphabet a"):
            place, _, anchor = str(link["href"]).partition("#")
            there = wide.page((place or url).removeprefix("/"))
            heading = there.find(id=anchor)
            assert heading
            assert words(heading) == words(link)


def test_the_front_page_shows_the_first_and_leads_to_all(wide: Site) -> None:
    home = wide.page("nl/")

    assert len(home.select("#part-professions .card")) == 12
    assert words(home.select_one("#part-professions h2")) == "Beroepen"
    assert words(home.select_one("#part-professions a.more")) == "Alle beroepen"
    assert len(home.select(".names li")) == 12
    assert home.select(".names-of a.more[href='/nl/werkgevers/']")


def test_a_profession_is_compared_on_the_page_on_which_it_is(wide: Site) -> None:
    for _, page in along(wide, "nl/beroepen/"):
        for link in page.select(".card-more a"):
            place, _, profession = str(link["href"]).partition("#")
            assert wide.page(place.removeprefix("/")).find("th", id=profession)
