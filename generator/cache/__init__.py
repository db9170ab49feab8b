"""What pure functions returned, by the digest of what they were given.

Results stand in one store on this machine (`store`); what is expensive to make may also stand in a
folder that machines share (`tiers`). Whatever is damaged, foreign, old, locked or out of reach is
the same as nothing: then things are made again, and no build ever fails for it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from generator.cache.entries import name_of, write_whole
from generator.cache.store import Store
from generator.cache.tiers import Tier, open_tier

__all__ = ["SHARED", "Cache", "write_whole"]

SHARED = frozenset({"card", "font", "picture", "search"})
"""Kinds, by their first word, that are worth a journey to a shared folder."""


@dataclass(frozen=True, slots=True)
class Cache:
    """Remembered results; without a folder it remembers nothing.

    What is kept reaches the disk in few transactions: when much has been gathered, by `flush`, at
    the end of a `with` block, and when the cache or the process ends. Until then only this process
    knows it. Threads may share a cache; a forked process may go on reading; sent to another
    process, it opens the same store there.
    """

    folder: Path | None
    shared: str = ""
    """A folder or an fsspec URL such as `s3://bucket/folder`; none if empty."""
    store: Store | None = field(init=False, repr=False, compare=False)
    tier: Tier | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "store", Store(self.folder) if self.folder else None)
        object.__setattr__(self, "tier", open_tier(self.shared) if self.shared else None)

    def __reduce__(self) -> tuple[object, ...]:
        return Cache, (self.folder, self.shared)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        why: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self.close()

    @classmethod
    def none(cls) -> Self:
        """A cache that never remembers."""
        return cls(None)

    @property
    def trouble(self) -> str:
        """Why the shared folder is not used any more; empty while it is, or when there is none."""
        return self.tier.trouble if self.tier else ""

    def recall(self, kind: str, key: str) -> bytes | None:
        """What was kept under this kind and key; none if nothing, or nothing whole, is there."""
        return self.recall_many(kind, (key,)).get(key)

    def recall_many(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        """What was kept under these keys; what is not there is left out."""
        if self.store is None and self.tier is None:
            return {}
        names = {name_of(kind, key): key for key in keys}
        found = self.store.recall(names) if self.store else {}
        if self.tier and kind.partition(" ")[0] in SHARED:
            fetched = self.tier.read([name for name in names if name not in found])
            if self.store:
                self.store.keep(fetched)
            found |= fetched
        return {names[name]: data for name, data in found.items()}

    def keep(self, kind: str, key: str, data: bytes) -> None:
        """Remember `data`. A disk that cannot take it is no reason to fail: it is made again."""
        self.keep_many(kind, {key: data})

    def keep_many(self, kind: str, entries: Mapping[str, bytes]) -> None:
        """Remember the data of each key."""
        if self.store is None and self.tier is None:
            return
        named = {name_of(kind, key): data for key, data in entries.items()}
        if self.store:
            self.store.keep(named)
        if self.tier and kind.partition(" ")[0] in SHARED:
            self.tier.write(named)

    def flush(self) -> None:
        """Bring to the disk what was kept, for other processes and for later."""
        if self.store:
            self.store.flush()

    def close(self) -> None:
        """The same, and let old entries go; the next use opens the store again."""
        if self.store:
            self.store.close()
