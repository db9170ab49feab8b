"""Tokens and the theme's CSS files become one small `site.css`."""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import lightningcss

from generator.diagnostics import Diagnostic, Mistakes, Span, error, say
from generator.documents import place_of
from generator.themes import Theme

LAYERS = "@layer reset, tokens, base, components, theme, utilities;"
"""The cascade: what stands later wins."""

ALONE = ("embed",)
"""Style sheets of pages that load no other: they bring the colours themselves."""

ADDRESS = re.compile(r"""url\(\s*(["']?)(?!data:|#)([^"')]+)\1\s*\)""")
PLACE = re.compile(r"(?P<reason>.*) at (?P<file>.*):(?P<line>\d+):(?P<column>\d+)$", re.DOTALL)


def tokens(theme: Theme) -> str:
    """Colours as custom properties that know light and dark."""
    colours = "".join(
        f"--color-{name}:light-dark({colour.light},{colour.dark});"
        for name, colour in theme.colours.items()
    )
    return f"@layer tokens{{:root{{color-scheme:light dark;{colours}}}}}"


def write_stylesheet(
    project: Path, theme: Theme, fonts: str, address: Callable[[str], str | None]
) -> bytes:
    """The style sheet of every page. `address` answers the file name of a published asset, if there is one.

    Raises `Mistakes` when a file is not CSS or refers to what is not there.
    """
    return joined(project, theme, [fonts, tokens(theme)], theme.stylesheets, address)


def write_page_stylesheets(
    project: Path, theme: Theme, address: Callable[[str], str | None]
) -> Iterator[tuple[str, bytes]]:
    """Name and text of each style sheet that only some pages load; raises `Mistakes`."""
    for name, sheets in theme.page_stylesheets.items():
        head = [tokens(theme)] if name in ALONE else []
        yield f"{name}.css", joined(project, theme, head, sheets, address)


def joined(
    project: Path,
    theme: Theme,
    head: list[str],
    names: Iterable[str],
    address: Callable[[str], str | None],
) -> bytes:
    """Style sheets as one, in the order of the layers; raises `Mistakes`."""
    parts = [LAYERS, *head]
    mistakes: list[Diagnostic] = []
    for name in names:
        path = theme.asset(name)
        if path is None:
            continue
        try:
            parts.append(read_stylesheet(place_of(project, path), name, path, address))
        except Mistakes as found:
            mistakes += found.diagnostics
    if mistakes:
        raise Mistakes(mistakes)
    return lightningcss.process_stylesheet("\n".join(parts), "site.css").encode()


def read_stylesheet(place: str, name: str, path: Path, address: Callable[[str], str | None]) -> str:
    """One file, checked, with the addresses of what it refers to; raises `Mistakes`."""
    css = path.read_text("utf-8")
    try:
        lightningcss.process_stylesheet(css, place)
    except ValueError as problem:
        raise Mistakes([bad_css(place, css, str(problem))]) from None
    mistakes: list[Diagnostic] = []

    def rewrite(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), found[2].strip()))
        url = address(target)
        if url is None:
            mistakes.append(no_address(place, css, found))
        return f'url("{url}")'

    rewritten = ADDRESS.sub(rewrite, css)
    if mistakes:
        raise Mistakes(mistakes)
    return rewritten


def bad_css(place: str, css: str, problem: str) -> Diagnostic:
    """What the parser says, where it says it (it counts lines from 0 and columns from 1)."""
    found = PLACE.fullmatch(problem)
    line, column = (int(found["line"]) + 1, int(found["column"])) if found else (1, 1)
    reason = (found["reason"] if found else problem).removeprefix("Parsing stylesheet failed: ")
    lines = css.splitlines()
    source = lines[line - 1] if line <= len(lines) else ""
    message = say("this is not CSS: {reason}", reason=reason)
    return error(Span(place, line, column, 1, source), "bad-stylesheet", message)


def no_address(place: str, css: str, found: re.Match[str]) -> Diagnostic:
    """An address that is not among the theme's assets; other sites are asked for nothing."""
    line = css.count("\n", 0, found.start()) + 1
    start = css.rfind("\n", 0, found.start()) + 1
    span = Span(place, line, found.start() - start + 1, len(found[0]), css.splitlines()[line - 1])
    return error(
        span, "missing-file", say("there is no file `{path}` in assets", path=found[2].strip())
    )
