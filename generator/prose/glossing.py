"""Trade words are found in a text, each where it stands first, and become buttons that open a note.

A button opens its note by HTML alone (`popovertarget`), so keyboard, touch and Esc need no script.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markdown_it.token import Token
from markupsafe import Markup, escape

HEADS = {"heading_open": 1, "heading_close": -1, "th_open": 1, "th_close": -1}
"""What begins and ends a heading of a section or a table, in which nothing is explained."""


@dataclass(frozen=True, slots=True)
class TradeWords:
    """The words that are explained in one language."""

    terms: Mapping[str, str]
    """Every spelling, and the id of the term that explains it."""
    pattern: re.Pattern[str]
    """Finds the spellings as whole words, longer ones first."""


@dataclass(frozen=True, slots=True)
class Found:
    """A trade word in a text."""

    words: str
    """As the text has them."""
    term: str
    """Id of the term that explains them."""


def trade_words(forms: Iterable[tuple[str, str]]) -> TradeWords:
    """Know these forms, each with the id of its term; of two terms with one form, the first wins."""
    terms: dict[str, str] = {}
    for form, term in forms:
        for spelling in spellings(form):
            terms.setdefault(spelling, term)
    longest = sorted(terms, key=lambda spelling: (-len(spelling), spelling))
    either = "|".join(re.escape(spelling) for spelling in longest)
    return TradeWords(terms, re.compile(rf"(?<![\w-])(?:{either})(?![\w-])" if either else "(?!)"))


def spellings(form: str) -> tuple[str, ...]:
    """How a form stands in a text: as it is, and if it has no capitals, with one at its beginning."""
    return (form, form[:1].upper() + form[1:]) if form == form.lower() else (form,)


NO_WORDS = trade_words(())
"""Nothing is explained."""


def pieces(text: str, words: TradeWords, seen: set[str]) -> Iterator[str | Found]:
    """The text in order: plain stretches, and each trade word that was not `seen` before.

    Put together again, the pieces are the text.
    """
    done = 0
    for match in words.pattern.finditer(text):
        term = words.terms[match[0]]
        if term not in seen:
            seen.add(term)
            if match.start() > done:
                yield text[done : match.start()]
            yield Found(match[0], term)
            done = match.end()
    if done < len(text):
        yield text[done:]


def gloss(tokens: Sequence[Token], words: TradeWords, known: frozenset[str]) -> tuple[str, ...]:
    """Put a `term` token in place of each trade word; the ids of those found, in reading order.

    Headings, links, code and pictures stay as they are, and so do the terms in `known`.
    """
    seen, head = set(known), 0
    found: list[str] = []
    for token in tokens:
        head += HEADS.get(token.type, 0)
        if (
            token.type == "inline"
            and token.children
            and not head
            and may_have(words, token.content)
        ):
            token.children = glossed(token.children, words, seen)
            found += [child.info for child in token.children if child.type == "term"]
    return tuple(found)


def may_have(words: TradeWords, source: str) -> bool:
    """Whether a trade word may stand in a stretch of Markdown; its words are its source but for signs."""
    return bool(SIGNS.search(source) or words.pattern.search(source))


SIGNS = re.compile(r"[\\&_]")
"""Signs behind which a word may hide from who reads the source: escapes, and `_` beside a word."""


def glossed(children: Iterable[Token], words: TradeWords, seen: set[str]) -> list[Token]:
    """The same for the tokens of one stretch of text."""
    links = 0
    found: list[Token] = []
    for child in children:
        links += child.nesting if child.type in ("link_open", "link_close") else 0
        if child.type != "text" or links:
            found.append(child)
        else:
            found += [token_of(piece) for piece in pieces(child.content, words, seen)]
    for term in [child for child in found if child.type == "term"]:
        tie(found, found.index(term))
    return found


def token_of(piece: str | Found) -> Token:
    """A piece of text as a token: `info` is the id of a term."""
    if isinstance(piece, str):
        return Token("text", "", 0, content=piece)
    return Token("term", "", 0, content=piece.words, info=piece.term)


def tie(children: list[Token], place: int) -> None:
    """Tie a term to the punctuation around it, since lines may break at both ends of a button."""
    left, right = place - 1, place + 1
    while left >= 0 and right < len(children) and pair(children[left], children[right]):
        left, right = left - 1, right + 1
    before = taken(children[left], TAIL) if left >= 0 else ""
    after = taken(children[right], HEAD) if right < len(children) else ""
    if before or after:
        opening = Token("tie_open", "span", 1, attrs={"class": "tied"})
        closing = Token("tie_close", "span", -1)
        inner = children[left + 1 : right]
        texts = [Token("text", "", 0, content=text) for text in (before, after)]
        children[left + 1 : right] = [opening, texts[0], *inner, texts[1], closing]


TAIL, HEAD = re.compile(r"[^\s\w]+$"), re.compile(r"^[^\s\w]+")
"""Punctuation at the end and at the beginning of a text."""


def pair(opening: Token, closing: Token) -> bool:
    """Whether two tokens are the two ends of one emphasis."""
    return opening.nesting == 1 and closing.nesting == -1 and opening.tag == closing.tag


def taken(token: Token, punctuation: re.Pattern[str]) -> str:
    """The punctuation at one end of a text, taken away from it."""
    match = punctuation.search(token.content) if token.type == "text" else None
    if match is None:
        return ""
    token.content = token.content[: match.start()] + token.content[match.end() :]
    return match[0]


def explain(text: str, words: TradeWords, known: frozenset[str]) -> tuple[Markup, tuple[str, ...]]:
    """A plain text as HTML, the trade words that are not `known` explained; and their ids."""
    tokens = glossed([Token("text", "", 0, content=text)], words, set(known))
    html = Markup("").join(html_of(token) for token in tokens)
    return html, tuple(token.info for token in tokens if token.type == "term")


def html_of(token: Token) -> Markup:
    """A token that `glossed` makes of a plain text."""
    match token.type:
        case "term":
            return term_html(token.content, token.info)
        case "tie_open":
            return Markup('<span class="tied">')
        case "tie_close":
            return Markup("</span>")
        case _:
            return escape(token.content)


def term_html(words: str, term: str) -> Markup:
    """A trade word that opens its note."""
    target = f'popovertarget="term-{escape(term)}"'
    return Markup(f'<button type="button" class="term" {target}>{escape(words)}</button>')  # noqa: S704 -- escaped
