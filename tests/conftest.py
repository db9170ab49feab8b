"""The demonstration portals and a browser, once for the whole test run."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright

from tests.cinema import build_cinema
from tests.command import built
from tests.market import FEW, MANY, build_list, build_market
from tests.once import once
from tests.sites import REPOSITORY, TODAY, Site

settings.register_profile("calm", deadline=None)
settings.load_profile("calm")

expect.set_options(timeout=60_000)  # a busy machine is no failure


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Three for two processors: whoever waits for a browser or a server leaves them to the others."""
    return max(2, 3 * len(os.sched_getaffinity(0)) // 2)


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The portals as the command builds them; `DIST` names a folder with them for a quick loop."""
    if ready := os.environ.get("DIST"):
        return Path(ready)
    return once(tmp_path_factory, "portals", build_portals)


def build_portals(folder: Path) -> Path:
    """The demonstration portals below a folder."""
    return built(REPOSITORY, folder / "dist", TODAY, "--jobs", "2", search=True)


@pytest.fixture(scope="session")
def heart(dist: Path) -> Site:
    """Volg je Hart."""
    return Site(dist / "volg-je-hart", "/")


@pytest.fixture(scope="session")
def hills(dist: Path) -> Site:
    """Medizin und Pflege in Südwestfalen; it lives below a path."""
    return Site(dist / "suedwestfalen", "/gesundheit/")


@pytest.fixture(scope="session")
def board(dist: Path) -> Site:
    """JOCHEN; it has one language."""
    return Site(dist / "jochen", "/")


@pytest.fixture(scope="session", params=["heart", "hills", "board"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each portal."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Site)
    return replace(found, sparse=True) if request.param == "board" else found


@pytest.fixture(scope="session", params=["heart", "hills"])
def large(request: pytest.FixtureRequest) -> Site:
    """Each portal that has maps, stories and several languages."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Site)
    return found


@pytest.fixture(scope="session")
def cinema(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small portal with a film of every kind."""
    return Site(once(tmp_path_factory, "cinema", lambda folder: build_cinema(folder).root), "/")


@pytest.fixture(scope="session")
def market(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A small portal with forty vacancies."""
    found = once(tmp_path_factory, "market", lambda folder: build_market(folder, FEW).root)
    return Site(found, "/")


@pytest.fixture(scope="session")
def fair(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Its list with ten thousand."""
    return Site(once(tmp_path_factory, "fair", lambda folder: build_list(folder, MANY).root), "/")


ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--font-render-hinting=none",  # letters as wide as everybody's: without windows, whole pixels
]  # fmt: skip


BROWSERS = ("chromium-headless-shell", "chromium", "google-chrome")
"""The same engine, the one without windows first: pages take it a quarter of the work."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser of this machine."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert path, "the browser tests need chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()
