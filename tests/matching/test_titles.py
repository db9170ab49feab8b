"""What real titles mean, among the professions of this project's own content."""

import random
from collections.abc import Mapping
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Span
from generator.matching import match, qualification_of
from generator.model.pins import Pin, Pins
from generator.model.vacancies import Qualification, Term, Vacancy
from tests.matching.advertisements import ad, at, professions

DUTCH = """
Verpleegkundige: hbo-verpleegkundige mbo-verpleegkundige
Verpleegkundige Cardiologie 24-36 uur: hbo-verpleegkundige mbo-verpleegkundige
Mbo-verpleegkundige Geriatrie: mbo-verpleegkundige
MBO verpleegkundige: mbo-verpleegkundige
Hbo-/mbo-verpleegkundige neurologie: hbo-verpleegkundige mbo-verpleegkundige
Mbo- of hbo-verpleegkundige: hbo-verpleegkundige mbo-verpleegkundige
Verpleegkundige niveau 4/5: hbo-verpleegkundige mbo-verpleegkundige
Verpleegkundige niveau 4 (32 uur): mbo-verpleegkundige
Verpleegkundige niveau 4 uitzendbasis: mbo-verpleegkundige
Verpleegkundig specialist:
IC-verpleegkundige:
Wijkverpleegkundige:
Doktersassistent(e) huisartsenpraktijk: doktersassistent
Doktersassistente m/v/x: doktersassistent
Doktersassistenten gezocht!: doktersassistent
Operatieassistente (24 - 36 uur): operatieassistent
Operatieassistent / OK-assistent: operatieassistent
Leerling operatieassistent: operatieassistent
Anesthesiemedewerker i.o.: anesthesiemedewerker
Anesthesiemedewerkers: anesthesiemedewerker
Operatieassistent of anesthesiemedewerker: operatieassistent anesthesiemedewerker
Longfunctieassistent: longfunctieanalist
Longfunctieanalist (28 uur): longfunctieanalist
KNF-laborant: knf-laborant
Laborant klinische neurofysiologie (KNF): knf-laborant
Tandartsassistent:
Verzorgende IG:
Poli-assistent: doktersassistent
Medewerker receptie:
Triagist huisartsenpost: doktersassistent
"""

GERMAN = """
Medizinische/r Fachangestellte/r (m/w/d): mfa
Medizinische*r Fachangestellte*r: mfa
Medizinischer Fachangestellter: mfa
Medizinische Fachangestellte (MFA) (m/w/d): mfa
MFA (m/w/d) in Voll- oder Teilzeit: mfa
Mfa-Team sucht Koch:
mfa:
MFA Allgemeinmedizin: mfa
Arzthelferin / MFA: mfa
MFA oder Pflegefachkraft (m/w/d): mfa pflegefachperson
Pflegefachkraft oder MFA: pflegefachperson mfa
Pflegefachfrau / Pflegefachmann: pflegefachperson
Pflegefachfrau/-mann (m/w/d): pflegefachperson
Pflegefachpersonen (m/w/d): pflegefachperson
Pflegefachkräfte (w/m/d) Station 3B: pflegefachperson
PFLEGEFACHKRAFT (M/W/D): pflegefachperson
Gesundheits- und Krankenpfleger:in: pflegefachperson
Gesundheits- und (Kinder-)Krankenpfleger/in: pflegefachperson
Altenpfleger/in: pflegefachperson
Ausbildung zur Pflegefachfrau / zum Pflegefachmann 2027: pflegefachperson
Gesundheits- und Krankenpflegehelfer (m/w/d): pflegefachassistenz
Pflegehelfer (m/w/d): pflegefachassistenz
Pflegefachassistent*in: pflegefachassistenz
Altenpflegehelfer: pflegefachassistenz
Leitung Krankenpflege:
Pflegedirektor (m/w/d):
Operationstechnischer Assistent (OTA) (m/w/d): ota
Operationstechnische:r Assistent:in: ota
OTA / ATA (m/w/d): ota
OP-Assistent: ota
Medizinischer Technologe für Radiologie (MTR): mtr
Technologe, medizinischer, für die Radiologie: mtr
Med. Technologe Radiologie - MTRA: mtr
Radiologie: mtr
Oberarzt Radiologie (m/w/d):
Pflegefachkraft Radiologie: pflegefachperson
Medizinische Technologin für Funktionsdiagnostik: mtf
MTAF: mtf
Fachärztin/Facharzt für Allgemeinmedizin: hausarzt
Hausärzt:in: hausarzt
Arzt in Weiterbildung Kardiologie:
Koch (m/w/d):
Praxisassistentin: mfa
"""


def table(text: str) -> list[tuple[str, tuple[str, ...]]]:
    rows = (line.rpartition(":") for line in text.strip().split("\n"))
    return [(title, tuple(ids.split())) for title, _, ids in rows]


def meant(vacancy: Vacancy, *among: str, pins: Pins | None = None) -> tuple[str, ...]:
    found = match([vacancy], professions(*among), pins or Pins())
    return found.professions.get(vacancy.id, ())


@pytest.mark.parametrize(("title", "expected"), table(DUTCH))
def test_dutch_titles(title: str, expected: tuple[str, ...]) -> None:
    assert meant(ad(title, "nl")) == expected


@pytest.mark.parametrize(("title", "expected"), table(GERMAN))
def test_german_titles(title: str, expected: tuple[str, ...]) -> None:
    assert meant(ad(title)) == expected


@pytest.mark.parametrize(
    ("country", "expected"), [("NL", ("operatieassistent",)), ("DE", ("ota",))]
)
def test_the_place_settles_a_name_that_two_countries_share(
    country: str, expected: tuple[str, ...]
) -> None:
    assert meant(ad("OP-Assistent", places=(at(country=country),))) == expected


def test_only_professions_that_are_handed_over_are_meant() -> None:
    assert meant(ad("MFA oder Pflegefachkraft"), "mfa", "operatieassistent") == ("mfa",)


def test_the_qualification_settles_a_name_that_two_levels_share() -> None:
    assert meant(ad("Verpleegkundige", "nl", qualification="mbo 4")) == ("mbo-verpleegkundige",)


@pytest.mark.parametrize(
    ("codes", "title", "expected"),
    [
        ((("kldb", "81102-106"),), "Allroundtalent am Empfang", ("mfa",)),
        ((("kldb", "81102106"),), "Allroundtalent am Empfang", ("mfa",)),
        ((("uwv", "10509"),), "Collega", ("operatieassistent",)),
        ((("isco", "5321"),), "Helfende Hand", ("pflegefachassistenz",)),
        ((("isco", "C5321"),), "Helfende Hand", ("pflegefachassistenz",)),
        ((("isco", "5321"),), "Pflegefachkraft", ("pflegefachperson",)),
        ((("isco", "2269"),), "Diätassistent", ()),
        ((("isco", "2221"),), "Mensch mit Herz", ()),
        ((("kldb", "81302"),), "Mensch mit Herz", ()),
        (
            (
                (
                    "esco",
                    "http://data.europa.eu/esco/occupation/8d3e8aaa-791b-4c75-a465-f3f827028f50",
                ),
            ),
            "Mensch mit Herz",
            ("pflegefachperson",),
        ),
    ],
)
def test_codes_of_the_source(
    codes: tuple[tuple[str, str], ...], title: str, expected: tuple[str, ...]
) -> None:
    assert meant(ad(title, codes=codes)) == expected


def pins(titles: Mapping[str, tuple[str, ...]], vacancies: Mapping[str, tuple[str, ...]]) -> Pins:
    nowhere = Span("pins.yaml")
    return Pins(
        {title: Pin(ids, nowhere) for title, ids in titles.items()},
        {id_: Pin(ids, nowhere) for id_, ids in vacancies.items()},
    )


def test_a_pinned_title_is_known_with_any_gender_marker() -> None:
    pinned = pins({"Mitarbeiter Station 3B": ("pflegefachperson",)}, {})

    assert meant(ad("MITARBEITER/IN Station 3B (m/w/d)"), pins=pinned) == ("pflegefachperson",)


def test_the_pin_of_a_vacancy_goes_before_that_of_its_title_and_before_its_name() -> None:
    pinned = pins({"MFA": ("ota",)}, {"q:1": ("mtr", "mfa")})

    assert meant(ad("MFA"), pins=pinned) == ("mtr", "mfa")
    assert meant(ad("MFA", key="q:2"), pins=pinned) == ("ota",)


def test_what_is_pinned_to_nothing_is_not_reported() -> None:
    found = match([ad("Koch")], professions(), pins({"Koch": ()}, {}))

    assert (found.professions, found.unmatched) == ({}, ())


def test_what_is_pinned_to_a_profession_of_another_portal_is_not_reported() -> None:
    found = match([ad("X")], professions("ota"), pins({"X": ("mfa",)}, {}))

    assert (found.professions, found.unmatched) == ({}, ())


def test_an_unmatched_vacancy_names_what_comes_near() -> None:
    [one] = match([ad("Pfelgefachkraft")], professions(), Pins()).unmatched

    assert one.nearest[0] == "pflegefachperson"
    assert len(one.nearest) <= 3


TITLES = [title for title, _ in (*table(DUTCH), *table(GERMAN))]
MARKERS = ["(m/w/d)", "(w/m/d)", "m/v/x", "(gn)", "[m|w|d]", "(alle Geschlechter)", "(m/v)"]


@given(st.sampled_from(TITLES), st.sampled_from(MARKERS), st.booleans())
def test_a_gender_marker_changes_nothing(title: str, marker: str, first: bool) -> None:
    marked = f"{marker} {title}" if first else f"{title} {marker}"

    assert meant(ad(marked)) == meant(ad(title))


WITHOUT_CAPITALS = [t for t in TITLES if t != "mfa" and not any(map(str.isupper, t[1:]))]


@given(st.sampled_from(WITHOUT_CAPITALS))
def test_case_changes_nothing_but_for_short_forms(title: str) -> None:
    assert meant(ad(title.lower())) == meant(ad(title)) == meant(ad(title.upper()))


@given(st.permutations(TITLES))
def test_the_order_of_vacancies_and_professions_changes_nothing(titles: list[str]) -> None:
    vacancies = [ad(title, key=f"q:{TITLES.index(title)}") for title in titles]
    upside_down = dict(reversed(professions().items()))
    forward = match(sorted(vacancies, key=lambda v: v.id), professions(), Pins())

    assert match(vacancies, upside_down, Pins()).professions == forward.professions


@given(st.text(max_size=80))
def test_no_title_is_too_much(title: str) -> None:
    found = match([ad(title)], professions(), Pins())

    assert ("q:1" in found.professions) != bool(found.unmatched)


def test_ten_thousand_vacancies_are_matched_in_seconds() -> None:
    dice = random.Random(1)
    vacancies = [ad(f"{dice.choice(TITLES)} Team {i}", key=f"q:{i}") for i in range(10_000)]
    start = perf_counter()
    match(vacancies, professions(), Pins())

    assert perf_counter() - start < 10


NURSES = ["hbo-verpleegkundige", "mbo-verpleegkundige"]


@pytest.mark.parametrize(
    ("vacancy", "ids", "expected"),
    [
        (ad("Pflegehelfer ohne Ausbildung"), ["pflegefachassistenz"], Qualification.NONE),
        (ad("Ungelernte Pflegehilfskraft"), [], Qualification.NONE),
        (ad("Hulp in de zorg, geen diploma nodig", "nl"), [], Qualification.NONE),
        (ad("Helfer", qualification="no requirements"), [], Qualification.NONE),
        (ad("Nicht ohne Ausbildung"), [], None),
        (ad("Pflegehelfer, Quereinsteiger willkommen"), ["pflegefachassistenz"], Qualification.ASSISTANT),
        (ad("MFA ohne Vorkenntnisse", term=Term.APPRENTICESHIP), ["mfa"], Qualification.VOCATIONAL),
        (ad("MFA", level=Qualification.SPECIALIST), ["mfa"], Qualification.SPECIALIST),
        (ad("Verpleegkundige", "nl"), NURSES, Qualification.VOCATIONAL),
        (ad("Hbo-verpleegkundige", "nl"), ["hbo-verpleegkundige"], Qualification.ACADEMIC),
        (ad("Mbo-verpleegkundige", "nl"), ["mbo-verpleegkundige"], Qualification.VOCATIONAL),
        (ad("Operatieassistent", "nl"), ["operatieassistent"], Qualification.SPECIALIST),
        (ad("Hausarzt"), ["hausarzt"], Qualification.ACADEMIC),
        (ad("Verzorgende", "nl", qualification="mbo 3"), [], Qualification.VOCATIONAL),
        (ad("Begeleider hbo/mbo", "nl"), [], None),
        (ad("Koch"), [], None),
    ],
)  # fmt: skip
def test_the_qualification_of_a_vacancy(
    vacancy: Vacancy, ids: list[str], expected: Qualification | None
) -> None:
    assert qualification_of(vacancy, list(professions(*ids).values()) if ids else []) == expected
