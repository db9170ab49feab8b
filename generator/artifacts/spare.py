"""The folder that was published before becomes the place where the next one is staged.

It has second names of the files that are published now: what went or changed with the last publication
is gone from it, too. What somebody else put there goes when it is taken; folders know since when they
are as they are, so that only few are looked into. Staging a site of which little changed then costs
little, for most files and folders are there.
"""

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

Manifest = Mapping[str, Mapping[str, str]]
"""Digests by path, by portal."""


def take_spare(spare: Path, staging: Path, name: str) -> dict[str, dict[str, str]]:
    """Make the spare folder the staging folder; gives its manifest. Without one, nothing is there.

    `name` is that of manifests. A crash from here on leaves a staging folder, which is swept.
    """
    try:
        written = json.loads((spare / name).read_text("utf-8"))
        manifest = {str(portal): dict(files) for portal, files in written["portals"].items()}
        sweep(str(spare), {name, *paths(manifest)}, int(written["published"]))
        spare.rename(staging)
    except (OSError, ValueError, AttributeError, TypeError, KeyError):
        shutil.rmtree(spare, ignore_errors=True)
        return {}
    return manifest


def leave_spare(
    old: Path, spare: Path, name: str, before: Manifest, now: Manifest, published: int
) -> None:
    """Make a folder that was `published` then (nanoseconds) the spare one: `before` says what it had,
    `now` what the published folder has."""
    shared = {
        portal: {path: d for path, d in files.items() if now.get(portal, {}).get(path) == d}
        for portal, files in before.items()
    }
    remove(str(old), paths(before) - paths(shared))
    record = {"published": published, "portals": shared}
    (old / name).write_text(json.dumps(record), "utf-8")
    old.rename(spare)


def paths(manifest: Manifest) -> set[str]:
    """Every file of every portal, from the folder of all."""
    return {f"{portal}/{path}" for portal, files in manifest.items() for path in files}


def folders_of(files: Iterable[str]) -> set[str]:
    """The folders around files, and the folder of all, which has no name."""
    found = {""}
    for path in files:
        while (path := path.rpartition("/")[0]) not in found:
            found.add(path)
    return found


def sweep(root: str, files: set[str], since: int) -> None:
    """Remove what is not among the files, from folders that changed since a moment (nanoseconds).

    A folder's time of change (`st_ctime`; elsewhere, that of its last entry) cannot be set back.
    """
    folders = folders_of(files)
    for folder in sorted(folders):
        with suppress(FileNotFoundError, NotADirectoryError):
            found = os.lstat(f"{root}/{folder}")
            if max(found.st_ctime_ns, found.st_mtime_ns) < since:
                continue
            below = f"{folder}/" if folder else ""
            with os.scandir(f"{root}/{folder}") as entries:
                for entry in entries:
                    is_folder = entry.is_dir(follow_symlinks=False)
                    if below + entry.name not in (folders if is_folder else files):
                        clear(entry.path)


def remove(root: str, files: Iterable[str]) -> None:
    """Remove files below a folder, and what around them is empty then; a folder that has the name of
    one of them by now stays."""
    for path in files:
        try:
            os.unlink(f"{root}/{path}")
        except (FileNotFoundError, NotADirectoryError):
            pass
        except (IsADirectoryError, PermissionError):
            if not os.path.isdir(f"{root}/{path}"):
                raise
        with suppress(OSError):  # something else is in it
            while path := path.rpartition("/")[0]:
                os.rmdir(f"{root}/{path}")


def clear(target: str) -> None:
    """Remove what has the name of a file that is to be staged: a file, or a whole folder."""
    with suppress(FileNotFoundError, NotADirectoryError):
        try:
            os.unlink(target)
        except (IsADirectoryError, PermissionError):
            shutil.rmtree(target)


def make_room(folder: str) -> None:
    """Make a folder, in the place of a file if one has its name or that of a folder around it."""
    try:
        os.mkdir(folder)
    except FileNotFoundError:
        make_room(folder.rpartition("/")[0])
        os.mkdir(folder)
    except (FileExistsError, NotADirectoryError):
        if not os.path.isdir(folder):
            for place in (Path(folder), *Path(folder).parents):
                if place.is_file():
                    place.unlink()
            os.makedirs(folder, exist_ok=True)
