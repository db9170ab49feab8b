"""Words, dates and amounts as each language writes them."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.messages import autonym_of, direction_of, read_messages, section_headings
from tests.sites import REPOSITORY

BASE = REPOSITORY / "themes" / "base" / "messages"
TAGS = ("nl", "de", "en", "ar", "uk")


@pytest.mark.parametrize(
    ("tag", "whole", "cents"),
    [
        ("nl", "€ 1.050", "€ 1.340,69"),
        ("de", "1.050 €", "1.340,69 €"),
        ("en", "€1,050", "€1,340.69"),
    ],
)
def test_an_amount_is_written_as_its_language_writes_it(tag: str, whole: str, cents: str) -> None:
    words = read_messages([BASE], [tag])[tag]

    assert words.euro(Decimal("1050")).replace("\xa0", " ") == whole
    assert words.euro(Decimal("1340.69")).replace("\xa0", " ") == cents


def test_a_day_is_written_as_its_language_writes_it() -> None:
    messages = read_messages([BASE], TAGS)
    day = date(2027, 3, 1)

    assert messages["nl"].day(day) == "1 maart 2027"
    assert messages["de"].day(day) == "1. März 2027"
    assert messages["en"].day(day) == "1 March 2027"


def test_arabic_runs_from_right_to_left_and_has_six_plural_forms() -> None:
    words = read_messages([BASE], ["ar"])["ar"]
    forms = {words.catalogue.ngettext("{n} place", "{n} places", n) for n in (0, 1, 2, 3, 11, 100)}

    assert words.dir == "rtl"
    assert len(forms) >= 4
    assert direction_of("uk") == "ltr"


def test_a_language_is_named_in_itself() -> None:
    assert [autonym_of(tag) for tag in TAGS] == [
        "Nederlands", "Deutsch", "English", "العربية", "Українська",
    ]  # fmt: skip


def test_a_campaigns_word_wins_and_the_rest_comes_from_the_base(tmp_path: Path) -> None:
    own = tmp_path / "messages"
    own.mkdir()
    (own / "nl.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "Home"\nmsgstr "Thuis"\n'
    )
    words = read_messages([own, BASE], ["nl"])["nl"]

    assert words.say("Home") == "Thuis"
    assert words.term("address", "professions") == "beroepen"


def test_a_word_that_no_catalogue_has_stays_in_english() -> None:
    words = read_messages([BASE], ["nl"])["nl"]

    assert words.say("Nobody wrote this, {name}", name="Noor") == "Nobody wrote this, Noor"


def test_an_explanation_that_nobody_wrote_is_empty() -> None:
    words = read_messages([BASE], ["nl"])["nl"]

    assert words.explanation("level", "no-such-level") == ""


def test_section_headings_know_every_wording_and_beginnings() -> None:
    headings = section_headings(BASE)

    assert headings["nl"]["wat doe je?"] == "tasks"
    assert headings["de"]["ein tag als …"] == "day"
    assert headings["en"]["the hard parts"] == "hard-sides"


def test_a_script_that_counts_has_every_plural_form_of_the_language() -> None:
    messages = read_messages([BASE], TAGS)
    forms = {tag: messages[tag].forms("{n} result", "{n} results") for tag in TAGS}

    assert set(forms["nl"]) == {"one", "other"}
    assert set(forms["ar"]) == {"zero", "one", "two", "few", "many", "other"}
    assert forms["uk"]["few"] == "{n} результати"
