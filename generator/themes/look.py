"""A theme becomes what can be said about it: its colours with their contrasts, its scales in pixels."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import floor

from generator.themes.contrast import contrast
from generator.themes.theme import Theme

NARROW, WIDE = 360, 1280
"""Widths of a window, in CSS pixels, at which fluid sizes are told."""

REM = 16
"""CSS pixels of 1rem, as browsers come."""

MEDIA = re.compile(r"@media[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
ROOT = re.compile(r":root\s*\{([^{}]*)\}")
PROPERTY = re.compile(r"--([a-z0-9-]+)\s*:\s*([^;]+);")
LENGTH = re.compile(r"(-?[\d.]+)(rem|vw|px)")


@dataclass(frozen=True, slots=True)
class Contrast:
    """How well a colour stands out from a surface; ratios are rounded down, so as not to flatter."""

    surface: str
    least: float
    """Ratio that the theme demands (WCAG 2.2 SC 1.4.3, 1.4.6 and 1.4.11)."""
    light: float
    dark: float
    light_surface: str
    """The surface's own colour in light mode, as `#rrggbb`; the same in dark mode below."""
    dark_surface: str


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour token."""

    name: str
    light: str
    dark: str
    contrasts: tuple[Contrast, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """A token of a scale: of type, space, corners or time."""

    name: str
    value: str
    """As the style sheet has it."""
    narrow: float | None
    """CSS pixels in a window of 360; None for what is no length."""
    wide: float | None
    """CSS pixels in a window of 1280."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a theme decides."""

    colours: tuple[Swatch, ...]
    properties: Mapping[str, str]
    """Custom properties of the root outside media queries, the last style sheet winning."""

    def scale(self, *prefixes: str) -> tuple[Measure, ...]:
        """The tokens whose names begin so, as the style sheets order them."""
        return tuple(
            Measure(name, value, pixels(value, NARROW), pixels(value, WIDE))
            for name, value in self.properties.items()
            if name.startswith(prefixes)
        )


def look_of(theme: Theme) -> Look:
    """Read a theme's style sheets for what it decides. Raises OSError when one cannot be read."""
    colours = tuple(
        Swatch(name, colour.light, colour.dark, tuple(contrasts(theme, name)))
        for name, colour in theme.colours.items()
    )
    found: dict[str, str] = {}
    for name in theme.stylesheets:
        if path := theme.asset(name):
            found |= properties(path.read_text("utf-8"))
    return Look(colours, found)


def contrasts(theme: Theme, name: str) -> Iterator[Contrast]:
    """The pairs in which a colour stands before a surface."""
    front = theme.colours[name]
    for foreground, surface, least in theme.contrast:
        if foreground == name:
            back = theme.colours[surface]
            light, dark = contrast(front.light, back.light), contrast(front.dark, back.dark)
            yield Contrast(
                surface, least, lowered(light), lowered(dark), back.light, back.dark
            )  # fmt: skip


def lowered(ratio: float) -> float:
    """A ratio with one digit, rounded down."""
    return floor(ratio * 10) / 10


def properties(css: str) -> dict[str, str]:
    """Custom properties that a style sheet declares on the root, whatever the window."""
    return {
        name: " ".join(value.split())
        for block in ROOT.findall(MEDIA.sub("", css))
        for name, value in PROPERTY.findall(block)
    }


def pixels(value: str, width: int) -> float | None:
    """A length in CSS pixels in a window of a width: `2rem`, or `clamp()` of sums; None for others."""
    if value.startswith("clamp("):
        low, ideal, high = (total(part, width) for part in value[6:-1].split(","))
        return round(min(max(low, ideal), high), 1)
    return round(total(value, width), 1) if LENGTH.fullmatch(value) else None


def total(sum_of_lengths: str, width: int) -> float:
    """`1rem + 2vw` in CSS pixels."""
    units = {"rem": REM, "vw": width / 100, "px": 1}
    return sum(float(number) * units[unit] for number, unit in LENGTH.findall(sum_of_lengths))
