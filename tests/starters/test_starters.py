"""Whatever `careportal new` writes passes the check at once."""

import re
import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.build import Workshop, examine
from generator.cache import Cache
from generator.cli import main
from generator.content.kinds import EMPLOYERS, PROFESSIONS, REGIONS, STORIES
from generator.diagnostics import Diagnostic, Severity
from generator.reports import write_report
from generator.starters import KINDS, Refused, begin, write
from tests.projects import valid_project
from tests.sites import REPOSITORY, morning

TODAY = date(2026, 3, 1)
ENTRIES = ("profession", "story", "region", "employer")
LANGUAGES = ("nl", "en", "de", "uk")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The base project, and a portal with more languages."""
    project = valid_project(tmp_path)
    portal = project / "content" / "portals" / "portaal.yaml"
    more = "  - tag: en\n    fallback: [nl]\n  - tag: de\n  - tag: uk\n"
    text = portal.read_text("utf-8").replace("  - tag: en\n    fallback: [nl]\n", more)
    portal.write_text(text, "utf-8")
    return project


def start(project: Path, kind: str, name: str, language: str) -> Sequence[str]:
    """Begin something and write it; the paths of its files."""
    begun = begin(project, kind, name, language, TODAY)
    write(project, begun)
    return tuple(begun.files)


def errors(project: Path, today: date = TODAY) -> str:
    """What `careportal check` calls an error, as a report."""
    workshop = Workshop(project, morning(today), Cache(REPOSITORY / ".cache"))
    found: Sequence[Diagnostic] = examine(workshop).diagnostics
    return write_report([d for d in found if d.severity is Severity.ERROR], "text")


def new(project: Path, *words: str) -> Result:
    """The command as somebody types it."""
    return CliRunner().invoke(main, ["-C", str(project), "new", *words])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_begun_passes_the_check(project: Path, kind: str, language: str) -> None:
    start(project, kind, "nieuw-begin", language)

    assert errors(project) == ""


def test_one_of_everything_passes_the_check_together(project: Path) -> None:
    for kind in KINDS:
        start(project, kind, f"nieuw-{kind}", "nl")

    assert errors(project) == ""


def test_a_portal_can_be_begun_in_a_language_that_no_portal_has(project: Path) -> None:
    start(project, "portal", "portail", "fr")

    assert errors(project) == ""


def test_the_first_region_and_portal_of_an_empty_project_pass_the_check(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    start(tmp_path, "region", "zeeland", "nl")
    start(tmp_path, "portal", "zorg", "nl")

    assert errors(tmp_path) == ""


def test_the_demonstration_takes_one_of_everything(tmp_path: Path) -> None:
    shutil.copytree(REPOSITORY / "content", tmp_path / "content")
    shutil.copytree(REPOSITORY / "themes", tmp_path / "themes")
    for kind in KINDS:
        start(tmp_path, kind, f"neu-{kind}", "de")

    assert errors(tmp_path, date(2026, 11, 22)) == ""


@pytest.mark.parametrize("kind", ENTRIES)
def test_every_key_of_the_schema_is_explained(project: Path, kind: str) -> None:
    known = {k.name: k for k in (PROFESSIONS, STORIES, REGIONS, EMPLOYERS)}[kind]
    text = (project / start(project, kind, "nieuw", "nl")[0]).read_text("utf-8")

    keys = {*known.facts.model_fields, *known.words.model_fields} - {"translation"}
    assert keys <= set(re.findall(r"^(?:# )?([a-z_]+):(?= |$)", text, re.MULTILINE))


def test_headings_stand_in_the_words_of_the_language(project: Path) -> None:
    path, *_ = start(project, "profession", "nieuw", "nl")

    assert "\n## Wat doe je?\n" in (project / path).read_text("utf-8")


def test_a_language_without_words_for_a_heading_names_the_section(project: Path) -> None:
    portal = project / "content" / "portals" / "portaal.yaml"
    portal.write_text(portal.read_text("utf-8").replace("- tag: uk", "- tag: fr"), "utf-8")
    path, *_ = start(project, "profession", "nieuw", "fr")

    assert "{#tasks}\n" in (project / path).read_text("utf-8")
    assert errors(project) == ""


@pytest.mark.parametrize(("language", "country"), [("nl", "NL"), ("de", "DE"), ("uk", "DE")])
def test_the_language_decides_on_the_country(project: Path, language: str, country: str) -> None:
    path, *_ = start(project, "profession", "nieuw", language)

    assert f"\ncountry: {country}\n" in (project / path).read_text("utf-8")


def test_nothing_is_overwritten(project: Path) -> None:
    story = project / "content" / "stories" / "noor.nl.md"
    before = story.read_bytes()

    result = new(project, "story", "noor", "--language", "nl")

    assert result.exit_code == 2
    assert "content/stories/noor.nl.md exists already" in result.output
    assert story.read_bytes() == before


def test_an_entry_is_not_begun_again_in_another_language(project: Path) -> None:
    with pytest.raises(Refused, match=r"noor\.nl\.md exists already"):
        begin(project, "story", "noor", "en", TODAY)


def test_a_portrait_that_is_there_is_kept(project: Path) -> None:
    portrait = project / "content" / "media" / "portraits" / "sem.svg"
    portrait.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 5"/>', "utf-8")
    before = portrait.read_bytes()

    assert start(project, "story", "sem", "nl") == ("content/stories/sem.nl.md",)
    assert portrait.read_bytes() == before


@pytest.mark.parametrize("name", ["Noor", "a_b", "../x", "zorg en hart", "index", "a" * 81])
def test_a_bad_id_is_a_wrong_usage(project: Path, name: str) -> None:
    result = new(project, "region", name, "--language", "nl")

    assert result.exit_code == 2
    assert "Error: " in result.output


def test_a_language_that_no_portal_has_is_a_wrong_usage(project: Path) -> None:
    result = new(project, "region", "zeeland", "--language", "fr")

    assert result.exit_code == 2
    assert "no portal has the language `fr`; there are: de, en, nl, uk" in result.output


def test_a_language_that_nobody_knows_is_a_wrong_usage(project: Path) -> None:
    result = new(project, "portal", "zorg", "--language", "qq")

    assert result.exit_code == 2
    assert "`qq` is no language that we know" in result.output


def test_what_needs_a_region_says_how_to_begin_one(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()

    with pytest.raises(Refused, match="careportal new region ID --language nl"):
        begin(tmp_path, "portal", "zorg", "nl", TODAY)


def test_the_command_says_what_it_wrote_and_what_comes_next(project: Path) -> None:
    result = new(project, "story", "sem", "--language", "nl")

    assert result.exit_code == 0
    assert "wrote content/stories/sem.nl.md" in result.output
    assert "wrote content/media/portraits/sem.svg" in result.output
    assert "careportal check" in result.output
