"""One walk through the house: from what people wrote to a published `dist/`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.artifacts import publish
from generator.build.examination import Examination, examine
from generator.build.sites import Site, make_site
from generator.build.workshop import Workshop
from generator.diagnostics import Diagnostic, Mistakes, has_errors, ordered
from generator.linking.changes import next_change

__all__ = ["Built", "Examination", "Outcome", "Workshop", "build", "examine"]


@dataclass(frozen=True, slots=True)
class Built:
    """What was made of one portal."""

    portal: str
    pages: int
    languages: int
    files: int
    next_change: datetime | None
    """When it will be out of date by time alone, if it ever will."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build; without `built`, `dist/` is as it was."""

    built: tuple[Built, ...]
    diagnostics: tuple[Diagnostic, ...]


def make_sites(workshop: Workshop, examination: Examination, search: bool) -> dict[str, Site]:
    """The site of every prepared portal; raises `Mistakes` of its theme."""
    return {
        name: make_site(workshop, ready, search) for name, ready in examination.prepared.items()
    }


def build(workshop: Workshop, names: Sequence[str], output: Path, search: bool = True) -> Outcome:
    """Build the named portals (all when none is named) into `output`.

    A portal that is not named stays as it was, one that is no more goes.

    Nothing is made of broken content, and nothing is published unless everything was made. Raises
    `artifacts.ForeignFolder` when `output` is not ours, OSError when the disk says no.
    """
    examination = examine(workshop, names)
    if has_errors(examination.diagnostics):
        return Outcome((), examination.diagnostics)
    try:
        sites = make_sites(workshop, examination, search)
    except Mistakes as mistakes:
        return Outcome((), ordered((*examination.diagnostics, *mistakes.diagnostics)))
    workshop.progress("publish")
    made = {name: site.artifacts for name, site in sites.items()}
    publish(output, made, keep=examination.content.portals)
    built = tuple(
        Built(
            name,
            site.pages,
            len(examination.prepared[name].messages.languages),
            len(site.artifacts),
            next_change(examination.prepared[name].portal),
        )
        for name, site in sites.items()
    )
    return Outcome(built, examination.diagnostics)
