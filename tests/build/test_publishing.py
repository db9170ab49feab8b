"""A build publishes whole or not at all, and the same input gives the same bytes."""

import os
import random
import shutil
import signal
import subprocess
import time
from hashlib import blake2b
from pathlib import Path

import pytest

from tests.build.conftest import copy_of_repository
from tests.command import build, built, command
from tests.once import once
from tests.projects import valid_project
from tests.sites import TODAY

DAY = "2026-03-01"
PAGE = "content/pages/privacy.nl.md"


def digest(folder: Path) -> str:
    """Of every name and every byte below a folder."""
    state = blake2b()
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            state.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return state.hexdigest()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project: how a build is published does not depend on what is in it."""
    return valid_project(tmp_path / "project")


@pytest.fixture(scope="module")
def hills_of_today(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The portal without vacancies, which come and go by the day, beside the project of its build."""

    def make(folder: Path) -> Path:
        project = copy_of_repository(folder / "project")
        return built(project, folder / "dist", TODAY, "suedwestfalen", "--jobs", "1")

    return once(tmp_path_factory, "hills-of-today", make)


def test_two_builds_of_the_same_input_are_identical_byte_for_byte(
    hills_of_today: Path, tmp_path: Path
) -> None:
    """Even if nothing is remembered, and more hands help."""
    project = tmp_path / "project"
    for name in ("content", "themes"):
        shutil.copytree(hills_of_today.parent / "project" / name, project / name)
    second = built(project, tmp_path / "second", TODAY, "suedwestfalen", "--jobs", "2")

    assert digest(second) == digest(hills_of_today)


def test_another_day_moves_only_what_time_moves(hills_of_today: Path, tmp_path: Path) -> None:
    now, project = hills_of_today, hills_of_today.parent / "project"
    later = built(project, tmp_path / "later", "2027-04-01", "suedwestfalen", "--jobs", "1")
    changed = {
        file.relative_to(now).as_posix()
        for file in now.rglob("*")
        if file.is_file() and file.read_bytes() != (later / file.relative_to(now)).read_bytes()
    }
    pages = {path for path in changed if path.endswith(".html")}

    assert changed - pages == {".careportal.json"}
    assert 0 < len(pages) < 60
    for path in pages:
        if "/styleguide/" not in path:  # its pages hold the notes of trade words of all of them
            text = (now / path).read_text() + (later / path).read_text()
            assert "2027-" in text or "2026" in text, path


def test_broken_content_leaves_the_published_site_as_it_was(project: Path, tmp_path: Path) -> None:
    output = tmp_path / "dist"
    before = digest(built(project, output, DAY, "--jobs", "1"))
    story = project / "content/stories/noor.nl.md"
    story.write_text(story.read_text().replace("region: ", "region: on"))

    done = build(project, output, DAY, "--jobs", "1")

    assert done.returncode == 1
    assert "error[unknown-region]" in done.stderr
    assert "Traceback" not in done.stderr
    assert digest(output) == before


def test_a_page_that_is_too_heavy_leaves_the_published_site_as_it_was(
    project: Path, tmp_path: Path
) -> None:
    output = tmp_path / "dist"
    before = digest(built(project, output, DAY, "--jobs", "1"))
    page = project / PAGE
    words = " ".join(blake2b(str(n).encode()).hexdigest() for n in range(200))
    page.write_text(f"{page.read_text()}\n{words}\n")

    done = build(project, output, DAY, "--jobs", "1")

    assert done.returncode == 1
    assert "error[over-budget]: the page weighs" in done.stderr
    assert "dist/portaal/nl/privacy/index.html" in done.stderr
    assert digest(output) == before


def test_unchanged_files_keep_their_modification_time(project: Path, tmp_path: Path) -> None:
    output = tmp_path / "dist"
    built(project, output, DAY, "--jobs", "1")
    before = {f: f.stat().st_mtime_ns for f in output.rglob("*.html")}
    page = project / PAGE
    page.write_text(page.read_text() + "\nEen nieuwe zin.\n")

    built(project, output, DAY, "--jobs", "1")
    changed = [f for f, mtime in before.items() if f.stat().st_mtime_ns != mtime]

    assert 0 < len(changed) < 6


def test_a_folder_that_careportal_did_not_build_is_never_replaced(
    project: Path, tmp_path: Path
) -> None:
    output = tmp_path / "precious"
    output.mkdir()
    (output / "thesis.txt").write_text("years of work")

    done = build(project, output, DAY, "--jobs", "1")

    assert done.returncode == 1
    assert "did not build" in done.stderr
    assert (output / "thesis.txt").read_text() == "years of work"


def test_a_build_killed_at_any_moment_leaves_the_old_site_or_the_new_one(
    project: Path, tmp_path: Path
) -> None:
    output = tmp_path / "dist"
    began = time.monotonic()
    built(project, output, DAY, "--jobs", "1")
    duration = time.monotonic() - began
    old = digest(output)
    page = project / PAGE
    page.write_text(page.read_text() + "\nEen nieuwe zin.\n")
    new = digest(built(project, tmp_path / "whole", DAY, "--jobs", "1"))
    chance = random.Random(20261122)

    for attempt in range(12):
        late = attempt >= 4  # most of the danger is in the last moments
        moment = duration * (chance.uniform(0.85, 1.05) if late else chance.uniform(0, 1))
        process = subprocess.Popen(
            command(
                project, "build", "--output", str(output), "--today", DAY, "--no-search", "--jobs", "1"
            ),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        time.sleep(moment)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert digest(output) in (old, new), f"a mixture after {moment:.2f} s"

    assert digest(built(project, output, DAY, "--jobs", "1")) == new
    assert sorted(p.name for p in tmp_path.iterdir()) == ["dist", "project", "whole"]
