"""The mark that says from which words a translation was made."""

from pathlib import Path

import pytest

from generator.linking.targets import pool_of
from generator.model.entries import Profession, Text
from generator.model.professions import ProfessionWords
from generator.translations import State, marked, state_of
from tests.projects import PROFESSION, read, valid_project

ENGLISH = "content/professions/operatieassistent.en.md"


def translation(project: Path) -> tuple[Profession, Text[ProfessionWords]]:
    content, _ = read(project)
    entry = pool_of(content)["profession"]["operatieassistent"]
    return entry, entry.texts["en"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return valid_project(tmp_path)


def stamp(project: Path) -> str:
    entry, text = translation(project)
    source = (project / ENGLISH).read_bytes().decode()
    after = marked(entry, text, source)
    (project / ENGLISH).write_bytes(after.encode())
    return after


def test_a_new_translation_is_unmarked_then_current_then_outdated(project: Path) -> None:
    states = [state_of(translation(project)[0], "en")]
    stamp(project)
    states.append(state_of(translation(project)[0], "en"))
    original = project / PROFESSION
    original.write_text(original.read_text().replace("rustig", "kalm"))
    states.append(state_of(translation(project)[0], "en"))

    assert states == [State.UNMARKED, State.CURRENT, State.OUTDATED]


def test_a_change_of_facts_or_of_line_breaks_outdates_nothing(project: Path) -> None:
    stamp(project)
    original = project / PROFESSION
    text = original.read_text().replace("level: mbo-4", "level: hbo")
    original.write_text(text.replace("Je werkt in een team op", "Je werkt in een team\nop"))

    assert state_of(translation(project)[0], "en") is State.CURRENT


def test_marking_again_replaces_the_mark_and_nothing_else(project: Path) -> None:
    once = stamp(project)

    assert stamp(project) == once
    assert once.count("translation:") == 1


def test_marking_keeps_windows_line_ends_and_every_other_byte(project: Path) -> None:
    path = project / ENGLISH
    before = path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(before)
    after = stamp(project).encode()

    assert b"\n" not in after.replace(b"\r\n", b"")
    assert [line for line in after.split(b"\r\n") if line in before.split(b"\r\n")] == before.split(
        b"\r\n"
    )


def test_a_language_without_a_file_is_missing(project: Path) -> None:
    assert state_of(translation(project)[0], "de") is State.MISSING
