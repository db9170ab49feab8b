"""From what a project has, the ids that a new file names until somebody chooses others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.entries import Content, PortalConfig


@dataclass(frozen=True, slots=True)
class Choices:
    """What is nearest to a new file."""

    country: str
    """NL or DE."""
    region: str | None
    """Root of the portal that speaks the language."""
    region_country: str
    """Country of that region."""
    profession: str | None
    employer: str | None


def choose(content: Content, language: str) -> Choices:
    """The first of everything in the portal that has the language, else in the project."""
    country = "NL" if language.partition("-")[0] == "nl" else "DE"
    portal = portal_of(content, language)
    region = first(regions(content, portal, country), content.regions)
    return Choices(
        country=country,
        region=region,
        region_country=content.regions[region].facts.country if region else country,
        profession=first(professions(content, portal, country), content.professions),
        employer=first(sorted(content.employers), content.employers),
    )


def portal_of(content: Content, language: str) -> PortalConfig | None:
    """The portal whose own language it is, else one that has it."""
    having = [config for config in content.portals.values() if language in config.languages()]
    own = [config for config in having if config.languages()[0] == language]
    return next(iter([*own, *having]), None)


def regions(content: Content, portal: PortalConfig | None, country: str) -> Iterator[str]:
    """Regions, the nearest first."""
    if portal:
        yield from portal.facts.regions
    roots = [region for region in content.regions.values() if region.facts.parent is None]
    yield from (root.id for root in roots if root.facts.country == country)
    yield from (root.id for root in roots)
    yield from content.regions


def professions(content: Content, portal: PortalConfig | None, country: str) -> Iterator[str]:
    """Professions, the nearest first."""
    if portal:
        yield from portal.facts.professions
    here = (found.id for found in content.professions.values() if found.facts.country == country)
    yield from here
    yield from content.professions


def first(ids: Iterable[str], known: Iterable[str]) -> str | None:
    """The first id that there is."""
    there = set(known)
    return next((found for found in ids if found in there), None)
