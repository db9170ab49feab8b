"""The command that fetches a platform's picture of a film."""

import click

from generator.cli import main, settle
from generator.cli.saying import complain
from generator.posters import Courier, NoPoster, Places, find_film, keep, lines_to_add, still_of


@main.command("poster")
@click.argument("story")
@click.pass_obj
def poster_command(obj: dict[str, object], story: str) -> None:
    """Fetch the still picture of a story's film from its platform into content/media/videos/."""
    project, _ = settle(obj)
    with complain():
        try:
            film = find_film(project, story)
            still = still_of(film.video, Courier(), Places())
            path = keep(project, film, still)
        except NoPoster as reason:
            click.echo(str(reason), err=True)
            raise SystemExit(1) from None
    click.echo(f"wrote content/media/{path}")
    click.echo(f"  → add to {film.path}, below `video:`")
    for line in lines_to_add(path, still):
        click.echo(f"      {line}")
    click.echo("  → name the maker in the credit, and make sure that you may show the picture")
