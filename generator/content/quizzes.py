"""What the schema alone cannot see in a quiz: ids that name nothing, traits nobody gets, missing words."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.content.originals import Texts
from generator.diagnostics import Diagnostic, Message, did_you_mean, error, say, warning
from generator.documents import Document, KeyPath
from generator.model.quizzes import QuizFacts

HOLE = "{traits}"
"""Where the traits stand in a sentence about a result."""

SENTENCES = ("result", "reason")
TRAIT_WORDS = ("title", "line", "because")


def check_quiz(facts: QuizFacts, original: str, texts: Texts) -> Iterator[Diagnostic]:
    """Everything about one quiz: its points and weights, and the words of every language."""
    yield from check_ids(facts, texts[original])
    yield from check_points(facts, texts[original])
    yield from check_weights(facts, texts[original])
    wanted = words_wanted(facts)
    for language, document in texts.items():
        yield from check_sentences(document)
        yield from check_word_ids(facts, document)
        lacking = [path for path in wanted if has(document, path[:1]) and not has(document, path)]
        if language == original:
            absent = [path for path in wanted if not has(document, path)]
            yield from (without_words(document, path) for path in absent)
        elif lacking:
            keys = ", ".join(f"`{'.'.join(path)}`" for path in lacking)
            message = say("not yet translated: {keys}", keys=keys)
            yield warning(document.key(lacking[0][0]), "missing-words", message)


def check_ids(facts: QuizFacts, document: Document) -> Iterator[Diagnostic]:
    """Ids stand once: those of traits, of questions, and of the answers of a question."""
    yield from twice(document, ("traits",), [trait.id for trait in facts.traits])
    yield from twice(document, ("questions",), [question.id for question in facts.questions])
    for index, question in enumerate(facts.questions):
        at = ("questions", index, "answers")
        yield from twice(document, at, [answer.id for answer in question.answers])


def twice(document: Document, at: KeyPath, ids: Iterable[str]) -> Iterator[Diagnostic]:
    """Ids of a list that it has already."""
    first: dict[str, int] = {}
    for index, word in enumerate(ids):
        if word in first:
            also = document.spans.at(*at, first[word], "id")
            message = say("the id `{id}` stands here twice", id=word)
            yield error(
                document.spans.at(*at, index, "id"), "duplicate-id", message,
                say("choose another id"), also,
            )  # fmt: skip
        first.setdefault(word, index)


def check_points(facts: QuizFacts, document: Document) -> Iterator[Diagnostic]:
    """Answers give points for traits of the quiz, and every trait gets some."""
    known, given = [trait.id for trait in facts.traits], set[str]()
    for index, question in enumerate(facts.questions):
        for number, answer in enumerate(question.answers):
            at = ("questions", index, "answers", number, "traits")
            yield from unknown(document, at, answer.traits, known, "trait")
            given |= answer.traits.keys()
    for index, trait in enumerate(known):
        if trait not in given:
            message = say("no answer gives the trait `{trait}`", trait=trait)
            hint = say("give it points in an answer, or leave the trait out")
            span = document.spans.at("traits", index, "id")
            yield error(span, "trait-without-answer", message, hint)


def check_weights(facts: QuizFacts, document: Document) -> Iterator[Diagnostic]:
    """Professions ask for traits of the quiz, each for at least one."""
    known = [trait.id for trait in facts.traits]
    for profession, weights in facts.professions.items():
        at = ("professions", profession)
        yield from unknown(document, at, weights, known, "trait")
        if not any(weights.values()):
            message = say("`{id}` asks for no trait, so it is never a result", id=profession)
            hint = say("give it weights from 1 to 3, or leave it out")
            yield error(document.key(*at), "profession-without-trait", message, hint)


def check_sentences(document: Document) -> Iterator[Diagnostic]:
    """Sentences about a result have a place for the traits."""
    for key in SENTENCES:
        sentence = document.data.get(key)
        if isinstance(sentence, str) and HOLE not in sentence:
            message = say("`{key}` does not say where the traits stand", key=key)
            hint = say("write `{{traits}}` where they belong")
            yield error(document.spans.at(key), "missing-hole", message, hint)


def check_word_ids(facts: QuizFacts, document: Document) -> Iterator[Diagnostic]:
    """Words belong to traits, questions and answers that the quiz has."""
    questions = {q.id: [answer.id for answer in q.answers] for q in facts.questions}
    traits = [trait.id for trait in facts.traits]
    yield from unknown(document, ("trait_words",), at(document, "trait_words"), traits, "trait")
    for key in ("question_words", "answer_words"):
        yield from unknown(document, (key,), at(document, key), questions, "question")
    for question, answers in questions.items():
        words = at(document, "answer_words", question)
        yield from unknown(document, ("answer_words", question), words, answers, "answer")


def unknown(
    document: Document, path: KeyPath, keys: Iterable[str], known: Iterable[str], kind: str
) -> Iterator[Diagnostic]:
    """Keys under a path that are no id of the kind."""
    for key in keys:
        if key not in known:
            message = UNKNOWN[kind](key)
            hint = did_you_mean(key, known)
            yield error(document.key(*path, key), f"unknown-{kind}", message, hint)


UNKNOWN: Mapping[str, Any] = {
    "trait": lambda key: say("the quiz has no trait `{id}`", id=key),
    "question": lambda key: say("the quiz has no question `{id}`", id=key),
    "answer": lambda key: say("the question has no answer `{id}`", id=key),
}


def words_wanted(facts: QuizFacts) -> list[tuple[str, ...]]:
    """Where the words of every trait, question and answer stand."""
    traits = [("trait_words", trait.id, word) for trait in facts.traits for word in TRAIT_WORDS]
    questions = [("question_words", question.id) for question in facts.questions]
    answers = [("answer_words", q.id, answer.id) for q in facts.questions for answer in q.answers]
    return [*traits, *questions, *answers]


def at(document: Document, *path: str) -> Mapping[str, Any]:
    """The mapping at a path of the front matter; empty when there is none."""
    found: Any = document.data
    for step in path:
        found = found.get(step) if isinstance(found, Mapping) else None
    return found if isinstance(found, Mapping) else {}


def has(document: Document, path: tuple[str, ...]) -> bool:
    """Whether the front matter has something at a path."""
    return path[-1] in at(document, *path[:-1])


def without_words(document: Document, path: tuple[str, ...]) -> Diagnostic:
    """Words that the original lacks, at the nearest place that is there."""
    message = say("no words for `{path}`", path=".".join(path))
    hint: Message = say("the original must have it; translations may leave it out")
    here = next((path[:n] for n in range(len(path) - 1, 0, -1) if has(document, path[:n])), ())
    span = document.key(*here) if here else document.spans.start
    return error(span, "missing-key", message, hint)
