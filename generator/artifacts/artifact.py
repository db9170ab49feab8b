"""A finished file of one portal, and what is known of it once it lies in a folder."""

from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file of one portal."""

    path: str
    """Relative to the portal's folder, with forward slashes."""
    data: bytes

    def digest(self) -> str:
        """32 hexadecimal digits of BLAKE2b."""
        return blake2b(self.data, digest_size=16).hexdigest()


class Filed(NamedTuple):
    """A file that lies in a folder: what an artifact is without its data."""

    path: str
    digest: str
    size: int
    """Bytes."""
