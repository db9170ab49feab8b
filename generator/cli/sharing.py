"""The option that names a folder of results that machines share, and what is said when it fails."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.cache import Cache

SHARED = click.option(
    "--cache", "shared", default="", metavar="PLACE",
    help="A folder, or a URL such as s3://bucket/folder, of results that machines share.",
)  # fmt: skip


def say_of_shared(cache: "Cache") -> None:
    """Say why the shared folder was left, if it was: the build did without it."""
    if cache.trouble:
        click.echo(f"shared cache {cache.shared} is not used: {cache.trouble}", err=True)
