"""The pictures with which links to our pages are shared."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, features

from generator.artifacts import Artifact
from generator.assets import CardText, card_paths, cards, draw_cards
from generator.cache import Cache
from generator.themes import Theme
from tests.assets.samples import theme_for

PORTAL = "Volg je Hart"


@pytest.fixture(scope="module")
def theme() -> Theme:
    return theme_for(Path("/nowhere"))


def draw(theme: Theme, title: str, language: str = "nl") -> Artifact:
    [card] = draw_cards(theme, [CardText(title, PORTAL, language)], Cache.none(), map)
    return card


def image(card: Artifact) -> Image.Image:
    return Image.open(io.BytesIO(card.data)).convert("RGB")


def written(card: Artifact, theme: Theme) -> tuple[int, int, int, int]:
    """The box around everything that is not background, above the motif."""
    top = image(card).crop((0, 160, 1200, 455))
    box = ImageChops.difference(top, Image.new("RGB", top.size, theme.colours["surface"].light))
    found = box.getbbox()
    assert found
    return found


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Operatieassistent", "nl"),
        ("Anästhesietechnische Assistentin und Anästhesietechnischer Assistent", "de"),
        ("Медсестра операційного блоку", "uk"),
        ("التمريض والاعتراف بالشهادات في جنوب غرب فستفالن", "ar"),
        ("Word " * 60, "en"),
        ("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter" * 2, "de"),
        ("", "nl"),
        ("😀\u200f\n\t", "nl"),
    ],
)
def test_a_card_has_its_size_and_keeps_its_margins(theme: Theme, title: str, language: str) -> None:
    card = draw(theme, title, language)

    text = CardText(title, PORTAL, language)
    assert card_paths(theme, [text]) == {text: card.path}
    assert image(card).size == (1200, 630)
    assert len(card.data) <= 60_000
    left, _, right, _ = written(draw(theme, title + " i", language), theme)
    assert left >= 70
    assert right <= 1130


def test_a_title_in_arabic_begins_on_the_right(theme: Theme) -> None:
    assert features.check("raqm")

    left, _, right, _ = written(draw(theme, "تمريض", "ar"), theme)

    assert right > 1100
    assert left > 600


def test_every_script_is_written_with_letters_and_not_with_boxes(theme: Theme) -> None:
    words = {"uk": "щука", "ar": "شجرة", "pl": "żółw"}
    for language, word in words.items():
        other = "".join(reversed(word))
        assert draw(theme, word, language).data != draw(theme, other, language).data


def test_the_same_words_give_the_same_card(theme: Theme) -> None:
    assert draw(theme, "Operatieassistent") == draw(theme, "Operatieassistent")


def test_other_words_or_colours_give_another_card(theme: Theme) -> None:
    other = theme_for(Path("/nowhere"), "suedwestfalen")
    texts = [CardText("Pflege", PORTAL, "de"), CardText("Pflege", "Portal", "de")]

    assert len({*card_paths(theme, texts).values(), *card_paths(other, texts).values()}) == 4


def test_cards_that_say_the_same_are_drawn_once(theme: Theme, tmp_path: Path) -> None:
    drawn = []

    def watched(function, given):  # type: ignore[no-untyped-def]
        drawn.extend(given)
        return map(function, given)

    cache, text = Cache(tmp_path), CardText("Pflege", PORTAL, "de")
    first = draw_cards(theme, [text, text], cache, watched)
    again = draw_cards(theme, [text], cache, watched)

    assert first == again
    assert len(drawn) == 1


THROUGH_THE_TITLE = "0,200 600,300 1200,200"
"""A motif that lies where titles stand."""

WORDS = st.text(st.sampled_from("aQgjÄÖüßéŁщЖї تمريض&<>-–.…\u00ad😀"), max_size=40)


def whole(card: cards.Card) -> Image.Image:
    """A card drawn as one picture, row by row nothing shared."""
    drawn = cards.background(card).copy()
    cards.lay(drawn, cards.title_mask(card), cards.INK)
    drawn.putpalette(cards.palette(card))
    return drawn.convert("RGB")


@settings(max_examples=40, deadline=None)
@given(
    title=WORDS,
    language=st.sampled_from(("nl", "de", "uk", "ar")),
    line=st.sampled_from((cards.MOTIF, THROUGH_THE_TITLE, "0,0 1200,0", "600,0 600,630")),
)
def test_a_card_of_shared_rows_looks_like_one_drawn_whole(
    title: str, language: str, line: str
) -> None:
    plain = theme_for(Path("/nowhere"))
    theme = replace(plain, settings={**plain.settings, "card-motif": line})
    text = CardText(title, PORTAL, language)

    [card] = draw_cards(theme, [text], Cache.none(), map)

    [design] = cards.designs(theme, [text])
    expected = whole(design)
    assert ImageChops.difference(image(card), expected).getbbox() is None
    assert Image.open(io.BytesIO(card.data)).format == "PNG"


def test_a_card_does_not_depend_on_those_drawn_before_it(theme: Theme) -> None:
    first = draw(theme, "Verpleegkundige")
    draw(theme, "Ärztin & Arzt, eine lange Überschrift in zwei Zeilen", "de")

    cards.rows_above.cache_clear()
    cards.rows_below.cache_clear()
    cards.background.cache_clear()

    assert draw(theme, "Verpleegkundige") == first
