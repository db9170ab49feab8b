"""What a build finds on disk: files, and snapshots as far as their age allows."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator.diagnostics import say
from generator.model.vacancies import AdContact, Qualification
from generator.reports import write_report
from generator.vacancies.shelves import Shelf, read_vacancies, snapshot_path
from generator.vacancies.snapshots import Snapshot, Status, keep, write_snapshot
from tests.projects import BASE, read, valid_project
from tests.vacancies.test_snapshots import vacancy

PORTAL = "content/portals/portaal.yaml"
READ_AT = datetime(2026, 10, 1, 23, 0, tzinfo=UTC)
SOURCES = """
vacancies:
  sources:
    - id: bron
      kind: personio
      country: DE
      url: https://praxis.jobs.personio.example
      authorised: true
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The base project with one source that was read on 1 October."""
    folder = valid_project(tmp_path)
    configure(folder, SOURCES)
    save(folder, snapshot())
    return folder


def configure(project: Path, text: str) -> None:
    (project / PORTAL).write_text((BASE / PORTAL).read_text("utf-8") + text, "utf-8")


def snapshot() -> Snapshot:
    return Snapshot(
        source="bron",
        status=Status.FRESH,
        tried_at=READ_AT,
        read_at=READ_AT,
        vacancies=(vacancy("a"), vacancy("b")),
    )


def save(project: Path, kept: Snapshot) -> None:
    path = snapshot_path(project, "portaal", "bron")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(write_snapshot(kept))


def shelf(project: Path, day: int = 2) -> Shelf:
    content, found = read(project)
    assert found == ()
    return read_vacancies(project, content, content.portals["portaal"], date(2026, 10, day))


def lines(shelf: Shelf) -> list[str]:
    text = write_report(shelf.diagnostics, "text")
    return [line for line in text.split("\n") if line.startswith("content/")]


def test_a_fresh_snapshot_is_shown_with_markup(project: Path) -> None:
    found = shelf(project)

    assert [v.id for v in found.vacancies] == ["bron:a", "bron:b"]
    assert found.states[0].markup == {"bron:a", "bron:b"}
    assert found.states[0].days == 1
    assert lines(found) == []


def test_without_the_employers_permission_there_is_no_markup(project: Path) -> None:
    configure(project, SOURCES.replace("      authorised: true\n", ""))

    assert shelf(project).states[0].markup == frozenset()


@pytest.mark.parametrize(
    ("day", "shown", "markup", "code"),
    [
        (4, 2, 2, []),
        (5, 2, 0, ["source-old"]),
        (15, 2, 0, ["source-old"]),
        (16, 0, 0, ["source-too-old"]),
    ],
)
def test_age_takes_the_markup_and_then_the_vacancies(
    project: Path, day: int, shown: int, markup: int, code: list[str]
) -> None:
    found = shelf(project, day)

    assert len(found.vacancies) == shown
    assert len(found.states[0].markup) == markup
    assert [d.code for d in found.diagnostics] == code


def test_a_source_that_failed_today_shows_what_it_had_and_says_so(project: Path) -> None:
    reason = say("the host answers {status}", status=500)
    save(project, keep("bron", reason, snapshot(), READ_AT))

    found = shelf(project)

    assert len(found.vacancies) == 2
    assert found.states[0].status is Status.STALE
    assert write_report(found.diagnostics, "text") == (
        "content/portals/portaal.yaml:39:5: warning[source-failed]: "
        "`bron` could not be fetched: the host answers 500\n"
        "   39 |     - id: bron\n"
        "      |     ^^^^^^^^^^\n"
        "  hint: the vacancies of 2026-10-01 are shown\n"
        "\n"
        "1 warning"
    )


def test_a_vacancy_that_was_not_seen_lately_ages_alone(project: Path) -> None:
    old = datetime(2026, 9, 20, tzinfo=UTC)
    save(project, replace(snapshot(), seen={"bron:a": old}))

    assert [v.id for v in shelf(project, 4).vacancies] == ["bron:a", "bron:b"]
    assert shelf(project, 4).states[0].markup == {"bron:b"}
    assert [v.id for v in shelf(project, 5).vacancies] == ["bron:b"]


def test_a_source_that_was_never_fetched_is_named(project: Path) -> None:
    snapshot_path(project, "portaal", "bron").unlink()

    assert lines(shelf(project)) == [
        "content/portals/portaal.yaml:39:5: warning[never-fetched]: `bron` has never been fetched"
    ]


def test_a_damaged_snapshot_is_named(project: Path) -> None:
    snapshot_path(project, "portaal", "bron").write_bytes(b"{")

    found = shelf(project)

    assert found.vacancies == ()
    assert [d.code for d in found.diagnostics] == ["damaged-snapshot"]


def test_a_snapshot_of_no_source_is_named(project: Path) -> None:
    configure(project, SOURCES.replace("id: bron", "id: nieuw"))

    assert lines(shelf(project)) == [
        "content/portals/portaal.yaml:39:5: warning[never-fetched]: `nieuw` has never been fetched",
        "content/vacancies/snapshots/portaal/bron.json:1:1: warning[stray-vacancies]: "
        "no source names `bron.json`",
    ]


def test_pins_are_no_stray(project: Path) -> None:
    (project / "content/vacancies/pins.yaml").write_text("titles: {Kok: none}\n", "utf-8")

    assert lines(shelf(project)) == []


def test_contacts_go_with_the_permission_for_them(project: Path) -> None:
    named = replace(vacancy("a"), contact=AdContact(name="R. Jansen"))
    save(project, replace(snapshot(), vacancies=(named,)))

    assert shelf(project).vacancies[0].contact is None
    configure(project, SOURCES + "      show_contact: true\n")
    assert shelf(project).vacancies[0].contact == AdContact(name="R. Jansen")


FILE = """
vacancies:
  sources:
    - id: praktijken
      kind: file
      country: NL
      file: praktijken.yaml
"""
WRITTEN = """vacancies:
  - id: a
    title: Doktersassistent
    employer: ziekenhuis-bestaat-niet
    posted: 2026-09-01
"""


def test_a_file_is_read_without_fetching(project: Path) -> None:
    configure(project, FILE)
    snapshot_path(project, "portaal", "bron").unlink()
    (project / "content/vacancies/praktijken.yaml").write_text(
        WRITTEN.replace("employer: ziekenhuis-bestaat-niet", "level: none")
    )

    found = shelf(project, 30)

    assert [(v.id, v.level) for v in found.vacancies] == [("praktijken:a", Qualification.NONE)]
    assert found.states[0].days == 0
    assert found.diagnostics == ()


def test_a_file_may_name_only_employers_that_there_are(project: Path) -> None:
    configure(project, FILE)
    snapshot_path(project, "portaal", "bron").unlink()
    (project / "content/vacancies/praktijken.yaml").write_text(WRITTEN)

    assert lines(shelf(project)) == [
        "content/vacancies/praktijken.yaml:4:15: error[unknown-employer]: "
        "no employer is called `ziekenhuis-bestaat-niet`"
    ]


def test_a_file_that_is_not_there_is_a_mistake_of_the_portal(project: Path) -> None:
    configure(project, FILE)
    snapshot_path(project, "portaal", "bron").unlink()

    assert lines(shelf(project)) == [
        "content/portals/portaal.yaml:42:13: error[missing-file]: "
        "there is no file content/vacancies/praktijken.yaml"
    ]


def test_symbolic_links_are_not_followed(project: Path, tmp_path: Path) -> None:
    configure(project, FILE)
    snapshot_path(project, "portaal", "bron").unlink()
    (project / "content/vacancies/praktijken.yaml").symlink_to("/etc/passwd")

    assert [d.code for d in shelf(project).diagnostics] == ["symlink"]
