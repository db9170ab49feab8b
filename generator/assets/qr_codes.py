"""An address becomes its QR code (ISO/IEC 18004), for cameras and for paper."""

import io

import segno

LEVEL = "m"
"""Can be read with 15 % of it gone: a crease, a stain."""

QUIET = 4
"""Modules of white around it, as the standard asks."""


def draw_qr_code(address: str) -> bytes:
    """An SVG file: dark on white in every colour scheme, so that every camera reads it."""
    file = io.BytesIO()
    segno.make(address, error=LEVEL, micro=False, boost_error=False).save(
        file, kind="svg", border=QUIET, light="#fff", xmldecl=False, svgclass=None,
        lineclass=None, omitsize=True,
    )  # fmt: skip
    return file.getvalue()
