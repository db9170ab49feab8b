"""The files that content names become pictures, drawings, films and captions with addresses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.artifacts import Artifact
from generator.assets import pictures
from generator.assets.captions import check_captions
from generator.assets.cues import read_cues
from generator.assets.drawings import UnsafeDrawing, read_drawing
from generator.assets.films import LARGEST_FILE as LARGEST_FILM
from generator.assets.films import BadFilm, clean_film
from generator.assets.names import Shelf, digest_of, once
from generator.assets.paints import palette
from generator.assets.seams import Map, Memory, remembered
from generator.diagnostics import Diagnostic, Message, Span, did_you_mean, error, say
from generator.model.media import Cue, MediaFiles, PictureFiles, PictureSource
from generator.themes import Colour

FOLDER = "content/media"

LARGEST = {
    "image": pictures.LARGEST_FILE, "video": LARGEST_FILM, "captions": 1024 * 1024,
    "chapters": 1024 * 1024,
}  # fmt: skip
"""Bytes that are read at all, by role."""

Files = Mapping[str, tuple[str, Span]]
"""Paths below `content/media/`, each with its role (image, video, captions or chapters)
and where it is named."""

Colours = Mapping[str, Colour]
"""The theme's colours by role."""

Prepared = tuple[MediaFiles, tuple[Artifact, ...], tuple[Diagnostic, ...]]


def prepare_media(
    project: Path, files: Files, base: str, colours: Colours, memory: Memory, mapper: Map
) -> Prepared:
    """Make every named file ready to be published.

    `base` is the path prefix of the portal's addresses, with a slash at both ends; drawings take the
    theme's tones from `colours`. What cannot be used is missing from the result and named by a
    diagnostic. Raises nothing for what files hold.
    """
    desk = Desk(project / FOLDER, Shelf(base), palette(colours))
    photos = {}
    for path in sorted(files):
        role, span = files[path]
        data = desk.read(path, role, span)
        if data is None:
            continue
        if role == "video":
            desk.take_film(path, data, span)
        elif role in ("captions", "chapters"):
            desk.take_captions(path, data, span, role == "chapters")
        elif path.lower().endswith(".svg"):
            desk.take_drawing(path, data, span)
        else:
            photos[path] = data
    keys = {path: digest_of(pictures.RECIPE, data) for path, data in photos.items()}
    jobs = {keys[path]: data for path, data in photos.items()}
    encoded = remembered(memory, "picture", pictures.encode_picture, jobs, mapper)
    for path, key in keys.items():
        desk.take_picture(path, encoded[key], files[path][1])
    return desk.prepared()


@dataclass(slots=True)
class Desk:
    """Gathers what becomes of each file."""

    folder: Path
    shelf: Shelf
    palette: str
    """Rules that give drawings their tones."""
    pictures: dict[str, PictureFiles] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    cues: dict[str, tuple[Cue, ...]] = field(default_factory=dict)
    artifacts: list[Artifact] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def read(self, path: str, role: str, span: Span) -> bytes | None:
        """The bytes of a file below the folder; none, and a diagnostic, if it cannot be read."""
        place = self.folder / path
        try:
            if not place.resolve().is_relative_to(self.folder.resolve()) or not place.is_file():
                self.refuse(missing(self.folder, path, span))
            elif place.stat().st_size > LARGEST[role]:
                self.refuse(too_large(role, span))
            else:
                return place.read_bytes()
        except (OSError, ValueError) as problem:
            message = say("the file cannot be read: {reason}", reason=problem)
            self.refuse(error(span, "unreadable", message))
        return None

    def refuse(self, diagnostic: Diagnostic) -> None:
        """Note what is wrong."""
        self.diagnostics.append(diagnostic)

    def publish(self, name: str, data: bytes) -> str:
        """Keep a file for publication and answer its address."""
        url, artifact = self.shelf.put(name, data)
        self.artifacts.append(artifact)
        return url

    def take_film(self, path: str, data: bytes, span: Span) -> None:
        """Publish an MP4 file."""
        try:
            self.files[path] = self.publish(path, clean_film(data))
        except BadFilm as bad:
            self.refuse(error(span, bad.code, bad.reason, bad.hint))

    def take_captions(self, path: str, data: bytes, span: Span, chapters: bool) -> None:
        """Publish a WebVTT file; what is wrong with it is reported where it is wrong."""
        if bad := check_captions(data, chapters):
            place = Span(f"{FOLDER}/{path}", bad.line, bad.column, 1, bad.source)
            code = "bad-chapters" if chapters else "bad-captions"
            self.refuse(error(place, code, bad.reason, also=span))
        else:
            self.files[path] = self.publish(path, data)
            self.cues[path] = read_cues(data)

    def take_drawing(self, path: str, data: bytes, span: Span) -> None:
        """Publish an SVG file in the theme's tones."""
        try:
            drawing = read_drawing(data)
        except UnsafeDrawing as unsafe:
            self.refuse(unsafe_drawing(f"{FOLDER}/{path}", data, unsafe, span))
            return
        src = self.publish(path, drawing.file(self.palette))
        self.pictures[path] = PictureFiles(src, drawing.width, drawing.height, drawing=True)

    def take_picture(self, path: str, packed: bytes, span: Span) -> None:
        """Publish a picture in all its sizes and formats."""
        made = pictures.unpack(packed)
        if isinstance(made, pictures.Refusal):
            self.refuse(refused_picture(made, span))
            return
        urls = {one: self.publish(variant_name(path, one), one.data) for one in made}
        self.pictures[path] = picture_files(urls)

    def prepared(self) -> Prepared:
        """Everything gathered."""
        media = MediaFiles(
            dict(sorted(self.pictures.items())), dict(sorted(self.files.items())), self.cues
        )
        return media, once(self.artifacts), tuple(self.diagnostics)


def variant_name(path: str, variant: pictures.Variant) -> str:
    """As `fatma-640.avif`."""
    stem = Path(path).stem
    return f"{stem}-{variant.width}.{pictures.EXTENSIONS[variant.format]}"


def picture_files(urls: Mapping[pictures.Variant, str]) -> PictureFiles:
    """The variants of a picture, sorted into sources; `src` is the plain one."""
    formats = dict.fromkeys(one.format for one in urls if one.format in ("AVIF", "WEBP"))
    sources = tuple(
        PictureSource(
            pictures.MEDIA_TYPES[name],
            ", ".join(f"{url} {one.width}w" for one, url in urls.items() if one.format == name),
        )
        for name in formats
    )
    [plain] = (one for one in urls if one.format not in formats)
    return PictureFiles(urls[plain], plain.width, plain.height, sources)


def missing(folder: Path, path: str, span: Span) -> Diagnostic:
    """A file that is not there, and the nearest that is."""
    known = [place.relative_to(folder).as_posix() for place in folder.rglob("*.*")]
    message = say("there is no file `{path}` in content/media", path=path)
    return error(span, "missing-file", message, did_you_mean(path, known))


def too_large(role: str, span: Span) -> Diagnostic:
    """A file that is not even opened."""
    message = say("the file has more than {most} MiB", most=LARGEST[role] // (1024 * 1024))
    code = {"image": "image-too-large", "video": "video-too-large"}.get(role, "bad-captions")
    return error(span, code, message, say("make the file smaller"))


def refused_picture(refusal: pictures.Refusal, span: Span) -> Diagnostic:
    """A picture that cannot be used."""
    return error(span, refusal.code, refusal.message, picture_hint(refusal))


def picture_hint(refusal: pictures.Refusal) -> Message:
    """What to do about a picture."""
    if refusal.code == "image-too-large":
        return say("save it with at most 5000 pixels on its longer side")
    return say("open it in a picture program and save it as JPEG, PNG or WebP")


def unsafe_drawing(path: str, data: bytes, unsafe: UnsafeDrawing, span: Span) -> Diagnostic:
    """A drawing with something in it that must not be there, at its place in the file."""
    lines = data.decode("utf-8", "replace").splitlines()
    source = lines[unsafe.line - 1] if unsafe.line <= len(lines) else ""
    place = Span(path, unsafe.line, unsafe.column, 1, source)
    hint = say("save it as plain SVG, without scripts, styles and linked files")
    return error(place, "unsafe-drawing", unsafe.reason, hint, also=span)
