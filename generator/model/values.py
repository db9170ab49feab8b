"""The smallest values: ids, addresses, codes and languages, each with the pattern it must match."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

RESERVED_SLUGS = frozenset(
    {"assets", "pagefind", "index", "404", "con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)}
)
"""Words that mean something to our own output or to Windows file systems."""


class Record(BaseModel):
    """A frozen record whose unknown keys are mistakes and whose attribute strings are its reference.

    What checks it is built when the first one is checked: a record that is recalled needs none.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks an id that names an entry of `kind` (or a `figure`); `linking` looks it up."""

    kind: str


@dataclass(frozen=True, slots=True)
class NamesFile:
    """Marks a path below `content/media/`; `role` is image, video, captions or chapters."""

    role: Literal["image", "video", "captions", "chapters"]


@dataclass(frozen=True, slots=True)
class NamesIcon:
    """Marks the name of an icon, which must be in the collection Lucide."""


def not_reserved(slug: str) -> str:
    """Refuse the slugs that our output or a file system keeps for itself."""
    if slug in RESERVED_SLUGS:
        raise PydanticCustomError("reserved_slug", "`{slug}` is a reserved word", {"slug": slug})
    return slug


def below_media(path: str) -> str:
    """Refuse paths that leave `content/media/` or that some file system cannot keep."""
    parts = path.split("/")
    if path.startswith("/") or "\\" in path or any(part in ("", ".", "..") for part in parts):
        raise PydanticCustomError(
            "path_outside", "`{path}` is not a path below content/media", {"path": path}
        )
    return path


Slug = Annotated[
    str, StringConstraints(pattern=SLUG_PATTERN, max_length=80), AfterValidator(not_reserved)
]
"""Lower-case ASCII letters, digits and single hyphens; at most 80 characters."""

MediaPath = Annotated[str, AfterValidator(below_media)]
MapPath = Annotated[MediaPath, StringConstraints(pattern=r"^[^\\]+\.geojson$")]
ImagePath = Annotated[MediaPath, NamesFile("image")]
VideoPath = Annotated[MediaPath, NamesFile("video")]
CaptionsPath = Annotated[MediaPath, NamesFile("captions")]
ChaptersPath = Annotated[MediaPath, NamesFile("chapters")]

ProfessionId = Annotated[Slug, Refers("profession")]
StoryId = Annotated[Slug, Refers("story")]
RegionId = Annotated[Slug, Refers("region")]
EmployerId = Annotated[Slug, Refers("employer")]
PageId = Annotated[Slug, Refers("page")]
QuizId = Annotated[Slug, Refers("quiz")]
FigureId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\.[a-z0-9-]+$"), Refers("figure")]
"""Names a figure of `content/figures.yaml` as `group.name`."""

LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[a-z]+)?$")]
"""A BCP 47 language such as `nl` or `uk`, lower case, with an optional variant (`de-leicht`)."""

IconName = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60), NamesIcon()
]
"""Name of a drawing at lucide.dev, as `heart-pulse`."""

Line = Annotated[str, StringConstraints(min_length=1, pattern=r"^[^\n\r]*$")]
"""Text on one line."""
OneLiner = Annotated[Line, StringConstraints(max_length=160)]
"""One sentence that explains the entry at a glance: at most 160 characters."""
Country = Literal["NL", "DE"]
"""ISO 3166-1 alpha-2, of the countries whose vocabularies we know."""
HttpsUrl = Annotated[str, StringConstraints(pattern=r"^https://[^\s<>\"]+$")]
"""An absolute https address."""
HostName = Annotated[
    str,
    StringConstraints(
        pattern=r"^[a-z0-9]+(-+[a-z0-9]+)*(\.[a-z0-9]+(-+[a-z0-9]+)*)+$", max_length=200
    ),
]
"""A server without scheme, port and path: `videos.example`."""
Email = Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
Phone = Annotated[str, StringConstraints(pattern=r"^\+[0-9]{2,3}( ?[0-9]+)+$")]
"""International form, grouped for humans: `+49 271 5550 100`."""
Months = Annotated[int, Field(ge=1, le=120)]
"""A duration in months."""
Month = Annotated[int, Field(ge=1, le=12)]
"""A month of the year, 1 to 12."""

Crebo = Annotated[str, StringConstraints(pattern=r"^[0-9]{5}$")]
"""Dutch vocational qualification: 5 digits."""
Kldb = Annotated[str, StringConstraints(pattern=r"^[0-9]{5}(-[0-9]{3})?$")]
"""German Klassifikation der Berufe 2010: 5 digits, or 5 and 3."""
Isco = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
"""ISCO-08 unit group: 4 digits."""
Esco = Annotated[
    str,
    StringConstraints(
        pattern=r"^http://data\.europa\.eu/esco/occupation/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
    ),
]
"""ESCO occupation URI."""
Uwv = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,10}$")]
"""Dutch UWV occupation (BOC) number."""


class Source(Record):
    """Where a fact was read, and when."""

    title: Line
    """Name of the document or page."""
    url: HttpsUrl | None = None
    """Its address, if it has one."""
    date: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
    """When it was published or read: year, month or day in ISO 8601."""


class Picture(Record):
    """A picture below `content/media/`. Its alternative text is a word and stands in every language."""

    file: ImagePath
    """Path below `content/media/`: JPEG, PNG, WebP, AVIF or SVG."""
    credit: Line
    """Who made it and under which licence; shown beside the picture."""


class TranslationRecord(Record):
    """What a translation was made from; written by `careportal translated`."""

    language: LanguageTag
    """Language of the original."""
    digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
    """Digest of the original's words when this translation was made or last checked."""
