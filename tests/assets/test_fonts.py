"""What becomes of the fonts of a theme, per language and script."""

import io
import re
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from generator.assets import AssetMap, build_assets
from generator.assets.fonts import Cut, axes_of, cut_font, font_file, measure
from generator.assets.writing import RANGES, codepoints, script_of
from generator.cache import Cache
from generator.themes import Font
from tests.assets.samples import NOTEBOOK, theme_for
from tests.sites import REPOSITORY

BUDGET = 61_440
"""Bytes per language."""

LANGUAGES = ("nl", "de", "en", "pl", "tr", "uk", "ar")
THEMES = ("base", "volg-je-hart", "suedwestfalen", "jochen")

ATKINSON = Font(
    family="Atkinson Hyperlegible", package="fontpkg-atkinson-hyperlegible", weights=(400, 700)
)
FRAUNCES = Font(family="Fraunces", package="fontpkg-fraunces", weights=(600,))


@cache
def built(theme: str) -> tuple[AssetMap, dict[str, bytes]]:
    """The assets of a theme in all languages, and its files by address; fonts are cut once for all."""
    project = Path("/nowhere")
    with Cache(REPOSITORY / ".cache") as memory:
        assets, artifacts = build_assets(
            project, theme_for(project, theme), LANGUAGES, "/", memory, map
        )
    return assets, {"/" + artifact.path: artifact.data for artifact in artifacts}


def characters(woff2: bytes) -> set[int]:
    return set(TTFont(io.BytesIO(woff2)).getBestCmap())


def face(theme: str, name: str) -> bytes:
    [data] = [data for url, data in built(theme)[1].items() if url.startswith(f"/assets/{name}.")]
    return data


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_loads_no_more_than_60_kilobytes_of_fonts(theme: str, language: str) -> None:
    assert 0 < built(theme)[0].font_bytes[language] <= BUDGET


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "Ik werk op de OK — één dag, €\u00a01.200 “zó”"),
        ("de", "Größe, Übung, „Pflege“ – 7½ Stunden"),
        ("pl", "Zażółć gęślą jaźń"),
        ("tr", "Hemşire, iğne, İSTANBUL, ışık"),
        ("uk", "Медсестра, їжа, ґанок, є"),
        ("ar", "التمريض والاعتراف بالشهادات، ٣"),
    ],
)
def test_the_words_of_a_language_are_in_its_files(language: str, words: str) -> None:
    script = script_of(language)
    names = {
        None: ("source-sans-3-400-700-latin", "source-sans-3-400-700-latin-ext"),
        "Cyrillic": ("source-sans-3-400-700-latin", "source-sans-3-400-700-cyrillic"),
        "Arabic": ("noto-sans-arabic-400-700-arabic",),
    }[script]

    present = set().union(*(characters(face("suedwestfalen", name)) for name in names))

    assert {ord(char) for char in words} <= present


def test_arabic_letters_still_join() -> None:
    font = TTFont(io.BytesIO(face("base", "noto-sans-arabic-400-700-arabic")))

    features = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
    assert {"init", "medi", "fina", "rlig"} <= features


def test_only_the_scripts_of_the_languages_are_published() -> None:
    theme = theme_for(Path("/nowhere"))

    _, artifacts = build_assets(Path("/nowhere"), theme, ("nl",), "/", NOTEBOOK, map)

    names = " ".join(artifact.path for artifact in artifacts)
    assert "latin-ext" in names
    assert "arabic" not in names
    assert "cyrillic" not in names


def test_a_page_preloads_the_text_of_its_own_script() -> None:
    assets, files = built("base")

    assert [re.sub(r"\..*", "", url) for url in assets.preloads("nl")] == [
        "/assets/atkinson-hyperlegible-400-latin"
    ]
    assert "noto-sans-arabic-400-700" in assets.preloads("ar")[0]
    assert len(assets.preloads("pl")) == 2
    assert assets.preloads("eo") == ()
    assert all(url in files for tag in LANGUAGES for url in assets.preloads(tag))


def test_a_family_that_has_a_script_needs_no_other_for_it() -> None:
    names = [url for url in built("suedwestfalen")[1] if url.endswith(".woff2")]

    assert any("source-sans-3-400-700-cyrillic" in name for name in names)
    assert not any("noto-sans-400-cyrillic" in name for name in names)


def test_a_font_keeps_its_copyright_and_its_licence_lies_beside_it() -> None:
    font = TTFont(io.BytesIO(face("base", "bricolage-grotesque-700-latin")))

    assert "Bricolage" in font["name"].getDebugName(0)
    assert b"SIL OPEN FONT LICENSE" in face("base", "bricolage-grotesque-license").upper()


def test_a_variable_font_stands_still_in_the_weight_that_is_used() -> None:
    font = TTFont(io.BytesIO(face("suedwestfalen", "fraunces-600-latin")))

    assert "fvar" not in font
    assert font["OS/2"].usWeightClass == 600


def test_the_same_cut_gives_the_same_bytes() -> None:
    cut = Cut(
        font_file(FRAUNCES, 600),
        axes_of(FRAUNCES, "display", 600),
        codepoints("41-5a"),
        ("lnum",),
    )

    assert cut_font(cut) == cut_font(cut)


def test_two_weights_of_a_family_are_two_files() -> None:
    assert font_file(ATKINSON, 400).endswith("Regular.ttf")
    assert font_file(ATKINSON, 700).endswith("Bold.ttf")


def test_an_axis_stands_within_its_limits_and_where_the_theme_wants_it() -> None:
    wild = FRAUNCES.model_copy(update={"axes": {"opsz": 1000.0, "SOFT": 50.0}})

    assert dict(axes_of(wild, "display", 600)) == {
        "opsz": 144.0,
        "wght": 600.0,
        "SOFT": 50.0,
        "WONK": 0.0,
    }
    assert dict(axes_of(FRAUNCES, "text", 600))["opsz"] == 16.0


def test_a_stand_in_is_as_wide_as_the_font_it_stands_for() -> None:
    metrics = measure(face("base", "atkinson-hyperlegible-400-latin"), "sans-serif")

    assert metrics.size == pytest.approx(1.02, abs=0.08)
    assert 0.8 < metrics.ascent * metrics.size < 1.1


@pytest.mark.parametrize(
    ("language", "script"),
    [("nl", None), ("de-leicht", None), ("uk", "Cyrillic"), ("fa", "Arabic"), ("qq", None)],
)
def test_a_language_is_written_in_a_script(language: str, script: str | None) -> None:
    assert script_of(language) == script


@pytest.mark.parametrize("script", ["Cyrillic", "Arabic", "Latin-ext"])
def test_no_letter_is_in_two_files_of_a_family(script: str) -> None:
    letters = {char for char in codepoints(RANGES[script]) if chr(char).isalpha()}

    assert not letters & codepoints(RANGES["Latin"])
