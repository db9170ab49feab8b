"""A Dask cluster: workers on other machines, with the same careportal installed."""

import platform
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any, TypeVar

from generator.executors import NoCluster
from generator.executors.work import WorkersLost, batches, work_through

Given = TypeVar("Given")
Made = TypeVar("Made")

PATIENCE = 15
"""Seconds to wait for the scheduler, and for its first worker."""

ATTEMPTS = 3
"""How often work is given out when all who held the function are lost."""


@contextmanager
def cluster(address: str) -> Iterator["Cluster"]:
    """The cluster whose scheduler has this address, as `tcp://10.0.0.1:8786`. Raises NoCluster."""
    try:
        from distributed import Client
    except ModuleNotFoundError as missing:
        raise NoCluster(str(missing), "pip install careportal[cluster]") from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # versions are compared below
            connect: Any = Client  # it has no types
            client = connect(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError) as trouble:
        hint = "start one: dask scheduler; then workers: dask worker ADDRESS"
        raise NoCluster(f"no scheduler answers at {address}: {trouble}", hint) from None
    with client:
        check_workers(client, address)
        yield Cluster(client)


def check_workers(client: Any, address: str) -> None:
    """Raises NoCluster if there are no workers, or some that could make other bytes."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        raise NoCluster(
            f"the scheduler at {address} has no workers", f"start some: dask worker {address}"
        ) from None
    own = versions()
    try:
        found = client.run(versions)
    except Exception as trouble:  # noqa: BLE001  # whatever its unpickling raises there
        raise NoCluster(
            f"the workers cannot load careportal: {type(trouble).__name__}: {trouble}",
            f"install careportal[cluster]=={version('careportal')} on every worker",
        ) from None
    for worker, theirs in sorted(found.items()):
        if theirs != own:
            raise NoCluster(
                f"worker {worker} has {theirs}, this machine has {own}", "install the same versions"
            )


def versions() -> str:
    """What must be the same everywhere, since it decides about bytes."""
    names = ("careportal", "distributed", "pillow", "jinja2", "fonttools", "brotli")
    python = ".".join(platform.python_version_tuple()[:2])
    return ", ".join([f"Python {python}", *(f"{name} {version(name)}" for name in names)])


@dataclass(frozen=True, slots=True)
class Cluster:
    """A `map` over the workers of a cluster. The scheduler gives work of lost workers to others."""

    client: Any

    def __call__(
        self, function: Callable[[Given], Made], items: Iterable[Given], /
    ) -> Iterator[Made]:
        """The results in order. Raises what `function` raises, and WorkersLost."""
        from distributed import CancelledError, KilledWorker

        given = tuple(items)
        left = batches(given, max(1, sum(self.client.nthreads().values()))) if given else []
        for attempt in range(1, ATTEMPTS + 1):
            try:
                for made in self.together(function, left):
                    left = left[1:]
                    yield from made
            except (KilledWorker, CancelledError) as trouble:  # with what they alone held
                if attempt == ATTEMPTS:
                    raise WorkersLost(f"the cluster lost its workers: {trouble}") from trouble
            else:
                return

    def together(self, function: Callable[[Any], Any], work: list[Any]) -> Iterator[list[Any]]:
        """The results of each batch."""
        held = self.client.scatter(function, broadcast=True, hash=False) if work else None
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that pictures are large
            futures = [self.client.submit(work_through, held, batch, pure=False) for batch in work]
        futures.reverse()
        try:
            while futures:
                yield futures.pop().result()
        finally:
            self.client.cancel(futures)
