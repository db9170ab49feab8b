"""A quiz: questions whose answers say what somebody likes, and professions that ask for it."""

from typing import Annotated

from pydantic import Field

from generator.model.values import (
    IconName,
    Line,
    OneLiner,
    ProfessionId,
    Record,
    Slug,
    TranslationRecord,
)

Points = Annotated[int, Field(ge=1, le=3)]
"""How much an answer says about a trait, 1 to 3."""
Weight = Annotated[int, Field(ge=0, le=3)]
"""How much a profession asks of a trait: 0 not at all, 3 every day."""


class Trait(Record):
    """Something that people like: technology, people, calm."""

    id: Slug
    """Names its words, and its part of the result page: `#trait-techniek`."""
    icon: IconName
    """Name of its drawing at lucide.dev."""


class QuizAnswer(Record):
    """One answer of a question."""

    id: Slug
    icon: IconName
    """Name of its drawing at lucide.dev."""
    traits: Annotated[dict[Slug, Points], Field(min_length=1)]
    """What the answer says, as points from 1 to 3 per trait; the first with most is its main trait."""


class QuizQuestion(Record):
    """A question with two to six answers, of which one is chosen."""

    id: Slug
    answers: Annotated[tuple[QuizAnswer, ...], Field(min_length=2, max_length=6)]


class QuizFacts(Record):
    """Facts of a quiz: what counts how much. They stand once, in the original."""

    traits: Annotated[tuple[Trait, ...], Field(min_length=2, max_length=9)]
    """What the quiz finds out, in the order in which results show it."""
    questions: Annotated[tuple[QuizQuestion, ...], Field(min_length=1, max_length=20)]
    """In the order in which they are asked; eight take two minutes."""
    professions: dict[ProfessionId, dict[Slug, Weight]]
    """What each profession asks for: weights from 0 to 3 per trait, by its id."""


class TraitWords(Record):
    """Words of a trait."""

    title: Line | None = None
    """Its name, as `Techniek`. Required in the original."""
    line: Line | None = None
    """One sentence about those who like it. Required in the original."""
    because: Line | None = None
    """Its name inside a sentence, for `{traits}` of `result` and `reason`. Required in the original."""


class QuizWords(Record):
    """Words of a quiz, in every language."""

    title: Line | None = None
    """Headline. Required in the original."""
    slug: Slug | None = None
    """Last part of the address; the id when left out."""
    one_liner: OneLiner | None = None
    """What one gets out of it, in one sentence. Required in the original."""
    result_title: Line | None = None
    """Headline of the page of results while there is no result. Required in the original."""
    result: Line | None = None
    """The result as a headline: `Jouw hart klopt voor {traits}.` Required in the original."""
    reason: Line | None = None
    """Why a profession fits: `Omdat je houdt van {traits}.` Required in the original."""
    trait_words: dict[Slug, TraitWords] = Field(default_factory=dict)
    """Words of each trait, by its id. Required in the original."""
    question_words: dict[Slug, Line] = Field(default_factory=dict)
    """Each question, by its id. Required in the original."""
    answer_words: dict[Slug, dict[Slug, Line]] = Field(default_factory=dict)
    """Each answer, by the id of its question and its own. Required in the original."""
    translation: TranslationRecord | None = None
    """Written by `careportal translated`."""
