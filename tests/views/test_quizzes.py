"""A quiz in views: words of whichever language has them, and professions by what they ask for."""

import json
import re
from pathlib import Path

import pytest

from generator.aliases import Aliases
from generator.linking import link_portal
from generator.messages import read_messages
from generator.model.media import MediaFiles
from generator.routes import Target, plan_routes
from generator.views import Edition, view_target
from generator.views.lists import view_home
from generator.views.quizzes import QuizView, ResultView
from tests.projects import TODAY, diagnose, read, valid_project
from tests.sites import REPOSITORY, morning

QUIZ = """---
traits: [{id: mensen, icon: users}, {id: rust, icon: leaf}, {id: techniek, icon: cpu}]
questions:
  - id: oma
    answers:
      - {id: bellen, icon: phone, traits: {mensen: 2, techniek: 1}}
      - {id: wachten, icon: leaf, traits: {rust: 2, mensen: 2}}
  - id: toets
    answers:
      - {id: app, icon: cpu, traits: {techniek: 3}}
      - {id: thee, icon: coffee, traits: {rust: 3}}
professions:
  operatieassistent: {mensen: 1, techniek: 3}
  arts: {mensen: 3, rust: 2}
title: De hartquiz
slug: quiz
one_liner: Twee vragen.
result_title: Wat past bij jou?
result: "Jij bent van {traits}."
reason: "Omdat je houdt van {traits}."
trait_words:
  mensen: {title: Mensen, line: Je ziet hoe het gaat., because: mensen}
  rust: {title: Rust, line: Alle tijd., because: rust}
  techniek: {title: Techniek, line: Knoppen., because: techniek}
question_words: {oma: Je oma heeft een tablet. En nu?, toets: Morgen toets.}
answer_words:
  oma: {bellen: "Ik bel <haar> & opa.", wachten: Ik wacht.}
  toets: {app: Ik maak een app., thee: Ik drink thee.}
---
Geen goed, geen fout.
"""

ENGLISH = """---
title: The heart quiz
one_liner: Two questions.
trait_words:
  mensen: {title: People}
answer_words:
  oma: {wachten: I wait.}
---
No right, no wrong.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a quiz, which knows a second profession."""
    project = valid_project(tmp_path)
    folder = project / "content" / "quizzes"
    folder.mkdir()
    (folder / "hart.nl.md").write_text(QUIZ, "utf-8")
    (folder / "hart.en.md").write_text(ENGLISH, "utf-8")
    first = (project / "content/professions/operatieassistent.nl.md").read_text("utf-8")
    second = first.replace("title: Operatieassistent", "title: Arts")
    (project / "content/professions/arts.nl.md").write_text(second, "utf-8")
    portal = project / "content/portals/portaal.yaml"
    portal.write_text(portal.read_text("utf-8") + "quiz: hart\n", "utf-8")
    return project


def edition(project: Path, language: str) -> Edition:
    """The project's portal in one language."""
    content, _ = read(project)
    config = content.portals["portaal"]
    portal = link_portal(content, config, morning(TODAY))
    messages = read_messages([REPOSITORY / "themes/base/messages"], config.languages())
    routes, _ = plan_routes(portal, messages)
    media = MediaFiles({}, {})
    return Edition(
        portal=portal, routes=routes, messages=messages, media=media, maps={}, aliases=Aliases({}),
        cards={}, logos={}, settings=(), codes={}, language=language,
    )  # fmt: skip


def questions(project: Path, language: str) -> QuizView:
    view = view_target(edition(project, language), Target("quiz"), "")
    assert isinstance(view, QuizView)
    return view


def results(project: Path, language: str) -> ResultView:
    view = view_target(edition(project, language), Target("quiz-result"), "")
    assert isinstance(view, ResultView)
    return view


def test_the_quiz_has_an_address_and_its_results_one_below_it(project: Path) -> None:
    assert [d for d in diagnose(project) if d.severity == "error"] == []
    assert questions(project, "nl").frame.url == "/nl/quiz/"
    assert questions(project, "nl").result == "/nl/quiz/uitslag/"
    assert results(project, "en").frame.url == "/en/hart/result/"


def test_an_answer_shows_the_trait_for_which_it_gives_most_the_first_where_two_are_equal(
    project: Path,
) -> None:
    calling, waiting = questions(project, "nl").questions[0].answers

    assert (str(calling.trait), str(waiting.trait)) == ("Mensen", "Rust")


def test_words_that_are_not_translated_yet_stand_in_their_own_language(project: Path) -> None:
    calling, waiting = questions(project, "en").questions[0].answers

    assert (waiting.words.text, waiting.words.lang) == ("I wait.", "")
    assert (calling.words.lang, calling.trait.text, calling.trait.lang) == ("nl", "People", "")


def test_answers_mean_the_same_in_every_language(project: Path) -> None:
    dutch, english = (json.loads(results(project, tag).data) for tag in ("nl", "en"))

    assert dutch["mark"] == english["mark"] == questions(project, "en").mark
    assert re.fullmatch("[0-9a-f]{4}", dutch["mark"])
    assert [[a[0] for a in q] for q in dutch["answers"]] == [["201", "220"], ["003", "030"]]
    assert [[a[0] for a in q] for q in english["answers"]] == [["201", "220"], ["003", "030"]]


def test_a_quiz_with_another_answer_does_not_read_old_addresses(project: Path) -> None:
    before = questions(project, "nl").mark
    file = project / "content/quizzes/hart.nl.md"
    file.write_text(QUIZ.replace("bellen", "praten"), "utf-8")

    assert questions(project, "nl").mark != before


def test_a_trait_lists_the_professions_of_which_it_is_the_largest_part(project: Path) -> None:
    traits = {trait.id: trait for trait in results(project, "nl").traits}
    titles = {
        name: [str(fit.link.title) for fit in trait.professions] for name, trait in traits.items()
    }

    assert titles == {"mensen": ["Arts"], "rust": ["Arts"], "techniek": ["Operatieassistent"]}
    assert [str(word) for word in traits["rust"].professions[0].asks] == ["Mensen", "Rust"]
    assert traits["rust"].url == "/nl/quiz/uitslag/#trait-rust"


def test_home_offers_the_traits_and_every_page_the_quiz(project: Path) -> None:
    home = view_home(edition(project, "nl"))

    assert [str(trait.title) for trait in home.traits] == ["Mensen", "Rust", "Techniek"]
    assert home.frame.portal.quiz
    assert home.frame.portal.quiz.url == "/nl/quiz/"


def test_a_portal_without_a_quiz_has_no_way_into_one(tmp_path: Path) -> None:
    home = view_home(edition(valid_project(tmp_path), "nl"))

    assert home.traits == ()
    assert home.frame.portal.quiz is None


def test_results_are_not_indexed_but_the_quiz_is(project: Path) -> None:
    assert questions(project, "nl").frame.indexed
    assert not results(project, "nl").frame.indexed
