"""What `publish` promises, seen from the disk."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator import artifacts
from generator.artifacts import Artifact, ForeignFolder, publish

OLD = [Artifact("index.html", b"old"), Artifact("gone.html", b"gone")]
NEW = [Artifact("index.html", b"new"), Artifact("deep/page.html", b"page")]


def files(folder: Path) -> dict[str, bytes]:
    return {
        f.relative_to(folder).as_posix(): f.read_bytes()
        for f in folder.rglob("*")
        if f.is_file() and f.name != artifacts.MANIFEST
    }


def visible(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_the_folder_holds_exactly_what_was_published(tmp_path: Path) -> None:
    publish(tmp_path / "dist", {"a": OLD})
    publish(tmp_path / "dist", {"a": NEW})

    assert files(tmp_path / "dist") == {"a/index.html": b"new", "a/deep/page.html": b"page"}
    assert visible(tmp_path) == ["dist"]


def test_a_portal_that_is_not_built_stays_as_it_was(tmp_path: Path) -> None:
    publish(tmp_path / "dist", {"a": OLD, "b": OLD})
    publish(tmp_path / "dist", {"b": NEW}, keep={"a", "b"})

    assert files(tmp_path / "dist")["a/gone.html"] == b"gone"
    assert "b/gone.html" not in files(tmp_path / "dist")


def test_a_portal_that_is_no_more_goes(tmp_path: Path) -> None:
    publish(tmp_path / "dist", {"a": OLD, "b": OLD})
    publish(tmp_path / "dist", {"b": NEW}, keep={"b"})

    assert not (tmp_path / "dist/a").exists()


def test_a_changed_file_never_writes_through_the_name_of_the_old_one(tmp_path: Path) -> None:
    publish(tmp_path / "dist", {"a": OLD})
    with (tmp_path / "dist/a/index.html").open("rb") as open_by_a_server:
        publish(tmp_path / "dist", {"a": NEW})

        assert open_by_a_server.read() == b"old"


def test_a_damaged_manifest_marks_a_folder_as_foreign(tmp_path: Path) -> None:
    publish(tmp_path / "dist", {"a": OLD})
    (tmp_path / "dist" / artifacts.MANIFEST).write_text("{")

    with pytest.raises(ForeignFolder):
        publish(tmp_path / "dist", {"a": NEW})
    assert files(tmp_path / "dist")["a/index.html"] == b"old"


def test_where_names_cannot_be_exchanged_a_crash_between_two_renames_is_undone(
    tmp_path: Path,
) -> None:
    publish(tmp_path / "dist", {"a": OLD})
    (tmp_path / "dist").rename(tmp_path / ".dist-old")  # the moment of the crash

    publish(tmp_path / "dist", {"b": NEW}, keep={"a"})

    assert files(tmp_path / "dist")["a/index.html"] == b"old"
    assert files(tmp_path / "dist")["b/index.html"] == b"new"


def test_without_an_exchange_of_names_the_result_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(artifacts.exchange, "swap", lambda first, second: False)
    publish(tmp_path / "dist", {"a": OLD})
    publish(tmp_path / "dist", {"a": NEW})

    assert files(tmp_path / "dist") == {"a/index.html": b"new", "a/deep/page.html": b"page"}
    assert visible(tmp_path) == ["dist"]


def test_beside_the_folder_lies_nothing_that_is_not_published(tmp_path: Path) -> None:
    publish(tmp_path / "dist", {"a": OLD, "b": OLD})
    publish(tmp_path / "dist", {"a": NEW})

    spare = files(tmp_path / ".dist-spare")
    assert spare.items() <= files(tmp_path / "dist").items()
    assert b"old" not in spare.values()


def test_whatever_somebody_does_to_either_folder_only_what_was_made_is_published(
    tmp_path: Path,
) -> None:
    pages = [Artifact(f"{name}/index.html", name.encode()) for name in ("one", "two", "three")]
    output, spare = tmp_path / "dist", tmp_path / ".dist-spare"
    publish(output, {"a": pages})
    publish(output, {"a": pages})
    expected = files(output)

    (output / "a/stray.txt").write_text("stray")
    (output / "a/more/of").mkdir(parents=True)
    (spare / "elsewhere").mkdir()
    (spare / "a/one/index.html").unlink()
    (spare / "a/two/index.html").unlink()
    (spare / "a/two/index.html").write_text("owt")
    (spare / "a/three/more.html").write_text("more")
    for _ in range(3):
        publish(output, {"a": pages})
        assert files(output) == expected


@pytest.mark.parametrize("record", ["", "[]", '{"a": 1}', '{"a": {"index.html": "00"}}'])
def test_a_damaged_record_of_the_spare_folder_costs_nothing_but_time(
    tmp_path: Path, record: str
) -> None:
    publish(tmp_path / "dist", {"a": OLD})
    publish(tmp_path / "dist", {"a": NEW})
    (tmp_path / ".dist-spare" / artifacts.MANIFEST).write_text(record)

    publish(tmp_path / "dist", {"a": NEW})

    assert files(tmp_path / "dist") == {"a/index.html": b"new", "a/deep/page.html": b"page"}


def test_a_link_to_another_folder_is_never_followed(tmp_path: Path) -> None:
    pages = [Artifact("one/index.html", b"one"), Artifact("two/index.html", b"two")]
    publish(tmp_path / "dist", {"a": pages})
    publish(tmp_path / "dist", {"a": pages})
    other = tmp_path / "other"
    other.mkdir()
    (other / "index.html").write_text("another")
    (other / "more.html").write_text("more")
    shutil.rmtree(tmp_path / ".dist-spare/a/one")
    (tmp_path / ".dist-spare/a/one").symlink_to(other)

    publish(tmp_path / "dist", {"a": pages})

    assert files(other) == {"index.html": b"another", "more.html": b"more"}
    assert files(tmp_path / "dist") == {f"a/{page.path}": page.data for page in pages}
    assert not (tmp_path / "dist/a/one").is_symlink()


def test_no_empty_folder_is_left_of_pages_that_went(tmp_path: Path) -> None:
    pages = [Artifact(f"deep/{name}/index.html", name.encode()) for name in ("one", "two")]
    for made in (pages, pages, pages[:1], pages[:1], [], []):
        publish(tmp_path / "dist", {"a": [*made, Artifact("index.html", b"home")]})
        folders = {f.name for f in (tmp_path / "dist").rglob("*") if f.is_dir()}
        assert folders == {"a", *(["deep"] if made else []), *(p.data.decode() for p in made)}


def test_a_file_becomes_a_folder_and_a_file_again(tmp_path: Path) -> None:
    file, folder = [Artifact("a", b"file")], [Artifact("a/b/index.html", b"page")]
    for made in (file, folder, file, folder, folder, file, file, folder):
        publish(tmp_path / "dist", {"p": made})
        assert files(tmp_path / "dist") == {f"p/{one.path}": one.data for one in made}


WRITER = """
import sys
from pathlib import Path
from generator.artifacts import Artifact, publish
number = 0
while True:
    number += 1
    data = str(number).encode()
    publish(Path(sys.argv[1]), {"a": [Artifact(f"{i}.txt", data) for i in range(40)]})
    print(number, flush=True)
"""


def test_a_writer_killed_again_and_again_never_leaves_a_mixture(tmp_path: Path) -> None:
    output = tmp_path / "dist"
    for kill in range(25):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(output)], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout
        for _ in range(2 + kill % 5):
            writer.stdout.readline()
        os.kill(writer.pid, signal.SIGKILL)
        writer.wait()
        writer.stdout.close()

        assert len(set(files(output).values())) == 1
        assert len(files(output)) == 40
