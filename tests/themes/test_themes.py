"""How a folder of themes/ becomes the look of a portal."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from coloraide import Color
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Span
from generator.model.entries import Spans
from generator.themes import Theme, load_theme
from generator.themes.contrast import contrast
from generator.themes.schema import plain_colour

PORTAL = "content/portals/kust.yaml"

BASE = """\
settings:
  logo: {type: file, default: logo.svg}
  accent: {type: colour, default: "", description: Colour of buttons}
  density: {type: choice, choices: [airy, dense], default: airy}
  motto: {type: text}
colours:
  surface: {light: "#ffffff", dark: "#000000"}
  text: {light: "#111111", dark: "#eeeeee"}
  accent: {light: "#a00000", dark: "#ffaaaa"}
contrast:
  - [text, surface, 7]
  - [accent, surface, 4.5]
fonts:
  text: {family: Atkinson Hyperlegible, package: fontpkg-atkinson-hyperlegible, weights: [400]}
stylesheets: [css/base.css]
scripts: [js/menu.js]
"""

HEART = """\
extends: base
colours:
  accent: {light: "#880022", dark: "#ff99bb"}
stylesheets: [css/heart.css]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path / "themes/base/theme.yaml", BASE)
    write(tmp_path / "themes/base/assets/css/base.css", "body{}")
    write(tmp_path / "themes/base/assets/js/menu.js", "")
    write(tmp_path / "themes/base/assets/logo.svg", "<svg/>")
    write(tmp_path / "themes/heart/theme.yaml", HEART)
    write(tmp_path / "themes/heart/assets/css/heart.css", "body{}")
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def change(project: Path, theme: str, old: str, new: str) -> None:
    file = project / "themes" / theme / "theme.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def portal(theme: str = "heart", **settings: str) -> Any:
    spans: dict[tuple[str | int, ...], Span] = {("theme",): Span(PORTAL, 2)}
    for line, name in enumerate(settings, 10):
        spans["theme_settings", name] = Span(PORTAL, line)
    facts = SimpleNamespace(theme=theme, theme_settings=settings)
    return SimpleNamespace(facts=facts, spans=Spans(Span(PORTAL), spans))


def load(project: Path, config: Any) -> Theme:
    theme, diagnostics = load_theme(project, config)
    assert diagnostics == ()
    assert theme
    return theme


def mistake(project: Path, config: Any) -> Diagnostic:
    theme, diagnostics = load_theme(project, config)
    assert theme is None
    [diagnostic] = diagnostics
    return diagnostic


def test_a_theme_holds_what_it_changes_of_the_theme_it_extends(project: Path) -> None:
    theme = load(project, portal())

    assert [folder.name for folder in theme.folders] == ["heart", "base"]
    assert theme.colours["accent"].light == "#880022"
    assert theme.colours["text"].light == "#111111"
    assert theme.stylesheets == ("css/base.css", "css/heart.css")
    assert theme.scripts == ("js/menu.js",)


def test_a_file_of_the_theme_wins_over_its_base_by_name(project: Path) -> None:
    write(project / "themes/heart/assets/logo.svg", "<svg/>")

    theme = load(project, portal())

    assert theme.asset("logo.svg") == project / "themes/heart/assets/logo.svg"
    assert theme.asset("js/menu.js") == project / "themes/base/assets/js/menu.js"
    assert theme.asset("nothing.svg") is None


def test_a_theme_that_comes_with_the_program_is_found_without_a_folder_of_themes(
    tmp_path: Path,
) -> None:
    theme = load(tmp_path, portal("base"))

    assert theme.folders[0].name == "base"


def test_a_theme_nobody_has_is_named_with_the_nearest(project: Path) -> None:
    diagnostic = mistake(project, portal("haert"))

    assert diagnostic.code == "unknown-theme"
    assert diagnostic.span == Span(PORTAL, 2)
    assert str(diagnostic.hint) == "did you mean `heart`?"


def test_themes_that_extend_each_other_are_a_mistake(project: Path) -> None:
    change(project, "base", "settings:", "extends: heart\nsettings:")

    diagnostic = mistake(project, portal())

    assert diagnostic.code == "theme-loop"
    assert (diagnostic.span.path, diagnostic.span.line) == ("themes/base/theme.yaml", 1)


def test_a_theme_file_with_an_unknown_key_is_a_mistake_at_its_line(project: Path) -> None:
    change(project, "heart", "stylesheets:", "stylesheet:")

    diagnostic = mistake(project, portal())

    assert diagnostic.code == "unknown-key"
    assert (diagnostic.span.path, diagnostic.span.line) == ("themes/heart/theme.yaml", 4)


def test_a_colour_that_is_none_is_a_mistake_at_its_line(project: Path) -> None:
    change(project, "heart", "#880022", "crimsonish")

    diagnostic = mistake(project, portal())

    assert (diagnostic.span.path, diagnostic.span.line) == ("themes/heart/theme.yaml", 3)
    assert "crimsonish" in str(diagnostic.message)


def test_a_stylesheet_that_is_not_there_is_a_mistake(project: Path) -> None:
    change(project, "heart", "css/heart.css", "css/haert.css")

    diagnostic = mistake(project, portal())

    assert diagnostic.code == "missing-file"
    assert str(diagnostic.hint) == "did you mean `css/heart.css`?"


def test_an_asset_may_not_leave_its_folder(project: Path) -> None:
    change(project, "heart", "css/heart.css", "../../../secret.css")

    diagnostic = mistake(project, portal())

    assert (diagnostic.span.path, diagnostic.span.line) == ("themes/heart/theme.yaml", 4)


def test_a_package_of_fonts_that_is_not_installed_is_a_mistake(project: Path) -> None:
    change(project, "base", "fontpkg-atkinson-hyperlegible", "fontpkg-comic-sans")

    diagnostic = mistake(project, portal())

    assert diagnostic.code == "missing-font"
    assert "fontpkg-comic-sans" in str(diagnostic.message)


def test_settings_a_portal_leaves_out_have_their_defaults(project: Path) -> None:
    theme = load(project, portal())

    assert theme.settings == {"logo": "logo.svg", "accent": "", "density": "airy", "motto": ""}
    assert theme.files == {"logo": project / "themes/base/assets/logo.svg"}


def test_a_setting_the_theme_does_not_know_is_named_with_the_nearest(project: Path) -> None:
    diagnostic = mistake(project, portal(acent="#800000"))

    assert diagnostic.code == "unknown-setting"
    assert diagnostic.span == Span(PORTAL, 10)
    assert str(diagnostic.hint) == "did you mean `accent`?"


@pytest.mark.parametrize("value", ["rosy", "#12345", "#ff000080", "red; } body {"])
def test_a_setting_that_is_no_opaque_colour_is_a_mistake(project: Path, value: str) -> None:
    diagnostic = mistake(project, portal(accent=value))

    assert diagnostic.code == "wrong-setting"
    assert diagnostic.span == Span(PORTAL, 10)


def test_a_setting_that_is_none_of_its_choices_is_a_mistake(project: Path) -> None:
    diagnostic = mistake(project, portal(density="dens"))

    assert diagnostic.code == "wrong-setting"
    assert str(diagnostic.hint) == "did you mean `dense`?"


def test_a_file_that_a_portal_names_is_taken_from_its_media(project: Path) -> None:
    write(project / "content/media/logos/kust.svg", "<svg/>")

    theme = load(project, portal(logo="logos/kust.svg"))

    assert theme.files["logo"] == project / "content/media/logos/kust.svg"


@pytest.mark.parametrize(
    "path", ["logos/kust.svg", "../../secret.svg", "/etc/passwd", "a" * 300, "a\0b"]
)
def test_a_file_that_is_nowhere_or_outside_is_a_mistake(project: Path, path: str) -> None:
    write(project / "secret.svg", "<svg/>")

    diagnostic = mistake(project, portal(logo=path))

    assert diagnostic.code == "missing-file"
    assert diagnostic.span == Span(PORTAL, 10)


def test_a_portal_colours_its_theme_in_light_mode(project: Path) -> None:
    theme = load(project, portal(accent="rebeccapurple"))

    assert theme.colours["accent"].light == "#663399"
    assert theme.colours["accent"].dark == "#ff99bb"


def test_a_portal_colour_that_is_too_light_is_the_portals_mistake(project: Path) -> None:
    diagnostic = mistake(project, portal(accent="#ff8888"))

    assert diagnostic.code == "low-contrast"
    assert diagnostic.span == Span(PORTAL, 10)
    assert str(diagnostic.message) == (
        "`accent` on `surface` has a contrast of 2.3 : 1 in light mode, 4.5 : 1 is needed"
    )


def test_the_hint_for_a_low_contrast_is_a_colour_that_would_do(project: Path) -> None:
    diagnostic = mistake(project, portal(accent="#ff8888"))

    assert diagnostic.hint
    colour = dict(diagnostic.hint.values)["colour"]
    assert contrast(colour, "#ffffff") >= 4.5
    load(project, portal(accent=colour))


def test_a_pair_that_fails_in_dark_only_is_a_mistake_of_the_theme(project: Path) -> None:
    change(project, "heart", "#ff99bb", "#661133")

    diagnostic = mistake(project, portal())

    assert diagnostic.code == "low-contrast"
    assert "in dark mode" in str(diagnostic.message)
    assert (diagnostic.span.path, diagnostic.span.line) == ("themes/base/theme.yaml", 12)


def test_a_pair_of_a_colour_that_is_not_there_is_a_mistake(project: Path) -> None:
    change(project, "base", "[text, surface, 7]", "[txet, surface, 7]")

    diagnostic = mistake(project, portal())

    assert diagnostic.code == "unknown-colour"
    assert str(diagnostic.hint) == "did you mean `text`?"


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#ffffff", "#ffffff", 1)],
)
def test_contrast_is_that_of_wcag(first: str, second: str, ratio: float) -> None:
    assert contrast(first, second) == pytest.approx(ratio, abs=0.005)


COLOUR = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@given(COLOUR, COLOUR)
def test_contrast_is_that_of_the_library_of_colours(first: str, second: str) -> None:
    expected = Color(first).contrast(Color(second), method="wcag21")

    assert contrast(first, second) == pytest.approx(expected, abs=1e-12)


@given(COLOUR)
def test_a_colour_in_its_plain_form_stays_as_it_is(colour: str) -> None:
    assert plain_colour(colour) == Color(colour).convert("srgb").to_string(hex=True, compress=False)


@pytest.mark.parametrize("name", ["base", "volg-je-hart", "suedwestfalen", "jochen"])
def test_the_themes_that_come_with_the_program_are_legible(tmp_path: Path, name: str) -> None:
    load(tmp_path, portal(name))
