"""Maps: what somebody drew of a region in degrees, and the same as pages show it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Span

Position = tuple[float, float]
"""Longitude and latitude in degrees (WGS 84), in GeoJSON's order."""
Ring = tuple[Position, ...]
"""A closed line: its last position is its first."""
Polygon = tuple[Ring, ...]
"""An outline, then its holes."""


@dataclass(frozen=True, slots=True)
class Area:
    """A region as a surface."""

    region: str
    polygons: tuple[Polygon, ...]
    span: Span
    """Where the drawing names the region."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A region as a point, as a town is on a map of districts."""

    region: str
    position: Position
    span: Span
    """Where the drawing names the region."""


@dataclass(frozen=True, slots=True)
class Box:
    """What a drawing reaches over, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, position: Position) -> bool:
        """Whether a position lies inside or on the edge."""
        longitude, latitude = position
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north


@dataclass(frozen=True, slots=True)
class Drawing:
    """A region and those in it, drawn in degrees."""

    path: str
    """Below `content/media/`."""
    attribution: str
    """Who made it and under which licence; shown below the map."""
    areas: tuple[Area, ...]
    """At least one."""
    spots: tuple[Spot, ...]

    def box(self) -> Box:
        """What all of it reaches over."""
        longitudes, latitudes = zip(*self.positions(), strict=True)
        return Box(min(longitudes), min(latitudes), max(longitudes), max(latitudes))

    def positions(self) -> Iterator[Position]:
        """Every position in it."""
        yield from (p for area in self.areas for rings in area.polygons for r in rings for p in r)
        yield from (spot.position for spot in self.spots)

    def regions(self) -> dict[str, Span]:
        """Every region in it, with the place that names it."""
        areas = {area.region: area.span for area in self.areas}
        return areas | {spot.region: spot.span for spot in self.spots}


Point = tuple[int, int]
"""A place on a map in its units, from the top left."""


@dataclass(frozen=True, slots=True)
class Projection:
    """Equirectangular: degrees become units, with a degree of longitude as wide as it is midway."""

    west: float
    north: float
    across: float
    """Units a degree of longitude."""
    down: float
    """Units a degree of latitude."""
    margin: float
    """Units left free on every side."""

    def units(self, position: Position) -> Position:
        """A position in units, to a hundredth: the same on every machine."""
        longitude, latitude = position
        x = self.margin + (longitude - self.west) * self.across
        y = self.margin + (self.north - latitude) * self.down
        return round(x, 2), round(y, 2)

    def point(self, position: Position) -> Point:
        """A position as a place on the map."""
        x, y = self.units(position)
        return round(x), round(y)


@dataclass(frozen=True, slots=True)
class MapSheet:
    """A map as pages show it: a file of shapes by region, and where things stand on it."""

    url: str
    width: int
    height: int
    """Units of its viewBox."""
    attribution: str
    projection: Projection
    box: Box
    areas: Mapping[str, Point]
    """Regions that are surfaces, each with the middle of its widest part."""
    spots: Mapping[str, Point]
    """Regions that are points."""
