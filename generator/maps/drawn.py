"""What a drawing becomes, and how names stand on it; known without what draws it."""

import textwrap
from dataclasses import dataclass

from generator.model.maps import Point, Projection

LETTERS = 14
"""In a line of a name on a map, where it can be broken."""

LINE, BASELINE = 17, 5
"""Units from one line to the next, and from the middle of a line down to its letters' feet."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a drawing becomes."""

    width: int
    height: int
    projection: Projection
    areas: dict[str, Point]
    """Regions that are surfaces, each with the middle of its widest part."""
    spots: dict[str, Point]
    svg: bytes
    """A path for each area with the region's id, to be shown with `<use>` in the page's colours."""


def name_lines(name: str, point: Point) -> tuple[tuple[str, int], ...]:
    """A name broken between its words, each line with the height of its baseline, around a point."""
    lines = textwrap.wrap(name, LETTERS, break_long_words=False, break_on_hyphens=False)
    first = point[1] - LINE * (len(lines) - 1) // 2 + BASELINE
    return tuple((line, first + LINE * index) for index, line in enumerate(lines))
