"""Cards under headings: employers by region or kind, and how many of them take part."""

from collections.abc import Callable, Iterable

from generator.model.entries import Employer
from generator.model.vocabulary import EmployerKind
from generator.views.edition import Edition
from generator.views.pieces import Group


def employers_by_region(edition: Edition, ids: Iterable[str]) -> tuple[Group, ...]:
    """Employers under the region they lie in, regions in the order of the tree."""
    regions = edition.portal.regions
    here = sorted_by(lambda employer: employer.facts.region, edition, ids)
    return tuple(
        Group(
            i,
            str(edition.phrase(regions[i], "title")),
            tuple(edition.card(employer) for employer in here[i]),
            edition.url("region", i),
        )
        for i in regions
        if i in here
    )


def employers_by_kind(edition: Edition, ids: Iterable[str]) -> tuple[Group, ...]:
    """Employers under their kind."""
    here = sorted_by(lambda employer: employer.facts.kind.value, edition, ids)
    return tuple(
        Group(
            kind.value,
            edition.words.term("employers", kind),
            tuple(edition.card(employer) for employer in here[kind.value]),
            edition.url("workplace", kind.value),
        )
        for kind in EmployerKind
        if kind.value in here
    )


def sorted_by(
    trait: Callable[[Employer], str], edition: Edition, ids: Iterable[str]
) -> dict[str, list[Employer]]:
    """Employers, given in the order of lists, by something that they have."""
    found: dict[str, list[Employer]] = {}
    for i in ids:
        employer = edition.portal.employers[i]
        found.setdefault(trait(employer), []).append(employer)
    return found


def members(edition: Edition, ids: Iterable[str]) -> str:
    """How many hospitals take part, counted (S2-03); empty where there is none."""
    employers = [edition.portal.employers[i] for i in ids]
    hospitals = [e for e in employers if e.facts.kind is EmployerKind.HOSPITAL]
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
