"""The kinds of entries: their folders, their records and what must not be missing."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.model.glossary import TermFacts, TermWords
from generator.model.pages import PageFacts, PageWords
from generator.model.places import EmployerFacts, EmployerWords, RegionFacts, RegionWords
from generator.model.professions import (
    PROFESSION_REQUIRED,
    PROFESSION_SECTIONS,
    ProfessionFacts,
    ProfessionWords,
)
from generator.model.quizzes import QuizFacts, QuizWords
from generator.model.stories import STORY_SECTIONS, StoryFacts, StoryWords
from generator.model.values import Record

FactsT = TypeVar("FactsT", bound=Record)
WordsT = TypeVar(
    "WordsT",
    bound=ProfessionWords
    | StoryWords
    | RegionWords
    | EmployerWords
    | PageWords
    | QuizWords
    | TermWords,
)


@dataclass(frozen=True, slots=True)
class Kind(Generic[FactsT, WordsT]):
    """One kind of entry."""

    name: str
    folder: str
    """Below `content/`."""
    facts: type[FactsT]
    words: type[WordsT]
    required: tuple[str, ...] = ("title", "one_liner")
    """Words that the original must have."""
    picture: str = "picture"
    """The fact that holds its picture; `<picture>_alt` is the word that describes it."""
    sections: tuple[str, ...] = ()
    """Canonical sections of its body."""
    required_sections: tuple[str, ...] = ()
    """Those that the original must have."""
    closed: bool = False
    """Whether every level-2 heading must be one of the canonical sections."""
    shared: tuple[str, ...] = ()
    """Words that a translation may leave to the original: they are the same in every language."""

    @property
    def alt(self) -> str:
        """The word that says what its picture shows."""
        return f"{self.picture}_alt"


PROFESSIONS = Kind(
    name="profession",
    folder="professions",
    facts=ProfessionFacts,
    words=ProfessionWords,
    sections=PROFESSION_SECTIONS,
    required_sections=PROFESSION_REQUIRED,
    closed=True,
)
STORIES = Kind(
    name="story",
    folder="stories",
    facts=StoryFacts,
    words=StoryWords,
    required=("title", "role", "one_liner"),
    picture="portrait",
    sections=STORY_SECTIONS,
)
REGIONS = Kind("region", "regions", RegionFacts, RegionWords)
EMPLOYERS = Kind("employer", "employers", EmployerFacts, EmployerWords)
PAGES = Kind("page", "pages", PageFacts, PageWords)
QUIZZES = Kind(
    name="quiz",
    folder="quizzes",
    facts=QuizFacts,
    words=QuizWords,
    required=("title", "one_liner", "result_title", "result", "reason"),
)

TERMS = Kind("term", "glossary", TermFacts, TermWords, shared=("title", "forms", "long"))

FOLDERS = tuple(
    kind.folder for kind in (PROFESSIONS, STORIES, REGIONS, EMPLOYERS, PAGES, QUIZZES, TERMS)
)
