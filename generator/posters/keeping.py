"""The film of a story is found, and the picture of it put into content/media."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from generator.documents import Data, read_document
from generator.model.films import Video
from generator.model.values import SLUG_PATTERN
from generator.posters.courier import NoPoster
from generator.posters.stills import Still

PLACEHOLDER = {"poster": "videos/none.png", "poster_credit": "nobody"}
"""Stands in for what is still to be fetched, so that the rest of a film can be checked."""


@dataclass(frozen=True, slots=True)
class Film:
    """A film on a platform and the file that names it."""

    story: str
    path: str
    """The story's file, relative to the project."""
    video: Video


def find_film(project: Path, story: str) -> Film:
    """The film on a platform that a story names; its poster may be missing. Raises NoPoster."""
    found = list(films_named(project, story)) if re.match(SLUG_PATTERN, story) else []
    if not found:
        raise NoPoster(f"no file content/stories/{story}.….md has a `video`")
    path, data = found[0]
    try:
        video = Video.model_validate({**data, **PLACEHOLDER})
    except ValidationError as wrong:
        first = wrong.errors(include_url=False)[0]["msg"]
        raise NoPoster(f"{path}: {first}; see: careportal check") from None
    if not video.provider:
        raise NoPoster(f"{path}: the film is a file of our own; take a still picture from it")
    return Film(story, path, video)


def films_named(project: Path, story: str) -> Iterator[tuple[str, dict[str, Data]]]:
    """The files of a story that hold a `video`."""
    for path in sorted((project / "content" / "stories").glob(f"{story}.*.md")):
        document, _ = read_document(project, path)
        if document and isinstance(video := document.data.get("video"), dict):
            yield document.path, video


def keep(project: Path, film: Film, still: Still) -> str:
    """Write the picture and answer its path below content/media. Raises NoPoster when there is one."""
    path = f"videos/{film.story}.{still.ending}"
    place = project / "content" / "media" / path
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        with place.open("xb") as file:
            file.write(still.data)
    except FileExistsError:
        raise NoPoster(f"content/media/{path} exists already; delete it first") from None
    return path


def lines_to_add(path: str, still: Still) -> tuple[str, ...]:
    """What the editor writes below `video:`; JSON strings are YAML strings."""
    return f"poster: {path}", f"poster_credit: {json.dumps(still.credit, ensure_ascii=False)}"
