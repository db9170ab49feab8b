"""The command that serves portals while they are written."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.build import Workshop
from generator.cache import Cache
from generator.cli import main, settle
from generator.cli.hands import JOBS, hire
from generator.cli.moments import clock
from generator.cli.saying import complain
from generator.diagnostics import has_errors
from generator.reports import Catalogue, summarise, write_report

if TYPE_CHECKING:
    from generator.serve import Attempt, Serving


@main.command("serve")
@click.argument("portal", required=False)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True,
              help="Of the first portal; others follow. 0 for any free one.")  # fmt: skip
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@JOBS
@click.option("--no-search", is_flag=True, help="Leave out the search index.")
@click.pass_obj
def serve_command(
    obj: dict[str, object], portal: str | None, port: int, host: str, jobs: int, no_search: bool
) -> None:
    """Serve PORTAL (default: all) and build again after every change, until Ctrl-C."""
    from generator.serve import Serving  # loading tornado takes time that a build need not spend

    project, language = settle(obj)
    with complain(), hire("pool", jobs, "") as mapper, Cache(project / ".cache") as memory:
        workshop = Workshop(project, clock(), memory, mapper)
        serve_until_interrupted(Serving(workshop, portal, host, port, language, not no_search))


def serve_until_interrupted(serving: "Serving") -> None:
    """Serve; end quietly when interrupted, with exit code 1 when there is nothing to serve."""
    from generator.serve import CannotListen, NothingToServe, serve_portals

    click.echo("building …", err=True)
    try:
        asyncio.run(serve_portals(serving, Terminal(serving.workshop.project, serving.language)))
    except KeyboardInterrupt:
        click.echo()
    except NothingToServe:
        raise SystemExit(1) from None
    except CannotListen as door:
        click.echo(
            f"{door.host} port {door.port}: {door.reason}; choose another with --port", err=True
        )
        raise SystemExit(1) from None


@dataclass(frozen=True, slots=True)
class Terminal:
    """Tells whoever edits, where they started the server."""

    project: Path
    language: str

    def serving(self, addresses: Mapping[str, str]) -> None:
        """Where the portals are."""
        for portal, address in addresses.items():
            click.echo(f"{portal}: {address}")
        click.echo("watching content/ and themes/; Ctrl-C ends")

    def attempted(self, attempt: "Attempt") -> None:
        """Well built: one line. Not built: everything that is wrong."""
        found = attempt.outcome.diagnostics
        if attempt.trouble:
            click.echo(attempt.trouble, err=True)
        elif has_errors(found):
            click.echo(write_report(found, "text", self.language), err=True)
        elif attempt.proof:
            click.echo(f"shown in {attempt.seconds:.2f} s")
        else:
            counted = f", {summarise(found, Catalogue(self.language))}" if found else ""
            click.echo(f"built in {attempt.seconds:.1f} s{counted}")
