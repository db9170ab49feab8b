"""The rows of a store, in SQLite.

A database that is damaged, foreign or of another layout is `Broken` and begun anew by whoever
writes next; one that is locked, read-only or on a full disk is `Unavailable` until it is not. A
killed process loses its transaction and nothing else; what a power cut damages, the seals find.

Data stands in the order in which it was kept, so that keeping appends and pages of one build are
neighbours; a narrow table leads from names to it.
"""

import contextlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

TABLES = {
    "builds": "CREATE TABLE builds (number INTEGER)",
    "entries": "CREATE TABLE entries (place INTEGER PRIMARY KEY, name BLOB, seal BLOB, data BLOB)",
    "names": "CREATE TABLE names (id INTEGER PRIMARY KEY, place INTEGER, size INTEGER, used INTEGER)",
}
"""A database is ours if it has exactly these tables. `id` is the first half of a name: two names
that share it take each other's place, and the seal tells them apart."""

FIND = "SELECT id, seal, data, used FROM names JOIN entries USING (place) WHERE id IN ({})"

TOGETHER = 500
"""Names that are looked up in one statement."""

PAGE = 1 << 14
"""Bytes of a page: with 4 kB, entries of a few kB leave a fifth of the file empty."""

LONGEST = 1 << 27
"""Bytes of the longest value that a damaged file may claim."""

PATIENCE = 2.0
"""Seconds for which another process may write before this one gives up."""

TOUCH = 8
"""Builds after which it is noted again that an entry is used."""


class Broken(Exception):
    """The file is not a database of ours."""


class Unavailable(Exception):
    """The file cannot be used now."""


@dataclass(frozen=True, slots=True)
class Row:
    """An entry as it stands in the database; without data, it is a file."""

    seal: bytes
    data: bytes | None


Sized = tuple[bytes, Row, int]
"""Name, row, bytes of data."""


class Database:
    """A file of rows, opened when it is first needed. Not for several threads at once."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.connection: sqlite3.Connection | None = None
        self.build = 0
        """Number of this process's builds among all that wrote."""
        self.used: set[int] = set()
        """Ids of entries in use whose note of it is old."""
        self.locked = False
        """Whether the last attempt to read failed; then none follows until something is written."""

    def rows(self, names: list[bytes]) -> list[tuple[bytes, Row]]:
        """What is there of these names. Raises Broken, Unavailable."""
        if self.locked or (self.connection is None and not self.file.exists()):
            return []
        found: list[tuple[bytes, Row]] = []
        try:
            with troubles():
                for start in range(0, len(names), TOGETHER):
                    found += self.look_up(names[start : start + TOGETHER])
        except Unavailable:
            self.locked = True
            raise
        return found

    def look_up(self, names: list[bytes]) -> Iterator[tuple[bytes, Row]]:
        """The same for names of one statement."""
        ids = {id_of(name): name for name in names}
        query = FIND.format(",".join("?" * len(ids)))
        for number, seal, data, used in self.opened().execute(query, list(ids)):
            if not (isinstance(used, int) and isinstance(seal, bytes)):
                raise Broken
            if used <= self.build - TOUCH:
                self.used.add(number)
            if number in ids and isinstance(data, bytes | None):
                yield ids[number], Row(seal, data)

    def write(self, rows: list[Sized]) -> bool:
        """Write rows and notes of use in one transaction; whether there was anything to write.

        Raises Broken, Unavailable: then nothing was written.
        """
        self.locked = False
        if not rows and not self.used:
            return False
        with troubles(), transaction(self.opened(create=True)) as cursor:
            ids = [(id_of(name),) for name, _row, _size in rows]
            cursor.executemany(
                "DELETE FROM entries WHERE place = (SELECT place FROM names WHERE id = ?)", ids
            )
            [last] = cursor.execute("SELECT coalesce(max(place), 0) FROM entries").fetchone()
            cursor.executemany(
                "INSERT INTO entries VALUES (?, ?, ?, ?)",
                [(last + i, n, row.seal, row.data) for i, (n, row, _) in enumerate(rows, 1)],
            )
            cursor.executemany(
                "INSERT OR REPLACE INTO names VALUES (?, ?, ?, ?)",
                sorted(
                    (id_of(n), last + i, size, self.build) for i, (n, _, size) in enumerate(rows, 1)
                ),
            )
            cursor.executemany(
                "UPDATE names SET used = ? WHERE id = ?",
                [(self.build, n) for n in sorted(self.used)],
            )
            cursor.execute("UPDATE builds SET number = max(number, ?)", (self.build,))
        self.used.clear()
        return True

    def forget(self, limit: int) -> bool:
        """Delete what was not used for longest until three quarters of `limit` bytes are left.

        Nothing goes that the last builds used, so that a portal larger than the limit is still
        remembered. Raises Broken, Unavailable.
        """
        with troubles():
            cursor = self.opened()
            [total] = cursor.execute("SELECT coalesce(sum(size), 0) FROM names").fetchone()
            if total <= limit:
                return False
            oldest, surplus = None, total - limit * 3 // 4
            for used, size in cursor.execute(
                "SELECT used, sum(size) FROM names WHERE used < ? GROUP BY used ORDER BY used",
                (self.build - 2 * TOUCH,),
            ):
                if surplus <= 0:
                    break
                oldest, surplus = used, surplus - size
            if oldest is None:
                return False
            with transaction(cursor) as writing:
                old = (oldest,)
                writing.execute(
                    "DELETE FROM entries WHERE place IN (SELECT place FROM names WHERE used <= ?)",
                    old,
                )
                writing.execute("DELETE FROM names WHERE used <= ?", old)
        return True

    def large_names(self) -> set[bytes]:
        """Names of the entries that are files. Raises Broken, Unavailable."""
        with troubles():
            found = self.opened().execute("SELECT name FROM entries WHERE data IS NULL")
            return {name for [name] in found}

    def opened(self, create: bool = False) -> sqlite3.Connection:
        """The open database. Raises Broken, sqlite3.Error, OSError."""
        if self.connection is None:
            if create:
                self.file.parent.mkdir(parents=True, exist_ok=True)
            mode = "rwc" if create else "rw"
            connection = sqlite3.connect(
                f"{self.file.absolute().as_uri()}?mode={mode}", uri=True, timeout=PATIENCE,
                isolation_level=None, check_same_thread=False,
            )  # fmt: skip
            try:
                self.build = prepared(connection)
            except BaseException:
                connection.close()
                raise
            self.connection = connection
        return self.connection

    def begin_anew(self) -> None:
        """Remove the file. Another process that has it open goes on with its own."""
        self.close()
        with contextlib.suppress(OSError):
            for end in ("", "-wal", "-shm", "-journal"):
                self.file.with_name(self.file.name + end).unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file; the next use opens it again."""
        connection, self.connection = self.connection, None
        self.used.clear()
        self.locked = False
        if connection:
            with contextlib.suppress(sqlite3.Error):
                connection.close()


def id_of(name: bytes) -> int:
    """The number under which a name stands."""
    return int.from_bytes(name[:8], "big", signed=True)


def prepared(connection: sqlite3.Connection) -> int:
    """Make an empty database ours. Returns the number of the build that begins; raises Broken."""
    connection.text_factory = bytes
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    for setting in (f"page_size = {PAGE}", "trusted_schema = OFF", "cell_size_check = ON"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute("PRAGMA synchronous = OFF")
    found = tables(connection)
    if not found:
        connection.execute("PRAGMA journal_mode = WAL")
        with transaction(connection) as cursor:
            if not tables(connection):  # another process may have been first
                for statement in TABLES.values():
                    cursor.execute(statement)
                cursor.execute("INSERT INTO builds VALUES (0)")
        found = tables(connection)
    if found != {statement.encode() for statement in TABLES.values()}:
        raise Broken
    numbers = connection.execute("SELECT number FROM builds LIMIT 2").fetchall()
    if len(numbers) != 1 or not isinstance(numbers[0][0], int) or not 0 <= numbers[0][0] < 1 << 53:
        raise Broken
    return int(numbers[0][0]) + 1


def tables(connection: sqlite3.Connection) -> set[bytes]:
    """The statements that made whatever is in a database."""
    return {sql for [sql] in connection.execute("SELECT sql FROM sqlite_master")}


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Cursor]:
    """All or nothing."""
    cursor = connection.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    try:
        yield cursor
        cursor.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            cursor.execute("ROLLBACK")
        raise


@contextmanager
def troubles() -> Iterator[None]:
    """What SQLite complains about, as what it means here."""
    try:
        yield
    except sqlite3.OperationalError as trouble:
        code = getattr(trouble, "sqlite_errorcode", 0) & 0xFF
        raise (Broken if code in (sqlite3.SQLITE_ERROR, 0) else Unavailable) from trouble
    except (sqlite3.Error, OverflowError, MemoryError, TypeError, ValueError) as trouble:
        raise Broken from trouble
    except OSError as trouble:
        raise Unavailable from trouble
