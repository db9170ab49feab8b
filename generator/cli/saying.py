"""What the command says: a build in a few lines, and troubles that are nobody's content."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import click

from generator.artifacts import MANIFEST, ForeignFolder
from generator.build import Outcome
from generator.cli.building import SECONDS
from generator.executors import NoCluster, WorkersLost
from generator.reports import Catalogue, summarise, write_report
from generator.search import SearchFailed


def summarise_build(outcome: Outcome, output: Path, language: str) -> str:
    """Pages, languages and seconds, and where to look."""
    lines = [
        f"{output / built.portal}: {built.pages} pages in {built.languages} languages, {built.files} files"
        for built in outcome.built
    ]
    lines.append(f"built in {SECONDS} s")
    if moment := next_change(outcome):
        lines.append(
            f"build again at {moment.isoformat(timespec='minutes')}: something is dated then"
        )
    if outcome.diagnostics:
        lines.append(
            f"{summarise(outcome.diagnostics, Catalogue(language))} – see: careportal check"
        )
    return "\n".join(lines)


def next_change(outcome: Outcome) -> datetime | None:
    """The first moment at which one of the portals is out of date by time alone."""
    return min((b.next_change for b in outcome.built if b.next_change), default=None)


def build_as_json(outcome: Outcome) -> str:
    """`portals`: what was built; `next_change_at`: when to build again; `diagnostics` as `check` has them."""
    moment = next_change(outcome)
    return json.dumps(
        {
            "portals": [
                {
                    "portal": built.portal,
                    "pages": built.pages,
                    "languages": built.languages,
                    "files": built.files,
                    "next_change_at": built.next_change.isoformat() if built.next_change else None,
                }
                for built in outcome.built
            ],
            "next_change_at": moment.isoformat() if moment else None,
            "seconds": SECONDS,
            "diagnostics": json.loads(write_report(outcome.diagnostics, "json")),
        },
        ensure_ascii=False,
        indent=2,
    )


@contextmanager
def complain() -> Iterator[None]:
    """Say what stops the work from outside the content, and end with exit code 1."""
    try:
        yield
    except ForeignFolder as foreign:
        stop(
            f"{foreign} holds files that careportal did not build (there is no {MANIFEST} in it); "
            "choose another folder with --output, or empty it yourself"
        )
    except SearchFailed as failure:
        stop(f"the search index could not be made: {failure}")
    except NoCluster as cluster:
        stop(f"{cluster.reason}\n  hint: {cluster.hint}")
    except WorkersLost as lost:
        stop(
            f"{lost}, perhaps since memory ran out; nothing was published\n"
            "  hint: build again with fewer --jobs, or give the workers more memory"
        )
    except OSError as trouble:
        stop(f"{trouble.filename or 'the disk'}: {trouble.strerror or trouble}")


def stop(words: str) -> NoReturn:
    """Say what is wrong, and end."""
    click.echo(words, err=True)
    raise SystemExit(1) from None
