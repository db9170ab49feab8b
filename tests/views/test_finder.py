"""Facts about the finder: every open vacancy is in its files once, and every number means something."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.linking import link_portal
from generator.messages import read_messages
from generator.model.vacancies import EmploymentType, Sector
from generator.routes import Target, plan_routes
from generator.vacancies.shelves import read_vacancies
from generator.views.edition import Edition
from generator.views.vacancies.finder import view_finder
from generator.views.vacancies.finder_data import CHUNK, DataFile, finder_data
from generator.views.vacancies.lists import view_vacancies
from generator.views.vacancies.narrowing import AXES, begins_now, values
from tests.market import FEW, TODAY, market_project, written
from tests.projects import read
from tests.sites import morning
from tests.views.editions import MESSAGES, edition_of


def market_of(folder: Path, count: int = FEW, language: str = "nl", day: date = TODAY) -> Edition:
    """A portal with so many vacancies in one language."""
    project = market_project(folder, count)
    content, _ = read(project, day)
    config = content.portals["portaal"]
    shelf = read_vacancies(project, content, config, day)
    portal = link_portal(content, config, morning(day), shelf)
    messages = read_messages([MESSAGES], config.languages())
    routes, _ = plan_routes(portal, messages)
    plain = edition_of(project, language, day)
    return replace(plain, portal=portal, routes=routes, messages=messages)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Forty vacancies in Dutch."""
    return market_of(tmp_path_factory.mktemp("market"))


def content(file: DataFile | None) -> Any:
    """What a file says."""
    assert file
    return json.loads(file.data)


def test_every_open_vacancy_is_a_row_the_newest_first(edition: Edition) -> None:
    rows = [row for chunk in finder_data(edition).chunks for row in content(chunk)]

    assert [row[0] for row in rows] == [o.code for o in edition.portal.market.open]
    assert rows[0][1] == written(0)["title"]


def test_every_number_of_a_row_means_something(edition: Edition) -> None:
    data = finder_data(edition)
    words = content(data.words)
    assert list(words["axes"]) == list(AXES)
    for row, opening in zip(content(data.chunks[0]), edition.portal.market.open, strict=True):
        _, title, tongue, town, facts, numbers, *_ = row
        assert title == opening.vacancy.title
        assert f"{words['tongues'][tongue][2]}{opening.code}/" == edition.routes.url(
            Target("vacancy", opening.vacancy.id), "nl"
        )
        assert town == opening.vacancy.places[0].city
        assert [words["texts"][text] for text in words["facts"][facts]]
        for (axis, ids), found in zip(words["axes"].items(), numbers, strict=True):
            assert tuple(ids[number] for number in found) == values(axis, opening)


def test_chunks_hold_five_hundred_rows_each(tmp_path: Path) -> None:
    data = finder_data(market_of(tmp_path, CHUNK + 1))

    assert [len(content(chunk)) for chunk in data.chunks] == [CHUNK, 1]


def test_languages_share_rows_and_have_words_of_their_own(tmp_path: Path, edition: Edition) -> None:
    dutch, english = finder_data(edition), finder_data(market_of(tmp_path, FEW, "en"))

    assert english.chunks == dutch.chunks
    assert english.postcodes == dutch.postcodes
    assert english.words.path.startswith("assets/vacancies/en-")
    assert "voltijd" in content(dutch.words)["texts"]
    assert "full-time" in content(english.words)["texts"]
    assert content(english.words)["employers"][0] == ["Zorggroep Noord", "nl", "ltr"]


def test_the_same_vacancies_make_the_same_bytes_and_names(tmp_path: Path, edition: Edition) -> None:
    assert finder_data(market_of(tmp_path)).files == finder_data(edition).files


def test_other_bytes_have_another_name(tmp_path: Path, edition: Edition) -> None:
    one, other = finder_data(edition), finder_data(market_of(tmp_path, FEW - 1))

    assert one.chunks[0].path != other.chunks[0].path


def test_only_postcodes_near_vacancies_are_sent(edition: Edition) -> None:
    data = finder_data(edition)
    table = content(data.postcodes)

    assert table["4"]["261"] == [52.007, 4.356, "Delft"]
    assert "101" in table["4"]
    assert data.sources == ("Test (CC BY)",)


def test_a_vacancy_lies_where_its_postcode_lies(edition: Edition) -> None:
    positions = {o.vacancy.places[0].city: o.positions for o in edition.portal.market.open}

    assert positions["Delft"] == ((52.007, 4.356),)
    assert positions["Gouda"] == ((52.017, 4.708),)


def test_s3_15_a_vacancy_has_its_own_sector_else_health(edition: Edition) -> None:
    found = [o.vacancy.sector for o in edition.portal.market.open]

    assert found.count(Sector.SOCIAL) == sum(bool(written(n)["sector"]) for n in range(FEW))
    assert set(found) == {Sector.SOCIAL, Sector.HEALTH}


def test_s3_08_work_for_a_time_is_limited_whatever_it_is_called(edition: Edition) -> None:
    opening = edition.portal.market.open[0]
    bare = replace(opening.vacancy, term=None, employment_types=())

    def duration(**facts: Any) -> tuple[str, ...]:
        return values("duration", replace(opening, vacancy=replace(bare, **facts)))

    assert duration() == ()
    assert duration(ends=date(2026, 5, 1)) == ("fixed-term",)
    assert duration(employment_types=(EmploymentType.TEMPORARY,)) == ("fixed-term",)


def test_s3_03_a_mini_job_is_a_working_time(edition: Edition) -> None:
    opening = edition.portal.market.open[0]
    mini = replace(opening, vacancy=replace(opening.vacancy, mini_job=True))

    assert values("working", mini) == (*values("working", opening), "MINI_JOB")


@pytest.mark.parametrize("words", ["ab sofort", "per direct", "Zo snel mogelijk", "nächstmöglich"])
def test_words_for_now_begin_now(edition: Edition, words: str) -> None:
    vacancy = edition.portal.market.open[0].vacancy
    assert begins_now(replace(vacancy, starts=None, starts_text=words))
    assert not begins_now(replace(vacancy, starts=None, starts_text="in overleg"))


def test_only_axes_on_which_vacancies_differ_are_offered(edition: Edition) -> None:
    finder = view_finder(edition)
    assert finder

    assert {"region", "employer", "working", "duration", "sector"} <= {a.id for a in finder.axes}
    sector = next(axis for axis in finder.axes if axis.id == "sector")
    assert [choice.id for choice in sector.choices] == ["health", "social"]


def test_only_the_first_page_of_all_vacancies_has_the_finder(edition: Edition) -> None:
    assert view_vacancies(edition, Target("vacancies")).finder
    assert not view_vacancies(edition, Target("vacancies", "/2")).finder
    assert not view_vacancies(edition, Target("vacancies-region", "delft")).finder


def test_the_data_belong_to_what_may_be_kept_for_ever(edition: Edition) -> None:
    finder = view_finder(edition)
    assert finder
    addresses = json.loads(finder.data)

    assert all(url.startswith("/assets/") for url in [addresses["words"], *addresses["chunks"]])
