"""Drawings of regions become files of shapes with an address, and where things stand on them."""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from generator.artifacts import Artifact
from generator.assets.names import Shelf, once
from generator.maps import draw_map
from generator.model.maps import Drawing, MapSheet, Position

Sheets = tuple[Mapping[str, MapSheet], tuple[Artifact, ...]]
"""Maps by the region that names them, and their files."""


def prepare_maps(
    drawings: Mapping[str, Drawing],
    names: Mapping[str, str],
    standing: Sequence[Position],
    base: str,
) -> Sheets:
    """Draw and publish the maps of a portal.

    `names` are those of its regions by id, `standing` the places of its employers; `base` is the path
    prefix of the portal's addresses, with a slash at both ends.
    """
    shelf = Shelf(base)
    sheets: dict[str, MapSheet] = {}
    artifacts = []
    for region, drawing in drawings.items():
        drawn = draw_map(drawing, names, standing)
        url, artifact = shelf.put(f"map-{PurePosixPath(drawing.path).stem}.svg", drawn.svg)
        artifacts.append(artifact)
        sheets[region] = MapSheet(
            url=url,
            width=drawn.width,
            height=drawn.height,
            attribution=drawing.attribution,
            projection=drawn.projection,
            box=drawing.box(),
            areas=drawn.areas,
            spots=drawn.spots,
        )
    return sheets, once(artifacts)
