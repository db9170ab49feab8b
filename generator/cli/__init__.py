"""Words from the terminal in, diagnostics and an exit code out; the only room that prints.

Exit codes: 0 done; 1 something is wrong with what somebody wrote, or with the disk; 2 wrong usage.
"""

import gc
import os
from datetime import datetime
from pathlib import Path

import click

from generator.build import Workshop, build, examine
from generator.cache import Cache
from generator.cli.hands import hands, hire
from generator.cli.moments import AS_OF
from generator.cli.progress import progress
from generator.cli.saying import build_as_json, complain, report_language, summarise_build
from generator.cli.sharing import SHARED, say_of_shared
from generator.diagnostics import has_errors
from generator.reports import FORMATS, LANGUAGES, write_report

__all__ = ["main"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "-C", "project", type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(), help="The project: the folder with content/ (default: here).",
)  # fmt: skip
@click.option(
    "--language", type=click.Choice(LANGUAGES), default=None,
    help="Language of the reports (default: the terminal's).",
)  # fmt: skip
@click.version_option(package_name="careportal")
@click.pass_context
def main(context: click.Context, project: Path, language: str | None) -> None:
    """Build career portals for health professions from Markdown."""
    if not (project / "content").is_dir():
        raise click.UsageError(
            f"{project.resolve()} has no folder content/; name the project with -C"
        )
    context.obj = {"project": project, "language": language or report_language(os.environ)}


@main.command("build")
@click.argument("portals", nargs=-1)
@click.option("--output", type=click.Path(path_type=Path), default=None, help="Default: dist/")
@AS_OF
@hands
@SHARED
@click.option("--no-search", is_flag=True, help="Leave out the search index.")
@click.option("--fetch", is_flag=True, help="Fetch vacancies first; else the network is not used.")
@click.option(
    "--format", "shape", type=click.Choice(("text", "json")), default="text", help="How to report."
)
@click.pass_obj
def build_command(
    obj: dict[str, object],
    portals: tuple[str, ...],
    output: Path | None,
    now: datetime,
    kind: str | None,
    jobs: int,
    scheduler: str,
    shared: str,
    no_search: bool,
    fetch: bool,
    shape: str,
) -> None:
    """Build the named portals (default: all) into dist/<portal>/."""
    project, language = settle(obj)
    gc.set_threshold(*SELDOM)
    if fetch:
        with complain():
            fetching.fetch_vacancies(project, portals, None, language)
    where = output or project / "dist"
    memory = Cache(project / ".cache", shared)
    with complain(), hire(kind, jobs, scheduler) as mapper, progress() as steps, memory:
        workshop = Workshop(project, now, memory, mapper, steps.step)
        outcome = build(workshop, portals, where, search=not no_search)
        seconds = steps.seconds()
    say_of_shared(memory)
    if shape == "json":
        click.echo(build_as_json(outcome, seconds))
        raise SystemExit(0 if outcome.built else 1)
    if not outcome.built:
        click.echo(write_report(outcome.diagnostics, "text", language), err=True)
        raise SystemExit(1)
    click.echo(summarise_build(outcome, where, seconds, language))


@main.command("check")
@click.option(
    "--format", "shape", type=click.Choice(FORMATS), default="text", help="How to report."
)
@AS_OF
@click.pass_obj
def check_command(obj: dict[str, object], shape: str, now: datetime) -> None:
    """Report everything that is wrong or will be, and write nothing."""
    project, language = settle(obj)
    gc.set_threshold(*SELDOM)
    with complain(), Cache(project / ".cache") as memory:
        found = examine(Workshop(project, now, memory)).diagnostics
    if report := write_report(found, shape, language):
        click.echo(report)
    raise SystemExit(1 if has_errors(found) else 0)


SELDOM = 50_000, 20, 1_000
"""How seldom garbage is looked for by a command that ends soon: most of what it makes stays."""


def settle(obj: dict[str, object]) -> tuple[Path, str]:
    """The project and the language of the reports."""
    project, language = obj["project"], obj["language"]
    assert isinstance(project, Path)
    return project, str(language)


from generator.cli import editing, fetching, posters, serving, starting  # noqa: E402, F401  # they add their commands to `main`
