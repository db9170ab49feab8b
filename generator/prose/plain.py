"""Most of what people write is plain: it becomes the tokens of the full parser without asking it.

A text is plain block by block (paragraphs, headings, flat lists, each after an empty line) and line
by line (words without a sign that could mean something). Whatever is not, goes the long way.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it.rules_core import StateCore, block
from markdown_it.token import Token

SAFE = r"[^\\`~*_\[<&{\n]"
WORDS = re.compile(rf"{SAFE}*(?:(?<! )\n(?!\s){SAFE}*)*")
"""Lines in which no sign means anything inside a block."""

LINE = (
    r"(?:[^\W\d_]|\d+(?!\d|[.)](?:\s|$))|[\"'„“”«‘’(](?=[^\W\d_]))"
    r"[^\n|\t\x00]*(?<!\s)"
)
"""A line that begins nothing but words."""

PARAGRAPH = re.compile(rf"{LINE}(?:\n{LINE})*")
HEADING = re.compile(rf"(#{{1,6}}) ({LINE}(?<!#))")
LIST = re.compile(rf"- {LINE}(?:\n- {LINE})*")

GAP = re.compile(r"\n\n+")


def plain_blocks(state: StateCore) -> None:
    """Core rule: the blocks of a plain text; any other is given to the full parser."""
    tokens = blocks_of(state.src)
    if tokens is None:
        block(state)
    else:
        state.tokens.extend(tokens)


def plain_words(state: StateCore) -> None:
    """Core rule: the words of plain blocks; those of others are given to the full parser."""
    for token in state.tokens:
        if token.type == "inline":
            if WORDS.fullmatch(token.content):
                token.children = list(words_of(token.content))
            else:
                token.children = []
                state.md.inline.parse(token.content, state.md, state.env, token.children)


def words_of(content: str) -> Iterator[Token]:
    """Lines of words and the breaks between them."""
    for index, line in enumerate(content.split("\n")):
        if index:
            yield Token("softbreak", "br", 0)
        if line:
            yield Token("text", "", 0, content=line)


def blocks_of(text: str) -> list[Token] | None:
    """The blocks of a plain text; none of any other."""
    body = text.strip("\n")
    if not body or "]:" in body:
        return None
    found: list[Token] = []
    line = text.index(body)
    gaps = [*(len(gap) for gap in GAP.findall(body)), len(text) - line - len(body)]
    before = ""
    for part, gap in zip(GAP.split(body), gaps, strict=True):
        lines = part.split("\n")
        if part[0] == "-" != before and LIST.fullmatch(part):
            found += flat_list(lines, line, max(gap - 1, 0))
        elif match := HEADING.fullmatch(part):
            found += heading(match[1], match[2], line)
        elif PARAGRAPH.fullmatch(part):
            found += paragraph(part, [line, line + len(lines)], 0)
        else:
            return None
        line, before = line + len(lines) - 1 + gap, part[0]
    return found


def paragraph(content: str, place: list[int], level: int) -> Sequence[Token]:
    """A paragraph; inside an item of a list, where it is not marked as one, at its level."""
    hidden = level > 0
    return (
        Token("paragraph_open", "p", 1, map=place, level=level, block=True, hidden=hidden),
        words(content, place, level + 1),
        Token("paragraph_close", "p", -1, level=level, block=True, hidden=hidden),
    )


def words(content: str, place: list[int], level: int) -> Token:
    """The words of a block."""
    return Token(
        "inline", "", 0, map=list(place), level=level, children=[], content=content, block=True
    )


def heading(signs: str, content: str, line: int) -> Sequence[Token]:
    """A heading."""
    tag, place = f"h{len(signs)}", [line, line + 1]
    return (
        Token("heading_open", tag, 1, map=place, markup=signs, block=True),
        words(content, place, 1),
        Token("heading_close", tag, -1, markup=signs, block=True),
    )


def flat_list(lines: Sequence[str], start: int, after: int) -> Iterator[Token]:
    """A list whose items are one line each; to the parser, the empty lines `after` it belong to it."""
    end = start + len(lines)
    yield Token("bullet_list_open", "ul", 1, map=[start, end + after], markup="-", block=True)
    for line, text in enumerate(lines, start):
        place = [line, line + 1 if line + 1 < end else end + after]
        yield Token("list_item_open", "li", 1, map=place, level=1, markup="-", block=True)
        yield from paragraph(text[2:], [line, line + 1], 2)
        yield Token("list_item_close", "li", -1, level=1, markup="-", block=True)
    yield Token("bullet_list_close", "ul", -1, markup="-", block=True)
