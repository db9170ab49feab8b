"""Commands that look at translations and write in content/."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from generator.build import Workshop, examine
from generator.cache import Cache
from generator.cli import main, settle
from generator.cli.moments import clock
from generator.cli.saying import complain
from generator.diagnostics import has_errors
from generator.linking.targets import pool_of
from generator.model.entries import Content, Entry, Text
from generator.reports import write_report
from generator.translations import State, marked, status


@main.command("status")
@click.pass_obj
def status_command(obj: dict[str, object]) -> None:
    """Show per portal and language how many entries are current, outdated or missing."""
    project, language = settle(obj)
    examination = examine(Workshop(project, clock(), Cache(project / ".cache")))
    if has_errors(examination.diagnostics):
        click.echo(write_report(examination.diagnostics, "text", language), err=True)
        raise SystemExit(1)
    columns = ("portal", "language", *(state.value for state in State))
    rows = [
        (row.portal, row.language, *(str(row.counts[state]) for state in State))
        for row in status([ready.portal for ready in examination.prepared.values()])
    ]
    widths = [max(len(line[i]) for line in (columns, *rows)) for i in range(len(columns))]
    for line in (columns, *rows):
        words = [
            w.ljust(n) if i < 2 else w.rjust(n)
            for i, (w, n) in enumerate(zip(line, widths, strict=True))
        ]
        click.echo("  ".join(words).rstrip())


@main.command("translated")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.pass_obj
def translated_command(obj: dict[str, object], files: tuple[Path, ...]) -> None:
    """Say that these translations are right again: they get a mark of the original's words."""
    project, _ = settle(obj)
    with complain():
        content = examine(Workshop(project, clock(), Cache(project / ".cache"))).content
        for path in files:
            entry, text = find_text(project, content, path)
            source = path.read_bytes().decode("utf-8")
            path.write_bytes(marked(entry, text, source).encode())
            click.echo(f"{path}: made from {entry.source().path}")


def find_text(project: Path, content: Content, path: Path) -> tuple[Entry[Any, Any], Text[Any]]:
    """The entry and the text that a file holds. Raises click's usage error when it is no translation."""
    for entry, text in every_text(content):
        if (project / text.path).resolve() == path.resolve():
            if text.language == entry.original:
                raise click.UsageError(f"{path} is the original, not a translation")
            return entry, text
    raise click.UsageError(
        f"{path} is not a file below content/ that can be read; see: careportal check"
    )


def every_text(content: Content) -> Iterator[tuple[Entry[Any, Any], Text[Any]]]:
    """Every text of the pool with its entry."""
    for entries in pool_of(content).values():
        for entry in entries.values():
            for text in entry.texts.values():
                yield entry, text
