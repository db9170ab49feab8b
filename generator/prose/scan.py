"""What a piece of Markdown names and must not hold: links, pictures, figures, anchors, raw HTML."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

from generator.model.mentions import Mention, MentionKind
from generator.prose.grammar import markdown, plain


def scan(text: str) -> tuple[Mention, ...]:
    """Every mention in reading order."""
    lines = text.split("\n")
    finder = Finder(lines)
    return tuple(
        finder.place(kind, target, words, credit, first)
        for kind, target, words, credit, first in mentions(markdown().parse(text))
    )


LAYOUT_IDS = frozenset(
    {
        "about-portal", "ask", "contents", "employers", "entrances", "for-whom", "main", "menu",
        "partners", "q", "sources", "stories", "tale", "top", "transcript", "walk", "ways",
    }
)  # fmt: skip
"""Ids that templates use; a heading made of such a word gets a number."""

Found = tuple[MentionKind, str, str, str, int]


def mentions(tokens: Sequence[Token]) -> Iterator[Found]:
    """Kind, target, words, credit and first line of the block, for every mention."""
    line = 0
    for token in tokens:
        if token.map:
            line = token.map[0]
        if token.type == "html_block":
            yield MentionKind.HTML, token.content.strip().split("\n")[0], "", "", line
        elif token.type == "inline":
            yield from inline_mentions(token, line)


def inline_mentions(inline: Token, line: int) -> Iterator[Found]:
    """The same inside one inline token."""
    for index, child in enumerate(inline.children or ()):
        if child.type == "link_open":
            words = link_words((inline.children or [])[index + 1 :])
            yield MentionKind.LINK, str(child.attrGet("href") or ""), words, "", line
        elif child.type == "image":
            target, credit = str(child.attrGet("src") or ""), str(child.attrGet("title") or "")
            yield MentionKind.PICTURE, target, child.content, credit, line
        elif child.type == "figure":
            yield MentionKind.FIGURE, child.content, "", "", line
        elif child.type == "html_inline" and not child.content.startswith("</"):
            yield MentionKind.HTML, child.content, "", "", line


def link_words(children: Sequence[Token]) -> str:
    """The words up to the end of the link."""
    end = next((i for i, child in enumerate(children) if child.type == "link_close"), 0)
    return "".join(child.content for child in children[:end])


class Finder:
    """Finds mentions in the source lines, one after the other."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.after = (0, 0)

    def place(self, kind: MentionKind, target: str, words: str, credit: str, first: int) -> Mention:
        """The mention with its line and column; the block's first line if it is written otherwise."""
        wanted = target if kind is not MentionKind.HTML else target.split("\n")[0]
        start = max(self.after, (first, 0))
        for line in range(start[0], len(self.lines)):
            column = self.lines[line].find(wanted, start[1] if line == start[0] else 0)
            if wanted and column >= 0:
                self.after = (line, column + len(wanted))
                return Mention(kind, target, words, credit, line, column + 1, len(wanted))
        line = min(first, max(len(self.lines) - 1, 0))
        return Mention(kind, target, words, credit, line, 1, 1)


def headings(text: str) -> tuple[tuple[str, str, int], ...]:
    """Id, words and level of every heading of a piece."""
    return tuple(heading_ids(markdown().parse(text)))


def heading_ids(tokens: Sequence[Token]) -> Iterator[tuple[str, str, int]]:
    """Give every heading an id: its own `{#id}`, else one made of its words; no id twice."""
    used = set(LAYOUT_IDS)
    for opening, inline in pairwise(tokens):
        if opening.type != "heading_open":
            continue
        words = plain(inline).strip()
        wanted = str(opening.attrGet("id") or "") or anchor_of(words)
        anchor, number = wanted, 2
        while anchor in used:
            anchor, number = f"{wanted}-{number}", number + 1
        used.add(anchor)
        opening.attrSet("id", anchor)
        yield anchor, words, int(opening.tag[1])


def anchor_of(words: str) -> str:
    """An id made of words: letters and digits of any script, lower case, joined by hyphens."""
    folded = unicodedata.normalize("NFC", words).casefold()
    return re.sub(r"[^\w]+|_+", "-", folded).strip("-") or "section"


def blocks(text: str) -> tuple[str, ...]:
    """The blocks of a text, as headings, paragraphs, lists and tables, each with what is in it."""
    lines = text.splitlines(keepends=True)
    return tuple(
        "".join(lines[token.map[0] : token.map[1]])
        for token in markdown().parse(text)
        if token.level == 0 and token.map and token.nesting >= 0
    )
