"""A build with nothing to do says so at a glance, and never when there is something to do."""

import json
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import reports
from generator.cli import languages, main
from generator.standing import TICK_NS
from tests.projects import valid_project

NOW = "2026-03-01T09:00+00:00"
UNCHANGED = "nothing has changed"


def build(project: Path, *options: str, now: str = NOW) -> str:
    """What the command says of a build."""
    words = ["-C", str(project), "build", "--no-search", "--jobs", "1", "--now", now, *options]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A small project that has been built twice, so that the last build stands."""
    project = valid_project(tmp_path / "project")
    time.sleep(2 * TICK_NS / 1e9)  # what changed a moment ago is not trusted
    assert "built in" in build(project)
    assert UNCHANGED in build(project)
    return project


def edit(project: Path) -> None:
    profession = next((project / "content/professions").glob("*.nl.md"))
    profession.write_text(profession.read_text() + "\nNog een zin.\n")


def touch(project: Path) -> None:
    (project / "content/figures.yaml").touch()


def delete_a_page(project: Path) -> None:
    next((project / "dist").rglob("index.html")).unlink()


def damage_a_page(project: Path) -> None:
    page = next((project / "dist").rglob("index.html"))
    page.write_bytes(page.read_bytes().replace(b"<", b"{", 1))


def put_a_page_beside(project: Path) -> None:
    (next((project / "dist").rglob("index.html")).parent / "stray.html").write_text("stray")


def put_a_folder_beside(project: Path) -> None:
    (project / "dist/portaal/nl/elsewhere").mkdir()


def forget(project: Path) -> None:
    shutil.rmtree(project / "dist")


def test_a_page_that_somebody_damaged_is_made_again(built: Path) -> None:
    page = next((built / "dist").rglob("index.html"))
    before = page.read_bytes()

    damage_a_page(built)
    build(built)

    assert page.read_bytes() == before


@pytest.mark.parametrize(
    "change",
    [edit, touch, delete_a_page, damage_a_page, put_a_page_beside, put_a_folder_beside, forget],
)
def test_whatever_changes_is_built_again(built: Path, change: Callable[[Path], None]) -> None:
    change(built)

    assert UNCHANGED not in build(built)


def test_what_was_said_is_said_again(built: Path) -> None:
    said, again = build(built).splitlines(), build(built).splitlines()

    assert [line for line in said if UNCHANGED not in line] == [
        line for line in again if UNCHANGED not in line
    ]
    assert "pages in" in said[0]


def test_another_day_and_an_earlier_moment_are_looked_at_anew(built: Path) -> None:
    assert UNCHANGED in build(built, now="2026-03-01T09:30+00:00")
    assert UNCHANGED not in build(built, now="2026-03-02T09:00+00:00")
    assert UNCHANGED not in build(built, now="2026-03-01T08:00+00:00")


def test_another_output_or_request_is_another_build(built: Path, tmp_path: Path) -> None:
    assert UNCHANGED not in build(built, "--output", str(tmp_path / "elsewhere"))
    first = json.loads(build(built, "--format", "json"))
    again = json.loads(build(built, "--format", "json"))

    assert {**first, "seconds": 0} == {**again, "seconds": 0}


def test_a_damaged_record_is_none(built: Path) -> None:
    for record in (built / ".cache").glob("standing-*.json"):
        record.write_text('{"read": 1}')

    assert UNCHANGED not in build(built)


def test_a_build_that_fails_is_not_remembered(built: Path) -> None:
    portal = next((built / "content/portals").glob("*.yaml"))
    portal.write_text(portal.read_text() + "nonsense: true\n")

    for _ in range(2):
        done = CliRunner().invoke(main, ["-C", str(built), "build", "--no-search", "--now", NOW])
        assert done.exit_code == 1


def test_the_command_knows_the_languages_of_reports_without_loading_them() -> None:
    assert set(languages.LANGUAGES) == set(reports.LANGUAGES)
