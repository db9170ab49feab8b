"""A title becomes the picture with which a link to its page is shared (Open Graph, 1200 × 630)."""

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from PIL import Image, ImageColor, ImageDraw, ImageFont, features
from PIL import __version__ as pillow_version

from generator.artifacts import Artifact
from generator.assets.fonts import axes_of, coverage, file_digest, font_file
from generator.assets.names import FOLDER, digest_of
from generator.assets.seams import Map, Memory, remembered
from generator.assets.writing import script_of
from generator.themes import Font, Theme

WIDTH, HEIGHT = 1200, 630
MARGIN = 80
TITLE_TOP, TITLE_BOTTOM = 170, 440
"""Between these the title stands; below it the motif."""

SIZES = (104, 92, 80, 70, 62, 54, 46, 40)
"""Sizes of the title, in pixels; the first in which it fits is taken."""

MOTIF = "80,540 1120,540"
"""The line of a theme that has no setting `card-motif`."""

TONES = 16
"""From the surface to a colour; enough for a smooth edge, and a file below 60 kB."""

INK, ACCENT, LINE = range(3)
"""Where in the palette the tones of a colour begin, in steps of `TONES`."""

RECIPE = f"cards 2, Pillow {pillow_version}, " + ", ".join(
    str(features.version(engine)) for engine in ("freetype2", "raqm", "harfbuzz", "fribidi")
)


@dataclass(frozen=True, slots=True)
class CardText:
    """The words of a card."""

    title: str
    portal: str
    """Name of the portal."""
    language: str
    """Of the title."""


@dataclass(frozen=True, slots=True)
class Pen:
    """A font file and where to stand on its axes."""

    file: str
    axes: tuple[tuple[str, float], ...]

    def font(self, size: float) -> ImageFont.FreeTypeFont:
        """The font in a size, in pixels."""
        return load_font(self, size)


@dataclass(frozen=True, slots=True)
class Card:
    """Everything that decides what a card looks like; picklable."""

    text: CardText
    title_pen: Pen
    portal_pen: Pen
    surface: str
    ink: str
    accent: str
    """Of the portal's name."""
    line: str
    """Of the motif."""
    motif: tuple[tuple[float, float], ...]

    def key(self) -> str:
        """Names the result."""
        fonts = [file_digest(pen.file) for pen in (self.title_pen, self.portal_pen)]
        axes = self.title_pen.axes, self.portal_pen.axes
        colours = self.surface, self.ink, self.accent, self.line
        text = self.text.title, self.text.portal, self.text.language
        return digest_of(RECIPE, *fonts, repr((axes, colours, text, self.motif)))

    def path(self) -> str:
        """Where it is published."""
        return f"{FOLDER}cards/{self.key()}.png"


def card_path(theme: Theme, text: CardText) -> str:
    """Where the card with this text is published, below the portal's base; nothing is drawn."""
    return design(theme, text).path()


def draw_cards(
    theme: Theme, texts: Iterable[CardText], memory: Memory, mapper: Map
) -> tuple[Artifact, ...]:
    """The cards, each once."""
    cards = {card.key(): card for card in (design(theme, text) for text in texts)}
    files = remembered(memory, "card", draw, cards, mapper)
    return tuple(Artifact(card.path(), files[key]) for key, card in sorted(cards.items()))


def design(theme: Theme, text: CardText) -> Card:
    """How a card looks in a theme."""
    colours = {role: colour.light for role, colour in theme.colours.items()}
    return Card(
        text=text,
        title_pen=choose_pen(theme, "display", text.title),
        portal_pen=choose_pen(theme, "text", text.portal),
        surface=colours.get("surface", "#ffffff"),
        ink=colours.get("text", "#000000"),
        accent=colours.get("accent-strong", colours.get("text", "#000000")),
        line=colours.get("accent", "#000000"),
        motif=motif(theme.settings.get("card-motif") or MOTIF),
    )


def choose_pen(theme: Theme, role: str, text: str) -> Pen:
    """The font of a role, or the stand-in that has the most of what it lacks."""
    own = theme.fonts.get(role) or next(iter(theme.fonts.values()))
    bold = role == "display"

    def missing(font: Font) -> int:
        return len({ord(char) for char in text} - coverage(font_file(font, font.weights[0])))

    font = min((own, *theme.script_fonts.values()), key=missing)
    weight = max(font.weights) if bold else font.weights[0]
    return Pen(font_file(font, weight), axes_of(font, role, weight))


def motif(text: str) -> tuple[tuple[float, float], ...]:
    """The theme's line, as `x,y x,y …` in pixels of the card."""
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", text)]
    return tuple(zip(numbers[::2], numbers[1::2], strict=False))


@lru_cache(maxsize=64)
def load_font(pen: Pen, size: float) -> ImageFont.FreeTypeFont:
    """A font, loaded once per process; raises OSError when the file is none."""
    font = ImageFont.truetype(pen.file, size)
    if pen.axes:
        font.set_variation_by_axes([value for _, value in pen.axes])
    return font


def draw(card: Card) -> bytes:
    """The PNG file of a card."""
    image = background(replace(card, text=replace(card.text, title=""))).copy()
    font, lines = fit(card)
    for index, line in enumerate(lines):
        top = TITLE_TOP + index * leading(font, card.text.language)
        write(image, card, font, line, top, INK)
    image.putpalette(palette(card))
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


@lru_cache(maxsize=16)
def background(card: Card) -> Image.Image:
    """What the cards of a portal share: the motif and the portal's name, as numbers of the palette."""
    image = Image.new("L", (WIDTH, HEIGHT))
    lay(image, line_mask(card.motif), LINE)
    write(image, card, card.portal_pen.font(36), card.text.portal, MARGIN, ACCENT)
    return image


def lay(image: Image.Image, mask: Image.Image, colour: int) -> None:
    """Lay a colour on the picture, as thick as the mask is light."""
    tones = [colour * TONES + round(light * (TONES - 1) / 255) for light in range(256)]
    seen = [255 if tone > colour * TONES else 0 for tone in tones]
    image.paste(mask.point(tones), mask=mask.point(seen))


def palette(card: Card) -> list[int]:
    """Red, green and blue of every tone of every colour."""
    surface = ImageColor.getrgb(card.surface)
    return [
        round(low + (high - low) * tone / (TONES - 1))
        for colour in map(ImageColor.getrgb, (card.ink, card.accent, card.line))
        for tone in range(TONES)
        for low, high in zip(surface, colour, strict=True)
    ]


def line_mask(points: tuple[tuple[float, float], ...]) -> Image.Image:
    """The motif with smooth edges: drawn twice as large, then halved."""
    mask = Image.new("L", (WIDTH * 2, HEIGHT * 2))
    if len(points) > 1:
        doubled = [(x * 2, y * 2) for x, y in points]
        ImageDraw.Draw(mask).line(doubled, 255, width=20, joint="curve")
    return mask.resize((WIDTH, HEIGHT), Image.Resampling.BOX)


def write(
    image: Image.Image,
    card: Card,
    font: ImageFont.FreeTypeFont,
    line: str,
    top: float,
    colour: int,
) -> None:
    """Write a line from the side on which its language begins."""
    leftwards = script_of(card.text.language) == "Arabic"
    x, anchor = (WIDTH - MARGIN, "ra") if leftwards else (MARGIN, "la")
    direction, language = shaping(card.text.language)
    mask = Image.new("L", image.size)
    pen = ImageDraw.Draw(mask)
    pen.text((x, top), line, 255, font, anchor, direction=direction, language=language)
    lay(image, mask, colour)


def shaping(language: str) -> tuple[str | None, str | None]:
    """Which way letters run and how they join, where Pillow can do that (libraqm)."""
    if not features.check("raqm"):
        return None, None
    return ("rtl" if script_of(language) == "Arabic" else "ltr"), language


def leading(font: ImageFont.FreeTypeFont, language: str) -> int:
    """Pixels from line to line; Arabic reaches higher and lower than Latin."""
    return round(font.size * (1.5 if script_of(language) == "Arabic" else 1.12))


def fit(card: Card) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest size in which the title fits; a title that never fits is cut off."""
    for size in SIZES:
        font = card.title_pen.font(size)
        lines = wrap(card.text, font)
        room = (TITLE_BOTTOM - TITLE_TOP) // leading(font, card.text.language)
        widest = max((length(card.text, font, line) for line in lines), default=0)
        if len(lines) <= room and widest <= line_width():
            return font, lines
    kept = [shorten(card.text, font, line) for line in lines[:room]]
    return font, [*kept[:-1], kept[-1] + " …"] if len(lines) > room else kept


def line_width() -> int:
    """Pixels between the margins."""
    return WIDTH - 2 * MARGIN


def wrap(text: CardText, font: ImageFont.FreeTypeFont) -> list[str]:
    """The title in lines, broken between words."""
    lines: list[str] = []
    for word in text.title.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and length(text, font, longer) <= line_width():
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def shorten(text: CardText, font: ImageFont.FreeTypeFont, line: str) -> str:
    """A line without the letters that find no room."""
    while line and length(text, font, line + " …") > line_width():
        line = line[:-1]
    return line


def length(text: CardText, font: ImageFont.FreeTypeFont, line: str) -> float:
    """Width of a line in pixels."""
    direction, language = shaping(text.language)
    return font.getlength(line, direction=direction, language=language)
