"""GeoJSON becomes a drawing of regions, and the drawing a small file of shapes that pages point into.

`read_map` answers a drawing in degrees and what is wrong with the file; whether its regions exist is
for `linking` to say. `drawing.draw_map` projects (equirectangular), simplifies so that shared borders stay
shared, and writes SVG. Geometry is shapely's: validity, overlaps, simplifying coverages and the
middle of a shape are few lines with it and a room of subtle ones without. Loading it takes time, so
only who draws imports `drawing`, and what was once found sound is not looked at again.
"""

from generator.maps.drawn import Drawn, name_lines
from generator.maps.reading import read_map

__all__ = ["Drawn", "name_lines", "read_map"]
