"""Names and seals of entries, and files that are whole or not there.

A seal is the digest over an entry's name and data. An entry whose seal is wrong was torn, damaged,
edited or put in another's place, and is the same as none.
"""

import contextlib
import os
import tempfile
from hashlib import blake2b
from pathlib import Path

MAGIC = b"careportal 1\n"
"""Begins every entry that is a file; changes when the layout of entries does."""

DIGEST_SIZE = 16
"""Bytes of BLAKE2b."""


def name_of(kind: str, key: str) -> bytes:
    """16 bytes over kind and key, so that any text is a good key."""
    given = f"{len(kind)}:{kind}{key}".encode("utf-8", "surrogatepass")
    return blake2b(given, digest_size=DIGEST_SIZE).digest()


def seal_of(name: bytes, data: bytes) -> bytes:
    """The 16 bytes that make an entry whole."""
    return blake2b(data, digest_size=DIGEST_SIZE, person=name).digest()


def place(folder: Path, name: bytes) -> Path:
    """The file of an entry that is one."""
    return folder / relative(name)


def relative(name: bytes) -> str:
    """The same below its folder; no folder grows beyond 1/256 of the entries."""
    return f"{name[:1].hex()}/{name[1:].hex()}"


def pack(name: bytes, data: bytes) -> bytes:
    """An entry as a file: what it is, its seal, its data."""
    return MAGIC + seal_of(name, data) + data


def unpack(name: bytes, entry: bytes) -> bytes | None:
    """The data of such a file; none when it is not whole or not this entry's."""
    start = len(MAGIC) + DIGEST_SIZE
    data = entry[start:]
    return data if entry[:start] == MAGIC + seal_of(name, data) else None


def read_entry(folder: Path, name: bytes) -> bytes | None:
    """The data of the file of an entry. Raises OSError when a file that is there cannot be read."""
    try:
        return unpack(name, place(folder, name).read_bytes())
    except FileNotFoundError:
        return None


def write_whole(file: Path, data: bytes) -> None:
    """Write a file so that no reader ever sees half of it. Raises OSError."""
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
