"""What the system "Volg je Hart" can do (S2), rebuilt."""

from bs4 import BeautifulSoup

from tests.sites import Site, json_ld, kind_of, read, words

PROFESSIONS = {
    "doktersassistent", "mbo-verpleegkundige", "hbo-verpleegkundige", "anesthesiemedewerker",
    "operatieassistent", "longfunctieanalist", "knf-laborant",
}  # fmt: skip

HOSPITALS = {
    "Ziekenhuis Duinrand", "Ziekenhuis Zeezicht", "Ziekenhuis Polderlicht", "Ziekenhuis Waterlinie",
    "Ziekenhuis Waterwegzoom", "Ziekenhuis Gouwesluis", "Ziekenhuis Rijnoever",
}  # fmt: skip


def links(page: BeautifulSoup) -> set[str]:
    """Where a page leads by itself, menus and footer apart."""
    return {str(a["href"]) for a in page.select(".page a[href]")}


def profession_pages(site: Site, language: str) -> dict[str, BeautifulSoup]:
    return {
        words(page.h1): page
        for path, page in site.pages().items()
        if path.startswith(f"{language}/") and kind_of(page) == "profession"
    }


def test_s2_01_the_seven_shortage_professions_have_profiles(heart: Site) -> None:
    titles = {title.casefold() for title in profession_pages(heart, "nl")}

    assert len(titles) == 7
    assert all(any(name in title for title in titles) for name in PROFESSIONS)


def test_s2_02_learning_work_tracks_stand_on_profession_hospital_and_region_pages(
    heart: Site,
) -> None:
    page = profession_pages(heart, "nl")["Operatieassistent"]
    employer_url = next(url for url in links(page) if "ziekenhuis-" in url)
    employer = read(heart.file(employer_url))
    region_url = next(url for url in links(employer) if "/regio" in url and url.count("/") > 3)
    region = read(heart.file(region_url))

    assert "maart" in words(page.main)
    assert any("operatieassistent" in url for url in links(employer))
    assert "maart" in words(employer.main) or "september" in words(employer.main)
    assert any("operatieassistent" in url for url in links(region))


def test_s2_03_the_number_of_participating_hospitals_is_computed(heart: Site) -> None:
    home = words(heart.page("nl/").main)

    assert "6 van de 7" in home
    for hospital in HOSPITALS:
        path, _ = heart.find("nl", "employer", hospital)
        assert path


def test_s2_04_three_sub_regions_narrow_what_is_shown(heart: Site) -> None:
    text = words(heart.page("nl/regios/").main)

    assert all(region in text for region in ("Haaglanden", "Nieuwe Waterweg Noord", "Rijn Gouwe"))


def test_s2_05_one_profession_shows_a_door_for_each_audience(heart: Site) -> None:
    for title, page in profession_pages(heart, "nl").items():
        doors = [str(body["id"]) for body in page.select(".door-body")]
        assert len(set(doors)) >= 3, title
        assert [str(link["href"]) for link in page.select(".ways nav a")] == [
            f"#{door}" for door in doors
        ], title


def test_s2_05_every_audience_has_a_page_without_javascript(heart: Site) -> None:
    overviews = [
        page for path, page in heart.pages().items()
        if path.startswith("nl/") and kind_of(page) == "overview"
    ]  # fmt: skip
    titles = {words(page.h1).casefold() for page in overviews}

    assert any("scholier" in title for title in titles)
    assert any("zij-instromer" in title for title in titles)


def test_s2_06_every_profession_is_explained_at_a_glance(heart: Site) -> None:
    for title, page in profession_pages(heart, "nl").items():
        description = page.find("meta", attrs={"name": "description"})
        assert description, title
        assert 20 < len(str(description["content"])) <= 160, title
        assert str(description["content"])[:60] in words(page.main), title


def test_s2_06_synonyms_are_shown(heart: Site) -> None:
    page = profession_pages(heart, "nl")["Longfunctieanalist"]

    assert "ongfunctielaborant" in words(page.main)


def test_s2_19_a_pull_quote_names_its_speaker(heart: Site) -> None:
    quotes = [
        figure for path, page in heart.pages().items() if path.startswith("nl/")
        for figure in page.select("figure.quote")
    ]  # fmt: skip

    assert quotes
    assert all(figure.blockquote and figure.figcaption for figure in quotes)


def test_the_film_has_captions_a_transcript_and_structured_data(heart: Site) -> None:
    page = next(
        p for path, p in heart.pages().items()
        if path.startswith("nl/") and "noor" in path and kind_of(p) == "story"
    )  # fmt: skip
    video = page.video
    assert video
    film = next(item for item in json_ld(page) if item["@type"] == "VideoObject")

    assert video["preload"] == "none"
    assert not video.has_attr("autoplay")
    assert {track["srclang"] for track in video.find_all("track")} == {"nl", "en"}
    assert {"name", "thumbnailUrl", "uploadDate"} <= set(film)
    assert "Noor" in words(page.main)


def test_a_profession_links_back_to_its_stories_and_employers(heart: Site) -> None:
    found = links(profession_pages(heart, "nl")["Operatieassistent"])

    assert any("noor" in url for url in found)
    assert any("ziekenhuis-" in url for url in found)


def test_a_profession_names_its_counterpart_across_the_border(heart: Site) -> None:
    page = words(profession_pages(heart, "nl")["Operatieassistent"].main)

    assert "Operationstechnische" in page


def test_without_javascript_filters_are_plain_links_to_lists(heart: Site) -> None:
    lists = [
        page for path, page in heart.pages().items()
        if path.startswith("nl/") and page.select_one(".page-professions, .page-diploma")
    ]  # fmt: skip
    whole = max(
        lists, key=lambda page: len(page.select(".page-professions article, .page-professions li"))
    )

    assert len(lists) > 10
    assert (
        len(
            [
                url
                for url in links(whole)
                if any(f in url for f in ("/niveau/", "/vakgebied/", "/vooropleiding/"))
            ]
        )
        > 5
    )


def test_a_to_z_lists_every_name_including_former_ones(heart: Site) -> None:
    page = next(
        p for path, p in heart.pages().items() if path.startswith("nl/") and kind_of(p) == "a-to-z"
    )
    text = words(page.main).casefold()

    assert all(name in text for name in PROFESSIONS)
    assert "longfunctielaborant" in text


def test_the_feed_of_stories_lists_the_newest_first(heart: Site) -> None:
    feed = (heart.root / "nl/stories.atom").read_text()
    days = [line.split(">")[1][:10] for line in feed.splitlines() if "<updated>" in line][1:]

    assert len(days) == 4
    assert days == sorted(days, reverse=True)
