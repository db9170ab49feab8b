"""The bytes of a caption file are checked against WebVTT (W3C CR 2019), strictly.

Browsers drop a broken cue without a word, and the deaf visitor is the only one who notices.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Message, say

LARGEST_FILE = 1024 * 1024
"""Bytes."""

TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
TIMING = re.compile(rf"({TIME})[ \t]+-->[ \t]+({TIME})((?:[ \t]+\S+)*)[ \t]*")
PERCENT = r"(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)%"
ALIGNED = r"(?:,(?:start|center|end|line-left|line-right))?"
SETTING = re.compile(
    rf"vertical:(?:rl|lr)|line:(?:-?\d+|{PERCENT}){ALIGNED}|position:{PERCENT}{ALIGNED}"
    rf"|size:{PERCENT}|align:(?:start|center|end|left|right)|region:\S+"
)
TAG = re.compile(
    rf"<(?:(?P<close>/)?(?P<name>c|i|b|u|v|lang|ruby|rt)(?:\.[^\s.<>&]+)*"
    rf"(?P<words>[ \t](?:[^<>&]|&(?:amp|lt|gt|lrm|rlm|nbsp);)*)?|{TIME})>"
)
ESCAPE = re.compile(r"&(?:amp|lt|gt|lrm|rlm|nbsp|#\d{1,7}|#x[0-9a-fA-F]{1,6});")
UNREADABLE = re.compile("[\0\N{REPLACEMENT CHARACTER}]")
ARROW = "-->"


@dataclass(frozen=True, slots=True)
class BadCaptions:
    """The first thing wrong with a caption file; line and column from 1."""

    line: int
    column: int
    reason: Message
    source: str = ""
    """The line itself."""


class Flaw(Exception):
    """Ends the check."""

    def __init__(self, line: int, column: int, reason: Message) -> None:
        self.line, self.column, self.reason = line, column, reason
        super().__init__(str(reason))


def check_captions(data: bytes, chapters: bool = False) -> BadCaptions | None:
    """What is wrong with a WebVTT file, or nothing. Raises nothing, whatever `data` is.

    Of `chapters` more is asked: their titles are plain words, and none lies in another.
    """
    if len(data) > LARGEST_FILE:
        return BadCaptions(
            1, 1, say("the file has more than {most} KiB", most=LARGEST_FILE // 1024)
        )
    lines = lines_of(data)
    try:
        check_lines(lines)
        if chapters:
            check_chapters(lines)
    except Flaw as flaw:
        source = lines[flaw.line - 1] if flaw.line <= len(lines) else ""
        return BadCaptions(flaw.line, flaw.column, flaw.reason, source)
    return None


def lines_of(data: bytes) -> list[str]:
    """The lines of a file, however they end."""
    text = data.decode("utf-8-sig", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def check_lines(lines: list[str]) -> None:
    """Raise the first flaw of a file."""
    for number, line in enumerate(lines, 1):
        if found := UNREADABLE.search(line):
            raise Flaw(number, found.start() + 1, say("this is not UTF-8 text"))
    if not re.fullmatch(r"WEBVTT(?:[ \t].*)?", lines[0]):
        raise Flaw(1, 1, say("the file does not begin with `WEBVTT`"))
    if len(lines) > 1 and lines[1].strip() and ARROW in lines[1]:
        raise Flaw(2, 1, say("an empty line is missing after `WEBVTT`"))
    starts = [start for first, block in blocks(lines) if (start := check_block(first, block)) >= 0]
    if not starts:
        raise Flaw(len(lines), 1, say("there is no cue in the file"))
    check_order(lines, starts)


def blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """The blocks after the header, each with the number of its first line."""
    block: list[str] = []
    header = True
    for number, line in enumerate([*lines, ""], 1):
        if line:
            block.append(line)
            continue
        if block and not header:
            yield number - len(block), block
        block, header = [], False


def check_block(first: int, block: list[str]) -> int:
    """Check a cue and answer its first line; -1 for notes, styles and regions."""
    if re.match(r"(?:NOTE|STYLE|REGION)(?:[ \t]|$)", block[0]) and ARROW not in block[0]:
        for number, line in enumerate(block, first):
            if ARROW in line:
                raise Flaw(number, line.index(ARROW) + 1, say("`-->` can stand in a cue only"))
        return -1
    head = 0 if ARROW in block[0] else 1
    if head >= len(block) or ARROW not in block[head]:
        raise Flaw(first, 1, say("this block is no cue: it has no line with `-->`"))
    check_timing(first + head, block[head])
    check_words(first + head + 1, block[head + 1 :])
    return first + head


def check_timing(number: int, line: str) -> None:
    """Check `start --> end settings`."""
    found = TIMING.fullmatch(line)
    if not found:
        raise Flaw(number, 1, say("this is not `00:00.000 --> 00:00.000`"))
    if milliseconds(found[6]) <= milliseconds(found[1]):
        raise Flaw(number, found.start(6) + 1, say("the cue ends before it begins"))
    names = set()
    for setting in re.finditer(r"\S+", found[11]):
        name = setting[0].partition(":")[0]
        if not SETTING.fullmatch(setting[0]) or name in names:
            column = found.start(11) + setting.start() + 1
            raise Flaw(number, column, say("`{setting}` is not a cue setting", setting=setting[0]))
        names.add(name)


def milliseconds(time: str) -> int:
    """A time stamp in milliseconds."""
    hours, minutes, seconds, thousandths = re.fullmatch(TIME, time).groups()  # type: ignore[union-attr]  # matched before
    return ((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(thousandths)


def check_order(lines: list[str], numbers: list[int]) -> None:
    """Cues stand in the order in which they begin."""
    latest = 0
    for number in numbers:
        start = milliseconds(lines[number - 1].split()[0])
        if start < latest:
            raise Flaw(number, 1, say("the cue begins before the one above it"))
        latest = start


def check_chapters(lines: list[str]) -> None:
    """Chapters follow each other, and their titles hold no tags (WebVTT § 4.6)."""
    ended = 0
    for first, block in blocks(lines):
        head = next((at for at, line in enumerate(block[:2]) if ARROW in line), None)
        if head is None:
            continue
        start, _, end = block[head].split()[:3]
        if milliseconds(start) < ended:
            raise Flaw(first + head, 1, say("the chapter begins before the one above it has ended"))
        ended = milliseconds(end)
        for number, line in enumerate(block[head + 1 :], first + head + 1):
            if found := TAG.search(line):
                raise Flaw(number, found.start() + 1, say("the title of a chapter has no tags"))


def check_words(first: int, lines: list[str]) -> None:
    """Check the words of a cue: there are some, tags are known and closed, `&` and `<` escaped."""
    if not any(line.strip() for line in lines):
        raise Flaw(first - 1, 1, say("the cue has no words"))
    open_tags: list[tuple[str, int, int]] = []
    for number, line in enumerate(lines, first):
        if ARROW in line:
            raise Flaw(
                number, line.index(ARROW) + 1, say("an empty line is missing before this cue")
            )
        for mark in re.finditer(r"[<&]", line):
            check_mark(number, line, mark.start(), open_tags)
    for name, number, column in open_tags:
        if name != "v":
            raise Flaw(number, column, say("`<{name}>` is never closed", name=name))


def check_mark(number: int, line: str, at: int, open_tags: list[tuple[str, int, int]]) -> None:
    """Check what begins with `<` or `&`."""
    if line[at] == "&":
        if not ESCAPE.match(line, at):
            raise Flaw(number, at + 1, say("write `&amp;` for `&`"))
        return
    tag = TAG.match(line, at)
    if not tag:
        raise Flaw(number, at + 1, say("this is no WebVTT tag; write `&lt;` for `<`"))
    if not tag["name"]:
        return
    if not tag["close"]:
        open_tags.append((tag["name"], number, at + 1))
    elif not open_tags or open_tags.pop()[0] != tag["name"]:
        raise Flaw(number, at + 1, say("`</{name}>` closes nothing", name=tag["name"]))
