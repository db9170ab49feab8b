"""How many hands do the work: one in this process, several in a pool."""

import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

from generator.assets import Map


@contextmanager
def hands(jobs: int) -> Iterator[Map]:
    """A `map` over `jobs` processes; the pool starts with its first work and ends with the block."""
    if jobs == 1:
        yield map
        return
    with ProcessPoolExecutor(
        jobs,
        mp_context=get_context("spawn"),
        initializer=signal.signal,
        initargs=(signal.SIGINT, signal.SIG_IGN),  # Ctrl-C is for the process that speaks
    ) as pool:
        yield pool.map
