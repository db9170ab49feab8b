"""A story: an ambassador tells what the work is like, for as long as they agree."""

from datetime import date
from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.films import Video
from generator.model.values import (
    EmployerId,
    Line,
    OneLiner,
    Picture,
    ProfessionId,
    Record,
    RegionId,
    Slug,
    TranslationRecord,
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
