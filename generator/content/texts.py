"""One document becomes one text of an entry: its words, its sections and their digest."""

import hashlib
import json
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.content.bodies import SectionWords, split_body
from generator.content.completeness import check_one_liner
from generator.content.kinds import FactsT, Kind, WordsT
from generator.content.originals import Texts
from generator.content.validation import validate
from generator.diagnostics import Diagnostic
from generator.documents import Data, Document, Source, compose_document
from generator.model.entries import Section, Text
from generator.model.mentions import Mention
from generator.prose.scan import scan


@dataclass(frozen=True, slots=True)
class Written:
    """One text of an entry as it stands on the disk."""

    language: str
    source: Source


def read_texts(written: Sequence[Written], diagnostics: list[Diagnostic]) -> Texts:
    """The documents of an entry by language; files that make none add only diagnostics."""
    texts: dict[str, Document] = {}
    for file in written:
        document, found = compose_document(file.source)
        diagnostics += without_empty_credit(document, found)
        if document:
            texts[file.language] = document
    return texts


def without_empty_credit(
    document: Document | None, found: tuple[Diagnostic, ...]
) -> tuple[Diagnostic, ...]:
    """Drop what is said of an empty `credit`: the schema says it better, as `missing-credit`."""
    if document is None:
        return found
    without = {document.key(*path) for path in document.empty if path[-1] == "credit"}
    return tuple(item for item in found if item.code != "empty-value" or item.span not in without)


def make_text(
    kind: Kind[FactsT, WordsT], document: Document, language: str, headings: SectionWords
) -> tuple[Text[WordsT] | None, tuple[Diagnostic, ...]]:
    """The text that a document makes, or none; and what is wrong with its words and headings."""
    data = pick(document.data, kind.words.model_fields)
    words, wrong = validate(kind.words, document, data)
    sections, misheaded = split_body(kind, document, language, headings)
    found = (*wrong, *misheaded, *check_one_liner(document))
    if words is None:
        return None, found
    digest = digest_of(data, document.body)
    spans, lines = document.spans, document.lines
    mentions = tuple(mentions_in(sections))
    return Text(language, document.path, words, sections, mentions, spans, lines, digest), found


def mentions_in(sections: Sequence[Section]) -> Iterator[Mention]:
    """What the sections of a text name, by the lines of its file."""
    for section in sections:
        for mention in scan(section.markdown):
            yield mention._replace(line=section.line + mention.line)


def pick(data: Mapping[str, Data], keys: Container[str]) -> dict[str, Data]:
    """The part of a mapping with these keys."""
    return {key: value for key, value in data.items() if key in keys}


def digest_of(data: Mapping[str, Data], body: str) -> str:
    """16 hexadecimal digits over words and body; how they are wrapped and ordered is nothing."""
    words = {key: fold(value) for key, value in data.items() if key != "translation"}
    folded = json.dumps([words, fold(body)], ensure_ascii=True, sort_keys=True)
    return hashlib.blake2b(folded.encode(), digest_size=8).hexdigest()


def fold(value: Data) -> Data:
    """The value with every stretch of whitespace as one space."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [fold(item) for item in value]
    return {key: fold(item) for key, item in value.items()}
