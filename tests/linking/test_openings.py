"""Vacancies in their place: open or not, whose, where, and for which profession."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import say
from generator.linking.openings import CODE_LENGTH, Market, state_of
from generator.linking.portal import link_portal
from generator.model.codes import SIGNS, code_of
from generator.model.openings import OpeningState
from generator.vacancies.shelves import read_vacancies
from generator.vacancies.snapshots import Snapshot, Status, keep, settle
from tests.jobs import NOW, job, project_with
from tests.projects import read, valid_project
from tests.vacancies.test_shelves import SOURCES, configure, save
from tests.vacancies.test_snapshots import board, vacancy


def market_of(project: Path, now: datetime = NOW) -> Market:
    """The vacancies of the small portal at a moment."""
    content, _ = read(project, now.date())
    config = content.portals["portaal"]
    shelf = read_vacancies(project, content, config, now.date())
    return link_portal(content, config, now, shelf).market


def fetched_at(folder: Path, moment: datetime) -> Path:
    """The small portal with one source, read at a moment."""
    project = valid_project(folder)
    configure(project, SOURCES)
    read_then = Snapshot(
        source="bron",
        status=Status.FRESH,
        tried_at=moment,
        read_at=moment,
        vacancies=(vacancy("a"),),
    )
    save(project, read_then)
    return project


def states(project: Path, now: datetime = NOW) -> dict[str, str]:
    """The state of each vacancy by its name in the file."""
    openings = market_of(project, now).openings
    return {name.partition(":")[2]: opening.state.value for name, opening in openings.items()}


def test_a_vacancy_leads_to_its_profession_employer_and_region(tmp_path: Path) -> None:
    market = market_of(project_with(tmp_path, job("ok-1")))

    assert market.of_profession == {"operatieassistent": ("werk:ok-1",)}
    assert market.of_employer == {"ziekenhuis-duinrand": ("werk:ok-1",)}
    assert market.of_region == {"haaglanden": ("werk:ok-1",)}


def test_a_closing_day_is_open_to_its_end_where_the_employer_is(tmp_path: Path) -> None:
    project = project_with(tmp_path, job("ok-1", closes="2026-03-10"))
    last = datetime(2026, 3, 10, 22, 59, 59, tzinfo=UTC)

    assert states(project, last - timedelta(seconds=1)) == {"ok-1": "open"}
    assert states(project, last + timedelta(seconds=1)) == {"ok-1": "closed"}


def test_a_closed_vacancy_leads_nowhere_and_keeps_its_address_for_a_year(tmp_path: Path) -> None:
    project = project_with(tmp_path, job("ok-1", closes="2026-02-28"))
    market = market_of(project)

    assert not market.open
    assert not market.of_profession
    assert not market.of_employer
    assert not market.of_region
    assert states(project, NOW + timedelta(days=363)) == {"ok-1": "closed"}
    assert states(project, NOW + timedelta(days=366)) == {}


def test_what_a_source_names_no_more_is_closed_and_says_nothing_of_the_advertisement() -> None:
    first, _ = settle("bron", board("ab"), None, NOW - timedelta(days=2))
    second, _ = settle("bron", board("b"), first, NOW)
    (gone,) = second.departed

    assert gone.vacancy.id == "bron:a"
    assert not gone.vacancy.sections
    assert gone.vacancy.contact is None
    assert gone.at == NOW


def test_what_comes_back_is_open_again() -> None:
    first, _ = settle("bron", board("ab"), None, NOW)
    second, _ = settle("bron", board("b"), first, NOW)
    third, _ = settle("bron", board("ab"), second, NOW)

    assert not third.departed


def test_the_departed_are_forgotten_after_a_year() -> None:
    first, _ = settle("bron", board("ab"), None, NOW)
    second, _ = settle("bron", board("b"), first, NOW)
    later, _ = settle("bron", board("b"), second, NOW + timedelta(days=366))

    assert not later.departed


def test_a_source_that_fails_forgets_nothing() -> None:
    first, _ = settle("bron", board("ab"), None, NOW)
    second, _ = settle("bron", board("b"), first, NOW)

    assert keep("bron", say("it is down"), second, NOW).departed == second.departed


def test_a_source_that_is_too_old_leaves_its_vacancies_unconfirmed(tmp_path: Path) -> None:
    project = fetched_at(tmp_path, NOW)

    assert states(project, NOW) == {"a": "open"}
    assert states(project, NOW + timedelta(days=14)) == {"a": "open"}
    assert states(project, NOW + timedelta(days=15)) == {"a": "unconfirmed"}


def test_the_day_of_the_data_is_that_of_the_oldest_reading(tmp_path: Path) -> None:
    read_at = NOW - timedelta(days=2)

    assert market_of(fetched_at(tmp_path, read_at)).as_of == read_at.date()


def test_a_portal_without_sources_does_not_speak_of_vacancies(tmp_path: Path) -> None:
    assert not market_of(valid_project(tmp_path)).sourced


@given(st.lists(st.text("abc0123456789-", min_size=1, max_size=12), unique=True, max_size=30))
def test_codes_are_told_apart_and_easy_to_type(names: list[str]) -> None:
    codes = {code_of(CODE_LENGTH, "portaal", "vacancy", f"bron:{name}") for name in names}

    assert len(codes) == len(names)
    assert all(len(code) == CODE_LENGTH and set(code) <= set(SIGNS) for code in codes)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)))
def test_time_only_ever_closes_a_vacancy(now: datetime) -> None:
    order: list[Any] = [OpeningState.OPEN, OpeningState.CLOSED, None]
    ad = replace(vacancy("a"), closes=datetime(2025, 1, 1, tzinfo=UTC))
    now_, later = (order.index(state_of(ad, m)) for m in (now, now + timedelta(days=30)))

    assert now_ <= later
