"""Answers to pass on: each question with its answer in two sentences and its short link (S4-06, B-13)."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model.entries import AnyEntry, Page, Profession, Region
from generator.prose.questions import first_sentences, questions
from generator.routes import Target
from generator.routes.division import Lists, page_target
from generator.views.edition import Edition
from generator.views.frame import Frame, Link
from generator.views.framing import Outline, frame
from generator.views.phrases import Phrase
from generator.views.sharing import short_url
from generator.views.turning import part_of

SENTENCES = 2
"""Of an answer: as much as one reads in a chat, or says on the telephone."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A question, what to answer, and where to read on."""

    question: Phrase
    words: Phrase
    url: str
    """Short address within the portal's host."""
    link: str
    """The same with its host."""


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """Answers about one profession, or about one kind of page."""

    id: str
    title: Phrase
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class AnswersView:
    """The sheet for those who advise, in a chat, by telephone or at a fair."""

    frame: Frame
    heading: str
    intro: str
    contents: tuple[Link, ...]
    groups: tuple[AnswerGroup, ...]
    plain: str
    """Address of the same as a plain text."""


def view_answers(edition: Edition, page: int = 1) -> AnswersView:
    """The answers that the portal has, in one language."""
    words = edition.words
    heading = words.say("Answers to pass on")
    intro = words.say("For everyone who advises: a question, a short answer, a short link.")
    target = page_target("answers", "", page)
    part = part_of(edition, target)
    outline = Outline("answers", target, heading, intro, indexed=False, pages=part.pages)
    groups = tuple(group for group in answer_groups(edition, part.lists) if group.answers)
    return AnswersView(
        frame=frame(edition, outline),
        heading=heading,
        intro=intro,
        contents=tuple(Link(group.title, f"#answers-{group.id}") for group in groups),
        groups=groups,
        plain=edition.routes.base + text_path(edition, target),
    )


def answer_groups(edition: Edition, lists: Lists) -> Iterator[AnswerGroup]:
    """A group per profession, then the pages, then the regions, of those with these ids."""
    portal, words = edition.portal, edition.words
    professions, pages, regions = lists
    for profession in (portal.professions[i] for i in professions):
        title = edition.phrase(profession, "title")
        yield AnswerGroup(profession.id, title, tuple(of_profession(edition, profession)))
    about = summaries(edition, (portal.pages[i] for i in pages))
    yield AnswerGroup("pages", Phrase(words.say("Pages")), about)
    places = summaries(edition, (portal.regions[i] for i in regions))
    yield AnswerGroup("regions", Phrase(words.term("menu", "regions")), places)


def of_profession(edition: Edition, profession: Profession) -> Iterator[Answer]:
    """The profession in one sentence, then its questions."""
    yield replace(
        summary(edition, profession), question=Phrase(edition.words.say("In one sentence"))
    )
    found = edition.section(profession, "faq")
    if found:
        section, tag = found
        link = short_url(edition, Target("profession", profession.id), "faq")
        for question in questions(section.markdown, figure_of(edition)):
            short = first_sentences(question.answer, SENTENCES)
            heading = edition.marked(question.heading, tag)
            yield Answer(heading, edition.marked(short, tag), path_of(edition, link), link)


def summaries(edition: Edition, entries: Iterable[Page | Region]) -> tuple[Answer, ...]:
    """Entries in one sentence each."""
    return tuple(summary(edition, entry) for entry in entries)


def summary(edition: Edition, entry: AnyEntry) -> Answer:
    """An entry in one sentence."""
    title, one_liner = (edition.phrase(entry, field) for field in ("title", "one_liner"))
    link = short_url(edition, Target(entry.kind, entry.id))
    return Answer(title, one_liner, path_of(edition, link), link)


def path_of(edition: Edition, link: str) -> str:
    """An address of the portal without its host."""
    return link.removeprefix(edition.routes.origin)


def figure_of(edition: Edition) -> Callable[[str], str]:
    """How the edition says an amount, with its day of expiry once it is past."""

    def say(figure_id: str) -> str:
        amount = edition.figures.amount(figure_id)
        return f"{amount.bare} ({amount.past})" if amount.past else amount.bare

    return say


def text_path(edition: Edition, target: Target) -> str:
    """Where the plain text of a page lies below the portal's base: `nl/antwoorden.txt`."""
    path = edition.routes.table[target, edition.language].path
    return path.removesuffix("/") + ".txt"


def plain_text(view: AnswersView) -> str:
    """The sheet as plain text: three lines for an answer, two blank ones before another subject."""
    groups = ["\n\n".join((str(group.title), *map(lines, group.answers))) for group in view.groups]
    return "\n\n\n".join((f"{view.heading}\n{view.intro}", *groups)) + "\n"


def lines(answer: Answer) -> str:
    """A question, its answer and its link."""
    return f"{answer.question}\n{answer.words}\n{answer.link}"
