"""A folder of entries that machines share: a path, or any URL that fsspec knows.

Entries are files with their seals, written once and never changed. What fails there is told once
and not tried again: then this machine goes on alone.
"""

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

from generator.cache.entries import pack, place, read_entry, relative, unpack, write_whole

AT_ONCE = 16
"""Entries that travel at the same time."""


class Shelf(Protocol):
    """A folder, wherever it is; raises anything."""

    def load(self, name: bytes) -> bytes | None:
        """The data of an entry, if it is there and whole."""

    def save(self, name: bytes, data: bytes) -> None:
        """Write an entry."""


class Tier:
    """A shared folder that never raises."""

    def __init__(self, shelf: Shelf | None, trouble: str = "") -> None:
        self.shelf, self.trouble = shelf, trouble
        """Why the folder is out of use; empty while it is in use."""

    def read(self, names: Iterable[bytes]) -> dict[bytes, bytes]:
        """The data of those that are there and whole."""
        asked = tuple(names)
        found = self.each(lambda shelf, name: shelf.load(name), [(name,) for name in asked])
        return {name: data for name, data in zip(asked, found, strict=False) if data is not None}

    def write(self, entries: Mapping[bytes, bytes]) -> None:
        """Write entries."""
        self.each(lambda shelf, name, data: shelf.save(name, data), list(entries.items()))

    def each(self, work: Any, given: list[Any]) -> list[Any]:
        """Do something for each thing given, several at once; nothing after the first failure."""
        shelf = self.shelf
        if shelf is None or not given:
            return []
        try:
            if len(given) == 1:
                return [work(shelf, *given[0])]
            with ThreadPoolExecutor(min(AT_ONCE, len(given))) as threads:
                return list(threads.map(lambda some: work(shelf, *some), given))
        except Exception as trouble:  # noqa: BLE001  # clients of storage raise whatever they like
            self.shelf, self.trouble = None, f"{type(trouble).__name__}: {trouble}"
            return []


class FolderShelf:
    """A folder of this machine, or one that it has mounted."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load(self, name: bytes) -> bytes | None:
        return read_entry(self.folder, name)

    def save(self, name: bytes, data: bytes) -> None:
        write_whole(place(self.folder, name), pack(name, data))


class RemoteShelf:
    """A folder behind a URL. Object stores show a file when it is whole; elsewhere seals tell."""

    def __init__(self, files: Any, root: str) -> None:
        self.files, self.root = files, root

    def load(self, name: bytes) -> bytes | None:
        try:
            return unpack(name, self.files.cat_file(f"{self.root}/{relative(name)}"))
        except FileNotFoundError:
            return None

    def save(self, name: bytes, data: bytes) -> None:
        path = f"{self.root}/{relative(name)}"
        self.files.makedirs(path.rpartition("/")[0], exist_ok=True)
        self.files.pipe_file(path, pack(name, data))


def open_tier(address: str) -> Tier:
    """The shared folder at a path or URL; one that cannot be had is out of use from the start."""
    if "://" not in address:
        return Tier(FolderShelf(Path(address)))
    try:
        from fsspec.core import url_to_fs

        files, root = url_to_fs(address)
        return Tier(RemoteShelf(files, root.rstrip("/")))
    except ModuleNotFoundError as missing:
        needs = "pip install careportal[cluster]" if missing.name == "fsspec" else str(missing)
        return Tier(None, f"{address} needs a package: {needs}")
    except Exception as trouble:  # noqa: BLE001  # as above
        return Tier(None, f"{type(trouble).__name__}: {trouble}")
