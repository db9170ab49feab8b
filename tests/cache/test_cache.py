"""What a cache remembers, and what it refuses to believe."""

import multiprocessing
import pickle
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cache import Cache

LARGE = b"a picture" * 10_000
DATABASE = "results.db"


def kept(folder: Path, **entries: bytes) -> Path:
    """A folder in which a process kept entries of the kind `picture`."""
    with Cache(folder) as cache:
        cache.keep_many("picture", entries)
    return folder


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("data", [b"data", b"", LARGE], ids=["small", "empty", "large"])
def test_what_was_kept_is_recalled_at_once_and_later(tmp_path: Path, data: bytes) -> None:
    folder = tmp_path / ".cache"
    with Cache(folder) as cache:
        cache.keep("picture", "key", data)

        assert cache.recall("picture", "key") == data
    assert Cache(folder).recall("picture", "key") == data
    assert pickle.loads(pickle.dumps(cache)).recall("picture", "key") == data


def test_many_are_kept_and_recalled_together(tmp_path: Path) -> None:
    entries = {str(number): b"%d" % number * number for number in range(2_000)}
    cache = Cache(kept(tmp_path, **entries))

    assert cache.recall_many("picture", [*entries, "another"]) == entries
    assert cache.recall_many("picture", []) == {}


def test_the_newest_data_of_a_key_counts(tmp_path: Path) -> None:
    for data in (b"one", LARGE, b"two", b"three"):
        kept(tmp_path, key=data)

        assert Cache(tmp_path).recall("picture", "key") == data


def test_a_kind_does_not_see_what_another_keeps(tmp_path: Path) -> None:
    cache = Cache(kept(tmp_path, key=b"data"))

    assert cache.recall("pictur", "ekey") is None
    assert cache.recall("font", "key") is None


def test_nothing_kept_is_nothing_recalled_and_nothing_written(tmp_path: Path) -> None:
    with Cache(tmp_path / "not" / "there") as cache:
        assert cache.recall("picture", "key") is None
    assert list(tmp_path.iterdir()) == []


def test_no_cache_remembers_nothing_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with Cache.none() as cache:
        cache.keep("picture", "key", b"data")

        assert cache.recall("picture", "key") is None
    assert list(tmp_path.iterdir()) == []


def test_small_entries_share_one_file_and_large_ones_have_their_own(tmp_path: Path) -> None:
    kept(tmp_path, **{str(number): b"data" for number in range(500)}, large=LARGE)
    kept(tmp_path, large=LARGE)

    assert len(files(tmp_path)) == 2


def test_a_cache_that_nobody_closes_writes_when_it_ends(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.keep("picture", "key", b"data")
    del cache

    assert Cache(tmp_path).recall("picture", "key") == b"data"


DAMAGES = [
    pytest.param(lambda entry: entry[:-1], id="torn"),
    pytest.param(lambda entry: entry[:-1] + b"!", id="changed"),
    pytest.param(lambda _entry: b"", id="empty"),
    pytest.param(lambda _entry: b"somebody else's file" * 100, id="foreign"),
    pytest.param(lambda entry: entry[: len(entry) // 2], id="half"),
    pytest.param(lambda entry: entry[:100] + b"\0" * (len(entry) - 100), id="wiped"),
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_large_entry_is_a_missing_one(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    kept(tmp_path, key=LARGE)
    [entry] = files(tmp_path / "large")
    entry.write_bytes(damage(entry.read_bytes()))

    assert Cache(tmp_path).recall("picture", "key") is None


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_store_gives_nothing_wrong_and_keeps_anew(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    kept(tmp_path, key=b"data" * 1_000)
    store = tmp_path / DATABASE
    store.write_bytes(damage(store.read_bytes()))

    assert Cache(tmp_path).recall("picture", "key") in (None, b"data" * 1_000)
    assert Cache(kept(tmp_path, key=b"data")).recall("picture", "key") == b"data"


@settings(max_examples=300)
@given(st.data())
def test_no_damage_to_a_store_makes_it_lie_or_fail(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    entries = {str(number): b"%d" % number * 300 for number in range(40)}
    folder = kept(tmp_path_factory.mktemp("cache"), **entries)
    store = folder / DATABASE
    whole = bytearray(store.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.one_of(st.integers(0, 130), st.integers(0, len(whole) - 1)))
        new = data.draw(st.binary(min_size=1, max_size=40))
        whole[place : place + len(new)] = new
    del whole[data.draw(st.one_of(st.just(len(whole)), st.integers(0, len(whole)))) :]
    store.write_bytes(whole)

    with Cache(folder) as cache:
        found = cache.recall_many("picture", entries)
        assert all(entries[key] == found[key] for key in found)
        cache.keep("picture", "new", b"new")
    assert Cache(folder).recall("picture", "new") in (None, b"new")
    shutil.rmtree(folder)


@pytest.mark.parametrize(
    "statements",
    [
        pytest.param("UPDATE entries SET data = x'00'", id="data"),
        pytest.param("UPDATE entries SET data = 5, seal = NULL", id="types"),
        pytest.param("UPDATE names SET used = 'long ago'", id="use"),
        pytest.param("UPDATE names SET place = 3 - place", id="places"),
        pytest.param("UPDATE builds SET number = -1", id="builds"),
        pytest.param("UPDATE names SET place = 9223372036854775807", id="numbers"),
        pytest.param("UPDATE entries SET place = 9223372036854775807 WHERE place = 2", id="full"),
        pytest.param("DROP TABLE entries", id="table"),
        pytest.param("CREATE TABLE entry (key, data)", id="another version"),
        pytest.param("CREATE TRIGGER t AFTER INSERT ON names BEGIN DELETE FROM names; END", id="trigger"),
    ],
)  # fmt: skip
def test_an_edited_store_gives_nothing_wrong_and_keeps_anew(
    tmp_path: Path, statements: str
) -> None:
    entries = {"one": b"1", "two": b"2"}
    kept(tmp_path, **entries)
    database = sqlite3.connect(tmp_path / DATABASE)
    database.executescript(statements)
    database.close()

    found = Cache(tmp_path).recall_many("picture", entries)

    assert found.items() <= entries.items()
    assert Cache(kept(tmp_path, one=b"1")).recall("picture", "one") == b"1"


def test_a_store_that_somebody_else_locked_is_waited_for_and_left(tmp_path: Path) -> None:
    kept(tmp_path, key=b"data")
    other = sqlite3.connect(tmp_path / DATABASE, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    with Cache(tmp_path) as cache:
        cache.keep("picture", "new", b"new")
        assert cache.recall("picture", "key") in (None, b"data")
    other.execute("ROLLBACK")
    other.close()

    assert Cache(tmp_path).recall("picture", "key") == b"data"
    assert Cache(tmp_path).recall("picture", "new") is None


@pytest.mark.parametrize("name", ["", DATABASE, "large"])
def test_what_stands_in_the_way_is_no_reason_to_fail(tmp_path: Path, name: str) -> None:
    folder = tmp_path / ".cache"
    if name == DATABASE:
        (folder / name / "of somebody").mkdir(parents=True)
    elif name:
        folder.mkdir()
        (folder / name).write_text("in the way")
    else:
        folder.write_text("in the way")

    with Cache(folder) as cache:
        cache.keep("picture", "key", LARGE)

    assert Cache(folder).recall("picture", "key") is None


def test_a_full_disk_keeps_nothing_and_fails_nobody(tmp_path: Path) -> None:
    script = (
        "import resource, signal, sys; from pathlib import Path; from generator.cache import Cache\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "with Cache(Path(sys.argv[1])) as cache:\n"
        "    cache.keep_many('picture', {str(n): b'%d' % n * 9000 for n in range(50)})\n"
        "    cache.keep('picture', 'large', bytes(200_000))\n"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=True)

    assert Cache(tmp_path).recall_many("picture", ["1", "large"]) == {}
    assert Cache(kept(tmp_path, key=b"data")).recall("picture", "key") == b"data"


def test_the_files_of_an_older_cache_are_ignored_and_swept(tmp_path: Path) -> None:
    old = tmp_path / "0a" / ("b" * 30)
    other = tmp_path / "serve" / "8000" / "index.html"
    own = tmp_path / "0b" / "mine.txt"
    for file in (old, other, own):
        file.parent.mkdir(parents=True)
        file.write_bytes(b"careportal 1\n")

    kept(tmp_path, key=b"data")

    assert not old.parent.exists()
    assert other.exists()
    assert own.exists()


def test_what_no_build_used_for_long_goes_when_there_is_too_much(tmp_path: Path) -> None:
    for number in range(60):
        cache = Cache(tmp_path)
        assert cache.store
        cache.store.limit = 100_000
        cache.recall("picture", "in use")
        cache.keep("picture", "in use" if number == 0 else str(number), b"x" * 10_000)
        cache.keep("picture", f"large {number}", LARGE)
        cache.close()

    there = Cache(tmp_path).recall_many("picture", ["in use", *map(str, range(60))])
    assert "in use" in there
    assert "59" in there
    assert "2" not in there
    assert len(files(tmp_path / "large")) < 30


def hammer(folder: str, data: bytes) -> bool:
    cache = Cache(Path(folder))
    for number in range(200):
        cache.keep("race", str(number % 5), data * 1000)
        cache.keep("race", str(number % 3) + "large", data * 100_000)
        cache.flush()
        found = cache.recall_many("race", [str(number % 5), str(number % 3) + "large"])
        if len(found) != 2 or any(
            set(entry) - set(b"ab") or len(set(entry)) > 1 for entry in found.values()
        ):
            raise AssertionError
    return True


def test_processes_that_write_at_once_never_read_half_an_entry(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        results = pool.starmap(hammer, [(str(tmp_path), b"a"), (str(tmp_path), b"b")])

    assert results == [True, True]
    assert not [file for file in files(tmp_path) if file.name.startswith(".")]


def test_another_process_sees_what_was_flushed(tmp_path: Path) -> None:
    one, two = Cache(tmp_path), Cache(tmp_path)
    assert two.recall("picture", "key") is None

    one.keep("picture", "key", b"data")
    one.flush()

    assert two.recall("picture", "key") == b"data"


def recalled(cache: Cache) -> bytes | None:
    cache.keep("picture", "of the child", b"lost")
    return cache.recall("picture", "key")


def test_a_forked_process_reads_and_leaves_its_parent_in_peace(tmp_path: Path) -> None:
    with Cache(kept(tmp_path, key=b"data")) as cache:
        cache.recall("picture", "key")
        cache.keep("picture", "of the parent", b"kept")
        with multiprocessing.get_context("fork").Pool(2) as pool:
            assert pool.map(recalled, [cache] * 4) == [b"data"] * 4
        assert cache.recall("picture", "of the parent") == b"kept"

    assert Cache(tmp_path).recall("picture", "of the parent") == b"kept"


def test_a_killed_process_loses_only_what_it_had_not_flushed(tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from generator.cache import Cache\n"
        "cache = Cache(Path(sys.argv[1]))\n"
        "cache.keep('picture', 'one', b'1'); cache.flush(); cache.keep('picture', 'two', b'2')\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)

    assert Cache(tmp_path).recall_many("picture", ["one", "two"]) == {"one": b"1"}


@given(kind=st.text(max_size=20), key=st.text(), data=st.binary())
def test_any_text_is_a_good_key(
    tmp_path_factory: pytest.TempPathFactory, kind: str, key: str, data: bytes
) -> None:
    folder = tmp_path_factory.mktemp("cache")
    with Cache(folder) as cache:
        cache.keep(kind, key, data)

    assert Cache(folder).recall(kind, key) == data
    shutil.rmtree(folder)
