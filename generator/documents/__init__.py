"""A text file becomes front matter and prose that know their lines.

Reading never raises for what stands in a file: the answer is a document, or none, and what is
wrong with it.
"""

from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, Span, error, say
from generator.documents.document import MOST, Data, Document, KeyPath
from generator.documents.json import JsonDocument, read_json
from generator.documents.texts import (
    Refused,
    line_span,
    lines_of,
    place_of,
    read_bytes,
    read_lines,
    readable,
)
from generator.documents.trees import grow
from generator.model.entries import Spans

__all__ = [
    "MOST",
    "Data",
    "Document",
    "JsonDocument",
    "KeyPath",
    "Source",
    "compose",
    "compose_document",
    "place_of",
    "read_document",
    "read_json",
    "read_source",
    "read_yaml",
    "readable",
]

FENCE = "---"

Reading = tuple[Document | None, tuple[Diagnostic, ...]]
"""A document, or none if the file could not be made sense of; and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a file, or why it has none for us."""

    path: str
    """Relative to the project, with forward slashes."""
    data: bytes | Diagnostic


def read_source(project: Path, path: Path) -> Source:
    """The bytes of a plain file of a sensible size; never raises for what is on the disk."""
    place = place_of(project, path)
    try:
        return Source(place, read_bytes(path, place))
    except Refused as refused:
        return Source(place, refused.diagnostic)


def read_document(project: Path, path: Path) -> Reading:
    """Read a Markdown file with front matter between two lines `---`; see `compose_document`."""
    return compose_document(read_source(project, path))


def compose_document(source: Source) -> Reading:
    """Make sense of a Markdown file with front matter between two lines `---`.

    Small mistakes (a duplicate key, an empty value) leave a document to work with; others leave
    none.
    """
    place = source.path
    if isinstance(source.data, Diagnostic):
        return None, (source.data,)
    try:
        lines = lines_of(source.data, place)
        return compose(place, lines, 1, end_of_front_matter(place, lines))
    except Refused as refused:
        return None, (refused.diagnostic,)


def read_yaml(project: Path, path: Path) -> Reading:
    """Read a YAML file; its document has no body."""
    place = place_of(project, path)
    try:
        lines = read_lines(path, place)
        return compose(place, lines, 0, len(lines))
    except Refused as refused:
        return None, (refused.diagnostic,)


def end_of_front_matter(place: str, lines: tuple[str, ...]) -> int:
    """The index of the line that closes the front matter."""
    if not lines or lines[0].rstrip() != FENCE:
        raise Refused(
            error(
                line_span(place, lines, 1),
                "no-front-matter",
                say("the file does not begin with front matter"),
                say("the first line of the file must be `---`"),
            )
        )
    for index, line in enumerate(lines[1:], 1):
        if line.rstrip() == FENCE:
            return index
    raise Refused(
        error(
            line_span(place, lines, 1),
            "unclosed-front-matter",
            say("the front matter that begins here is never closed"),
            say("put a line `---` between the front matter and the text"),
        )
    )


def compose(place: str, lines: tuple[str, ...], first: int, end: int) -> Reading:
    """Compose the YAML between two line indexes; what follows `end` is the body."""
    tree = grow(place, lines, first, end)
    document = Document(
        path=place,
        data=tree.data,
        spans=Spans(start_of(place, lines), tree.values),
        keys=tree.keys,
        empty=frozenset(tree.empty),
        body="\n".join(lines[end + 1 :]),
        body_line=end + 2,
        lines=lines,
    )
    return document, tuple(tree.diagnostics[:MOST])


def start_of(place: str, lines: tuple[str, ...]) -> Span:
    """The first line of the file, where what is missing is reported."""
    return line_span(place, lines, 1)
