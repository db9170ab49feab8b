"""A build publishes whole or not at all, and the same input gives the same bytes."""

import os
import random
import shutil
import signal
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b
from pathlib import Path

import pytest

from generator.build import Workshop
from generator.build import build as make
from generator.cache import Cache
from tests.build.conftest import copy_of_repository
from tests.command import build, built
from tests.once import once
from tests.projects import valid_project
from tests.sites import REPOSITORY, TODAY, morning

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


KILLS = 25
BATCHES = 4
"""So that no worker has all hundred kills before it when the others are done."""


@dataclass(frozen=True, slots=True)
class Target:
    """A project that is built in one of two states, which every page shows, and what comes of each."""

    project: Path
    output: Path
    store: Path
    states: tuple[str, str]
    """What the page says."""
    sites: tuple[str, str]
    """Digests of the whole sites."""

    def turn(self, state: int) -> None:
        """Let the project be in a state."""
        (self.project / PAGE).write_text(self.states[state])

    def published(self) -> int:
        """The state whose site is there, every file of it; fails if it is that of none."""
        return self.sites.index(digest(self.output))


@pytest.fixture
def target(tmp_path: Path) -> Target:
    """Published in the second state. This process builds first, so that those it begins know how."""
    project, store = valid_project(tmp_path / "project"), tmp_path / "store"
    said = (project / PAGE).read_text()
    states = said, said.replace("title: Privacy", "title: Geheim")
    target = Target(project, tmp_path / "dist", store, states, ("", ""))
    sites = []
    for state in range(2):
        target.turn(state)
        assert run(project, tmp_path / f"whole-{state}", store)
        sites.append(digest(tmp_path / f"whole-{state}"))
    assert run(project, target.output, store)
    return replace(target, sites=tuple(sites))


@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_build_killed_at_any_moment_leaves_the_old_site_or_the_new_one(
    target: Target, tmp_path: Path, batch: int
) -> None:
    """And nothing in the store that a later build would be misled by."""
    target.turn(0)
    began = time.monotonic()
    assert follow(begin(target)) == 0
    duration = time.monotonic() - began
    now, chance = 0, random.Random(20261122 + batch)
    for kill in range(KILLS):
        new = (kill + 1) % 2
        target.turn(new)
        process = begin(target)
        late = chance.random() < 0.7  # most of the danger is in the last moments
        time.sleep(duration * (chance.uniform(0.5, 1.1) if late else chance.uniform(0, 0.5)))
        os.kill(process, signal.SIGKILL)
        ended = follow(process) == 0
        found = target.published()
        assert found == new if ended else found in (now, new)
        now = found

    assert follow(begin(target)) == 0
    assert target.published() == KILLS % 2
    assert len(set(target.sites)) == 2
    left = {path.name for path in tmp_path.iterdir()}
    assert left - {".dist-spare"} == {"dist", "project", "store", "whole-0", "whole-1"}


def begin(target: Target) -> int:
    """Build in a process of its own, which knows the program already; its number."""
    if process := os.fork():
        return process
    try:
        os._exit(0 if run(target.project, target.output, target.store) else 1)
    finally:
        os._exit(2)


def run(project: Path, output: Path, store: Path) -> bool:
    """Build in this process; whether all went well."""
    with Seeded(store) as memory:
        workshop = Workshop(project, morning(date.fromisoformat(DAY)), memory)
        return bool(make(workshop, (), output, search=False).built)


def follow(process: int) -> int:
    """How it ended: its code, or less than 0 when it was killed."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


class Seeded(Cache):
    """A store of its own that is given what the repository remembers: fonts take seconds."""

    def recall_many(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        wanted = tuple(keys)
        found = Cache.recall_many(self, kind, wanted)
        if kind.startswith("ledger"):
            return found
        more = Cache(REPOSITORY / ".cache").recall_many(kind, (k for k in wanted if k not in found))
        self.keep_many(kind, more)
        return found | more
