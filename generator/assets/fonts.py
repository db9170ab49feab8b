"""A TrueType font of a package becomes a small WOFF2 file with one weight and one script.

The same font gives the same bytes: time stamps stay those of the original. Its copyright stays in
the name table, and its licence is published beside it, as the Open Font License asks.
"""

import io
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import fontTools
from fontTools.ttLib import TTFont

from generator.assets.names import digest_of
from generator.themes import Font

logging.getLogger("fontTools").setLevel(logging.ERROR)

KEPT_NAMES = (0, 1, 2, 14)
"""Copyright, family, style and the address of the licence."""

RARE = frozenset({"frac", "numr", "dnom", "ordn", "sups", "subs"})
"""OpenType features that add glyphs to every file and that only a style sheet turns on."""

CUTTING = f"fonts 1, fontTools {fontTools.version}, {KEPT_NAMES}, {sorted(RARE)}"
"""Everything besides a cut that decides what comes out."""

TEXT_SIZE, DISPLAY_SIZE = 16.0, 72.0
"""Where text and other roles stand on the optical size axis, in CSS pixels, unless they say so."""

PLAIN = {"wdth": 100.0, "slnt": 0.0, "ital": 0.0, "SOFT": 0.0, "WONK": 0.0, "GRAD": 0.0}
"""Where a font stands on other axes unless its role says so; some fonts default to extremes."""

ALPHABET = "abcdefghijklmnopqrstuvwxyz "
HELVETICA = (
    "556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722"
    " 500 500 500 278"
)
TIMES = (
    "444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722"
    " 500 500 444 250"
)
"""Advance widths in thousandths of an em (Adobe AFM; Arial and Times New Roman are the same)."""

SAMPLE = "de fietser en die krankenschwester with the patient und het ziekenhuis an der lenne "
"""Words in which letters come about as often as on our pages."""


Axes = tuple[tuple[str, float | tuple[float, float]], ...]
"""Places on axes by tag: a point, or the ends of what is kept."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What to cut out of which font; picklable."""

    file: str
    axes: Axes
    """Where to stand on each axis, or between what; empty for a font without."""
    characters: frozenset[int]
    features: tuple[str, ...]

    def key(self) -> str:
        """Names the result."""
        asked = (self.axes, sorted(self.characters), self.features)
        return digest_of(CUTTING, file_digest(self.file), repr(asked))


@dataclass(frozen=True, slots=True)
class Metrics:
    """What a stand-in must imitate so that nothing moves when the font arrives; shares of an em."""

    size: float
    """Mean width as a share of the stand-in's."""
    ascent: float
    descent: float
    line_gap: float


@cache
def file_digest(file: str) -> str:
    """Digest of a file of an installed package; it does not change while we run."""
    return digest_of(Path(file).read_bytes())


def cut_font(cut: Cut) -> bytes:
    """The WOFF2 file."""
    from fontTools import subset  # loading these two takes time that most builds need not spend
    from fontTools.varLib import instancer

    font = TTFont(cut.file, recalcTimestamp=False)
    options = subset.Options()
    usual = set(options.layout_features) - RARE
    options.layout_features = sorted(usual | set(cut.features))
    options.hinting = False
    options.name_IDs = list(KEPT_NAMES)
    options.notdef_outline = True
    options.recalc_timestamp = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=cut.characters)
    cutter.subset(font)
    if cut.axes:
        font = instancer.instantiateVariableFont(font, dict(cut.axes), inplace=True)
    font.flavor = "woff2"
    file = io.BytesIO()
    font.save(file, reorderTables=True)
    return file.getvalue()


def has_characters(font: Font, characters: frozenset[int]) -> bool:
    """Whether a family has at least nine in ten of the letters, so that it can be read."""
    present = characters & coverage(font_file(font, font.weights[0]))
    return len(present) * 10 >= len(characters) * 9


@cache
def coverage(file: str) -> frozenset[int]:
    """The characters that a font file has."""
    with TTFont(file, lazy=True) as font:
        return frozenset(font.getBestCmap())


def font_file(font: Font, weight: int) -> str:
    """The upright TrueType file of a family: the variable one, else that of the nearest weight."""
    return nearest_file(font.package, weight)


@cache
def nearest_file(package: str, weight: int) -> str:
    """The same by name of the package; raises ModuleNotFoundError if it is not installed."""
    folder = resources.files(package.replace("-", "_")) / "files"
    files = sorted(str(file) for file in folder.iterdir() if file.name.endswith(".ttf"))
    upright = [file for file in files if "Italic" not in Path(file).name] or files
    variable = [file for file in upright if "[" in Path(file).name]
    return (variable or sorted(upright, key=lambda file: abs(weight_of(file) - weight)))[0]


def licence(package: str) -> bytes | None:
    """The licence text of a package of fonts; none if it brings none."""
    file = resources.files(package.replace("-", "_")) / "LICENSE"
    return file.read_bytes() if file.is_file() else None


@cache
def weight_of(file: str) -> int:
    """The weight class of a font file, 1 to 1000."""
    with TTFont(file, lazy=True) as font:
        return int(font["OS/2"].usWeightClass)


def is_variable(font: Font) -> bool:
    """Whether one file of the family has every weight."""
    return any(tag == "wght" for tag, *_ in limits(font_file(font, font.weights[0])))


def axes_of(font: Font, role: str, weight: int) -> tuple[tuple[str, float], ...]:
    """Where a role stands on every axis of its font, within the limits of each."""
    size = TEXT_SIZE if role == "text" else DISPLAY_SIZE
    wanted: Mapping[str, float] = {**PLAIN, "opsz": size, **font.axes, "wght": float(weight)}
    return tuple(
        (tag, min(max(wanted.get(tag, default), low), high))
        for tag, low, default, high in limits(font_file(font, weight))
    )


@cache
def limits(file: str) -> tuple[tuple[str, float, float, float], ...]:
    """Tag, minimum, default and maximum of every axis of a font file."""
    with TTFont(file, lazy=True) as font:
        axes = font["fvar"].axes if "fvar" in font else []
        return tuple((a.axisTag, a.minValue, a.defaultValue, a.maxValue) for a in axes)


def measure(woff2: bytes, generic: str) -> Metrics:
    """What a stand-in for a cut Latin font must imitate."""
    font: Any = TTFont(io.BytesIO(woff2), lazy=True)
    em, names, widths = font["head"].unitsPerEm, font.getBestCmap(), font["hmtx"]
    sample = [letter for letter in SAMPLE if ord(letter) in names]
    own = sum(widths[names[ord(letter)]][0] for letter in sample) / em
    table = (HELVETICA if generic == "sans-serif" else TIMES).split()
    stand_in = dict(zip(ALPHABET, map(int, table), strict=True))
    size = own * 1000 / sum(stand_in[letter] for letter in sample) if sample else 1.0
    head = font["hhea"]
    heights = (head.ascent / em / size, -head.descent / em / size, head.lineGap / em / size)
    return Metrics(size, *heights)
