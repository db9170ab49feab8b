"""What nobody needs in the folder of a store: large entries let go, and stores as they once were."""

import contextlib
import os
import re
from collections.abc import Collection
from pathlib import Path

from generator.cache.entries import relative

FOLDER, FILE = re.compile(r"[0-9a-f]{2}"), re.compile(r"[0-9a-f]{30}|\..*")
"""An entry as a file: two hexadecimal digits of its name, and the other thirty."""


def sweep_large(folder: Path, wanted: Collection[bytes]) -> None:
    """Remove the large entries that no row speaks of."""
    names = {relative(name) for name in wanted if isinstance(name, bytes)}
    for sub in folders(folder):
        for file in files(sub):
            if f"{sub.name}/{file.name}" not in names:
                with contextlib.suppress(OSError):
                    file.unlink()


def sweep_old(folder: Path) -> None:
    """Remove a store of one file per entry, as it was before there was a database."""
    for sub in folders(folder):
        for file in files(sub):
            with contextlib.suppress(OSError):
                file.unlink()
        with contextlib.suppress(OSError):
            sub.rmdir()


def folders(folder: Path) -> list[Path]:
    """The folders of entries in a folder."""
    return [
        Path(entry) for entry in listed(folder) if FOLDER.fullmatch(entry.name) and is_folder(entry)
    ]


def files(folder: Path) -> list[Path]:
    """The entries in such a folder, and what was left of unfinished ones."""
    return [Path(entry) for entry in listed(folder) if FILE.fullmatch(entry.name)]


def listed(folder: Path) -> list["os.DirEntry[str]"]:
    """What is in a folder; nothing if it cannot be listed."""
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []


def is_folder(entry: "os.DirEntry[str]") -> bool:
    """Whether it is a folder and no link to one."""
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False
