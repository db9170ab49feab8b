"""What a portal's server shows now: the last good build and what is wrong with the newest edit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from generator.serve.attempts import Attempt
from generator.serve.headers import Rule, read_rules
from generator.serve.pages import bare_page, dress

LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z]+)?")
NOT_FOUND = "404.html"


@dataclass(slots=True)
class Site:
    """One portal; only the server's loop reads and changes it."""

    portal: str
    folder: Path
    """Where its files are built."""
    base: str
    """Path that begins every address, as `/gesundheit/`."""
    language: str
    """Language of reports."""
    report: str = ""
    """What is wrong with the newest edit; empty when nothing is."""
    edition: int = 0
    """Grows with every attempt."""
    rules: tuple[Rule, ...] = ()

    def show(self, attempt: Attempt) -> None:
        """Show what came of an attempt."""
        self.edition += 1
        self.report = attempt.notice
        self.base = attempt.bases.get(self.portal, self.base)
        self.rules = read_rules(self.folder)

    def built(self) -> bool:
        """Whether there is a good build to show."""
        return bool(self.rules)

    def inside(self, path: str) -> str | None:
        """An address relative to the portal's folder; none outside of the portal."""
        return path[len(self.base) :] if path.startswith(self.base) else None

    def page(self, path: Path) -> bytes:
        """A page as it is served. Raises OSError when it is gone."""
        return self.dressed(path.read_bytes())

    def built_page(self, path: str) -> bytes:
        """The page at an address as it was built; nothing where there is none."""
        inside = self.inside(unquote(path))
        if inside is None or ".." in inside:
            return b""
        place = self.folder / inside
        try:
            return (
                place / "index.html" if not inside or path.endswith("/") else place
            ).read_bytes()
        except OSError:
            return b""

    def dressed(self, page: bytes) -> bytes:
        """A page with the client and the report."""
        return dress(page, self.edition, self.report, self.language)

    def waiting(self) -> bytes:
        """The page that waits for the first good build."""
        return self.dressed(bare_page(self.portal))

    def not_found(self, path: str) -> bytes | None:
        """The portal's own page for an address that leads nowhere, nearest language first."""
        for candidate in self.not_found_pages(self.inside(path) or ""):
            if candidate.is_file():
                return self.page(candidate)
        return None

    def not_found_pages(self, path: str) -> Iterator[Path]:
        """Where such a page may be."""
        language = path.partition("/")[0]
        if LANGUAGE.fullmatch(language):
            yield self.folder / language / NOT_FOUND
        yield self.folder / NOT_FOUND
