"""A title becomes lines in the largest size in which it finds room."""

from dataclasses import dataclass
from functools import lru_cache

from PIL import ImageFont, features

from generator.assets.writing import script_of

SIZES = (104, 92, 80, 70, 62, 54, 46, 40)
"""Sizes of a title, in pixels; the first in which it fits is taken."""


@dataclass(frozen=True, slots=True)
class Pen:
    """A font file and where to stand on its axes."""

    file: str
    axes: tuple[tuple[str, float], ...]

    def font(self, size: float) -> ImageFont.FreeTypeFont:
        """The font in a size, in pixels."""
        return load_font(self, size)


@lru_cache(maxsize=64)
def load_font(pen: Pen, size: float) -> ImageFont.FreeTypeFont:
    """A font, loaded once per process; raises OSError when the file is none."""
    font = ImageFont.truetype(pen.file, size)
    if pen.axes:
        font.set_variation_by_axes([value for _, value in pen.axes])
    return font


def fit(
    pen: Pen, title: str, language: str, width: int, height: int
) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest size in which a title fits, in pixels; a title that never fits is cut off."""
    for size in SIZES:
        font = pen.font(size)
        lines, widest = wrap(font, title, language, width)
        room = height // leading(font, language)
        if len(lines) <= room and widest <= width:
            return font, lines
    kept = [shorten(font, line, language, width) for line in lines[:room]]
    return font, [*kept[:-1], kept[-1] + " …"] if len(lines) > room else kept


def wrap(
    font: ImageFont.FreeTypeFont, title: str, language: str, width: int
) -> tuple[list[str], float]:
    """The title in lines, broken between words, and the width of the widest."""
    lines: list[str] = []
    lengths: list[float] = []
    for word in title.split():
        longer = f"{lines[-1]} {word}" if lines else word
        wide = length(font, longer, language)
        if lines and wide > width:
            longer, wide = word, length(font, word, language)
        elif lines:
            del lines[-1], lengths[-1]
        lines.append(longer)
        lengths.append(wide)
    return lines, max(lengths, default=0)


def shorten(font: ImageFont.FreeTypeFont, line: str, language: str, width: int) -> str:
    """A line without the letters that find no room."""
    while line and length(font, line + " …", language) > width:
        line = line[:-1]
    return line


def length(font: ImageFont.FreeTypeFont, line: str, language: str) -> float:
    """Width of a line in pixels."""
    direction, spoken = shaping(language)
    return font.getlength(line, direction=direction, language=spoken)


def leading(font: ImageFont.FreeTypeFont, language: str) -> int:
    """Pixels from line to line; Arabic reaches higher and lower than Latin."""
    return round(font.size * (1.5 if leftwards(language) else 1.12))


@lru_cache(maxsize=64)
def shaping(language: str) -> tuple[str | None, str | None]:
    """Which way letters run and how they join, where Pillow can do that (libraqm)."""
    if not features.check("raqm"):
        return None, None
    return ("rtl" if leftwards(language) else "ltr"), language


@lru_cache(maxsize=64)
def leftwards(language: str) -> bool:
    """Whether lines of a language begin on the right."""
    return script_of(language) == "Arabic"
