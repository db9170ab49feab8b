"""What a theme brings becomes artifacts, and a map from names to addresses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from generator.artifacts import Artifact
from generator.assets.drawings import UnsafeDrawing, read_drawing
from generator.assets.faces import set_type
from generator.assets.icons import UnknownIcon, draw_sprite
from generator.assets.names import Shelf, once
from generator.assets.scripts import MissingModule, Published, ScriptCycle, publish_scripts
from generator.assets.seams import Map, Memory
from generator.assets.stylesheets import write_page_stylesheets, write_stylesheet
from generator.diagnostics import Mistakes, Span, error, nearest, say
from generator.documents import place_of
from generator.themes import Theme, asset_names

SOURCES = (".css", ".js")
"""Endings of files that are published only through what is made of them."""


SPRITE = "icons.svg"
"""All icons of a portal: one request for every page."""

ICON = Markup(
    '<svg class="icon" width="24" height="24" aria-hidden="true"><use href="{}#{}"/></svg>'
)


class UnknownAsset(LookupError):
    """A template asks for an asset that the theme does not have."""


@dataclass(frozen=True, slots=True)
class AssetMap:
    """What templates may ask about assets."""

    urls: Mapping[str, str]
    """Addresses by name: `site.css`, `js/filters.js`, `favicon.svg`."""
    fonts: Mapping[str, tuple[str, ...]]
    """Addresses of the faces of running text, by language."""
    logo: Markup
    """The drawing of the setting `logo`; empty when there is none."""
    font_bytes: Mapping[str, int]
    """Bytes of all faces that the pages of a language load (budget: 60 kB)."""
    icons: frozenset[str]
    """Names of the icons in the sprite."""

    def url(self, name: str) -> str:
        """The address of an asset; raises `UnknownAsset` with the nearest name."""
        if name in self.urls:
            return self.urls[name]
        near = nearest(name, self.urls)
        raise UnknownAsset(f"`{name}`; did you mean `{near[0]}`?" if near else f"`{name}`")

    def icon(self, name: str) -> Markup:
        """An icon, hidden from assistive technology: words stand beside it.

        Raises `UnknownIcon` with the nearest name when the theme does not list it.
        """
        if name not in self.icons:
            near = nearest(name, self.icons)
            hint = f"did you mean `{near[0]}`?" if near else "list it under `icons` in theme.yaml"
            raise UnknownIcon(f"`{name}`; {hint}")
        return ICON.format(self.urls[SPRITE], name)

    def preloads(self, language: str) -> tuple[str, ...]:
        """Addresses of the font files that a page in this language preloads."""
        return self.fonts.get(language, ())


def build_assets(
    project: Path,
    theme: Theme,
    languages: tuple[str, ...],
    base: str,
    memory: Memory,
    mapper: Map,
    icons: Iterable[str] = (),
) -> tuple[AssetMap, tuple[Artifact, ...]]:
    """Publish everything that a theme brings, for a portal in these languages.

    `base` is the path prefix of the portal's addresses, with a slash at both ends; `icons` are
    those that the portal's content names besides the theme's. Raises
    `Mistakes` when a style sheet, script or logo cannot be used.
    """
    shelf = Shelf(base)
    published = {**publish_files(theme, shelf), **modules(project, theme, shelf)}
    files = {name: artifact.path.rpartition("/")[2] for name, (_, artifact) in published.items()}
    type_case = set_type(theme, languages, shelf, memory, mapper)
    css = write_stylesheet(project, theme, type_case.css, files.get)
    published["site.css"] = shelf.put("site.css", css)
    for name, sheet in write_page_stylesheets(project, theme, files.get):
        published[name] = shelf.put(name, sheet)
    names = tuple(dict.fromkeys((*theme.icons, *icons)))
    published[SPRITE] = shelf.put(SPRITE, sprite(project, theme, names))
    assets = AssetMap(
        urls={name: url for name, (url, _) in sorted(published.items())},
        fonts=type_case.preloads,
        logo=draw_logo(project, theme),
        font_bytes=type_case.sizes,
        icons=frozenset(names),
    )
    artifacts = [artifact for _, artifact in published.values()]
    return assets, once([*artifacts, *type_case.artifacts])


def publish_files(theme: Theme, shelf: Shelf) -> Published:
    """Drawings, icons and other files of the theme, as they are."""
    return {
        name: shelf.put(name, path.read_bytes())
        for name in asset_names(theme.folders)
        if not name.endswith(SOURCES) and (path := theme.asset(name))
    }


def modules(project: Path, theme: Theme, shelf: Shelf) -> Published:
    """The theme's scripts; raises `Mistakes`."""

    def read(name: str) -> bytes | None:
        path = theme.asset(name)
        return path.read_bytes() if path else None

    try:
        return publish_scripts(theme.scripts, read, shelf)
    except ScriptCycle as problem:
        message = say("`{path}` imports itself in a circle", path=problem)
    except MissingModule as problem:
        message = say("there is no file `{path}` in assets", path=problem)
    span = Span(place_of(project, theme.folders[0] / "theme.yaml"))
    raise Mistakes([error(span, "bad-script", message)])


def sprite(project: Path, theme: Theme, names: Iterable[str]) -> bytes:
    """The file of icons; raises `Mistakes` when Lucide has no such icon."""
    try:
        return draw_sprite(names)
    except UnknownIcon as unknown:
        span = Span(place_of(project, theme.folders[0] / "theme.yaml"))
        message = say("there is no icon {name}", name=unknown)
        raise Mistakes([error(span, "unknown-icon", message)]) from None


def draw_logo(project: Path, theme: Theme) -> Markup:
    """The drawing in the header, inline; raises `Mistakes` when it is unsafe."""
    path = theme.files.get("logo")
    if path is None:
        return Markup("")
    try:
        return Markup(read_drawing(path.read_bytes()).inline)  # noqa: S704 -- sanitised
    except UnsafeDrawing as unsafe:
        span = Span(place_of(project, path), unsafe.line, unsafe.column)
        raise Mistakes([error(span, "unsafe-drawing", unsafe.reason)]) from None
