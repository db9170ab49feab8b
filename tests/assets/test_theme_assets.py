"""What becomes of a theme's style sheets, scripts and drawings."""

import re
from pathlib import Path

import lightningcss
import pytest

from generator.assets import AssetMap, UnknownIcon, build_assets
from generator.assets.library import UnknownAsset
from generator.cache import Cache
from generator.diagnostics import Diagnostic, Mistakes
from tests.assets.samples import NOTEBOOK, theme_for, write

THEME = """\
settings:
  logo: {type: file, default: logo.svg}
colours:
  surface: {light: "#fff6ec", dark: "#1c0c22"}
fonts:
  text: {family: Atkinson Hyperlegible, package: fontpkg-atkinson-hyperlegible, weights: [400]}
script_fonts:
  Arabic: {family: Noto Sans Arabic, package: fontpkg-noto-sans-arabic, weights: [400]}
stylesheets: [css/base.css]
scripts: [js/menu.js]
"""

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><path class="t1" d="M0 0h8"/></svg>'
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "themes/plain"
    write(folder / "theme.yaml", THEME)
    write(folder / "assets/logo.svg", LOGO)
    write(folder / "assets/img/hill.svg", LOGO)
    write(folder / "assets/css/base.css", '.hill { background: url("../img/hill.svg") }')
    write(folder / "assets/js/menu.js", 'import { open } from "./parts/open.js"\nopen()\n')
    write(folder / "assets/js/parts/open.js", "export const open = () => {}\n")
    write(folder / "assets/js/draft.js", "nobody asks for this")
    return tmp_path


def build(project: Path, languages: tuple[str, ...] = ("nl",)) -> tuple[AssetMap, dict[str, bytes]]:
    theme = theme_for(project, "plain")
    assets, artifacts = build_assets(project, theme, languages, "/kust/", NOTEBOOK, map)
    return assets, {"/kust/" + artifact.path: artifact.data for artifact in artifacts}


def stylesheet(project: Path, languages: tuple[str, ...] = ("nl",)) -> str:
    assets, files = build(project, languages)
    return files[assets.url("site.css")].decode()


def mistake(project: Path) -> Diagnostic:
    with pytest.raises(Mistakes) as caught:
        build(project)
    [diagnostic] = caught.value.diagnostics
    return diagnostic


def test_every_address_has_the_fingerprint_of_its_file(project: Path) -> None:
    assets, files = build(project)

    assert sorted(assets.urls) == [
        "icons.svg",
        "img/hill.svg",
        "js/menu.js",
        "js/parts/open.js",
        "logo.svg",
        "site.css",
    ]
    for url in assets.urls.values():
        assert re.fullmatch(r"/kust/assets/[a-z0-9-]+\.[0-9a-f]{8}\.(css|js|svg)", url)
        assert url in files


def test_another_text_has_another_address(project: Path) -> None:
    before, _ = build(project)
    write(project / "themes/plain/assets/css/base.css", ".hill { color: red }")

    after, _ = build(project)

    assert before.url("site.css") != after.url("site.css")
    assert before.url("js/menu.js") == after.url("js/menu.js")


def test_an_asset_nobody_has_is_named_with_the_nearest(project: Path) -> None:
    assets, _ = build(project)

    with pytest.raises(UnknownAsset, match=r"did you mean `js/menu\.js`"):
        assets.url("js/meun.js")


def test_colours_know_light_and_dark(project: Path) -> None:
    css = stylesheet(project)

    assert "color-scheme:light dark" in css
    assert "--color-surface:light-dark(#fff6ec,#1c0c22)" in css


def test_the_cascade_is_ordered_before_anything_else(project: Path) -> None:
    css = stylesheet(project)

    layers = re.findall(r"@layer ([a-z, ]+)", css)
    assert ", ".join(layers).replace(",", " ").split()[:3] == ["reset", "tokens", "base"]


def test_text_shows_at_once_in_a_font_of_the_same_size(project: Path) -> None:
    css = stylesheet(project)

    assert css.count("font-display:swap") == 2
    assert "size-adjust:" in css
    assert "ascent-override:" in css
    assert '--font-text:"Atkinson Hyperlegible","Atkinson Hyperlegible stand-in",system-ui' in css


def test_arabic_pages_begin_with_the_arabic_family(project: Path) -> None:
    css = stylesheet(project, ("nl", "ar"))

    assert ':root:lang(ar){--font-text:"Noto Sans Arabic","Atkinson Hyperlegible stand-in"' in css
    assert ":root:lang(nl)" not in css


def test_a_style_sheet_finds_drawings_and_fonts_beside_itself(project: Path) -> None:
    assets, files = build(project)
    css = files[assets.url("site.css")].decode()

    found = re.findall(r'url\("?([^)"]+)"?\)', css)
    assert len(found) == 3
    assert all("/kust/assets/" + name in files for name in found)


@pytest.mark.parametrize("address", ["../img/hil.svg", "https://example.org/x.png", "//cdn.org/x"])
def test_a_style_sheet_asks_for_nothing_that_is_not_ours(project: Path, address: str) -> None:
    write(project / "themes/plain/assets/css/base.css", f"a {{}}\n.b {{ mask: url({address}) }}\n")

    diagnostic = mistake(project)

    assert diagnostic.code == "missing-file"
    assert diagnostic.span.path == "themes/plain/assets/css/base.css"
    assert (diagnostic.span.line, diagnostic.span.column) == (2, 12)


def test_css_that_is_none_is_a_mistake_at_its_line(project: Path) -> None:
    write(project / "themes/plain/assets/css/base.css", "a { color: red }\n\n  .b { { }\n")

    diagnostic = mistake(project)

    assert diagnostic.code == "bad-stylesheet"
    assert (diagnostic.span.path, diagnostic.span.line) == ("themes/plain/assets/css/base.css", 3)


def test_modules_find_each_other_under_their_new_names(project: Path) -> None:
    assets, files = build(project)

    name = assets.url("js/parts/open.js").rpartition("/")[2]
    assert (
        files[assets.url("js/menu.js")].decode() == f'import {{ open }} from "./{name}"\nopen()\n'
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('import "../menu.js"', "`js/menu.js` imports itself in a circle"),
        ('import "./nowhere.js"', "there is no file `js/parts/nowhere.js` in assets"),
    ],
)
def test_modules_that_cannot_find_each_other_are_a_mistake(
    project: Path, text: str, reason: str
) -> None:
    write(project / "themes/plain/assets/js/parts/open.js", text)

    diagnostic = mistake(project)

    assert (diagnostic.code, str(diagnostic.message)) == ("bad-script", reason)


def test_the_logo_stands_in_the_page(project: Path) -> None:
    assets, _ = build(project)

    assert assets.logo.startswith('<svg viewBox="0 0 8 4" class="drawing" aria-hidden="true"')


def test_an_unsafe_logo_is_a_mistake(project: Path) -> None:
    write(project / "themes/plain/assets/logo.svg", LOGO.replace("<path", "<script/><path"))

    diagnostic = mistake(project)

    assert diagnostic.code == "unsafe-drawing"
    assert diagnostic.span.path == "themes/plain/assets/logo.svg"


def test_two_builds_give_the_same_bytes(project: Path) -> None:
    assert build(project) == build(project)


@pytest.mark.parametrize("name", ["base", "volg-je-hart", "suedwestfalen", "jochen"])
def test_the_style_sheets_of_our_themes_can_be_read(name: str) -> None:
    project = Path("/nowhere")
    assets, artifacts = build_assets(project, theme_for(project, name), ("nl",), "/", NOTEBOOK, map)

    [css] = [a.data.decode() for a in artifacts if "/" + a.path == assets.url("site.css")]
    assert lightningcss.process_stylesheet(css)


def test_memory_is_not_needed(project: Path) -> None:
    theme = theme_for(project, "plain")

    forgetful = build_assets(project, theme, ("nl",), "/kust/", Cache.none(), map)

    assert forgetful == build_assets(project, theme, ("nl",), "/kust/", NOTEBOOK, map)


def test_icons_are_symbols_of_one_file_hidden_from_assistive_technology(project: Path) -> None:
    assets, artifacts = build_assets(
        project,
        theme_for(project, "plain"),
        ("nl",),
        "/kust/",
        NOTEBOOK,
        map,
        icons=["stethoscope"],
    )

    drawn = assets.icon("stethoscope")
    [sprite] = [a for a in artifacts if "/kust/" + a.path == assets.url("icons.svg")]
    assert f'href="/kust/{sprite.path}#stethoscope"' in drawn
    assert 'aria-hidden="true"' in drawn
    assert b'<symbol id="stethoscope" viewBox="0 0 24 24"><path d="' in sprite.data


def test_an_icon_that_the_theme_does_not_list_is_named_with_the_nearest(project: Path) -> None:
    theme = theme_for(project, "plain")
    assets, _ = build_assets(
        project, theme, ("nl",), "/kust/", NOTEBOOK, map, icons=["stethoscope"]
    )

    with pytest.raises(UnknownIcon, match="did you mean `stethoscope`"):
        assets.icon("stetoscope")


def test_an_icon_nobody_drew_is_a_mistake_of_the_theme(project: Path) -> None:
    with pytest.raises(Mistakes) as raised:
        build_assets(
            project, theme_for(project, "plain"), ("nl",), "/", NOTEBOOK, map, icons=["stetoscope"]
        )

    [mistake] = raised.value.diagnostics
    assert mistake.code == "unknown-icon"
    assert "`stethoscope`" in str(mistake.message)


def test_a_module_imported_for_its_effect_alone_stands_in_its_place(project: Path) -> None:
    scripts = project / "themes/plain/assets/js"
    (scripts / "menu.js").write_text('import "./parts/close.js"\nconst name = "menu"\n')
    (scripts / "parts/close.js").write_text('const name = "close"\n')

    assets, artifacts = build_assets(
        project, theme_for(project, "plain"), ("nl",), "/", NOTEBOOK, map
    )

    [script] = [a.data.decode() for a in artifacts if "/" + a.path == assets.url("js/menu.js")]
    assert script == '{\nconst name = "close"\n}\nconst name = "menu"\n'


def test_a_style_sheet_that_only_some_pages_load_is_a_file_of_its_own(project: Path) -> None:
    folder = project / "themes/plain"
    (folder / "assets/css").mkdir(parents=True, exist_ok=True)
    (folder / "assets/css/quiz.css").write_text("@layer components { .question { color: red } }")
    with (folder / "theme.yaml").open("a") as file:
        file.write("page_stylesheets:\n  quiz: [css/quiz.css]\n")

    assets, artifacts = build_assets(
        project, theme_for(project, "plain"), ("nl",), "/", NOTEBOOK, map
    )

    [css] = [a.data.decode() for a in artifacts if "/" + a.path == assets.url("quiz.css")]
    assert ".question{color:red}" in css
    assert css.startswith("@layer reset,")
    [common] = [a.data.decode() for a in artifacts if "/" + a.path == assets.url("site.css")]
    assert ".question" not in common
