"""A command is run as a process of its own: seconds, processor seconds, and the most memory it held."""

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """What one run cost."""

    seconds: float
    """By the clock on the wall."""
    busy: float
    """Of all processors together, with the processes it started."""
    memory: float
    """MiB that its largest process held at most."""


def measure(command: Sequence[str]) -> Measure:
    """Run a command to its end; raises CalledProcessError with what it said when it fails."""
    began = time.monotonic()
    with subprocess.Popen(  # noqa: S603  # commands of our own
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        assert process.stdout
        said = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - began
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, said)
    return Measure(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
