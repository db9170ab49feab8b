"""The geometry of one feature: a surface or a point whose positions lie on Earth."""

from collections.abc import Iterator
from typing import Any

from generator.diagnostics import did_you_mean, say
from generator.documents import KeyPath, readable
from generator.maps.flaws import Flaw

DEPTHS = {"Point": 0, "Polygon": 2, "MultiPolygon": 3}
"""Lists around the positions of each type that a map may have."""

LEAST = 4
"""Positions of a ring, the last of which is the first."""


def check_geometry(geometry: Any, at: KeyPath) -> Iterator[Flaw]:
    """At most one flaw of a geometry: the first."""
    if not isinstance(geometry, dict):
        yield Flaw(at, "bad-map", say("this feature has no geometry"))
        return
    kind = str(geometry.get("type"))
    if kind not in DEPTHS:
        message = say("a map has areas and points, not `{type}`", type=readable(kind))
        yield Flaw((*at, "type"), "bad-map", message, did_you_mean(kind, DEPTHS))
        return
    flaws = check_nested(geometry.get("coordinates"), (*at, "coordinates"), DEPTHS[kind])
    if flaw := next(flaws, None):
        yield flaw


def check_nested(value: Any, at: KeyPath, depth: int) -> Iterator[Flaw]:
    """Lists of lists, with positions inside."""
    if depth == 0:
        yield from check_position(value, at)
    elif not isinstance(value, list) or not value:
        yield Flaw(at, "bad-map", say("coordinates are missing here"))
    else:
        for index, inside in enumerate(value):
            yield from check_nested(inside, (*at, index), depth - 1)
        if depth == 1:
            yield from check_ring(value, at)


def check_ring(ring: list[Any], at: KeyPath) -> Iterator[Flaw]:
    """An outline comes back to where it began."""
    if len(ring) < LEAST or ring[0][:2] != ring[-1][:2]:
        message = say("the outline does not close")
        hint = say("its last position is its first, and it has at least four")
        yield Flaw(at, "bad-outline", message, hint)


def check_position(value: Any, at: KeyPath) -> Iterator[Flaw]:
    """Longitude and latitude in degrees."""
    if not isinstance(value, list) or len(value) < 2 or not all(map(is_number, value[:2])):
        yield Flaw(at, "bad-map", say("a position is a list of longitude and latitude"))
    elif not (abs(value[0]) <= 180 and abs(value[1]) <= 90):
        message = say("`{position}` is not on Earth", position=readable(f"{value[0]}, {value[1]}"))
        hint = say("write degrees (WGS 84), longitude first: [8.28, 51.35]")
        yield Flaw(at, "bad-position", message, hint)


def is_number(value: object) -> bool:
    """JSON's numbers; its truths are numbers for Python only."""
    return isinstance(value, int | float) and not isinstance(value, bool)
