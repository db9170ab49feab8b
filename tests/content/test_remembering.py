"""What was read of an entry is recalled as long as its files are the same."""

import time
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.content.remembering import Files, Map, recalled
from generator.content.texts import Written
from generator.documents import Source
from generator.executors.pool import Pool
from generator.model.entries import Folded
from tests.projects import PROFESSION, read, valid_project


def test_what_is_recalled_is_what_was_read(tmp_path: Path) -> None:
    project, memory = valid_project(tmp_path / "project"), Cache(tmp_path / "memory")

    cold, warm = read(project, memory=memory), read(project, memory=memory)

    assert warm == cold == read(project)


def test_places_are_recalled_folded_and_lead_where_they_led(tmp_path: Path) -> None:
    project, memory = valid_project(tmp_path / "project"), Cache(tmp_path / "memory")
    cold, _ = read(project, memory=memory)
    warm, _ = read(project, memory=memory)
    before = cold.professions["operatieassistent"].source().spans
    after = warm.professions["operatieassistent"].source().spans

    assert isinstance(after.values, Folded)
    assert after.at("title") == before.at("title")
    assert after.at("title").source == before.at("title").source


def test_a_file_that_changes_is_read_again(tmp_path: Path) -> None:
    project, memory = valid_project(tmp_path / "project"), Cache(tmp_path / "memory")
    read(project, memory=memory)
    file = project / PROFESSION
    file.write_text(file.read_text("utf-8") + "\nNog een zin.\n", "utf-8")

    content, _ = read(project, memory=memory)

    last = content.professions["operatieassistent"].source().sections[-1]
    assert last.markdown.endswith("Nog een zin.")


@pytest.mark.parametrize("hands", [map, Pool(2)], ids=["one hand", "two hands"])
def test_every_reading_is_recalled_for_its_own_entry_however_many_are_new(
    tmp_path: Path, hands: Map
) -> None:
    memory = Cache(tmp_path / "memory")
    names = [f"{number:02}" for number in range(40)]
    given = [(name, (Written("nl", Source(name, name.encode())),)) for name in names]

    for new in ([3, 17, 18], [0, 1, 39], range(40), range(40)):
        chosen = [given[number] for number in new]
        assert list(recalled(memory, "", chosen, slow_name, hands)) == [name for name, _ in chosen]


def slow_name(entry: Files) -> str:
    """Takes long enough to be worth a second hand."""
    time.sleep(0.02)
    return entry[0]
