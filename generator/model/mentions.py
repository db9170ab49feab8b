"""What a piece of prose names: links, pictures, figures, raw HTML."""

from enum import StrEnum
from typing import NamedTuple


class MentionKind(StrEnum):
    """What sort of thing the text names."""

    LINK = "link"
    PICTURE = "picture"
    FIGURE = "figure"
    HTML = "html"


class Mention(NamedTuple):
    """One thing that the text names, and where."""

    kind: MentionKind
    target: str
    words: str
    """Link text or alternative text."""
    credit: str
    """Title of a picture: its credit."""
    line: int
    """From 0, within the piece; of a whole text, the line of its file, from 1."""
    column: int
    """From 1."""
    length: int
