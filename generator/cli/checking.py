"""The command that reports and writes nothing."""

import gc
from datetime import datetime

import click

from generator.build import Workshop, examine
from generator.cache import Cache
from generator.cli import main, settle
from generator.cli.making import SELDOM
from generator.cli.moments import AS_OF
from generator.cli.saying import complain
from generator.diagnostics import has_errors
from generator.reports import FORMATS, write_report


@main.command("check")
@click.option(
    "--format", "shape", type=click.Choice(FORMATS), default="text", help="How to report."
)
@AS_OF
@click.pass_obj
def check_command(obj: dict[str, object], shape: str, now: datetime) -> None:
    """Report everything that is wrong or will be, and write nothing."""
    project, language = settle(obj)
    gc.set_threshold(*SELDOM)
    with complain(), Cache(project / ".cache") as memory:
        found = examine(Workshop(project, now, memory)).diagnostics
    if report := write_report(found, shape, language):
        click.echo(report)
    raise SystemExit(1 if has_errors(found) else 0)
