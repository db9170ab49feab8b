"""A film on its page, and among the others: what the HTML says before any script runs."""

import pytest
from bs4 import BeautifulSoup

from generator.model.media import Cue
from generator.views.transcripts import paragraphs
from tests.cinema import PLATFORMS
from tests.sites import Site, json_ld, words


def cue(start: float, end: float, *voices: tuple[str, str]) -> Cue:
    return Cue(int(start * 1000), int(end * 1000), voices, 1, ())


def film(page: BeautifulSoup) -> dict[str, object]:
    return next(item for item in json_ld(page) if item["@type"] == "VideoObject")


def told(page: BeautifulSoup, facet: str) -> dict[str, tuple[str, str]]:
    """The options of a facet: address by word and count."""
    links = page.select(f'[data-facet="{facet}"] a')
    return {words(a): (str(a["href"]), str(a["data-value"])) for a in links}


def cards(page: BeautifulSoup) -> set[str]:
    return {words(title) for title in page.select(".finder-list .card-title")}


def test_a_film_of_our_own_loads_nothing_and_plays_nothing_by_itself(cinema: Site) -> None:
    video = cinema.page("nl/verhalen/own/").video
    assert video

    assert video["preload"] == "none"
    assert video.has_attr("controls")
    assert not video.has_attr("autoplay")
    assert video["poster"]
    assert not any(track.has_attr("default") for track in video.select("track"))


def test_a_film_has_captions_in_every_language_and_chapters(cinema: Site) -> None:
    page = cinema.page("nl/verhalen/own/")
    tracks = [(t["kind"], t["srclang"], t["label"]) for t in page.select("video track")]

    assert tracks == [
        ("subtitles", "en", "English"),
        ("captions", "nl", "Nederlands"),
        ("chapters", "nl", "Hoofdstukken"),
    ]
    assert [words(li) for li in page.select("ol.chapters li")] == [
        "0:00 Handen wassen",
        "0:10 Alles tellen",
    ]
    assert cinema.page("en/stories/own/").select_one("ol.chapters bdi[lang=nl]")


def test_the_buttons_beside_the_film_name_it(cinema: Site) -> None:
    page = cinema.page("nl/verhalen/own/")
    names = [str(button["aria-label"]) for button in page.select(".video-buttons button")]

    assert names == [
        "Ondertiteling English: Film van Own",
        "Ondertiteling Nederlands: Film van Own",
        "Audiodescriptie: Film van Own",
    ]
    assert page.select_one("a[data-described][href$='.mp4']")


def test_a_transcript_is_made_from_the_captions_and_says_so(cinema: Site) -> None:
    page = cinema.page("nl/verhalen/own/")
    section = page.select_one(".transcript")
    assert section

    assert [str(p) for p in section.select(".prose p")] == [
        "<p><b>Noor:</b> Hoi, ik ben Noor. Ik tel &amp; tel.</p>",
        "<p><b>Sam:</b> En ik ben Sam.</p>",
        "<p><b>Sam:</b> Tot ziens!</p>",
    ]
    assert "ondertiteling van de film" in words(section.select_one(".derived"))
    english = cinema.page("en/stories/own/").select_one(".transcript .prose")
    assert english
    assert words(english).startswith("Noor: Hi, I am Noor. I count & count.")


def test_a_transcript_that_somebody_wrote_is_shown_as_it_is(cinema: Site) -> None:
    section = cinema.page("nl/verhalen/youtube/").select_one(".transcript")
    assert section

    assert section.select_one(".derived") is None
    assert words(section.select_one(".prose")) == "Noor: Hoi."


def test_a_paragraph_ends_with_its_speaker_or_in_silence() -> None:
    cues = [
        cue(0, 2, ("Noor", "Een.")),
        cue(2, 3, ("Noor", "Twee."), ("Sam", "Drie.")),
        cue(4.9, 6, ("Sam", "Vier.")),
        cue(8, 9, ("Sam", "Vijf.")),
        cue(9, 10, ("", "Muziek.")),
    ]

    assert list(paragraphs(cues)) == [
        ("Noor", "Een. Twee."),
        ("Sam", "Drie. Vier."),
        ("Sam", "Vijf."),
        ("", "Muziek."),
    ]


@pytest.mark.parametrize("name", PLATFORMS)
def test_a_platform_waits_behind_a_picture_of_ours(cinema: Site, name: str) -> None:
    _, player, watch = PLATFORMS[name]
    page = cinema.page(f"nl/verhalen/{name}/")
    box = page.select_one("[data-facade]")
    assert box
    button, link = box.button, box.select_one("a.more")
    assert button
    assert link

    assert page.find("iframe") is None
    assert page.select('link[rel~="preconnect"], link[rel~="dns-prefetch"]') == []
    assert box.img
    assert str(box.img["src"]).startswith("/assets/")
    assert box.img["alt"] == ""
    assert button["aria-describedby"] == "facade-notice"
    assert "Film van" in str(button["aria-label"])
    assert str(button["data-player"]).startswith(player)
    assert "autoplay=1" in str(button["data-player"])
    assert link["href"] == watch
    assert box.select_one("#facade-notice a[href='/nl/privacy/']")
    assert film(page)["embedUrl"] == player
    assert str(film(page)["thumbnailUrl"]).startswith("https://portaal.example/assets/")
    assert "Zorg in beeld" in words(page.select_one(".video-facts"))


def test_youtube_speaks_the_readers_language_and_recommends_nobody(cinema: Site) -> None:
    [button] = cinema.page("en/stories/youtube/").select("[data-player]")

    assert str(button["data-player"]).endswith(
        "/embed/abcdefghij-?autoplay=1&rel=0&cc_load_policy=1&hl=en"
    )


def test_peertube_does_not_share_addresses_among_viewers(cinema: Site) -> None:
    [button] = cinema.page("nl/verhalen/peertube/").select("[data-player]")

    assert "p2p=0" in str(button["data-player"])
    notice = cinema.page("nl/verhalen/peertube/").select_one("#facade-notice")
    assert "videos.example" in words(notice)


def test_only_the_platforms_with_a_film_may_be_framed(cinema: Site, heart: Site) -> None:
    rules = (cinema.root / "_headers").read_text()

    assert (
        "frame-src https://player.vimeo.com https://videos.example"
        " https://www.youtube-nocookie.com;" in rules
    )
    assert "frame-src 'none'" in (heart.root / "_headers").read_text()


def test_s4_16_the_list_of_films_shows_stories_with_a_film_only(cinema: Site) -> None:
    stories, films = cinema.page("nl/verhalen/"), cinema.page("nl/verhalen/films/")
    own = next(card for card in films.select(".card-film") if "Own" in words(card))

    assert "Noor blijft rustig" in cards(stories)
    assert cards(films) == {
        "Film van Own",
        "Film van Youtube",
        "Film van Vimeo",
        "Film van Peertube",
    }
    assert stories.select_one('a[href="/nl/verhalen/films/"]')
    assert own.img
    assert "Duur: 0:44" in words(own)
    assert "Ondertiteling: Engels en Nederlands" in words(own)
    assert own.a
    assert own.a["href"] == "/nl/verhalen/own/#film"
    assert "Op YouTube" in words(films.main)


@pytest.mark.parametrize("root", ["nl/verhalen/", "nl/verhalen/films/"])
def test_lists_of_stories_are_narrowed_by_profession_motive_and_region(
    cinema: Site, root: str
) -> None:
    page = cinema.page(root)
    films = root.endswith("films/")

    assert told(page, "region") == {
        "Delfland 3": (f"/{root}regio/delfland/", "delfland"),
        "Delft 1": (f"/{root}regio/delft/", "delft"),
        "Westland 2": (f"/{root}regio/westland/", "westland"),
    }
    assert told(page, "motive") == {
        "Hierheen verhuisd 1": (f"/{root}waarom-hier/hierheen-verhuisd/", "moved-here")
    }
    assert told(page, "profession") == {
        f"Operatieassistent {4 if films else 5}": (
            f"/{root}beroep/operatieassistent/", "operatieassistent",
        )
    }  # fmt: skip
    assert cards(cinema.page(f"{root}regio/delfland/")) == {
        "Film van Own", "Film van Youtube", "Film van Peertube",
    }  # fmt: skip


def test_a_story_tells_the_filters_every_region_around_it(cinema: Site) -> None:
    page = cinema.page("nl/verhalen/")
    own = next(li for li in page.select(".finder-list .cards > li") if "Own" in words(li))

    assert own["data-facet-region"] == "haaglanden delfland delft"
    assert own["data-facet-motive"] == "moved-here"
    assert own["data-facet-profession"] == "operatieassistent"
