"""A vacancy in its place in a portal: the professions, employer and regions that it belongs to."""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.vacancies import Qualification, Vacancy


class OpeningState(StrEnum):
    """Whether one can still apply."""

    OPEN = "open"
    CLOSED = "closed"
    """Its last day is over, or its source no longer names it."""
    UNCONFIRMED = "unconfirmed"
    """Its source could not be read for so long that nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """One vacancy of a portal. Its page keeps its address whatever its state."""

    vacancy: Vacancy
    state: OpeningState
    code: str
    """Last part of its address; never changes and is never given to another."""
    professions: tuple[str, ...] = ()
    """Ids of the portal's professions, best first; empty when none fits."""
    qualification: Qualification | None = None
    """What one must have learned, where somebody said."""
    employer: str = ""
    """Id of one of the portal's employers."""
    regions: tuple[str, ...] = ()
    """Ids from the root to the region in which one would work."""
    positions: tuple[tuple[float, float], ...] = ()
    """Where one would work: latitude and longitude in degrees (WGS 84)."""
    markup: bool = False
    """It may carry JobPosting markup: open, read lately, and the employer agrees."""

    @property
    def is_open(self) -> bool:
        """Whether it is listed anywhere."""
        return self.state is OpeningState.OPEN
