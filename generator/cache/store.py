"""One store of entries for the processes of this machine: a database, and large entries beside it.

Measured at 100,000 entries of 0.2 to 4 kB, seconds of processor time: kept in 1.9 (a file each:
11.9), recalled in 1.4 together and 2.2 one by one (2.3), found absent in 0.3 together, opened in
0.001; 236 MB on disk (410). From 64 kB on, files are written faster than rows, twice as fast at
128 kB and six times at 1.5 MB, and read as fast.
"""

import contextlib
import os
import threading
import weakref
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.cache.database import Broken, Database, Row, Unavailable
from generator.cache.entries import pack, place, read_entry, seal_of, write_whole
from generator.cache.sweeping import sweep_large, sweep_old

DATABASE = "results.db"
LARGE_FOLDER = "large"

LARGE = 1 << 16
"""Bytes from which an entry is a file beside the database."""

GATHERED, GATHERED_BYTES = 4_000, 1 << 24
"""Entries, or bytes of them, that are written in one transaction."""

LIMIT = 1 << 31
"""Bytes over which entries go that recent builds did not use."""


class Store:
    """The entries below a folder, by name. Nothing here raises for what is on the disk."""

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self.folder, self.limit = folder, limit
        self._desk: Desk | None = None

    def desk(self) -> "Desk":
        """The desk of this process: what a fork inherits belongs to its parent."""
        if self._desk is None or self._desk.process != os.getpid():
            ABANDONED.append(self._desk)
            self._desk = Desk(self.folder, self.limit)
            weakref.finalize(self, self._desk.close)
        return self._desk

    def recall(self, names: Iterable[bytes]) -> dict[bytes, bytes]:
        """The data of those that are there and whole."""
        return self.desk().recall(names)

    def keep(self, entries: Mapping[bytes, bytes]) -> None:
        """Remember each entry; it reaches the disk with a later flush."""
        self.desk().keep(entries)

    def flush(self) -> None:
        """Write what was gathered."""
        self.desk().flush()

    def close(self) -> None:
        """Write what was gathered, let old entries go and close the files; the next use opens them."""
        self.desk().close()


ABANDONED: list["Desk | None"] = []
"""Desks of parents: closing their databases in a child could disturb the parent."""


class Desk:
    """What one process has open and has not yet written."""

    def __init__(self, folder: Path, limit: int) -> None:
        self.process = os.getpid()
        self.limit = limit
        self.folder = folder
        self.large = folder / LARGE_FOLDER
        self.database = Database(folder / DATABASE)
        self.gathered: dict[bytes, bytes | None] = {}
        """By name; none for an entry that is a file already."""
        self.sizes: dict[bytes, int] = {}
        self.weight = 0
        """Bytes gathered."""
        self.wrote = False
        self.lock = threading.RLock()

    def recall(self, names: Iterable[bytes]) -> dict[bytes, bytes]:
        """The data of those that are there and whole."""
        with self.lock:
            found: dict[bytes, bytes] = {}
            asked = []
            for name in names:
                if name not in self.gathered:
                    asked.append(name)
                elif (data := self.whole(name, Row(b"", self.gathered[name]), True)) is not None:
                    found[name] = data
            for name, row in self.rows(asked):
                if (data := self.whole(name, row)) is not None:
                    found[name] = data
            return found

    def rows(self, names: list[bytes]) -> list[tuple[bytes, Row]]:
        """What the database has of these; a broken one is begun anew."""
        try:
            return self.database.rows(names)
        except Broken:
            self.database.begin_anew()
        except Unavailable:
            pass
        return []

    def whole(self, name: bytes, row: Row, own: bool = False) -> bytes | None:
        """The data of a row, or of the file that it stands for, if it is whole."""
        if row.data is not None:
            return row.data if own or row.seal == seal_of(name, row.data) else None
        try:
            return read_entry(self.large, name)
        except OSError:
            return None

    def keep(self, entries: Mapping[bytes, bytes]) -> None:
        """Gather entries; write when they are many. Large ones become files at once."""
        with self.lock:
            for name, data in entries.items():
                with contextlib.suppress(OSError):
                    self.gather(name, data)
                if len(self.gathered) >= GATHERED or self.weight >= GATHERED_BYTES:
                    self.flush()

    def gather(self, name: bytes, data: bytes) -> None:
        """Gather an entry. Raises OSError when it is large and its file cannot be written."""
        small = len(data) < LARGE
        if not small:
            write_whole(place(self.large, name), pack(name, data))
        self.gathered[name] = data if small else None
        self.sizes[name] = len(data)
        self.weight += len(data) if small else 0

    def flush(self) -> None:
        """Write what was gathered. What a disk does not take is forgotten."""
        with self.lock:
            gathered, self.gathered = self.gathered, {}
            sizes, self.sizes = self.sizes, {}
            self.weight = 0
            rows = [
                (name, Row(seal_of(name, data) if data is not None else b"", data), sizes[name])
                for name, data in gathered.items()
            ]
            for _attempt in range(2):
                try:
                    self.wrote |= self.database.write(rows)
                except Broken:
                    self.database.begin_anew()
                except Unavailable:
                    break
                else:
                    break

    def close(self) -> None:
        """Write what was gathered, let old entries go, close; nothing in a child of this process."""
        if self.process != os.getpid():
            return
        with self.lock:
            self.flush()
            if self.wrote:
                self.sweep()
            self.wrote = False
            self.database.close()

    def sweep(self) -> None:
        """Let go what recent builds did not use, when there is too much, and stores of old."""
        sweep_old(self.folder)
        with contextlib.suppress(Broken, Unavailable):
            if self.database.forget(self.limit):
                sweep_large(self.large, self.database.large_names())
