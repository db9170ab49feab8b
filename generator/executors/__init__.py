"""One `map` for all work that can be divided: in this process, on its cores, on a cluster.

    mapper(function, items) -> results, in the order of the items

`function` may hold much (a whole portal): it travels once per worker, never once per item. It and
the items must survive pickling, and it must not depend on anything but its item, so that every
executor gives the same bytes. What it raises reaches the caller as itself.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol, TypeVar

from generator.executors.pool import Pool
from generator.executors.work import WorkersLost

__all__ = ["EXECUTORS", "Executor", "NoCluster", "WorkersLost", "executor"]

EXECUTORS = ("serial", "pool", "dask")

Given = TypeVar("Given")
Made = TypeVar("Made")


class Executor(Protocol):
    """What every executor is."""

    def __call__(
        self, function: Callable[[Given], Made], items: Iterable[Given], /
    ) -> Iterator[Made]:
        """The results, in the order of the items. Raises what `function` raises, WorkersLost."""


class NoCluster(Exception):
    """There is no cluster to work with; says why, and `hint` what to do."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason, hint)
        self.reason, self.hint = reason, hint


def executor(kind: str, jobs: int = 1, scheduler: str = "") -> AbstractContextManager[Executor]:
    """One of `EXECUTORS`, until the block ends. A pool of one is serial. Raises NoCluster on entry.

    `jobs` is the number of processes of a pool, `scheduler` the address of a Dask scheduler.
    """
    if kind == "dask":
        from generator.executors.cluster import cluster  # needs packages that others do without

        return cluster(scheduler)
    return nullcontext(map if kind == "serial" or jobs == 1 else Pool(jobs))
