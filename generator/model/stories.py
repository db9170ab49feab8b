"""A story: an ambassador tells what the work is like, for as long as they agree."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.values import (
    CaptionsPath,
    EmployerId,
    ImagePath,
    LanguageTag,
    Line,
    OneLiner,
    Picture,
    ProfessionId,
    Record,
    RegionId,
    Slug,
    TranslationRecord,
    VideoPath,
)
from generator.model.vocabulary import Motive


class Consent(Record):
    """The person's permission. Without it there is no story (GDPR art. 6, 7; KUG § 22)."""

    obtained: date
    """Day on which the person (and a guardian, if needed) signed."""
    scope: tuple[Literal["web", "video", "social"], ...] = Field(min_length=1)
    """What the person agreed to; a story needs `web`, one with a video also `video`."""
    expires: date | None = None
    """Last day of the permission; from the next day on the build fails until it is renewed."""
    minor: bool = False
    """Whether the person was under 16 when they agreed."""
    guardian: bool = False
    """Whether a guardian signed; a minor's consent needs it."""
    reference: Line
    """Where the signed form is kept; never shown."""

    @model_validator(mode="after")
    def guardian_of_a_minor(self) -> "Consent":
        """Refuse a minor's consent that no guardian signed."""
        if self.minor and not self.guardian:
            raise PydanticCustomError("guardian", "a minor's consent needs `guardian: true`")
        return self


class AudioDescription(Record):
    """What was decided about people who cannot see the video (WCAG 2.2 SC 1.2.5)."""

    kind: Literal["integrated", "separate", "not-needed"]
    """Spoken in the video itself, in a second video, or not needed."""
    reason: Line | None = None
    """Why none is needed; required for `not-needed`."""
    file: VideoPath | None = None
    """The second video; required for `separate`."""

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
    provider: Literal["youtube", "vimeo"] | None = None
    """A platform, instead of a file."""
    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{5,20}$")] | None = None
    """The film's id on the platform."""
    poster: ImagePath | None = None
    """Still picture; required for a file."""
    seconds: Annotated[int, Field(ge=1)]
    """Duration in seconds."""
    spoken: LanguageTag
    """Language that is spoken."""
    captions: dict[LanguageTag, CaptionsPath] = Field(default_factory=dict)
    """WebVTT file per language; the spoken language is required for a file."""
    audio_description: AudioDescription

    @model_validator(mode="after")
    def one_origin(self) -> "Video":
        """Refuse a film that is both a file and on a platform, or neither, or lacks its parts."""
        if bool(self.file) == bool(self.provider):
            raise PydanticCustomError("video_origin", "a video has either `file` or `provider`")
        if self.provider and not self.id:
            raise PydanticCustomError("video_id", "a video on a platform needs its `id`")
        if self.file and not self.poster:
            raise PydanticCustomError("video_poster", "a video file needs a `poster`")
        if self.file and self.spoken not in self.captions:
            raise PydanticCustomError(
                "video_captions",
                "a video file needs captions in `{spoken}`",
                {"spoken": self.spoken},
            )
        return self


class StoryFacts(Record):
    """Facts of a story. They stand once, in the original."""

    person: Line
    """Name as the person wants it shown."""
    published: date
    """Day of publication."""
    employer: EmployerId | None = None
    region: RegionId
    """Where the person works or lives."""
    professions: tuple[ProfessionId, ...] = Field(min_length=1)
    motive: Motive = Motive.NONE
    """moved-here, came-back, never-left, or none."""
    portrait: Picture
    video: Video | None = None
    consent: Consent
    withdrawn: bool = False
    """True when the person took the permission back: not a byte of the story is built."""


class StoryWords(Record):
    """Words of a story, in every language."""

    title: Line | None = None
    """Headline. Required in the original."""
    slug: Slug | None = None
    """Last part of the address; the id when left out."""
    role: Line | None = None
    """What the person does, as `operatieassistent in opleiding`. Required in the original."""
    one_liner: OneLiner | None = None
    """The story in one sentence, at most 160 characters. Required in the original."""
    quote: Line | None = None
    """One sentence the person says."""
    portrait_alt: Line | None = None
    """What the portrait shows. Required in the original."""
    translation: TranslationRecord | None = None
    """Written by `careportal translated`."""


STORY_SECTIONS = ("transcript",)
"""Canonical sections of a story's body; everything else is the story itself."""
