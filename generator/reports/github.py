"""Diagnostics become GitHub workflow commands, shown beside the lines of a pull request."""

from collections.abc import Sequence

from generator.diagnostics import Diagnostic
from generator.reports.wording import Catalogue

DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def write_github(diagnostics: Sequence[Diagnostic], words: Catalogue) -> str:
    """One command a line."""
    return "\n".join(command(diagnostic, words) for diagnostic in diagnostics)


def command(diagnostic: Diagnostic, words: Catalogue) -> str:
    """`::error file=…,line=…,col=…,endColumn=…,title=…::message`, escaped as GitHub reads it."""
    span = diagnostic.span
    properties = {
        "file": span.path,
        "line": span.line,
        "col": span.column,
        "endColumn": span.column + span.length,
        "title": diagnostic.code,
    }
    written = ",".join(
        f"{key}={str(value).translate(PROPERTY)}" for key, value in properties.items()
    )
    return f"::{diagnostic.severity.value} {written}::{text(diagnostic, words).translate(DATA)}"


def text(diagnostic: Diagnostic, words: Catalogue) -> str:
    """Message, hint and second place, each on a line."""
    lines = [words(diagnostic.message)]
    if diagnostic.hint:
        lines.append(f"{words.word('hint')}: {words(diagnostic.hint)}")
    if also := diagnostic.also:
        lines.append(f"{words.word('also')}: {also.path}:{also.line}:{also.column}")
    return "\n".join(lines)
