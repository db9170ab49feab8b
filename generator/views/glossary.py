"""Trade words: which texts have them, the notes that a page needs, and the page that lists them all."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import Any, get_args, get_type_hints

from generator.linking import Portal
from generator.linking.targets import pool_of
from generator.model.entries import Term
from generator.prose.glossing import TradeWords, trade_words
from generator.routes import Target
from generator.views.edition import Edition
from generator.views.finding import sort_key
from generator.views.frame import Frame
from generator.views.framing import Outline, frame
from generator.views.pages import View
from generator.views.phrases import Glossed, Passage, TermNote


def trade_words_of(portal: Portal) -> dict[str, TradeWords]:
    """What is explained in texts of each language that a page of the portal may show."""
    own = portal.config.languages()
    originals = {e.original for entries in pool_of(portal).values() for e in entries.values()}
    return {
        tag: trade_words(forms(portal, tag, portal.config.fallback(tag) if tag in own else ()))
        for tag in sorted({*own, *originals})
    }


def forms(portal: Portal, tag: str, fallback: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Every form with its term: first those of the language, then those that it borrows."""
    chains = {term.id: term.chain(tag, fallback) for term in portal.terms.values()}
    for borrowed in (False, True):
        for term in portal.terms.values():
            for language in chains[term.id]:
                if (language != tag) is borrowed:
                    words = term.texts[language].words
                    yield from ((form, term.id) for form in (words.title, *words.forms) if form)


def about(edition: Edition, profession: str) -> Edition:
    """The edition for the page of a profession, which need not explain its own names."""
    own = {t.id for t in edition.portal.terms.values() if t.facts.profession == profession}
    return replace(edition, familiar=edition.familiar | own)


def with_notes(edition: Edition, view: View) -> View:
    """The view with a note for each trade word that its texts explain."""
    terms = tuple(dict.fromkeys(terms_in(view, set())))
    if not terms:
        return view
    notes = tuple(note(edition, edition.portal.terms[term]) for term in terms)
    page: Any = view
    return replace(page, frame=replace(view.frame, notes=notes))  # type: ignore[no-any-return]


def terms_in(part: Any, met: set[int]) -> Iterator[str]:
    """Ids of the trade words that a view explains, in the order of its fields.

    `met` holds the records that were looked into: what a view shows in many places is read once.
    """
    if isinstance(part, Passage | Glossed):
        yield from part.terms
    elif isinstance(part, tuple):
        for item in part:
            yield from terms_in(item, met)
    elif part is not None and id(part) not in met and (names := wordy(type(part))):  # type: ignore[arg-type]  # a class is hashable
        met.add(id(part))
        for name in names:
            yield from terms_in(getattr(part, name), met)


@cache
def wordy(kind: type) -> tuple[str, ...]:
    """The fields of a record in which prose may stand: those whose types do not rule it out."""
    if not is_dataclass(kind) or kind is Frame:
        return ()
    hints = get_type_hints(kind)
    return tuple(field.name for field in fields(kind) if may_hold(hints[field.name], kind))


def may_hold(hint: object, inside: type) -> bool:
    """Whether prose may stand in a value of a type; `inside` is the record that asks."""
    if inner := get_args(hint):
        return any(may_hold(one, inside) for one in inner if one is not ...)
    if isinstance(hint, type) and hint not in (Any, object, inside, Passage, Glossed):
        return bool(wordy(hint))
    return True


def note(edition: Edition, term: Term) -> TermNote:
    """What a trade word means, and where more is said."""
    words, profession = edition.words, term.facts.profession or ""
    page = edition.url("profession", profession)
    return TermNote(
        id=term.id,
        title=edition.phrase(term, "title"),
        long=edition.phrase(term, "long"),
        one_liner=edition.phrase(term, "one_liner"),
        url=page or edition.term_url(term.id),
        link=words.say("About this profession") if page else words.say("All trade words"),
    )


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A trade word with all that is said of it."""

    note: TermNote
    body: Passage
    """More about it; often empty."""
    profession: str
    """Address of the profession that it names; empty when it names none."""


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """All trade words of the portal."""

    frame: Frame
    heading: str
    intro: str
    entries: tuple[GlossaryEntry, ...]
    """From A to Z."""


def view_glossary(edition: Edition) -> GlossaryView:
    """The page on which every trade word stands."""
    words, plain = edition.words, replace(edition, trade_words={}, known={})
    heading = words.say("Trade words explained")
    intro = words.say("Words and abbreviations that one meets in training and at work.")
    entries = [entry(plain, term) for term in edition.portal.terms.values()]
    entries.sort(key=lambda entry: (sort_key(entry.note.title.text), entry.note.id))
    outline = Outline(
        "glossary",
        Target("glossary"),
        heading,
        intro,
        search_filters=(("kind", words.term("kind", "page")),),
        names=tuple(names(edition.portal)),
    )
    return GlossaryView(frame(edition, outline), heading, intro, tuple(entries))


def entry(edition: Edition, term: Term) -> GlossaryEntry:
    """One trade word of the glossary."""
    page = edition.url("profession", term.facts.profession or "")
    return GlossaryEntry(note(edition, term), edition.body(term), page)


def names(portal: Portal) -> Iterator[str]:
    """Every name under which people look for a trade word."""
    for term in portal.terms.values():
        for text in term.texts.values():
            words = text.words
            yield from (name for name in (words.title, *words.forms, words.long) if name)
