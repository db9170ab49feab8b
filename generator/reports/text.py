"""Diagnostics become text: where, what, the line with a caret under it, and what to do."""

import unicodedata
from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostic, Severity, Span
from generator.reports.wording import Catalogue

WIDEST = 100
"""Columns of an excerpt; of a longer line the part around the mistake is shown."""

ENOUGH = 2 * WIDEST
"""Characters looked at on each side; a line may have a million."""

CONTEXT = 30
"""Columns shown before the mistake in a line that is cut."""

TAB = "    "


def write_text(diagnostics: Sequence[Diagnostic], words: Catalogue) -> str:
    """One paragraph for each diagnostic and a summary at the end; nothing for none."""
    if not diagnostics:
        return ""
    paragraphs = ["\n".join(paragraph(diagnostic, words)) for diagnostic in diagnostics]
    return "\n\n".join([*paragraphs, summarise(diagnostics, words)])


def paragraph(diagnostic: Diagnostic, words: Catalogue) -> Iterator[str]:
    """The lines on one diagnostic."""
    severity = words.word(diagnostic.severity.value)
    message = visible(words(diagnostic.message))
    yield f"{place(diagnostic.span)}: {severity}[{diagnostic.code}]: {message}"
    if diagnostic.span.source.strip():
        yield from excerpt(diagnostic.span)
    if diagnostic.hint:
        yield f"  {words.word('hint')}: {visible(words(diagnostic.hint))}"
    if diagnostic.also:
        yield f"  {words.word('also')}: {place(diagnostic.also)}"


def place(span: Span) -> str:
    """`path:line:column`, as terminals and editors make it a link."""
    return f"{visible(span.path)}:{span.line}:{span.column}"


def excerpt(span: Span) -> Iterator[str]:
    """The line of a span and carets under the span."""
    start, end = span.column - 1, span.column - 1 + span.length
    before = shown(span.source[max(0, start - ENOUGH) : start])
    marked = shown(span.source[start : min(end, start + ENOUGH)])
    after = shown(span.source[end : end + ENOUGH])
    if cells(before) + cells(marked) + cells(after) > WIDEST:
        before = last_cells(before, CONTEXT)
        marked = first_cells(marked, WIDEST - cells(before))
        after = first_cells(after, WIDEST - cells(before) - cells(marked))
    yield f"{span.line:>5} | {before}{marked}{after}".rstrip()
    yield f"{'':>5} | {' ' * cells(before)}{'^' * max(1, cells(marked))}"


def summarise(diagnostics: Sequence[Diagnostic], words: Catalogue) -> str:
    """How many errors and warnings there are: `3 errors, 1 warning`."""
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    warnings = len(diagnostics) - errors
    parts = []
    if errors or not warnings:
        parts.append(words.count("{count} error", "{count} errors", errors))
    if warnings:
        parts.append(words.count("{count} warning", "{count} warnings", warnings))
    return ", ".join(parts)


def shown(text: str) -> str:
    """Text as a terminal shows it: tabs as spaces, and nothing that could command the terminal."""
    return visible(text.replace("\t", TAB))


def visible(text: str) -> str:
    """Text on one line in which control and direction characters are spelled out."""
    return "".join(char if is_plain(char) else f"\\u{ord(char):04x}" for char in text)


def is_plain(char: str) -> bool:
    """Whether a character can be printed without doing anything else."""
    return unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp")


def cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(cell(char) for char in text)


def cell(char: str) -> int:
    """0 for a mark on the character before it, 2 for a wide one, else 1."""
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def first_cells(text: str, width: int) -> str:
    """The beginning of a text that fits, with `…` where it is cut."""
    if cells(text) <= width:
        return text
    kept, used = [], 1
    for char in text:
        used += cell(char)
        if used > width:
            break
        kept.append(char)
    return "".join(kept) + "…"


def last_cells(text: str, width: int) -> str:
    """The end of a text that fits, with `…` where it is cut."""
    if cells(text) <= width:
        return text
    return first_cells(text[::-1], width)[::-1]
