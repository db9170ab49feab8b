"""A build makes what changed and nothing else, and nobody can tell it from one that makes everything."""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.cache import Cache
from tests.build.edits import EDITS
from tests.build.garden import REST, Garden, Store, files, plant
from tests.build.seeds import DRAWING, TRANSLATION
from tests.once import once

NOOR, OPERATION = "content/stories/noor.nl.md", "content/professions/operatieassistent.nl.md"


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Garden:
    """A garden that was built once."""

    def make(folder: Path) -> Path:
        plant(folder / "project")
        garden = Garden(folder)
        garden.made()
        for key, ledger in garden.store.ledgers.items():
            (folder / "ledger").write_bytes(key.encode() + b"\n" + ledger)
        return folder

    folder = once(tmp_path_factory, "garden", make)
    key, _, ledger = (folder / "ledger").read_bytes().partition(b"\n")
    return Garden(folder, Store(REST, {key.decode(): ledger}))


@pytest.fixture
def garden(first: Garden, tmp_path: Path) -> Garden:
    return copy(first, tmp_path / "garden")


def copy(first: Garden, folder: Path) -> Garden:
    """The same in another folder."""
    for name in ("project", "dist"):
        shutil.copytree(first.folder / name, folder / name)
    return Garden(folder, Store(REST, dict(first.store.ledgers)))


def contents(made: list[str]) -> list[str]:
    """Those that are no pages for designers: one of them shows a bit of everything."""
    return [path for path in made if not path.startswith("styleguide/")]


def assert_clean(garden: Garden) -> None:
    """The published site is what a build makes that knows nothing of it."""
    outcome, new = garden.anew()
    assert outcome.built
    assert differing(files(garden.output), new) == []


def differing(some: dict[str, bytes], others: dict[str, bytes]) -> list[str]:
    """The files that only one has, or that are others in each."""
    return sorted(n for n in some.keys() | others.keys() if some.get(n) != others.get(n))


def test_where_nothing_changed_no_page_is_made(garden: Garden) -> None:
    assert garden.made() == []
    assert_clean(garden)


def test_a_body_is_made_on_its_own_page_in_every_language_that_shows_it(garden: Garden) -> None:
    garden.change(NOOR, "Ik was zenuwachtig", "Ik was heel blij")
    story = contents(garden.made())
    garden.change(OPERATION, "Je legt alles klaar", "Je legt alles neer")
    profession = contents(garden.made())

    assert story == ["en/stories/noor/", "nl/verhalen/noor/"]
    assert profession == [  # with the list of answers to all questions
        "en/answers/", "en/professions/operatieassistent/",
        "nl/antwoorden/", "nl/beroepen/operatieassistent/",
    ]  # fmt: skip
    assert_clean(garden)


def test_a_title_is_made_on_every_page_that_names_it_and_on_no_other(garden: Garden) -> None:
    before = files(garden.output)
    garden.change(NOOR, "Noor blijft rustig", "Noor blijft kalm")
    made = set(garden.made())
    named = {
        name.removeprefix("portaal/").removesuffix("index.html")
        for name, data in before.items()
        if name.endswith(".html") and "/s/" not in name and b"Noor blijft rustig" in data
    }

    assert len(named) > 8
    assert named - made == set()
    assert {"en/privacy/", "nl/regios/delft/", "nl/beroepen/pflege/"}.isdisjoint(made)
    assert_clean(garden)


def test_a_figure_is_made_where_it_is_printed(garden: Garden) -> None:
    figures = "content/figures.yaml"
    garden.change(figures, "3100", "3200")
    unused = garden.made()
    garden.change(figures, "2700", "2800")
    used = contents(garden.made())

    assert unused == []
    assert "nl/verdienen/" in used
    assert len(used) < 12
    assert_clean(garden)


@pytest.mark.parametrize(
    "change",
    [
        lambda garden: garden.change("themes/garden/assets/logo.svg", 'r="4"', 'r="3"'),
        lambda garden: garden.change("themes/garden/messages/nl.po", "Thuis", "Begin"),
    ],
    ids=["a logo", "a message"],
)
def test_what_stands_on_every_page_is_made_on_every_page(
    garden: Garden, change: Callable[[Garden], None]
) -> None:
    everything = garden.build().built[0].pages
    change(garden)

    assert len([path for path in garden.made() if path.endswith(("/", ".html"))]) >= everything - 1
    assert_clean(garden)


@pytest.mark.parametrize(
    ("colour", "made"),
    [
        ('line: {light: "#d3d3d0", dark: "#3c414a"}', []),
        # the data for search engines on the front page name its card
        ('accent-strong: {light: "#1a458e", dark: "#a9c5f8"}', ["en/", "nl/"]),
    ],
    ids=["of lines", "of share cards, too"],
)
def test_a_colour_makes_no_page_again_but_addresses_on_it(
    garden: Garden, colour: str, made: list[str]
) -> None:
    garden.change("themes/garden/theme.yaml", "colours:\n", f"colours:\n  {colour}\n")

    assert contents(garden.made()) == made
    assert_clean(garden)
    assert garden.made() == []


def test_a_style_sheet_that_became_too_heavy_is_a_mistake(garden: Garden) -> None:
    before = files(garden.output)
    heavy = "".join(
        f".rule-{number * 7919 % 65537} {{ margin: {number}px }}\n" for number in range(6000)
    )
    garden.write("../themes/garden/assets/css/own.css", heavy)
    outcome = garden.build()

    assert {found.code for found in outcome.diagnostics} >= {"over-budget"}
    assert not outcome.built
    assert files(garden.output) == before


def test_the_logo_of_a_partner_is_made_wherever_it_stands(garden: Garden) -> None:
    garden.write("media/partners/zorg.svg", DRAWING.format(size=1))

    assert "nl/privacy/" in garden.made()
    assert_clean(garden)


def test_a_translation_is_made_on_its_page_and_where_it_is_named(garden: Garden) -> None:
    garden.write("stories/noor.en.md", TRANSLATION.format(title="Noor stays calm"))
    made = contents(garden.made())

    assert {"en/stories/noor/", "en/stories/", "en/regions/haaglanden/"} <= set(made)
    assert "nl/privacy/" not in made
    assert_clean(garden)


def test_nothing_is_left_of_a_story_that_was_withdrawn(garden: Garden) -> None:
    assert any(b"Sam helpt" in data for data in files(garden.output).values())
    garden.change("content/stories/sam.nl.md", "consent:", "withdrawn: true\nconsent:")
    garden.made()
    after = files(garden.output)

    assert [name for name, data in after.items() if b"Sam " in data or "/sam" in name] == []
    assert_clean(garden)


def test_what_another_hand_damaged_or_deleted_is_made_again(garden: Garden) -> None:
    pages = [garden.output / "portaal" / f"nl/{name}/index.html" for name in ("privacy", "imprint")]
    for page in pages:
        page.unlink()
    pages[0].write_text("damaged")

    assert garden.made() == ["nl/imprint/", "nl/privacy/"]
    assert_clean(garden)


@pytest.mark.parametrize("harm", ["truncated", "flipped", "foreign", "gone"])
def test_a_ledger_that_came_to_harm_in_the_store_is_none(
    garden: Garden, harm: str, tmp_path: Path
) -> None:
    folder = tmp_path / "store"
    key, ledger = next(iter(garden.store.ledgers.items()))
    with Cache(folder) as cache:
        cache.keep("ledger 1", key, ledger)
    for file in (f for f in folder.rglob("*") if f.is_file()):
        data = file.read_bytes()
        middle = len(data) // 2
        match harm:
            case "truncated":
                file.write_bytes(data[:middle])
            case "flipped":
                file.write_bytes(data[:middle] + bytes([data[middle] ^ 255]) + data[middle + 1 :])
            case "foreign":
                file.write_bytes(b"Something else." * 99)
            case _:
                file.unlink()
    garden.change(NOOR, "Ik was zenuwachtig", "Ik was heel blij")
    with Cache(folder) as cache:
        found = cache.recall("ledger 1", key)
        garden.store.ledgers = {key: found} if found else {}
        garden.made()

    assert found in (None, ledger)
    assert_clean(garden)


def test_a_portal_that_cannot_be_read_in_between_costs_nothing(garden: Garden) -> None:
    garden.change(NOOR, "region: haaglanden", "region: nergens")
    before = files(garden.output)
    assert not garden.build().built
    assert files(garden.output) == before
    garden.change(NOOR, "region: nergens", "region: haaglanden")

    assert garden.made() == []


CHANGES = st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 999))


@settings(
    max_examples=6, suppress_health_check=list(HealthCheck), print_blob=True, derandomize=True
)
@given(changes=st.lists(CHANGES, min_size=1, max_size=4))
def test_no_sequence_of_changes_can_be_told_from_a_build_that_makes_everything(
    first: Garden, changes: list[tuple[str, int]]
) -> None:
    with TemporaryDirectory() as folder:
        garden = copy(first, Path(folder))
        for name, number in changes:
            kept = shutil.copytree(garden.project, Path(folder) / "kept", dirs_exist_ok=False)
            EDITS[name](garden, number)
            before = files(garden.output)
            if not garden.build().built:
                assert differing(files(garden.output), before) == []
                shutil.rmtree(garden.project)
                kept.rename(garden.project)
            shutil.rmtree(kept, ignore_errors=True)
        garden.made()
        assert_clean(garden)
