"""A JSON file becomes data that knows its lines."""

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, Message, Span, error, say
from generator.documents.document import KeyPath
from generator.documents.texts import Refused, place_of, read_lines, stretch

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+')

HALF = re.compile(r"\\u[dD][89a-fA-F]")
"""Escapes half of a character; without its other half the text cannot be written."""


@dataclass(frozen=True, slots=True)
class JsonDocument:
    """A JSON file that was read. Where its values stand is looked up only when somebody asks."""

    path: str
    """Relative to the project, with forward slashes."""
    data: Any
    lines: tuple[str, ...]

    def spans(self, paths: Collection[KeyPath]) -> dict[KeyPath, Span]:
        """The place of each value, else of the nearest value around it; one walk for all."""
        around = {path[:end] for path in paths for end in range(len(path) + 1)}
        found = {
            path: self.span(start, end)
            for path, start, end in places("\n".join(self.lines))
            if path in around
        }
        return {path: self.nearest(found, path) for path in paths}

    def at(self, *path: str | int) -> Span:
        """The place of one value, else of the nearest value around it."""
        return self.spans([path])[path]

    def nearest(self, found: dict[KeyPath, Span], path: KeyPath) -> Span:
        """The innermost of the places that lead to a path."""
        inside = (path[:end] for end in range(len(path), -1, -1))
        return next((found[part] for part in inside if part in found), Span(self.path))

    def span(self, start: int, end: int) -> Span:
        """The stretch between two offsets in the text."""
        line, offset = 0, 0
        for line, text in enumerate(self.lines):  # noqa: B007 -- the last line when none is long enough
            if start - offset <= len(text):
                break
            offset += len(text) + 1
        column = start - offset
        return stretch(self.path, self.lines, (line, column), (line, column + end - start))


Reading = tuple[JsonDocument | None, tuple[Diagnostic, ...]]
"""A document, or none and why."""


def read_json(project: Path, path: Path, advice: Message) -> Reading:
    """Read a JSON file (RFC 8259); `advice` is what to do about one of more than 1 MiB."""
    place = place_of(project, path)
    try:
        lines = read_lines(path, place, advice)
    except Refused as refused:
        return None, (refused.diagnostic,)
    try:
        return JsonDocument(place, parse("\n".join(lines)), lines), ()
    except json.JSONDecodeError as problem:
        spot = problem.lineno - 1, problem.colno - 1
        span = stretch(place, lines, spot, (spot[0], spot[1] + 1))
        return None, (not_json(span, problem.msg[:1].lower() + problem.msg[1:]),)
    except RecursionError:
        return None, (not_json(Span(place), "lists within lists without end"),)
    except ValueError as problem:
        return None, (not_json(Span(place), str(problem)),)


def parse(text: str) -> Any:
    """The value of a JSON text; raises ValueError or RecursionError for what is none."""
    value = json.loads(text, parse_constant=refuse)
    if HALF.search(text):
        json.dumps(value, ensure_ascii=False).encode()
    return value


def refuse(constant: str) -> None:
    """NaN and Infinity are no JSON, whatever Python thinks of them."""
    raise ValueError(constant)


def not_json(span: Span, problem: str) -> Diagnostic:
    """The first place at which the file is no JSON."""
    message = say("this is not JSON: {problem}", problem=problem)
    hint = say(
        "often a comma or bracket is missing; the program that made the file can save it again"
    )
    return error(span, "bad-json", message, hint)


def places(text: str) -> Iterator[tuple[KeyPath, int, int]]:
    """Path, start and end of every value of valid JSON; of lists and objects only the bracket."""
    path: list[str | int] = []
    key_next = False
    for token in TOKEN.finditer(text):
        word = token[0]
        if word in "}]":
            path.pop()
            key_next = False
        elif word == ",":
            key_next = isinstance(path[-1], str)
            path[-1] = "" if isinstance(path[-1], str) else path[-1] + 1
        elif key_next:
            path[-1], key_next = str(json.loads(word)), False
        elif word != ":":
            yield tuple(path), token.start(), token.end()
            key_next = word == "{"
            if word in "{[":
                path.append("" if key_next else 0)
