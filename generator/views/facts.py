"""Single facts in words: an amount with its label, a term with what it means."""

from generator.views.edition import Edition
from generator.views.frame import Link, Term
from generator.views.phrases import Phrase
from generator.views.pieces import Amount


def amount(edition: Edition, label: str, figure_id: str) -> Amount:
    """A figure with its unit, and the words before it."""
    printed = edition.figures.amount(figure_id)
    return Amount(label, printed.full, printed.value, printed.past)


def plain(text: str) -> Link:
    """A value without a page."""
    return Link(Phrase(text), "")


def fact(edition: Edition, fact_id: str, *values: Link) -> Term:
    """A fact with its term and what the term means."""
    words = edition.words
    return Term(fact_id, words.term("fact", fact_id), values, words.explanation("fact", fact_id))
