"""What is measured: builds of both sides in turn, so that what the machine does befalls both."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from statistics import median

from bench import edits
from bench.measuring import Command, Measure, measure
from bench.peers import Careportal, Hugo

DRAWN = "**cold**, both with cards and QR codes"
"""The headline: the same work on both sides."""

UNDRAWN = "cold, Hugo without cards and QR codes"
"""Harder for us: we draw a picture with the title and a QR code for every page, Hugo none."""


@dataclass(frozen=True, slots=True)
class Row:
    """One scenario, measured."""

    name: str
    pages: int
    """Pages of professions."""
    ours: tuple[Measure, ...]
    theirs: tuple[Measure, ...] = ()
    """In the same order: measure by measure the other half of a pair; none where there is no peer."""

    @property
    def ratio(self) -> float | None:
        """The median of the ratios of pairs by the clock; below 1 we are faster."""
        if not self.theirs:
            return None
        return median(a.seconds / b.seconds for a, b in zip(self.ours, self.theirs, strict=True))


@dataclass(frozen=True, slots=True)
class Bench:
    """Two sites of the same content, and how often each scenario is measured."""

    ours: Careportal
    theirs: Hugo
    pages: int
    pairs: int

    def edited(self, name: str, edit: edits.Edit, search: bool = False) -> Row:
        """Builds after an edit each, everything built before."""
        indexed = (self.theirs.index(),) if search else ()
        return self.paired(
            name,
            lambda number: edit(self.ours.project, self.theirs.site, number),
            (self.ours.build(search),),
            (self.theirs.build(), *indexed),
        )

    def cold(self) -> Row:
        """First builds: nothing is remembered, and both sides draw cards and QR codes."""
        return self.paired(
            DRAWN, self.forget, (self.ours.build(),), (self.theirs.build(drawn=True),)
        )

    def cold_undrawn(self) -> Row:
        """First builds, Hugo drawing nothing while we do."""
        return self.paired(UNDRAWN, self.forget, (self.ours.build(),), (self.theirs.build(),))

    def forget(self, _number: int) -> None:
        """Nothing was built before."""
        self.ours.forget()
        self.theirs.forget()

    def paired(
        self, name: str, before: Callable[[int], None],
        ours: Sequence[Command], theirs: Sequence[Command],
    ) -> Row:  # fmt: skip
        """A B A B: `before` is called with the number of the pair, from 1."""
        mine, others = [], []
        for number in range(1, self.pairs + 1):
            before(number)
            mine.append(total(map(measure, ours)))
            others.append(total(map(measure, theirs)))
        return Row(name, self.pages, tuple(mine), tuple(others))

    def memory(self) -> Row:
        """First builds once more, with a look at the memory of all processes."""
        self.forget(0)
        watched = partial(measure, watched=True)
        return Row(
            "cold, its memory watched", self.pages,
            (watched(self.ours.build()),), (watched(self.theirs.build(drawn=True)),),
        )  # fmt: skip


def total(measures: Iterator[Measure]) -> Measure:
    """Commands that run one after the other, as one."""
    first, *others = measures
    for other in others:
        first = replace(
            first, seconds=first.seconds + other.seconds, busy=first.busy + other.busy,
            memory=max(first.memory, other.memory),
        )  # fmt: skip
    return first


def every_day(bench: Bench, complete: bool = True) -> Iterator[Row]:
    """The scenarios of both sides; not `complete`: only those after a first build, without search.

    Hugo draws nothing in those after a first build.
    """
    if complete:
        yield bench.cold()
        yield bench.cold_undrawn()
    yield bench.edited("nothing changed", edits.nothing)
    yield bench.edited("one profession edited", edits.sentence)
    yield bench.edited("one figure of 50 pages", edits.figure)
    yield bench.edited("one colour of the theme", edits.token)
    if complete:
        measure(bench.ours.build(search=True))
        yield bench.edited("one profession edited, with search", edits.sentence, search=True)
