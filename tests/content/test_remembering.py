"""What was read of an entry is recalled as long as its files are the same."""

from pathlib import Path

from generator.cache import Cache
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
