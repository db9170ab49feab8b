"""Pictures and films as a page needs them: addresses and sizes, nothing to compute."""

from dataclasses import dataclass


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
class MediaFiles:
    """Everything of `content/media/` that a portal shows, by its path there."""

    pictures: dict[str, PictureFiles]
    files: dict[str, str]
    """Addresses of films and captions."""
