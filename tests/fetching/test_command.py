"""`careportal fetch` against a real host."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.projects import BASE, valid_project
from tests.vacancies.hosts import Host, Page, running

PORTAL = "content/portals/portaal.yaml"


@pytest.fixture
def host() -> Iterator[Host]:
    with running() as host:
        host.show("/xml", "personio.xml")
        host.show("/jobPublication/list.json", "dvinci.json")
        yield host


@pytest.fixture
def project(tmp_path: Path, host: Host) -> Path:
    """A project with two sources on a host of this machine."""
    folder = valid_project(tmp_path / "project")
    configure(folder, host)
    return folder


def configure(project: Path, host: Host, more: str = "") -> None:
    sources = (
        "vacancies:\n  sources:\n"
        f"    - {{id: pflege, kind: personio, country: DE, url: '{host.origin}', loopback: true}}\n"
        f"    - {{id: klinikum, kind: dvinci, country: DE, url: '{host.origin}', loopback: true}}\n{more}"
    )
    (project / PORTAL).write_text((BASE / PORTAL).read_text("utf-8") + sources, "utf-8")


def run(project: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(project), "--language", "en", *words])


def snapshot(project: Path, source: str) -> dict[str, object]:
    path = project / f"content/vacancies/snapshots/portaal/{source}.json"
    found: dict[str, object] = json.loads(path.read_text("utf-8"))
    return found


def test_fetch_writes_a_snapshot_for_each_source(project: Path) -> None:
    done = run(project, "fetch")

    assert done.exit_code == 0
    assert done.stdout.startswith("portaal/pflege: 2 vacancies\nportaal/klinikum: 2 vacancies\n\n")
    assert snapshot(project, "pflege")["status"] == "fresh"
    assert "fetch 127.0.0.1:" in done.stderr


def test_one_source_alone_can_be_fetched(project: Path, host: Host) -> None:
    done = run(project, "fetch", "portaal", "--source", "klinikum")

    assert done.stdout == "portaal/klinikum: 2 vacancies\n"
    assert host.paths() == ["/jobPublication/list.json?lang=de"]


def test_a_source_that_fails_is_a_warning_and_keeps_its_vacancies(
    project: Path, host: Host
) -> None:
    run(project, "fetch")
    host.pages["/jobPublication/list.json"] = Page(b"<h1>Wartung</h1>", "text/html")
    del host.pages["/xml"]

    done = run(project, "fetch", "--format", "json")

    report = json.loads(done.stdout)
    assert done.exit_code == 0
    assert [(s["source"], s["status"], s["vacancies"]) for s in report["sources"]] == [
        ("pflege", "stale", 2),
        ("klinikum", "stale", 2),
    ]
    assert [d["message"] for d in report["diagnostics"] if d["code"] == "source-failed"] == [
        "`pflege` could not be fetched: the host answers 404",
        "`klinikum` could not be fetched: it answered with `text/html` instead of JSON",
    ]


def test_a_source_that_never_worked_is_a_warning(project: Path, host: Host) -> None:
    host.pages.clear()

    done = run(project, "fetch")

    assert done.exit_code == 0
    assert "portaal/pflege: failed: the host answers 404\n" in done.stdout


def test_a_portal_or_source_that_there_is_not_is_named(project: Path) -> None:
    assert run(project, "fetch", "portal").exit_code == 1
    assert run(project, "fetch", "--source", "x").exit_code == 2


def test_a_project_without_sources_has_nothing_to_fetch(tmp_path: Path) -> None:
    done = run(valid_project(tmp_path), "fetch")

    assert (done.exit_code, done.stdout) == (0, "there is nothing to fetch\n")


def test_mistakes_in_texts_do_not_keep_from_fetching(project: Path) -> None:
    (project / "content/stories/noor.nl.md").write_text("kapot")

    assert run(project, "fetch").exit_code == 0


def test_the_token_comes_from_the_environment(
    project: Path, host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    host.show("/api/offers/", "recruitee.json")
    more = (
        f"    - {{id: zorg, kind: recruitee, country: NL, url: '{host.origin}', loopback: true, "
        "token_env: ZORG_TOKEN}\n"
    )
    configure(project, host, more)

    without = run(project, "fetch", "--source", "zorg")
    monkeypatch.setenv("ZORG_TOKEN", "geheim")
    with_token = run(project, "fetch", "--source", "zorg")

    assert "the environment variable `ZORG_TOKEN` is not set" in without.stdout
    assert with_token.stdout == "portaal/zorg: 1 vacancy\n"
    assert "geheim" not in (project / "content/vacancies/snapshots/portaal/zorg.json").read_text()


def test_check_and_build_never_use_the_network(project: Path, host: Host) -> None:
    checked = run(project, "check", "--today", "2026-03-01")
    built = run(project, "build", "--today", "2026-03-01", "--no-search", "--jobs", "1")

    assert "never-fetched" in checked.stdout
    assert built.exit_code == 0
    assert host.asked == []


def test_build_fetches_when_it_is_told_to(project: Path, host: Host) -> None:
    built = run(project, "build", "--fetch", "--today", "2026-03-01", "--no-search", "--jobs", "1")

    assert built.exit_code == 0
    assert host.paths()
    assert snapshot(project, "klinikum")["status"] == "fresh"


def test_the_second_run_asks_whether_anything_has_changed(project: Path, host: Host) -> None:
    host.show("/xml", "personio.xml", etag='"v1"')

    for _ in range(2):
        run(project, "fetch", "--source", "pflege")

    asked = [a.headers.get("If-None-Match") for a in host.asked if a.path == "/xml"]
    assert asked == [None, '"v1"']
    vacancies = snapshot(project, "pflege")["vacancies"]
    assert isinstance(vacancies, list)
    assert len(vacancies) == 2
