"""A small valid project to read, and to make mistakes in."""

import shutil
from datetime import date
from pathlib import Path

from generator.cache import Cache
from generator.content import read_content
from generator.diagnostics import Diagnostic, ordered
from generator.linking import check_content, check_portal
from generator.model.entries import Content
from generator.reports import write_report
from tests.section_words import SECTION_WORDS
from tests.sites import REPOSITORY

BASE = Path(__file__).parent / "mistakes" / "base"
TODAY = date(2026, 3, 1)

PROFESSION = "content/professions/operatieassistent.nl.md"
REGION = "content/regions/haaglanden.nl.md"
STORY = "content/stories/noor.nl.md"


def valid_project(folder: Path) -> Path:
    """A copy of the base project in a folder of its own; it remembers what the repository does."""
    project = Path(shutil.copytree(BASE, folder, dirs_exist_ok=True))
    remember(project)
    return project


def remember(project: Path) -> None:
    """Let builds of a project use what was made before; a memory only ever holds what is right."""
    memory = REPOSITORY / ".cache"
    memory.mkdir(exist_ok=True)
    (project / ".cache").symlink_to(memory)


def read(
    project: Path, today: date = TODAY, memory: Cache | None = None
) -> tuple[Content, tuple[Diagnostic, ...]]:
    return read_content(project, SECTION_WORDS, today, memory)


def report_of(project: Path, memory: Cache | None = None) -> str:
    """What an editor reads about the words of a project, once they are read and linked."""
    return write_report(diagnose(project, memory), "text")


def diagnose(project: Path, memory: Cache | None = None) -> tuple[Diagnostic, ...]:
    """What is wrong with the words of a project, once they are read and linked."""
    content, found = read(project, memory=memory)
    linked = [*found, *check_content(content, TODAY)]
    for config in content.portals.values():
        linked += check_portal(content, config)
    return ordered(linked)
