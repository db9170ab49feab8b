"""Artifacts become the output folder: staged beside it file by file, published in one step."""

import json
import os
import shutil
from collections.abc import Container, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from generator.artifacts.artifact import Artifact, Filed
from generator.artifacts.exchange import beside, exchange, recover
from generator.artifacts.spare import (
    clear,
    folders_of,
    leave_spare,
    make_room,
    paths,
    remove,
    take_spare,
)

MANIFEST = ".careportal.json"
"""Names the files of each portal and their digests; marks the folder as ours."""


class ForeignFolder(Exception):
    """The output folder holds something that careportal did not build."""


class Publication:
    """The next output folder while it is being filled.

    Leaving the block without `publish` leaves the published folder as it was. Entering raises
    `ForeignFolder` when the folder is not ours, and OSError when the disk says no.
    """

    def __init__(self, output: Path) -> None:
        self.output = output
        self.staging = beside(output, "new")
        self.old: dict[str, dict[str, str]] = {}
        self.published = 0
        """When that was published: nanoseconds since 1970."""
        self.there: dict[str, dict[str, str]] = {}
        """What is staged already, since it was published before: second names of published files."""
        self.manifest: dict[str, dict[str, str]] = {}
        self.folders: set[str] = set()

    def __enter__(self) -> Self:
        recover(self.output)
        self.old = read_manifest(self.output)
        if self.old:
            self.published = (self.output / MANIFEST).stat().st_mtime_ns
        self.there = take_spare(beside(self.output, "spare"), self.staging, MANIFEST)
        self.staging.mkdir(parents=True, exist_ok=True)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        shutil.rmtree(self.staging, ignore_errors=True)

    def holds(self, portal: str, filed: Filed) -> bool:
        """Whether the published folder has this file, as it was written: nobody has since."""
        if self.old.get(portal, {}).get(filed.path) != filed.digest:
            return False
        try:
            found = os.stat(f"{self.output}/{portal}/{filed.path}")
        except OSError:
            return False
        return found.st_size == filed.size and found.st_mtime_ns <= self.published

    def put(self, portal: str, artifact: Artifact) -> Filed:
        """Stage a file; an unchanged one is linked, so that its modification time survives."""
        filed = Filed(artifact.path, artifact.digest(), len(artifact.data))
        if self.manifest.get(portal, {}).get(filed.path) == filed.digest:
            return filed  # several pages have it
        target = self.place(portal, filed)
        if not (self.holds(portal, filed) and self.linked(portal, filed, target)):
            clear(target)  # a file there may have a second name in the published folder
            with open(target, "wb") as file:
                file.write(artifact.data)
        return filed

    def keep(self, portal: str, filed: Filed) -> None:
        """Stage a file that the published folder `holds`; raises OSError when it is gone since."""
        if self.manifest.get(portal, {}).get(filed.path) == filed.digest:
            return
        target = self.place(portal, filed)
        if not self.linked(portal, filed, target):
            shutil.copy2(f"{self.output}/{portal}/{filed.path}", target)

    def linked(self, portal: str, filed: Filed, target: str) -> bool:
        """Give a published file a second name, unless it has it; False where files cannot have two."""
        source = f"{self.output}/{portal}/{filed.path}"
        with suppress(OSError):
            if self.there.get(portal, {}).get(filed.path) == filed.digest and os.path.samefile(
                source, target
            ):
                return True
            clear(target)
            os.link(source, target)
            return True
        return False

    def place(self, portal: str, filed: Filed) -> str:
        """Where a file is staged; its folder is there, its digest in the manifest."""
        self.manifest.setdefault(portal, {})[filed.path] = filed.digest
        target = f"{self.staging}/{portal}/{filed.path}"
        folder = target.rpartition("/")[0]
        if folder not in self.folders:
            make_room(folder)
            self.folders.add(folder)
        return target

    def read(self, portal: str, path: str) -> bytes:
        """The bytes of a file that is staged."""
        return (self.staging / portal / path).read_bytes()

    def carry_over(self, portal: str) -> None:
        """Keep a portal that is not being built as it is."""
        for path, digest in self.old.get(portal, {}).items():
            with suppress(FileNotFoundError):
                self.keep(portal, Filed(path, digest, 0))

    def publish(self) -> None:
        """Put the staged folder in the place of the published one, at once."""
        remove(str(self.staging), paths(self.there) - paths(self.manifest))
        text = json.dumps(self.manifest, sort_keys=True, separators=(",\n", ": ")) + "\n"
        (self.staging / MANIFEST).write_text(text, "utf-8")
        exchange(self.staging, self.output)
        if self.staging.exists():
            spare = beside(self.output, "spare")
            with suppress(OSError):  # it is published; the next build stages all of it anew
                leave_spare(self.staging, spare, MANIFEST, self.old, self.manifest, self.published)


def publish(
    output: Path, portals: Mapping[str, Iterable[Artifact]], keep: Container[str] = ()
) -> None:
    """Make `output` hold exactly these portals' artifacts, and those of `keep` as they were.

    Raises `ForeignFolder` when the folder is not ours, and OSError when the disk says no; in both
    cases the folder is untouched.
    """
    with Publication(output) as publication:
        for portal in publication.old:
            if portal in keep and portal not in portals:
                publication.carry_over(portal)
        for portal, artifacts in portals.items():
            for artifact in artifacts:
                publication.put(portal, artifact)
        publication.publish()


def read_manifest(output: Path) -> dict[str, dict[str, str]]:
    """Files and digests per portal of an earlier build; empty when there was none."""
    if not output.exists() or (output.is_dir() and not any(output.iterdir())):
        return {}
    try:
        manifest = json.loads((output / MANIFEST).read_text("utf-8"))
        return {str(portal): dict(files) for portal, files in manifest.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        raise ForeignFolder(str(output)) from None


def published(output: Path) -> list[str]:
    """What a folder has by its manifest, which is the first: files, then the folders around them, each
    relative to it; nothing of a foreign folder."""
    try:
        files = paths(read_manifest(output))
    except ForeignFolder:
        return []
    return [MANIFEST, *sorted(files), *sorted(folders_of(files))]
