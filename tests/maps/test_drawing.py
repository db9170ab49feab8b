"""Drawings become SVG: whatever is drawn fits, borders stay shared, and the bytes stay the same."""

import gzip
import re
from collections import Counter
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Span
from generator.maps import name_lines, read_map
from generator.maps.drawing import draw_map
from generator.model.maps import Area, Drawing, Position, Spot
from tests.sites import REPOSITORY

HERE = Span("content/media/maps/a.geojson")
MAPS = ("maps/suedwestfalen.geojson", "maps/zuid-holland-west.geojson")

Segment = frozenset[tuple[int, int]]


def real(name: str) -> Drawing:
    drawing, found = read_map(REPOSITORY, name, HERE)
    assert found == ()
    assert drawing
    return drawing


@st.composite
def drawings(draw: st.DrawFn) -> Drawing:
    """Cells of a crooked grid somewhere on Earth: areas that share borders of several corners."""
    columns, rows, steps = draw(st.tuples(*[st.integers(1, 4)] * 3))
    west, south = draw(st.floats(-170, 160)), draw(st.floats(-80, 75))
    wide, tall = draw(st.floats(0.01, 2)), draw(st.floats(0.01, 2))
    jitter = st.floats(-0.1, 0.1)
    moved: dict[tuple[int, int], Position] = {}
    for x in range(columns * steps + 1):
        for y in range(rows * steps + 1):
            right, up = (x + draw(jitter)) / steps, (y + draw(jitter)) / steps
            moved[x, y] = (west + right * wide, south + up * tall)

    def cell(column: int, row: int) -> Area:
        left, low = column * steps, row * steps
        around = [(left + i, low) for i in range(steps)]
        around += [(left + steps, low + i) for i in range(steps)]
        around += [(left + steps - i, low + steps) for i in range(steps)]
        around += [(left, low + steps - i) for i in range(steps)]
        ring = tuple(moved[corner] for corner in (*around, around[0]))
        return Area(f"cell-{column}-{row}", ((ring,),), HERE)

    areas = tuple(cell(c, r) for c in range(columns) for r in range(rows))
    return Drawing("maps/a.geojson", "Somebody", areas, (Spot("town", moved[0, 0], HERE),))


def rings(svg: bytes) -> dict[str, list[list[tuple[int, int]]]]:
    """The outlines of each area in tenths of a unit, as a browser adds up the steps."""
    found: dict[str, list[list[tuple[int, int]]]] = {}
    for region, path in re.findall(r'<path id="([^"]+)"[^>]* d="([^"]*)"', svg.decode()):
        for outline in re.findall(r"M([^z]+)z", path):
            numbers = [round(float(n) * 10) for n in re.findall(r"-?[\d.]+", outline)]
            x = y = 0
            ring = []
            for right, below in zip(numbers[::2], numbers[1::2], strict=True):
                x, y = x + right, y + below
                ring.append((x, y))
            found.setdefault(region, []).append([*ring, ring[0]])
    return found


@given(drawings())
@settings(max_examples=60, deadline=None)
def test_whatever_is_drawn_fits_into_the_sheet(drawing: Drawing) -> None:
    drawn = draw_map(drawing, {})
    shapes = rings(drawn.svg)

    assert set(shapes) == {area.region for area in drawing.areas}
    for x, y in (point for outlines in shapes.values() for ring in outlines for point in ring):
        assert 0 <= x <= drawn.width * 10
        assert 0 <= y <= drawn.height * 10
    for x, y in (*drawn.areas.values(), *drawn.spots.values()):
        assert 0 <= x <= drawn.width
        assert 0 <= y <= drawn.height
    assert drawn.width <= 360
    assert drawn.height <= 420


@given(drawings())
@settings(max_examples=60, deadline=None)
def test_a_border_that_two_areas_share_stays_the_same_for_both(drawing: Drawing) -> None:
    shapes = rings(draw_map(drawing, {}).svg)
    polygons = {region: shapely.Polygon(outlines[0]) for region, outlines in shapes.items()}
    segments: Counter[Segment] = Counter(
        frozenset(pair)
        for outlines in shapes.values()
        for ring in outlines
        for pair in pairwise(ring)
    )
    whole = shapely.union_all([shape.buffer(0) for shape in polygons.values()])
    inside = whole.buffer(-2)

    lonely = [s for s, times in segments.items() if times == 1 and len(s) == 2]
    assert not [s for s in lonely if inside.contains(shapely.LineString(list(s)))]
    for one, other in combinations(polygons.values(), 2):
        assert one.buffer(0).intersection(other.buffer(0)).area < 0.01 * min(one.area, other.area)


@given(drawings())
@settings(max_examples=20, deadline=None)
def test_the_same_drawing_becomes_the_same_bytes(drawing: Drawing) -> None:
    assert draw_map(drawing, {"cell-0-0": "A"}) == draw_map(drawing, {"cell-0-0": "A"})


@pytest.mark.parametrize("name", MAPS)
def test_the_last_digits_of_another_machine_change_no_byte(name: str) -> None:
    drawing = real(name)

    def trembled(position: Position) -> Position:
        longitude, latitude = position
        return longitude * (1 + 2e-16), latitude * (1 - 2e-16)

    areas = tuple(
        replace(
            area,
            polygons=tuple(
                tuple(tuple(map(trembled, ring)) for ring in rings) for rings in area.polygons
            ),
        )
        for area in drawing.areas
    )

    assert draw_map(replace(drawing, areas=areas), {}).svg == draw_map(drawing, {}).svg


@pytest.mark.parametrize("name", MAPS)
def test_our_maps_are_light(name: str) -> None:
    assert len(gzip.compress(draw_map(real(name), {}).svg)) < 2500


def test_a_coast_of_many_thousand_corners_is_simplified_until_it_is_light() -> None:
    def wave(step: int) -> Position:
        return 4 + step / 10_000, 52 + (step * 7919 % 1000) / 20_000

    coast = tuple(wave(step) for step in range(9000))
    ring = (*coast, (4.9, 51.0), (4.0, 51.0), coast[0])
    drawn = draw_map(Drawing("maps/a.geojson", "A", (Area("a", ((ring,),), HERE),), ()), {})

    assert len(gzip.compress(drawn.svg)) < 15_000


def test_towns_lie_in_their_kreis() -> None:
    drawing = real(MAPS[0])
    shapes = {area.region: shapely.Polygon(area.polygons[0][0]) for area in drawing.areas}
    homes = {
        spot.region: [name for name, shape in shapes.items() if shape.contains(shapely.Point(spot.position))]
        for spot in drawing.spots
    }  # fmt: skip

    assert homes == {
        "lippstadt": ["kreis-soest"],
        "arnsberg": ["hochsauerlandkreis"],
        "meschede": ["hochsauerlandkreis"],
        "iserlohn": ["maerkischer-kreis"],
        "luedenscheid": ["maerkischer-kreis"],
        "attendorn": ["kreis-olpe"],
        "siegen": ["kreis-siegen-wittgenstein"],
        "bad-berleburg": ["kreis-siegen-wittgenstein"],
    }


def test_north_is_up_and_east_is_right() -> None:
    spots = draw_map(real(MAPS[0]), {}).spots

    assert spots["lippstadt"][1] < spots["siegen"][1]
    assert spots["iserlohn"][0] < spots["meschede"][0]


def test_a_name_is_broken_between_its_words_around_its_place() -> None:
    assert name_lines("Kreis Olpe", (100, 50)) == (("Kreis Olpe", 55),)
    assert name_lines("Kreis Siegen-Wittgenstein", (100, 50)) == (
        ("Kreis", 47),
        ("Siegen-Wittgenstein", 64),
    )


def test_a_name_keeps_away_from_what_stands_on_the_map() -> None:
    square = (((4.0, 51.0), (6.0, 51.0), (6.0, 52.0), (4.0, 52.0), (4.0, 51.0)),)
    drawing = Drawing("maps/a.geojson", "A", (Area("a", (square,), HERE),), ())
    alone = draw_map(drawing, {}).areas["a"]
    beside = draw_map(drawing, {}, [(5.0, 51.5)]).areas["a"]

    assert alone != beside
    assert abs(beside[1] - alone[1]) > 9


def test_a_hole_and_an_island_stay_in_their_area() -> None:
    outline = ((4.0, 51.0), (6.0, 51.0), (6.0, 53.0), (4.0, 53.0), (4.0, 51.0))
    hole = ((4.5, 51.5), (5.5, 51.5), (5.5, 52.5), (4.5, 52.5), (4.5, 51.5))
    island = ((6.5, 51.0), (7.0, 51.0), (7.0, 51.5), (6.5, 51.5), (6.5, 51.0))
    drawing = Drawing("maps/a.geojson", "A", (Area("a", ((outline, hole), (island,)), HERE),), ())

    assert len(rings(draw_map(drawing, {}).svg)["a"]) == 3
