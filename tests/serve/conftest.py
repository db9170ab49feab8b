"""One server for the tests that only read, and a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serve.served import Served, running, small_project
from tests.sites import REPOSITORY


@pytest.fixture(scope="session")
def memory() -> Path:
    """What builds remember; the repository's own, since it only ever holds what is right."""
    return REPOSITORY / ".cache"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, memory: Path) -> Iterator[Served]:
    """A server of the small project."""
    with running(small_project(tmp_path_factory.mktemp("project")), memory) as server:
        yield server
