"""What a theme.yaml may say: settings, colours, fonts, style sheets and scripts of a look."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from generator.model.values import SLUG_PATTERN, Line, Record, Slug

Script = Annotated[str, StringConstraints(pattern=r"^(Arabic|Cyrillic)$")]
"""A script for which a family of its own can stand in. Latin is what every family has."""


PLAIN = re.compile(r"#[0-9a-f]{6}")
"""Most colours of themes are written so."""


def plain_colour(text: str) -> str:
    """The colour as `#rrggbb`, fitted into sRGB; refuse what is none or shines through."""
    if PLAIN.fullmatch(text):
        return text
    from coloraide import Color  # takes time to load; most themes need none of it

    try:
        colour = Color(text)
    except ValueError:
        raise PydanticCustomError("colour", "`{text}` is not a colour", {"text": text}) from None
    if colour.alpha() != 1:
        raise PydanticCustomError("colour", "`{text}` is not opaque", {"text": text})
    return str(colour.convert("srgb").fit().to_string(hex=True, compress=False))


def inside(path: str) -> str:
    """Refuse a path that leaves the theme's folder."""
    parts = path.split("/")
    if "\\" in path or any(part in ("", ".", "..") for part in parts):
        raise PydanticCustomError("path", "`{path}` leaves the assets folder", {"path": path})
    return path


ColourValue = Annotated[str, AfterValidator(plain_colour)]
"""Any opaque CSS colour: `#fff6ec`, `oklch(70% 0.1 30)`."""
Token = Annotated[str, StringConstraints(pattern=SLUG_PATTERN)]
"""Name of a colour or a role, as it stands in a custom property."""
AssetPath = Annotated[str, AfterValidator(inside)]
"""Path below a theme's `assets/`."""
Tag = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]{4}$")]
"""OpenType tag of a feature or axis: `tnum`, `opsz`."""


class Setting(Record):
    """Something a portal may choose about its look."""

    type: Literal["text", "colour", "choice", "file"]
    """text: any line; colour: an opaque CSS colour, for the token of the same name in light mode
    (`<token>-dark` in dark mode); choice: one of `choices`; file: a file below `content/media/` or
    among the theme's assets."""
    default: str = ""
    """What holds when a portal says nothing."""
    choices: tuple[Line, ...] = ()
    """The values of a choice."""
    description: Line = ""
    """What it is for, in the words of an editor."""

    @model_validator(mode="after")
    def choices_fit(self) -> "Setting":
        """Refuse a choice without choices, or whose default is none of them."""
        if (self.type == "choice") != bool(self.choices):
            raise PydanticCustomError("choices", "`choices` belong to type choice, and to it only")
        if self.choices and self.default and self.default not in self.choices:
            raise PydanticCustomError("choices", "`default` is none of the `choices`")
        if self.type == "colour" and self.default:
            plain_colour(self.default)
        return self


class Colour(Record):
    """A colour by its role."""

    light: ColourValue
    """In light mode."""
    dark: ColourValue
    """In dark mode."""


class Font(Record):
    """A family of type, from a package of fonts."""

    family: Line
    """Name in CSS."""
    package: Annotated[str, StringConstraints(pattern=r"^fontpkg(-[a-z0-9]+)+$")]
    """Package on PyPI that holds its TrueType files."""
    weights: Annotated[tuple[Annotated[int, Field(ge=1, le=1000)], ...], Field(min_length=1)]
    """Weights that are used, 1 to 1000 (regular is 400); the first is that of text."""
    features: tuple[Tag, ...] = ()
    """OpenType features to keep besides those that are always on: `tnum`."""
    axes: dict[Tag, float] = Field(default_factory=dict)
    """Where to stand on axes besides weight: `opsz: 72`."""
    generic: Literal["sans-serif", "serif"] = "sans-serif"
    """What stands in until the font is there."""


class ThemeFile(Record):
    """A theme.yaml."""

    extends: Slug | None = None
    """Theme that this one changes; left out in `base`."""
    settings: dict[Token, Setting] = Field(default_factory=dict)
    """What a portal may set in `theme_settings`."""
    colours: dict[Token, Colour] = Field(default_factory=dict)
    """Colour tokens by role; `--color-<name>` in CSS."""
    contrast: tuple[tuple[Token, Token, Annotated[float, Field(ge=1, le=21)]], ...] = ()
    """Foreground, background and ratio that the pair must reach in light and dark. WCAG 2.2: 4.5
    for text (SC 1.4.3), 3 for large text and for what is needed to use a control (SC 1.4.11)."""
    fonts: dict[Token, Font] = Field(default_factory=dict)
    """Families by role; `--font-<role>` in CSS."""
    script_fonts: dict[Script, Font] = Field(default_factory=dict)
    """Families that stand in where a role's family lacks a script."""
    stylesheets: tuple[AssetPath, ...] = ()
    """CSS files in order, after those of the theme it extends."""
    page_stylesheets: dict[Slug, tuple[AssetPath, ...]] = Field(default_factory=dict)
    """Style sheets that only some pages load, by the name under which a template asks for them:
    `quiz` is `asset("quiz.css")`; CSS files in order, after those of the theme it extends."""
    scripts: tuple[AssetPath, ...] = ()
    """JavaScript modules, after those of the theme it extends."""
    icons: tuple[Token, ...] = ()
    """Lucide icons that templates use; they share one file."""
