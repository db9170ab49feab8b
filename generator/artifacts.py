"""A finished file and its digest; publishes all of them in one step, so `dist/` is never half old.

The whole output folder is staged beside the old one and the two names are exchanged by the kernel
(`renameat2` with RENAME_EXCHANGE on Linux, `renamex_np` with RENAME_SWAP on macOS). Elsewhere two renames
follow each other, and `recover` finishes or undoes them after a crash between the two.
"""

import ctypes
import json
import os
import shutil
import sys
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

MANIFEST = ".careportal.json"
"""Names the files of each portal and their digests; marks the folder as ours."""

AT_FDCWD = -100
RENAME_EXCHANGE = 2
RENAME_SWAP = 2


class ForeignFolder(Exception):
    """The output folder holds something that careportal did not build."""


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file of one portal."""

    path: str
    """Relative to the portal's folder, with forward slashes."""
    data: bytes

    def digest(self) -> str:
        """32 hexadecimal digits of BLAKE2b."""
        return blake2b(self.data, digest_size=16).hexdigest()


def publish(
    output: Path, portals: Mapping[str, Iterable[Artifact]], keep: Container[str] = ()
) -> None:
    """Make `output` hold exactly these portals' artifacts, and those of `keep` as they were.

    Unchanged files are linked, not written, so their modification time survives. Raises
    `ForeignFolder` when the folder is not ours, and OSError when the disk says no; in both cases
    the folder is untouched.
    """
    recover(output)
    old = read_manifest(output)
    staging = beside(output, "new")
    shutil.rmtree(staging, ignore_errors=True)
    try:
        staging.mkdir(parents=True)
        manifest = {
            portal: carry_over(output / portal, staging / portal, files)
            for portal, files in old.items()
            if portal in keep and portal not in portals
        }
        for portal, artifacts in portals.items():
            manifest[portal] = stage(
                artifacts, output / portal, staging / portal, old.get(portal, {})
            )
        text = json.dumps(manifest, indent=1, sort_keys=True) + "\n"
        (staging / MANIFEST).write_text(text, "utf-8")
        exchange(staging, output)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def read_manifest(output: Path) -> dict[str, dict[str, str]]:
    """Files and digests per portal of an earlier build; empty when there was none."""
    if not output.exists() or (output.is_dir() and not any(output.iterdir())):
        return {}
    try:
        manifest = json.loads((output / MANIFEST).read_text("utf-8"))
        return {str(portal): dict(files) for portal, files in manifest.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        raise ForeignFolder(str(output)) from None


def stage(
    artifacts: Iterable[Artifact], old: Path, new: Path, digests: Mapping[str, str]
) -> dict[str, str]:
    """Write artifacts below `new`, linking those that stand unchanged below `old`."""
    manifest = {}
    for artifact in artifacts:
        target = new / artifact.path
        target.parent.mkdir(parents=True, exist_ok=True)
        digest = manifest[artifact.path] = artifact.digest()
        before = old / artifact.path
        if digests.get(artifact.path) != digest or not link_unchanged(
            before, target, len(artifact.data)
        ):
            target.write_bytes(artifact.data)
    return manifest


def link_unchanged(before: Path, target: Path, size: int) -> bool:
    """Give an old file a second name; False when it is gone, changed in size or cannot be linked."""
    try:
        if before.stat().st_size != size:
            return False
        os.link(before, target)
    except OSError:
        return False
    return True


def carry_over(old: Path, new: Path, files: Mapping[str, str]) -> dict[str, str]:
    """Keep a portal that is not being built: its files get a second name, or a copy."""
    for path in files:
        (new / path).parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(old / path, new / path)
        except FileNotFoundError:
            continue
        except OSError:
            shutil.copy2(old / path, new / path)
    return dict(files)


def beside(output: Path, word: str) -> Path:
    """The folder next to `output` that we use while publishing."""
    return output.parent / f".{output.name}-{word}"


def exchange(new: Path, output: Path) -> None:
    """Put `new` in the place of `output` at once; afterwards `new` holds what was there."""
    if not output.exists():
        new.rename(output)
    elif not swap(new, output):
        old = beside(output, "old")
        shutil.rmtree(old, ignore_errors=True)
        output.rename(old)
        new.rename(output)
        shutil.rmtree(old, ignore_errors=True)


def swap(first: Path, second: Path) -> bool:
    """Exchange two names in one system call; False where the system has none."""
    libc = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(first), os.fsencode(second)
    if sys.platform == "darwin":
        return bool(libc.renamex_np(*names, RENAME_SWAP) == 0)
    if not hasattr(libc, "renameat2"):
        return False
    return bool(libc.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE) == 0)


def recover(output: Path) -> None:
    """Undo a publication that died between its two renames; sweep what a killed build staged."""
    old = beside(output, "old")
    if old.exists() and not output.exists():
        old.rename(output)
    shutil.rmtree(beside(output, "new"), ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)
