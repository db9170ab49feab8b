"""Diagnostics become JSON, for programs that show or count them.

A list of objects: `path`, `line`, `column` and `length` (from 1, in characters), `severity`
(`error` or `warning`), `code`, `message`, `hint` (text or null) and `also` (null, or an object with
`path`, `line` and `column` of the second place).
"""

import json
from collections.abc import Sequence

from generator.diagnostics import Diagnostic, Span
from generator.reports.wording import Catalogue


def write_json(diagnostics: Sequence[Diagnostic], words: Catalogue) -> str:
    """The list as indented JSON."""
    listed = [as_object(diagnostic, words) for diagnostic in diagnostics]
    return json.dumps(listed, ensure_ascii=False, indent=2)


def as_object(diagnostic: Diagnostic, words: Catalogue) -> dict[str, object]:
    return {
        **place(diagnostic.span),
        "length": diagnostic.span.length,
        "severity": diagnostic.severity.value,
        "code": diagnostic.code,
        "message": words(diagnostic.message),
        "hint": words(diagnostic.hint) if diagnostic.hint else None,
        "also": place(diagnostic.also) if diagnostic.also else None,
    }


def place(span: Span) -> dict[str, object]:
    return {"path": span.path, "line": span.line, "column": span.column}
