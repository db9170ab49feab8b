"""Hard sides become worries, each with its answer (B-3)."""

from pathlib import Path

from generator.views.parts import ProfessionPart, parts
from tests.projects import valid_project
from tests.views.editions import add_words, edition_of, theatre

HARD = """## Eerlijk gezegd

Het is niet altijd makkelijk.

### Je ziet bloed

‘De eerste keer ging ik even zitten.’

### Je staat lang

Gemiddeld vier uur per dag."""


def part_of(folder: Path, id_: str) -> ProfessionPart:
    project = valid_project(folder)
    add_words(project, HARD)
    edition = edition_of(project)
    return next(part for part in parts(edition, theatre(edition), paid=False) if part.id == id_)


def test_a_hard_side_has_its_words_and_a_worry_its_answer(tmp_path: Path) -> None:
    part = part_of(tmp_path, "hard-sides")

    assert part.body
    assert "niet altijd makkelijk" in part.body.html
    assert "Je ziet bloed" not in part.body.html
    assert [(str(one.worry.html).strip(), one.spoken) for one in part.answers] == [
        ('<h3 id="je-ziet-bloed">Je ziet bloed</h3>', True),
        ('<h3 id="je-staat-lang">Je staat lang</h3>', False),
    ]
    assert part.answers[0].answer.html == "<p>‘De eerste keer ging ik even zitten.’</p>\n"


def test_other_sections_have_no_answers(tmp_path: Path) -> None:
    assert part_of(tmp_path, "tasks").answers == ()
