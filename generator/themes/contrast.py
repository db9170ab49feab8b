"""Pairs of colours become ratios, and those that are too low become mistakes (WCAG 2.2)."""

from collections.abc import Mapping
from math import floor

from generator.diagnostics import Diagnostic, Message, Span, error, say
from generator.themes.schema import Colour

Pair = tuple[str, str, float]
"""Foreground, background and the ratio they must reach."""

MODES = ("light", "dark")

IN_LIGHT = (
    "`{foreground}` on `{background}` has a contrast of {ratio} : 1 in light mode,"
    " {least} : 1 is needed"
)
IN_DARK = (
    "`{foreground}` on `{background}` has a contrast of {ratio} : 1 in dark mode,"
    " {least} : 1 is needed"
)

WEIGHTS = (0.21263900587151024, 0.715168678767756, 0.07219231536073371)
"""How much of a colour's lightness is red, green and blue."""

STEPS = 100
"""Steps of lightness that are tried when looking for a colour that would do."""


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, written `#rrggbb`, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """How light a colour is, 0 to 1: its Y in the space XYZ (CSS Color 4, sRGB)."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    light = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return sum(weight * part for weight, part in zip(WEIGHTS, light, strict=True))


def check_contrast(
    colours: Mapping[str, Colour],
    pairs: Mapping[Pair, Span],
    chosen: Mapping[tuple[str, str], Span],
) -> tuple[Diagnostic, ...]:
    """Every pair that is too hard to tell apart, in light and in dark.

    `chosen` are the tokens and modes that the portal itself sets; a pair that fails with one of
    them is the portal's mistake, and is shown there.
    """
    found = []
    for (foreground, background, least), span in pairs.items():
        for mode in MODES:
            front, back = getattr(colours[foreground], mode), getattr(colours[background], mode)
            ratio = contrast(front, back)
            if ratio < least:
                own = [token for token in (foreground, background) if (token, mode) in chosen]
                place = chosen[own[0], mode] if own else span
                hint = better(front, back, least) if own[:1] != [background] else None
                hint = hint or better(back, front, least)
                found.append(low_contrast(place, foreground, background, mode, ratio, least, hint))
    return tuple(found)


def low_contrast(
    span: Span,
    foreground: str,
    background: str,
    mode: str,
    ratio: float,
    least: float,
    hint: Message | None,
) -> Diagnostic:
    """A pair that is too hard to tell apart; its ratio is rounded down, so as not to flatter."""
    message = say(
        IN_LIGHT if mode == "light" else IN_DARK,
        foreground=foreground,
        background=background,
        ratio=f"{floor(ratio * 100) / 100:g}",
        least=f"{least:g}",
    )
    return error(span, "low-contrast", message, hint)


def better(colour: str, other: str, least: float) -> Message | None:
    """The nearest lighter or darker colour of the same hue that would do."""
    from coloraide import Color  # takes time to load; most themes need no hint

    tint = Color(colour).convert("oklch")
    lightness = float(tint["lightness"])
    steps = sorted((step / STEPS for step in range(STEPS + 1)), key=lambda s: abs(s - lightness))
    for step in steps:
        shade = tint.clone().set("lightness", step).convert("srgb").fit()
        text = str(shade.to_string(hex=True, compress=False))
        if contrast(text, other) >= least:
            return say("`{colour}` would do instead of `{old}`", colour=text, old=colour)
    return None
