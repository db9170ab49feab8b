"""Pictures and films as a page needs them: addresses and sizes, nothing to compute."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PictureSource:
    """One `<source>`: a format and its widths."""

    type: str
    """Media type, as `image/avif`."""
    srcset: str


@dataclass(frozen=True, slots=True)
class PictureFiles:
    """What became of one picture of `content/media/`."""

    src: str
    """Address of the plain `<img>`: JPEG, PNG or SVG."""
    width: int
    height: int
    """Pixels of `src`; they give the browser the shape before it has the picture."""
    sources: tuple[PictureSource, ...] = ()
    """AVIF, then WebP; empty for a drawing."""
    drawing: bool = False
    """Whether it is a drawing, in the tones of the theme."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption, or one chapter: from when to when, and what is said."""

    start: int
    """Milliseconds from the beginning of the film."""
    end: int
    voices: tuple[tuple[str, str], ...]
    """Who speaks (empty when nobody says who) and the words, tags and escapes gone."""
    line: int
    """Line of the file on which the words begin, from 1."""
    source: tuple[str, ...]
    """The lines of words as written."""

    @property
    def words(self) -> str:
        """Everything that is said in it."""
        return " ".join(words for _, words in self.voices)


@dataclass(frozen=True, slots=True)
class MediaFiles:
    """Everything of `content/media/` that a portal shows, by its path there."""

    pictures: dict[str, PictureFiles]
    files: dict[str, str]
    """Addresses of films, captions and chapters."""
    cues: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)
    """What stands in captions and chapters."""
