"""An entry: one thing people wrote about, with its facts once and its words per language."""

import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, Generic, Protocol, TypeVar

from generator.diagnostics import Span
from generator.model.figures import Figure
from generator.model.glossary import TermFacts, TermWords
from generator.model.maps import Drawing
from generator.model.mentions import Mention
from generator.model.pages import PageFacts, PageWords
from generator.model.pins import Pins
from generator.model.places import EmployerFacts, EmployerWords, RegionFacts, RegionWords
from generator.model.portals import PortalFacts
from generator.model.professions import ProfessionFacts, ProfessionWords
from generator.model.quizzes import QuizFacts, QuizWords
from generator.model.references import Named
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


Places = Mapping[tuple[str | int, ...], Span]
"""Where values stand, by their paths of keys."""


class Folded(Places):
    """Places as bytes, unfolded when somebody asks: nobody does while nothing is wrong."""

    __slots__ = ("known", "written")

    def __init__(self, written: bytes) -> None:
        self.written = written
        self.known: dict[tuple[str | int, ...], Span] | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return Folded, (self.written,)

    @property
    def places(self) -> dict[tuple[str | int, ...], Span]:
        """The places themselves."""
        if self.known is None:
            found = pickle.loads(self.written)  # noqa: S301  # written by `fold`
            self.known = {path: Span(*place) for path, *place in found}
        return self.known

    def __getitem__(self, path: tuple[str | int, ...]) -> Span:
        return self.places[path]

    def __iter__(self) -> Iterator[tuple[str | int, ...]]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)


def fold(places: Places) -> Folded:
    """Places as bytes."""
    if isinstance(places, Folded):
        return places
    flat = [
        (path, span.path, span.line, span.column, span.length, span.source)
        for path, span in places.items()
    ]
    return Folded(pickle.dumps(flat, 5))


@dataclass(frozen=True, slots=True)
class Spans:
    """Where each value of a file stands, by its path of keys: `("routes", 0, "mode")`."""

    start: Span
    """The first line of the file."""
    values: Places

    def __reduce__(self) -> tuple[Any, ...]:
        return Spans, (self.start, fold(self.values))

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

    def __reduce__(self) -> tuple[Any, ...]:
        return Section, (self.id, self.heading, self.markdown, self.line)


@dataclass(frozen=True, slots=True)
class Text(Generic[W]):
    """An entry in one language: one file."""

    language: str
    path: str
    words: W
    sections: tuple[Section, ...]
    mentions: tuple[Mention, ...]
    """What the sections name, in reading order; lines are those of the file."""
    spans: Spans
    lines: tuple[str, ...]
    """The whole file, line by line, for excerpts."""
    digest: str
    """16 hexadecimal digits over its words (front matter words and body, whitespace folded)."""

    def __reduce__(self) -> tuple[Any, ...]:
        return Text, tuple(getattr(self, name) for name in TEXT)

    def section(self, section_id: str) -> Section | None:
        """The section with this id, if the body has it."""
        return next((section for section in self.sections if section.id == section_id), None)


TEXT = tuple(field.name for field in fields(Text))
"""What a text is made of, in order: it travels faster without asking each time."""


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
    names: tuple[Named, ...]
    """What the facts name."""

    def __reduce__(self) -> tuple[Any, ...]:
        made_of = self.kind, self.id, self.facts, self.original, self.texts, self.names
        return Entry, made_of

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
