"""What a portal says in `theme_settings` is checked against what its theme declares."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic_core import PydanticCustomError

from generator.diagnostics import Diagnostic, Span, did_you_mean, error, say
from generator.model.entries import PortalConfig
from generator.themes.schema import Colour, Setting, plain_colour
from generator.themes.theme import asset_names, find_asset, holds

MEDIA = Path("content/media")


@dataclass(slots=True)
class Resolved:
    """The settings of a portal's theme."""

    values: dict[str, str] = field(default_factory=dict)
    files: dict[str, Path] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def resolve_settings(
    project: Path, folders: tuple[Path, ...], declared: Mapping[str, Setting], portal: PortalConfig
) -> Resolved:
    """Every declared setting with the portal's value, else its default."""
    given = portal.facts.theme_settings
    resolved = Resolved()
    for name in given:
        if name not in declared:
            span = portal.spans.at("theme_settings", name)
            message = say("the theme has no setting `{name}`", name=name)
            hint = did_you_mean(name, declared)
            resolved.diagnostics.append(error(span, "unknown-setting", message, hint))
    for name, setting in declared.items():
        span = portal.spans.at("theme_settings", name)
        value = given.get(name, setting.default)
        resolved.values[name] = settle(resolved, name, setting, value, span)
        if setting.type == "file" and value:
            find_file(resolved, project, folders, name, value, span)
    return resolved


def settle(resolved: Resolved, name: str, setting: Setting, value: str, span: Span) -> str:
    """A value in its plain form; empty, and noted, when something is wrong with it."""
    if setting.type == "colour" and value:
        try:
            return plain_colour(value)
        except PydanticCustomError:
            message = say("`{value}` is not an opaque colour", value=value)
            hint = say("write it as `#rrggbb`")
            resolved.diagnostics.append(error(span, "wrong-setting", message, hint))
            return ""
    if setting.type == "choice" and value and value not in setting.choices:
        message = say("`{value}` is not a choice of `{name}`", value=value, name=name)
        near = did_you_mean(value, setting.choices)
        resolved.diagnostics.append(error(span, "wrong-setting", message, near))
        return ""
    return value


def find_file(
    resolved: Resolved, project: Path, folders: tuple[Path, ...], name: str, value: str, span: Span
) -> None:
    """The file that a setting names: of the portal's media, else of the theme's assets."""
    media = project / MEDIA
    if holds(media, value):
        resolved.files[name] = media / value
    elif shipped := find_asset(folders, value):
        resolved.files[name] = shipped
    else:
        message = say("there is no file `{path}` in content/media or the theme", path=value)
        known = [place.relative_to(media).as_posix() for place in media.rglob("*.*")]
        hint = did_you_mean(value, [*known, *asset_names(folders)])
        resolved.diagnostics.append(error(span, "missing-file", message, hint))


def recolour(
    colours: Mapping[str, Colour], values: Mapping[str, str], declared: Mapping[str, Setting]
) -> dict[str, Colour]:
    """Colours with the portal's own in their places."""
    changed = dict(colours)
    for name, setting in declared.items():
        token, mode = target(name)
        if setting.type == "colour" and values[name] and token in changed:
            changed[token] = changed[token].model_copy(update={mode: values[name]})
    return changed


def target(setting: str) -> tuple[str, str]:
    """The token and mode that a colour setting changes."""
    token = setting.removesuffix("-dark")
    return token, "light" if token == setting else "dark"
