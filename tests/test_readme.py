"""The README keeps what it promises."""

import re
import subprocess
import sys

from generator.cli import main
from generator.diagnostics.codes import CODES
from tests.sites import REPOSITORY

README = (REPOSITORY / "README.md").read_text("utf-8")


def test_the_field_reference_and_the_codes_are_those_of_the_schema() -> None:
    done = subprocess.run(
        [sys.executable, "tools/reference.py", "--check"], cwd=REPOSITORY, check=False
    )

    assert done.returncode == 0, "run: python tools/reference.py"


def test_every_command_is_described() -> None:
    described = set(
        re.findall(r"^\| `([a-z]+)", README.split("## Add a profession")[0], re.MULTILINE)
    )

    assert set(main.commands) <= described


def test_every_code_is_explained() -> None:
    assert all(f"| `{code}` |" in README for code in CODES)


def test_every_goal_that_is_named_exists() -> None:
    goals = set(re.findall(r"(?:`|^)make ([a-z-]+)", README, re.MULTILINE))
    makefile = (REPOSITORY / "Makefile").read_text()

    assert goals
    assert all(re.search(rf"^{goal}:", makefile, re.MULTILINE) for goal in goals)
