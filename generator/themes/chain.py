"""A theme's name becomes the chain of its folders, each with what its theme.yaml says."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import generator
from generator.content.validation import validate
from generator.diagnostics import Diagnostic, Span, did_you_mean, error, say
from generator.documents import Document, read_yaml
from generator.themes.schema import ThemeFile

FILE = "theme.yaml"


@dataclass(frozen=True, slots=True)
class Link:
    """One folder of a chain."""

    name: str
    folder: Path
    file: ThemeFile
    document: Document
    """Where everything in the file stands."""


Chain = tuple[tuple[Link, ...] | None, tuple[Diagnostic, ...]]
"""The theme first, the base last; none when a link is missing or cannot be read."""


def shelves(project: Path) -> tuple[Path, ...]:
    """Where themes are looked for: the project's own, then those that come with the program."""
    return project / "themes", Path(generator.__file__).parent.parent / "themes"


def read_chain(project: Path, name: str, span: Span) -> Chain:
    """Follow `extends` from a theme to its base; `span` is where the theme is named."""
    links: list[Link] = []
    diagnostics: list[Diagnostic] = []
    wanted: str | None = name
    while wanted:
        link, found = read_link(project, wanted, span)
        diagnostics += found
        if link is None:
            return None, tuple(diagnostics)
        links.append(link)
        wanted, span = link.file.extends, link.document.spans.at("extends")
        if wanted in {known.name for known in links}:
            message = say("`{name}` ends up extending itself", name=wanted)
            return None, (*diagnostics, error(span, "theme-loop", message))
    return tuple(links), tuple(diagnostics)


def read_link(project: Path, name: str, span: Span) -> tuple[Link | None, tuple[Diagnostic, ...]]:
    """Find and read one theme."""
    folders = [shelf / name for shelf in shelves(project)]
    folder = next((folder for folder in folders if (folder / FILE).is_file()), None)
    if folder is None:
        message = say("there is no theme `{name}`", name=name)
        hint = did_you_mean(name, theme_names(project))
        return None, (error(span, "unknown-theme", message, hint),)
    document, diagnostics = read_yaml(project, folder / FILE)
    if document is None:
        return None, diagnostics
    kept = tuple(without_empty_defaults(document, diagnostics))
    file, mistakes = validate(ThemeFile, document, document.data)
    link = Link(name, folder, file, document) if file else None
    return link, (*kept, *mistakes)


def without_empty_defaults(
    document: Document, diagnostics: Iterable[Diagnostic]
) -> Iterable[Diagnostic]:
    """What was wrong with the text, but for `default: ""`: a setting may well be empty."""
    empty = {
        document.spans.at(*path)
        for path in document.empty
        if path[:1] == ("settings",) and path[-1] == "default"
    }
    return (one for one in diagnostics if one.code != "empty-value" or one.span not in empty)


def theme_names(project: Path) -> tuple[str, ...]:
    """Every theme that can be found, sorted."""
    found = {place.parent.name for shelf in shelves(project) for place in shelf.glob(f"*/{FILE}")}
    return tuple(sorted(found))
