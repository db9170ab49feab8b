"""The cores of this machine.

On Linux, workers are forks: they have at once whatever the function holds, nothing is sent but
items and results, and they end with the call. Elsewhere they are new processes, to each of which
the function is sent once.
"""

import gc
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from typing import Any, TypeVar

from generator.executors.work import WorkersLost, batches, work_through

Given = TypeVar("Given")
Made = TypeVar("Made")

START = "fork" if sys.platform == "linux" else "spawn"

ALONE = 0.25
"""Seconds of work that are not worth a pool: this process does it alone.

Measured: a pool of two costs 60 ms of processor time in a process of 415 MB, nearly all of it the
copying of page tables; and what a function looks up once, each worker looks up.
"""


@dataclass(frozen=True, slots=True)
class Pool:
    """A `map` over so many processes."""

    jobs: int

    def __call__(
        self, function: Callable[[Given], Made], items: Iterable[Given], /
    ) -> Iterator[Made]:
        """The results in order. Raises what `function` raises, and WorkersLost."""
        given = tuple(items)
        spent: list[float] = []
        while (done := len(spent)) < len(given) and not is_much(spent, len(given) - done):
            start = time.perf_counter()
            made = function(given[done])
            spent.append(time.perf_counter() - start)
            yield made
        if done < len(given):
            yield from self.together(function, given[done:])

    def together(self, function: Callable[[Given], Made], items: Sequence[Given]) -> Iterator[Made]:
        """The same, by workers."""
        pool = ProcessPoolExecutor(
            min(self.jobs, len(items)), get_context(START), initializer=take, initargs=(function,)
        )
        try:
            for future in begun(pool, batches(items, self.jobs)):
                yield from future.result()
        except BrokenProcessPool as trouble:
            raise WorkersLost("a worker process was ended from outside") from trouble
        finally:
            pool.shutdown(cancel_futures=True)


def is_much(spent: Sequence[float], left: int) -> bool:
    """Whether what is left is worth a pool, by the seconds of each item so far: the last two speak
    for the next, the quicker of them, since the other may have looked up what all need."""
    return left > 1 and len(spent) > 1 and min(spent[-2:]) * left > ALONE


def begun(pool: ProcessPoolExecutor, work: Sequence[Sequence[Any]]) -> Iterator[Future[list[Any]]]:
    """The batches as the pool works on them. While it forks, objects are kept out of collections:
    a collection in a worker would copy the memory that it shares with this process."""
    gc.freeze()
    try:
        futures = [pool.submit(work_on, batch) for batch in work]
    finally:
        gc.unfreeze()
    futures.reverse()
    while futures:
        yield futures.pop()  # not held any longer than it is read


TAKEN: list[Callable[[Any], Any]] = []
"""In a worker: the function of its life."""


def take(function: Callable[[Any], Any]) -> None:
    """Begin a worker's life. Ctrl-C is for the process that speaks; without it, none goes on."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    TAKEN[:] = [function]
    threading.Thread(target=end_with_parent, daemon=True).start()


def end_with_parent() -> None:
    """Wait for the end of the process that began this one, and end."""
    if parent := parent_process():
        parent.join()
        os._exit(1)


def work_on(batch: Sequence[Any]) -> list[Any]:
    """In a worker: the results of a batch."""
    return work_through(TAKEN[0], batch)
