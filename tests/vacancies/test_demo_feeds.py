"""The systems played for the demonstration are read like real ones, and nothing is lost on the way."""

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator.build.examination import read_pool
from generator.fetching import Fetched, Journey, errands_of, fetch_all
from generator.model.vacancies import Term, Vacancy
from tests.sites import REPOSITORY
from tools.demo_feeds.jobs import SHARES, jobs_of
from tools.demo_feeds.server import PORT, serving

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The demonstration project, its sources on a free port of this machine."""
    project = tmp_path_factory.mktemp("feeds")
    skipped = shutil.ignore_patterns("media", "snapshots")
    shutil.copytree(REPOSITORY / "content", project / "content", ignore=skipped)
    with serving(DAY, port=0) as origin:
        portal = project / "content/portals/jochen.yaml"
        portal.write_text(portal.read_text().replace(f"http://127.0.0.1:{PORT}", origin))
        yield project


def fetch(project: Path) -> tuple[Fetched, ...]:
    content, _ = read_pool(project, DAY, ["jochen"])
    return fetch_all(Journey(project, NOW), tuple(errands_of([content.portals["jochen"]])))


@pytest.fixture(scope="module")
def fetched(project: Path) -> tuple[Fetched, ...]:
    return fetch(project)


def vacancies(fetched: tuple[Fetched, ...]) -> list[Vacancy]:
    return [vacancy for one in fetched for vacancy in one.snapshot.vacancies]


def test_every_kind_of_source_gives_all_that_it_holds(fetched: tuple[Fetched, ...]) -> None:
    read = {one.errand.source.kind: len(one.snapshot.vacancies) for one in fetched}  # type: ignore[attr-defined]

    assert read == SHARES
    assert sum(read.values()) == 300


def test_nothing_is_lost_silently_or_at_all(fetched: tuple[Fetched, ...]) -> None:
    assert [one.snapshot.losses for one in fetched] == [()] * 9
    assert [one.diagnostics for one in fetched] == [()] * 9


def test_every_vacancy_has_an_address_a_text_and_a_day(fetched: tuple[Fetched, ...]) -> None:
    for vacancy in vacancies(fetched):
        assert vacancy.places[0].city, vacancy.id
        assert vacancy.places[0].street, vacancy.id
        assert vacancy.url.startswith("https://")
        assert ".example/" in vacancy.url
        assert vacancy.sections
        assert vacancy.posted
        assert vacancy.employer_id


def test_a_second_reading_finds_the_same_and_loads_no_document_again(project: Path) -> None:
    assert vacancies(fetch(project)) == vacancies(fetch(project))


def test_the_vacancies_are_as_mixed_as_real_ones(fetched: tuple[Fetched, ...]) -> None:
    found = vacancies(fetched)
    names = Counter((vacancy.title, vacancy.employer_id) for vacancy in found)

    assert {vacancy.term for vacancy in found} >= {Term.PERMANENT, Term.FIXED_TERM}
    assert any(vacancy.mini_job for vacancy in found)
    assert any(vacancy.ends for vacancy in found)
    assert any(vacancy.salary for vacancy in found)
    assert any(vacancy.closes for vacancy in found)
    assert any(vacancy.contact for vacancy in found)
    assert sum(number > 1 for number in names.values()) >= 8


def test_about_one_in_eight_is_none_of_the_portals_professions() -> None:
    jobs = [job for held in jobs_of(DAY).values() for job in held]

    assert 0.1 < sum(not job.profession for job in jobs) / len(jobs) < 0.15


def test_from_day_to_day_a_few_come_and_go() -> None:
    days = [
        {j.number for held in jobs_of(day).values() for j in held}
        for day in (DAY, date(2026, 11, 23))
    ]

    assert jobs_of(DAY) == jobs_of(DAY)
    assert 280 <= len(days[0] & days[1]) < 300


def test_the_committed_snapshots_are_those_of_the_demonstrations_day(
    fetched: tuple[Fetched, ...],
) -> None:
    folder = REPOSITORY / "content/vacancies/snapshots/jochen"

    assert {file.stem for file in folder.iterdir()} == {one.errand.source.id for one in fetched}
    for one in fetched:
        text = (folder / f"{one.errand.source.id}.json").read_text()
        assert all(f'"id": "{vacancy.id}"' in text for vacancy in one.snapshot.vacancies)
