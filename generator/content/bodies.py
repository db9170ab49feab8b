"""A body becomes sections, at the level-2 headings that the kind of entry knows."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.content.kinds import FactsT, Kind, WordsT
from generator.diagnostics import Diagnostic, Message, Span, did_you_mean, error, nearest, say
from generator.documents import MOST, Document
from generator.model.entries import Section

SectionWords = Mapping[str, Mapping[str, str]]
"""Language → heading → section id. A heading that ends in `…` stands for all that begin like it."""

HEADING = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)")
ANCHOR = re.compile(r"\{#([^{}]*)\}$")
FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
NO_PARAGRAPH = re.compile(r"\s|[#>|]|[*+-]\s|:::|\d+[.)]\s|$")
"""How a line begins that a line of hyphens or equal signs does not make a heading of."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it stands in the body."""

    index: int
    """Index of its line in the body."""
    level: int
    """1 to 6, as many as it has `#`."""
    text: str
    """Without `{#id}`."""
    anchor: str | None
    """What stands in `{#…}`."""
    underlined: bool = False
    """Whether a line below it makes it a heading, which we do not read."""


Split = tuple[tuple[Section, ...], tuple[Diagnostic, ...]]


def split_body(
    kind: Kind[FactsT, WordsT], document: Document, language: str, words: SectionWords
) -> Split:
    """The sections of a body in the order of the file, and what is wrong with its headings."""
    lines = document.body.split("\n")
    known = headings_in(language, words, kind)
    found: list[tuple[int, str, str]] = []
    wrong: list[Diagnostic] = []
    first: dict[str, Span] = {}
    for heading in headings(lines):
        span = document.at_line(document.body_line + heading.index)
        if problem := misplaced(heading, span):
            wrong.append(problem)
        elif heading.level == 2:
            section = recognise(heading, known, kind)
            if section is None and kind.closed:
                wrong.append(unknown_heading(heading, span, known, kind))
                section = guess(heading, known, kind)
            elif section in first:
                wrong.append(twice(section, span, first[section]))
            elif section:
                first[section] = span
            found.append((heading.index, section or "", heading.text))
    return tuple(cut(lines, document.body_line, found)), tuple(wrong[:MOST])


def headings(lines: list[str]) -> Iterator[Heading]:
    """The headings outside code fences."""
    fence = ""
    before = ""
    for index, line in enumerate(lines):
        mark = FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not line.strip(" \t" + fence[0]):
                fence = ""
        elif mark:
            fence = mark[1]
        elif found := HEADING.match(line):
            yield heading_of(index, len(found[1]), line[found.end() :].strip())
        elif UNDERLINE.match(line):
            if not NO_PARAGRAPH.match(before):
                yield Heading(index - 1, 2, before, None, True)
            line = ""
        before = "" if mark else line


def heading_of(index: int, level: int, text: str) -> Heading:
    """A heading from what follows its `#`, which may close with more `#`."""
    plain = text.rstrip("#")
    text = plain.rstrip() if not plain or plain[-1] in " \t" else text
    anchor = ANCHOR.search(text)
    plain = text[: anchor.start()] if anchor else text
    return Heading(index, level, plain.strip(), anchor[1].strip() if anchor else None)


def headings_in(language: str, words: SectionWords, kind: Kind[FactsT, WordsT]) -> dict[str, str]:
    """The headings of a language (a variant has those of its language) for this kind's sections."""
    spoken = words.get(language) or words.get(language.partition("-")[0]) or {}
    return {text: section for text, section in spoken.items() if section in kind.sections}


@lru_cache(maxsize=10_000)
def folded(text: str) -> str:
    """A heading as it is compared: without case, double spaces and kinds of apostrophe."""
    return " ".join(text.replace("’", "'").replace("...", "…").casefold().split())


def recognise(heading: Heading, known: Mapping[str, str], kind: Kind[FactsT, WordsT]) -> str | None:
    """The canonical section of a heading, if it is one."""
    if heading.anchor is not None:
        return heading.anchor if heading.anchor in kind.sections else None
    text = folded(heading.text)
    return next((section for words, section in known.items() if fits(text, folded(words))), None)


def fits(text: str, words: str) -> bool:
    """Whether a folded heading is these words, or begins with them if they end in `…`."""
    return text == words or (words.endswith("…") and text.startswith(words[:-1].rstrip() + " "))


def misplaced(heading: Heading, span: Span) -> Diagnostic | None:
    """What is wrong with a heading wherever it stands, if anything."""
    if heading.underlined:
        message = say("a heading is made with `##` before it, not with a line below it")
        hint = say("write `## {text}`, or leave an empty line above the line", text=heading.text)
        return error(span, "underlined-heading", message, hint)
    if heading.level == 1:
        message = say("a heading of level 1 stands in the text")
        return error(span, "level-one-heading", message, say("the title is the only one; use `##`"))
    if not heading.text:
        message = say("this heading has no words")
        return error(span, "empty-heading", message, say("write a heading, or remove the line"))
    return None


def guess(heading: Heading, known: Mapping[str, str], kind: Kind[FactsT, WordsT]) -> str:
    """The section that an unknown heading probably means, so that it is not called missing too."""
    if heading.anchor is not None:
        return next(iter(nearest(heading.anchor, kind.sections)), "")
    return next((known[text] for text in nearest(heading.text, known)), "")


def unknown_heading(
    heading: Heading, span: Span, known: Mapping[str, str], kind: Kind[FactsT, WordsT]
) -> Diagnostic:
    if heading.anchor is not None:
        message = say("no section is called `{section}`", section=heading.anchor)
        return error(span, "unknown-heading", message, did_you_mean(heading.anchor, kind.sections))
    message = say("no section is called `{section}`", section=heading.text)
    return error(span, "unknown-heading", message, heading_hint(heading, known))


def heading_hint(heading: Heading, known: Mapping[str, str]) -> Message:
    """The nearest heading, else how to name the section outright."""
    if known and (hint := did_you_mean(heading.text, known)):
        return hint
    return say("say which section it is, as `## {text} {{#tasks}}`", text=heading.text)


def twice(section: str, span: Span, first: Span) -> Diagnostic:
    message = say("the section `{section}` stands here twice", section=section)
    return error(span, "duplicate-section", message, say("put both under one heading"), first)


def cut(lines: list[str], body_line: int, found: list[tuple[int, str, str]]) -> Iterator[Section]:
    """The sections between headings; what belongs to no canonical section keeps its headings."""
    section, heading, begin = "", "", 0
    for index, following, text in found:
        if following or section:
            yield from piece(section, heading, lines[begin:index], body_line + begin)
            section, heading = following, text if following else ""
            begin = index + 1 if following else index
    yield from piece(section, heading, lines[begin:], body_line + begin)


def piece(section: str, heading: str, lines: list[str], line: int) -> Iterator[Section]:
    """One section; a stretch without a heading and without text is none."""
    markdown = "\n".join(lines)
    if section or markdown.strip():
        yield Section(section, heading, markdown, line)
