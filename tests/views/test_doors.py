"""Each audience sees its own entry, duration, pay, next start and contact at a glance (B-7, S2-05)."""

from pathlib import Path

from generator.views.doors import doors
from generator.views.pieces import Doors
from tests.projects import valid_project
from tests.views.editions import add_facts, edition_of, theatre

ROUTES = """routes:
  - id: bbl
    mode: bbl
    audiences: [pupil, career-changer]
    months: 36
    starts: [2, 9]
    paid: true
    school: School A
    employers: [ziekenhuis-duinrand]
    intakes:
      - {start: 2026-02-01, status: open}
      - {start: 2026-09-01, apply_until: 2026-06-01, status: full}
      - {start: 2027-02-01, apply_until: 2026-12-01, employer: ziekenhuis-duinrand}
  - id: bol
    mode: bol
    audiences: [pupil]
    months: 48
    starts: [9]
    paid: false
    school: School A"""


def doors_of(folder: Path) -> dict[str, Doors]:
    project = valid_project(folder)
    add_facts(project, ROUTES)
    edition = edition_of(project)
    return {door.id: door for door in doors(edition, theatre(edition))}


def glance(door: Doors) -> dict[str, str]:
    return {term.id: str(term.values[0].title) for term in door.glance}


def test_every_audience_sees_its_own_facts_at_the_top(tmp_path: Path) -> None:
    found = doors_of(tmp_path)

    assert glance(found["career-changer"]) == {
        "entry": "havo of mbo-4",
        "duration": "3 jaar",
        "paid": "Je verdient vanaf de eerste dag",
        "next": "1 februari 2027",
        "apply": "1 december 2026",
    }
    assert glance(found["pupil"])["duration"] == "3 tot 4 jaar"
    assert glance(found["pupil"])["paid"] == "Hangt af van de route"


def test_what_holds_for_every_route_stands_at_the_top_alone(tmp_path: Path) -> None:
    found = doors_of(tmp_path)
    alone = [term.id for term in found["career-changer"].routes[0].terms]
    beside = [term.id for term in found["pupil"].routes[0].terms]

    assert alone == ["starts", "school"]
    assert beside == ["duration", "starts", "school", "paid"]


def test_an_employer_with_a_dated_start_is_named_once(tmp_path: Path) -> None:
    route = doors_of(tmp_path)["pupil"].routes[0]

    assert route.employers == ()
    assert [bool(intake.employer) for intake in route.intakes] == [False, True]
