"""A build that has something to do, and what is said of it."""

import gc
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from generator.build import Outcome, Workshop, build
from generator.cache import Cache
from generator.cli.progress import progress
from generator.cli.saying import build_as_json, complain, next_change, summarise_build
from generator.cli.sharing import say_of_shared
from generator.executors import Executor
from generator.reports import write_report

SELDOM = 250_000, 20, 1_000
"""How seldom garbage is looked for by a command that ends soon: most of what it makes stays."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to build, and how to speak of it."""

    project: Path
    portals: tuple[str, ...]
    output: Path
    now: datetime
    search: bool
    shared: str
    """A folder or URL of results that machines share; mostly empty."""
    language: str
    shape: str
    """text or json."""


def make(order: Order, hired: AbstractContextManager[Executor]) -> tuple[str, datetime | None]:
    """Build; gives what to say, and when time alone will next change the site.

    Ends the program with exit code 1 when nothing was published. The command ends soon after: nobody
    looks for garbage in what the build made, which would take as long as a hundred pages.
    """
    gc.set_threshold(*SELDOM)
    memory = Cache(order.project / ".cache", order.shared)
    with complain(), hired as mapper, progress() as steps, memory:
        workshop = Workshop(order.project, order.now, memory, mapper, steps.step)
        outcome = build(workshop, order.portals, order.output, order.search)
    gc.freeze()
    say_of_shared(memory)
    if not outcome.built:
        refuse(order, outcome)
    if order.shape == "json":
        return build_as_json(outcome), next_change(outcome)
    return summarise_build(outcome, order.output, order.language), next_change(outcome)


def refuse(order: Order, outcome: Outcome) -> None:
    """Say what is wrong, and end."""
    if order.shape == "json":
        click.echo(build_as_json(outcome))
    else:
        click.echo(write_report(outcome.diagnostics, "text", order.language), err=True)
    raise SystemExit(1)
