"""What assets ask of the rooms above them: something that remembers and something that maps."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


class Memory(Protocol):
    """Remembers bytes by kind and key."""

    def recall(self, kind: str, key: str) -> bytes | None:
        """What was kept; none if nothing was."""

    def keep(self, kind: str, key: str, data: bytes) -> None:
        """Remember `data`."""


class Map(Protocol):
    """`map`, or an executor's: the order of the results is that of what was given."""

    def __call__(
        self, function: Callable[[Given], Made], given: Iterable[Given], /
    ) -> Iterable[Made]:
        """Apply a picklable function to everything given."""


def remembered(
    memory: Memory,
    kind: str,
    make: Callable[[Given], bytes],
    given: dict[str, Given],
    mapper: Map,
) -> dict[str, bytes]:
    """What `make` makes of each thing given, by its key; only what memory lacks is made.

    Memory is asked and told here, in the caller's process; `make` alone runs elsewhere.
    """
    found = {key: memory.recall(kind, key) for key in given}
    missing = [key for key, data in found.items() if data is None]
    made = dict(zip(missing, mapper(make, [given[key] for key in missing]), strict=True))
    for key, data in made.items():
        memory.keep(kind, key, data)
    return {key: data if data is not None else made[key] for key, data in found.items()}
