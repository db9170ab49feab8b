"""A film on a platform becomes a still picture in content/media: the platform is asked once, by an editor.

Visitors load nothing from a platform before they click, so the picture must be ours. This is the
only room that asks somebody else's server, and only for the command `careportal poster`.
"""

from generator.posters.courier import Courier, NoPoster
from generator.posters.keeping import Film, find_film, keep, lines_to_add
from generator.posters.stills import Places, Still, still_of

__all__ = [
    "Courier",
    "Film",
    "NoPoster",
    "Places",
    "Still",
    "find_film",
    "keep",
    "lines_to_add",
    "still_of",
]
