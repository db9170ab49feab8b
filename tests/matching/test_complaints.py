"""What an editor reads about titles that mean nothing, and about pins nobody needs."""

from pathlib import Path

import pytest

from generator.diagnostics import Span
from generator.matching import complain, match, unused_pins
from generator.model.entries import PortalConfig
from generator.model.pins import Pin, Pins
from generator.reports import write_report
from tests.matching.advertisements import ad, professions
from tests.projects import read, valid_project
from tests.vacancies.test_shelves import SOURCES, configure


@pytest.fixture
def config(tmp_path: Path) -> PortalConfig:
    configure(valid_project(tmp_path), SOURCES)
    return read(tmp_path)[0].portals["portaal"]


def complaints(config: PortalConfig, *titles: str) -> list[str]:
    vacancies = [ad(title, key=f"bron:{number}") for number, title in enumerate(titles)]
    found = complain(match(vacancies, professions(), Pins()).unmatched, config)
    return [line for line in write_report(tuple(found), "text").split("\n") if line[:1] in " c"]


def test_an_unmatched_title_is_reported_at_its_source(config: PortalConfig) -> None:
    assert complaints(config, "Pfelgefachkraft", "MFA")[0::3] == [
        "content/portals/portaal.yaml:39:5: warning[unmatched-vacancy]: "
        "`Pfelgefachkraft` of `bron` means no profession",
        "  hint: say below `titles:` in content/vacancies/pins.yaml what it means, as "
        '`"Pfelgefachkraft": pflegefachperson`, or `none`; near: `pflegefachperson`',
    ]


def test_equal_titles_are_reported_once(config: PortalConfig) -> None:
    [first, *_] = complaints(config, "Koch (m/w/d)", "KOCH", "Koch 50 %")

    assert first.endswith("`Koch (m/w/d)` of `bron` means no profession (3 vacancies)")


def test_many_titles_of_a_source_are_counted(config: PortalConfig) -> None:
    said = [line for line in complaints(config, *(f"Koch {n}" for n in range(15))) if "[" in line]

    assert len(said) == 11
    assert said[-1].endswith("5 more titles of `bron` mean none")


def test_pins_that_no_vacancy_needs_are_reported() -> None:
    pin = Pin(("mfa",), Span("content/vacancies/pins.yaml", 2))
    pins = Pins({"MFA Station 3": pin, "Alt": pin}, {"q:1": pin, "q:9": pin})

    said = [str(found.message) for found in unused_pins(pins, [ad("MFA (m/w/d) Station 3")])]
    assert said == ["no vacancy is called `q:9` any more", "no vacancy is called `Alt` any more"]
