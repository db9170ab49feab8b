"""The texts of one kind become entries: facts from the original, words from every language."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Generic

from generator.content.bodies import SectionWords
from generator.content.completeness import (
    check_original,
    check_original_sections,
    check_sources,
    check_translation,
)
from generator.content.consents import check_consent, is_withdrawn, named_media
from generator.content.files import EntryFile, find_entry_files
from generator.content.kinds import FactsT, Kind, WordsT
from generator.content.originals import Texts, choose_original, unknown_keys
from generator.content.quizzes import check_quiz
from generator.content.remembering import Map, Memory, Oblivion, recalled
from generator.content.texts import Written, make_text, pick, read_texts
from generator.content.validation import validate
from generator.diagnostics import Diagnostic
from generator.documents import Document, read_source
from generator.model.entries import Entry, Text
from generator.model.quizzes import QuizFacts
from generator.model.references import named


@dataclass(frozen=True, slots=True)
class Reader:
    """What every entry is read with."""

    project: Path
    headings: SectionWords
    languages: tuple[str, ...]
    """Languages of all portals; empty when no portal can be read."""
    today: date
    memory: Memory
    mapper: Map = map


@dataclass(slots=True)
class Harvest(Generic[FactsT, WordsT]):
    """What was read of one kind so far."""

    kind: str
    entries: dict[str, Entry[FactsT, WordsT]] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    withdrawn: set[str] = field(default_factory=set)
    withdrawn_media: set[str] = field(default_factory=set)

    def take_in(self, other: "Harvest[FactsT, WordsT]") -> None:
        """Add what was read elsewhere."""
        self.entries |= other.entries
        self.diagnostics += other.diagnostics
        self.broken |= other.broken
        self.withdrawn |= other.withdrawn
        self.withdrawn_media |= other.withdrawn_media


def read_entries(reader: Reader, kind: Kind[FactsT, WordsT]) -> Harvest[FactsT, WordsT]:
    """Every entry of a kind, and everything that is wrong with its files."""
    files, wrong = find_entry_files(reader.project, kind.folder, reader.languages)
    harvest: Harvest[FactsT, WordsT] = Harvest(kind.name, diagnostics=list(wrong))
    by_id: defaultdict[str, list[EntryFile]] = defaultdict(list)
    for file in files:
        by_id[file.id].append(file)
    given = [(i, written(reader.project, its_files)) for i, its_files in by_id.items()]
    known = kind.name, reader.today if kind.folder == "stories" else None, reader.headings
    read = Reading(replace(reader, memory=Oblivion(), mapper=map), kind)
    for one in recalled(reader.memory, repr(known), given, read, reader.mapper):
        harvest.take_in(one)
    return harvest


@dataclass(frozen=True, slots=True)
class Reading(Generic[FactsT, WordsT]):
    """Reads entries of a kind, also in other processes."""

    reader: Reader
    kind: Kind[FactsT, WordsT]

    def __call__(self, entry: tuple[str, Sequence[Written]]) -> Harvest[FactsT, WordsT]:
        return read_entry(self.reader, self.kind, *entry)


def written(project: Path, files: Iterable[EntryFile]) -> tuple[Written, ...]:
    """The files of an entry as they stand on the disk."""
    return tuple(Written(file.language, read_source(project, file.path)) for file in files)


def read_entry(
    reader: Reader,
    kind: Kind[FactsT, WordsT],
    entry_id: str,
    files: Sequence[Written],
) -> Harvest[FactsT, WordsT]:
    """One entry, or what is wrong with it; depends on nothing but what is given here."""
    harvest: Harvest[FactsT, WordsT] = Harvest(kind.name)
    texts = read_texts(files, harvest.diagnostics)
    original, wrong = choose_original(kind, texts, all_readable=len(texts) == len(files))
    harvest.diagnostics += (*unknown_keys(kind, texts), *wrong)
    if original is None:
        harvest.broken.add(entry_id)
    elif kind.folder == "stories" and is_withdrawn(texts[original].data):
        withdraw(kind, entry_id, texts[original], harvest)
    elif entry := compose(reader, kind, entry_id, original, texts, harvest.diagnostics):
        harvest.entries[entry_id] = entry
    else:
        harvest.broken.add(entry_id)
    return harvest


def withdraw(
    kind: Kind[FactsT, WordsT],
    entry_id: str,
    document: Document,
    harvest: Harvest[FactsT, WordsT],
) -> None:
    """Forget a story but for its id and its files; what is left of it may be incomplete."""
    _, wrong = validate(kind.facts, document, pick(document.data, kind.facts.model_fields))
    harvest.diagnostics += (
        item for item in wrong if not item.code.startswith(("missing", "minor"))
    )
    harvest.withdrawn.add(entry_id)
    harvest.withdrawn_media |= set(named_media(pick(document.data, ("portrait", "video"))))


def compose(
    reader: Reader,
    kind: Kind[FactsT, WordsT],
    entry_id: str,
    original: str,
    texts: Texts,
    diagnostics: list[Diagnostic],
) -> Entry[FactsT, WordsT] | None:
    """Put facts and words together; none if the original makes no sense."""
    source = texts[original]
    facts, wrong = validate(kind.facts, source, pick(source.data, kind.facts.model_fields))
    diagnostics += (*wrong, *check_facts(kind, source, reader.today))
    made: dict[str, Text[WordsT]] = {}
    for language, document in sorted(texts.items()):
        text, found = make_text(kind, document, language, reader.headings)
        diagnostics += found
        if text:
            made[language] = text
    diagnostics += check_texts(kind, original, texts, made)
    if isinstance(facts, QuizFacts):
        diagnostics += check_quiz(facts, original, texts)
    if facts is None or original not in made:
        return None
    return Entry(kind.name, entry_id, facts, original, made, tuple(named(facts)))


def check_facts(
    kind: Kind[FactsT, WordsT], document: Document, today: date
) -> Iterator[Diagnostic]:
    """What the schema alone cannot see in an original's front matter."""
    yield from check_original(kind, document)
    if kind.folder == "professions":
        yield from check_sources(document)
    if kind.folder == "stories":
        yield from check_consent(document, today)


def check_texts(
    kind: Kind[FactsT, WordsT],
    original: str,
    texts: Texts,
    made: Mapping[str, Text[WordsT]],
) -> Iterator[Diagnostic]:
    """What the original's body lacks, and what translations lack beside it."""
    source = made.get(original)
    if source:
        yield from check_original_sections(kind, texts[original], source)
    for language, text in made.items():
        if language != original:
            yield from check_translation(kind, text, texts[language], texts[original], source)
