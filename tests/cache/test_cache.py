"""What a cache remembers, and what it refuses to believe."""

import multiprocessing
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cache import Cache


def entries(cache: Cache) -> list[Path]:
    assert cache.folder
    return [path for path in cache.folder.rglob("*") if path.is_file()]


def test_what_was_kept_is_recalled(tmp_path: Path) -> None:
    cache = Cache(tmp_path / ".cache")

    cache.keep("picture", "key", b"data")

    assert cache.recall("picture", "key") == b"data"


def test_a_kind_does_not_see_what_another_keeps(tmp_path: Path) -> None:
    cache = Cache(tmp_path)

    cache.keep("picture", "key", b"data")

    assert cache.recall("pictur", "ekey") is None
    assert cache.recall("font", "key") is None


def test_nothing_kept_is_nothing_recalled(tmp_path: Path) -> None:
    assert Cache(tmp_path / "not" / "there").recall("picture", "key") is None


def test_no_cache_remembers_nothing_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    cache = Cache.none()

    cache.keep("picture", "key", b"data")

    assert cache.recall("picture", "key") is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda entry: entry[:-1], id="torn"),
        pytest.param(lambda entry: entry[:-1] + b"!", id="changed"),
        pytest.param(lambda _entry: b"", id="empty"),
        pytest.param(lambda _entry: b"somebody else's file", id="foreign"),
        pytest.param(lambda entry: entry + b"more", id="longer"),
    ],
)
def test_a_damaged_entry_is_a_missing_one(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    cache = Cache(tmp_path)
    cache.keep("picture", "key", b"data")
    [entry] = entries(cache)
    entry.write_bytes(damage(entry.read_bytes()))

    assert cache.recall("picture", "key") is None


def test_an_entry_under_the_name_of_another_is_a_missing_one(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.keep("picture", "one", b"data")
    [one] = entries(cache)
    cache.keep("picture", "two", b"other")
    [two] = set(entries(cache)) - {one}
    two.write_bytes(one.read_bytes())

    assert cache.recall("picture", "two") is None


def test_a_damaged_entry_is_kept_anew(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.keep("picture", "key", b"data")
    entries(cache)[0].write_bytes(b"damaged")

    cache.keep("picture", "key", b"data")

    assert cache.recall("picture", "key") == b"data"


def test_keeping_leaves_nothing_beside_its_entry(tmp_path: Path) -> None:
    cache = Cache(tmp_path)

    cache.keep("picture", "key", b"data")
    cache.keep("picture", "key", b"data")

    assert len(entries(cache)) == 1


def test_a_folder_that_cannot_be_written_is_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file")

    cache.keep("picture", "key", b"data")

    assert cache.recall("picture", "key") is None


def hammer(folder: str, data: bytes) -> bool:
    cache = Cache(Path(folder))
    for number in range(200):
        cache.keep("race", str(number % 5), data * 1000)
        found = cache.recall("race", str(number % 5))
        if found not in (None, b"a" * 1000, b"b" * 1000):
            raise AssertionError(found)
    return True


def test_processes_that_write_at_once_never_read_half_an_entry(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        results = pool.starmap(hammer, [(str(tmp_path), b"a"), (str(tmp_path), b"b")])

    assert results == [True, True]
    assert all(not entry.name.startswith(".") for entry in entries(Cache(tmp_path)))


@settings(deadline=None)
@given(kind=st.text(max_size=20), key=st.text(), data=st.binary())
def test_any_text_is_a_good_key(
    tmp_path_factory: pytest.TempPathFactory, kind: str, key: str, data: bytes
) -> None:
    cache = Cache(tmp_path_factory.mktemp("cache"))

    cache.keep(kind, key, data)

    assert cache.recall(kind, key) == data
