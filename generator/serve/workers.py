"""Threads beside the server: one watches for changes, one builds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

from watchfiles import watch

DEBOUNCE = 150
"""Milliseconds for which changes are gathered, since editors write a file in several steps."""

STEP = 30
"""Milliseconds without a change after which they are complete."""

PATIENCE = 5.0
"""Seconds that the end waits for a build; nothing is lost, a build is published at once or not."""


@dataclass(slots=True)
class Workers:
    """Builds at the start and after every change, one build at a time.

    A change during a build leads to another build after it. Neither thread ever touches the server.
    """

    work: Callable[[], None]
    """Builds and delivers what came of it."""
    folders: tuple[Path, ...]
    """What is watched."""
    wanted: Event = field(default_factory=Event)
    stopping: Event = field(default_factory=Event)
    threads: list[Thread] = field(default_factory=list)

    def start(self) -> None:
        """Watch, and build for the first time."""
        self.wanted.set()
        for task in (self.watch, self.build):
            self.threads.append(Thread(target=task, daemon=True))
            self.threads[-1].start()

    def stop(self) -> None:
        """End both threads."""
        self.stopping.set()
        self.wanted.set()
        for thread in self.threads:
            thread.join(PATIENCE)

    def watch(self) -> None:
        """Want a build after every change."""
        for _changes in watch(
            *self.folders, debounce=DEBOUNCE, step=STEP, stop_event=self.stopping,
            raise_interrupt=False,
        ):  # fmt: skip
            self.wanted.set()

    def build(self) -> None:
        """Build whenever it is wanted."""
        while self.wanted.wait() and not self.stopping.is_set():
            self.wanted.clear()
            self.work()


def existing(folders: Iterable[Path]) -> tuple[Path, ...]:
    """The folders that are there; no others can be watched."""
    return tuple(folder for folder in folders if folder.is_dir())
