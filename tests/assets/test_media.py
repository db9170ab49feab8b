"""How the files that content names are found."""

import os
from pathlib import Path

import pytest

from generator.assets import prepare_media
from generator.cache import Cache
from tests.assets.samples import NAMED, VTT, film, photo, prepare


def test_a_file_that_is_not_there_is_named_with_the_nearest(tmp_path: Path) -> None:
    prepare(tmp_path, {"portraits/noor.jpg": photo(10, 10)})

    media, _, (diagnostic,) = prepare_media(
        tmp_path, {"portraits/nor.jpg": ("image", NAMED)}, "/", {}, Cache.none(), map
    )

    assert media.pictures == {}
    assert (diagnostic.code, diagnostic.span) == ("missing-file", NAMED)
    assert str(diagnostic.hint) == "did you mean `portraits/noor.jpg`?"


@pytest.mark.parametrize(
    "path", ["../secret.jpg", "/etc/passwd", "a" * 300, "a\0b.jpg", "link.jpg"]
)
def test_nothing_outside_the_folder_of_media_is_read(tmp_path: Path, path: str) -> None:
    (tmp_path / "content/media").mkdir(parents=True)
    (tmp_path / "content/secret.jpg").write_bytes(photo())
    os.symlink(tmp_path / "content/secret.jpg", tmp_path / "content/media/link.jpg")

    media, artifacts, diagnostics = prepare_media(
        tmp_path, {path: ("image", NAMED)}, "/", {}, Cache.none(), map
    )

    assert (media.pictures, artifacts) == ({}, ())
    assert len(diagnostics) == 1


def test_every_kind_of_file_finds_its_place(tmp_path: Path) -> None:
    files = {"noor.jpg": photo(20, 20), "noor.mp4": film(), "noor.vtt": VTT}

    media, artifacts, found = prepare(tmp_path, files)

    assert found == ()
    assert list(media.pictures) == ["noor.jpg"]
    assert list(media.files) == ["noor.mp4", "noor.vtt"]
    assert set(media.files.values()) <= set(artifacts)


def test_an_address_is_plain_whatever_the_file_is_called(tmp_path: Path) -> None:
    media, _, _ = prepare(tmp_path, {"Foto’s/Noör in de OK (2).JPG": photo(20, 20)})

    [files] = media.pictures.values()
    assert files.src.startswith("/assets/noor-in-de-ok-2-20.")


def test_one_bad_file_does_not_hide_another(tmp_path: Path) -> None:
    _, _, found = prepare(tmp_path, {"a.jpg": b"", "b.mp4": b"", "c.vtt": b"", "d.svg": b""})

    assert sorted(diagnostic.code for diagnostic in found) == [
        "bad-captions",
        "image-unreadable",
        "unsafe-drawing",
        "video-unreadable",
    ]
