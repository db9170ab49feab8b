"""Every mistake in `mistakes/*.md` is reported exactly as written there.

A case is a level-2 heading and fenced blocks. ```` ```file <path> ```` replaces a whole file of the
base project `mistakes/base`; ```` ```change <path> ```` changes one: lines that begin with `-` (and
those that begin with a space) must stand there together, and become those that begin with `+` (and
those with a space). ```` ```report ```` is what is expected; it is empty where nothing is wrong.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from generator.content import read_content
from generator.reports import write_report
from tests.section_words import SECTION_WORDS

MISTAKES = Path(__file__).parent / "mistakes"
TODAY = date(2026, 3, 1)


def report(project: Path) -> str:
    """What an editor reads about a project."""
    _, diagnostics = read_content(project, SECTION_WORDS, TODAY)
    return write_report(diagnostics, "text")


@dataclass(frozen=True)
class Block:
    what: str
    path: str
    text: str


@dataclass(frozen=True)
class Case:
    place: str
    title: str
    blocks: tuple[Block, ...]

    def expected(self) -> str:
        return next(block.text for block in self.blocks if block.what == "report")

    def prepare(self, project: Path) -> None:
        shutil.copytree(MISTAKES / "base", project, dirs_exist_ok=True)
        for block in self.blocks:
            if block.what == "file":
                write(project / block.path, block.text + "\n")
            elif block.what == "change":
                change(project / block.path, block.text)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")


def change(path: Path, text: str) -> None:
    lines = text.split("\n")
    before = "".join(f"{line[1:]}\n" for line in lines if line[:1] in ("-", " "))
    after = "".join(f"{line[1:]}\n" for line in lines if line[:1] in ("+", " "))
    whole = path.read_text(encoding="utf-8")
    assert whole.count(before) == 1, f"not once in {path.name}:\n{before}"
    write(path, whole.replace(before, after))


def cases() -> Iterator[Case]:
    for path in sorted(MISTAKES.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        for found in re.finditer(r"^## (.+)\n((?:(?!^## ).*\n?)*?)(?=^## |\Z)", fenceless(text), re.M):
            line = text.count("\n", 0, found.start()) + 1
            body = text[found.start(2) : found.end(2)]
            yield Case(f"{path.name}:{line}", found[1], tuple(blocks(body)))


def fenceless(text: str) -> str:
    """The text with everything inside fences blanked, at the same length."""
    blank = lambda found: re.sub(r"[^\n]", " ", found[0])  # noqa: E731 - one place, one line
    return re.sub(r"^````\w+.*?^````$", blank, text, flags=re.M | re.S)


def blocks(text: str) -> Iterator[Block]:
    for found in re.finditer(r"^````(\w+)[ ]?(\S*)\n(.*?)^````$", text, re.M | re.S):
        yield Block(found[1], found[2], found[3].removesuffix("\n"))


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.place} {case.title}")
def test_the_report_says_exactly_what_is_wrong(case: Case, tmp_path: Path) -> None:
    case.prepare(tmp_path)

    assert report(tmp_path) == case.expected()


def test_the_base_project_has_no_mistakes(tmp_path: Path) -> None:
    shutil.copytree(MISTAKES / "base", tmp_path, dirs_exist_ok=True)

    assert report(tmp_path) == ""
