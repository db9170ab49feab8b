"""When people work: a week of seven days and three times of day, in a sentence and as a picture."""

from collections.abc import Collection
from dataclasses import dataclass

from generator.messages import Words
from generator.model.professions import ProfessionFacts
from generator.model.vocabulary import Shift
from generator.views.edition import Edition

TIMES = (Shift.DAY, Shift.EVENING, Shift.NIGHT)
"""Rows that every picture has, worked or not."""


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A time of day, and whether it is worked."""

    id: str
    """Names the icon and the style: day, evening, night, on-call."""
    label: str
    worked: bool


@dataclass(frozen=True, slots=True)
class WeekView:
    """The week of a profession."""

    sentence: str
    """What the picture shows."""
    days: tuple[str, ...]
    """Short names, Monday first."""
    weekend: bool
    """Whether Saturday and Sunday are worked."""
    rows: tuple[WeekRow, ...]
    weekly: str
    """Contract hours; may be empty."""


def view_week(edition: Edition, facts: ProfessionFacts) -> WeekView | None:
    """The week, where somebody said which shifts there are."""
    if facts.hours is None:
        return None
    words, shifts = edition.words, facts.hours.shifts
    shown = (*TIMES, *((Shift.ON_CALL,) if Shift.ON_CALL in shifts else ()))
    return WeekView(
        sentence=sentence(words, shifts),
        days=words.weekdays(),
        weekend=Shift.WEEKEND in shifts,
        rows=tuple(WeekRow(s.value, words.term("shift", s), s in shifts) for s in shown),
        weekly=weekly(edition, facts),
    )


def sentence(words: Words, shifts: Collection[Shift]) -> str:
    """The shifts in one sentence: `Days and evenings, also at weekends; on call`."""
    worked = [words.term("time", shift) for shift in TIMES if shift in shifts]
    times = words.listed(worked or [words.term("shift", shift) for shift in shifts])
    if worked and Shift.WEEKEND in shifts:
        times = words.say("{times}, also at weekends", times=times)
    if worked and Shift.ON_CALL in shifts:
        times = words.say("{times}; at times on call", times=times)
    return times[:1].upper() + times[1:]


def weekly(edition: Edition, facts: ProfessionFacts) -> str:
    """Contract hours a week."""
    if not facts.hours or not facts.hours.weekly:
        return ""
    low, high = (edition.words.number(hours) for hours in facts.hours.weekly)
    if low == high:
        return edition.words.say("{hours} hours a week", hours=low)
    return edition.words.say("{low} to {high} hours a week", low=low, high=high)
