"""Whatever a GeoJSON file holds, reading answers a drawing or says what is wrong with it."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cache import Cache
from generator.diagnostics import Span
from generator.maps import read_map
from generator.maps.drawing import draw_map

NAMED = Span("content/regions/a.nl.md", 4, 6, 20)
SQUARE = [[4.0, 51.0], [5.0, 51.0], [5.0, 52.0], [4.0, 52.0], [4.0, 51.0]]
EAST = [[5.0, 51.0], [6.0, 51.0], [6.0, 52.0], [5.0, 52.0], [5.0, 51.0]]
MAP = {
    "type": "FeatureCollection",
    "attribution": "Somebody",
    "features": [
        {"type": "Feature", "properties": {"region": "west"},
         "geometry": {"type": "Polygon", "coordinates": [SQUARE]}},
        {"type": "Feature", "properties": {"region": "east"},
         "geometry": {"type": "MultiPolygon", "coordinates": [[EAST]]}},
        {"type": "Feature", "properties": {"region": "town"},
         "geometry": {"type": "Point", "coordinates": [4.5, 51.5]}},
    ],
}  # fmt: skip

ODD = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(-400, 400), st.text(max_size=3),
    st.lists(st.floats(-90, 90), max_size=3), st.just({}), st.just([]), st.just([[]]),
    st.just(10**400), st.just("\ud800"), st.just({"region": "west"}), st.just("Polygon"),
)  # fmt: skip


def saved(folder: Path, data: Any) -> Path:
    path = folder / "content/media/maps/a.geojson"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data), encoding="utf-8")
    return folder


def codes(folder: Path, data: Any) -> list[str]:
    _, found = read_map(saved(folder, data), "maps/a.geojson", NAMED)
    return [diagnostic.code for diagnostic in found]


def paths(data: Any, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inside = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    )
    return [at, *(path for key, value in inside for path in paths(value, (*at, key)))]


def changed(path: tuple[str | int, ...], value: Any) -> Any:
    data: Any = copy.deepcopy(MAP)
    if not path:
        return value
    inside = data
    for step in path[:-1]:
        inside = inside[step]
    inside[path[-1]] = value
    return data


@given(st.sampled_from(paths(MAP)), ODD)
@settings(max_examples=300, deadline=None)
def test_one_odd_value_anywhere_is_drawn_or_told(
    tmp_path_factory: pytest.TempPathFactory, path: tuple[str | int, ...], value: Any
) -> None:
    folder = saved(tmp_path_factory.mktemp("map"), changed(path, value))
    drawing, found = read_map(folder, "maps/a.geojson", NAMED)

    assert (drawing is None) == bool(found)
    assert all("\ud800" not in str(diagnostic.message) for diagnostic in found)
    if drawing:
        assert draw_map(drawing, {}).svg


def test_areas_and_points_are_read_in_their_order(tmp_path: Path) -> None:
    drawing, found = read_map(saved(tmp_path, MAP), "maps/a.geojson", NAMED)

    assert found == ()
    assert drawing
    assert [area.region for area in drawing.areas] == ["west", "east"]
    assert drawing.spots[0].position == (4.5, 51.5)
    assert drawing.attribution == "Somebody"


def test_areas_that_share_a_border_or_a_sliver_do_not_overlap(tmp_path: Path) -> None:
    sliver = [[4.995, 51.0], *EAST[1:4], [4.995, 51.0]]

    assert codes(tmp_path, MAP) == []
    assert codes(tmp_path, changed(("features", 1, "geometry", "coordinates", 0, 0), sliver)) == []


def test_an_area_within_another_overlaps(tmp_path: Path) -> None:
    inside = [[4.2, 51.2], [4.4, 51.2], [4.4, 51.4], [4.2, 51.2]]

    assert codes(
        tmp_path, changed(("features", 1, "geometry", "coordinates", 0, 0), inside)
    ) == ["areas-overlap"]  # fmt: skip


def test_outlines_that_were_sound_before_are_told_of_once_they_are_not(tmp_path: Path) -> None:
    cache, folder = Cache(tmp_path / "cache"), saved(tmp_path, MAP)
    inside = [[4.2, 51.2], [4.4, 51.2], [4.4, 51.4], [4.2, 51.2]]

    first, again = (read_map(folder, "maps/a.geojson", NAMED, cache) for _ in range(2))
    assert first == again
    assert first[0]

    saved(tmp_path, changed(("features", 1, "geometry", "coordinates", 0, 0), inside))
    for _ in range(2):
        drawing, found = read_map(folder, "maps/a.geojson", NAMED, cache)
        assert drawing is None
        assert [diagnostic.code for diagnostic in found] == ["areas-overlap"]


def test_heights_are_left_out(tmp_path: Path) -> None:
    high = changed(("features", 2, "geometry", "coordinates"), [4.5, 51.5, 120])
    drawing, found = read_map(saved(tmp_path, high), "maps/a.geojson", NAMED)

    assert found == ()
    assert drawing
    assert drawing.spots[0].position == (4.5, 51.5)


def test_a_map_of_more_than_a_mebibyte_is_not_read(tmp_path: Path) -> None:
    assert codes(tmp_path, changed(("attribution",), "A" * 1024 * 1024)) == ["too-large"]


def test_a_link_to_a_file_elsewhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_text(json.dumps(MAP))
    folder = tmp_path / "project" / "content/media/maps"
    folder.mkdir(parents=True)
    (folder / "a.geojson").symlink_to(tmp_path / "secret.json")
    drawing, (found,) = read_map(tmp_path / "project", "maps/a.geojson", NAMED)

    assert drawing is None
    assert found.code == "symlink"
