"""`make bench`: prints what builds cost, and writes it as JSON to `bench/results.json`."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from bench import results
from bench.corpus import professions_project
from bench.hugo_site import hugo_site
from bench.measuring import measure
from bench.peers import Careportal, Hugo
from bench.photographs import photographs
from bench.scenarios import Bench, Row, every_day
from bench.serving import saved_to_reloaded
from bench.sizes import Size, size_of
from bench.vacancies import with_vacancies

LANGUAGES = 3
SMALL = 20
"""Professions of a quick run."""


@click.group(invoke_without_command=True)
@click.option("--pages", "counts", multiple=True, type=int, default=(3000, 10_000), show_default=True,
              help="Pages of professions, a third in each language; again for more sizes.")  # fmt: skip
@click.option("--pairs", default=3, show_default=True, help="How often each scenario is measured.")
@click.option("--scale", is_flag=True, help="Time per page from 1,000 to 100,000 pages, too.")
@click.option(
    "--photographs", "pictured", is_flag=True, help="200 photographs, cold and warm, too."
)
@click.option("--national", is_flag=True, help="100,000 vacancies and 10,000 pages, too.")
@click.option("--quick", is_flag=True, help="Once, with few pages: whether it runs at all.")
@click.option("--results", "path", type=click.Path(path_type=Path), default=results.RESULTS,
              help="Where the JSON goes.", show_default="bench/results.json")  # fmt: skip
@click.pass_context
def main(
    context: click.Context, counts: tuple[int, ...], pairs: int, scale: bool, pictured: bool,
    national: bool, quick: bool, path: Path,
) -> None:  # fmt: skip
    """Measure builds of careportal beside builds of the same content by Hugo, pair by pair."""
    if context.invoked_subcommand:
        return
    if quick:
        counts, pairs = (SMALL * LANGUAGES,), 1
    rows: list[Row] = []
    sizes: list[Size] = []
    try:
        for count in counts:
            run(beside_hugo(count, pairs, not quick), rows, sizes)
        if scale:
            for count in (1000, 3000, 10_000, 30_000, 100_000):
                run(scaled(count, pairs), rows, sizes)
        if pictured:
            run(with_photographs(200), rows, sizes)
        if national:
            run(nationwide(100_000, 10_000), rows, sizes)
    finally:
        results.keep(rows, sizes, path)
    click.echo(results.read(path))


Found = Iterator[Row | Size]


def run(found: Found, rows: list[Row], sizes: list[Size]) -> None:
    """Gather what is measured, and say so as it comes."""
    for item in found:
        if isinstance(item, Size):
            sizes.append(item)
        else:
            rows.append(item)
            click.echo(results.line(item), err=True)


def beside_hugo(pages: int, pairs: int, complete: bool = True) -> Found:
    """Every scenario of both sides, and what first builds leave behind.

    Not `complete`: only scenarios after a first build.
    """
    with tempfile.TemporaryDirectory() as folder:
        bench = both(Path(folder), pages, pairs)
        yield from every_day(bench, complete)
        shown, built = saved_to_reloaded(bench.ours, pairs)
        yield Row("saved, until the page reloads", pages, shown)
        yield Row("saved, until all is built", pages, built)
        if complete:
            yield bench.memory()
        yield size_of("careportal", pages, bench.ours.output)
        yield size_of("Hugo", pages, bench.theirs.output)


def both(folder: Path, pages: int, pairs: int) -> Bench:
    """The same content as a project and as a Hugo site; the site shares the project's built assets."""
    ours = Careportal(professions_project(folder / "careportal", pages // LANGUAGES))
    measure(ours.build())
    theirs = Hugo(hugo_site(ours.project, ours.output, folder / "hugo"))
    return Bench(ours, theirs, pages, pairs)


def scaled(pages: int, pairs: int) -> Found:
    """Cold builds of one size; seconds by pages must stay the same from size to size."""
    with tempfile.TemporaryDirectory() as folder:
        bench = both(Path(folder), pages, pairs)
        yield bench.cold_undrawn()


def with_photographs(count: int) -> Found:
    """A first build with photographs, and one with nothing changed."""
    with tempfile.TemporaryDirectory() as folder:
        project = photographs(professions_project(Path(folder) / "careportal", count), count)
        ours, pages = Careportal(project), count * LANGUAGES
        yield Row(f"{count} photographs, cold", pages, (measure(ours.build(), watched=True),))
        yield Row(f"{count} photographs, nothing changed", pages, (measure(ours.build()),))
        ours.forget_output()
        yield Row(f"{count} photographs, dist removed", pages, (measure(ours.build()),))


def nationwide(count: int, pages: int) -> Found:
    """A portal of a country: vacancies and professions, first from nothing, then nothing changed."""
    with tempfile.TemporaryDirectory() as folder:
        project = professions_project(Path(folder) / "careportal", pages // LANGUAGES)
        ours = Careportal(with_vacancies(project, count))
        name = f"{count:,} vacancies"
        yield Row(f"{name}, cold", pages, (measure(ours.build(), watched=True),))
        if (shown := ours.vacancies()) < count:
            raise click.ClickException(f"only {shown} of {count} vacancies have a page")
        yield Row(f"{name}, nothing changed", pages, (measure(ours.build(), watched=True),))
        yield size_of(f"careportal, {name}", pages, ours.output)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--professions", default=1000, show_default=True, help="Professions in the portal.")
@click.option("--photographs", "pictured", default=0, help="How many of them have a photograph.")
@click.option("--vacancies", default=0, help="Vacancies in the portal.")
def corpus(folder: Path, professions: int, pictured: int, vacancies: int) -> None:
    """Make the project that is measured, to look at it or to build it by hand."""
    project = professions_project(folder, professions)
    if pictured:
        photographs(project, pictured)
    if vacancies:
        with_vacancies(project, vacancies)


@main.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
def hugo(project: Path, folder: Path) -> None:
    """Make the Hugo site of such a PROJECT, which must have been built."""
    hugo_site(project, Careportal(project).output, folder)


@main.command()
def readme() -> None:
    """Write the tables of the last run into README.md."""
    results.into_readme(results.read())


if __name__ == "__main__":
    main()
