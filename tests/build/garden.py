"""A small project in which everything has to do with something else, and its builds."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from generator.build import Outcome, Workshop, build
from generator.build.press import Press
from generator.cache import Cache
from tests.build.seeds import DRAWING, FIGURES, FILES, MESSAGES, PORTAL, THEME
from tests.projects import valid_project
from tests.sites import REPOSITORY


def plant(folder: Path) -> Path:
    """The project in a folder of its own."""
    project = valid_project(folder)
    (project / ".cache").unlink()
    for name, text in FILES.items():
        write(project / "content" / name, text)
    for name, text in {
        "theme.yaml": THEME, "assets/css/own.css": ".own { margin: 0 }\n",
        "assets/logo.svg": DRAWING.format(size=4), "messages/nl.po": MESSAGES,
        "templates/glossary.html": '{% extends "base/glossary.html" %}\n',
    }.items():  # fmt: skip
        write(project / "themes/garden" / name, text)
    change(project / "content/figures.yaml", "cao-zkh:", "cao-zkh:", FIGURES)
    region = project / "content/regions/haaglanden.nl.md"
    change(region, "country: NL\n", "country: NL\nmap: maps/haaglanden.geojson\n")
    portal = project / "content/portals/portaal.yaml"
    change(portal, "theme: base", "theme: garden", PORTAL)
    change(portal, "accessibility]", "accessibility, verdienen]")
    return project


def write(file: Path, text: str) -> None:
    """A file with its folder."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def change(file: Path, old: str, new: str, more: str = "") -> None:
    """Other words in a file, and more at its end; it must have the old ones."""
    text = file.read_text("utf-8")
    assert old in text, f"{file} does not say {old!r}"
    file.write_text(text.replace(old, new) + more, "utf-8")


@dataclass
class Store:
    """Remembers ledgers by itself, everything else with the repository: fonts take seconds."""

    rest: Cache
    ledgers: dict[str, bytes] = field(default_factory=dict)

    def recall(self, kind: str, key: str) -> bytes | None:
        if kind.startswith("ledger"):
            return self.ledgers.get(key)
        return self.rest.recall(kind, key)

    def recall_many(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        return self.rest.recall_many(kind, keys)

    def keep(self, kind: str, key: str, data: bytes) -> None:
        if kind.startswith("ledger"):
            self.ledgers[key] = data
        else:
            self.rest.keep(kind, key, data)

    def keep_many(self, kind: str, entries: Mapping[str, bytes]) -> None:
        self.rest.keep_many(kind, entries)


REST = Cache(REPOSITORY / ".cache")


@dataclass
class Garden:
    """The project, what was built of it, and the day."""

    folder: Path
    store: Store = field(default_factory=lambda: Store(REST))
    day: int = 0
    """Since the first of March."""
    clean: int = 0
    """Clean builds so far."""
    asked: list[str] = field(default_factory=list)
    """Paths of the pages and pieces that the last build made."""

    @property
    def project(self) -> Path:
        return self.folder / "project"

    @property
    def output(self) -> Path:
        return self.folder / "dist"

    def hand(self, work: Callable[[Any], Any], given: Iterable[Any]) -> Iterable[Any]:
        """Does work piece by piece, and remembers which pages were asked for."""
        listed = list(given)
        if isinstance(work, Press):
            self.asked = sorted(route.path for route in listed)
        return map(work, listed)

    def build(self, output: Path | None = None, store: Store | None = None) -> Outcome:
        """A build onto what is there."""
        return build(self.workshop(store), (), output or self.output, search=False)

    def workshop(self, store: Store | None = None) -> Workshop:
        """What a build works with."""
        now = datetime(2026, 3, 1, tzinfo=UTC) + timedelta(days=self.day)
        return Workshop(self.project, now, store or self.store, self.hand)

    def made(self) -> list[str]:
        """The pages and pieces that a build makes; it must go well."""
        outcome = self.build()
        assert outcome.built, [str(d) for d in outcome.diagnostics]
        assert outcome.built[0].made == len(self.asked)
        return self.asked

    def anew(self) -> tuple[Outcome, dict[str, bytes]]:
        """A build that knows nothing of the others, and its files."""
        self.clean += 1
        output = self.folder / f"clean-{self.clean}"
        outcome = self.build(output, Store(REST))
        return outcome, files(output)

    def write(self, name: str, text: str) -> None:
        """A file below `content/`."""
        write(self.project / "content" / name, text)

    def change(self, name: str, old: str, new: str) -> None:
        """Other words in a file below the project."""
        change(self.project / name, old, new)


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def pick(garden: Garden, pattern: str, number: int) -> Path | None:
    """One of the files below `content/`, if there are any."""
    found = sorted((garden.project / "content").glob(pattern))
    return found[number % len(found)] if found else None


def replace(file: Path | None, pattern: str, new: str) -> None:
    """Other words for the first that match, if there are such a file and such words."""
    if file and file.exists():
        file.write_text(re.sub(pattern, new, file.read_text("utf-8"), count=1, flags=re.M), "utf-8")


def toggle(file: Path, text: str) -> None:
    """A text at the end of a file: there if it was not, gone if it was."""
    now = file.read_text("utf-8") if file.exists() else ""
    write(file, now.replace(text, "") if text in now else now + text)


def turn(file: Path, text: str) -> None:
    """A file: there if it was not, gone if it was."""
    if file.exists():
        file.unlink()
    else:
        write(file, text)


def portal(garden: Garden) -> Path:
    return garden.project / "content/portals/portaal.yaml"
