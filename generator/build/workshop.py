"""What a build works with: the project, the day, the cache and the hands."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from generator.assets import Map, Memory


def silent(_step: str) -> None:
    """Tell nobody how far the build is."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Everything a build needs besides what people wrote."""

    project: Path
    now: datetime
    """With its offset: what is dated is over, or not, at this moment."""
    memory: Memory
    mapper: Map = map
    progress: Callable[[str], None] = field(default=silent)
    """Told the name of each step as it begins."""

    @property
    def today(self) -> date:
        """The day of `now`, where the clock hangs that gave it."""
        return self.now.date()
