"""Every mistake in `mistakes/*.md` is reported exactly as written there.

A case is a level-2 heading and blocks between four backticks. A block `file <path>` replaces a
file of the base project `mistakes/base` or adds one; `change <path>` changes one: its lines that
begin with `-` or a space must stand there together, and become those with `+` or a space. A block
`report` is what is expected; it is empty where nothing is wrong.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

import pytest

from generator.cache import Cache
from tests.projects import report_of, valid_project

FENCE = "````"
MISTAKES = Path(__file__).parent / "mistakes"


def report(project: Path) -> str:
    """What an editor reads about a project."""
    return report_of(project)


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
        valid_project(project)
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
        yield from cases_in(path.name, path.read_text(encoding="utf-8").split("\n"))


def cases_in(name: str, lines: list[str]) -> Iterator[Case]:
    """The cases of one file, each placed at the line of its title."""
    title, place, blocks = "", "", list[Block]()
    rest = iter(enumerate(lines, 1))
    for number, line in rest:
        if line.startswith("## "):
            if title:
                yield Case(place, title, tuple(blocks))
            title, place, blocks = line[3:], f"{name}:{number}", []
        elif line.startswith(FENCE):
            what, _, path = line.removeprefix(FENCE).partition(" ")
            inside = takewhile(lambda line: line != FENCE, (line for _, line in rest))
            blocks.append(Block(what, path, "\n".join(inside)))
    yield Case(place, title, tuple(blocks))


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: f"{case.place} {case.title}")
def test_the_report_says_exactly_what_is_wrong(case: Case, tmp_path: Path) -> None:
    case.prepare(tmp_path)

    assert report(tmp_path) == case.expected()


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: f"{case.place} {case.title}")
def test_what_was_read_before_is_reported_the_same(
    case: Case, tmp_path: Path, memory: Cache
) -> None:
    case.prepare(tmp_path)

    assert report_of(tmp_path, memory) == report_of(tmp_path, memory) == case.expected()


@pytest.fixture(scope="module")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    return Cache(tmp_path_factory.mktemp("memory"))


def test_the_base_project_has_no_mistakes(tmp_path: Path) -> None:
    assert report(valid_project(tmp_path)) == ""
