"""Markdown becomes HTML: links, pictures and figures are asked for, everything else is ours."""

import inspect
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup, escape

from generator.model.media import PictureFiles
from generator.prose.glossing import NO_WORDS, TradeWords, gloss, term_html
from generator.prose.grammar import markdown
from generator.prose.scan import heading_ids

CLOCK = re.compile(r"^\s*([01]?\d|2[0-3])[:.]([0-5]\d)(?:\s*(?:Uhr|uur))?[\s–—:-]*")
"""A clock time at the beginning of a list item: `7:30 …`, `07.30 Uhr – …`."""


class Resolver(Protocol):
    """Answers what the words mean in the reader's language."""

    def link(self, target: str) -> tuple[str, bool]:
        """Address of a link target, and whether it leads to another site."""

    def picture(self, target: str) -> PictureFiles:
        """The files of a picture below `content/media/`."""

    def figure(self, figure_id: str) -> Markup:
        """A figure, localised."""

    def table_name(self) -> str:
        """What a table that scrolls is called to those who cannot see it."""


@dataclass(frozen=True, slots=True)
class Written:
    """A piece of Markdown as HTML."""

    html: Markup
    terms: tuple[str, ...]
    """Ids of the trade words that it explains, in reading order: each needs its note on the page."""


def write(text: str, resolver: Resolver, shift: int = 0) -> Markup:
    """Render a piece of Markdown; `shift` lowers its headings by as many levels.

    Raises nothing on any text; whatever `linking` refuses must have been refused before.
    """
    return write_glossed(text, resolver, NO_WORDS, shift=shift).html


def write_glossed(
    text: str,
    resolver: Resolver,
    words: TradeWords,
    known: frozenset[str] = frozenset(),
    shift: int = 0,
) -> Written:
    """The same, with each trade word that is not `known` explained where it stands first."""
    parser = markdown()
    tokens = parser.parse(text)
    list(heading_ids(tokens))
    for token in tokens:
        if shift and token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + shift, 6)}"
    mark_clock_times(tokens)
    terms = gloss(tokens, words, known)
    html = Markup(ProseRenderer(resolver).render(tokens, parser.options, {}))  # noqa: S704
    return Written(html, terms)


def mark_clock_times(tokens: Sequence[Token]) -> None:
    """Make the clock time that opens a list item a `<time>`, and its list a timeline."""
    for index, token in enumerate(tokens):
        if token.type != "inline" or not opens_item(tokens, index) or not token.children:
            continue
        first = token.children[0]
        if first.type == "text" and (match := CLOCK.match(first.content)):
            clock = Token("clock", "", 0)
            clock.content = f"{int(match[1]):02d}:{match[2]}"
            first.content = first.content[match.end() :]
            token.children.insert(0, clock)
            mark_list(tokens, index)


def opens_item(tokens: Sequence[Token], index: int) -> bool:
    """Whether an inline token is the first thing of a list item."""
    return index >= 2 and [t.type for t in tokens[index - 2 : index]] == [
        "list_item_open",
        "paragraph_open",
    ]


def mark_list(tokens: Sequence[Token], index: int) -> None:
    """Give the list around a token the class of a timeline."""
    depth = 0
    for token in reversed(tokens[:index]):
        if token.type in ("bullet_list_close", "ordered_list_close"):
            depth += 1
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            if depth == 0:
                token.attrSet("class", "timeline")
                return
            depth -= 1


class ProseRenderer(RendererHTML):
    """markdown-it's renderer with our links, pictures, figures, quotes and tables."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.closing: list[str] = []
        """End tags of links (one without a page is none) and of head cells (an empty one is none)."""

    def render(self, tokens: Sequence[Token], options: OptionsDict, env: EnvType) -> str:
        out = []
        for index, token in enumerate(tokens):
            if token.type == "inline":
                out.append(self.render(token.children or (), options, env))
            elif rule := RULES.get(token.type):
                out.append(rule(self, tokens, index, options, env))
            else:
                out.append(self.renderToken(tokens, index, options, env))
        return "".join(out)

    def link_open(
        self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
    ) -> str:
        url, foreign = self.resolver.link(str(tokens[index].attrGet("href") or ""))
        self.closing.append("</a>" if url else "</span>")
        if not url:
            return "<span>"
        rel = ' rel="noreferrer"' if foreign else ""
        return f'<a href="{escape(url)}"{rel}>'

    def link_close(
        self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
    ) -> str:
        return self.closing.pop()

    def image(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        token = tokens[index]
        files = self.resolver.picture(str(token.attrGet("src") or ""))
        return str(picture_html(files, token.content, str(token.attrGet("title") or "")))

    def figure(
        self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
    ) -> str:
        return str(self.resolver.figure(tokens[index].content))

    def clock(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        time = tokens[index].content
        return f'<time datetime="{time}">{time.removeprefix("0")}</time> '

    def term(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        return str(term_html(tokens[index].content, tokens[index].info))

    def html_block(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        return str(escape(tokens[idx].content))

    def html_inline(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        return str(escape(tokens[idx].content))

    def th_open(
        self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
    ) -> str:
        empty = not tokens[index + 1].content.strip()
        self.closing.append("</td>" if empty else "</th>")
        return "<td>" if empty else '<th scope="col">'

    def th_close(
        self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
    ) -> str:
        return self.closing.pop()

    def table_open(
        self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
    ) -> str:
        name = escape(self.resolver.table_name())
        return f'<div class="table-scroll" role="group" aria-label="{name}" tabindex="0"><table>'

    def table_close(
        self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
    ) -> str:
        return "</table></div>"

    def container_quote_open(
        self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
    ) -> str:
        return '<figure class="quote"><blockquote>'

    def container_quote_close(
        self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
    ) -> str:
        opening = next(t for t in reversed(tokens[:index]) if t.type == "container_quote_open")
        speaker = opening.info.strip().removeprefix("quote").strip()
        caption = f"<figcaption>{escape(speaker)}</figcaption>" if speaker else ""
        return f"</blockquote>{caption}</figure>"


RULES = {
    name: method
    for name, method in inspect.getmembers(ProseRenderer, inspect.isfunction)
    if not name.startswith(("render", "_"))
}
"""The methods for tokens that have one of their own."""


def picture_html(files: PictureFiles, alt: str, credit: str) -> Markup:
    """A picture in the text, with its credit."""
    sources = Markup("").join(
        Markup('<source type="{}" srcset="{}" sizes="(min-width: 48rem) 40rem, 100vw">').format(
            source.type, source.srcset
        )
        for source in files.sources
    )
    picture = Markup(
        '<picture>{}<img src="{}" width="{}" height="{}" alt="{}" loading="lazy"></picture>'
    ).format(sources, files.src, files.width, files.height, alt)
    return Markup('<span class="picture">{}<small class="credit">{}</small></span>').format(
        picture, credit
    )
