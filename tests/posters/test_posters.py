"""A platform's still picture is fetched once, by an editor, and everything that can go wrong is said."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.model.films import Video
from generator.posters import (
    Courier,
    NoPoster,
    Still,
    courier,
    find_film,
    keep,
    lines_to_add,
    still_of,
)
from tests.assets.samples import photo
from tests.posters.conftest import Answer, Platform
from tests.projects import STORY, valid_project

LOCAL = Courier(loopback=True)
PEERTUBE = "9c9de5e8-0a1e-484a-b099-e80766180a6d"
JPEG, PNG = photo(64, 36), photo(64, 36, "PNG")


def film(**keys: object) -> Video:
    described = {"kind": "integrated"}
    return Video.model_validate(
        {"poster": "p.jpg", "poster_credit": "x", "seconds": 60, "spoken": "nl",
         "audio_description": described, **keys}
    )  # fmt: skip


YOUTUBE = film(provider="youtube", id="abcdefghijk")
VIMEO = film(provider="vimeo", id="76979871")
TUBE = film(provider="peertube", id=PEERTUBE, host="videos.example")


def said(**keys: object) -> Answer:
    return Answer(json.dumps(keys).encode(), "application/json; charset=utf-8")


def test_youtube_gives_its_largest_picture(platform: Platform) -> None:
    platform.answers["/vi/abcdefghijk/maxresdefault.jpg"] = Answer(JPEG)

    assert still_of(YOUTUBE, LOCAL, platform.places) == Still(JPEG, "jpg", "YouTube")


def test_youtube_gives_the_smaller_picture_where_it_has_no_large_one(platform: Platform) -> None:
    platform.answers["/vi/abcdefghijk/hqdefault.jpg"] = Answer(JPEG)

    still = still_of(YOUTUBE, LOCAL, platform.places)

    assert still.data == JPEG
    assert [path.rpartition("/")[2] for path in platform.asked] == [
        "maxresdefault.jpg",
        "hqdefault.jpg",
    ]


def test_vimeo_names_its_picture_and_the_maker(platform: Platform) -> None:
    question = "/api/oembed.json?width=1280&url=https%3A%2F%2Fvimeo.com%2F76979871"
    picture = f"{platform.origin}/video/1-d_1280"
    platform.answers[question] = said(thumbnail_url=picture, author_name='Ziekenhuis "Duin"\nrand')
    platform.answers["/video/1-d_1280"] = Answer(PNG, "image/png")

    still = still_of(VIMEO, LOCAL, platform.places)

    assert still == Still(PNG, "png", 'Vimeo, Ziekenhuis "Duin" rand')


def test_peertube_names_its_preview_and_the_channel(platform: Platform) -> None:
    platform.answers[f"/api/v1/videos/{PEERTUBE}"] = said(
        previewPath="/lazy-static/previews/1.jpg", channel={"displayName": "Zorg in beeld"}
    )
    platform.answers["/lazy-static/previews/1.jpg"] = Answer(JPEG)

    still = still_of(TUBE, LOCAL, platform.places)

    assert still == Still(JPEG, "jpg", "videos.example, Zorg in beeld")


@pytest.mark.parametrize("path", ["//elsewhere.example/1.jpg", "https://elsewhere.example/1.jpg"])
def test_a_peertube_server_cannot_send_us_elsewhere(platform: Platform, path: str) -> None:
    platform.answers[f"/api/v1/videos/{PEERTUBE}"] = said(previewPath=path)

    with pytest.raises(NoPoster, match="not its own"):
        still_of(TUBE, LOCAL, platform.places)


def test_a_redirect_is_followed_over_https_only(platform: Platform) -> None:
    large = "/vi/abcdefghijk/maxresdefault.jpg"
    platform.answers[large] = Answer(status=302, location="/moved.jpg")
    platform.answers["/moved.jpg"] = Answer(JPEG)
    assert still_of(YOUTUBE, LOCAL, platform.places).data == JPEG

    for location in ("http://elsewhere.example/1.jpg", "file:///etc/passwd", "ftp://a.example/b"):
        platform.answers[large] = Answer(status=301, location=location)
        with pytest.raises(NoPoster, match="not an https address"):
            still_of(YOUTUBE, LOCAL, platform.places)


def test_nothing_is_asked_without_https_not_even_here(platform: Platform) -> None:
    with pytest.raises(NoPoster, match="not an https address"):
        still_of(YOUTUBE, Courier(), platform.places)

    assert platform.asked == []


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Answer(JPEG, "text/html"), "is `text/html`, not a JPEG"),
        (Answer(b"<svg/>", "image/svg+xml"), "is `image/svg\\+xml`, not a JPEG"),
        (Answer(b"<html>", "image/jpeg"), "says that it is `image/jpeg`, but it is not"),
        (Answer(b"", status=500), "answers with status 500"),
        (Answer(JPEG + bytes(9 * 1024 * 1024)), "has more than 8 MiB"),
        (Answer(status=302, location="maxresdefault.jpg"), "sends us on and on"),
        (Answer(status=302, location="https://["), "cannot be reached"),
    ],
)
def test_what_is_no_picture_is_refused(platform: Platform, answer: Answer, reason: str) -> None:
    platform.answers["/vi/abcdefghijk/maxresdefault.jpg"] = answer

    with pytest.raises(NoPoster, match=reason):
        still_of(YOUTUBE, LOCAL, platform.places)


def test_a_film_that_is_not_there_is_said_to_be_absent(platform: Platform) -> None:
    with pytest.raises(NoPoster, match=r"hqdefault.jpg is not there \(status 404\)"):
        still_of(YOUTUBE, LOCAL, platform.places)


@pytest.mark.parametrize(
    "answer",
    [Answer(b"[]", "application/json"), Answer(b"<html>"), said(), said(thumbnail_url=3)],
)
def test_an_answer_that_names_no_picture_is_refused(platform: Platform, answer: Answer) -> None:
    platform.answers["/api/oembed.json?width=1280&url=https%3A%2F%2Fvimeo.com%2F76979871"] = answer

    with pytest.raises(NoPoster, match=r"does not answer in JSON|names no picture"):
        still_of(VIMEO, LOCAL, platform.places)


def test_a_server_that_is_too_slow_is_left(
    platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courier, "PATIENCE", 0.2)
    slow = Answer(JPEG + bytes(2_000_000), pause=0.1)
    platform.answers["/vi/abcdefghijk/maxresdefault.jpg"] = slow

    with pytest.raises(NoPoster, match="takes longer than"):
        still_of(YOUTUBE, LOCAL, platform.places)


def test_a_server_that_is_not_there_is_named(platform: Platform) -> None:
    nobody = type(platform.places)(youtube="http://127.0.0.1:9")

    with pytest.raises(
        NoPoster, match=r"http://127\.0\.0\.1:9/vi/abcdefghijk/.* cannot be reached"
    ):
        still_of(YOUTUBE, LOCAL, nobody)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose story has a film on YouTube, and no poster yet."""
    project = valid_project(tmp_path)
    story = project / STORY
    video = (
        "video:\n  provider: youtube\n  id: abcdefghijk\n  seconds: 60\n  spoken: nl\n"
        "  audio_description: {kind: integrated}\n"
    )
    story.write_text(story.read_text("utf-8").replace("consent:\n", f"{video}consent:\n"), "utf-8")
    return project


def test_the_picture_is_kept_beside_the_other_media(project: Path) -> None:
    film, still = find_film(project, "noor"), Still(JPEG, "jpg", 'YouTube, "Duinrand"')
    path = keep(project, film, still)

    assert film.path == STORY
    assert (project / "content/media" / path).read_bytes() == JPEG
    assert lines_to_add(path, still) == (
        "poster: videos/noor.jpg",
        'poster_credit: "YouTube, \\"Duinrand\\""',
    )
    with pytest.raises(NoPoster, match="exists already"):
        keep(project, film, Still(b"other", "jpg", "YouTube"))


@pytest.mark.parametrize("story", ["nobody", "../stories/noor", "*", "portaal"])
def test_a_story_that_is_not_there_has_no_film(project: Path, story: str) -> None:
    with pytest.raises(NoPoster, match="has a `video`"):
        find_film(project, story)


def test_the_command_says_what_stands_in_its_way(project: Path) -> None:
    (project / STORY).write_text(
        (project / STORY).read_text("utf-8").replace("id: abcdefghijk", "id: abcdef"), "utf-8"
    )
    said = CliRunner().invoke(main, ["-C", str(project), "poster", "noor"])

    assert said.exit_code == 1
    assert f"{STORY}: `abcdef` is no id of youtube; see: careportal check" in said.output
