"""PNG files of bands that are deflated each for itself."""

import io
import struct
import zlib
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from generator.assets.png import band, png_file

COLOURS = bytes(range(48)) * 3
"""48 of them, all different."""


@st.composite
def pictures(draw: st.DrawFn) -> Image.Image:
    """Small pictures, mostly of runs as drawn ones are."""
    width, height = draw(st.integers(1, 40)), draw(st.integers(1, 40))
    tones = draw(st.lists(st.integers(0, 47), min_size=1, max_size=width * height))
    run = draw(st.integers(1, 20))
    pixels = [tone for tone in tones for _ in range(run)] * (width * height)
    return Image.frombytes("L", (width, height), bytes(pixels[: width * height]))


def cut(picture: Image.Image, first: int, second: int) -> bytes:
    """The file of a picture in three bands, the middle one as differences."""
    width, height = picture.size
    above = picture.crop((0, 0, width, first))
    middle = picture.crop((0, first - 1, width, second))
    below = picture.crop((0, second, width, height))
    return png_file(picture.size, COLOURS, (band(above), band(middle, below=True), band(below)))


def chunks(file: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and data of every chunk; an AssertionError if one is not as the standard says."""
    assert file.startswith(b"\x89PNG\r\n\x1a\n")
    at = 8
    while at < len(file):
        [length] = struct.unpack_from(">I", file, at)
        kind, data = file[at + 4 : at + 8], file[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", file, at + 8 + length) == (zlib.crc32(kind + data),)
        yield kind, data
        at += 12 + length


def rows(pixels: bytes, width: int) -> Iterator[bytes]:
    """Rows without their filters."""
    before = bytes(width)
    for at in range(0, len(pixels), width + 1):
        how, row = pixels[at], pixels[at + 1 : at + 1 + width]
        assert how in (0, 2)
        over = before if how else bytes(width)
        before = bytes((own + up) % 256 for own, up in zip(row, over, strict=True))
        yield before


@given(pictures(), st.integers(0, 40), st.integers(0, 40))
def test_wherever_a_picture_is_cut_it_is_the_same_picture(
    picture: Image.Image, one: int, other: int
) -> None:
    first, second = sorted(min(place, picture.height) for place in (one, other))
    opened = Image.open(io.BytesIO(cut(picture, first, second)))

    opened.load()

    assert (opened.format, opened.mode, opened.size) == ("PNG", "P", picture.size)
    assert opened.tobytes() == picture.tobytes()
    assert opened.getpalette()[: len(COLOURS)] == list(COLOURS)  # type: ignore[index]


@given(pictures(), st.integers(0, 40), st.integers(0, 40))
def test_a_strict_reader_finds_every_length_and_checksum_right(
    picture: Image.Image, one: int, other: int
) -> None:
    first, second = sorted(min(place, picture.height) for place in (one, other))
    found = list(chunks(cut(picture, first, second)))

    assert [kind for kind, _ in found] == [b"IHDR", b"PLTE", b"IDAT", b"IEND"]
    reader = zlib.decompressobj()
    pixels = reader.decompress(dict(found)[b"IDAT"])
    assert reader.eof
    assert not reader.unused_data
    assert b"".join(rows(pixels, picture.width)) == picture.tobytes()


def pillows(picture: Image.Image) -> bytes:
    """How Pillow's own zlib deflates the rows of a picture, with nothing around it."""
    drawn, file = picture.copy(), io.BytesIO()
    drawn.putpalette(bytes(768))
    drawn.save(file, "PNG", compress_type=zlib.Z_RLE)
    data = b"".join(data for kind, data in chunks(file.getvalue()) if kind == b"IDAT")
    return data[2:-4]


@settings(max_examples=50)
@given(pictures())
def test_another_zlib_deflates_to_the_same_bytes(picture: Image.Image) -> None:
    wide = picture.resize((600, 200), Image.Resampling.NEAREST)
    theirs = pillows(wide)
    ours = band(wide).data

    not_the_last = bytes([theirs[0] & 0xFE]) + theirs[1:]
    assert ours.startswith(not_the_last)
    assert ours.endswith(b"\0\0\xff\xff")


def test_the_same_picture_gives_the_same_bytes() -> None:
    picture = Image.linear_gradient("L").point(lambda light: light // 6)

    assert cut(picture, 40, 90) == cut(picture, 40, 90)
