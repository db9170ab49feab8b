"""A page's names become every word that should find it: synonyms, gender forms, parts of compounds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aliases:
    """Knows the parts of compound words it was prepared with."""

    parts: Mapping[str, tuple[str, ...]]

    def of(self, names: Iterable[str], language: str) -> str:
        """The words, space-separated, that find a page with these names."""
        return " ".join(dict.fromkeys(names))
