"""JSON that knows its lines, whatever it holds."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import say
from generator.documents.json import JsonDocument, places, read_json

ADVICE = say("make it smaller")
TEXT = b'{\n  "a": [1, {"b c": "x, ]"}],\n  "d": {}, "e\\"f": [[], -2.5e3]\n}\n'

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(), inside, max_size=4),
    max_leaves=20,
)  # fmt: skip


def read(folder: Path, raw: bytes) -> JsonDocument:
    path = folder / "map.json"
    path.write_bytes(raw)
    document, found = read_json(folder, path, ADVICE)
    assert found == ()
    assert document
    return document


def refused(folder: Path, raw: bytes) -> tuple[str, int, int]:
    path = folder / "map.json"
    path.write_bytes(raw)
    document, (diagnostic,) = read_json(folder, path, ADVICE)
    assert document is None
    return diagnostic.code, diagnostic.span.line, diagnostic.span.column


def test_every_value_knows_its_place(tmp_path: Path) -> None:
    document = read(tmp_path, TEXT)
    spots = {
        path: (span.line, span.column, span.length)
        for path, span in document.spans([
            ("a",), ("a", 0), ("a", 1, "b c"), ("d",), ('e"f', 0), ('e"f', 1), (),
        ]).items()
    }  # fmt: skip

    assert spots == {
        (): (1, 1, 1),
        ("a",): (2, 8, 1),
        ("a", 0): (2, 9, 1),
        ("a", 1, "b c"): (2, 20, 6),
        ("d",): (3, 8, 1),
        ('e"f', 0): (3, 21, 1),
        ('e"f', 1): (3, 25, 6),
    }


def test_what_is_not_there_is_shown_at_what_is_around_it(tmp_path: Path) -> None:
    document = read(tmp_path, TEXT)

    assert document.at("a", 1, "nothing") == document.at("a", 1)
    assert document.at("nothing", 3) == document.at()


def look_up(data: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        data = data[step]
    return data


@given(VALUES, st.sampled_from([None, 0, 2]))
def test_every_place_holds_the_value_of_its_path(value: Any, indent: int | None) -> None:
    text = json.dumps(value, indent=indent)
    met = 0
    for path, start, end in places(text):
        met += 1
        found = look_up(json.loads(text), path)
        opened = text[start:end]
        assert found == json.loads(opened) if opened not in "{[" else isinstance(found, list | dict)

    assert met > 0


@pytest.mark.parametrize(
    ("raw", "where"),
    [
        (b'{"a": 1,}', ("bad-json", 1, 9)),
        (b'{\n "a": tru\n}', ("bad-json", 2, 7)),
        (b"", ("bad-json", 1, 1)),
        (b'{"a": Infinity}', ("bad-json", 1, 1)),
        (b"[" * 100_000, ("bad-json", 1, 1)),
        (b"[" + b"1" * 5000 + b"]", ("bad-json", 1, 1)),
        (b'{"a": "\xff"}', ("not-utf8", 1, 8)),
        (b"[" + b" " * 1024 * 1024 + b"]", ("too-large", 1, 1)),
    ],
)
def test_what_is_no_json_is_refused_where_it_is_wrong(
    tmp_path: Path, raw: bytes, where: tuple[str, int, int]
) -> None:
    assert refused(tmp_path, raw) == where


@given(st.binary(max_size=60))
@settings(max_examples=200, deadline=None)
def test_no_bytes_raise_anything(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    folder = tmp_path_factory.mktemp("json")
    (folder / "map.json").write_bytes(raw)

    document, found = read_json(folder, folder / "map.json", ADVICE)

    assert (document is None) == bool(found)
