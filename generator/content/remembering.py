"""What was read of files is remembered by their bytes: nobody composes a file twice.

A reading is a pure function of the files of one entry, the program, and what every entry of its kind
is read with. What is wrong with the files is part of it.
"""

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Generic, Protocol, TypeVar

from generator.content.texts import Written
from generator.release import release

KIND = "reading 1"

ReadT = TypeVar("ReadT")

Files = tuple[str, Sequence[Written]]
"""An id and its files."""


class Memory(Protocol):
    """What lasts from one run to the next; forgetting is allowed at any time."""

    def recall_many(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        """What was kept under these keys; what is not there is left out."""

    def keep_many(self, kind: str, entries: Mapping[str, bytes]) -> None:
        """Remember the data of each key."""


class Oblivion:
    """A memory that keeps nothing."""

    def recall_many(self, _kind: str, _keys: Iterable[str]) -> dict[str, bytes]:
        """Nothing."""
        return {}

    def keep_many(self, _kind: str, _entries: Mapping[str, bytes]) -> None:
        """Forget at once."""


class Map(Protocol):
    """`map`, or an executor's: the order of the results is that of what was given."""

    def __call__(
        self, function: Callable[[Files], bytes], given: Iterable[Files], /
    ) -> Iterable[bytes]:
        """Apply a picklable function to everything given."""


@dataclass(frozen=True, slots=True)
class Kept(Generic[ReadT]):
    """What `read` makes, as bytes: so it is remembered, and so it comes from other processes."""

    read: Callable[[Files], ReadT]

    def __call__(self, entry: Files) -> bytes:
        return pickle.dumps(self.read(entry), 5)


def recalled(
    memory: Memory,
    known: str,
    given: Sequence[Files],
    read: Callable[[Files], ReadT],
    mapper: Map = map,
) -> Iterator[ReadT]:
    """What `read` makes of each entry, recalled where it was made before.

    `known` says everything that `read`, which is picklable, looks at besides the entry.
    """
    if isinstance(memory, Oblivion):
        yield from map(read, given)
        return
    base = blake2b(f"{release()}\n{known}".encode(errors="surrogatepass"), digest_size=16)
    keys = [key_of(base, entry) for entry in given]
    there = memory.recall_many(KIND, keys)
    new = {key: entry for key, entry in zip(keys, given, strict=True) if key not in there}
    made = iter(mapper(Kept(read), tuple(new.values())))
    fresh: dict[str, bytes] = {}
    for key in keys:
        if key in new:
            fresh[key] = next(made)
        yield pickle.loads(fresh[key] if key in new else there[key])  # noqa: S301  # our own
    if fresh:
        memory.keep_many(KIND, fresh)


def key_of(base: Any, entry: Files) -> str:
    """Over the id of an entry, its files and where they stand."""
    state, (name, files) = base.copy(), entry
    for file in files:
        data = file.source.data
        whole = data if isinstance(data, bytes) else repr(data).encode(errors="surrogatepass")
        head = f"\n{name} {file.language} {type(data).__name__} {len(whole)} {file.source.path}\n"
        state.update(head.encode(errors="surrogatepass"))
        state.update(whole)
    return str(state.hexdigest())
