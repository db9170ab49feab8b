"""Finds the ids, figures, files and icons that a record names, by the marks on its fields' types."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, get_args

from generator.model.values import NamesFile, NamesIcon, Record, Refers

Path = tuple[str | int, ...]

Mark = Refers | NamesFile | NamesIcon
"""What a type says about the names it holds."""


class Named(NamedTuple):
    """A value that names something else, and where it stands in its record."""

    path: Path
    mark: Mark
    value: str


def named(record: Record) -> Iterator[Named]:
    """Every value of the record, however deep, whose type has a mark."""
    for name, own, inner in marks_of(type(record)):
        value = getattr(record, name)
        if own and isinstance(value, str):
            yield Named((name,), own, value)
        else:
            yield from named_within((name,), inner, value)


@cache
def marks_of(kind: type[Record]) -> tuple[tuple[str, Mark | None, Mark | None], ...]:
    """The fields of a record, each with the mark on it and the mark inside its type."""
    return tuple(
        (name, next((m for m in f.metadata if isinstance(m, Mark)), None), mark_in(f.annotation))
        for name, f in kind.model_fields.items()
    )


def named_within(path: Path, mark: Mark | None, value: object) -> Iterator[Named]:
    """The same for a value inside a record: a nested record, a tuple, a mapping, an optional."""
    if isinstance(value, Record):
        for found in named(value):
            yield Named((*path, *found.path), found.mark, found.value)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from named_item((*path, index), mark, item)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from named_item((*path, str(key)), mark, item)
    elif mark and isinstance(value, str):
        yield Named(path, mark, value)


def named_item(path: Path, mark: Mark | None, item: object) -> Iterator[Named]:
    """The same for one item of a tuple or mapping, whose type has a mark or not."""
    if isinstance(item, str):
        if mark:
            yield Named(path, mark, item)
    else:
        yield from named_within(path, mark, item)


def mark_in(annotation: Any) -> Mark | None:
    """The last mark anywhere inside an annotation: of `dict[LanguageTag, CaptionsPath]`, the path's."""
    found = None
    for argument in get_args(annotation):
        is_mark = isinstance(argument, Mark)
        found = argument if is_mark else mark_in(argument) or found
    for mark in getattr(annotation, "__metadata__", ()):
        if isinstance(mark, Mark):
            found = mark
    return found
