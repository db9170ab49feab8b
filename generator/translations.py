"""How far each language is: current, outdated or missing; and the mark that says so in a file.

The mark is a digest of the original's words (`model.entries.Text.digest`), written into the translation
by `careportal translated`. It needs no git and does not care when a file was touched.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generator.diagnostics import Diagnostic, say, warning
from generator.linking.portal import Portal
from generator.linking.targets import pool_of
from generator.model.entries import AnyEntry, Content, Text


class State(StrEnum):
    """How a language stands to the original of one entry."""

    ORIGINAL = "original"
    CURRENT = "current"
    UNMARKED = "unmarked"
    """Translated, but nobody has said from which words."""
    OUTDATED = "outdated"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Row:
    """One language of one portal, counted."""

    portal: str
    language: str
    counts: Mapping[State, int]


def state_of(entry: AnyEntry, language: str) -> State:
    """How a language of an entry stands."""
    text = entry.texts.get(language)
    if language == entry.original:
        return State.ORIGINAL
    if text is None:
        return State.MISSING
    mark = text.words.translation
    if mark is None:
        return State.UNMARKED
    return State.CURRENT if mark.digest == entry.source().digest else State.OUTDATED


def entries_of(portal: Portal) -> Iterator[AnyEntry]:
    """Every entry that a portal shows."""
    for entries in pool_of(portal).values():
        yield from entries.values()


def status(portals: Iterable[Portal]) -> tuple[Row, ...]:
    """A row per portal and language."""
    rows = []
    for portal in portals:
        for tag in portal.config.languages():
            states = [state_of(entry, tag) for entry in entries_of(portal)]
            rows.append(Row(portal.config.id, tag, {s: states.count(s) for s in State}))
    return tuple(rows)


def check_translations(content: Content, portals: Iterable[Portal]) -> Iterator[Diagnostic]:
    """Warn about translations that are outdated, unmarked or missing."""
    wanted: dict[tuple[str, str], dict[str, None]] = {}
    for portal in portals:
        for entry in entries_of(portal):
            wanted.setdefault((entry.kind, entry.id), {}).update(
                dict.fromkeys(portal.config.languages())
            )
    pool = pool_of(content)
    for (kind, entry_id), tags in wanted.items():
        entry = pool[kind][entry_id]
        yield from check_entry(entry, tags)


def check_entry(entry: AnyEntry, tags: Iterable[str]) -> Iterator[Diagnostic]:
    """The same for one entry in the languages in which it is shown."""
    states = {tag: state_of(entry, tag) for tag in tags}
    for tag, text in entry.texts.items():
        if states.get(tag) not in (State.OUTDATED, State.UNMARKED):
            continue
        span = text.spans.at("translation")
        hint = say("when it is right again, run: careportal translated {path}", path=text.path)
        if states.get(tag) is State.OUTDATED:
            message = say(
                "the original has changed since this translation: {path}", path=entry.source().path
            )
            yield warning(span, "outdated-translation", message, hint, entry.source().spans.start)
        else:
            message = say("the translation does not say which words it was made from")
            yield warning(span, "unmarked-translation", message, hint)
    if missing := [tag for tag, state in states.items() if state is State.MISSING]:
        message = say("not translated into {languages}", languages=", ".join(missing))
        yield warning(entry.source().spans.start, "missing-translation", message)


def marked(entry: AnyEntry, text: Text[Any], source: str) -> str:
    """The file `source` of a translation with a mark of the original's present words.

    Everything else stays as it is, line ends included.
    """
    newline = "\r\n" if "\r\n" in source else "\n"
    mark = [
        "translation:",
        f"  language: {entry.original}",
        f"  digest: {entry.source().digest}",
    ]
    head, front, rest = split_front_matter(source, newline)
    kept = without_key(front.split(newline), "translation")
    while kept and not kept[-1].strip():
        kept.pop()
    return newline.join([head, *kept, *mark, rest])


def split_front_matter(source: str, newline: str) -> tuple[str, str, str]:
    """The opening line, the lines between, and everything from the closing line on."""
    lines = source.split(newline)
    end = next(i for i, line in enumerate(lines[1:], start=1) if line.rstrip() == "---")
    return lines[0], newline.join(lines[1:end]), newline.join(lines[end:])


def without_key(lines: Iterable[str], key: str) -> list[str]:
    """YAML lines without a top-level key and what is indented below it."""
    kept, inside = [], False
    for line in lines:
        if re.match(r"\S", line):
            inside = line.split(":")[0].strip() == key
        if not inside:
            kept.append(line)
    return kept
