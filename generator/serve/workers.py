"""Threads beside the server: one watches for changes, one answers them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import Protocol

from watchfiles import watch

DEBOUNCE = 150
"""Milliseconds for which changes are gathered, since editors write a file in several steps."""

STEP = 15
"""Milliseconds without a change after which they are complete."""

CALM = 2.0
"""Seconds without a change after which a build follows what was only proven."""

PATIENCE = 5.0
"""Seconds that the end waits for a build; nothing is lost, a build is published at once or not."""

Changed = frozenset[Path]


class Answer(Protocol):
    """What is done about changes; only one thread ever asks for it."""

    newer: Event
    """Set while there are changes that nobody has answered."""

    def prove(self, changed: Changed) -> bool:
        """Show what can be shown at once; False when only a build can show all of it."""

    def build(self, follows: bool = False) -> bool:
        """Build; one that `follows` a proof gives way to what is newer: then False."""


@dataclass(slots=True)
class Workers:
    """Builds at the start and answers every change, one at a time.

    A change during a build is answered after it; a build that only follows a proof gives way to it.
    Neither thread ever touches the server.
    """

    answer: Answer
    folders: tuple[Path, ...]
    """What is watched."""
    changes: SimpleQueue[Changed] = field(default_factory=SimpleQueue)
    stopping: Event = field(default_factory=Event)
    threads: list[Thread] = field(default_factory=list)

    def start(self) -> None:
        """Watch, and build for the first time."""
        for task in (self.watch, self.work):
            self.threads.append(Thread(target=task, daemon=True))
            self.threads[-1].start()

    def stop(self) -> None:
        """End both threads."""
        self.stopping.set()
        self.add(frozenset())
        for thread in self.threads:
            thread.join(PATIENCE)

    def watch(self) -> None:
        """Note every change."""
        for changed in watch(
            *self.folders, debounce=DEBOUNCE, step=STEP, stop_event=self.stopping,
            raise_interrupt=False,
        ):  # fmt: skip
            self.add(frozenset(Path(path) for _, path in changed))

    def add(self, changed: Changed) -> None:
        """There is something to answer."""
        self.changes.put(changed)
        self.answer.newer.set()

    def work(self) -> None:
        """Prove what changed, else build; build what was proven when nobody changes anything."""
        self.answer.build()
        owing = False
        while not self.stopping.is_set():
            changed = self.next(CALM if owing else None)
            if self.stopping.is_set():
                return
            if not changed:
                owing = not self.answer.build(follows=True)
            elif self.answer.prove(changed):
                owing = True
            else:
                self.answer.build()
                owing = False

    def next(self, patience: float | None) -> Changed:
        """Everything that changed since the last time, once there is something; nothing when there is
        nothing for so many seconds."""
        try:
            changed = self.changes.get(timeout=patience)
        except Empty:
            return frozenset()
        self.answer.newer.clear()
        while not self.changes.empty():
            changed |= self.changes.get()
        return changed


def existing(folders: Iterable[Path]) -> tuple[Path, ...]:
    """The folders that are there; no others can be watched."""
    return tuple(folder for folder in folders if folder.is_dir())
