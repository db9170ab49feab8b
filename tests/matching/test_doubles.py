"""The same vacancy of two sources becomes one; two of one source stay two."""

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.matching import merge_doubles
from generator.model.vacancies import AdSection, Hours, Vacancy
from tests.matching.advertisements import ad, at


def kept(*vacancies: Vacancy) -> list[str]:
    return [vacancy.id for vacancy in merge_doubles(vacancies)[0]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://x.example/jobs/mfa?utm_source=a", "http://www.x.example/jobs/mfa/#top"),
        ("https://x.jobs.personio.de/job/12345", "https://x.jobs.personio.com/job/12345?language=de"),
        ("https://k.dvinci-hr.com/de/jobs/20132/mfa", "https://k.dvinci-hr.com/de/jobs/20132/apply"),
        ("https://a.teamtailor.com/jobs/8118064-mfa", "https://a.teamtailor.com/jobs/8118064"),
        ("https://x.example/karriere?gh_jid=77", "https://boards.greenhouse.io/x/jobs/1?gh_jid=77"),
    ],
)  # fmt: skip
def test_one_address_is_one_vacancy(one: str, other: str) -> None:
    assert kept(ad("MFA", key="a:1", url=one), ad("MFA", key="b:1", url=other)) == ["a:1"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://x.example/stelle?id=1", "https://x.example/stelle?id=2"),
        ("https://x.example/", "https://x.example"),
        ("https://x.jobs.personio.de/job/1", "https://y.jobs.personio.de/job/1"),
        ("mailto:jobs@x.example", "mailto:jobs@x.example"),
    ],
)
def test_other_addresses_are_other_vacancies(one: str, other: str) -> None:
    assert (
        len(kept(ad("MFA", key="a:1", apply_url=one), ad("MFA", key="b:1", apply_url=other))) == 2
    )


def test_title_employer_and_place_make_one_vacancy() -> None:
    one = ad(
        "Pflegefachkraft (m/w/d)",
        key="a:1",
        employer="Klinikum X gGmbH",
        places=(at("57072", "Siegen"),),
    )
    other = ad("Pflegefachkräfte", key="b:1", employer="KLINIKUM X", places=(at("", "Siegen"),))  # fmt: skip

    assert kept(one, other) == ["a:1"]


def test_two_postcodes_in_a_city_are_two_sites() -> None:
    one = ad("MFA", key="a:1", places=(at("57072", "Siegen"),))
    other = ad("MFA", key="b:1", places=(at("57074", "Siegen"),))

    assert len(kept(one, other)) == 2


def test_without_place_title_and_employer_are_not_enough() -> None:
    assert len(kept(ad("MFA", key="a:1"), ad("MFA", key="b:1"))) == 2


def test_a_title_twice_in_one_source_is_two_vacancies() -> None:
    here = (at("57072", "Siegen"),)
    vacancies = [ad("MFA", key=id_, places=here) for id_ in ("a:1", "a:2", "b:1")]

    assert kept(*vacancies) == ["a:1", "a:2", "b:1"]


def test_a_form_for_many_vacancies_says_nothing() -> None:
    form = "https://x.example/bewerben"
    titles = {"a:1": "MFA", "a:2": "OTA", "b:1": "MFA"}
    vacancies = [ad(title, key=key, apply_url=form) for key, title in titles.items()]

    assert len(kept(*vacancies)) == 3


def test_one_address_with_other_titles_is_a_list() -> None:
    url = "https://x.example/karriere"

    assert len(kept(ad("MFA", key="a:1", url=url), ad("Koch", key="b:1", url=url))) == 2


def test_two_languages_of_one_address_are_one_vacancy() -> None:
    url = "https://x.example/stelle/1"
    one, other = ad("Pflegefachkraft", key="a:1", url=url), ad("Nurse", "en", key="b:1", url=url)

    assert kept(one, other) == ["a:1"]


def test_the_one_that_says_more_is_kept_in_its_place() -> None:
    url = "https://x.example/stelle/1"
    poor = ad("MFA", key="a:1", url=url)
    hours = Hours(minimum=Decimal(30), maximum=Decimal(39))
    rich = ad("MFA", key="b:1", url=url, hours=hours, sections=(AdSection(html="<p>Mehr</p>"),))
    third = ad("OTA", key="c:1")

    assert merge_doubles([third, poor, rich]) == ((third, rich), {"b:1": (poor,)})


URLS = [f"https://x.example/stelle/{number}" for number in range(3)]
VACANCIES = st.builds(
    lambda source, number, title, url, city: ad(
        title, key=f"{source}:{number}", url=url, places=(at("", city),)
    ),
    st.sampled_from("abc"),
    st.integers(0, 5),
    st.sampled_from(["MFA", "OTA", "MFA (m/w/d)"]),
    st.sampled_from(["", *URLS]),
    st.sampled_from(["Siegen", "Olpe"]),
)
BOARDS = st.lists(VACANCIES, max_size=12, unique_by=lambda vacancy: vacancy.id)


@given(BOARDS)
def test_no_group_holds_two_of_a_source_and_nothing_is_lost(vacancies: list[Vacancy]) -> None:
    kept, merged = merge_doubles(vacancies)
    groups = [(vacancy, *merged.get(vacancy.id, ())) for vacancy in kept]

    assert all(len({v.source for v in group}) == len(group) for group in groups)
    assert sorted(v.id for group in groups for v in group) == sorted(v.id for v in vacancies)


@given(BOARDS, st.randoms())
def test_the_order_of_vacancies_changes_nothing_but_the_order(
    vacancies: list[Vacancy], dice: Random
) -> None:
    shuffled = dice.sample(vacancies, len(vacancies))
    kept, merged = merge_doubles(vacancies)
    again, merged_again = merge_doubles(shuffled)

    assert {v.id for v in kept} == {v.id for v in again}
    assert merged == merged_again
    assert [v.id for v in kept] == [v.id for v in vacancies if v in kept]
