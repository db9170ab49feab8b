"""`content/figures.yaml` becomes figures, named `group.name`."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.content.files import FIGURES
from generator.content.validation import look_up, validate
from generator.content.wording import not_a_group
from generator.diagnostics import Diagnostic, Span, error, say
from generator.documents import MOST, Document, KeyPath, read_yaml, readable
from generator.model.entries import PlacedFigure, Spans
from generator.model.figures import Figure

NAME = re.compile(r"[a-z0-9-]+")

ANY = "*"
"""Stands among the broken names when any figure may be one of them."""

Figures = tuple[Mapping[str, PlacedFigure], tuple[Diagnostic, ...], frozenset[str]]
"""Figures by name, what is wrong, and the names of those that could not be read."""


def read_figures(project: Path) -> Figures:
    """Every figure of the project; without the file there are none."""
    path = project / "content" / FIGURES
    if not path.exists() and not path.is_symlink():
        return {}, (), frozenset()
    document, found = read_yaml(project, path)
    if document is None:
        return {}, found, frozenset({ANY})
    misnamed = tuple(bad_names(document))
    diagnostics = [*found, *misnamed]
    figures: dict[str, PlacedFigure] = {}
    broken = {ANY} if misnamed else set[str]()
    for (group, name), spans in spans_by_figure(document).items():
        figure, wrong = place_figure(document, group, name, spans)
        diagnostics += wrong
        if figure:
            figures[figure.id] = figure
        else:
            broken.add(f"{group}.{name}")
    return figures, tuple(diagnostics[:MOST]), frozenset(broken)


def places(document: Document) -> Iterator[tuple[str, str]]:
    """Group and name of everything that should be a figure."""
    for group, names in document.data.items():
        if isinstance(names, dict):
            yield from ((group, name) for name in names)


def bad_names(document: Document) -> Iterator[Diagnostic]:
    """Groups that are none, and names that cannot be written in a text."""
    for group, names in document.data.items():
        if not isinstance(names, dict) and (group,) not in document.empty:
            yield error(document.spans.at(group), *not_a_group(group))
        inside = names if isinstance(names, dict) else ()
        paths: list[KeyPath] = [(group,), *[(group, name) for name in inside]]
        for path in paths:
            if not NAME.fullmatch(str(path[-1])):
                word = readable(str(path[-1]))
                message = say("`{key}` cannot be the name of a figure", key=word)
                hint = say("use lower-case letters, digits and hyphens")
                yield error(document.key(*path), "bad-slug", message, hint)


def place_figure(
    document: Document, group: str, name: str, spans: Spans
) -> tuple[PlacedFigure | None, tuple[Diagnostic, ...]]:
    """One figure with the places of its values."""
    data = look_up(document.data, (group, name))
    figure, wrong = validate(Figure, document, data, (group, name))
    return (PlacedFigure(f"{group}.{name}", figure, spans) if figure else None), wrong


def spans_by_figure(document: Document) -> Mapping[tuple[str, str], Spans]:
    """The places of each figure's values, by their paths inside the figure."""
    inside: defaultdict[tuple[str, str], dict[KeyPath, Span]] = defaultdict(dict)
    for path, span in document.spans.values.items():
        if len(path) > 2:
            inside[str(path[0]), str(path[1])][path[2:]] = span
    return {figure: Spans(document.key(*figure), inside[figure]) for figure in places(document)}
