"""Trade words are found in a text, each where it stands first, and become buttons that open a note.

A button opens its note by HTML alone (`popovertarget`), so keyboard, touch and Esc need no script.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markdown_it.token import Token
from markupsafe import Markup

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
    seen, found, head = set(known), [], 0
    for token in tokens:
        head += HEADS.get(token.type, 0)
        if token.type == "inline" and token.children and not head:
            token.children = list(glossed(token.children, words, seen))
            found += [child.info for child in token.children if child.type == "term"]
    return tuple(found)


def glossed(children: Iterable[Token], words: TradeWords, seen: set[str]) -> Iterator[Token]:
    """The same for the tokens of one stretch of text."""
    links = 0
    for child in children:
        links += child.nesting if child.type in ("link_open", "link_close") else 0
        if child.type != "text" or links:
            yield child
        else:
            yield from (token_of(piece) for piece in pieces(child.content, words, seen))


def token_of(piece: str | Found) -> Token:
    """A piece of text as a token: `info` is the id of a term."""
    if isinstance(piece, str):
        return Token("text", "", 0, content=piece)
    return Token("term", "", 0, content=piece.words, info=piece.term)


def term_html(words: str, term: str) -> Markup:
    """A trade word that opens its note."""
    return Markup('<button type="button" class="term" popovertarget="term-{}">{}</button>').format(
        term, words
    )
