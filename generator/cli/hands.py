"""The options that say who does the work."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, TypeVar

import click

from generator.executors import EXECUTORS, Executor, executor

Command = TypeVar("Command", bound=Callable[..., Any])

JOBS = click.option(
    "--jobs", type=click.IntRange(1), default=os.cpu_count() or 1,
    help="Processes to work with (default: one per core).",
)  # fmt: skip

EXECUTOR = click.option(
    "--executor", "kind", type=click.Choice(EXECUTORS), default=None,
    help="Who works: this process, a pool of processes (default), a Dask cluster.",
)  # fmt: skip

SCHEDULER = click.option(
    "--scheduler", default="", metavar="ADDRESS",
    help="Of a Dask cluster, as tcp://10.0.0.1:8786.",
)  # fmt: skip


def hands(command: Command) -> Command:
    """All three options."""
    return EXECUTOR(JOBS(SCHEDULER(command)))


def hire(kind: str | None, jobs: int, scheduler: str) -> AbstractContextManager[Executor]:
    """The executor that the options name. Raises click's usage error when they contradict."""
    kind = kind or ("dask" if scheduler else "pool")
    if (kind == "dask") != bool(scheduler):
        raise click.UsageError("--executor dask and --scheduler ADDRESS need each other")
    return executor(kind, jobs, scheduler)
