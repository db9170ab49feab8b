"""What a build works with: the project, the day, the cache and the hands."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.assets import Map, Memory


def silent(_step: str) -> None:
    """Tell nobody how far the build is."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Everything a build needs besides what people wrote."""

    project: Path
    today: date
    memory: Memory
    mapper: Map = map
    progress: Callable[[str], None] = field(default=silent)
    """Told the name of each step as it begins."""
