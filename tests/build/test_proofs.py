"""A saved text is shown at once on its own pages; the build that follows can tell no difference."""

from pathlib import Path

import pytest

from generator.build.proofs import Proofs
from tests.build.garden import Garden, files, plant

NOOR, OPERATION = "content/stories/noor.nl.md", "content/professions/operatieassistent.nl.md"
HOME = "content/pages/home.nl.md"
PAGES = {
    NOOR: ("nl/verhalen/noor", "en/stories/noor"),
    OPERATION: ("nl/beroepen/operatieassistent", "en/professions/operatieassistent"),
    HOME: ("nl", "en"),
}


@pytest.fixture
def garden(tmp_path: Path) -> Garden:
    """A garden that was built."""
    plant(tmp_path / "project")
    return Garden(tmp_path)


def proofs(garden: Garden) -> Proofs:
    """Proofs on what a build of the garden knows."""
    known = garden.build().known
    assert known
    made = Proofs(garden.workshop(), known, garden.output)
    assert len(list(made.warm())) > 4
    return made


def shown(garden: Garden, made: Proofs, *names: str) -> bool:
    """Whether the changes of these files are shown."""
    return made.show([garden.project / name for name in names])


def say(garden: Garden, name: str, more: str) -> None:
    """Another sentence at the end of a text."""
    path = garden.project / name
    path.write_text(f"{path.read_text('utf-8')}\n{more}\n", "utf-8")


def assert_shown_as_built(garden: Garden, *names: str) -> None:
    """The pages of these texts are as a build makes them that knows nothing of the others, and a
    build onto what is there changes nothing more of them and leaves nothing out."""
    _, clean = garden.anew()
    before = files(garden.output)
    for page in (f"portaal/{path}/index.html" for name in names for path in PAGES[name]):
        assert before[page] == clean[page]
    garden.made()
    assert files(garden.output) == clean


def test_a_body_is_shown_on_the_pages_of_its_entry_in_every_language(garden: Garden) -> None:
    made = proofs(garden)
    say(garden, NOOR, "En toen ging de bel, in de [operatiekamer](operatieassistent).")

    assert shown(garden, made, NOOR)
    assert_shown_as_built(garden, NOOR)


def test_what_was_shown_before_stays_shown(garden: Garden) -> None:
    made = proofs(garden)
    say(garden, NOOR, "Eerst dit.")
    first = shown(garden, made, NOOR)
    say(garden, OPERATION, "Daarna dat.")
    say(garden, HOME, "En het begin.")
    both = shown(garden, made, OPERATION, HOME)
    say(garden, NOOR, "Ten slotte dit.")

    assert first
    assert both
    assert shown(garden, made, NOOR)
    assert_shown_as_built(garden, NOOR, OPERATION, HOME)


def test_a_sentence_that_is_taken_back_leaves_the_site_as_it_was(garden: Garden) -> None:
    made = proofs(garden)
    before, text = files(garden.output), (garden.project / NOOR).read_text("utf-8")
    say(garden, NOOR, "Of toch niet.")
    first = shown(garden, made, NOOR)
    (garden.project / NOOR).write_text(text, "utf-8")

    assert first
    assert shown(garden, made, NOOR)
    assert files(garden.output) == before
    assert_shown_as_built(garden, NOOR)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (NOOR, "title: Noor blijft rustig", "title: Noor blijft kalm"),
        (NOOR, "region: haaglanden", "region: nergens"),
        (NOOR, "Ik was zenuwachtig", "Lees [dit](nergens), ik was zenuwachtig"),
        (NOOR, "Ik was zenuwachtig", "Kijk: <b>zenuwachtig</b>"),
        (NOOR, "Ik was zenuwachtig", '![Een deur](nieuw.jpg "Foto: Noor"). Ik was zenuwachtig'),
        (OPERATION, "## Wat doe je?", "## Wat doet niemand?"),
        ("content/figures.yaml", "2700", "2800"),
        ("themes/garden/theme.yaml", "#dbe5da", "#dbe5db"),
    ],
    ids=[
        "a title", "an unknown region", "a broken link", "HTML", "another picture",
        "a heading that nobody knows", "a figure", "a colour",
    ],
)  # fmt: skip
def test_only_a_build_shows(garden: Garden, name: str, old: str, new: str) -> None:
    made = proofs(garden)
    before = files(garden.output)
    garden.change(name, old, new)

    assert not shown(garden, made, name)
    assert files(garden.output) == before


def test_only_a_build_shows_files_that_come_and_go(garden: Garden) -> None:
    made = proofs(garden)
    garden.write("stories/noor.en.md", "nothing")
    (garden.project / NOOR).unlink()

    assert not shown(garden, made, "content/stories/noor.en.md")
    assert not shown(garden, made, NOOR)
    assert not shown(garden, made, "content/stories/.noor.nl.md.swp")


def test_a_mistake_among_several_texts_keeps_all_of_them(garden: Garden) -> None:
    made = proofs(garden)
    before = files(garden.output)
    say(garden, NOOR, "Dit is goed.")
    say(garden, OPERATION, "Dit [niet](nergens).")

    assert not shown(garden, made, NOOR, OPERATION)
    assert files(garden.output) == before
