"""Drawings that lists show together become sheets: few requests however long the list is."""

from collections.abc import Iterator, Mapping, Sequence

from generator.assets.drawings import Drawing
from generator.assets.svg import SVG

LARGEST = 12
"""Drawings on one sheet: about 30 kB as they travel, and nobody needs more before scrolling."""


def sheets(
    drawings: Mapping[str, Drawing], lists: Sequence[Sequence[str]]
) -> Iterator[tuple[dict[str, str], bytes]]:
    """Sheets with the id of each drawing by its path; a drawing stands on the first list's sheet.

    A list of one drawing needs no sheet: the drawing is a file of its own already.
    """
    seen: set[str] = set()
    for paths in lists:
        new = [path for path in dict.fromkeys(paths) if path in drawings and path not in seen]
        seen.update(new)
        for start in range(0, len(new), LARGEST):
            chosen = new[start : start + LARGEST]
            if len(chosen) > 1:
                yield sheet([(path, drawings[path]) for path in chosen])


def sheet(drawings: Sequence[tuple[str, Drawing]]) -> tuple[dict[str, str], bytes]:
    """One sheet, and the id of each drawing on it."""
    ids = {path: f"d{number}" for number, (path, _) in enumerate(drawings)}
    groups = "".join(drawing.group(ids[path]) for path, drawing in drawings)
    return ids, f'<svg xmlns="{SVG}">{groups}</svg>\n'.encode()
