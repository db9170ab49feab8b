"""A command is run as a process of its own: seconds, processor seconds, and the most memory it held."""

import contextlib
import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

REPOSITORY = Path(__file__).parent.parent
PAUSE = 0.1
"""Seconds between two looks at the memory of a run."""


@dataclass(frozen=True, slots=True)
class Command:
    """What somebody types, and where."""

    words: Sequence[str]
    environment: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Measure:
    """What one run cost."""

    seconds: float
    """By the clock on the wall."""
    busy: float
    """Of all processors together, with the processes it started; 0: not measured."""
    memory: float
    """MiB that its largest process held at most."""
    together: float = 0.0
    """MiB that all its processes held at most, pages that they share counted once; 0: not looked at."""


def measure(command: Command, watched: bool = False) -> Measure:
    """Run a command to its end; raises CalledProcessError with what it said when it fails.

    `watched`: look at the memory of all its processes meanwhile, which slows it a little.
    """
    began = time.monotonic()
    with subprocess.Popen(  # noqa: S603  # commands of our own
        command.words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=REPOSITORY,
        env=installed({**os.environ, **command.environment}),
    ) as process:  # fmt: skip
        assert process.stdout
        with watching(process.pid if watched else 0) as peak:
            said = process.stdout.read()
            _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - began
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command.words, said)
    busy = used.ru_utime + used.ru_stime
    return Measure(seconds, busy, used.ru_maxrss / 1024, max(peak, default=0.0))


def installed(environment: dict[str, str]) -> dict[str, str]:
    """The environment of a program as installed, where Python keeps what it has compiled of it."""
    return {k: v for k, v in environment.items() if k != "PYTHONDONTWRITEBYTECODE"}


@contextlib.contextmanager
def watching(process: int) -> Iterator[list[float]]:
    """The memory of a process and of all that it started, in MiB, looked at again and again."""
    seen: list[float] = []
    over = Event()

    def look() -> None:
        while not over.wait(PAUSE):
            seen.append(sum(map(proportional, family(process))))

    watcher = Thread(target=look, daemon=True)
    if process:
        watcher.start()
    try:
        yield seen
    finally:
        over.set()


def family(process: int) -> Iterator[int]:
    """A process and all that it started."""
    yield process
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from family(int(child))


def proportional(process: int) -> float:
    """MiB that a process holds; of what it shares with others, its part."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0
