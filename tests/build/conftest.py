"""A copy of the repository's content, to change and examine."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.build import Workshop, examine
from generator.cache import Cache
from generator.diagnostics import Diagnostic
from tests.projects import remember
from tests.sites import REPOSITORY, TODAY, morning


class Desk:
    """An editor's desk: change files, read the reports."""

    def __init__(self, project: Path) -> None:
        self.project = project

    def change(self, path: str, old: str, new: str) -> None:
        """Replace words in a file below content/; they must be there."""
        file = self.project / "content" / path
        text = file.read_text("utf-8")
        assert old in text, f"{path} does not say {old!r}"
        file.write_text(text.replace(old, new), "utf-8")

    def reports(self, today: str = TODAY) -> dict[str, list[Diagnostic]]:
        """What `check` finds, by code."""
        workshop = Workshop(
            self.project, morning(date.fromisoformat(today)), Cache(REPOSITORY / ".cache")
        )
        found: dict[str, list[Diagnostic]] = {}
        for diagnostic in examine(workshop).diagnostics:
            found.setdefault(diagnostic.code, []).append(diagnostic)
        return found

    def errors(self, today: str = TODAY) -> list[str]:
        """Errors as `path:line code message`."""
        return [
            f"{d.span.path}:{d.span.line} {d.code} {d.message}"
            for group in self.reports(today).values()
            for d in group
            if d.severity == "error"
        ]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(copy_of_repository(tmp_path / "project"))


def copy_of_repository(project: Path) -> Path:
    """The repository's content and themes in a folder of its own, with its memory."""
    for name in ("content", "themes"):
        shutil.copytree(REPOSITORY / name, project / name)
    remember(project)
    return project
