"""What pages are about, and where they are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Target(NamedTuple):
    """What a page is about: its kind and, within the kind, its id."""

    kind: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    """One page in one language."""

    target: Target
    language: str
    path: str
    """Relative to the portal: `nl/beroepen/operatieassistent/`; a file name for 404 pages."""


@dataclass(frozen=True, slots=True)
class Routes:
    """Every address of a portal."""

    base: str
    """Path prefix with slashes at both ends."""
    origin: str
    """Scheme and host of the public address, without a slash at the end."""
    table: Mapping[tuple[Target, str], Route]
    compared: Mapping[str, Target] = field(default_factory=dict)
    """The page that compares a profession with others, by the profession's id."""

    def __iter__(self) -> Iterator[Route]:
        return iter(self.table.values())

    def has(self, target: Target, language: str) -> bool:
        """Whether there is such a page."""
        return (target, language) in self.table

    def url(self, target: Target, language: str) -> str:
        """Address of a page within its host: `/gesundheit/de/berufe/`."""
        return self.base + self.table[target, language].path

    def absolute(self, target: Target, language: str) -> str:
        """Address of a page with its host."""
        return self.origin + self.url(target, language)
