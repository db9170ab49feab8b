"""Templates that were compiled: for other languages, later builds and other processes."""

import marshal
from collections.abc import Iterable
from functools import lru_cache
from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """Templates by file, and only as long as it says the same."""

    def __init__(self) -> None:
        self.kept: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is there, unless the file says something else by now."""
        checksum, code = self.kept.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is new."""
        if bucket.code:
            self.kept[bucket.key] = bucket.checksum, bucket.code


COMPILED = Compiled()
"""What this process has compiled, or learned."""


def taught(keys: Iterable[str]) -> bytes:
    """What this process knows of these templates, for `learn` in another of the same Python."""
    return marshal.dumps({key: COMPILED.kept[key] for key in keys if key in COMPILED.kept})


@lru_cache(maxsize=8)
def learn(data: bytes) -> None:
    """Know what another process knew; what this one compiled itself stays."""
    if data:
        COMPILED.kept = marshal.loads(data) | COMPILED.kept  # noqa: S302  # our own
