"""The outlines of a drawing: none crosses itself, none lies on another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import shapely

from generator.diagnostics import say
from generator.documents import KeyPath
from generator.maps.flaws import Flaw
from generator.model.maps import Drawing, Position

SLIVER = 0.01
"""Part of the smaller area that two areas may share: borders from two sources never fit exactly."""


def surface(polygons: Iterable[Sequence[Sequence[Position]]]) -> shapely.MultiPolygon:
    """Polygons, each an outline and its holes, as shapely knows them."""
    return shapely.MultiPolygon([(rings[0], rings[1:]) for rings in polygons])


def check_outlines(drawing: Drawing, paths: Mapping[str, KeyPath]) -> Iterator[Flaw]:
    """Outlines that cross themselves or each other; `paths` leads to the feature of a region."""
    sound = {}
    for area in drawing.areas:
        shape = surface(area.polygons)
        if shape.is_valid:
            sound[area.region] = shape
        else:
            message = say("the outline of `{region}` crosses itself", region=area.region)
            hint = say("drawing programs mend it: look for “fix geometries”")
            yield Flaw((*paths[area.region], "geometry"), "bad-outline", message, hint)
    for (one, first), (other, second) in combinations(sound.items(), 2):
        if overlap(first, second):
            message = say("`{region}` lies partly on `{other}`", region=other, other=one)
            hint = say("the areas of a map touch each other and do not overlap")
            places = ((*paths[name], "properties", "region") for name in (other, one))
            path, also = places
            yield Flaw(path, "areas-overlap", message, hint, also)


def overlap(first: shapely.MultiPolygon, second: shapely.MultiPolygon) -> bool:
    """Whether two areas share more than a sliver."""
    if not first.intersects(second):
        return False
    shared = first.intersection(second).area
    return bool(shared > SLIVER * min(first.area, second.area))
