"""The command as somebody types it."""

import os
import subprocess
import sys
from pathlib import Path

from tests.sites import REPOSITORY


def command(project: Path, *words: str) -> list[str]:
    """What runs `careportal` in a project: `command(project, "check", "--format", "json")`."""
    return [sys.executable, "-m", "generator", "-C", str(project), *words]


def careportal(project: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """What the command says and how it ends."""
    return subprocess.run(
        command(project, *words), capture_output=True, text=True, check=False, cwd=REPOSITORY,
        env={**os.environ, **environment},
    )  # fmt: skip


def build(
    project: Path, output: Path, today: str, *options: str, search: bool = False
) -> subprocess.CompletedProcess[str]:
    """A build into a folder on a day, however it ends; `options` are portals and whatever else.

    One process does all the work, unless `options` say otherwise: other tests need the others."""
    quick = () if search else ("--no-search",)
    hands = () if "--jobs" in options else ("--jobs", "1")
    words = ("build", "--output", str(output), "--today", today, *quick, *hands, *options)
    return careportal(project, *words)


def built(project: Path, output: Path, today: str, *options: str, search: bool = False) -> Path:
    """The folder of a build that went well."""
    done = build(project, output, today, *options, search=search)
    assert done.returncode == 0, done.stdout + done.stderr
    return output
