"""The parser's complaint becomes a sentence for an editor, where the mistake is."""

import yaml

from generator.diagnostics import Diagnostic, Message, Span, error, say
from generator.documents.texts import line_span, stretch

QUOTE = say("put text with special characters between double quotes")
SPACES = say("indent with spaces, not with tabs")


def word_syntax_error(
    place: str, lines: tuple[str, ...], offset: int, problem: yaml.YAMLError
) -> Diagnostic:
    """A diagnostic for what the YAML parser could not read; `offset` is its first line's index."""
    mark = getattr(problem, "problem_mark", None)
    opened = getattr(problem, "context_mark", None)
    text = str(getattr(problem, "problem", "") or "")
    context = str(getattr(problem, "context", "") or "")
    if opened is not None and ("unexpected end" in text or "',' or" in text):
        span = point(place, lines, offset, opened)
        return error(span, "yaml-syntax", *unclosed(context))
    if opened is not None and "expected ':'" in text:
        span = line_span(place, lines, opened.line + offset + 1)
        return error(span, "yaml-syntax", *reason(text, span))
    span = point(place, lines, offset, mark) if mark else line_span(place, lines, 1)
    return error(span, "yaml-syntax", *reason(text, span))


def point(place: str, lines: tuple[str, ...], offset: int, mark: yaml.Mark) -> Span:
    start = (mark.line + offset, mark.column)
    return stretch(place, lines, start, (start[0], start[1] + 1))


def unclosed(context: str) -> tuple[Message, Message]:
    if "quoted" in context:
        return say("the quotation mark that opens here is never closed"), say(
            "close it, or write a quotation mark inside quotes twice"
        )
    return say("the list or mapping that opens here is not closed where it should be"), say(
        "separate its items with commas and close it with the matching bracket"
    )


def reason(text: str, span: Span) -> tuple[Message, Message | None]:
    """What is wrong and what to do, from the parser's own (stable) phrases."""
    char = span.source[span.column - 1 : span.column]
    if char == "\t" or "tab character" in text or span.source.startswith("\t"):
        return say("a tab cannot indent YAML"), SPACES
    if "cannot start any token" in text:
        return say("a value cannot begin with `{character}`", character=char), QUOTE
    if "mapping values" in text:
        return say("a colon with a space cannot stand inside a plain text"), QUOTE
    if "expected ':'" in text:
        return say("a key must be followed by a colon"), say("write `key: value`")
    if "escape character" in text:
        return say("`\\{character}` means nothing between double quotes", character=char), say(
            "write a backslash twice, or use single quotes"
        )
    if "expected key" in text or "'-' indicator" in text or "document start" in text:
        return say("this does not fit what stands above it"), say(
            "check the indentation; items of one list or mapping stand exactly below each other"
        )
    return say("this is not valid YAML"), QUOTE
