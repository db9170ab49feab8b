"""One server for the tests that only read, and a browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.serve.served import Served, running, small_project
from tests.sites import REPOSITORY

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def memory() -> Path:
    """What builds remember; the repository's own, since it only ever holds what is right."""
    return REPOSITORY / ".cache"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, memory: Path) -> Iterator[Served]:
    """A server of the small project."""
    with running(small_project(tmp_path_factory.mktemp("project")), memory) as server:
        yield server


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser of this machine."""
    path = shutil.which("chromium") or shutil.which("google-chrome")
    assert path, "the browser tests need chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()
