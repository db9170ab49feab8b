"""What becomes of the films that editors bring."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.assets.films import LARGEST_FILE, BadFilm, clean_film
from tests.assets.samples import NAMED, box, film, prepare, refusal


def test_a_film_ready_for_streaming_is_published_as_it_is(tmp_path: Path) -> None:
    media, artifacts, _ = prepare(tmp_path, {"films/noor.mp4": film()}, base="/kust/")

    assert media.files["films/noor.mp4"].startswith("/kust/assets/noor.")
    assert artifacts[media.files["films/noor.mp4"]].data == film()


def test_where_a_film_was_taken_is_told_to_nobody() -> None:
    place = box(b"udta", box(b"\xa9xyz", b"+52.3750+004.9000/"))
    track = box(b"trak", box(b"tkhd") + box(b"meta", b"com.apple.quicktime.location"))
    data = film(box(b"moov", box(b"mvhd") + track + place), box(b"mdat", b"pixels"))

    cleaned = clean_film(data)

    assert b"+52.3750" not in cleaned
    assert b"quicktime.location" not in cleaned
    assert len(cleaned) == len(data)
    assert cleaned.index(b"pixels") == data.index(b"pixels")


def test_a_film_that_plays_only_at_its_end_is_refused(tmp_path: Path) -> None:
    diagnostic = refusal(tmp_path, "noor.mp4", film(box(b"mdat"), box(b"moov")))

    assert diagnostic.code == "video-not-streamable"
    assert diagnostic.span == NAMED
    assert "+faststart" in str(diagnostic.hint)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x1aE\xdf\xa3 a WebM file",
        film()[8 + 4 :],
        film()[:-3],
        film(box(b"moov")),
        box(b"ftyp") + b"\xff\xff\xff\xffmoov",
        box(b"ftyp") + b"\x00\x00\x00\x01moov\x00\x00\x00\x00\x00\x00\x00\x04",
    ],
)
def test_what_is_no_whole_film_is_refused(tmp_path: Path, data: bytes) -> None:
    assert refusal(tmp_path, "noor.mp4", data).code == "video-unreadable"


def test_a_film_larger_than_hosts_serve_is_refused(tmp_path: Path) -> None:
    data = film(box(b"moov"), box(b"mdat", bytes(LARGEST_FILE)))

    assert refusal(tmp_path, "noor.mp4", data).code == "video-too-large"
    with pytest.raises(BadFilm, match="26 MiB"):
        clean_film(data)


def test_a_box_of_64_bits_and_one_to_the_end_are_known() -> None:
    large = b"\x00\x00\x00\x01mdat" + (16 + 6).to_bytes(8, "big") + b"pixels"
    last = b"\x00\x00\x00\x00free" + b"rest"
    data = film(box(b"moov"), large, last)

    assert clean_film(data) == data


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_make_a_film_raise_anything_else(data: bytes) -> None:
    for start in (b"", box(b"ftyp"), box(b"ftyp") + box(b"moov", data)):
        with contextlib.suppress(BadFilm):
            clean_film(start + data)
