"""What pure functions returned, by the digest of what they were given.

An entry is one file that begins with the digest of its own data: a torn, damaged or foreign file
is the same as none. Whoever writes, writes beside and renames, so that any number of processes may
share a folder; two that keep the same key keep the same data.
"""

import contextlib
import os
import tempfile
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Self

MAGIC = b"careportal 1\n"
"""Begins every entry; changes when the layout of entries does."""

DIGEST_SIZE = 16
"""Bytes of BLAKE2b."""


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of remembered results; without a folder it remembers nothing."""

    folder: Path | None

    @classmethod
    def none(cls) -> Self:
        """A cache that never remembers."""
        return cls(None)

    def recall(self, kind: str, key: str) -> bytes | None:
        """What was kept under this kind and key; none if nothing, or nothing whole, is there."""
        name = name_of(kind, key)
        try:
            return unseal(place(self.folder, name).read_bytes(), name) if self.folder else None
        except OSError:
            return None

    def keep(self, kind: str, key: str, data: bytes) -> None:
        """Remember `data`. A disk that cannot take it is no reason to fail: it is made again."""
        if self.folder is None:
            return
        name = name_of(kind, key)
        with contextlib.suppress(OSError):
            write_whole(place(self.folder, name), seal(data, name))


def place(folder: Path, name: str) -> Path:
    """The file of an entry."""
    return folder / name[:2] / name[2:]


def name_of(kind: str, key: str) -> str:
    """32 hexadecimal digits over kind and key, so that any text is a good key."""
    given = f"{len(kind)}:{kind}{key}".encode("utf-8", "surrogatepass")
    return blake2b(given, digest_size=DIGEST_SIZE).hexdigest()


def seal(data: bytes, name: str) -> bytes:
    """An entry: what it is, the digest over its name and data, its data."""
    return MAGIC + digest(data, name) + data


def unseal(entry: bytes, name: str) -> bytes | None:
    """The data of an entry; none when it is torn, damaged, somebody else's, or another's."""
    start = len(MAGIC) + DIGEST_SIZE
    data = entry[start:]
    return data if entry[:start] == MAGIC + digest(data, name) else None


def digest(data: bytes, name: str) -> bytes:
    """The digest that makes an entry whole."""
    return blake2b(data, digest_size=DIGEST_SIZE, person=bytes.fromhex(name)).digest()


def write_whole(file: Path, data: bytes) -> None:
    """Write a file so that no reader ever sees half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as open_file:
            open_file.write(data)
        os.replace(temporary, file)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
