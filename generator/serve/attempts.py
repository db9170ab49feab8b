"""One attempt to build: what came of it, and what to tell whoever edits."""

import time
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.build import Outcome, Workshop, build
from generator.content.portals import read_portals
from generator.diagnostics import Diagnostic, Severity
from generator.reports import Catalogue, summarise, write_report

SHOWN = 12
"""Mistakes that are shown in a page; the terminal has all."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of a build."""

    outcome: Outcome
    bases: Mapping[str, str]
    """Path of each portal's address; empty unless the build was good."""
    notice: str
    """What is wrong, for a page; empty when nothing is."""
    trouble: str
    """What stopped the build that is nobody's content; empty mostly."""
    seconds: float

    @property
    def good(self) -> bool:
        """Whether there is a new build."""
        return bool(self.outcome.built)


def attempt_build(
    workshop: Workshop, names: Sequence[str], output: Path, search: bool, language: str
) -> Attempt:
    """Build, whatever happens: a server outlives a half-saved template and a full disk."""
    start = time.monotonic()
    try:
        outcome = build(workshop, names, output, search)
        bases = read_bases(workshop.project) if outcome.built else {}
        trouble = ""
    except Exception as mistake:  # noqa: BLE001  # anything a template does; it is told, not lost
        outcome, bases, trouble = Outcome((), ()), {}, explain(mistake, workshop.project)
    workshop.memory.flush()
    notice = trouble or ("" if outcome.built else shortened(outcome.diagnostics, language))
    return Attempt(outcome, bases, notice, trouble, time.monotonic() - start)


def read_bases(project: Path) -> dict[str, str]:
    """The path of every portal's address that can be read, by the portal's id."""
    configs = read_portals(project).configs.values()
    return {config.id: unquote(urlsplit(config.facts.url).path) for config in configs}


def shortened(diagnostics: Sequence[Diagnostic], language: str) -> str:
    """The first mistakes, and how many there are."""
    errors = [found for found in diagnostics if found.severity is Severity.ERROR]
    report = write_report(errors[:SHOWN], "text", language)
    if len(errors) <= SHOWN:
        return report
    return f"{report.rpartition(chr(10))[0]}\n… {summarise(errors, Catalogue(language))}"


def explain(mistake: Exception, project: Path) -> str:
    """What went wrong, and the last place in the project's files where it did."""
    root = str(project.resolve())
    frames = traceback.extract_tb(mistake.__traceback__)
    places = [frame for frame in frames if frame.filename.endswith(".html")] or frames[-1:]
    where = "".join(f"{frame.filename}:{frame.lineno}: " for frame in places[-1:])
    return f"{where.removeprefix(root + '/')}{type(mistake).__name__}: {mistake}"
