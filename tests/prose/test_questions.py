"""Questions and short answers."""

import pytest

from generator.prose.questions import first_sentences, questions

MARKDOWN = """\
Before the first question.

### May I *start* now?

Yes. Ask [a school](page:school), it costs {{ school.fee }}.
Then you begin.

- One
- Two

### And if not?

Wait.
"""


def test_a_heading_and_what_stands_below_it_is_a_question() -> None:
    first, second = questions(MARKDOWN, lambda name: f"50 € ({name})")

    assert first.heading == "May I start now?"
    assert first.answer == "Yes. Ask a school, it costs 50 € (school.fee). Then you begin. One Two"
    assert (second.heading, second.answer) == ("And if not?", "Wait.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ja. Dat kan. Nog iets.", "Ja. Dat kan."),
        ("Nur eine", "Nur eine"),
        ("Am 1. März geht es los. Dann lernen Sie. Ende.", "Am 1. März geht es los. Dann lernen Sie."),
        ("Sie lernen z. B. Anatomie. Und mehr. Ende.", "Sie lernen z. B. Anatomie. Und mehr."),
        ("Reken op ca. 30 uur. Echt waar! Punt.", "Reken op ca. 30 uur. Echt waar!"),
        ("‘Waarom?’ vroeg ik. Daarom. Punt.", "‘Waarom?’ vroeg ik. Daarom."),
        ("هل هذا ممكن؟ نعم. لاحقًا.", "هل هذا ممكن؟ نعم."),
        ("Так. Це можливо. Потім.", "Так. Це можливо."),
    ],
)  # fmt: skip
def test_the_first_two_sentences_end_where_sentences_end(text: str, said: str) -> None:
    assert first_sentences(text, 2) == said
