"""How far the build is: a live line on a terminal, plain lines in a pipe."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

import click


class Teller(Protocol):
    """Shows a step."""

    def __call__(self, step: str, /) -> None: ...


@dataclass(slots=True)
class Steps:
    """The steps of a build as they begin."""

    tell: Teller
    start: float = field(default_factory=time.monotonic)

    def step(self, name: str) -> None:
        """A step begins."""
        self.tell(name)

    def seconds(self) -> float:
        """Since the beginning."""
        return time.monotonic() - self.start


@contextmanager
def progress() -> Iterator[Steps]:
    """Show steps on standard error while the block runs."""
    if not sys.stderr.isatty():
        yield Steps(lambda step: click.echo(f"{step} …", err=True))
        return
    from rich.console import Console  # loading rich takes time that a pipe need not spend

    with Console(stderr=True).status("…") as status:
        yield Steps(lambda step: status.update(f"{step} …"))
