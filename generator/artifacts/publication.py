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
        self.manifest: dict[str, dict[str, str]] = {}
        self.folders: set[str] = set()

    def __enter__(self) -> Self:
        recover(self.output)
        self.old = read_manifest(self.output)
        if self.old:
            self.published = (self.output / MANIFEST).stat().st_mtime_ns
        shutil.rmtree(self.staging, ignore_errors=True)
        self.staging.mkdir(parents=True)
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
        staged = self.manifest.get(portal, {}).get(filed.path)
        if staged == filed.digest:
            return filed  # several pages have it
        target = self.place(portal, filed)
        if staged:
            os.unlink(target)  # it may have a second name in the published folder
        if not (self.holds(portal, filed) and self.linked(portal, filed)):
            with open(target, "wb") as file:
                file.write(artifact.data)
        return filed

    def keep(self, portal: str, filed: Filed) -> None:
        """Stage a file that the published folder `holds`; raises OSError when it is gone since."""
        if self.manifest.get(portal, {}).get(filed.path) == filed.digest:
            return
        target = self.place(portal, filed)
        if not self.linked(portal, filed):
            shutil.copy2(f"{self.output}/{portal}/{filed.path}", target)

    def linked(self, portal: str, filed: Filed) -> bool:
        """Give a published file a second name; False where files cannot have two."""
        names = (f"{folder}/{portal}/{filed.path}" for folder in (self.output, self.staging))
        with suppress(OSError):
            os.link(*names)
            return True
        return False

    def place(self, portal: str, filed: Filed) -> str:
        """Where a file is staged; its folder is there, its digest in the manifest."""
        self.manifest.setdefault(portal, {})[filed.path] = filed.digest
        target = f"{self.staging}/{portal}/{filed.path}"
        folder = target.rpartition("/")[0]
        if folder not in self.folders:
            os.makedirs(folder, exist_ok=True)
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
        text = json.dumps(self.manifest, indent=1, sort_keys=True) + "\n"
        (self.staging / MANIFEST).write_text(text, "utf-8")
        exchange(self.staging, self.output)


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
