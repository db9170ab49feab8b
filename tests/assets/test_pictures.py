"""What becomes of the pictures that editors bring."""

import io
import struct
import zlib
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from generator.assets.pictures import Refusal, encode_picture, unpack, widths_for
from generator.cache import Cache
from tests.assets.samples import NAMED, photo, picture, prepare, refusal, with_place


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def pixel(data: bytes, x: int, y: int) -> tuple[int, int, int]:
    return opened(data).convert("RGB").getpixel((x, y))  # type: ignore[return-value]


def png_header(width: int, height: int) -> bytes:
    """A PNG file that claims a size and holds no pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content))
            + kind
            + content
            + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def test_a_photo_is_offered_in_three_formats_and_rising_widths(tmp_path: Path) -> None:
    media, artifacts, _ = prepare(tmp_path, {"noor.jpg": photo(1000, 750)}, base="/kust/")

    files = media.pictures["noor.jpg"]
    assert [source.type for source in files.sources] == ["image/avif", "image/webp"]
    for source in files.sources:
        pairs = [entry.split() for entry in source.srcset.split(", ")]
        assert [width for _, width in pairs] == ["320w", "640w", "960w", "1000w"]
        for url, width in pairs:
            image = opened(artifacts[url].data)
            assert Image.MIME[str(image.format)] == source.type
            assert f"{image.width}w" == width


def test_the_plain_picture_is_a_jpeg_with_its_own_size(tmp_path: Path) -> None:
    media, artifacts, _ = prepare(tmp_path, {"noor.jpg": photo(2000, 1000)}, base="/kust/")

    files = media.pictures["noor.jpg"]
    assert files.src.startswith("/kust/assets/noor-960.")
    assert (files.width, files.height) == (960, 480)
    assert opened(artifacts[files.src].data).size == (960, 480)


@pytest.mark.parametrize(
    ("original", "offered"),
    [
        (200, (200,)),
        (320, (320,)),
        (321, (320, 321)),
        (1600, (320, 640, 960, 1280, 1600)),
        (5000, (320, 640, 960, 1280, 1600)),
    ],
)
def test_no_picture_is_wider_than_its_original(original: int, offered: tuple[int, ...]) -> None:
    assert widths_for(original) == offered


def test_a_portrait_of_5000_pixels_is_made_smaller_in_its_shape(tmp_path: Path) -> None:
    media, artifacts, _ = prepare(tmp_path, {"noor.jpg": photo(3000, 5000)})

    sizes = {opened(artifact.data).size for artifact in artifacts.values()}
    assert max(sizes) == (1600, 2667)
    assert (media.pictures["noor.jpg"].width, media.pictures["noor.jpg"].height) == (960, 1600)


def test_where_a_portrait_was_taken_is_told_to_nobody(tmp_path: Path) -> None:
    data = photo(exif=with_place(), comment=b"Duinstraat 7")
    assert b"Telefoonmaker" in data

    _, artifacts, _ = prepare(tmp_path, {"noor.jpg": data})

    for artifact in artifacts.values():
        image = opened(artifact.data)
        assert not image.getexif()
        assert not {"exif", "xmp", "comment", "icc_profile"} & set(image.info)
        assert b"Telefoonmaker" not in artifact.data
        assert b"Duinstraat" not in artifact.data


def test_a_photo_taken_on_its_side_stands_upright(tmp_path: Path) -> None:
    media, artifacts, _ = prepare(tmp_path, {"noor.jpg": photo(800, 600, exif=with_place())})

    files = media.pictures["noor.jpg"]
    upright = opened(artifacts[files.src].data)
    assert (files.width, files.height) == upright.size == (600, 800)
    red, green, _ = pixel(artifacts[files.src].data, 500, 100)
    assert red > 200 > 60 > green


def test_colours_of_another_profile_are_told_in_srgb(tmp_path: Path) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = srgb.replace(b"rXYZ", b"____").replace(b"gXYZ", b"rXYZ").replace(b"____", b"gXYZ")

    media, artifacts, _ = prepare(tmp_path, {"noor.jpg": photo(icc_profile=swapped)})

    red, green, _ = pixel(artifacts[media.pictures["noor.jpg"].src].data, 100, 100)
    assert green > 200 > 60 > red


def test_a_broken_profile_is_ignored_as_browsers_do(tmp_path: Path) -> None:
    media, _, found = prepare(tmp_path, {"noor.jpg": photo(icc_profile=b"no profile")})

    assert found == ()
    assert media.pictures["noor.jpg"].sources


def test_what_shines_through_stays_so(tmp_path: Path) -> None:
    file = io.BytesIO()
    translucent = picture(400, 300).convert("RGBA")
    translucent.putalpha(100)
    translucent.save(file, "PNG")

    media, artifacts, _ = prepare(tmp_path, {"logo.png": file.getvalue()})

    files = media.pictures["logo.png"]
    assert [source.type for source in files.sources] == ["image/avif", "image/webp"]
    assert opened(artifacts[files.src].data).getchannel("A").getextrema() == (100, 100)


def test_an_alpha_channel_that_hides_nothing_makes_no_png(tmp_path: Path) -> None:
    media, _, _ = prepare(tmp_path, {"noor.png": photo(shape="PNG", mode="RGBA")})

    assert media.pictures["noor.png"].src.endswith(".jpg")


@pytest.mark.parametrize(
    ("mode", "shape"),
    [("L", "JPEG"), ("CMYK", "JPEG"), ("P", "PNG"), ("1", "PNG"), ("LA", "PNG"), ("RGB", "WEBP")],
)
def test_every_kind_of_pixel_can_be_used(tmp_path: Path, mode: str, shape: str) -> None:
    file = io.BytesIO()
    picture(64, 48).convert(mode).save(file, shape)

    media, _, found = prepare(tmp_path, {"noor.png": file.getvalue()})

    assert found == ()
    assert media.pictures["noor.png"].width == 64


def test_greys_of_16_bits_keep_their_shades() -> None:
    file = io.BytesIO()
    Image.new("I;16", (40, 40), 0x8080).save(file, "PNG")

    made = unpack(encode_picture(file.getvalue()))

    assert isinstance(made, tuple)
    assert pixel(made[-1].data, 20, 20) == (128, 128, 128)


@pytest.mark.parametrize("size", [(20_000, 20_000), (9_500, 9_500), (2**31 - 1, 1)])
def test_a_picture_that_would_fill_the_memory_is_refused(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    diagnostic = refusal(tmp_path, "noor.png", png_header(*size))

    assert diagnostic.code == "image-too-large"
    assert diagnostic.span == NAMED


@pytest.mark.parametrize("size", [(1, 1), (1, 16_383), (16_000, 1), (3, 40_000), (1, 65_000)])
def test_a_picture_of_any_shape_is_used_or_refused(size: tuple[int, int]) -> None:
    file = io.BytesIO()
    Image.new("RGB", size).save(file, "PNG")

    made = unpack(encode_picture(file.getvalue()))

    assert isinstance(made, Refusal) == (size[1] > 16_383)


def test_a_file_of_more_than_20_mebibytes_is_not_even_opened(tmp_path: Path) -> None:
    diagnostic = refusal(tmp_path, "noor.jpg", photo() + bytes(20 * 1024 * 1024))

    assert diagnostic.code == "image-too-large"
    assert str(diagnostic.message) == "the file has more than 20 MiB"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(photo()[:-500], id="truncated"),
        pytest.param(b"", id="empty"),
        pytest.param(b"<html>not found</html>", id="html"),
        pytest.param(photo(shape="GIF"), id="gif"),
        pytest.param(photo(shape="TIFF"), id="tiff"),
        pytest.param(b"\xff\xd8\xff\xe0 no more", id="header only"),
        pytest.param(photo(shape="PNG")[:200], id="truncated png"),
    ],
)
def test_what_is_no_whole_picture_is_refused(tmp_path: Path, data: bytes) -> None:
    diagnostic = refusal(tmp_path, "noor.jpg", data)

    assert diagnostic.code == "image-unreadable"
    assert diagnostic.span == NAMED
    assert diagnostic.hint


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    data = photo(900, 700, exif=with_place())

    first = prepare(tmp_path / "first", {"noor.jpg": data})
    second = prepare(tmp_path / "second", {"noor.jpg": data})

    assert first == second


def test_other_processes_give_the_same_bytes(tmp_path: Path) -> None:
    files = {"noor.jpg": photo(700, 500), "sem.jpg": photo(500, 700)}
    alone = prepare(tmp_path / "alone", files)

    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        together = prepare(tmp_path / "together", files, mapper=pool.map)

    assert alone == together


def test_a_picture_is_encoded_once(tmp_path: Path) -> None:
    worked: list[bytes] = []

    def watched(function, given):  # type: ignore[no-untyped-def]
        worked.extend(given)
        return map(function, given)

    cache = Cache(tmp_path / ".cache")
    first = prepare(tmp_path, {"noor.jpg": photo()}, cache, mapper=watched)
    again = prepare(tmp_path, {"noor.jpg": photo()}, cache, mapper=watched)

    assert first == again
    assert worked == [photo()]


def test_two_names_of_one_picture_share_the_work(tmp_path: Path) -> None:
    media, _, _ = prepare(tmp_path, {"noor.jpg": photo(), "sem.jpg": photo()})

    assert media.pictures["noor.jpg"].src != media.pictures["sem.jpg"].src
    assert media.pictures["noor.jpg"].width == media.pictures["sem.jpg"].width


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_make_a_picture_raise(data: bytes) -> None:
    for start in (b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBPVP8 "):
        assert isinstance(unpack(encode_picture(start + data)), Refusal | tuple)


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=1500), st.integers(min_value=1, max_value=255))
def test_no_damage_to_a_photo_raises(place: int, change: int) -> None:
    data = bytearray(photo(40, 30, exif=with_place()))
    data[place % len(data)] ^= change

    assert isinstance(unpack(encode_picture(bytes(data))), Refusal | tuple)
