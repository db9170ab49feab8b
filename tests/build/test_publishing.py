"""A build publishes whole or not at all, and the same input gives the same bytes."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from hashlib import blake2b
from pathlib import Path

import pytest

from tests.sites import REPOSITORY, TODAY


def command(project: Path, output: Path, *options: str, portal: str = "volg-je-hart") -> list[str]:
    return [
        sys.executable, "-m", "generator", "-C", str(project), "build", portal,
        "--output", str(output), "--no-search", "--jobs", "1", *options,
    ]  # fmt: skip


def build(
    project: Path, output: Path, *options: str, portal: str = "volg-je-hart"
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(project, output, *options, portal=portal),
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def digest(folder: Path) -> str:
    """Of every name and every byte below a folder."""
    state = blake2b()
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            state.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return state.hexdigest()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the repository's content and themes, with its warm cache."""
    copy = tmp_path / "project"
    for name in ("content", "themes", ".cache"):
        if (REPOSITORY / name).exists():
            shutil.copytree(REPOSITORY / name, copy / name)
    return copy


def test_two_builds_of_the_same_input_are_identical_byte_for_byte(
    project: Path, tmp_path: Path
) -> None:
    first = build(project, tmp_path / "first", "--today", TODAY)
    shutil.rmtree(project / ".cache", ignore_errors=True)
    second = build(project, tmp_path / "second", "--today", TODAY)

    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert digest(tmp_path / "first") == digest(tmp_path / "second")


def test_another_day_moves_only_what_time_moves(project: Path, tmp_path: Path) -> None:
    """In a portal without vacancies, which come and go by the day."""
    now, later = tmp_path / "now", tmp_path / "later"
    build(project, now, "--today", TODAY, portal="suedwestfalen")
    build(project, later, "--today", "2027-04-01", portal="suedwestfalen")
    changed = {
        file.relative_to(now).as_posix()
        for file in now.rglob("*")
        if file.is_file() and file.read_bytes() != (later / file.relative_to(now)).read_bytes()
    }
    pages = {path for path in changed if path.endswith(".html")}

    assert changed - pages == {".careportal.json"}
    assert 0 < len(pages) < 60
    for path in pages:
        text = (now / path).read_text() + (later / path).read_text()
        assert "2027-" in text or "2026" in text, path


def test_broken_content_leaves_the_published_site_as_it_was(project: Path, tmp_path: Path) -> None:
    output = tmp_path / "dist"
    assert build(project, output, "--today", TODAY).returncode == 0
    before = digest(output)
    story = project / "content/stories/noor-operatieassistent.nl.md"
    story.write_text(story.read_text().replace("employer: ziekenhuis-", "employer: ziekenhuizen-"))

    done = build(project, output, "--today", TODAY)

    assert done.returncode == 1
    assert "error[unknown-employer]" in done.stderr
    assert "Traceback" not in done.stderr
    assert digest(output) == before


def test_a_page_that_is_too_heavy_leaves_the_published_site_as_it_was(
    project: Path, tmp_path: Path
) -> None:
    output = tmp_path / "dist"
    assert build(project, output).returncode == 0
    before = digest(output)
    about = project / "content/pages/vjh-about.nl.md"
    words = " ".join(blake2b(str(n).encode()).hexdigest() for n in range(200))
    about.write_text(f"{about.read_text()}\n{words}\n")

    done = build(project, output)

    assert done.returncode == 1
    assert "error[over-budget]: the page weighs" in done.stderr
    assert "dist/volg-je-hart/nl/over-ons/index.html" in done.stderr
    assert digest(output) == before


def test_unchanged_files_keep_their_modification_time(project: Path, tmp_path: Path) -> None:
    output = tmp_path / "dist"
    build(project, output, "--today", TODAY)
    before = {f: f.stat().st_mtime_ns for f in output.rglob("*.html")}
    page = project / "content/pages/vjh-about.nl.md"
    page.write_text(page.read_text() + "\nEen nieuwe zin.\n")

    build(project, output, "--today", TODAY)
    changed = [f for f, mtime in before.items() if f.stat().st_mtime_ns != mtime]

    assert 0 < len(changed) < 6


def test_a_folder_that_careportal_did_not_build_is_never_replaced(
    project: Path, tmp_path: Path
) -> None:
    output = tmp_path / "precious"
    output.mkdir()
    (output / "thesis.txt").write_text("years of work")

    done = build(project, output, "--today", TODAY)

    assert done.returncode == 1
    assert "did not build" in done.stderr
    assert (output / "thesis.txt").read_text() == "years of work"


def test_a_build_killed_at_any_moment_leaves_the_old_site_or_the_new_one(
    project: Path, tmp_path: Path
) -> None:
    output = tmp_path / "dist"
    began = time.monotonic()
    assert build(project, output, "--today", TODAY).returncode == 0
    duration = time.monotonic() - began
    old = digest(output)
    page = project / "content/pages/vjh-about.nl.md"
    page.write_text(page.read_text() + "\nEen nieuwe zin.\n")
    assert build(project, tmp_path / "whole", "--today", TODAY).returncode == 0
    new = digest(tmp_path / "whole")
    chance = random.Random(20261122)

    for attempt in range(12):
        late = attempt >= 4  # most of the danger is in the last moments
        moment = duration * (chance.uniform(0.85, 1.05) if late else chance.uniform(0, 1))
        process = subprocess.Popen(
            command(project, output, "--today", TODAY),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        time.sleep(moment)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert digest(output) in (old, new), f"a mixture after {moment:.2f} s"

    assert build(project, output, "--today", TODAY).returncode == 0
    assert digest(output) == new
    assert sorted(p.name for p in tmp_path.iterdir()) == ["dist", "project", "whole"]
