"""What assets ask of the rooms above them: something that remembers and something that maps."""

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


class Memory(Protocol):
    """Remembers bytes by kind and key."""

    def recall(self, kind: str, key: str) -> bytes | None:
        """What was kept; none if nothing was."""

    def recall_many(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        """What was kept under these keys; what is not there is left out."""

    def keep(self, kind: str, key: str, data: bytes) -> None:
        """Remember `data`."""

    def keep_many(self, kind: str, entries: Mapping[str, bytes]) -> None:
        """Remember the data of each key."""

    def flush(self) -> None:
        """Bring to the disk what was kept."""


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
    found = memory.recall_many(kind, given)
    missing = [key for key in given if key not in found]
    for key, data in zip(missing, mapper(make, [given[key] for key in missing]), strict=True):
        memory.keep(kind, key, data)
        found[key] = data
    return {key: found[key] for key in given}
