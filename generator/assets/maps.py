"""Drawings of regions become files of shapes with an address, and where things stand on them."""

import pickle
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from generator.artifacts import Artifact
from generator.assets.names import Shelf, digest_of, once
from generator.assets.seams import Memory
from generator.maps import Drawn
from generator.model.maps import Drawing, MapSheet, Position
from generator.release import release

Sheets = tuple[Mapping[str, MapSheet], tuple[Artifact, ...]]
"""Maps by the region that names them, and their files."""


def prepare_maps(
    drawings: Mapping[str, Drawing],
    names: Mapping[str, str],
    standing: Sequence[Position],
    base: str,
    memory: Memory | None = None,
) -> Sheets:
    """Draw and publish the maps of a portal.

    `names` are those of its regions by id, `standing` the places of its employers; `base` is the path
    prefix of the portal's addresses, with a slash at both ends.
    """
    shelf = Shelf(base)
    sheets: dict[str, MapSheet] = {}
    artifacts = []
    for region, drawing in drawings.items():
        drawn = drawn_before(drawing, names, standing, memory)
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


def drawn_before(
    drawing: Drawing,
    names: Mapping[str, str],
    standing: Sequence[Position],
    memory: Memory | None,
) -> Drawn:
    """A map as it was drawn before, of the same."""
    key = digest_of(release(), repr((drawing, sorted(names.items()), list(standing))))
    if memory is not None and (data := memory.recall("map", key)) is not None:
        known: Drawn = pickle.loads(data)  # noqa: S301  # our own, sealed by the store
        return known
    from generator.maps.drawing import draw_map  # loads shapely, of which most builds need nothing

    drawn = draw_map(drawing, names, standing)
    if memory is not None:
        memory.keep("map", key, pickle.dumps(drawn, 5))
    return drawn
