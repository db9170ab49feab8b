"""Somebody else's JSON becomes nested values that can be asked for anything without harm.

A value is text, a number, a truth, nothing, a list or a mapping. What is not there is nothing, what
has the wrong form is nothing: no question about a tree ever raises.
"""

import json
import re
from collections.abc import Iterator

from generator.diagnostics import say
from generator.vacancies.boards import Answer, Unreadable

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]

MOST_PARTS = 2_000_000
"""Brackets and commas of one document; with more it is no list of vacancies."""

UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no file of ours can hold."""

TEXT = "#text"
"""Key of an element's own text, when it has attributes or elements too."""


def parse_json(answer: Answer) -> Value:
    """The document; raises `Unreadable`. Line breaks inside texts are forgiven."""
    text = decoded(answer).strip()
    if sum(text.count(mark) for mark in "[{,") > MOST_PARTS:
        raise Unreadable(say("the document has too many parts"))
    try:
        value: Value = json.loads(text, strict=False, parse_constant=lambda _: None)
    except RecursionError:
        raise Unreadable(say("the document is nested too deep")) from None
    except ValueError as problem:
        place = getattr(problem, "pos", 0)
        line = text.count("\n", 0, place) + 1
        raise Unreadable(say("this is not whole JSON, see line {line}", line=line)) from None
    return value


def decoded(answer: Answer) -> str:
    """The text of a document: UTF-8 (with or without mark), else as the server says, else Windows-1252."""
    body = answer.body
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16", "replace")
    for encoding in ("utf-8-sig", answer.charset or "utf-8"):
        try:
            return body.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return body.decode("cp1252", "replace")


def step(value: Value, key: str) -> Iterator[Value]:
    """What stands under a key, item by item, in a mapping or in each mapping of a list."""
    for node in value if isinstance(value, list) else (value,):
        found = node.get(key) if isinstance(node, dict) else None
        yield from found if isinstance(found, list) else (found,)


def every(value: Value, *path: str) -> tuple[Value, ...]:
    """Everything at a path, lists on the way opened, nothing left out but nothing."""
    found: tuple[Value, ...] = tuple(value) if isinstance(value, list) and not path else (value,)
    for key in path:
        found = tuple(item for node in found for item in step(node, key))
    return tuple(item for item in found if item is not None)


def at(value: Value, *path: str) -> Value:
    """The first thing at a path; none if there is nothing."""
    return next(iter(every(value, *path)), None)


def text(value: Value, *path: str) -> str:
    """The first text or number at a path, as text; empty if there is none."""
    return next(texts(value, *path), "")


def texts(value: Value, *path: str) -> Iterator[str]:
    """Every text or number at a path that is not empty."""
    for item in every(value, *path):
        if written := scalar(item):
            yield written


def scalar(value: Value) -> str:
    """A text or number as text; of an element with attributes, its own text."""
    if isinstance(value, dict):
        value = value.get(TEXT)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return (
        UNFIT.sub("\N{REPLACEMENT CHARACTER}", value).strip()
        if isinstance(value, str)
        else short(value)
    )


def short(number: float) -> str:
    """A number as text; of enormous ones not all digits."""
    return str(number) if abs(number) < 1e30 else "∞"


def truth(value: Value, *path: str) -> bool | None:
    """True or false as such or as a word; none when it is neither."""
    found = at(value, *path)
    if isinstance(found, bool):
        return found
    return {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}.get(
        scalar(found).casefold()
    )
