"""A file that was saved is read again, alone: everything else is as it was read before."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from generator.content.bodies import SectionWords
from generator.content.entries import Reader, read_entry, written
from generator.content.files import EntryFile
from generator.content.kinds import EMPLOYERS, PAGES, PROFESSIONS, REGIONS, STORIES, Kind
from generator.content.remembering import Oblivion
from generator.diagnostics import has_errors
from generator.model.entries import AnyEntry, Content

KINDS: tuple[Kind[Any, Any], ...] = (PROFESSIONS, STORIES, REGIONS, EMPLOYERS, PAGES)
"""Kinds of entries that have pages of their own."""


def read_again(
    project: Path, words: SectionWords, content: Content, today: date, place: Path
) -> AnyEntry | None:
    """The entry of which a file of the project is a text, as its files are now.

    None for a file that is no text of an entry in `content`, and for an entry in whose files
    something is wrong. Languages that were not there before are not looked for.
    """
    for kind in KINDS:
        if place.parent == project / "content" / kind.folder and place.suffix == ".md":
            entry_id, _, language = place.stem.rpartition(".")
            known: AnyEntry | None = getattr(content, kind.folder).get(entry_id)
            if known is None or language not in known.texts:
                return None
            files = written(project, texts_of(project, known))
            languages = tuple(tags(content))
            reader = Reader(project, words, languages, today, Oblivion())
            harvest = read_entry(reader, kind, entry_id, files)
            return None if has_errors(harvest.diagnostics) else harvest.entries.get(entry_id)
    return None


def texts_of(project: Path, entry: AnyEntry) -> Iterator[EntryFile]:
    """The files of an entry."""
    for language, text in entry.texts.items():
        yield EntryFile(project / text.path, entry.id, language)


def tags(content: Content) -> Iterator[str]:
    """The languages of all portals."""
    yield from dict.fromkeys(
        tag for config in content.portals.values() for tag in config.languages()
    )
