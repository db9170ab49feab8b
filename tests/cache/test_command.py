"""A build that shares what it made."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.projects import valid_project


def build(project: Path, shared: str) -> Result:
    words = ["build", "--today", "2026-03-01", "--no-search", "--jobs", "1", "--cache", shared]
    return CliRunner().invoke(main, ["-C", str(project), *words])


def test_another_machine_takes_what_was_shared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = str(tmp_path / "shared")
    one, two = tmp_path / "one", tmp_path / "two"
    for machine in (one, two):
        (valid_project(machine) / ".cache").unlink()
    assert build(one, shared).exit_code == 0

    def refuse(_job: object) -> bytes:
        raise AssertionError("made again")

    monkeypatch.setattr("generator.assets.faces.cut_font", refuse)
    done = build(two, shared)

    assert done.exit_code == 0, done.output


def test_a_shared_folder_that_fails_is_said_and_no_error(tmp_path: Path) -> None:
    done = build(valid_project(tmp_path / "project"), "nonsense://bucket/folder")

    assert done.exit_code == 0, done.output
    assert "shared cache nonsense://bucket/folder is not used" in done.output
