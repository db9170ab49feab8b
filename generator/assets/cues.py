"""A good caption file becomes cues: who says what, and when."""

import re
from collections.abc import Iterator
from html import unescape

from generator.assets.captions import ARROW, ESCAPE, TAG, blocks, lines_of, milliseconds
from generator.model.media import Cue

TIMES = re.compile(r"(\S+)[ \t]+-->[ \t]+(\S+)")


def read_cues(data: bytes) -> tuple[Cue, ...]:
    """The cues of a file in which `check_captions` found nothing wrong."""
    return tuple(read_blocks(lines_of(data)))


def read_blocks(lines: list[str]) -> Iterator[Cue]:
    """Each block that is a cue; notes, styles and regions are none."""
    for first, block in blocks(lines):
        head = next((at for at, line in enumerate(block[:2]) if ARROW in line), None)
        if head is not None and (times := TIMES.match(block[head])):
            words = tuple(block[head + 1 :])
            start, end = milliseconds(times[1]), milliseconds(times[2])
            yield Cue(start, end, voices(words), first + head + 1, words)


def voices(lines: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Speakers and their words: what stands before the first `<v …>` is nobody's."""
    found: list[tuple[str, str]] = []
    speaker, start, text = "", 0, "\n".join(lines)
    for tag in TAG.finditer(text):
        if tag["name"] == "v":
            found.append((speaker, plain(text[start : tag.start()])))
            start = tag.end()
            speaker = "" if tag["close"] else plain(tag["words"] or "")
    found.append((speaker, plain(text[start:])))
    return tuple(said for said in found if said[1])


def plain(text: str) -> str:
    """Words without tags, escapes and line breaks."""
    return " ".join("".join(letter for _, letter in letters(text)).split())


def letters(text: str) -> Iterator[tuple[int, str]]:
    """The characters that one sees, each with its column from 1."""
    at = 0
    while at < len(text):
        if tag := TAG.match(text, at):
            at = tag.end()
            continue
        escape = ESCAPE.match(text, at)
        yield at + 1, unescape(escape[0]) if escape else text[at]
        at = escape.end() if escape else at + 1
