"""How captions are checked: a browser would drop what is wrong without a word."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.assets.captions import check_captions
from tests.assets.samples import NAMED, VTT, prepare, refusal

GOOD = """\
WEBVTT - Noor

NOTE
gemaakt door Noor

STYLE
::cue { color: yellow }

1
00:00.000 --> 00:02.500 align:start position:10%
<v Noor>Hoi, ik ben <i>Noor</i>.

00:02.500 --> 01:00:04.000
Ik werk op de OK &amp; daar
is het <c.luid>nooit</c> stil.
"""


def test_good_captions_are_good() -> None:
    assert check_captions(GOOD.encode()) is None


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_and_a_byte_order_mark_are_good(end: str) -> None:
    assert check_captions(GOOD.replace("\n", end).encode("utf-8-sig")) is None


@pytest.mark.parametrize(
    ("text", "line", "column", "reason"),
    [
        ("", 1, 1, "the file does not begin with `WEBVTT`"),
        ("WEBVTTT\n\n00:00.000 --> 00:01.000\na\n", 1, 1, "the file does not begin with `WEBVTT`"),
        ("1\n00:00:00,000 --> 00:00:01,000\na\n", 1, 1, "the file does not begin with `WEBVTT`"),
        ("WEBVTT\n", 2, 1, "there is no cue in the file"),
        ("WEBVTT\n\nNOTE nothing\n", 4, 1, "there is no cue in the file"),
        (
            "WEBVTT\n\n00:01 --> 00:02\na\n",
            3,
            1,
            "this is not `00:00.000 --> 00:00.000`",
        ),
        (
            "WEBVTT\n\n00:00:01,000 --> 00:00:02,000\na\n",
            3,
            1,
            "this is not `00:00.000 --> 00:00.000`",
        ),
        ("WEBVTT\n\n00:02.000 --> 00:01.000\na\n", 3, 15, "the cue ends before it begins"),
        ("WEBVTT\n\n00:02.000 --> 00:02.000\na\n", 3, 15, "the cue ends before it begins"),
        (
            "WEBVTT\n\n00:05.000 --> 00:06.000\na\n\n00:01.000 --> 00:02.000\nb\n",
            6,
            1,
            "the cue begins before the one above it",
        ),
        (
            "WEBVTT\n\n00:00.000 --> 00:01.000 align:middle\na\n",
            3,
            25,
            "`align:middle` is not a cue setting",
        ),
        ("WEBVTT\n\n00:00.000 --> 00:01.000\n", 3, 1, "the cue has no words"),
        ("WEBVTT\n\n00:00.000 --> 00:01.000\n\nwords\n", 3, 1, "the cue has no words"),
        ("WEBVTT\n\nwords\n", 3, 1, "this block is no cue: it has no line with `-->`"),
        (
            "WEBVTT\n\n00:00.000 --> 00:01.000\na\n00:01.000 --> 00:02.000\nb\n",
            5,
            11,
            "an empty line is missing before this cue",
        ),
        ("WEBVTT\n\n00:00.000 --> 00:01.000\nA & B\n", 4, 3, "write `&amp;` for `&`"),
        (
            "WEBVTT\n\n00:00.000 --> 00:01.000\na <b>c\n",
            4,
            3,
            "`<b>` is never closed",
        ),
        ("WEBVTT\n\n00:00.000 --> 00:01.000\na</b>\n", 4, 2, "`</b>` closes nothing"),
        (
            "WEBVTT\n\n00:00.000 --> 00:01.000\na <script>\n",
            4,
            3,
            "this is no WebVTT tag; write `&lt;` for `<`",
        ),
        (
            "WEBVTT\n00:00.000 --> 00:01.000\na\n",
            2,
            1,
            "an empty line is missing after `WEBVTT`",
        ),
    ],
)
def test_bad_captions_are_named_where_they_are_bad(
    text: str, line: int, column: int, reason: str
) -> None:
    bad = check_captions(text.encode())

    assert bad
    assert (bad.line, bad.column, str(bad.reason)) == (line, column, reason)


def test_captions_in_another_encoding_are_bad() -> None:
    bad = check_captions("WEBVTT\n\n00:00.000 --> 00:01.000\nPflegekräfte\n".encode("latin-1"))

    assert bad
    assert (bad.line, bad.column, str(bad.reason)) == (4, 9, "this is not UTF-8 text")


def test_good_captions_are_published_as_they_are(tmp_path: Path) -> None:
    media, artifacts, _ = prepare(tmp_path, {"noor.nl.vtt": VTT}, base="/kust/")

    assert media.files["noor.nl.vtt"].startswith("/kust/assets/noor-nl.")
    assert artifacts[media.files["noor.nl.vtt"]].data == VTT


def test_bad_captions_are_shown_in_their_file_and_where_they_are_named(tmp_path: Path) -> None:
    diagnostic = refusal(tmp_path, "noor.vtt", b"WEBVTT\n\n00:02.000 --> 00:01.000\na\n")

    assert diagnostic.code == "bad-captions"
    assert (diagnostic.span.path, diagnostic.span.line) == ("content/media/noor.vtt", 3)
    assert diagnostic.span.source == "00:02.000 --> 00:01.000"
    assert diagnostic.also == NAMED


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_make_the_check_raise(data: bytes) -> None:
    check_captions(data)
    check_captions(b"WEBVTT\n\n" + data)


@settings(deadline=None)
@given(st.text(alphabet="WEBVT\n -->0123456789:.,<>&;/cibv\r\0", max_size=120))
def test_no_text_makes_the_check_raise(text: str) -> None:
    check_captions(("WEBVTT\n\n00:00.000 --> 00:01.000\n" + text).encode())
