"""Two folders exchange their names in one step, so that `dist/` is never half old.

The kernel does it (`renameat2` with RENAME_EXCHANGE on Linux, `renamex_np` with RENAME_SWAP on macOS).
Elsewhere two renames follow each other, and `recover` finishes or undoes them after a crash between
the two.
"""

import ctypes
import os
import shutil
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
RENAME_SWAP = 2


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
