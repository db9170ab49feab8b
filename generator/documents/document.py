"""What a file says, value by value, and where it says so."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostics import Span
from generator.documents.texts import line_span
from generator.model.entries import Spans

Data = str | list["Data"] | dict[str, "Data"]
"""YAML as written: scalars stay text, so `no` stays Norwegian."""

MOST = 100
"""Mistakes of one kind that are told of one file; whoever has more looks at the file anyway."""

KeyPath = tuple[str | int, ...]
"""The way to a value: `("routes", 0, "mode")`."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its front matter as text values, its prose, and the places of both."""

    path: str
    """Relative to the project, with forward slashes."""
    data: Mapping[str, Data]
    spans: Spans
    """Where each value stands; the value of a block list or mapping stands at its key."""
    keys: Mapping[KeyPath, Span]
    """Where each key stands."""
    empty: frozenset[KeyPath]
    """Keys and items without a value, each already reported as `empty-value`."""
    body: str
    body_line: int
    """Line on which the body begins, from 1."""
    lines: tuple[str, ...]
    """The whole file, line by line."""

    def key(self, *path: str | int) -> Span:
        """The span of a key, else of the value there, else of what is around it."""
        return self.keys.get(path) or self.spans.at(*path)

    def at_line(self, line: int) -> Span:
        """The span of a whole line, without its indentation."""
        return line_span(self.path, self.lines, line)
