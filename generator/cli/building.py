"""The command that builds, and that knows at once when there is nothing to build."""

import time
from datetime import datetime
from pathlib import Path

import click

from generator.artifacts import published
from generator.cli import main, settle
from generator.cli.hands import hands, hire
from generator.cli.moments import AS_OF
from generator.cli.sharing import SHARED
from generator.standing import Standing

SECONDS = "⟨seconds⟩"
"""Stands for how long it took, in what is said of a build."""


@main.command("build")
@click.argument("portals", nargs=-1)
@click.option("--output", type=click.Path(path_type=Path), default=None, help="Default: dist/")
@AS_OF
@hands
@SHARED
@click.option("--no-search", is_flag=True, help="Leave out the search index.")
@click.option("--fetch", is_flag=True, help="Fetch vacancies first; else the network is not used.")
@click.option(
    "--format", "shape", type=click.Choice(("text", "json")), default="text", help="How to report."
)
@click.pass_obj
def build_command(
    obj: dict[str, object],
    portals: tuple[str, ...],
    output: Path | None,
    now: datetime,
    kind: str | None,
    jobs: int,
    scheduler: str,
    shared: str,
    no_search: bool,
    fetch: bool,
    shape: str,
) -> None:
    """Build the named portals (default: all) into dist/<portal>/."""
    project, language = settle(obj)
    start, where = time.monotonic(), output or project / "dist"
    if fetch:
        from generator.cli.fetching import fetch_before

        fetch_before(project, portals, language)
    standing = Standing.before(project, where, (*portals, language, shape, no_search), now)
    if said := standing.said(published):
        say(said.replace("built in", "nothing has changed: looked for"), start)
        return
    from generator.cli.making import Order, make  # loading all of that takes a second

    order = Order(project, portals, where, now, not no_search, shared, language, shape)
    text, next_change = make(order, hire(kind, jobs, scheduler))
    standing.remember(text, next_change, published)
    say(text, start)


def say(text: str, start: float) -> None:
    """Say what came of it, and how long it took."""
    seconds = f"{time.monotonic() - start:.1f}"
    click.echo(text.replace(f'"{SECONDS}"', seconds).replace(SECONDS, seconds))
