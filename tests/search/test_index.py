"""Pages and the files of their index."""

import json
from collections.abc import Iterable

import pytest

from generator.aliases import Aliases
from generator.artifacts import Artifact
from generator.search import SearchFailed
from generator.search.pagefind import run_pagefind
from tests.search.conftest import Shelf, index_of, make_page, make_pages


def test_the_same_pages_give_the_same_bytes(aliases: Aliases) -> None:
    pages = make_pages(aliases)

    first, *others = (index_of(given, Shelf()) for given in (pages, pages[::-1], pages))

    assert others == [first, first]


def test_each_language_has_a_folder_and_shares_the_script(aliases: Aliases) -> None:
    paths = {file.path for file in index_of(make_pages(aliases), Shelf())}

    assert {path.split("/")[1] for path in paths} == {
        "de",
        "en",
        "nl",
        "pagefind.js",
        "languages.json",
    }
    assert {"pagefind/nl/wasm.nl.pagefind", "pagefind/nl/pagefind-entry.json"} <= paths


def test_interfaces_and_workers_stay_out(aliases: Aliases) -> None:
    names = {file.path.rpartition("/")[2] for file in index_of(make_pages(aliases), Shelf())}

    assert {name for name in names if name.endswith((".js", ".css"))} == {"pagefind.js"}
    assert "wasm.unknown.pagefind" not in names


def test_a_language_without_stemmer_gets_the_one_that_stems_nothing() -> None:
    page = make_page("uk/likar/", "uk", "Лікар", "Лікар")

    paths = {file.path for file in index_of([page], Shelf())}

    assert "pagefind/uk/wasm.unknown.pagefind" in paths


def test_the_pages_of_each_language_are_counted() -> None:
    pages = [make_page("de/a/", "de", "A", "a"), make_page("de/b/", "de", "B", "b")]

    counts = index_of(pages, Shelf())[0]

    assert counts.path == "pagefind/languages.json"
    assert json.loads(counts.data) == {"de": 2}


def test_only_pages_that_want_to_be_found_are_indexed() -> None:
    hidden = Artifact("fr/index.html", b'<html lang="fr"><body><h1>Accueil</h1></body></html>')
    feed = Artifact("de/feed.xml", b"data-pagefind-body")

    files = index_of([hidden, feed], Shelf())

    assert [(file.path, file.data) for file in files] == [("pagefind/languages.json", b"{}")]


def test_an_edit_indexes_one_language_again(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Shelf()
    german, dutch = make_page("de/a/", "de", "A", "a"), make_page("nl/b/", "nl", "B", "b")
    index_of([german, dutch], memory)
    again: list[str] = []

    def run(pages: Iterable[Artifact]) -> tuple[Artifact, ...]:
        again.extend(page.path for page in pages)
        return ()

    monkeypatch.setattr("generator.search.index.run_pagefind", run)

    index_of([german, make_page("nl/b/", "nl", "B", "c")], memory)

    assert again == ["nl/b/index.html"]


def test_what_pagefind_says_is_the_failure() -> None:
    with pytest.raises(SearchFailed, match="not able to build an index"):
        run_pagefind([Artifact("readme.txt", b"no page")])


def test_a_binary_that_does_not_start_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.search.pagefind.PAGEFIND", ("/nowhere/pagefind",))

    with pytest.raises(SearchFailed, match="does not run"):
        run_pagefind([make_page("de/", "de", "A", "a")])
