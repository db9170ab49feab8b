"""Bands of a picture become a PNG file (ISO/IEC 15948): what pictures share is deflated only once.

A band is deflated for itself and ends on a whole byte, so that it can stand between any others.
Only runs are sought (`Z_RLE`): that has one right answer, where other searches differ between the
zlibs that a Python may have been built with, and drawn pictures are runs for the most part.
"""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image, ImageChops

SIGNATURE = b"\x89PNG\r\n\x1a\n"

DEFLATE, LEVEL, RAW, MEMORY = zlib.DEFLATED, 6, -15, 9
"""How zlib is set up; a level is asked for, but runs are sought alike on all but 0."""

HEAD, LAST = b"\x78\x01", b"\x03\x00"
"""How a zlib stream begins, and an empty block that ends it."""

AS_IS, UP = 0, 2
"""Filters of rows: none, or the difference from the row above."""

BASE = 65521
"""What sums of an Adler-32 are taken modulo."""


@dataclass(frozen=True, slots=True)
class Band:
    """Rows of a picture, deflated."""

    data: bytes
    adler: int
    """Adler-32 of the rows as they were before."""
    size: int
    """Bytes that they were before."""


def band(picture: Image.Image, *, below: bool = False) -> Band:
    """The rows of a picture of one byte per pixel (mode L or P).

    With `below` the first row is only what the others stand below: it is not in the band, and every
    row is told as its difference from the row above. That suits large shapes.
    """
    width, height = picture.size
    rows, how = picture, AS_IS
    if below:
        before = picture.crop((0, 0, width, height - 1))
        rows, how = ImageChops.subtract_modulo(picture.crop((0, 1, width, height)), before), UP
    marked = Image.new("L", (width + 1, rows.height), how)
    marked.paste(rows, (1, 0))
    raw = marked.tobytes()
    deflater = zlib.compressobj(LEVEL, DEFLATE, RAW, MEMORY, zlib.Z_RLE)
    data = deflater.compress(raw) + deflater.flush(zlib.Z_FULL_FLUSH)
    return Band(data, zlib.adler32(raw), len(raw))


def png_file(size: tuple[int, int], colours: bytes, bands: Iterable[Band]) -> bytes:
    """The file of a picture whose bands, from the top, have all its rows.

    `size` is in pixels, `colours` are red, green and blue of each of at most 256 numbers.
    """
    parts, adler = [HEAD], 1
    for part in bands:
        parts.append(part.data)
        adler = follow(adler, part)
    pixels = b"".join((*parts, LAST, struct.pack(">I", adler)))
    header = struct.pack(">IIBBBBB", *size, 8, 3, 0, 0, 0)  # 8 bits are a number of the palette
    chunks = (b"IHDR", header), (b"PLTE", colours), (b"IDAT", pixels), (b"IEND", b"")
    return SIGNATURE + b"".join(chunk(kind, data) for kind, data in chunks)


def follow(adler: int, part: Band) -> int:
    """The Adler-32 of rows and of a band that follows them, out of those of each."""
    low = adler % 65536 + part.adler % 65536 - 1
    high = (adler >> 16) + (part.adler >> 16) + part.size * (adler % 65536 - 1)
    return high % BASE << 16 | low % BASE


def chunk(kind: bytes, data: bytes) -> bytes:
    """A piece of a PNG file: its length, kind, data and checksum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
