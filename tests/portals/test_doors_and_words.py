"""Which doors a diploma opens (B-1, S4-07), and trade words explained in place (B-12)."""

import re

import pytest
from bs4 import BeautifulSoup, Tag

from tests.sites import Site, footer, kind_of, words


def links(element: Tag | BeautifulSoup) -> set[str]:
    return {str(a["href"]) for a in element.select("a[href]")}


def part(page: BeautifulSoup, name: str) -> Tag:
    found = page.select_one(f".part-{name}")
    assert found, name
    return found


def diploma_pages(site: Site, language: str) -> dict[str, BeautifulSoup]:
    return {
        path: page
        for path, page in site.pages().items()
        if path.startswith(f"{language}/") and kind_of(page) == "diploma"
    }


def test_b_1_one_page_lists_every_diploma_lowest_first_and_what_it_opens(heart: Site) -> None:
    page = heart.page("nl/beroepen/mijn-diploma/")
    rows = [words(row) for row in page.select(".diploma")]

    assert words(page.h1) == "Welke deuren open ik met mijn diploma?"
    assert len(rows) == 15
    assert rows[0].startswith("praktijkonderwijs")
    assert "Hier nog geen deur" in rows[0]
    kader = next(row for row in rows if row.startswith("vmbo-kb"))
    assert "2 deuren meteen" in kader
    assert "5 deuren na één stap" in kader
    assert page.select_one(".doors-ask a[href^='tel:']")


def test_b_1_old_names_stand_beside_new_ones(hills: Site) -> None:
    page = hills.page("de/berufe/mein-abschluss/")
    row = next(r for r in page.select(".diploma") if "Erster Schulabschluss" in words(r))

    assert "Früher: Hauptschulabschluss" in words(row)


def test_s4_07_a_level_lists_direct_doors_and_detours_with_their_step(hills: Site) -> None:
    page = hills.page("de/berufe/mit/erster-schulabschluss-hauptschulabschluss/")
    direct, detours = words(part(page, "direct")), words(part(page, "detours"))

    assert "Pflegefachassistenz" in direct
    assert "18 bis 36 Monate" in direct
    assert "Operationstechnische" not in direct
    assert "Pflegefachfrau / Pflegefachmann" in detours
    assert "Zuerst Pflegefachassistenz 18 bis 36 Monate Dann Pflegefachfrau" in detours


def test_s4_07_who_has_no_certificate_is_promised_no_step_that_the_law_refuses(hills: Site) -> None:
    page = hills.page("de/berufe/mit/ohne-schulabschluss/")

    assert "Pflegefachassistenz" in words(part(page, "direct"))
    assert page.select_one(".part-detours") is None


def test_b_1_a_shortened_route_says_after_what(heart: Site) -> None:
    page = heart.page("nl/beroepen/met/hbo/")

    assert "Alleen na: " in words(part(page, "direct"))


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_b_1_every_step_is_a_direct_door_of_the_same_page(heart: Site, language: str) -> None:
    pages = diploma_pages(heart, language)

    assert len(pages) == 12
    for path, page in pages.items():
        direct = {
            str(a["href"]) for a in page.select(".part-direct .open-door > h3 a")
        }  # fmt: skip
        further = {str(a["href"]) for a in page.select(".part-detours .open-door > h3 a")}
        steps = {str(a["href"]) for a in page.select(".way a")}
        assert steps <= direct, path
        assert not direct & further, path
        assert direct | further, path


def test_b_1_home_lists_and_chips_lead_to_the_doors(site: Site) -> None:
    for path, page in site.pages().items():
        kind = kind_of(page)
        if kind == "home" or (kind == "professions" and page.find(attrs={"data-filters": True})):
            assert page.select_one(".doors-link a"), path
        entry = page.find(id="entry") if kind == "profession" else None
        for chip in entry.select("#entry > .part-body > .chips a") if entry else ():
            assert site.file(str(chip["href"])).exists(), path


def test_b_1_search_finds_a_diploma_by_its_old_name(hills: Site) -> None:
    page = hills.page("de/berufe/mit/mittlerer-schulabschluss-realschulabschluss/")

    assert "Realschulabschluss" in words(page.select_one("[data-pagefind-body]"))


def test_b_12_every_trade_word_on_a_page_opens_its_note_and_no_note_is_idle(large: Site) -> None:
    pages = 0
    for path, page in large.pages().items():
        opened = {str(button["popovertarget"]) for button in page.select("button.term")}
        notes = [str(note["id"]) for note in page.select(".term-note[popover]")]
        showcase = path.startswith("styleguide/")
        assert opened <= set(notes) if showcase else opened == set(notes), path
        assert len(notes) == len(set(notes)), path
        assert all(words(note) for note in page.select(".term-note p")), path
        pages += bool(notes)

    assert pages > 20


def test_b_12_trade_words_are_explained_in_prose_and_in_facts(heart: Site, hills: Site) -> None:
    _, nurse = heart.find("nl", "profession", "Mbo-verpleegkundige")
    _, german = hills.find("de", "profession", "Pflegefachfrau / Pflegefachmann")
    note = nurse.select_one("#term-bbl")
    assert note

    assert "beroepsbegeleidende leerweg" in words(note)
    assert {"BBL", "BOL", "FWG", "cao"} <= {words(b) for b in nurse.select("button.term")}
    assert "P7, TVöD-P" in {words(button) for button in german.select("button.term")}


def test_b_12_a_word_is_marked_in_its_own_language_where_nobody_translated_it(hills: Site) -> None:
    page = hills.page("ar/mihan/pflegefachperson/")
    title = page.select_one("#term-kenntnispruefung bdi")
    assert title

    assert title["lang"] == "de"
    assert title["dir"] == "ltr"


def test_b_12_a_page_does_not_explain_what_it_is_about(hills: Site) -> None:
    _, page = hills.find("de", "profession", "Operationstechnische Assistenz (OTA)")

    assert page.select_one("#term-ota") is None


def test_b_12_the_glossary_lists_every_word_and_every_footer_leads_there(site: Site) -> None:
    glossaries = {path: page for path, page in site.pages().items() if kind_of(page) == "glossary"}
    anchors = {
        path.partition("/")[0]: {str(entry["id"]) for entry in page.select(".glossary-entry")}
        for path, page in glossaries.items()
    }
    places = {site.base + path.removesuffix("index.html") for path in glossaries}

    assert glossaries
    for path, page in site.pages().items():
        language = path.partition("/")[0].replace("styleguide", next(iter(anchors)))
        assert not page.find("footer") or language not in anchors or links(footer(page)) & places, (
            path
        )
        for link in page.select(".term-note a"):
            place, _, anchor = str(link["href"]).partition("#")
            assert not anchor or anchor in anchors[language], path
            assert site.file(place).exists(), path


def test_b_12_names_from_a_to_z_include_trade_words(heart: Site) -> None:
    page = heart.page("nl/a-tot-z/")

    assert page.find("a", href=re.compile("/nl/vakwoorden/#fwg$"))


def test_lists_explain_nothing(site: Site) -> None:
    for path, page in site.pages().items():
        if kind_of(page) in ("professions", "stories", "search", "glossary"):
            assert page.select("button.term") == [], path
