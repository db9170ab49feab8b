"""A title becomes the picture with which a link to its page is shared (Open Graph, 1200 × 630)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from PIL import Image, ImageColor, ImageDraw, ImageFont, features
from PIL import __version__ as pillow_version

from generator.artifacts import Artifact
from generator.assets.fonts import axes_of, coverage, file_digest, font_file
from generator.assets.lettering import Pen, fit, leading, leftwards, shaping
from generator.assets.names import FOLDER, digest_of
from generator.assets.png import Band, band, png_file
from generator.assets.seams import Map, Memory, remembered
from generator.themes import Font, Theme

WIDTH, HEIGHT = 1200, 630
MARGIN = 80
TITLE_TOP, TITLE_BOTTOM = 170, 440
"""Between these the title stands; below it the motif."""

MOTIF = "80,540 1120,540"
"""The line of a theme that has no setting `card-motif`."""

STEP = 16
"""Strips with titles begin and end on multiples of this, so that few kinds of rest are deflated."""

TONES = 16
"""From the surface to a colour; enough for a smooth edge, and a file below 60 kB."""

INK, ACCENT, LINE = range(3)
"""Where in the palette the tones of a colour begin, in steps of `TONES`."""

RECIPE = f"cards 3, Pillow {pillow_version}, " + ", ".join(
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


def card_paths(theme: Theme, texts: Iterable[CardText]) -> dict[CardText, str]:
    """Where the card with each text is published, below the portal's base; nothing is drawn."""
    return {card.text: card.path() for card in designs(theme, texts)}


def draw_cards(
    theme: Theme, texts: Iterable[CardText], memory: Memory, mapper: Map
) -> tuple[Artifact, ...]:
    """The cards, each once."""
    cards = {card.key(): card for card in designs(theme, texts)}
    files = remembered(memory, "card", draw, cards, mapper)
    return tuple(Artifact(card.path(), files[key]) for key, card in sorted(cards.items()))


def designs(theme: Theme, texts: Iterable[CardText]) -> Iterator[Card]:
    """How cards look in a theme."""
    colours = {role: colour.light for role, colour in theme.colours.items()}
    line = motif(theme.settings.get("card-motif") or MOTIF)
    pens = {role: Pens(theme, role) for role in ("display", "text")}
    for text in texts:
        yield Card(
            text=text,
            title_pen=pens["display"].choose(text.title),
            portal_pen=pens["text"].choose(text.portal),
            surface=colours.get("surface", "#ffffff"),
            ink=colours.get("text", "#000000"),
            accent=colours.get("accent-strong", colours.get("text", "#000000")),
            line=colours.get("accent", "#000000"),
            motif=line,
        )


class Pens:
    """The font of a role and its stand-ins, each with the characters that it has."""

    def __init__(self, theme: Theme, role: str) -> None:
        own = theme.fonts.get(role) or next(iter(theme.fonts.values()))
        self.pens = tuple(
            (pen_of(font, role), coverage(font_file(font, font.weights[0])))
            for font in (own, *theme.script_fonts.values())
        )

    def choose(self, text: str) -> Pen:
        """The font of the role, or the stand-in that has the most of what it lacks."""
        characters = frozenset(map(ord, text))
        own, present = self.pens[0]
        if characters <= present:
            return own
        return min(self.pens, key=lambda pen: len(characters - pen[1]))[0]


def pen_of(font: Font, role: str) -> Pen:
    """A font as a role writes on cards."""
    weight = max(font.weights) if role == "display" else font.weights[0]
    return Pen(font_file(font, weight), axes_of(font, role, weight))


def motif(text: str) -> tuple[tuple[float, float], ...]:
    """The theme's line, as `x,y x,y …` in pixels of the card."""
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", text)]
    return tuple(zip(numbers[::2], numbers[1::2], strict=False))


def draw(card: Card) -> bytes:
    """The PNG file of a card: the rows with its title between the rows that all its kind share."""
    shared = replace(card, text=replace(card.text, title=""))
    light = title_mask(card)
    if not (box := light.getbbox()):
        return png_file((WIDTH, HEIGHT), palette(shared), (rows_above(shared, HEIGHT),))
    top, bottom = box[1] // STEP * STEP, min(-(-box[3] // STEP) * STEP, HEIGHT)
    strip = background(shared).crop((0, top - 1, WIDTH, bottom))
    lay(strip, light.crop(box), INK, (box[0], box[1] - top + 1))
    bands = rows_above(shared, top), band(strip, below=True), rows_below(shared, bottom)
    return png_file((WIDTH, HEIGHT), palette(shared), bands)


@lru_cache(maxsize=128)
def rows_above(card: Card, bottom: int) -> Band:
    """What the cards of a portal share above a title."""
    return band(background(card).crop((0, 0, WIDTH, bottom)))


@lru_cache(maxsize=128)
def rows_below(card: Card, top: int) -> Band:
    """The same below it."""
    return band(background(card).crop((0, top, WIDTH, HEIGHT)))


@lru_cache(maxsize=16)
def background(card: Card) -> Image.Image:
    """What the cards of a portal share: the motif and the portal's name, as numbers of the palette."""
    image, name = Image.new("L", (WIDTH, HEIGHT)), Image.new("L", (WIDTH, HEIGHT))
    lay(image, line_mask(card.motif), LINE)
    write(name, card.portal_pen.font(36), card.text.portal, card.text.language, MARGIN)
    lay(image, name, ACCENT)
    return image


def title_mask(card: Card) -> Image.Image:
    """The lines of the title, light where they are."""
    mask, language = Image.new("L", (WIDTH, HEIGHT)), card.text.language
    room = WIDTH - 2 * MARGIN, TITLE_BOTTOM - TITLE_TOP
    font, lines = fit(card.title_pen, card.text.title, language, *room)
    for index, line in enumerate(lines):
        write(mask, font, line, language, TITLE_TOP + index * leading(font, language))
    return mask


def lay(
    image: Image.Image, mask: Image.Image, colour: int, place: tuple[int, int] = (0, 0)
) -> None:
    """Lay a colour on the picture from a place on, as thick as the mask is light."""
    tones, seen = tones_of(colour)
    image.paste(mask.point(tones), place, mask.point(seen))


@cache
def tones_of(colour: int) -> tuple[list[int], list[int]]:
    """By how light a mask is: the number of a colour in the palette, and whether it is to be seen."""
    tones = [colour * TONES + round(light * (TONES - 1) / 255) for light in range(256)]
    return tones, [255 if tone > colour * TONES else 0 for tone in tones]


@lru_cache(maxsize=16)
def palette(card: Card) -> bytes:
    """Red, green and blue of every tone of every colour."""
    surface = ImageColor.getrgb(card.surface)
    return bytes(
        round(low + (high - low) * tone / (TONES - 1))
        for colour in map(ImageColor.getrgb, (card.ink, card.accent, card.line))
        for tone in range(TONES)
        for low, high in zip(surface, colour, strict=True)
    )


def line_mask(points: tuple[tuple[float, float], ...]) -> Image.Image:
    """The motif with smooth edges: drawn twice as large, then halved."""
    mask = Image.new("L", (WIDTH * 2, HEIGHT * 2))
    if len(points) > 1:
        doubled = [(x * 2, y * 2) for x, y in points]
        ImageDraw.Draw(mask).line(doubled, 255, width=20, joint="curve")
    return mask.resize((WIDTH, HEIGHT), Image.Resampling.BOX)


def write(
    mask: Image.Image, font: ImageFont.FreeTypeFont, line: str, language: str, top: float
) -> None:
    """Write a line from the side on which its language begins."""
    x, anchor = (WIDTH - MARGIN, "ra") if leftwards(language) else (MARGIN, "la")
    direction, spoken = shaping(language)
    pen = ImageDraw.Draw(mask)
    pen.text((x, top), line, 255, font, anchor, direction=direction, language=spoken)
