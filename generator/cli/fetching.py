"""The command that fetches vacancies, and what it says about it."""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import click

from generator.build.examination import read_pool
from generator.cli import main, settle
from generator.cli.progress import progress
from generator.cli.saying import complain
from generator.diagnostics import has_errors, ordered
from generator.fetching import Errand, Fetched, Journey, errands_of, fetch_all
from generator.reports import write_report
from generator.vacancies.snapshots import Status


@main.command("fetch")
@click.argument("portal", required=False)
@click.option("--source", default=None, help="Fetch only the source with this id.")
@click.option(
    "--format", "shape", type=click.Choice(("text", "json")), default="text", help="How to report."
)
@click.pass_obj
def fetch_command(
    obj: dict[str, object], portal: str | None, source: str | None, shape: str
) -> None:
    """Fetch the vacancies of PORTAL (default: all) into content/vacancies/snapshots/.

    A source that fails is a warning and keeps its last good vacancies.
    """
    project, language = settle(obj)
    with complain():
        fetched = fetch_vacancies(project, [portal] if portal else [], source, language)
    click.echo(write_json(fetched) if shape == "json" else write_text(fetched, language))


def fetch_before(project: Path, portals: Sequence[str], language: str) -> None:
    """Fetch what a build needs."""
    with complain():
        fetch_vacancies(project, portals, None, language)


def fetch_vacancies(
    project: Path, portals: Sequence[str], only: str | None, language: str
) -> tuple[Fetched, ...]:
    """Fetch, showing how far it is; ends the program when a portal makes no sense."""
    now = datetime.now(UTC).replace(microsecond=0)
    content, found = read_pool(project, now.date(), portals)
    wrong = [d for d in found if d.span.path.startswith("content/portals")]
    if has_errors(wrong):
        click.echo(write_report(wrong, "text", language), err=True)
        raise SystemExit(1)
    configs = [config for name, config in content.portals.items() if not portals or name in portals]
    errands = tuple(errands_of(configs, only))
    if only and not errands:
        raise click.UsageError(f"no source that is fetched has the id {only}")
    with telling() as tell:
        return fetch_all(Journey(project, now, os.environ, tell=tell), errands)


@contextmanager
def telling() -> Iterator[Callable[[str], None]]:
    """Show which host is being asked."""
    with progress() as steps:
        asked: set[str] = set()

        def tell(address: str) -> None:
            host = urlsplit(address).netloc
            if host not in asked:
                asked.add(host)
                steps.step(f"fetch {host}")

        yield tell


def write_text(fetched: Sequence[Fetched], language: str) -> str:
    """A line for each source, then what was lost."""
    lines = [f"{name(f.errand)}: {result(f)}" for f in fetched] or ["there is nothing to fetch"]
    report = write_report(ordered(d for f in fetched for d in f.diagnostics), "text", language)
    return "\n".join(lines) + (f"\n\n{report}" if report else "")


def result(fetched: Fetched) -> str:
    """What there is now."""
    snapshot = fetched.snapshot
    number = len(snapshot.vacancies)
    count = f"{number} {'vacancy' if number == 1 else 'vacancies'}"
    if snapshot.status is Status.FAILED:
        return f"failed: {snapshot.reason}"
    if snapshot.status is Status.STALE and snapshot.read_at:
        return f"{count} of {snapshot.read_at:%Y-%m-%d} kept: {snapshot.reason}"
    return count


def name(errand: Errand) -> str:
    """Portal and source."""
    return f"{errand.config.id}/{errand.source.id}"


def write_json(fetched: Sequence[Fetched]) -> str:
    """`sources`: how each stands; `diagnostics`: as `careportal check --format json` prints them."""
    sources = [
        {
            "portal": f.errand.config.id,
            "source": f.errand.source.id,
            "status": f.snapshot.status.value,
            "reason": f.snapshot.reason or None,
            "read_at": f.snapshot.read_at.isoformat() if f.snapshot.read_at else None,
            "vacancies": len(f.snapshot.vacancies),
        }
        for f in fetched
    ]
    found = ordered(d for f in fetched for d in f.diagnostics)
    diagnostics = json.loads(write_report(found, "json"))
    return json.dumps(
        {"sources": sources, "diagnostics": diagnostics}, ensure_ascii=False, indent=2
    )
