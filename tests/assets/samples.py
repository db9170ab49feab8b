"""Files that the tests of assets put into a project."""

import io
from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PIL import Image

from generator.artifacts import Artifact
from generator.assets import prepare_media
from generator.cache import Cache
from generator.diagnostics import Diagnostic, Span
from generator.model.entries import Spans
from generator.model.media import MediaFiles
from generator.themes import Colour, Theme, load_theme

NAMED = Span("content/stories/noor.nl.md", 7, 11)
"""Where the content of these tests names its files."""

PORTAL = "content/portals/kust.yaml"

VTT = b"WEBVTT\n\n00:00.000 --> 00:02.500\nHoi, ik ben Noor.\n"

GPS, LATITUDE = 0x8825, 2
"""EXIF tags: where a picture was taken."""


class Notebook:
    """Remembers in memory, so that fonts are cut once for all tests."""

    def __init__(self) -> None:
        self.pages: dict[tuple[str, str], bytes] = {}

    def recall(self, kind: str, key: str) -> bytes | None:
        return self.pages.get((kind, key))

    def recall_many(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        return {key: self.pages[kind, key] for key in keys if (kind, key) in self.pages}

    def keep(self, kind: str, key: str, data: bytes) -> None:
        self.pages[kind, key] = data


NOTEBOOK = Notebook()


def picture(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """A picture whose left upper quarter is red and that gets darker to the right."""
    image = Image.linear_gradient("L").rotate(90).resize((width, height)).convert(mode)
    image.paste("red", (0, 0, width // 2, height // 2))
    return image


def photo(width: int = 800, height: int = 600, shape: str = "JPEG", **options: Any) -> bytes:
    """The file of such a picture."""
    mode = options.pop("mode", "RGB")
    file = io.BytesIO()
    picture(width, height, mode).save(file, shape, **options)
    return file.getvalue()


def with_place() -> Image.Exif:
    """EXIF as a phone writes it: on its side, and where the person lives."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Telefoonmaker"
    exif.get_ifd(GPS)[LATITUDE] = (52.0, 22.0, 30.0)
    return exif


COLOURS = {
    "tone-1": Colour(light="#e0e0e0", dark="#202020"),
    "text": Colour(light="#000", dark="#fff"),
}


def prepare(
    project: Path, files: dict[str, bytes], memory: Any = None, base: str = "/", mapper: Any = map
) -> tuple[MediaFiles, dict[str, Artifact], tuple[Diagnostic, ...]]:
    """Write the files below content/media and prepare them; the artifacts by address."""
    roles = {"mp4": "video", "vtt": "captions"}
    named = {}
    for name, data in files.items():
        path = project / "content/media" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        role = "chapters" if ".chapters." in name else roles.get(path.suffix[1:], "image")
        named[name] = (role, NAMED)
    media, artifacts, diagnostics = prepare_media(
        project, named, base, COLOURS, memory or Cache.none(), mapper
    )
    return media, {base + artifact.path: artifact for artifact in artifacts}, diagnostics


def refusal(project: Path, name: str, data: bytes) -> Diagnostic:
    """The one diagnostic about a file that cannot be used."""
    media, artifacts, (diagnostic,) = prepare(project, {name: data})
    assert (media.pictures, media.files, artifacts) == ({}, {}, {})
    return diagnostic


def box(kind: bytes, content: bytes = b"") -> bytes:
    """A box of an MP4 file."""
    return (len(content) + 8).to_bytes(4, "big") + kind + content


def film(*boxes: bytes) -> bytes:
    """An MP4 file: as phones make it when no boxes are given, but ready for streaming."""
    made = boxes or (box(b"moov", box(b"mvhd")), box(b"mdat", b"pixels"))
    return b"".join((box(b"ftyp", b"isom"), *made))


def theme_for(project: Path, name: str = "volg-je-hart", **settings: str) -> Theme:
    """A theme as a portal wears it."""
    facts = SimpleNamespace(theme=name, theme_settings=settings)
    config: Any = SimpleNamespace(facts=facts, spans=Spans(Span(PORTAL), {}))
    theme, diagnostics = load_theme(project, config)
    assert diagnostics == ()
    assert theme
    return theme


def write(path: Path, text: str) -> None:
    """Write a file and the folders around it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
