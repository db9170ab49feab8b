"""A film: a file of our own, or one on a platform that hears of a visitor only after a click."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.values import (
    CaptionsPath,
    ChaptersPath,
    HostName,
    ImagePath,
    LanguageTag,
    Line,
    Record,
    VideoPath,
)


@dataclass(frozen=True, slots=True)
class Screen:
    """Where a film is shown that is not ours."""

    name: str
    """What the platform is called."""
    page: str
    """Address of the film there."""
    frame: str
    """Origin of the player, the only one that a page may frame."""
    embed: str
    """Address of the player, waiting."""
    wishes: str
    """Query that makes it play, with captions in `{language}`, and recommend as little as it can."""

    def playing(self, language: str) -> str:
        """Address of the player that plays at once, for a reader of this language."""
        joint = "&" if "?" in self.embed else "?"
        return self.embed + joint + self.wishes.format(language=language.partition("-")[0])


def on_youtube(film: str, _host: str) -> Screen:
    """YouTube's player that sets no cookie before it plays."""
    frame = "https://www.youtube-nocookie.com"
    page = f"https://www.youtube.com/watch?v={film}"
    wishes = "autoplay=1&rel=0&cc_load_policy=1&hl={language}"
    return Screen("YouTube", page, frame, f"{frame}/embed/{film}", wishes)


def on_vimeo(film: str, _host: str) -> Screen:
    """Vimeo's player, told not to track."""
    frame = "https://player.vimeo.com"
    embed = f"{frame}/video/{film}?dnt=1"
    wishes = "autoplay=1&texttrack={language}"
    return Screen("Vimeo", f"https://vimeo.com/{film}", frame, embed, wishes)


def on_peertube(film: str, host: str) -> Screen:
    """The player of a PeerTube server, told not to share the film (and addresses) among viewers."""
    frame = f"https://{host}"
    wishes = "autoplay=1&p2p=0&warningTitle=0&subtitle={language}"
    return Screen(host, f"{frame}/w/{film}", frame, f"{frame}/videos/embed/{film}", wishes)


SCREENS: Mapping[str, Callable[[str, str], Screen]] = {
    "youtube": on_youtube,
    "vimeo": on_vimeo,
    "peertube": on_peertube,
}
"""Every platform whose films a page can show."""

FILM_IDS = {
    "youtube": re.compile(r"[A-Za-z0-9_-]{11}"),
    "vimeo": re.compile(r"[0-9]{5,12}"),
    "peertube": re.compile(r"[A-Za-z0-9-]{8,36}"),
}
"""What an id looks like on each of them; PeerTube has short ones and UUIDs."""


class AudioDescription(Record):
    """What was decided about people who cannot see the video (WCAG 2.2 SC 1.2.5)."""

    kind: Literal["integrated", "separate", "not-needed"]
    """Spoken in the video itself, in a second video, or not needed."""
    reason: Line | None = None
    """Why none is needed; required for `not-needed`."""
    file: VideoPath | None = None
    """The second video, as long as the first; required for `separate`."""

    @model_validator(mode="after")
    def complete(self) -> "AudioDescription":
        """Refuse a decision without its reason or its file."""
        if self.kind == "not-needed" and not self.reason:
            raise PydanticCustomError("no_reason", "`not-needed` needs a `reason`")
        if self.kind == "separate" and not self.file:
            raise PydanticCustomError("no_file", "`separate` needs a `file`")
        return self


class Video(Record):
    """A film: our own file, or one on a platform that is contacted only after a click."""

    file: VideoPath | None = None
    """MP4 below `content/media/`."""
    provider: Literal["youtube", "vimeo", "peertube"] | None = None
    """A platform, instead of a file."""
    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{5,36}$")] | None = None
    """The film's id on the platform."""
    host: HostName | None = None
    """The PeerTube server, as `videos.example`; required for `peertube`."""
    poster: ImagePath | None = None
    """Still picture, required; `careportal poster` fetches that of a platform."""
    poster_credit: Line | None = None
    """Who made the still picture; required for a film on a platform."""
    seconds: Annotated[int, Field(ge=1)]
    """Duration in seconds."""
    spoken: LanguageTag
    """Language that is spoken."""
    captions: dict[LanguageTag, CaptionsPath] = Field(default_factory=dict)
    """WebVTT file per language; the spoken language is required for a file."""
    chapters: dict[LanguageTag, ChaptersPath] = Field(default_factory=dict)
    """WebVTT file per language whose cues are chapters: when each begins and what it is called."""
    for_children: bool = False
    """Whether the film is for children up to 12: captions then stand longer (11 characters a second)."""
    audio_description: AudioDescription

    @property
    def screen(self) -> Screen | None:
        """Where the film is shown; none for a file of our own."""
        return SCREENS[self.provider](self.id or "", self.host or "") if self.provider else None

    @model_validator(mode="after")
    def one_origin(self) -> "Video":
        """Refuse a film that is both a file and on a platform, or neither, or lacks its parts."""
        if bool(self.file) == bool(self.provider):
            raise PydanticCustomError("video_origin", "a video has either `file` or `provider`")
        if self.provider:
            check_place(self.provider, self.id, self.host)
        check_poster(self)
        if self.file and self.spoken not in self.captions:
            raise PydanticCustomError(
                "video_captions",
                "a video file needs captions in `{spoken}`",
                {"spoken": self.spoken},
            )
        return self


def check_place(provider: str, film: str | None, host: str | None) -> None:
    """Refuse what is no place of a film on a platform."""
    if not film:
        raise PydanticCustomError("video_id", "a video on a platform needs its `id`")
    if not FILM_IDS[provider].fullmatch(film):
        raise PydanticCustomError(
            "video_id_form",
            "`{id}` is no id of {provider}",
            {"id": film, "provider": provider},
        )
    if provider == "peertube" and not host:
        raise PydanticCustomError("video_host", "a video on PeerTube needs its `host`")
    if provider != "peertube" and host:
        raise PydanticCustomError("video_no_host", "only a video on PeerTube has a `host`")


def check_poster(video: Video) -> None:
    """Refuse a film without a still picture, and a platform's picture without a maker."""
    if not video.poster:
        kind = "video_still" if video.provider else "video_poster"
        raise PydanticCustomError(kind, "a video needs a `poster`")
    if video.provider and not video.poster_credit:
        raise PydanticCustomError("video_credit", "the still needs a `poster_credit`")
