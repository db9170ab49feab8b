"""A file becomes lines of clean text, or the first reason why it is none."""

import re
import stat
from pathlib import Path

from generator.diagnostics import Diagnostic, Message, Span, error, say

LARGEST = 1024 * 1024
"""Largest file that is read, in bytes."""

UNWELCOME = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Control characters, separators that only some programs take for line ends, and stray marks."""


class Refused(Exception):
    """Ends the reading of one file; carries why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic
        super().__init__(diagnostic.code)


def place_of(project: Path, path: Path) -> str:
    """A path as reports show it: relative to the project, printable whatever its bytes are."""
    whole, root = path.as_posix(), project.as_posix()
    if root == "." and not path.is_absolute():
        shown = whole
    elif whole.startswith(f"{root}/"):
        shown = whole[len(root) + 1 :]
    else:
        shown = path.relative_to(project).as_posix() if path.is_relative_to(project) else str(path)
    if shown.isprintable():
        return shown
    readable = shown.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in readable)


ELSEWHERE = say("pictures and videos belong below content/media")


def read_lines(path: Path, place: str, advice: Message = ELSEWHERE) -> tuple[str, ...]:
    """The lines of a UTF-8 file, without line ends, byte order mark and a last empty line.

    `advice` is what to do about a file that is too large.
    """
    return lines_of(read_bytes(path, place, advice), place)


def lines_of(raw: bytes, place: str) -> tuple[str, ...]:
    """The same of bytes that have been read."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise Refused(not_utf8(place, problem.object, problem.start)) from None
    lines = split_lines(text)
    if found := UNWELCOME.search("\n".join(lines)):
        raise Refused(unwelcome(place, lines, found))
    return lines


def read_bytes(path: Path, place: str, advice: Message = ELSEWHERE) -> bytes:
    """The bytes of a plain file of a sensible size."""
    nowhere = Span(place)
    try:
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            raise Refused(
                error(
                    nowhere,
                    "symlink",
                    say("symbolic links are not followed"),
                    say("put the file itself here"),
                )
            )
        if not stat.S_ISREG(status.st_mode):
            raise Refused(error(nowhere, "not-a-file", say("this is not a file")))
        if status.st_size > LARGEST:
            raise Refused(too_large(nowhere, status.st_size, advice))
        return path.read_bytes()
    except OSError as problem:
        reason = (problem.strerror or type(problem).__name__).lower()
        message = say("the file cannot be read: {reason}", reason=reason)
        raise Refused(error(nowhere, "unreadable", message)) from None


def too_large(span: Span, size: int, advice: Message) -> Diagnostic:
    message = say("the file has {size} KiB, at most 1024 are read", size=-(-size // 1024))
    return error(span, "too-large", message, advice)


def split_lines(text: str) -> tuple[str, ...]:
    """Lines as editors count them: LF, CRLF and CR end a line, nothing else does."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(lines[:-1] if not lines[-1] else lines)


def not_utf8(place: str, raw: bytes, start: int) -> Diagnostic:
    """The first byte that is not UTF-8, at its line and column."""
    before = split_lines(raw[:start].decode("utf-8") + "|")
    line, column = len(before), len(before[-1])
    source = split_lines(raw.decode("utf-8", "replace"))[line - 1]
    return error(
        Span(place, line, column, 1, source),
        "not-utf8",
        say("the byte 0x{byte} is not UTF-8", byte=f"{raw[start]:02x}"),
        say("save the file with the encoding UTF-8"),
    )


def unwelcome(place: str, lines: tuple[str, ...], found: re.Match[str]) -> Diagnostic:
    before = split_lines(found.string[: found.start()] + "|")
    span = Span(place, len(before), len(before[-1]), 1, lines[len(before) - 1])
    return invisible(span, found[0])


def invisible(span: Span, char: str) -> Diagnostic:
    """A control character or stray mark, named by its number since it cannot be seen."""
    return error(
        span,
        "control-character",
        say("the invisible character {name} is not allowed", name=f"U+{ord(char):04X}"),
        say("delete it; it often comes along when text is pasted"),
    )


def line_span(place: str, lines: tuple[str, ...], line: int) -> Span:
    """A whole line without its indentation; the last line when `line` lies behind it."""
    if not lines:
        return Span(place)
    line = max(1, min(line, len(lines)))
    source = lines[line - 1]
    text = source.strip()
    indent = len(source) - len(source.lstrip()) if text else 0
    return Span(place, line, indent + 1, max(1, len(text)), source)


def stretch(
    place: str, lines: tuple[str, ...], start: tuple[int, int], end: tuple[int, int]
) -> Span:
    """A stretch between two (line, column) places from 0; it ends with its first line."""
    line, column = start
    if line >= len(lines):
        return after_the_end(place, lines)
    source = lines[line]
    stop = end[1] if end[0] == line else len(source.rstrip())
    column = min(column, len(source))
    return Span(place, line + 1, column + 1, max(1, min(stop, len(source)) - column), source)


def after_the_end(place: str, lines: tuple[str, ...]) -> Span:
    """The place behind the last character of the file."""
    last = lines[-1] if lines else ""
    return Span(place, max(1, len(lines)), len(last) + 1, 1, last)


def readable(value: str, most: int = 60) -> str:
    """A value as a message shows it: on one line and not too long."""
    line = " ".join(value.split())
    return line if len(line) <= most else line[: most - 1] + "…"
