"""Attempts to show what was saved: what came of each, and what to tell whoever edits."""

import gc
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event
from typing import Any
from urllib.parse import unquote, urlsplit

from generator.build import Outcome, Workshop, build
from generator.build.proofs import Proofs
from generator.content.portals import read_portals
from generator.diagnostics import Diagnostic, Severity
from generator.reports import Catalogue, summarise, write_report

SHOWN = 12
"""Mistakes that are shown in a page; the terminal has all."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of a build, or of a proof that goes before it."""

    outcome: Outcome
    bases: Mapping[str, str]
    """Path of each portal's address; empty unless the build was good."""
    notice: str
    """What is wrong, for a page; empty when nothing is."""
    trouble: str
    """What stopped the build that is nobody's content; empty mostly."""
    seconds: float
    proof: bool = False
    """Whether only the pages of what was saved are new; a build follows."""
    follows: bool = False
    """Whether it is the build that follows a proof."""

    @property
    def partial(self) -> bool:
        """Whether most pages are as they were before."""
        return self.proof or (self.follows and self.good)

    @property
    def good(self) -> bool:
        """Whether there is a new build."""
        return bool(self.outcome.built)


class GaveWay(Exception):
    """A build was left because there is something newer."""


@dataclass(slots=True)
class Attempts:
    """Builds portals into a folder again and again, and proves texts in between.

    Between two builds, what the last one knew stays in memory.
    """

    workshop: Workshop
    names: Sequence[str]
    output: Path
    search: bool
    language: str
    """Of the reports."""
    deliver: Callable[[Attempt], None]
    newer: Event = field(default_factory=Event)
    """Set while there are changes that nobody has answered."""
    last: Attempt | None = None
    proofs: Proofs | None = field(default=None, repr=False)
    """None unless the last build was good."""

    def prove(self, changed: Iterable[Path]) -> bool:
        """Show the pages of texts that changed, if nothing else did."""
        start = time.monotonic()
        try:
            shown = self.proofs is not None and self.proofs.show(changed)
        except Exception:  # noqa: BLE001  # the build will come to it, and tell
            shown = False
        if not shown or self.last is None:
            return False
        self.deliver(replace(self.last, seconds=time.monotonic() - start, proof=True))
        return True

    def build(self, follows: bool = False) -> bool:
        """Build, whatever happens: a server outlives a half-saved template and a full disk.

        One that `follows` a proof is left when there is something newer: then False.
        """
        start = time.monotonic()
        workshop = giving_way(self.workshop, self.newer) if follows else self.workshop
        gc.unfreeze()
        try:
            outcome = build(workshop, self.names, self.output, self.search)
            bases = read_bases(workshop.project) if outcome.built else {}
            trouble = ""
        except GaveWay:
            return False
        except Exception as mistake:  # noqa: BLE001  # anything a template does; it is told, not lost
            outcome, bases, trouble = Outcome((), ()), {}, explain(mistake, workshop.project)
        workshop.memory.flush()
        notice = trouble or ("" if outcome.built else shortened(outcome.diagnostics, self.language))
        seconds = time.monotonic() - start
        self.last = Attempt(outcome, bases, notice, trouble, seconds, follows=follows)
        self.deliver(self.last)
        self.be_ready(outcome)
        return True

    def be_ready(self, outcome: Outcome) -> None:
        """Prepare proofs on what a build knew, as long as nothing else is to be done."""
        self.proofs = None
        if outcome.known:
            try:
                self.proofs = Proofs(self.workshop, outcome.known, self.output)
                for _page in self.proofs.warm():
                    if self.newer.is_set():
                        break
            except Exception:  # noqa: BLE001  # a theme that is being saved: the next build tells
                self.proofs = None
        gc.freeze()  # this stays until the next build: nobody need look through it for garbage


def giving_way(workshop: Workshop, newer: Event) -> Workshop:
    """The workshop of a build that is left as soon as there is something newer."""

    def step(name: str) -> None:
        if newer.is_set():
            raise GaveWay
        workshop.progress(name)

    def mapper(work: Callable[[Any], Any], given: Iterable[Any]) -> Iterator[Any]:
        for made in workshop.mapper(work, given):
            if newer.is_set():
                raise GaveWay
            yield made

    return replace(workshop, progress=step, mapper=mapper)


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
