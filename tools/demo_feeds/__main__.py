"""`python -m tools.demo_feeds`: serve the invented vacancies, fetch them for the portal."""

import subprocess
import sys
from contextlib import suppress
from datetime import datetime
from threading import Event

import click

from tools.demo_feeds.employers import ROOT
from tools.demo_feeds.server import PORT, serving

FETCH = (sys.executable, "-m", "generator", "-C", str(ROOT), "fetch", "jochen")


@click.command()
@click.option("--port", default=PORT, help="The portal's sources name the usual one.")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), default=None, help="Default: today.")
@click.option("--fetch", is_flag=True, help="Fetch and end.")
@click.option("--serve-only", is_flag=True, help="Fetch nothing.")
def main(port: int, day: datetime | None, fetch: bool, serve_only: bool) -> None:
    """Play the systems of nine employers; fetch their vacancies; go on until Ctrl-C."""
    with serving((day or datetime.now()).date(), port) as origin:
        click.echo(f"{origin} answers")
        if not serve_only:
            done = subprocess.run(FETCH, check=False)  # noqa: S603  # our own command
            if fetch or done.returncode:
                raise SystemExit(done.returncode)
        click.echo("Ctrl-C ends it")
        with suppress(KeyboardInterrupt):
            Event().wait()


main()
