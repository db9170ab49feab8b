"""The line of pay: years of training, the start, experience – and what is past says so (B-4)."""

from datetime import date
from pathlib import Path

import pytest

from generator.views.pay import PayView, headline, view_pay
from tests.projects import PROFESSION, valid_project
from tests.views.editions import add_facts, edition_of, theatre

YEARS = """pay_training:
  - {figure: leerling.jaar-2, year: 2}
  - {figure: leerling.jaar-1, year: 1}
  - {figure: leerling.zij-instroom, audience: career-changer}"""

FIGURES = """
leerling:
  jaar-1:
    unit: EUR/month
    country: NL
    when_expired: past
    values:
      - {value: 1349.50, valid_from: 2025-01-01, valid_until: 2025-12-31, source: {title: Tabel, date: 2025}}
  jaar-2:
    unit: EUR/month
    country: NL
    values:
      - {value: 1800, valid_from: 2026-01-01, source: {title: Tabel, date: 2026}}
  zij-instroom:
    unit: EUR/month
    country: NL
    values:
      - {value: 2100, valid_from: 2026-01-01, source: {title: Tabel, date: 2026}}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = valid_project(tmp_path)
    figures = project / "content/figures.yaml"
    figures.write_text(figures.read_text() + FIGURES)
    return project


def pay_of(project: Path) -> PayView:
    edition = edition_of(project)
    return view_pay(edition, theatre(edition).facts)


def test_the_line_climbs_from_the_first_year_to_the_job(project: Path) -> None:
    add_facts(project, YEARS)
    pay = pay_of(project)

    assert [step.when for step in pay.steps] == ["Jaar 1", "Jaar 2", "Start"]
    assert [step.height for step in pay.steps] == [50, 66.7, 100]


def test_the_line_has_whole_euros_and_the_table_has_the_cents(project: Path) -> None:
    add_facts(project, YEARS)
    pay = pay_of(project)

    assert pay.steps[0].amount.replace("\xa0", " ") == "€ 1.350"
    assert any("1.349,50" in amount.text for amount in pay.training)


def test_a_past_amount_carries_the_year_in_which_it_ended(project: Path) -> None:
    add_facts(project, YEARS)
    pay = pay_of(project)

    assert [step.ended for step in pay.steps] == ["2025", "", ""]


def test_one_amount_is_no_line(project: Path) -> None:
    pay = pay_of(project)

    assert len(pay.job) == 1
    assert pay.steps == ()


def test_every_amount_names_its_source_once(project: Path) -> None:
    add_facts(project, YEARS)
    pay = pay_of(project)

    assert [(source.title, source.date) for source in pay.sources] == [
        ("Tabel", "2026"), ("Tabel", "2025"), ("Cao Ziekenhuizen", "2026"),
    ]  # fmt: skip


def test_the_headline_is_an_amount_of_today_or_the_fact_that_learning_is_paid(
    project: Path,
) -> None:
    file = project / PROFESSION
    file.write_text(file.read_text().replace("pay_job:\n  start: cao-zkh.start\n", ""))
    add_facts(project, "routes: [{id: a, mode: bbl, audiences: [pupil], paid: true}]")
    edition = edition_of(project, today=date(2027, 1, 1))
    facts = theatre(edition).facts
    shown = headline(edition, facts, view_pay(edition, facts))

    assert shown
    assert shown.text == "Leren en verdienen kan tegelijk"
    assert shown.value is None
