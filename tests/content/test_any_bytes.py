"""No bytes in any file make a traceback, and every place that is reported exists."""

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Span
from generator.reports import FORMATS, LANGUAGES, write_report
from tests.projects import BASE, diagnose, valid_project

FILES = sorted(
    path.relative_to(BASE).as_posix() for path in BASE.rglob("*") if path.suffix in (".md", ".yaml")
)

PIECES = [
    b"---\n", b"- ", b": ", b"[", b"]", b"{", b"}", b"&a ", b"*a", b"!!x ", b"'", b'"', b"|\n",
    b">\n", b"\t", b"\n", b"\r", b"\x00", b"\xff", b"\xef\xbb\xbf", b"# ", b"## ", b"```\n",
    b"? ", b"~", b"%", b"{#tasks}", b"\xe2\x80\xa8", b"0", b"true", b"9" * 50, b"NaN",
    b"\\ud800", b'"\\u0000"', b"<<: ", b"===\n", b"...\n", b"\xf0\x9f\x98\x80", b"a: b\n",
    b"consent: x\n", b"withdrawn: true\n",
]  # fmt: skip


@pytest.fixture(scope="module")
def project() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield valid_project(Path(folder))


def check(project: Path, name: str, raw: bytes) -> None:
    """Read the project with other bytes in one file, and put that file back."""
    path = project / name
    before = path.read_bytes()
    try:
        path.write_bytes(raw)
        diagnostics = diagnose(project)
        for diagnostic in diagnostics:
            check_places(project, diagnostic)
        for shape in FORMATS:
            for language in LANGUAGES:
                write_report(diagnostics, shape, language).encode("utf-8")
    finally:
        path.write_bytes(before)


def check_places(project: Path, diagnostic: Diagnostic) -> None:
    for span in (diagnostic.span, diagnostic.also):
        if span and (project / span.path).is_file():
            check_place(project, span)


def check_place(project: Path, span: Span) -> None:
    """The place lies inside the file (one column behind the end of a line counts as inside)."""
    text = (project / span.path).read_bytes().decode("utf-8-sig", "replace")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert 1 <= span.line <= len(lines)
    assert span.source in (lines[span.line - 1], "")
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1
    assert span.length >= 1
    assert span.column + span.length <= len(lines[span.line - 1]) + 2


@settings(max_examples=150, deadline=None)
@given(name=st.sampled_from(FILES), raw=st.binary(max_size=200))
def test_any_bytes_can_stand_in_a_file(project: Path, name: str, raw: bytes) -> None:
    check(project, name, raw)


@settings(max_examples=150, deadline=None)
@given(name=st.sampled_from(FILES), pieces=st.lists(st.sampled_from(PIECES), max_size=30))
def test_any_front_matter_can_stand_in_a_file(
    project: Path, name: str, pieces: list[bytes]
) -> None:
    raw = b"".join(pieces)

    check(project, name, raw if name.endswith(".yaml") else b"---\n" + raw + b"\n---\n" + raw)


@settings(max_examples=400, deadline=None)
@given(
    name=st.sampled_from(FILES),
    seed=st.integers(0, 2**32),
    pieces=st.lists(st.sampled_from(PIECES)),
)
def test_a_valid_file_can_be_damaged_anywhere(
    project: Path, name: str, seed: int, pieces: list[bytes]
) -> None:
    chance = random.Random(seed)
    raw = bytearray((project / name).read_bytes())
    for piece in pieces:
        at = chance.randrange(len(raw) + 1)
        raw[at : at + chance.choice([0, 1, 10, 40])] = piece

    check(project, name, bytes(raw))


@settings(max_examples=300, deadline=None)
@given(name=st.sampled_from(FILES), seed=st.integers(0, 2**32), piece=st.sampled_from(PIECES))
def test_any_value_of_a_valid_file_can_be_replaced(
    project: Path, name: str, seed: int, piece: bytes
) -> None:
    lines = (project / name).read_bytes().split(b"\n")
    index = random.Random(seed).randrange(len(lines))
    key, colon, _ = lines[index].partition(b": ")
    lines[index] = key + colon + piece

    check(project, name, b"\n".join(lines))
