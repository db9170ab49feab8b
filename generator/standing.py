"""Whether the last build still stands: nothing that it read, wrote or was told has changed.

Files are known again by what the file system says of them, as git does: size, inode, and the times of
the last writing and of the last change of any kind, which nobody can set back. What changed while the
build ran, or in the moment before it began, is not trusted. What a build said is kept with that, so
that a build with nothing to do says it again after a glance at every file. This room needs nothing but
the standard library, since loading the others takes longer than the glance.
"""

import json
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Self

from generator.release import release

Contents = Callable[[Path], Iterable[str]]
"""Gives the files and folders of an output folder, relative to it."""

TICK_NS = 50_000_000
"""Changes so shortly before a build could have the times of others: 50 ms."""

OWN_THEMES = Path(__file__).parent.parent / "themes"
"""The themes that come with the program, which a project may stand on."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a build left behind."""

    read: str
    """Digest over the files that it read, and over what it was asked."""
    written: str
    """Digest over the files that it wrote."""
    now: str
    """The moment as of which it worked, ISO 8601."""
    until: str
    """The first moment at which its pages would be others; empty when there is none."""
    text: str
    """What it said."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A build that is asked for, and the last of its kind."""

    project: Path
    output: Path
    request: str
    now: datetime
    read: str
    """Digest over what would be read; empty when a file changed a moment ago."""

    @classmethod
    def before(cls, project: Path, output: Path, words: Iterable[object], now: datetime) -> Self:
        """Look at everything that the build would read; `words` is what it was asked."""
        request = digest([repr(word) for word in (str(output.resolve()), *words)])
        return cls(project, output, request, now, seen(project, request))

    @property
    def place(self) -> Path:
        """Where it is kept what the last build of this kind left."""
        return self.project / ".cache" / f"standing-{self.request}.json"

    def said(self, contents: Contents) -> str:
        """What the last build said, if it still stands; else nothing."""
        try:
            told = Told(**json.loads(self.place.read_text("utf-8")))
            built = datetime.fromisoformat(told.now)
            until = datetime.fromisoformat(told.until) if told.until else None
        except (OSError, ValueError, TypeError):
            return ""
        same_day = built.date() == self.now.date() and built.utcoffset() == self.now.utcoffset()
        in_time = same_day and built <= self.now and (until is None or self.now < until)
        whole = in_time and self.read and told.read == self.read
        return told.text if whole and told.written == state(self.output, contents) else ""

    def remember(self, text: str, until: datetime | None, contents: Contents) -> None:
        """Keep what a build said, unless what it read changed meanwhile."""
        if not self.read or seen(self.project, self.request) != self.read:
            return
        told = Told(
            read=self.read,
            written=state(self.output, contents),
            now=self.now.isoformat(),
            until=until.isoformat() if until else "",
            text=text,
        )
        with suppress(OSError):  # a disk that cannot take it is no reason to fail
            beside = self.place.with_suffix(f".{os.getpid()}")
            self.place.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(asdict(told)), "utf-8")
            os.replace(beside, self.place)


def seen(project: Path, request: str) -> str:
    """Digest over everything that a build of a project reads; empty when the last change is so fresh
    that another could look the same."""
    folders = [project / "content", project / "themes", OWN_THEMES]
    lines = sorted(line for folder in folders for line in files_below(str(folder)))
    latest = max((int(line.rpartition(" ")[2]) for line in lines), default=0)
    if latest > time.time_ns() - TICK_NS:
        return ""
    return digest([release(), request, *lines])


def state(output: Path, contents: Contents) -> str:
    """Digest over what was published: a folder whose entries changed says so itself."""
    return digest(traits(path, os.path.join(output, path)) for path in contents(output))


def traits(name: str, place: str) -> str:
    """A file or folder: its name, size, inode, and when it was written and changed (nanoseconds)."""
    try:
        found = os.lstat(place)
    except OSError:
        return f"{name} is not there"
    return f"{name} {found.st_size} {found.st_ino} {found.st_mtime_ns} {found.st_ctime_ns}"


def files_below(folder: str) -> Iterator[str]:
    """Each file: its path, size, inode, and when it was written and changed (nanoseconds)."""
    with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from files_below(entry.path)
            else:
                found = entry.stat()
                times = f"{found.st_mtime_ns} {found.st_ctime_ns}"
                yield f"{entry.path} {found.st_size} {found.st_ino} {times}"


def digest(lines: Iterable[str]) -> str:
    """32 hexadecimal digits of BLAKE2b."""
    text = "\n".join(lines).encode("utf-8", "surrogateescape")
    return blake2b(text, digest_size=16).hexdigest()
