"""An entry: one thing people wrote about, with its facts once and its words per language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from generator.diagnostics import Span
from generator.model.figures import Figure
from generator.model.glossary import TermFacts, TermWords
from generator.model.maps import Drawing
from generator.model.pages import PageFacts, PageWords
from generator.model.pins import Pins
from generator.model.places import EmployerFacts, EmployerWords, RegionFacts, RegionWords
from generator.model.portals import PortalFacts
from generator.model.professions import ProfessionFacts, ProfessionWords
from generator.model.quizzes import QuizFacts, QuizWords
from generator.model.stories import StoryFacts, StoryWords
from generator.model.values import TranslationRecord


class Words(Protocol):
    """What every kind's words have."""

    @property
    def title(self) -> str | None: ...
    @property
    def one_liner(self) -> str | None: ...
    @property
    def translation(self) -> TranslationRecord | None: ...


F = TypeVar("F", covariant=True)
W = TypeVar("W", bound=Words, covariant=True)


@dataclass(frozen=True, slots=True)
class Spans:
    """Where each value of a file stands, by its path of keys: `("routes", 0, "mode")`."""

    start: Span
    """The first line of the file."""
    values: Mapping[tuple[str | int, ...], Span]

    def at(self, *path: str | int) -> Span:
        """The span of a value, else of the nearest value around it."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.values:
                return self.values[path[:end]]
        return self.start


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a body, from its heading to the next of the same rank."""

    id: str
    """Canonical section id, or empty for what stands before and between them."""
    heading: str
    """As the editor wrote it; empty for the lead."""
    markdown: str
    line: int
    """Line of the file on which `markdown` begins, from 1."""


@dataclass(frozen=True, slots=True)
class Text(Generic[W]):
    """An entry in one language: one file."""

    language: str
    path: str
    words: W
    sections: tuple[Section, ...]
    spans: Spans
    lines: tuple[str, ...]
    """The whole file, line by line, for excerpts."""
    digest: str
    """16 hexadecimal digits over its words (front matter words and body, whitespace folded)."""

    def section(self, section_id: str) -> Section | None:
        """The section with this id, if the body has it."""
        return next((section for section in self.sections if section.id == section_id), None)


@dataclass(frozen=True, slots=True)
class Entry(Generic[F, W]):
    """One profession, story, region, employer, page, quiz or trade word."""

    kind: str
    id: str
    facts: F
    original: str
    """Language of the file that carries the facts."""
    texts: Mapping[str, Text[W]]
    """By language; `texts[original]` always exists."""

    def source(self) -> Text[W]:
        """The original text."""
        return self.texts[self.original]

    def chain(self, language: str, fallback: tuple[str, ...]) -> tuple[str, ...]:
        """Languages in which the entry can be read, best first, the original last."""
        wanted = dict.fromkeys((language, *fallback, self.original))
        return tuple(tag for tag in wanted if tag in self.texts)


AnyEntry = Entry[Any, Any]
"""An entry of whatever kind."""

Profession = Entry[ProfessionFacts, ProfessionWords]
Story = Entry[StoryFacts, StoryWords]
Region = Entry[RegionFacts, RegionWords]
Employer = Entry[EmployerFacts, EmployerWords]
Page = Entry[PageFacts, PageWords]
Quiz = Entry[QuizFacts, QuizWords]
Term = Entry[TermFacts, TermWords]


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    """A figure and where it is written."""

    id: str
    figure: Figure
    spans: Spans


@dataclass(frozen=True, slots=True)
class PortalConfig:
    """A portal as configured, ids not yet looked up."""

    id: str
    facts: PortalFacts
    spans: Spans

    def languages(self) -> tuple[str, ...]:
        """Tags of its languages, its own first."""
        return tuple(language.tag for language in self.facts.languages)

    def fallback(self, tag: str) -> tuple[str, ...]:
        """The fallback chain of a language."""
        return next(lang.fallback for lang in self.facts.languages if lang.tag == tag)


@dataclass(frozen=True, slots=True)
class Content:
    """Everything people wrote, every id still a word."""

    professions: Mapping[str, Profession]
    stories: Mapping[str, Story]
    regions: Mapping[str, Region]
    employers: Mapping[str, Employer]
    pages: Mapping[str, Page]
    quizzes: Mapping[str, Quiz]
    figures: Mapping[str, PlacedFigure]
    portals: Mapping[str, PortalConfig]
    maps: Mapping[str, Drawing]
    """By the region that names it."""
    terms: Mapping[str, Term]
    pins: Pins
    withdrawn: frozenset[str] = frozenset()
    """Ids of stories whose permission was taken back; nothing may link to them."""
    withdrawn_media: frozenset[str] = frozenset()
    """Paths below `content/media/` that those stories name; no byte of them may be built."""
    broken: frozenset[tuple[str, str]] = frozenset()
    """(kind, id) of what is there but could not be read; naming one is not a second mistake."""
