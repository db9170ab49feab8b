"""One walk through the house: from what people wrote to a published `dist/`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.artifacts import Publication
from generator.build.examination import Examination, Prepared, examine
from generator.build.ledger import keep_ledger
from generator.build.proofs import Known
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
    made: int
    """Pages that were made; the others are as they were, but for addresses of assets."""
    languages: int
    files: int
    next_change: datetime | None
    """When it will be out of date by time alone, if it ever will."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build; without `built`, `dist/` is as it was."""

    built: tuple[Built, ...]
    diagnostics: tuple[Diagnostic, ...]
    known: Known | None = None
    """What it was made of; none without `built`."""


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
        sites = make_sites(workshop, examination, output, search)
    except Mistakes as mistakes:
        return Outcome((), ordered((*examination.diagnostics, *mistakes.diagnostics)))
    for name, site in sites.items():
        keep_ledger(workshop.memory, name, site.ledger)
    return Outcome(
        tuple(built(examination.prepared[name], site) for name, site in sites.items()),
        examination.diagnostics,
        Known(examination.content, {name: site.world for name, site in sites.items()}),
    )


def make_sites(
    workshop: Workshop, examination: Examination, output: Path, search: bool
) -> dict[str, Site]:
    """Make and publish every prepared portal; raises `Mistakes` of a theme."""
    with Publication(output) as publication:
        sites = {
            name: make_site(workshop, ready, publication, search)
            for name, ready in examination.prepared.items()
        }
        for name in publication.old:
            if name in examination.content.portals and name not in sites:
                publication.carry_over(name)
        workshop.progress("publish")
        publication.publish()
    return sites


def built(ready: Prepared, site: Site) -> Built:
    """What to say of a portal that was made."""
    return Built(
        portal=ready.portal.config.id,
        pages=site.pages,
        made=site.made,
        languages=len(ready.messages.languages),
        files=site.files,
        next_change=next_change(ready.portal),
    )
