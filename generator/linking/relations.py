"""Relations between entries: turned round, made to hold both ways, rolled up along the region tree."""

from collections.abc import Callable, Iterable, Mapping

from generator.model.entries import Profession, Region

Backlinks = Mapping[str, tuple[str, ...]]
"""Ids that lead to an id, in the order in which they are shown."""


def tree(regions: Mapping[str, Region], roots: Iterable[str]) -> dict[str, Region]:
    """The regions below the roots, parents before children, children by name."""
    found: dict[str, Region] = {}
    by_name = sorted(regions.values(), key=lambda r: (r.source().words.title or "").casefold())

    def walk(region: Region) -> None:
        found[region.id] = region
        for child in by_name:
            if child.facts.parent == region.id and child.id not in found:
                walk(child)

    for root in roots:
        walk(regions[root])
    return found


def around(regions: Mapping[str, Region], region: str, shown: Mapping[str, Region]) -> list[str]:
    """The shown regions around a region, from the root."""
    found: list[str] = []
    parent = regions[region].facts.parent
    while parent and parent in shown:
        found.insert(0, parent)
        parent = regions[parent].facts.parent
    return found


def inverse(pairs: Iterable[tuple[str, str | None]]) -> dict[str, tuple[str, ...]]:
    """`(from, to)` pairs as: to → every from, each once, in order."""
    found: dict[str, dict[str, None]] = {}
    for source, target in pairs:
        if target is not None:
            found.setdefault(target, {})[source] = None
    return {target: tuple(sources) for target, sources in found.items()}


def rolled_up(pairs: Iterable[tuple[str, str]], ancestors: Backlinks) -> dict[str, tuple[str, ...]]:
    """The same for regions: what lies in a region also lies in the regions around it."""
    return inverse(
        (item, around) for item, region in pairs for around in (region, *ancestors[region])
    )


def both_ways(
    professions: Mapping[str, Profession], named: Callable[[Profession], tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """A relation that holds both ways, written on either side."""
    pairs = [(p.id, other) for p in professions.values() for other in named(p)]
    return inverse((b, a) for pair in pairs for a, b in (pair, pair[::-1]))
