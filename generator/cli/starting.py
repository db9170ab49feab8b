"""The command that begins something new in content/."""

from datetime import date

import click

from generator.cli import main, settle
from generator.cli.saying import complain
from generator.starters import KINDS, Refused, begin, write


@main.command("new")
@click.argument("kind", type=click.Choice(tuple(KINDS)))
@click.argument("id")
@click.option("--language", "tag", required=True, help="Language of its words: nl, de, en, …")
@click.pass_obj
def new_command(obj: dict[str, object], kind: str, id: str, tag: str) -> None:  # noqa: A002  # its name
    """Begin a portal, profession, story, region or employer: a file that explains each field."""
    project, _ = settle(obj)
    with complain():
        try:
            start = begin(project, kind, id, tag, date.today())
            write(project, start)
        except Refused as refused:
            raise click.UsageError(str(refused)) from None
    for path in start.files:
        click.echo(f"wrote {path}")
    for sentence in start.next:
        click.echo(f"  → {sentence}")
