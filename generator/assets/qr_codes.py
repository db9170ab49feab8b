"""An address becomes its QR code (ISO/IEC 18004), for cameras and for paper."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import zxingcpp

LEVEL = "M"
"""Can be read with 15 % of it gone: a crease, a stain."""

QUIET = 4
"""Modules of white around it, as the standard asks."""

DARK = 0
"""How the modules of a picture say that they are dark."""


def draw_qr_code(address: str) -> bytes:
    """An SVG file: dark on white in every colour scheme, so that every camera reads it."""
    code = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, ec_level=LEVEL)
    picture: Any = zxingcpp.write_barcode_to_image(code, scale=1, add_quiet_zones=False)
    modules: Any = memoryview(picture).tolist()
    size = len(modules) + 2 * QUIET
    path = "".join(step for number, row in enumerate(modules) for step in steps(number, row))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}">'
        f'<path fill="#fff" d="M0 0h{size}v{size}h-{size}z"/><path stroke="#000" d="{path}"/></svg>\n'
    ).encode()


def steps(number: int, row: list[int]) -> Iterator[str]:
    """A row of modules as strokes along its middle: to the first dark one, then on from each end."""
    end, at = -QUIET, 0
    for shade, run in groupby(row):
        length = len(list(run))
        if shade == DARK:
            first = end == -QUIET
            yield (
                f"M{at + QUIET} {number + QUIET}.5h{length}" if first else f"m{at - end} 0h{length}"
            )
            end = at + length
        at += length
