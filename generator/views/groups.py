"""Cards under headings: employers by region or kind, and how many of them take part."""

from collections.abc import Iterable

from generator.model.vocabulary import EmployerKind
from generator.views.edition import Edition
from generator.views.pieces import Group


def employers_by_region(edition: Edition, ids: Iterable[str]) -> tuple[Group, ...]:
    """Employers under the region they lie in, regions in the order of the tree."""
    wanted = frozenset(ids)
    groups = []
    for region in edition.portal.regions.values():
        here = [
            e.id
            for e in edition.portal.employers.values()
            if e.id in wanted and e.facts.region == region.id
        ]
        if here:
            groups.append(
                Group(
                    region.id,
                    str(edition.phrase(region, "title")),
                    edition.cards_of(edition.portal.employers, here),
                    edition.url("region", region.id),
                )
            )
    return tuple(groups)


def employers_by_kind(edition: Edition, ids: Iterable[str]) -> tuple[Group, ...]:
    """Employers under their kind."""
    wanted = frozenset(ids)
    groups = []
    for kind in EmployerKind:
        here = [
            e.id
            for e in edition.portal.employers.values()
            if e.id in wanted and e.facts.kind is kind
        ]
        if here:
            groups.append(
                Group(
                    kind.value,
                    edition.words.term("employers", kind),
                    edition.cards_of(edition.portal.employers, here),
                    edition.url("workplace", kind.value),
                )
            )
    return tuple(groups)


def members(edition: Edition, ids: Iterable[str]) -> str:
    """How many hospitals take part, counted (S2-03); empty where there is none."""
    wanted = frozenset(ids)
    hospitals = [
        e
        for e in edition.portal.employers.values()
        if e.id in wanted and e.facts.kind is EmployerKind.HOSPITAL
    ]
    part = sum(e.facts.participates for e in hospitals)
    if not hospitals:
        return ""
    if part == len(hospitals):
        return edition.words.count(
            "The hospital in the region takes part",
            "All {n} hospitals in the region take part",
            part,
        )
    return edition.words.say(
        "With {part} of {all} hospitals",
        part=edition.words.number(part), all=edition.words.number(len(hospitals)),
    )  # fmt: skip
