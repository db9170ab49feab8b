"""Dates, pay, places, terms and titles: what can mean one thing is read, the rest is not."""

from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.sources import PlaceAddress
from generator.model.vacancies import EmploymentType, JobPlace, PayUnit, Presence, Term
from generator.vacancies.addresses import RawPlace, read_country, read_place
from generator.vacancies.dates import is_plausible, read_day, read_end, read_moment
from generator.vacancies.money import read_hours, read_number, read_salary
from generator.vacancies.terms import read_presence, read_term, read_types
from generator.vacancies.titles import bare_title, without_gender_marker

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("raw", "moment"),
    [
        ("2026-10-01", "2026-10-01 00:00:00+02:00"),
        ("20261001", "2026-10-01 00:00:00+02:00"),
        ("2026-12-01", "2026-12-01 00:00:00+01:00"),
        ("2026-10-01T10:00:00-04:00", "2026-10-01 10:00:00-04:00"),
        ("2026-09-23T08:00:00.000Z", "2026-09-23 08:00:00+00:00"),
        ("2026-09-14T07:57:38", "2026-09-14 07:57:38+02:00"),
        ("2026-07-30 19:46:15 UTC", "2026-07-30 19:46:15+00:00"),
        ("Fri, 24 Jul 2026 09:05:16 +0200", "2026-07-24 09:05:16+02:00"),
        ("Tue, 29 Sep 2026 22:49:39 GMT", "2026-09-29 22:49:39+00:00"),
        ("1785000000", "2026-07-25 17:20:00+00:00"),
        ("1785000000000", "2026-07-25 17:20:00+00:00"),
        ("01.09.26", "2026-09-01 00:00:00+02:00"),
        ("1-9-2026", "2026-09-01 00:00:00+02:00"),
        ("31.12.2026 18:00 Uhr", "2026-12-31 18:00:00+01:00"),
        ("30 juli 2026", "2026-07-30 00:00:00+02:00"),
        ("1. März 2026", "2026-03-01 00:00:00+01:00"),
        ("01-Oct-2026", "2026-10-01 00:00:00+02:00"),
    ],
)
def test_dates_in_the_wild(raw: str, moment: str) -> None:
    assert str(read_moment(raw, BERLIN)) == moment


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "ab sofort",
        "0001-01-01",
        "1900-01-01",
        "1970-01-01T00:00:00Z",
        "2026-02-30",
        "31.02.2026",
        "2026",
        "12.",
        "0",
        "99999999999999",
        "9" * 5000,
        "9999-12-31T23:59:59-12:00",
        "zo spoedig mogelijk",
        "2026-10-01 bis 2026-11-01",
    ],
)
def test_what_is_no_date_is_none(raw: str) -> None:
    assert read_moment(raw, BERLIN) is None


@given(st.text(max_size=70))
def test_no_text_is_too_much_for_a_date(raw: str) -> None:
    for read in (read_moment, read_end, read_day):
        read(raw, BERLIN)


@given(st.datetimes(), st.integers(-14 * 60, 14 * 60))
def test_iso_dates_are_read_as_written(clock: datetime, offset: int) -> None:
    moment = clock.replace(tzinfo=timezone(timedelta(minutes=offset)))
    found = read_moment(moment.isoformat(), BERLIN)

    assert found is None or found == moment


def test_a_closing_day_ends_with_the_day() -> None:
    assert str(read_end("2026-12-31", BERLIN)) == "2026-12-31 23:59:59+01:00"
    assert str(read_end("31.12.2026", BERLIN)) == "2026-12-31 23:59:59+01:00"
    assert str(read_end("2026-12-31T12:00:00Z", BERLIN)) == "2026-12-31 12:00:00+00:00"


def test_placeholders_far_ahead_are_implausible() -> None:
    far = read_moment("2099-12-31", BERLIN)

    assert far
    assert not is_plausible(far, date(2026, 10, 1))


def test_a_day_is_the_day_in_the_zone() -> None:
    assert read_day("2026-10-01T23:30:00Z", BERLIN) == date(2026, 10, 2)
    assert read_moment("2026-10-01", BERLIN, time(12)) is not None


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("2900", "2900"),
        ("2900.50", "2900.5"),
        ("18,5", "18.5"),
        ("50000", "50000"),
        ("48.000", None),
        ("0", None),
        ("-5", None),
        ("1e9", None),
        ("€ 3.000", None),
        ("TVöD P8", None),
        ("85’000", None),
        ("", None),
        ("٣", None),
    ],
)
def test_numbers_that_can_mean_one_thing(raw: str, number: str | None) -> None:
    assert read_number(raw) == (Decimal(number) if number else None)


def test_a_salary_needs_amount_currency_and_time() -> None:
    full = read_salary("3600", "2900", "eur", "month")

    assert full
    assert (full.minimum, full.maximum, full.unit) == (2900, 3600, PayUnit.MONTH)
    assert read_salary("2900", "", "EUR", "") is None
    assert read_salary("2900", "", "", "MONTH") is None
    assert read_salary("0", "0", "EUR", "MONTH") is None
    assert read_salary("99999999", "", "EUR", "YEAR") is None


def test_hours_fit_into_a_week() -> None:
    assert read_hours("24", "36")
    assert read_hours("24", "360") is None


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("NL", "NL"),
        ("de", "DE"),
        ("DEU", "DE"),
        ("Nederland", "NL"),
        ("Deutschland", "DE"),
        ("Duitsland", "DE"),
        ("the Netherlands", "NL"),
        ("Belgium", "BE"),
        ("xx", ""),
        ("", ""),
        ("Nirgendwo", ""),
    ],
)
def test_countries(raw: str, code: str) -> None:
    assert read_country(raw) == code


def test_a_place_is_what_is_said_of_it() -> None:
    assert read_place(RawPlace(street="-", city="Bayreuth"), {}, "DE") == JobPlace(
        city="Bayreuth", country="DE"
    )
    assert read_place(RawPlace(name="59872 Meschede"), {}, "DE") == JobPlace(
        postcode="59872", city="Meschede", country="DE"
    )
    assert read_place(
        RawPlace(city="Gouda", postcode="2801jj", country="Netherlands"), {}, "DE"
    ) == (JobPlace(postcode="2801 JJ", city="Gouda", country="NL"))
    assert read_place(RawPlace(name="n/a", country="DE"), {}, "DE") is None


def test_a_place_that_is_only_named_has_a_configured_address() -> None:
    known = {"Haus Nord": PlaceAddress(city="Olpe", postcode="57462", street="Weg 1")}

    assert read_place(RawPlace(name="Haus Nord"), known, "DE") == JobPlace(
        name="Haus Nord", street="Weg 1", postcode="57462", city="Olpe", country="DE"
    )


@pytest.mark.parametrize("pair", [("0", "0"), ("91", "8"), ("nan", "8"), ("x", "8")])
def test_coordinates_lie_on_earth(pair: tuple[str, str]) -> None:
    place = read_place(RawPlace(city="Olpe", latitude=pair[0], longitude=pair[1]), {}, "DE")

    assert place
    assert place.latitude is None


def test_terms_of_many_systems() -> None:
    both = (EmploymentType.FULL_TIME, EmploymentType.PART_TIME)

    assert read_types(["Teilzeit", "FULL_TIME"]) == (both, ())
    assert read_types(["full-or-part-time"]) == (both, ())
    assert read_types(["https://schema.org/FULL_TIME", "permanent", ""]) == (both[:1], ())
    assert read_types(["schichtweise"]) == ((), ("schichtweise",))
    assert read_term(["", "fixed_term"]) is Term.FIXED_TERM
    assert read_presence("fully-remote") is Presence.REMOTE


@pytest.mark.parametrize(
    ("title", "without", "bare"),
    [
        ("Pflegefachkraft (m/w/d)", "Pflegefachkraft", "Pflegefachkraft"),
        ("Operatieassistent (m/v/x) 24-36 uur", "Operatieassistent 24-36 uur", "Operatieassistent"),
        ("MFA m/w/d in Teilzeit", "MFA in Teilzeit", "MFA in Teilzeit"),
        ("Arzt/Ärztin [w|m|d]", "Arzt/Ärztin", "Arzt/Ärztin"),
        ("Pfleger:in", "Pfleger:in", "Pfleger"),
        ("Pfleger/in (gn)", "Pfleger/in", "Pfleger"),
        ("Pfleger (in)", "Pfleger (in)", "Pfleger"),
        ("Altenpfleger*in (m|w|d) #12345", "Altenpfleger*in #12345", "Altenpfleger"),
        (
            "Verpleegkundige IC / MC 32 uur per week",
            "Verpleegkundige IC / MC 32 uur per week",
            "Verpleegkundige IC / MC",
        ),
        ("Fachangestellte (alle Geschlechter)", "Fachangestellte", "Fachangestellte"),
        ("Hebamme (all genders)", "Hebamme", "Hebamme"),
        ("Fachkraft [w/m/d] (Kennziffer 12-3)", "Fachkraft (Kennziffer 12-3)", "Fachkraft"),
        ("Pflegefachmann/-frau 50%", "Pflegefachmann/-frau 50%", "Pflegefachmann/-frau"),
        ("Hoofd v/d afdeling", "Hoofd v/d afdeling", "Hoofd v/d afdeling"),
        ("Arts (h/f)", "Arts", "Arts"),
        ("Arzt (d/m/w)", "Arzt", "Arzt"),
        (
            "SEH-verpleegkundige 24 - 36 uur (ID: 123)",
            "SEH-verpleegkundige 24 - 36 uur (ID: 123)",
            "SEH-verpleegkundige",
        ),
        ("IC/MC-verpleegkundige", "IC/MC-verpleegkundige", "IC/MC-verpleegkundige"),
    ],
)
def test_titles_without_what_does_not_name_the_job(title: str, without: str, bare: str) -> None:
    assert without_gender_marker(title) == without
    assert bare_title(title) == bare


@given(st.text(max_size=120))
def test_a_bare_title_is_never_longer(title: str) -> None:
    assert len(bare_title(title)) <= len(title)
    assert bare_title(bare_title(title)) is not None
