"""Doors follow from what professions ask and give: the closure holds whatever editors write."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content import read_content
from generator.linking.diplomas import Diploma, diplomas, direct_doors, open_levels, reached, ways
from generator.messages import section_headings
from generator.model.entries import Entry, Profession
from generator.model.professions import ProfessionFacts
from tests.sites import REPOSITORY, TODAY

LEVELS = ("vmbo-kb", "havo", "mbo-3", "mbo-4", "hbo", "foreign-diploma")
SOME = st.lists(st.sampled_from(LEVELS), unique=True, max_size=3)
IDS = ("a", "b", "c", "d")


def profession(name: str, **facts: object) -> Profession:
    """A profession with as few facts as it may have."""
    country = facts.get("country", "NL")
    least = {
        "country": country, "areas": ["nursing"], "level": "mbo-4" if country == "NL" else "skilled",
        "workplaces": ["hospital"], "checked": {"on": "2026-01-01", "by": "we"},
    }  # fmt: skip
    return Entry(
        "profession", name, ProfessionFacts.model_validate({**least, **facts}), "nl", {}, ()
    )


def route(**facts: object) -> dict[str, object]:
    return {"id": "r", "mode": "bbl", "audiences": ["pupil"], **facts}


def pool(*professions: Profession) -> Mapping[str, Profession]:
    return {p.id: p for p in professions}


def diploma(name: str) -> Diploma:
    return next(found for found in diplomas(["NL", "DE"]) if found.id == name)


@st.composite
def professions(draw: st.DrawFn) -> Mapping[str, Profession]:
    """Professions that ask and give anything."""
    routes = st.builds(
        route,
        mode=st.sampled_from(["bbl", "recognition"]),
        entry=SOME,
        months=st.none() | st.integers(1, 60),
        after=st.lists(st.sampled_from(IDS), max_size=2),
    )
    entry = SOME.filter(bool)
    return pool(
        *(
            profession(
                i, entry=draw(entry), gives=draw(SOME), routes=draw(st.lists(routes, max_size=3))
            )
            for i in IDS
        )
    )


@settings(deadline=None)
@given(professions(), st.sampled_from(LEVELS))
def test_every_step_is_a_direct_door_and_no_direct_door_needs_a_step(
    everything: Mapping[str, Profession], level: str
) -> None:
    own = diploma(f"NL.{level}")
    direct = {door.profession.id for door in direct_doors(everything, "NL", level)}

    for goal, found in ways(everything, own).items():
        assert goal not in direct
        assert 0 < len(found) <= 3
        for way in found:
            assert way.first.profession.id in direct
            assert way.then.profession.id == goal
            given_levels = way.first.profession.facts.gives
            assert any(
                goal in {door.profession.id for door in direct_doors(everything, "NL", given)}
                for given in given_levels
            )


@settings(deadline=None)
@given(professions(), st.sampled_from(LEVELS))
def test_the_shortest_way_comes_first_and_no_first_training_twice(
    everything: Mapping[str, Profession], level: str
) -> None:
    for found in ways(everything, diploma(f"NL.{level}")).values():
        lengths = [way.length for way in found]
        firsts = [way.first.profession.id for way in found]

        assert lengths == sorted(lengths)
        assert len(set(firsts)) == len(firsts)


@settings(deadline=None)
@given(professions(), st.sampled_from(LEVELS))
def test_what_is_reached_is_what_there_are_doors_and_ways_to(
    everything: Mapping[str, Profession], level: str
) -> None:
    direct = tuple(door.profession.id for door in direct_doors(everything, "NL", level))
    own = diploma(f"NL.{level}")

    assert reached(everything, ["NL"])[own.id] == (direct, tuple(ways(everything, own)))


def test_a_recognition_is_no_step_and_no_door_but_for_diplomas_from_abroad() -> None:
    everything = pool(
        profession(
            "nurse", entry=["vmbo-kb"], gives=["mbo-4"],
            routes=[route(mode="recognition", entry=["mbo-4", "foreign-diploma"])],
        ),
        profession("theatre", entry=["mbo-4"], routes=[route()]),
    )  # fmt: skip

    assert [d.profession.id for d in direct_doors(everything, "NL", "mbo-4")] == ["theatre"]
    assert [d.profession.id for d in direct_doors(everything, "NL", "foreign-diploma")] == ["nurse"]
    assert ways(everything, diploma("NL.foreign-diploma")) == {}


def test_a_shortened_route_counts_only_after_what_it_shortens() -> None:
    everything = pool(
        profession("nurse", entry=["havo"], gives=["mbo-4"], routes=[route(months=48)]),
        profession("assistant", entry=["havo"], gives=["mbo-4"], routes=[route(months=36)]),
        profession(
            "theatre",
            entry=["mbo-4"],
            routes=[route(months=34), route(id="short", months=24, after=["nurse"])],
        ),
    )
    found = ways(everything, diploma("NL.havo"))["theatre"]

    assert [(way.first.profession.id, way.then.months) for way in found] == [
        ("assistant", (34, 34)),
        ("nurse", (24, 34)),
    ]


def test_a_training_opens_nothing_without_the_certificate_that_belongs_to_it() -> None:
    everything = pool(
        profession("helper", country="DE", entry=["none", "esa"], gives=["care-assistant"]),
        profession("nurse", country="DE", entry=["care-assistant"]),
    )

    assert ways(everything, diploma("DE.none")) == {}
    assert list(ways(everything, diploma("DE.esa"))) == ["nurse"]


def test_levels_that_open_nothing_are_not_open() -> None:
    everything = pool(
        profession("helper", country="DE", entry=["esa"], gives=["care-assistant"]),
        profession("nurse", country="DE", entry=["care-assistant"]),
    )

    assert open_levels(everything, reached(everything, ["DE"])) == ("DE.esa", "DE.care-assistant")


@pytest.mark.parametrize("country", ["NL", "DE"])
def test_the_demonstration_keeps_the_closure_too(country: str) -> None:
    headings = section_headings(REPOSITORY / "themes/base/messages")
    content, _ = read_content(REPOSITORY, headings, date.fromisoformat(TODAY))
    own = {i: p for i, p in content.professions.items() if p.facts.country == country}

    for found in diplomas([country]):
        direct = {door.profession.id for door in direct_doors(own, country, found.level.id)}
        beyond = ways(own, found)
        assert not direct & set(beyond)
        assert {way.first.profession.id for way in sum(beyond.values(), ())} <= direct
