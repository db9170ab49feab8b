"""What a link in Markdown can point to, and what an id of the pool stands for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from generator.model.entries import (
    AnyEntry,
    Employer,
    Page,
    Profession,
    Quiz,
    Region,
    Story,
    Term,
)
from generator.prose.scan import headings

KINDS = ("profession", "story", "region", "employer", "page", "quiz")
"""Kinds that a bare id may name."""

NAMED_KINDS = (*KINDS, "term")
"""Kinds that a link may name: a trade word only as `term:bbl`, for it often has a profession's id."""

SECTIONS = (
    "professions", "stories", "regions", "employers", "vacancies", "vacancies-untrained", "quiz", "search",
    "a-to-z", "glossary", "doors",
)  # fmt: skip
"""Lists and tools of a portal that a menu or a link may name."""

FILE_NAME = re.compile(r"^(?:.*/)?([a-z0-9-]+)\.[a-z]{2,3}(?:-[a-z]+)?\.md$")
SCHEME = re.compile(r"^([a-zA-Z][a-zA-Z0-9+.-]*):")


@dataclass(frozen=True, slots=True)
class External:
    """A link to another site, a mail address or a telephone."""

    url: str


@dataclass(frozen=True, slots=True)
class Internal:
    """A link to an entry (`kind` may be open), a section of the portal, or a heading of this page."""

    kind: str
    """profession … term, `section`, `here`, or empty for a bare id."""
    id: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Unsafe:
    """A link that no browser should follow: `javascript:`, `data:`, `//host`, plain http."""

    scheme: str


def read_target(target: str) -> External | Internal | Unsafe:
    """Sort a link's target by its form."""
    if target.startswith("//"):
        return Unsafe("//")
    if target.startswith("#"):
        return Internal("here", "", target[1:])
    scheme = match[1].lower() if (match := SCHEME.match(target)) else ""
    if scheme in ("https", "mailto", "tel"):
        return External(target)
    if scheme and scheme not in (*NAMED_KINDS, "section"):
        return Unsafe(scheme)
    name, _, anchor = target[len(scheme) + 1 if scheme else 0 :].partition("#")
    if match := FILE_NAME.match(name):
        name = match[1]
    return Internal(scheme, name, anchor)


class Shelves(Protocol):
    """What holds entries of every kind: all content, or one portal."""

    @property
    def professions(self) -> Mapping[str, Profession]: ...
    @property
    def stories(self) -> Mapping[str, Story]: ...
    @property
    def regions(self) -> Mapping[str, Region]: ...
    @property
    def employers(self) -> Mapping[str, Employer]: ...
    @property
    def pages(self) -> Mapping[str, Page]: ...
    @property
    def quizzes(self) -> Mapping[str, Quiz]: ...
    @property
    def terms(self) -> Mapping[str, Term]: ...


def pool_of(shelves: Shelves) -> Mapping[str, Mapping[str, AnyEntry]]:
    """The entries by kind and id."""
    return {
        "profession": shelves.professions,
        "story": shelves.stories,
        "region": shelves.regions,
        "employer": shelves.employers,
        "page": shelves.pages,
        "quiz": shelves.quizzes,
        "term": shelves.terms,
    }


def find(pool: Mapping[str, Mapping[str, AnyEntry]], target: Internal) -> tuple[AnyEntry, ...]:
    """The entries that an internal link may mean: none, one, or (a bare id) several."""
    kinds = (target.kind,) if target.kind else KINDS
    return tuple(pool[kind][target.id] for kind in kinds if target.id in pool.get(kind, {}))


def anchors_of(entry: AnyEntry, language: str) -> frozenset[str]:
    """Ids of the headings and sections of an entry in a language, else in its original."""
    text = entry.texts.get(language) or entry.source()
    found = {section.id for section in text.sections if section.id}
    for section in text.sections:
        head = f"## {section.heading}\n\n" if section.heading and not section.id else ""
        found.update(anchor for anchor, _, _ in headings(head + section.markdown))
    return frozenset(found)
