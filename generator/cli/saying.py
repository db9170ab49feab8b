"""What the command says: a build in a few lines, and troubles that are nobody's content."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import click

from generator.artifacts import MANIFEST, ForeignFolder
from generator.build import Outcome
from generator.reports import LANGUAGES, Catalogue, summarise
from generator.search import SearchFailed


def report_language(environment: Mapping[str, str]) -> str:
    """The terminal's language, if reports speak it; else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            tag = value.split("_")[0].split(".")[0].lower()
            return tag if tag in LANGUAGES else "en"
    return "en"


def summarise_build(outcome: Outcome, output: Path, seconds: float, language: str) -> str:
    """Pages, languages and seconds, and where to look."""
    lines = [
        f"{output / built.portal}: {built.pages} pages in {built.languages} languages, {built.files} files"
        for built in outcome.built
    ]
    lines.append(f"built in {seconds:.1f} s")
    if outcome.diagnostics:
        lines.append(
            f"{summarise(outcome.diagnostics, Catalogue(language))} – see: careportal check"
        )
    return "\n".join(lines)


@contextmanager
def complain() -> Iterator[None]:
    """Say what stops the work from outside the content, and end with exit code 1."""
    try:
        yield
    except ForeignFolder as foreign:
        click.echo(
            f"{foreign} holds files that careportal did not build (there is no {MANIFEST} in it); "
            "choose another folder with --output, or empty it yourself",
            err=True,
        )
        raise SystemExit(1) from None
    except SearchFailed as failure:
        click.echo(f"the search index could not be made: {failure}", err=True)
        raise SystemExit(1) from None
    except OSError as trouble:
        click.echo(f"{trouble.filename or 'the disk'}: {trouble.strerror or trouble}", err=True)
        raise SystemExit(1) from None
