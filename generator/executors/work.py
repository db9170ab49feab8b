"""What workers do, wherever they are: batches of items, and exceptions that can travel."""

import pickle
from collections.abc import Callable, Sequence
from typing import Any

BATCHES = 8
"""Batches per worker: many, so that none waits long for the slowest; few, since each costs a message."""

LARGEST = 64
"""Items in a batch."""


class WorkersLost(Exception):
    """Workers ended before their work was done; mostly they had too little memory."""


def batches(items: Sequence[Any], workers: int) -> list[Sequence[Any]]:
    """Items in order, in batches for so many workers."""
    size = max(1, min(LARGEST, len(items) // (workers * BATCHES)))
    return [items[start : start + size] for start in range(0, len(items), size)]


def work_through(function: Callable[[Any], Any], batch: Sequence[Any]) -> list[Any]:
    """The results of a batch. Raises what `function` raises, as something that can be pickled."""
    try:
        return [function(item) for item in batch]
    except Exception as trouble:
        if can_travel(trouble):
            raise
        raise RuntimeError(f"{type(trouble).__name__}: {trouble}") from None


def can_travel(trouble: Exception) -> bool:
    """Whether an exception arrives as itself."""
    try:
        return type(pickle.loads(pickle.dumps(trouble))) is type(trouble)  # noqa: S301  # our own
    except Exception:  # noqa: BLE001  # a class may raise anything while it is rebuilt
        return False
