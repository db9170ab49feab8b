"""What was made in an earlier build, of what, and whether it is still good."""

import pickle
from array import array
from collections.abc import Container, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import starmap

from generator.artifacts import Filed
from generator.assets import Memory
from generator.binding import Slot
from generator.build.press import Made, Unseen
from generator.footprints import BOUND, Fact, Ground
from generator.sitemap import Listed

KIND = "ledger 6"


@dataclass(frozen=True, slots=True)
class Entered:
    """A page, or a piece, as it was made: everything but its bytes, which lie in the output folder."""

    files: tuple[Filed, ...]
    """The page itself first."""
    listed: Listed | None
    unseen: Unseen | None
    slots: tuple[tuple[Slot, ...], ...]
    """Of each file."""
    facts: "array[int]"
    """Numbers of the facts that it depends on."""


@dataclass(slots=True)
class Ledger:
    """The pages of one portal by path, and the facts that they depend on."""

    bedrock: str
    """Over what every page depends on."""
    facts: dict[Fact, int] = field(default_factory=dict)
    """Each with its number."""
    digests: list[bytes] = field(default_factory=list)
    """By the number of the fact."""
    pages: dict[str, Entered] = field(default_factory=dict)
    cards: dict[str, Filed] = field(default_factory=dict)
    """By path, which says everything that a card is drawn of."""
    written: tuple[int, bytes] = -1, b""
    """How many facts were written down last, and what was written."""

    def changed(self, ground: Ground) -> dict[Fact, int]:
        """The facts that are others now, with their numbers."""
        return {
            fact: number
            for fact, number in self.facts.items()
            if ground.digest(fact) != self.digests[number]
        }

    def good(self, changed: Mapping[Fact, int]) -> dict[str, Entered]:
        """The pages that need not be made again; some must be `bound` again."""
        numbers = {number for fact, number in changed.items() if fact.part != BOUND}
        return {path: page for path, page in self.pages.items() if numbers.isdisjoint(page.facts)}

    def enter(self, made: Made, files: tuple[Filed, ...], ground: Ground) -> Entered:
        """Note a page that was made now."""
        numbers = array("I", sorted(self.number(fact, ground) for fact in made.facts))
        entered = Entered(files, made.listed, made.unseen, made.slots, numbers)
        self.pages[made.path] = entered
        return entered

    def number(self, fact: Fact, ground: Ground) -> int:
        """The number of a fact; `next` has looked at what those known before are now."""
        number = self.facts.setdefault(fact, len(self.facts))
        if number == len(self.digests):
            self.digests.append(ground.digest(fact))
        return number

    def next(self, kept: Mapping[str, Entered], ground: Ground) -> "Ledger":
        """The ledger of the next build, which keeps these pages; facts that none needs go."""
        used = set[int]().union(*(page.facts for page in kept.values()))
        if 2 * len(used) < len(self.facts):
            return self.renumbered(kept, used, ground)
        digests = [ground.digest(fact) for fact in self.facts]
        facts = dict(self.facts)
        return Ledger(self.bedrock, facts, digests, dict(kept), self.cards, self.written)

    def renumbered(
        self, kept: Mapping[str, Entered], used: Container[int], ground: Ground
    ) -> "Ledger":
        """The same with the facts in use alone."""
        facts = [(fact, number) for fact, number in self.facts.items() if number in used]
        new = {number: index for index, (_, number) in enumerate(facts)}
        pages = {
            path: replace(page, facts=array("I", sorted(new[number] for number in page.facts)))
            for path, page in kept.items()
        }
        digests = [ground.digest(fact) for fact, _ in facts]
        return Ledger(
            self.bedrock, {f: i for i, (f, _) in enumerate(facts)}, digests, pages, self.cards
        )


def recall_ledger(memory: Memory, portal: str, bedrock: str) -> Ledger:
    """The ledger of a portal on this bedrock; an empty one when there is none."""
    data = memory.recall(KIND, f"{portal} {bedrock}")
    if data is None:
        return Ledger(bedrock)
    written, digests, pages, cards = pickle.loads(data)  # noqa: S301  # our own, sealed by the store
    facts = {Fact(*fact): number for number, fact in enumerate(pickle.loads(written))}  # noqa: S301
    return Ledger(
        bedrock,
        facts,
        digests,
        {path: entered(*page) for path, page in pages.items()},
        {path: Filed(*filed) for path, filed in cards.items()},
        (len(facts), written),
    )


def keep_ledger(memory: Memory, portal: str, ledger: Ledger) -> None:
    """Remember a ledger for the next build, as plain values: they are written and read soonest."""
    number, written = ledger.written
    if number != len(ledger.facts):
        facts = [(fact.path, plain(fact.key), fact.part) for fact in ledger.facts]
        written = pickle.dumps(facts, 5)
    pages = {path: plain_page(page) for path, page in ledger.pages.items()}
    cards = {path: tuple(filed) for path, filed in ledger.cards.items()}
    data = pickle.dumps((written, ledger.digests, pages, cards), 5)
    memory.keep(KIND, f"{portal} {ledger.bedrock}", data)


def plain(key: Hashable) -> Hashable:
    """A key that is equal, without tuples that have names."""
    return tuple(map(plain, key)) if isinstance(key, tuple) else key


def plain_page(page: Entered) -> tuple[object, ...]:
    """What `entered` makes a page of."""
    unseen = page.unseen and (page.unseen.language, page.unseen.digest, page.unseen.pieces)
    return tuple(map(tuple, page.files)), page.listed, unseen, page.slots, page.facts.tobytes()


def entered(
    files: Iterable[tuple[str, str, int]],
    listed: Listed | None,
    unseen: tuple[str, str, tuple[tuple[int, bytes], ...]] | None,
    slots: tuple[tuple[Slot, ...], ...],
    facts: bytes,
) -> Entered:
    """A page as it was entered, from `plain_page`."""
    return Entered(
        tuple(starmap(Filed, files)),
        listed,
        Unseen(*unseen) if unseen else None,
        slots,
        array("I", facts),
    )
