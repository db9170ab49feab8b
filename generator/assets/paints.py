"""The classes of a drawing become paint: the theme's tones, as custom properties.

A picture in `<img>` knows nothing of the page around it but whether that is light or dark, so each
file carries the tones of both.
"""

import re
from collections.abc import Mapping

from generator.themes import Colour

TAG_WITH_CLASS = re.compile(
    r'(?P<before><[^<>]*|^[^<>]*) class="(?P<names>[^"]*)"(?P<after>[^<>]*)'
)
TONES = ("#dde3ea", "#55708f", "#9db2c8", "#1f2a37", "#f4f6f8", "#c9d3de")
SKINS = ("#f3c9a8", "#c68a5f", "#7a4b30")
"""What a drawing shows where no theme is around it."""

PAINTS: dict[str, dict[str, str]] = {
    **{f"t{n}": {"fill": f"var(--color-tone-{n},{tone})"} for n, tone in enumerate(TONES, 1)},
    **{f"k{n}": {"fill": f"var(--color-skin-{n},{skin})"} for n, skin in enumerate(SKINS, 1)},
    **{
        f"s{n}": {"fill": "none", "stroke": f"var(--color-tone-{n},{tone})"}
        for n, tone in enumerate(TONES, 1)
    },
}
"""Paint by class: `t` fills with a tone, `k` with a skin, `s` draws a line in a tone."""


def palette(colours: Mapping[str, Colour]) -> str:
    """The rules that give a file the theme's tones in light and dark; empty for no colours."""
    names = [name for name in colours if name.startswith(("tone-", "skin-"))]
    if not names:
        return ""
    light = ";".join(f"--color-{name}:{colours[name].light}" for name in names)
    dark = ";".join(f"--color-{name}:{colours[name].dark}" for name in names)
    return f"svg{{{light}}}@media(prefers-color-scheme:dark){{svg{{{dark}}}}}"


def paint(markup: str) -> str:
    """A drawing with paint in place of classes; it begins with the attributes of its root."""
    return TAG_WITH_CLASS.sub(paint_tag, markup)


def paint_tag(tag: re.Match[str]) -> str:
    """A tag whose classes have become paint, which wins over paint it had; other classes go."""
    wanted: dict[str, str] = {}
    for name in tag["names"].split():
        wanted |= PAINTS.get(name, {})
    around = [tag["before"], tag["after"]]
    for attribute in wanted:
        around = [re.sub(rf' {attribute}="[^"]*"', "", part) for part in around]
    paints = "".join(f' {attribute}="{value}"' for attribute, value in wanted.items())
    return around[0] + paints + around[1]
