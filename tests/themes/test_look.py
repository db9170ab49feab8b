"""What the themes decide: sizes that grow, room to read, and tokens wherever something is decided."""

import re
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from generator.content import read_content
from generator.themes import Theme, load_theme
from generator.themes.look import Look, look_of, pixels, properties
from tests.section_words import SECTION_WORDS
from tests.sites import REPOSITORY

PORTALS = ("volg-je-hart", "suedwestfalen", "jochen")
EACH_PORTAL = pytest.mark.parametrize("portal", PORTALS)
SHEETS = sorted((REPOSITORY / "themes").rglob("*.css"))
EACH_SHEET = pytest.mark.parametrize("sheet", SHEETS, ids=lambda p: "/".join(p.parts[-4::3]))

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
DECLARED = re.compile(r"--([a-z0-9-]+)\s*:")
PHYSICAL = re.compile(
    r"(?:margin|padding|border|inset)-(?:left|right)|(?<![\w-])(?:left|right)\s*:"
    r"|text-align:\s*(?:left|right)"
)
USED = re.compile(r"var\(--([a-z0-9-]+)")


@cache
def theme_of(portal: str) -> Theme:
    content, _ = read_content(REPOSITORY, SECTION_WORDS, date(2026, 11, 22))
    theme, found = load_theme(REPOSITORY, content.portals[portal])
    assert theme, found
    return theme


def look(portal: str) -> Look:
    return look_of(theme_of(portal))


def rules(sheet: Path) -> str:
    return COMMENT.sub("", sheet.read_text())


@EACH_PORTAL
def test_every_step_of_type_is_larger_than_the_one_before_on_every_screen(portal: str) -> None:
    steps = [one for one in look(portal).scale("step-") if one.name != "step-part"]

    for smaller, larger in pairwise(steps):
        assert smaller.narrow
        assert larger.narrow
        assert smaller.narrow < larger.narrow
        assert (smaller.wide or 0) < (larger.wide or 0)


@EACH_PORTAL
def test_text_has_17_pixels_on_a_telephone(portal: str) -> None:
    (text,) = look(portal).scale("step-0")

    assert text.narrow
    assert text.narrow >= 17


@EACH_PORTAL
def test_every_space_is_wider_than_the_one_before(portal: str) -> None:
    spaces = [one for one in look(portal).scale("space-") if one.name != "space-part"]

    assert len(spaces) == 7
    for narrower, wider in pairwise(spaces):
        assert (narrower.narrow or 0) < (wider.narrow or 0)
        assert (narrower.wide or 0) < (wider.wide or 0)


@EACH_PORTAL
def test_every_colour_that_is_read_is_proven_against_a_surface(portal: str) -> None:
    proven = {colour.name for colour in look(portal).colours if colour.contrasts}

    assert {"text", "text-muted", "accent-strong", "accent-text", "focus", "success"} <= proven


@EACH_PORTAL
def test_no_contrast_is_told_that_the_colours_do_not_have(portal: str) -> None:
    told = [pair for colour in look(portal).colours for pair in colour.contrasts]

    assert told
    assert all(pair.light >= pair.least and pair.dark >= pair.least for pair in told)


def test_the_two_campaigns_share_neither_colours_nor_corners_nor_type() -> None:
    heart, hills = look("volg-je-hart"), look("suedwestfalen")
    own = {colour.name: colour.light for colour in heart.colours}
    same = [c.name for c in hills.colours if own.get(c.name) == c.light and "skin" not in c.name]

    assert same == []
    assert heart.properties["round"] != hills.properties["round"]
    assert theme_of("volg-je-hart").fonts != theme_of("suedwestfalen").fonts


@EACH_SHEET
def test_every_custom_property_that_is_used_is_declared(sheet: Path) -> None:
    declared = {name for other in SHEETS for name in DECLARED.findall(rules(other))}
    colours = {name for portal in PORTALS for name in theme_of(portal).colours}
    used = set(USED.findall(rules(sheet)))

    known = declared | {f"color-{name}" for name in colours} | {"font-text", "font-display"}
    assert used - known == set()


@EACH_SHEET
def test_time_is_told_by_tokens_only(sheet: Path) -> None:
    outside = re.sub(r"--motion-[a-z]+:[^;]+;", "", rules(sheet))

    assert re.findall(r"(?<![\w.-])[\d.]+m?s\b", outside) == []
    assert "cubic-bezier" not in outside


@EACH_SHEET
def test_colours_are_tokens_but_for_what_must_not_follow_the_mode(sheet: Path) -> None:
    literal = set(re.findall(r"#[0-9a-f]{3,8}\b", rules(sheet)))

    assert literal <= {"#fff", "#000", "#1a1a1a"}


@EACH_SHEET
def test_nothing_is_placed_left_or_right(sheet: Path) -> None:
    assert PHYSICAL.findall(rules(sheet)) == []


@pytest.mark.parametrize(
    ("value", "narrow", "wide"),
    [
        ("2rem", 32, 32), ("clamp(1rem, 4vw, 3rem)", 16, 48), (".5rem", 8, 8),
        ("clamp(1rem, .5rem + 5vw, 4rem)", 26, 64), (".15s", None, None), ("0", None, None),
    ],
)  # fmt: skip
def test_a_length_is_told_in_pixels_of_a_window(
    value: str, narrow: float | None, wide: float | None
) -> None:
    assert pixels(value, 360) == narrow
    assert pixels(value, 1280) == wide


def test_what_only_some_windows_have_is_no_token() -> None:
    css = ":root{--a: 1px;}@media print{:root{--a: 2px;} .x{color:red}}@layer t{:root{--b: 3px;}}"

    assert properties(css) == {"a": "1px", "b": "3px"}
