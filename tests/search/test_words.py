"""The word list in which the browser finds near misses."""

import json

from generator.search import word_list


def test_a_page_stands_once_with_all_its_names() -> None:
    names = [
        ("Pflegefachfrau", "/de/pflege/", "Pflegefachfrau"),
        ("Krankenschwester", "/de/pflege/", "Pflegefachfrau"),
        ("krankenschwester", "/de/pflege/", "Pflegefachfrau"),
        ("Hausarzt", "/de/arzt/", "Hausärztin"),
    ]

    found = json.loads(word_list("de", names).data)

    assert found == [
        ["Pflegefachfrau", "/de/pflege/", "Krankenschwester"],
        ["Hausärztin", "/de/arzt/", "Hausarzt"],
    ]


def test_the_address_changes_with_the_words() -> None:
    first = word_list("de", [("Arzt", "/arzt/", "Arzt")])
    second = word_list("de", [("Ärztin", "/arzt/", "Arzt")])

    assert first.path.startswith("assets/words-de.")
    assert first.path != second.path


def test_nothing_is_an_empty_list() -> None:
    assert word_list("fr", []).data == b"[]"
