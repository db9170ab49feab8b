"""Finds the ids, figures, files and icons that a record names, by the marks on its fields' types."""

from collections.abc import Iterator, Mapping
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
    for name, field in type(record).model_fields.items():
        mark = next((m for m in field.metadata if isinstance(m, Mark)), None)
        value = getattr(record, name)
        if mark and isinstance(value, str):
            yield Named((name,), mark, value)
        else:
            yield from named_within((name,), field.annotation, value)


def named_within(path: Path, annotation: Any, value: object) -> Iterator[Named]:
    """The same for a value inside a record: a nested record, a tuple, a mapping, an optional."""
    if isinstance(value, Record):
        for found in named(value):
            yield Named((*path, *found.path), found.mark, found.value)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from named_item((*path, index), annotation, item)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from named_item((*path, str(key)), annotation, item)
    elif isinstance(value, str) and (mark := mark_in(annotation)):
        yield Named(path, mark, value)


def named_item(path: Path, annotation: Any, item: object) -> Iterator[Named]:
    """The same for one item of a tuple or mapping, whose type stands among the annotation's."""
    if isinstance(item, str):
        if mark := mark_in(annotation):
            yield Named(path, mark, item)
    else:
        yield from named_within(path, annotation, item)


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
