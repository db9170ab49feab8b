"""What the system "Medizin und Pflege" of Südwestfalen can do (S1), rebuilt."""

import json

from bs4 import BeautifulSoup

from tests.sites import Site, footer, json_ld, kind_of, read, words

KREISE = {
    "Hochsauerlandkreis", "Märkischer Kreis", "Kreis Olpe", "Kreis Siegen-Wittgenstein", "Kreis Soest",
}  # fmt: skip


def links(page: BeautifulSoup) -> set[str]:
    """Where a page leads by itself, menus and footer apart."""
    return {str(a["href"]) for a in page.select(".page a[href]")}


def test_s1_02_every_audience_has_a_page_with_its_professions(hills: Site) -> None:
    home = hills.page("de/")
    audiences = {url for url in links(home) if "/fuer/" in url}

    assert len(audiences) == 6
    for url in audiences:
        page = read(hills.file(url))
        assert any("/berufe/" in link or "/niederlassung" in link for link in links(page)), url


def test_s1_03_each_workplace_lists_professions_employers_and_stories(hills: Site) -> None:
    for workplace, profession, employer, person in (
        ("krankenhaus", "Pflegefachfrau / Pflegefachmann", "Klinikum Hennetal", "Leila"),
        ("pflegeeinrichtung", "Pflegefachassistenz", "Seniorenhaus Biggeblick", "Tim"),
        ("arztpraxis", "Medizinische Fachangestellte", "Praxis am Römerweg", "Katrin"),
    ):
        text = words(hills.page(f"de/arbeitsort/{workplace}/").main)
        assert profession in text, workplace
        assert employer in text, workplace
        assert person in text, workplace


def test_s1_03_settling_in_an_own_practice_has_its_overview(hills: Site) -> None:
    home = hills.page("de/")
    url = next(url for url in links(home) if "/arbeitsort/" in url and "niederlassung" in url)
    page = read(hills.file(url))

    assert any("hausarzt" in link or "hausaerzt" in link for link in links(page))
    assert any("niederlass" in link and "/arbeitsort/" not in link for link in links(page))


def test_s1_04_settling_is_no_job_ad_but_programmes_advisers_and_free_seats(hills: Site) -> None:
    page = next(
        page
        for path, page in hills.pages().items()
        if path.startswith("de/") and page.find(string=lambda s: bool(s) and "60.000" in s)
        and kind_of(page) == "page"
    )  # fmt: skip
    text = words(page.main)

    assert "60.000 €" in text
    assert all(kreis in text for kreis in KREISE)
    assert page.find("a", href=lambda url: bool(url) and url.startswith("mailto:"))
    assert all(item["@type"] != "JobPosting" for item in json_ld(page))


def test_s1_05_regions_form_a_tree_and_a_kreis_shows_what_its_communes_have(hills: Site) -> None:
    _, kreis = hills.find("de", "region", "Hochsauerlandkreis")
    trail = [words(a) for a in kreis.select("nav li") if words(a)]
    text = words(kreis.main)

    assert "Südwestfalen" in " ".join(trail)
    assert "Klinikum Hennetal" in text  # it lies in Meschede, within the Kreis
    assert any(url.endswith("/meschede/") for url in links(kreis))


def test_s1_05_all_five_kreise_stand_on_the_regions_page(hills: Site) -> None:
    text = words(hills.page("de/regionen/").main)

    assert all(kreis in text for kreis in KREISE)


def test_s1_06_a_region_says_what_life_is_like_and_links_to_its_own_pages(hills: Site) -> None:
    _, kreis = hills.find("de", "region", "Kreis Olpe")

    assert len(words(kreis.main)) > 400
    assert any(url.startswith("https://") and ".example" in url for url in links(kreis))


def test_s1_08_ambassadors_tell_with_person_role_employer_and_region(hills: Site) -> None:
    story = next(
        p for path, p in hills.pages().items() if "jonas" in path and path.startswith("de/")
    )
    text = words(story.main)

    assert "Jonas" in text
    assert any("/arbeitgeber/" in url for url in links(story))
    assert any("/regionen/" in url for url in links(story))


def test_s1_08_an_ambassador_is_seen_and_heard_in_a_film_with_its_words(hills: Site) -> None:
    page = hills.page("de/geschichten/helga-hausaerztin/")
    gallery = hills.page("de/geschichten/filme/")

    assert {track["kind"] for track in page.select("video track")} == {
        "captions", "subtitles", "chapters",
    }  # fmt: skip
    assert "Helga: Im Krankenhaus" in words(page.select_one(".transcript"))
    assert any("helga" in url for url in links(gallery))


def test_s1_09_stories_are_filtered_by_the_three_motives(hills: Site) -> None:
    page = hills.page("de/geschichten/")
    motives = {url for url in links(page) if "/warum-hier/" in url}

    assert len(motives) == 3
    for url in motives:
        listed = read(hills.file(url))
        told = {a["href"] for a in listed.select(".finder-list .card-title a")}
        assert len(told) == 2, url


def test_s1_10_every_picture_of_a_story_shows_its_credit(hills: Site) -> None:
    stories = [p for path, p in hills.pages().items() if kind_of(p) == "story"]

    assert stories
    assert all("careportal, CC BY 4.0" in words(story.main) for story in stories)


def test_s1_11_partners_are_listed_the_lead_first_each_with_its_role_and_named_logo(
    hills: Site,
) -> None:
    logos = [str(image["alt"]) for image in footer(hills.page("de/")).find_all("img")]

    assert logos[0] == "Agentur Berge & Berufe"
    assert len(logos) == 5
    assert logos[-1] == "Förderprogramm Regionale Perspektiven (Beispiel)"


def test_s1_12_the_funding_line_stands_in_every_footer(hills: Site) -> None:
    for path, page in hills.pages().items():
        if path.startswith("de/") and kind_of(page) != "short":
            assert "efördert" in words(footer(page)), path


def test_the_nurses_profile_home_and_recognition_are_read_in_arabic_and_ukrainian(
    hills: Site,
) -> None:
    for tag in ("ar", "uk"):
        translated = {
            path for path, page in hills.pages().items()
            if path.startswith(f"{tag}/") and not page.select_one(".notices a[hreflang]")
        }  # fmt: skip
        assert f"{tag}/index.html" in translated
        assert any("pflegefach" in path for path in translated)
        assert any(hills.page(path).select_one(".page-page") for path in translated)


def test_the_portal_lives_below_its_path(hills: Site) -> None:
    every = {str(a["href"]) for a in hills.page("de/").find_all("a", href=True)}

    assert all(url.startswith(("/gesundheit/", "#", "https:", "mailto:", "tel:")) for url in every)


def test_the_search_page_tells_its_script_everything_in_the_readers_language(hills: Site) -> None:
    page = hills.page("de/suche/")
    element = page.find(attrs={"data-texts": True})
    texts = json.loads(
        str(element["data-texts"]) if element else words(page.select_one("#search-texts"))
    )

    assert texts["none"] == "Nichts gefunden zu „{query}“."
