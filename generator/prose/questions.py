"""Headings with what stands below them become questions with answers short enough to say."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it.token import Token

from generator.prose.grammar import markdown, plain

END = re.compile(r"""(?<=[.!?…؟])["'»”“’)]*\s+""")
"""Where a sentence may end, in every script we write."""

NOT_AN_END = re.compile(r"(?:\b\w|\b\d{1,2}|\b(?:bijv|bzw|ca|evtl|etc|incl|inkl|Mr|Nr|St|vgl))\.$")
"""What ends in a full stop within a sentence: `z. B.`, `d.h.`, `1. März`, `ca. 30`."""


@dataclass(frozen=True, slots=True)
class Question:
    """A heading and the words below it, plain."""

    heading: str
    answer: str


def questions(text: str, figure: Callable[[str], str]) -> tuple[Question, ...]:
    """Every heading of a piece with its words; `figure` says an amount by its name."""
    found: list[tuple[str, list[str]]] = []
    tokens = markdown().parse(text)
    for before, token in pairwise(tokens):
        if token.type != "inline":
            continue
        if before.type == "heading_open":
            found.append((plain(token).strip(), []))
        elif found:
            found[-1][1].append("".join(words(token.children or (), figure)))
    return tuple(Question(heading, " ".join(" ".join(below).split())) for heading, below in found)


def words(children: Sequence[Token], figure: Callable[[str], str]) -> Iterator[str]:
    """What one would say of an inline text: amounts as well, pictures not."""
    for child in children:
        if child.type in ("text", "code_inline"):
            yield child.content
        elif child.type == "figure":
            yield figure(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            yield " "


def first_sentences(text: str, count: int) -> str:
    """The first sentences of a text; in doubt about an end, rather more than less."""
    seen = 0
    for end in END.finditer(text):
        before, after = text[: end.start()], text[end.end() :]
        if after[:1].islower() or NOT_AN_END.search(before):
            continue
        seen += 1
        if seen == count:
            return text[: end.end()].strip()
    return text.strip()
