"""A folder of themes/ becomes the look of a portal, proven to be legible.

A theme holds what it changes of the theme it extends. Templates and assets of an earlier folder win
over those of a later one by name; settings, colours and fonts by key; contrast pairs, style sheets
and scripts add up, the base's first.
"""

from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

from generator.diagnostics import (
    Diagnostic,
    Span,
    did_you_mean,
    error,
    has_errors,
    say,
)
from generator.model.entries import PortalConfig
from generator.themes.chain import Link, read_chain
from generator.themes.contrast import Pair, check_contrast
from generator.themes.schema import Colour, Font, Setting
from generator.themes.settings import recolour, resolve_settings, target
from generator.themes.theme import Theme, asset_names, find_asset

__all__ = ["Colour", "Font", "Setting", "Theme", "asset_names", "load_theme"]

Value = TypeVar("Value")

Loaded = tuple[Theme | None, tuple[Diagnostic, ...]]
"""A theme, or none when something is wrong with it."""


def load_theme(project: Path, portal: PortalConfig) -> Loaded:
    """The theme that a portal names, with the portal's settings.

    Looked for in `<project>/themes`, then among the themes that come with the program. Raises
    nothing for what files hold.
    """
    links, diagnostics = read_chain(project, portal.facts.theme, portal.spans.at("theme"))
    if links is None:
        return None, diagnostics
    folders = tuple(link.folder for link in links)
    declared = folded(link.file.settings for link in reversed(links))
    settings = resolve_settings(project, folders, declared, portal)
    colours = recolour(
        folded(link.file.colours for link in reversed(links)), settings.values, declared
    )
    theme = Theme(
        name=portal.facts.theme,
        folders=folders,
        colours=colours,
        fonts=folded(link.file.fonts for link in reversed(links)),
        script_fonts=folded(link.file.script_fonts for link in reversed(links)),
        stylesheets=listed(link.file.stylesheets for link in reversed(links)),
        page_stylesheets=added_up(link.file.page_stylesheets for link in reversed(links)),
        scripts=listed(link.file.scripts for link in reversed(links)),
        icons=listed(link.file.icons for link in reversed(links)),
        settings=settings.values,
        files=settings.files,
        contrast=listed(link.file.contrast for link in reversed(links)),
    )
    found = (
        *diagnostics,
        *settings.diagnostics,
        *missing_assets(links, folders),
        *missing_fonts(links),
        *legibility(links, theme, portal),
    )
    return None if has_errors(found) else theme, found


def folded(mappings: Iterator[Mapping[str, Value]]) -> dict[str, Value]:
    """One mapping of many, in which the later win."""
    return {name: value for mapping in mappings for name, value in mapping.items()}


def listed(lists: Iterator[tuple[Value, ...]]) -> tuple[Value, ...]:
    """One list of many, each value once and where it stood first."""
    return tuple(dict.fromkeys(value for values in lists for value in values))


def added_up(mappings: Iterator[Mapping[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    """Lists of many mappings by name, the earlier first."""
    found: dict[str, tuple[str, ...]] = {}
    for mapping in mappings:
        for name, values in mapping.items():
            found[name] = listed(iter((found.get(name, ()), values)))
    return found


def missing_assets(links: tuple[Link, ...], folders: tuple[Path, ...]) -> Iterator[Diagnostic]:
    """Style sheets and scripts that are listed but not there."""
    for link in links:
        for path, names in listed_assets(link):
            for index, name in enumerate(names):
                if not find_asset(folders, name):
                    span = link.document.spans.at(*path, index)
                    message = say("there is no file `{path}` in assets", path=name)
                    hint = did_you_mean(name, asset_names(folders))
                    yield error(span, "missing-file", message, hint)


def listed_assets(link: Link) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Where a theme.yaml lists files, and the files."""
    yield ("stylesheets",), link.file.stylesheets
    yield ("scripts",), link.file.scripts
    for name, sheets in link.file.page_stylesheets.items():
        yield ("page_stylesheets", name), sheets


def missing_fonts(links: tuple[Link, ...]) -> Iterator[Diagnostic]:
    """Packages of fonts that are not installed."""
    for link in links:
        for key, fonts in (("fonts", link.file.fonts), ("script_fonts", link.file.script_fonts)):
            for role, font in fonts.items():
                if find_spec(font.package.replace("-", "_")) is None:
                    span = link.document.spans.at(key, role, "package")
                    message = say("the package `{package}` is not installed", package=font.package)
                    hint = say("add it to the dependencies in pyproject.toml")
                    yield error(span, "missing-font", message, hint)


def legibility(links: tuple[Link, ...], theme: Theme, portal: PortalConfig) -> Iterator[Diagnostic]:
    """Contrast pairs that name no colour, and those that are too hard to tell apart."""
    pairs: dict[Pair, Span] = {}
    for link in links:
        for index, pair in enumerate(link.file.contrast):
            unknown = [token for token in pair[:2] if token not in theme.colours]
            for token in unknown:
                span = link.document.spans.at("contrast", index)
                message = say("there is no colour `{name}`", name=token)
                yield error(span, "unknown-colour", message, did_you_mean(token, theme.colours))
            if not unknown:
                pairs.setdefault(pair, link.document.spans.at("contrast", index))
    chosen = {
        target(name): portal.spans.at("theme_settings", name)
        for name in portal.facts.theme_settings
    }
    yield from check_contrast(theme.colours, pairs, chosen)
