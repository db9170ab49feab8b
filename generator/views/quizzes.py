"""A quiz becomes its page of questions, its page of results, and ways in by what one likes."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.model.entries import Quiz
from generator.model.quizzes import QuizAnswer, QuizQuestion, QuizWords, TraitWords
from generator.routes import Target
from generator.views.edition import Edition
from generator.views.frame import Frame, Link
from generator.views.framing import Outline, frame
from generator.views.phrases import Passage, Phrase
from generator.views.pieces import Fit, TraitView

FOREMOST = 3
"""So many professions stand with a trait."""


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One answer, as a card to choose."""

    id: str
    icon: str
    words: Phrase
    trait: Phrase
    """Name of the trait for which it gives most."""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question with its answers."""

    id: str
    words: Phrase
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class QuizView:
    """The page of questions."""

    frame: Frame
    heading: Phrase
    one_liner: Phrase
    body: Passage
    questions: tuple[QuestionView, ...]
    mark: str
    """Names this set of questions; answers given to another are not read."""
    result: str
    """Address of the page of results."""


@dataclass(frozen=True, slots=True)
class ResultView:
    """The page of results: it reads by itself, and answers in its address make it personal."""

    frame: Frame
    heading: Phrase
    quiz: Link
    traits: tuple[TraitView, ...]
    professions: tuple[Fit, ...]
    """In the portal's order."""
    result: Phrase
    """Headline of a result, with `{traits}`."""
    reason: Phrase
    """Why a profession fits, with `{traits}`."""
    data: str
    """JSON for the script: `mark`, and per question per answer a digit per trait and its words."""


def view_quiz(edition: Edition) -> QuizView:
    """The questions of the portal's quiz."""
    quiz = quiz_of(edition)
    title, one_liner = edition.phrase(quiz, "title"), edition.phrase(quiz, "one_liner")
    outline = Outline(
        "quiz", Target("quiz"), str(title), str(one_liner), entry=quiz,
        search_filters=(("kind", edition.words.term("kind", "quiz")),),
        names=tuple(text.words.title or "" for text in quiz.texts.values()),
    )  # fmt: skip
    return QuizView(
        frame=frame(edition, outline),
        heading=title,
        one_liner=one_liner,
        body=edition.body(quiz),
        questions=tuple(view_question(edition, quiz, q) for q in quiz.facts.questions),
        mark=mark(quiz),
        result=edition.url("quiz-result"),
    )


def quiz_of(edition: Edition) -> Quiz:
    """The quiz of a portal that has one."""
    quiz = edition.portal.quiz
    if quiz is None:
        raise LookupError(edition.portal.config.id)
    return quiz


def view_question(edition: Edition, quiz: Quiz, question: QuizQuestion) -> QuestionView:
    """A question with its words."""
    return QuestionView(
        question.id,
        edition.note(quiz, "question_words", question.id),
        tuple(view_answer(edition, quiz, question.id, answer) for answer in question.answers),
    )


def view_answer(edition: Edition, quiz: Quiz, question: str, answer: QuizAnswer) -> AnswerView:
    """An answer with its words and the trait it speaks for most."""
    main = max(answer.traits, key=answer.traits.__getitem__)
    words = answer_words(edition, quiz, question, answer.id)
    return AnswerView(answer.id, answer.icon, words, trait_word(edition, quiz, main, "title"))


def answer_words(edition: Edition, quiz: Quiz, question: str, answer: str) -> Phrase:
    """What an answer says."""
    return spoken(edition, quiz, lambda words: words.answer_words.get(question, {}).get(answer))


def trait_word(edition: Edition, quiz: Quiz, trait: str, field: str) -> Phrase:
    """One of the words of a trait."""
    none = TraitWords()
    return spoken(edition, quiz, lambda words: getattr(words.trait_words.get(trait, none), field))


def spoken(edition: Edition, quiz: Quiz, find: Callable[[QuizWords], str | None]) -> Phrase:
    """Words that stand deeper, from the first language that has them."""
    for tag in edition.chain(quiz):
        if found := find(quiz.texts[tag].words):
            return edition.marked(found, tag)
    return Phrase("")


def mark(quiz: Quiz) -> str:
    """Four hexadecimal digits over the ids of questions and answers: the same in every language."""
    ids = [[question.id, *(a.id for a in question.answers)] for question in quiz.facts.questions]
    return hashlib.blake2b(json.dumps(ids).encode(), digest_size=2).hexdigest()


def view_result(edition: Edition) -> ResultView:
    """What each answer of the portal's quiz leads to."""
    quiz = quiz_of(edition)
    title = edition.phrase(quiz, "result_title")
    link = edition.link(quiz)
    outline = Outline(
        "quiz-result", Target("quiz-result"), str(title), str(edition.phrase(quiz, "one_liner")),
        entry=quiz, trail=(link,), indexed=False,
    )  # fmt: skip
    return ResultView(
        frame=frame(edition, outline),
        heading=title,
        quiz=link,
        traits=traits(edition),
        professions=tuple(view_fit(edition, quiz, i) for i in weighed(edition, quiz)),
        result=edition.phrase(quiz, "result"),
        reason=edition.phrase(quiz, "reason"),
        data=json.dumps(script_data(edition, quiz), ensure_ascii=False, separators=(",", ":")),
    )


def weighed(edition: Edition, quiz: Quiz) -> tuple[str, ...]:
    """The portal's professions that the quiz knows, in the portal's order."""
    return tuple(i for i in edition.portal.professions if i in quiz.facts.professions)


def view_fit(edition: Edition, quiz: Quiz, profession: str) -> Fit:
    """A profession with what it asks for."""
    entry, weights = edition.portal.professions[profession], quiz.facts.professions[profession]
    order = sorted((t.id for t in quiz.facts.traits), key=lambda t: -weights.get(t, 0))
    return Fit(
        link=edition.link(entry),
        line=edition.phrase(entry, "one_liner"),
        level=edition.words.term("level", entry.facts.level),
        asks=tuple(trait_word(edition, quiz, t, "title") for t in order if weights.get(t, 0) > 1),
        weights=digits(quiz, weights),
    )


def digits(quiz: Quiz, points: Mapping[str, int]) -> str:
    """Points as a digit per trait."""
    return "".join(str(points.get(trait.id, 0)) for trait in quiz.facts.traits)


def script_data(edition: Edition, quiz: Quiz) -> dict[str, object]:
    """What the answers say, in numbers and in words."""
    answers = [
        [[digits(quiz, a.traits), str(answer_words(edition, quiz, q.id, a.id))] for a in q.answers]
        for q in quiz.facts.questions
    ]
    return {"mark": mark(quiz), "answers": answers}


def traits(edition: Edition) -> tuple[TraitView, ...]:
    """What the portal's quiz finds out, each with the professions that ask most of it."""
    quiz = edition.portal.quiz
    if quiz is None:
        return ()
    result = edition.url("quiz-result")
    return tuple(
        TraitView(
            id=trait.id,
            icon=trait.icon,
            title=trait_word(edition, quiz, trait.id, "title"),
            line=trait_word(edition, quiz, trait.id, "line"),
            because=str(trait_word(edition, quiz, trait.id, "because")),
            url=f"{result}#trait-{trait.id}",
            professions=foremost(edition, quiz, trait.id),
        )
        for trait in quiz.facts.traits
    )


def foremost(edition: Edition, quiz: Quiz, trait: str) -> tuple[Fit, ...]:
    """The professions of which a trait is the largest part."""
    asked = {i: quiz.facts.professions[i] for i in weighed(edition, quiz)}
    parts = {
        i: weights[trait] ** 2 / sum(weight**2 for weight in weights.values())
        for i, weights in asked.items()
        if weights.get(trait, 0) > 1
    }
    best = sorted(parts, key=lambda i: -parts[i])[:FOREMOST]
    return tuple(view_fit(edition, quiz, i) for i in best)
