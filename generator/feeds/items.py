"""What a feed says, whatever its format."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something new."""

    url: str
    """Absolute; also its id, which must never change."""
    title: str
    updated: datetime
    published: datetime | None = None
    language: str
    author: str = ""
    """Empty: the feed's."""
    summary: str = ""
    html: str = ""
    """All of it, sanitised."""
    types: tuple[str, ...] = ()
    """Employment types, in the words of schema.org."""
    more: dict[str, object] = field(default_factory=dict)
    """What JSON Feed has no words for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A list of what is new, the newest first."""

    url: str
    """Absolute, without the ending that says the format; also its id."""
    page: str
    """Absolute address of the page with the same list."""
    title: str
    language: str
    author: str
    updated: datetime
    items: tuple[Item, ...]
    more: dict[str, object] = field(default_factory=dict)
    """What JSON Feed has no words for."""
