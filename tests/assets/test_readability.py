"""How captions are looked at as people read them: line by line, against the clock."""

from pathlib import Path

import pytest

from generator.assets import check_films
from generator.assets.cues import read_cues
from generator.model.films import Video
from tests.assets.samples import prepare, refusal
from tests.sites import REPOSITORY

PATH = "noor.vtt"


def film(**keys: object) -> Video:
    return Video.model_validate(
        {"file": "noor.mp4", "poster": "noor.png", "seconds": 10, "spoken": "nl",
         "captions": {"nl": PATH}, "audio_description": {"kind": "integrated"}, **keys}
    )  # fmt: skip


def warnings(project: Path, text: str, **keys: object) -> list[tuple[int, int, str]]:
    """Line, column and message of every warning about captions."""
    media, _, found = prepare(project, {PATH: text.encode()})
    assert found == ()
    diagnostics = list(check_films([film(**keys)], media))
    assert all(d.severity == "warning" and d.code == "hard-captions" for d in diagnostics)
    assert all(d.span.path == "content/media/noor.vtt" and d.hint for d in diagnostics)
    return [(d.span.line, d.span.column, str(d.message)) for d in diagnostics]


def captions(*cues: str) -> str:
    return "WEBVTT\n\n" + "\n\n".join(cues) + "\n"


def test_captions_that_one_can_read_are_left_alone(tmp_path: Path) -> None:
    text = captions(
        "00:00.000 --> 00:04.000\nIk zet mijn blauwe muts op en was\nmijn armen.",
        "00:04.000 --> 00:08.000\nAan het eind tellen we opnieuw.",
    )

    assert warnings(tmp_path, text) == []


@pytest.mark.parametrize(
    ("cue", "line", "column", "message"),
    [
        ("00:00.000 --> 00:08.000\na\nb\nc", 6, 1, "the cue has 3 lines, more than 2"),
        (
            f"one\n00:00.000 --> 00:08.000\nkort\n{'a' * 38}",
            6, 38, "the line has 38 characters, more than 37",
        ),
        (
            f"00:00.000 --> 00:08.000\n<v Noor><i>A &amp; {'a' * 35}</i>",
            4, 53, "the line has 39 characters, more than 37",
        ),
        ("00:07.100 --> 00:08.000\nJa.", 4, 1, "the cue stands for 0.9 s, less than 1 s"),
        (
            "00:07.000 --> 00:09.000\nTweeëndertig letters in 2 tellen",
            4, 1, "one must read 16 characters a second, more than 15",
        ),
        (
            "00:00.000 --> 00:07.900\nEn dan?",
            4, 1, "the last cue ends after 7 of 10 seconds",
        ),
    ],
)  # fmt: skip
def test_a_cue_that_is_hard_to_read_is_named_where_it_stands(
    tmp_path: Path, cue: str, line: int, column: int, message: str
) -> None:
    assert warnings(tmp_path, captions(cue)) == [(line, column, message)]


def test_a_cue_waits_for_the_one_above_it(tmp_path: Path) -> None:
    text = captions("00:00.000 --> 00:05.000\nEerst dit.", "00:04.000 --> 00:08.000\nDan dat.")

    assert warnings(tmp_path, text) == [
        (7, 1, "the cue begins before the one above it has ended"),
    ]


def test_children_get_more_time(tmp_path: Path) -> None:
    text = captions("00:00.000 --> 00:08.000\n" + "a" * 37 + "\n" + "b" * 37 + "\n\n"
                    "00:08.000 --> 00:10.000\nDertien per seconde, zoals.")  # fmt: skip

    assert warnings(tmp_path, text) == []
    assert warnings(tmp_path, text, for_children=True) == [
        (8, 1, "one must read 14 characters a second, more than 11"),
    ]


def test_the_captions_of_the_demonstration_can_be_read(tmp_path: Path) -> None:
    folder = REPOSITORY / "content/media/videos"
    texts = {
        p.name: p.read_bytes() for p in sorted(folder.glob("*.vtt")) if "chapters" not in p.name
    }
    media, _, _ = prepare(tmp_path, texts)

    for name, cues in media.cues.items():
        shown = film(captions={"nl": name}, seconds=cues[-1].end // 1000 + 1)
        assert list(check_films([shown], media)) == [], name
    assert len(texts) >= 2


def test_a_cue_knows_who_speaks() -> None:
    text = captions(
        "00:00.000 --> 00:02.000\n<v Noor>Hoi, <b>ik</b>\nben Noor.\n<v.luid Sam &amp; Co>En <00:01.000>wij!",
        "NOTE\nniets",
        "two\n01:00:02.000 --> 01:00:03.500 align:start\nAllemaal &lt;samen&gt;",
    )
    first, second = read_cues(text.encode())

    assert first.voices == (("Noor", "Hoi, ik ben Noor."), ("Sam & Co", "En wij!"))
    assert (second.start, second.end, second.line) == (3_602_000, 3_603_500, 13)
    assert second.voices == (("", "Allemaal <samen>"),)


CHAPTERS = (
    "WEBVTT\n\n1\n00:00.000 --> 00:05.000\nHanden wassen\n\n00:05.000 --> 00:20.000\nTellen\n"
)


def test_good_chapters_are_published_and_read(tmp_path: Path) -> None:
    media, _, found = prepare(tmp_path, {"noor.chapters.vtt": CHAPTERS.encode()})

    assert found == ()
    assert [cue.words for cue in media.cues["noor.chapters.vtt"]] == ["Handen wassen", "Tellen"]


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "reason"),
    [
        ("00:05.000 --> 00:20", "00:04.999 --> 00:20", 7, 1,
         "the chapter begins before the one above it has ended"),
        ("Handen wassen", "Handen <b>wassen</b>", 5, 8, "the title of a chapter has no tags"),
        ("Handen wassen\n", "", 4, 1, "the cue has no words"),
    ],
)  # fmt: skip
def test_bad_chapters_are_named_where_they_are_bad(
    tmp_path: Path, old: str, new: str, line: int, column: int, reason: str
) -> None:
    found = refusal(tmp_path, "noor.chapters.vtt", CHAPTERS.replace(old, new).encode())

    assert found.code == "bad-chapters"
    assert (found.span.line, found.span.column, str(found.message)) == (line, column, reason)


def test_a_chapter_begins_while_the_film_runs(tmp_path: Path) -> None:
    media, _, _ = prepare(tmp_path, {"noor.chapters.vtt": CHAPTERS.encode()})
    shown = film(seconds=5, captions={"nl": "none.vtt"}, chapters={"nl": "noor.chapters.vtt"})
    (late,) = check_films([shown], media)

    assert late.code == "chapter-after-end"
    assert (late.span.line, late.span.source) == (8, "Tellen")
