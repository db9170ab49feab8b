"""`make bench`: prints what builds cost, and writes it as JSON to `bench/results.json`."""

import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

import click

from bench.corpus import PORTAL, professions_project
from bench.vacancies import NOW, project_with
from bench.measuring import Measure, measure

RESULTS = Path(__file__).parent / "results.json"
PAGES = "build", PORTAL, "--no-search", "--now", NOW.isoformat()


@click.group(invoke_without_command=True)
@click.option("--vacancies", default=10_000, help="Vacancies in the portal.")
@click.pass_context
def main(context: click.Context, vacancies: int) -> None:
    """Matching and pages of many vacancies: a first build, and one with nothing changed."""
    if context.invoked_subcommand:
        return
    with tempfile.TemporaryDirectory() as folder:
        project = project_with(Path(folder), vacancies)
        measures = {
            "check (sources, matching, addresses)": careportal(
                project, "check", "--now", PAGES[-1]
            ),
            "first build, without search": careportal(project, *PAGES),
            "nothing changed, without search": careportal(project, *PAGES),
        }
    click.echo(table(measures, vacancies))
    results = {name: asdict(measured) for name, measured in measures.items()}
    RESULTS.write_text(json.dumps({"vacancies": vacancies, "measures": results}, indent=2) + "\n")


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--professions", default=1000, help="Professions in the portal.")
def corpus(folder: Path, professions: int) -> None:
    """Make the project that is measured, to look at it or to build it by hand."""
    professions_project(folder, professions)


def careportal(project: Path, *words: str) -> Measure:
    """The command, as somebody types it."""
    return measure((sys.executable, "-m", "generator", "-C", str(project), *words))


def table(measures: dict[str, Measure], vacancies: int) -> str:
    """The measures as Markdown."""
    lines = [
        f"| {vacancies:,} vacancies | seconds | processor seconds | MiB |",
        "|---|---:|---:|---:|",
        *(
            f"| {name} | {m.seconds:.1f} | {m.busy:.1f} | {m.memory:.0f} |"
            for name, m in measures.items()
        ),
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
