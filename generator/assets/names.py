"""Bytes and a name become an address that changes with the bytes."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import PurePosixPath

from generator.artifacts import Artifact

FOLDER = "assets/"
"""Where fingerprinted files stand, below a portal's base."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Turns names and bytes into artifacts below one portal's base."""

    base: str
    """Path prefix of the portal's addresses, with a slash at both ends."""

    def put(self, name: str, data: bytes) -> tuple[str, Artifact]:
        """The address of a file and the file itself."""
        path = fingerprinted(name, data)
        return self.base + path, Artifact(path, data)


def fingerprinted(name: str, data: bytes) -> str:
    """`assets/<name>.<hash>.<ext>`: 8 hexadecimal digits of BLAKE2b."""
    path = PurePosixPath(name)
    fingerprint = blake2b(data, digest_size=4).hexdigest()
    return f"{FOLDER}{plain(path.stem)}.{fingerprint}{path.suffix.lower()}"


def plain(stem: str) -> str:
    """A file name that every server and file system keeps: lower-case ASCII and hyphens."""
    ascii_only = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")[:60] or "file"


def digest_of(*parts: str | bytes) -> str:
    """32 hexadecimal digits over parts that cannot run into each other."""
    digest = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()


def once(artifacts: Iterable[Artifact]) -> tuple[Artifact, ...]:
    """Each path once, in order of paths."""
    unique = {artifact.path: artifact for artifact in artifacts}
    return tuple(unique[path] for path in sorted(unique))
