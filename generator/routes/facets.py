"""What professions differ in: the ways to narrow their list, and the values that have a page."""

from collections.abc import Callable, Mapping

from generator.linking import Portal
from generator.linking.diplomas import open_levels, opening_levels
from generator.model.professions import ProfessionFacts
from generator.model.vocabulary import order_in_vocabulary

FACETS: Mapping[str, Callable[[ProfessionFacts], tuple[str, ...]]] = {
    "area": lambda facts: tuple(area.value for area in facts.areas),
    "level": lambda facts: (facts.level,),
    "entry": opening_levels,
    "workplace": lambda facts: tuple(place.value for place in facts.workplaces),
}
"""What the list of professions can be narrowed by, and each profession's values."""


def facet_values(portal: Portal, facet: str) -> tuple[str, ...]:
    """The values of a facet that have a page, in the order in which the vocabulary has them."""
    if facet == "entry":
        return open_levels(portal.professions, portal.reached)
    from_facts = FACETS[facet]
    found = dict.fromkeys(v for p in portal.professions.values() for v in from_facts(p.facts))
    if facet == "workplace":
        found.update(dict.fromkeys(e.facts.kind.value for e in portal.employers.values()))
    return tuple(sorted(found, key=lambda value: order_in_vocabulary(facet, value)))


def entry_levels(facts: ProfessionFacts) -> tuple[str, ...]:
    """Entry levels of a profession with their country: `NL.vmbo-kb`."""
    return tuple(f"{facts.country}.{level}" for level in facts.entry)
