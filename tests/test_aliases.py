"""Names and the words that find them."""

from collections.abc import Iterable, Mapping

import pytest

from generator.aliases import Aliases, prepare_aliases


class Shelf(dict[tuple[str, str], bytes]):
    """A memory that is a dict."""

    def recall_many(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        return {key: self[kind, key] for key in keys if (kind, key) in self}

    def keep_many(self, kind: str, entries: Mapping[str, bytes]) -> None:
        self.update({(kind, key): data for key, data in entries.items()})


SHELF = Shelf()


def words(name: str, language: str = "de") -> list[str]:
    """The words of one prepared name."""
    return prepare_aliases({language: [name]}, SHELF).of([name], language).split()


@pytest.mark.parametrize("name", ["Ärzt:innen", "Ärzt*innen", "ÄrztInnen", "Ärzt_innen", "Arzt"])
def test_a_doctor_is_named_in_both_genders_and_the_plural(name: str) -> None:
    found = words(name)

    assert {"arzt", "ärztin", "ärzte", "aerztin", "aerzte"} <= set(found)
    assert "ärzt" not in found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mediziner:innen", ["mediziner", "medizinerin", "medizinerinnen"]),
        ("Pfleger/in", ["pfleger", "pflegerin"]),
        ("Pfleger / -in", ["pfleger", "pflegerin"]),
        ("Pfleger(in)", ["pfleger", "pflegerin"]),
        ("Psycholog*in", ["psychologe", "psychologin"]),
        ("Fachangestellte:r", ["fachangestellte", "fachangestellter"]),
        ("Pflegefachfrau/-mann", ["pflegefachfrau", "pflegefachmann"]),
        ("Pfleger (m/w/d)", ["pfleger"]),
        ("Pfleger (gn)", ["pfleger"]),
        ("Köchin / Koch", ["köchin", "koechin", "koch"]),
    ],
)
def test_gender_forms_become_the_words_people_say(name: str, expected: list[str]) -> None:
    found = Aliases({}).of([name], "de")

    assert found.split() == expected


@pytest.mark.parametrize(
    ("language", "name", "parts"),
    [
        ("de", "Krankenschwester", {"kranken", "schwester"}),
        ("de", "Kinderkrankenpflegerin", {"kinder", "krankenpflegerin", "kranken", "pflegerin"}),
        ("de", "Rettungssanitäter", {"rettungs", "rettung", "sanitäter", "sanitaeter"}),
        ("de", "Medizintechnologin", {"medizin", "technologin"}),
        ("de", "Landärztinnen", {"land", "arzt", "ärzte"}),
        ("nl", "Longfunctieanalist", {"long", "functieanalist", "functie", "analist"}),
        ("nl", "kinderopvang", {"kinder", "opvang"}),
    ],
)
def test_a_compound_is_found_by_its_parts(language: str, name: str, parts: set[str]) -> None:
    found = words(name, language)

    assert found[0] == name.lower()
    assert parts <= set(found)


@pytest.mark.parametrize(
    "name", ["Medizinerin", "Assistent", "Sanitäter", "Niederlassung", "Pfleger"]
)
def test_what_is_no_compound_stays_whole(name: str) -> None:
    found = words(name)

    assert [word for word in found if "ae" not in word] == [name.lower()]


def test_words_without_umlauts_find_the_name_too() -> None:
    found = words("Großküche")

    assert {"großküche", "grosskueche"} <= set(found)


def test_a_code_stands_with_and_without_its_hyphen() -> None:
    found = Aliases({}).of(["81302-129", "2221"], "de")

    assert found.split() == ["81302-129", "81302129", "81302", "129", "2221"]


def test_other_languages_give_their_words() -> None:
    found = Aliases({}).of(["Sjuksköterska", "Infirmier(ère)", "l’aide-soignant"], "fr")

    assert found.startswith("sjuksköterska infirmier ère l’aide-soignant")


def test_a_name_keeps_its_own_languages_words_on_foreign_pages() -> None:
    aliases = prepare_aliases({"de": ["Ärzt:innen"], "en": ["Doctor"]}, SHELF)

    found = aliases.of(["Doctor", "Ärzt:innen"], "en")

    assert found.split()[:3] == ["doctor", "arzt", "ärztin"]


def test_no_word_stands_twice_and_the_order_is_that_of_the_names() -> None:
    aliases = prepare_aliases({"de": {"Hausarzt", "Landarzt"}}, SHELF)

    found = aliases.of(["Landarzt", "Hausarzt", "Landarzt"], "de").split()

    assert len(found) == len(set(found))
    assert found.index("landarzt") < found.index("hausarzt")


def test_a_remembered_split_is_not_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first = words("Krankenschwester")
    monkeypatch.setattr("generator.aliases.compounds.splitter", None)

    among = prepare_aliases({"de": ["Arzt", "Krankenschwester"]}, SHELF)
    assert among.of(["Krankenschwester"], "de").split() == first


def test_words_that_are_remembered_are_those_that_were_found() -> None:
    names = {"de": ["Ärzt:innen", "(m/w/d)", ""], "nl": ["Huisarts"], "en": ["Doctor", "Huisarts"]}

    assert prepare_aliases(names, SHELF) == prepare_aliases(names, SHELF)


def test_nothing_gives_nothing() -> None:
    assert Aliases({}).of(["", "(m/w/d)", "–"], "de") == ""
