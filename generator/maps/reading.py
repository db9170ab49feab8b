"""A GeoJSON file becomes a drawing, or what is wrong with it, at the line of it."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any, Protocol

from generator.diagnostics import Diagnostic, Span, did_you_mean, error, say
from generator.documents import MOST, JsonDocument, KeyPath, read_json
from generator.maps.flaws import Flaw
from generator.maps.shapes import check_geometry
from generator.model.maps import Area, Drawing, Polygon, Spot
from generator.release import release

FOLDER = "content/media"
SURFACES = ("Polygon", "MultiPolygon")
REGION = ("properties", "region")

Reading = tuple[Drawing | None, tuple[Diagnostic, ...]]
"""A drawing, or none and why."""

SOUND = "sound outlines 1"
"""What is remembered of a file whose outlines are as they should be."""


class Memory(Protocol):
    """What lasts from one run to the next."""

    def recall_many(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        """What was kept under these keys; what is not there is left out."""

    def keep_many(self, kind: str, entries: Mapping[str, bytes]) -> None:
        """Remember the data of each key."""


def read_map(project: Path, name: str, named: Span, memory: Memory | None = None) -> Reading:
    """Read a GeoJSON file (RFC 7946) below `content/media/`; `named` is where a region names it."""
    folder = project / FOLDER
    path = folder / name
    if not path.exists() and not path.is_symlink():
        known = [place.relative_to(folder).as_posix() for place in folder.rglob("*.geojson")]
        message = say("there is no file `{path}` in content/media", path=name)
        return None, (error(named, "missing-file", message, did_you_mean(name, known)),)
    advice = say("simplify the outlines: a map on a page shows about 500 metres")
    document, found = read_json(project, path, advice)
    if document is None:
        return None, found
    if flaws := tuple(check_collection(document.data)):
        return None, tuple(told(document, flaws))
    drawing = draw(document, name)
    flaws = flaws_of_outlines(drawing, document, memory)
    return (None if flaws else drawing), tuple(told(document, flaws))


def flaws_of_outlines(
    drawing: Drawing, document: JsonDocument, memory: Memory | None
) -> tuple[Flaw, ...]:
    """What is wrong with the outlines; those that `memory` knows as sound are not looked at again."""
    text = "\n".join((release(), *document.lines))
    key = blake2b(text.encode(errors="surrogatepass"), digest_size=16).hexdigest()
    if memory is not None and memory.recall_many(SOUND, [key]):
        return ()
    from generator.maps.outlines import (
        check_outlines,
    )  # loads shapely, of which most builds need nothing

    flaws = tuple(check_outlines(drawing, paths_of(document)))
    if memory is not None and not flaws:
        memory.keep_many(SOUND, {key: b"sound"})
    return flaws


def told(document: JsonDocument, flaws: tuple[Flaw, ...]) -> Iterator[Diagnostic]:
    """Flaws at their lines."""
    flaws = flaws[:MOST]
    spans = document.spans([path for flaw in flaws for path in (flaw.path, flaw.also)])
    for flaw in flaws:
        also = spans[flaw.also] if flaw.also else None
        yield error(spans[flaw.path], flaw.code, flaw.message, flaw.hint, also)


def check_collection(data: Any) -> Iterator[Flaw]:
    """What a file of features must have."""
    if not isinstance(data, dict) or data.get("type") != "FeatureCollection":
        message = say("a map is a GeoJSON object of type `FeatureCollection`")
        yield Flaw((), "bad-map", message)
        return
    attribution = data.get("attribution")
    if not isinstance(attribution, str) or not shown(attribution):
        message = say("the map does not say who made it")
        hint = say('add `"attribution": "name, year, licence"` beside `"type"`; pages show it')
        yield Flaw((), "missing-attribution", message, hint)
    features = data.get("features")
    if not isinstance(features, list) or not features:
        yield Flaw(("features",), "bad-map", say("the map has no features"))
        return
    seen: dict[str, KeyPath] = {}
    for index, feature in enumerate(features):
        yield from check_feature(feature, ("features", index), seen)
    if not any(kind_of(feature) in SURFACES for feature in features):
        message = say("the map has no area")
        yield Flaw(("features",), "bad-map", message, say("points need an area to stand on"))


def shown(attribution: str) -> str:
    """An attribution on one line, without what cannot be seen."""
    return " ".join("".join(c if c.isprintable() else " " for c in attribution).split())


def kind_of(feature: Any) -> str:
    """The type of a feature's geometry; nothing where it has none."""
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    return str(geometry.get("type")) if isinstance(geometry, dict) else ""


def check_feature(feature: Any, at: KeyPath, seen: dict[str, KeyPath]) -> Iterator[Flaw]:
    """A feature names a region that no other names, and has a surface or a point."""
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        yield Flaw(at, "bad-map", say("this is no object of type `Feature`"))
        return
    properties = feature.get("properties")
    region = properties.get("region") if isinstance(properties, dict) else None
    if not isinstance(region, str) or not region:
        message = say("this feature names no region")
        hint = say('add `"region"` with the id of a region to its `properties`')
        yield Flaw((*at, "properties"), "shape-without-region", message, hint)
    elif region in seen:
        message = say("`{region}` is on the map twice", region=region)
        hint = say("make one MultiPolygon of them")
        yield Flaw((*at, *REGION), "region-twice", message, hint, seen[region])
    else:
        seen[region] = (*at, *REGION)
    yield from check_geometry(feature.get("geometry"), (*at, "geometry"))


def paths_of(document: JsonDocument) -> dict[str, KeyPath]:
    """Where each region's feature stands."""
    features = enumerate(document.data["features"])
    return {feature["properties"]["region"]: ("features", i) for i, feature in features}


def draw(document: JsonDocument, name: str) -> Drawing:
    """The drawing of a file without flaws."""
    features = document.data["features"]
    spans = document.spans([("features", i, *REGION) for i in range(len(features))])
    areas, spots = [], []
    for index, feature in enumerate(features):
        span = spans["features", index, *REGION]
        region, geometry = feature["properties"]["region"], feature["geometry"]
        if geometry["type"] in SURFACES:
            areas.append(Area(region, polygons_of(geometry), span))
        else:
            longitude, latitude = geometry["coordinates"][:2]
            spots.append(Spot(region, (float(longitude), float(latitude)), span))
    attribution = shown(document.data["attribution"])
    return Drawing(name, attribution, tuple(areas), tuple(spots))


def polygons_of(geometry: Any) -> tuple[Polygon, ...]:
    """The polygons of a surface, heights left out."""
    coordinates = geometry["coordinates"]
    surfaces = [coordinates] if geometry["type"] == "Polygon" else coordinates
    return tuple(
        tuple(tuple((float(p[0]), float(p[1])) for p in ring) for ring in rings)
        for rings in surfaces
    )
