"""A drawing in degrees becomes SVG: projected, simplified, rounded, one path for each area."""

import math
from collections.abc import Iterable, Mapping

import shapely
from markupsafe import escape

from generator.maps.drawn import Drawn, name_lines
from generator.maps.outlines import surface
from generator.model.maps import Area, Drawing, Point, Position, Projection

WIDE, TALL = 344, 404
"""Units that a drawing fills at most. A map of 360 units stands about as wide on a telephone."""
MARGIN = 8
"""Units around it, for what stands on its edge."""
FINEST = 0.7
"""Side in units of the triangles that are simplified away."""
MOST_CORNERS = 2500
"""Corners of a map, which keep it below 15 kB compressed."""
NARROWEST = 0.01
"""A degree of longitude in degrees of latitude, at least: towards the poles it would be nothing."""
KEPT_FREE = 9
"""Units around what stands on the map that a name leaves free, if it can."""
FLATNESS = 4
"""How many times as long as tall a place for a name is."""
Surface = shapely.Polygon | shapely.MultiPolygon

ALL, NAMES = "_all", "_names"
"""Ids of all areas and of all their names; no region is called so."""


def draw_map(
    drawing: Drawing, names: Mapping[str, str], standing: Iterable[Position] = ()
) -> Drawn:
    """Draw the areas; `names` are written on those regions that have one, beside what is `standing`."""
    projection, width, height = fit(drawing)
    shapes = simplified([projected(area, projection) for area in drawing.areas])
    places = shapely.MultiPoint([projection.units(position) for position in standing])
    taken = places.buffer(KEPT_FREE)
    areas = {
        area.region: middle(shape, taken) for area, shape in zip(drawing.areas, shapes, strict=True)
    }
    paths = "".join(
        f'<path id="{area.region}" fill-rule="evenodd" d="{path_of(shape)}"/>'
        for area, shape in zip(drawing.areas, shapes, strict=True)
    )
    texts = "".join(text(names[r], point) for r, point in areas.items() if r in names)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<g id="{ALL}">{paths}</g><g id="{NAMES}" text-anchor="middle">{texts}</g></svg>\n'
    )
    spots = {spot.region: projection.point(spot.position) for spot in drawing.spots}
    return Drawn(width, height, projection, areas, spots, svg.encode())


def fit(drawing: Drawing) -> tuple[Projection, int, int]:
    """The projection that fills the sheet, and the width and height of the sheet in units."""
    box = drawing.box()
    squeeze = max(math.cos(math.radians((box.south + box.north) / 2)), NARROWEST)
    across, down = (box.east - box.west) * squeeze, box.north - box.south
    scale = min(WIDE / across, TALL / down)
    projection = Projection(box.west, box.north, squeeze * scale, scale, MARGIN)
    width, height = (math.ceil(round(side * scale, 2)) + 2 * MARGIN for side in (across, down))
    return projection, width, height


def projected(area: Area, projection: Projection) -> shapely.MultiPolygon:
    """An area in units."""
    units = projection.units
    return surface(
        [[[units(place) for place in ring] for ring in polygon] for polygon in area.polygons]
    )


def simplified(shapes: list[shapely.MultiPolygon]) -> list[Surface]:
    """The shapes with fewer corners; a border that two share stays the same for both."""
    tolerance = FINEST
    while True:
        found: list[Surface] = list(shapely.coverage_simplify(shapes, tolerance))
        if sum(map(shapely.get_num_coordinates, found)) <= MOST_CORNERS or tolerance > WIDE:
            return found
        tolerance *= 1.5


def middle(shape: Surface, taken: shapely.Geometry) -> Point:
    """The middle of the largest lying ellipse in a shape, beside what is taken: a place for a name."""
    free = shape.difference(taken)
    room = free if isinstance(free, Surface) and not free.is_empty else shape
    stretched = shapely.transform(room, lambda corners: corners * (1, FLATNESS))
    x, y = shapely.maximum_inscribed_circle(stretched, tolerance=1).coords[0]
    return round(x), round(y / FLATNESS)


def path_of(shape: Surface) -> str:
    """The outlines in tenths of a unit, each step relative to the last."""
    polygons = (part for part in shapely.get_parts(shape) if not part.is_empty)
    return "".join(
        ring_path(ring.coords) for part in polygons for ring in (part.exterior, *part.interiors)
    )


def ring_path(corners: Iterable[tuple[float, ...]]) -> str:
    """One outline."""
    tenths = [(round(x * 10), round(y * 10)) for x, y, *_ in corners][:-1]
    x, y = start = tenths[0]
    steps = []
    for right, below in tenths[1:]:
        if (right, below) != (x, y):
            steps.append(pair(right - x, below - y))
        x, y = right, below
    return f"M{pair(*start)}l{' '.join(steps)}z" if steps else ""


def pair(x: int, y: int) -> str:
    """Two numbers of tenths, as short as SVG allows."""
    first, second = (f"{number / 10:g}" for number in (x, y))
    return f"{first}{second}" if second.startswith("-") else f"{first} {second}"


def text(name: str, point: Point) -> str:
    """A name in lines around a point."""
    return "".join(
        f'<text x="{point[0]}" y="{y}">{escape(line)}</text>' for line, y in name_lines(name, point)
    )
