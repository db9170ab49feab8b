"""A map in a page: areas to walk to, towns to find one's way, employers to meet."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.linking.maps import position_of
from generator.maps import name_lines
from generator.model.entries import Region
from generator.model.maps import MapSheet
from generator.views.edition import Edition
from generator.views.frame import Link
from generator.views.phrases import Phrase


@dataclass(frozen=True, slots=True)
class MapArea:
    """A region as a surface that leads to its page."""

    id: str
    """Of the region; also of its shape in the file."""
    link: Link
    """`current` on the region's own page."""
    state: str
    """here (the page's own), around (it lies in this one), bare (without employers) or nothing."""
    lines: tuple[tuple[str, int], ...]
    """The name in lines, each with its height in units; none on the area that the page is about."""
    x: int


@dataclass(frozen=True, slots=True)
class MapSpot:
    """A town, for orientation; its link stands in the list."""

    name: str
    x: int
    y: int
    here: bool


@dataclass(frozen=True, slots=True)
class MapPoint:
    """An employer that leads to its page."""

    title: str
    url: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class MapView:
    """A map with everything on it. Whatever it links, the page also lists in words."""

    label: str
    file: str
    """Address of the shapes; areas are found in it by their id."""
    width: int
    height: int
    """Units of the viewBox."""
    links: tuple[Link, ...]
    """The areas as a list."""
    areas: tuple[MapArea, ...]
    """None where the land is only the ground that employers stand on."""
    spots: tuple[MapSpot, ...]
    points: tuple[MapPoint, ...]
    attribution: Phrase


def root_map(edition: Edition) -> MapView | None:
    """The first map of the portal, with nothing but its areas."""
    return next((sheet_view(edition, owner, "") for owner in edition.maps), None)


def region_map(edition: Edition, region: Region, employers: Iterable[str]) -> MapView | None:
    """The nearest map on which a region is, the region marked and employers on it."""
    owner = next((i for i in outwards(edition, region.id) if i in edition.maps), None)
    if owner is None:
        return None
    return sheet_view(edition, owner, region.id, employers)


def employers_map(edition: Edition, employers: Iterable[str]) -> MapView | None:
    """Employers on the portal's first map, whose areas are only ground; none where none is placed."""
    for owner, sheet in edition.maps.items():
        points = map_points(edition, sheet, employers)
        return framed(edition, owner, (), (), points) if points else None
    return None


def sheet_view(edition: Edition, owner: str, region: str, employers: Iterable[str] = ()) -> MapView:
    """The map that `owner` names, seen from a region (or from nowhere) and with employers."""
    sheet = edition.maps[owner]
    here = next((i for i in outwards(edition, region) if i in sheet.areas), "")
    areas = tuple(
        map_area(edition, i, point, here, region)
        for i, point in sheet.areas.items()
        if i in edition.portal.regions
    )
    spots = map_spots(edition, sheet, region)
    return framed(edition, owner, areas, spots, map_points(edition, sheet, employers))


def framed(
    edition: Edition,
    owner: str,
    areas: tuple[MapArea, ...],
    spots: tuple[MapSpot, ...],
    points: tuple[MapPoint, ...],
) -> MapView:
    """A map with its name, its file and its maker."""
    sheet, region = edition.maps[owner], edition.portal.regions[owner]
    name = str(edition.phrase(region, "title"))
    return MapView(
        label=edition.words.say("Map: {region}", region=name),
        file=sheet.url,
        width=sheet.width,
        height=sheet.height,
        links=tuple(area.link for area in areas),
        areas=areas,
        spots=spots,
        points=points,
        attribution=edition.marked(sheet.attribution, region.original),
    )


def outwards(edition: Edition, region: str) -> tuple[str, ...]:
    """A region and those around it, the nearest first; nothing of nowhere."""
    return (region, *reversed(edition.portal.ancestors[region])) if region else ()


def map_area(
    edition: Edition, area: str, point: tuple[int, int], here: str, region: str
) -> MapArea:
    """One area; `here` is the one that `region` is or lies in."""
    link = edition.link(edition.portal.regions[area])
    state = "here" if area == region else "around" if area == here else ""
    if not state and not edition.portal.region_employers.get(area):
        state = "bare"
    lines = name_lines(str(link.title), point) if area != here else ()
    return MapArea(area, Link(link.title, link.url, area == region), state, lines, point[0])


def map_spots(edition: Edition, sheet: MapSheet, region: str) -> tuple[MapSpot, ...]:
    """The region itself where it is a point, else the points that lie in it."""
    regions, children = edition.portal.regions, edition.portal.children
    shown = (region,) if region in sheet.spots else children.get(region, ())
    return tuple(
        MapSpot(str(edition.phrase(regions[i], "title")), *sheet.spots[i], i == region)
        for i in shown
        if i in sheet.spots
    )


def map_points(edition: Edition, sheet: MapSheet, employers: Iterable[str]) -> tuple[MapPoint, ...]:
    """The employers that somebody placed."""
    points = []
    for employer in map(edition.portal.employers.__getitem__, employers):
        position = position_of(employer.facts)
        if position and sheet.box.holds(position):
            title, url = (
                str(edition.phrase(employer, "title")),
                edition.url("employer", employer.id),
            )
            points.append(MapPoint(title, url, *sheet.projection.point(position)))
    return tuple(points)
