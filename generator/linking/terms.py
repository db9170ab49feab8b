"""Checks of the trade words: no reader meets one spelling with two explanations."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Span, error, say
from generator.model.entries import Content, Term, Text
from generator.model.glossary import TermWords
from generator.prose.glossing import spellings


def check_terms(content: Content) -> Iterator[Diagnostic]:
    """Two terms of one country that have the same form in one language."""
    first: dict[tuple[str, str, str], tuple[str, Span]] = {}
    for term in content.terms.values():
        for language, form, span in forms(term):
            for key in keys(term, language, form):
                other, place = first.setdefault(key, (term.id, span))
                if other != term.id:
                    message = say("`{form}` is explained twice", form=form)
                    hint = say("one page can show only one explanation: leave it to one of the two")
                    yield error(span, "term-twice", message, hint, place)
                    break


def forms(term: Term) -> Iterator[tuple[str, str, Span]]:
    """Language, form and place of everything by which texts know a term."""
    for language, text in term.texts.items():
        yield from ((language, form, span) for form, span in forms_in(text))


def forms_in(text: Text[TermWords]) -> Iterator[tuple[str, Span]]:
    """The same for one text."""
    if text.words.title:
        yield text.words.title, text.spans.at("title")
    for index, form in enumerate(text.words.forms):
        yield form, text.spans.at("forms", index)


def keys(term: Term, language: str, form: str) -> Iterator[tuple[str, str, str]]:
    """Country, language and spelling."""
    for country in term.facts.countries:
        yield from ((country, language, spelling) for spelling in spellings(form))
