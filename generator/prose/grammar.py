"""The Markdown we speak: CommonMark with tables, pull quotes, heading ids and figures; no HTML.

`markdown()` gives the one parser of the house. It keeps raw HTML and unsafe links as tokens, so
that `scan` can report them, instead of dropping them in silence.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin

from generator.prose.plain import plain_blocks, plain_words

FIGURE = re.compile(r"\{\{\s*([^{}\n]{1,80}?)\s*\}\}")
"""`{{ group.name }}`: the place of a figure in the text."""

HEADING_ID = re.compile(r"\s*\{#([A-Za-z0-9-]+)\}\s*$")
"""`## Heading {#id}`."""


@cache
def markdown() -> MarkdownIt:
    """The parser, set up once. It never raises on any text."""
    parser = MarkdownIt("commonmark", {"html": True, "typographer": False})
    parser.enable(["table", "strikethrough"])
    parser.validateLink = any_link  # type: ignore[method-assign]  # scan reports the unsafe ones
    parser.normalizeLink = lru_cache(10_000)(parser.normalizeLink)  # type: ignore[method-assign]
    container_plugin(parser, "quote")
    parser.inline.ruler.before("text", "figure", figure_rule)
    parser.core.ruler.at("block", plain_blocks)
    parser.core.ruler.at("inline", plain_words)
    parser.core.ruler.push("heading_ids", lambda state: move_heading_ids(state.tokens))
    return parser


def any_link(url: str) -> bool:
    """Take every link for what it is."""
    return url is not None


def figure_rule(state: StateInline, silent: bool) -> bool:
    """Inline rule: `{{ group.name }}` becomes a `figure` token."""
    if not state.src.startswith("{{", state.pos):
        return False
    match = FIGURE.match(state.src, state.pos)
    if not match or match.end() > state.posMax:
        return False
    if not silent:
        token = state.push("figure", "", 0)
        token.content = match.group(1)
    state.pos = match.end()
    return True


def move_heading_ids(tokens: Sequence[Token]) -> None:
    """Turn a trailing `{#id}` of a heading into the heading's id attribute."""
    for opening, inline in pairwise(tokens):
        if opening.type != "heading_open" or not inline.children:
            continue
        last = inline.children[-1]
        if last.type == "text" and (match := HEADING_ID.search(last.content)):
            opening.attrSet("id", match.group(1))
            last.content = last.content[: match.start()]
            inline.content = HEADING_ID.sub("", inline.content)


def plain(inline: Token) -> str:
    """The words of an inline token without markup."""
    return "".join(
        child.content
        if child.type in ("text", "code_inline")
        else " " * (child.type == "softbreak")
        for child in inline.children or ()
    )
