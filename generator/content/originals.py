"""Among the texts of an entry, the one that carries its facts is found."""

from collections.abc import Iterator, Mapping, Sequence

from generator.content.kinds import FactsT, Kind, WordsT
from generator.diagnostics import Diagnostic, did_you_mean, error, say
from generator.documents import MOST, Document, readable

Texts = Mapping[str, Document]
"""The documents of one entry by language."""


def choose_original(
    kind: Kind[FactsT, WordsT], texts: Texts, all_readable: bool
) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The language with the most facts, and facts that stand elsewhere; none if there are no facts.

    While one of the entry's files cannot be read, its facts may stand there.
    """
    facts = {language: facts_of(kind, document) for language, document in texts.items()}
    with_facts = [language for language in texts if facts[language]]
    if not with_facts:
        return None, without_facts(kind, texts) if all_readable else ()
    original = max(with_facts, key=lambda language: len(facts[language]))
    others = (language for language in with_facts if language != original)
    wrong = (misplaced(texts[original], texts[other], facts[other]) for other in others)
    return original, tuple(diagnostic for found in wrong for diagnostic in found)


def facts_of(kind: Kind[FactsT, WordsT], document: Document) -> tuple[str, ...]:
    """The keys of a document that are facts."""
    return tuple(key for key in document.data if key in kind.facts.model_fields)


def without_facts(kind: Kind[FactsT, WordsT], texts: Texts) -> tuple[Diagnostic, ...]:
    document = next(iter(texts.values()))
    required = [name for name, field in kind.facts.model_fields.items() if field.is_required()]
    message = say("no text of `{id}` carries its facts", id=id_of(document))
    keys = ", ".join(f"`{key}`" for key in required)
    hint = say("one of its texts must have {keys}", keys=keys)
    return (error(document.spans.start, "no-original", message, hint),)


def id_of(document: Document) -> str:
    return document.path.rpartition("/")[2].partition(".")[0]


def misplaced(original: Document, document: Document, keys: Sequence[str]) -> Iterator[Diagnostic]:
    """Facts in a translation: one mistake for those that stand twice, one for the others."""
    hint = say("facts stand once, in `{path}`; remove them here", path=original.path)
    if twice := [key for key in keys if key in original.data]:
        message = say("facts stand in two files: {keys}", keys=quoted(twice))
        first = original.key(twice[0])
        yield error(document.key(twice[0]), "fact-twice", message, hint, first)
    if elsewhere := [key for key in keys if key not in original.data]:
        message = say("facts stand in a translation: {keys}", keys=quoted(elsewhere))
        move = say("facts stand once, in `{path}`; move them there", path=original.path)
        yield error(document.key(elsewhere[0]), "fact-in-translation", message, move)


def quoted(keys: Sequence[str]) -> str:
    return ", ".join(f"`{key}`" for key in keys)


def unknown_keys(kind: Kind[FactsT, WordsT], texts: Texts) -> Iterator[Diagnostic]:
    """Keys that are neither facts nor words of this kind."""
    known = (*kind.facts.model_fields, *kind.words.model_fields)
    for document in texts.values():
        unknown = [key for key in document.data if key not in known]
        for key in unknown[:MOST]:
            message = say("no key is called `{key}` here", key=readable(key))
            yield error(document.key(key), "unknown-key", message, did_you_mean(key, known))
