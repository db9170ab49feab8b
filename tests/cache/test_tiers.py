"""A folder of results that machines share."""

from pathlib import Path

import pytest
from fsspec.implementations.memory import MemoryFileSystem

from generator.cache import Cache


@pytest.fixture(params=["folder", "address", "memory"])
def shared(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The same by its path, by a URL, and in a file system that is no folder at all."""
    MemoryFileSystem.store.clear()
    folder = tmp_path / "shared"
    return {"folder": str(folder), "address": folder.as_uri(), "memory": "memory://cache/of ours"}[
        str(request.param)
    ]


@pytest.mark.parametrize("data", [b"data", b"data" * 50_000], ids=["small", "large"])
def test_what_one_machine_made_another_need_not_make(
    tmp_path: Path, shared: str, data: bytes
) -> None:
    with Cache(tmp_path / "one", shared) as one:
        one.keep("picture", "key", data)

    with Cache(tmp_path / "two", shared) as two:
        assert two.recall_many("picture", ["key", "other"]) == {"key": data}
    assert Cache(tmp_path / "two").recall("picture", "key") == data
    assert two.trouble == ""


def test_what_is_cheap_or_of_the_moment_stays_at_home(tmp_path: Path, shared: str) -> None:
    with Cache(tmp_path / "one", shared) as one:
        one.keep("fetched", "https://example.org/", b"a page")
        one.keep("search 1.5 1", "digest", b"an index")

    two = Cache(None, shared)
    assert two.recall("fetched", "https://example.org/") is None
    assert two.recall("search 1.5 1", "digest") == b"an index"


def test_a_damaged_shared_entry_is_made_and_shared_again(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    Cache(None, str(folder)).keep("picture", "key", b"data")
    [file] = [path for path in folder.rglob("*") if path.is_file()]
    file.write_bytes(file.read_bytes()[:-1] + b"!")

    cache = Cache(tmp_path / "own", str(folder))
    assert cache.recall("picture", "key") is None
    cache.keep("picture", "key", b"data")
    assert Cache(None, str(folder)).recall("picture", "key") == b"data"


@pytest.mark.parametrize(
    "address", ["{folder}/file", "nonsense://bucket/folder", "http://127.0.0.1:9/cache"]
)
def test_a_shared_folder_that_fails_is_told_once_and_left(tmp_path: Path, address: str) -> None:
    (tmp_path / "file").write_text("in the way")
    with Cache(tmp_path / "own", address.format(folder=tmp_path)) as cache:
        cache.keep_many("picture", {"one": b"1", "two": b"2"})

        assert cache.recall_many("picture", ["one", "two", "three"]) == {"one": b"1", "two": b"2"}
        assert cache.trouble
