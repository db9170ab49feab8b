"""Which page compares which professions: one, or a few per area where they are too many."""

from collections.abc import Mapping

from generator.linking import Portal
from generator.routes.division import MOST, divide, page_target
from generator.routes.facets import FACETS, facet_values
from generator.routes.targets import Target

COMPARED_AT_ONCE = MOST["compare"]
"""How many professions one table compares; a portal with more has pages per area."""


def compare_pages(portal: Portal) -> tuple[Target, ...]:
    """The pages with which comparisons begin: one, and one per area where one is not enough."""
    if len(portal.professions) <= COMPARED_AT_ONCE:
        return (Target("compare"),)
    return (Target("compare"), *(Target("compare", a) for a in facet_values(portal, "area")))


def compared(portal: Portal, area: str) -> tuple[str, ...]:
    """The professions that are compared in an area; without one all, or none where they are too many."""
    professions = portal.professions
    if area:
        return tuple(i for i, p in professions.items() if area in FACETS["area"](p.facts))
    return tuple(professions) if len(professions) <= COMPARED_AT_ONCE else ()


def compared_on(portal: Portal) -> Mapping[str, Target]:
    """The page that compares each profession with others: that of its first area."""
    if len(portal.professions) <= COMPARED_AT_ONCE:
        return dict.fromkeys(portal.professions, Target("compare"))
    found = {}
    for area in facet_values(portal, "area"):
        ids = compared(portal, area)
        each = divide("compare", [len(ids)]).each
        for place, i in enumerate(ids):
            if portal.professions[i].facts.areas[0].value == area:
                found[i] = page_target("compare", area, place // each + 1)
    return found
