"""An address becomes its QR code (ISO/IEC 18004), for cameras and for paper."""

import io
from collections.abc import Mapping

import segno

from generator.artifacts import Artifact
from generator.assets.names import digest_of
from generator.assets.seams import Map, Memory, remembered

LEVEL = "m"
"""Can be read with 15 % of it gone: a crease, a stain."""

QUIET = 4
"""Modules of white around it, as the standard asks."""

RECIPE = f"qr codes 1, segno {segno.__version__}"


def draw_qr_codes(
    addresses: Mapping[str, str], memory: Memory, mapper: Map
) -> tuple[Artifact, ...]:
    """The drawing of each address, by the path where it is published."""
    keys = {path: digest_of(RECIPE, address) for path, address in addresses.items()}
    given = {key: addresses[path] for path, key in keys.items()}
    files = remembered(memory, "qr code", draw_qr_code, given, mapper)
    return tuple(Artifact(path, files[key]) for path, key in keys.items())


def draw_qr_code(address: str) -> bytes:
    """Dark on white in every colour scheme, so that every camera reads it."""
    file = io.BytesIO()
    segno.make(address, error=LEVEL, micro=False, boost_error=False).save(
        file, kind="svg", border=QUIET, light="#fff", xmldecl=False, svgclass=None,
        lineclass=None, omitsize=True,
    )  # fmt: skip
    return file.getvalue()
