"""The folder that was published before becomes the place where the next one is staged.

It has second names of the files that are published now: what went or changed with the last publication
is gone from it, too. What somebody else put there goes when the next one is published. Staging a site
of which little changed then costs little, for most files and folders are there.
"""

import json
import os
import shutil
from collections.abc import Mapping
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
        manifest = {str(portal): dict(files) for portal, files in written.items()}
        spare.rename(staging)
    except (OSError, ValueError, AttributeError, TypeError):
        shutil.rmtree(spare, ignore_errors=True)
        return {}
    return manifest


def leave_spare(old: Path, spare: Path, name: str, before: Manifest, now: Manifest) -> None:
    """Make a folder that was published the spare one: `before` says what it had, `now` what the
    published folder has."""
    shared = {
        portal: {path: d for path, d in files.items() if now.get(portal, {}).get(path) == d}
        for portal, files in before.items()
    }
    for portal, files in before.items():
        for path in files.keys() - shared[portal].keys():
            clear(f"{old}/{portal}/{path}")
    (old / name).write_text(json.dumps(shared), "utf-8")
    old.rename(spare)


def prune(folder: str, below: str, wanted: set[str]) -> bool:
    """Remove what is not wanted below a folder, whoever put it there; whether nothing is left."""
    empty = True
    with os.scandir(f"{folder}/{below}") as entries:
        for entry in entries:
            path = f"{below}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                if prune(folder, f"{path}/", wanted):
                    os.rmdir(entry.path)
                else:
                    empty = False
            elif path in wanted:
                empty = False
            else:
                os.unlink(entry.path)
    return empty


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
        os.makedirs(folder, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        around = Path(folder)
        for place in (around, *around.parents):
            if place.is_file():
                place.unlink()
        os.makedirs(folder, exist_ok=True)
