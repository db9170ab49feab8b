"""Maps and what stands on them: regions that exist and lie within, employers that can be found."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, did_you_mean, error, say, warning
from generator.model.entries import Content, Employer
from generator.model.maps import Drawing
from generator.model.places import EmployerFacts


def check_maps(content: Content) -> Iterator[Diagnostic]:
    """Every region of a map, every region that a map lacks, every employer beside it."""
    for region, drawing in content.maps.items():
        yield from check_regions(content, region, drawing)
        yield from check_children(content, region, drawing)
    for employer in content.employers.values():
        yield from check_location(content, employer)


def check_regions(content: Content, region: str, drawing: Drawing) -> Iterator[Diagnostic]:
    """What is on the map are regions in the one that it shows, or that one itself."""
    for name, span in drawing.regions().items():
        if name in content.regions:
            if region not in around(content, name):
                message = say("`{id}` does not lie in `{region}`", id=name, region=region)
                yield error(span, "region-off-map", message, say("remove it from this map"))
        elif ("region", name) not in content.broken:
            message = say("no region is called `{id}`", id=name)
            yield error(span, "unknown-region", message, did_you_mean(name, content.regions))


def check_children(content: Content, region: str, drawing: Drawing) -> Iterator[Diagnostic]:
    """A map shows everything that lies directly in its region, or nothing can be reached on it."""
    shown = drawing.regions()
    children = sorted(i for i, r in content.regions.items() if r.facts.parent == region)
    span = content.regions[region].source().spans.at("map")
    for child in children:
        if child not in shown:
            message = say("`{id}` is not on the map of `{region}`", id=child, region=region)
            yield warning(span, "map-incomplete", message, say("draw it as an area or a point"))


def check_location(content: Content, employer: Employer) -> Iterator[Diagnostic]:
    """An employer stands on the map of its region."""
    position = position_of(employer.facts)
    maps = (content.maps.get(i) for i in around(content, employer.facts.region))
    drawing = next((one for one in maps if one), None)
    if position and drawing and not drawing.box().holds(position):
        span = employer.source().spans.at("location")
        message = say("`{id}` stands outside the map {path}", id=employer.id, path=drawing.path)
        hint = say("write latitude first, then longitude, as [51.35, 8.28]")
        yield warning(span, "location-off-map", message, hint)


def position_of(facts: EmployerFacts) -> tuple[float, float] | None:
    """Where an employer stands, in the order of maps: longitude first."""
    if facts.location is None:
        return None
    latitude, longitude = facts.location
    return float(longitude), float(latitude)


def around(content: Content, region: str) -> list[str]:
    """A region and those around it, the nearest first; a circle ends where it closes."""
    found: list[str] = []
    current: str | None = region
    while current and current in content.regions and current not in found:
        found.append(current)
        current = content.regions[current].facts.parent
    return found
