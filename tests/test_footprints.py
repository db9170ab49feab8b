"""What was looked at is noted, as places whose state has a digest."""

import os
import pickle
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.footprints import ABSENT, Fact, Ground, Seen, Trail, Watched, watched
from generator.linking import Portal, link_portal
from generator.model.entries import Entry
from generator.views.edition import Edition
from tests.projects import PROFESSION, STORY, TODAY, read, valid_project
from tests.sites import REPOSITORY, morning

OPERATION = Fact("portal.professions", "operatieassistent")


def linked(project: Path) -> Portal:
    content, _ = read(project)
    return link_portal(content, content.portals["portaal"], morning(TODAY))


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    return linked(valid_project(tmp_path))


@pytest.fixture
def trail() -> Trail:
    return Trail()


def shown(portal: Portal, trail: Trail) -> Portal:
    return watched("portal", portal, trail, ("config", "facts", "market"))


def changed(project: Path, path: str, old: str, new: str) -> Portal:
    file = project / path
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))
    return linked(project)


def ground(portal: Portal) -> Ground:
    return Ground({"portal": portal})


def test_nothing_is_noted_while_nobody_follows(portal: Portal, trail: Trail) -> None:
    entry = shown(portal, trail).professions["operatieassistent"]

    assert entry.facts.level == "mbo-4"
    assert trail.facts is None


def test_an_entry_is_noted_apart_from_its_body(portal: Portal, trail: Trail) -> None:
    seen = shown(portal, trail)
    with trail.followed() as facts:
        entry = seen.professions["operatieassistent"]
        assert entry.texts["nl"].words.title == "Operatieassistent"
    with trail.followed() as more:
        assert entry.texts["en"].sections == portal.professions[entry.id].texts["en"].sections

    assert facts == {OPERATION}
    assert more == {OPERATION._replace(part="en")}


def test_a_section_and_a_digest_are_looks_at_the_body(portal: Portal, trail: Trail) -> None:
    entry = shown(portal, trail).professions["operatieassistent"]
    for look in (lambda: entry.source().section("tasks"), lambda: entry.source().digest):
        with trail.followed() as facts:
            look()

        assert facts == {OPERATION._replace(part="nl")}


def test_another_body_is_another_fact_than_another_title(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    front, dutch, english = OPERATION, OPERATION._replace(part="nl"), OPERATION._replace(part="en")
    first = ground(linked(project))
    second = ground(changed(project, PROFESSION, "Je legt alles klaar", "Je legt alles neer"))
    third = ground(changed(project, PROFESSION, "title: Operatie", "title: Operatiekamer"))

    assert first.digest(front) == second.digest(front) != third.digest(front)
    assert first.digest(dutch) != second.digest(dutch) == third.digest(dutch)
    assert first.digest(english) == third.digest(english) != ABSENT


def test_where_a_value_stands_in_its_file_is_no_fact(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    figure = Fact("portal.figures", "cao-zkh.start")
    first = ground(linked(project))
    file = project / "content/figures.yaml"
    file.write_text(f"# How much one earns.\n{file.read_text()}")

    assert ground(linked(project)).digest(figure) == first.digest(figure) != ABSENT


def test_of_a_mapping_its_order_its_number_and_whether_it_has_any_are_three_facts(
    trail: Trail,
) -> None:
    seen = watched("given", {"a": 1, "b": 2}, trail)
    looks: dict[str, Any] = {"order": lambda given: tuple(iter(given)), "number": len, "any": bool}
    grounds = [Ground({"given": g}) for g in ({"a": 1, "b": 2}, {"b": 2, "a": 1}, {"a": 1}, {})]
    same = {}
    for part, look in looks.items():
        with trail.followed() as facts:
            look(seen)
        assert facts == {Fact("given", None, part)}
        first, *others = [g.digest(Fact("given", None, part)) for g in grounds]
        same[part] = [first == other for other in others]

    assert same == {
        "order": [False, False, False],
        "number": [True, False, False],
        "any": [True, True, False],
    }


def test_a_look_at_what_is_absent_is_a_fact_that_changes_when_it_comes(trail: Trail) -> None:
    seen = watched("given", {"a": 1}, trail)
    for look in (lambda: seen.get("b"), lambda: "b" in seen):
        with trail.followed() as facts:
            look()
        assert facts == {Fact("given", "b")}

    assert Ground({"given": {"a": 1}}).digest(Fact("given", "b")) == ABSENT
    assert Ground({"given": {"b": 0}}).digest(Fact("given", "b")) != ABSENT
    assert Ground({}).digest(Fact("given", "b")) == ABSENT


@pytest.mark.parametrize("part", ["", "order", "number"])
def test_nothing_in_the_place_of_a_mapping_is_another_fact_than_an_absent_value(part: str) -> None:
    fact = Fact("given", None if part else "b", part)

    assert Ground({"given": None}).digest(fact) != Ground({"given": {}}).digest(fact)


def test_a_record_is_looked_at_field_by_field_also_by_its_own_methods(
    portal: Portal, trail: Trail
) -> None:
    seen = shown(portal, trail)
    with trail.followed() as facts:
        assert seen.config.languages() == ("nl", "en")
    with trail.followed() as more:
        assert seen.inside("haaglanden") == ("haaglanden",)
        assert seen.today == TODAY

    assert facts == {Fact("portal.config.facts.languages")}
    assert more == {Fact("portal.ancestors", "haaglanden"), Fact("portal.today")}


def test_who_follows_around_somebody_learns_what_they_saw(trail: Trail) -> None:
    seen = watched("given", {"a": 1, "b": 2}, trail)
    with trail.followed() as outer:
        with trail.followed() as inner:
            seen["a"]
        seen["b"]

    assert inner == {Fact("given", "a")}
    assert outer == {Fact("given", "a"), Fact("given", "b")}


def test_looks_are_noted_when_a_page_fails(trail: Trail) -> None:
    seen = watched("given", {"a": 1}, trail)
    with trail.followed() as outer, pytest.raises(KeyError), trail.followed():
        seen["b"]

    assert outer == {Fact("given", "b")}


def test_a_shared_part_passes_on_what_was_looked_at_for_it(portal: Portal, trail: Trail) -> None:
    seen = shown(portal, trail)
    edition = Edition(
        portal=seen, routes=None, messages=None, media=None, maps={}, aliases=None, cards={},  # type: ignore[arg-type]
        logos={}, settings=(), codes={}, language="nl", trail=trail,
    )  # fmt: skip
    found = []
    for _page in range(2):
        with trail.followed() as facts:
            edition.once("part", lambda: seen.stories["noor"].facts.person)
        found.append(facts)

    assert found == [{Fact("portal.stories", "noor")}] * 2


SCRIPT = """
import sys
from pathlib import Path
from tests.test_footprints import digests
print(digests(Path(sys.argv[1])))
"""


def digests(project: Path) -> list[str]:
    """Of every fact there is of the fields of a portal."""
    portal, trail = linked(project), Trail()
    seen: Any = shown(portal, trail)
    with trail.followed() as facts:
        for name in portal.__dataclass_fields__:
            value = getattr(seen, name)
            if isinstance(value, Watched):
                for one in value.values():
                    if isinstance(one, Entry):
                        [text.sections for text in one.texts.values()]
        for name in type(portal.config.facts).model_fields:
            getattr(seen.config.facts, name)
        for name in portal.market.__dataclass_fields__:
            getattr(seen.market, name)
    now = ground(portal)
    return sorted(f"{fact} {now.digest(fact).hex()}" for fact in facts)


def test_digests_are_equal_in_every_process(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    said = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(project)], check=True, capture_output=True,
            text=True, cwd=REPOSITORY,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(REPOSITORY)},
        ).stdout.strip()
        for seed in ("1", "2")
    }  # fmt: skip

    assert said == {str(digests(project))}


def test_what_is_watched_survives_pickling_with_its_trail(portal: Portal, trail: Trail) -> None:
    seen: Any = shown(portal, trail)
    assert seen.professions["operatieassistent"].source().digest
    trail_too, copy = pickle.loads(pickle.dumps((trail, seen)))
    with trail_too.followed() as facts:
        entry = copy.professions["operatieassistent"]
        assert entry.source().sections == portal.professions[entry.id].source().sections
        assert copy.config.facts.home == "home"

    assert isinstance(copy, Seen)
    assert trail.facts is None
    assert facts == {OPERATION, OPERATION._replace(part="nl"), Fact("portal.config.facts.home")}


def test_facts_and_their_digests_survive_pickling(portal: Portal) -> None:
    facts = [OPERATION, Fact("portal.today"), Fact("portal.stories", None, "order")]
    again = pickle.loads(pickle.dumps(facts))
    later = replace(portal, now=morning(date(2026, 3, 2)))

    assert again == facts
    assert [ground(portal).digest(f) for f in again] == [ground(portal).digest(f) for f in facts]
    assert ground(later).digest(facts[1]) != ground(portal).digest(facts[1])


def test_a_withdrawn_story_is_absent(tmp_path: Path) -> None:
    project = valid_project(tmp_path)
    noor = Fact("portal.stories", "noor")
    before = ground(linked(project))
    after = ground(changed(project, STORY, "consent:", "withdrawn: true\nconsent:"))

    assert before.digest(noor) != after.digest(noor) == ABSENT
