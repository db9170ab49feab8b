"""Addresses of what partners show on their own sites, and of the pages that tell how."""

from collections.abc import Iterator

from generator.linking import Portal
from generator.messages import Words
from generator.routes.targets import Target

EVERYTHING = "all"
"""Name of the list with every vacancy of the portal; the others are called by an id."""

SCHEMES = ("", "light", "dark")
"""Colour schemes of a page in a frame: the visitor's own, or the one that the partner wants."""

FOLDER = "embed/"
"""Everything below it may be shown and read by other sites, and nothing else may."""


def plan_embeds(portal: Portal, words: Words) -> Iterator[tuple[Target, str]]:
    """The pages that stand in frames, in one language, and those for partners and employers.

    Addresses in frames stay as they are when a title or slug changes: nobody tells the partners.
    """
    if not portal.market.sourced:
        return
    root = f"{words.tag}/{words.term('address', 'vacancies')}/"
    for kind in ("embed-kit", "report-vacancy"):
        yield Target(kind), f"{root}{words.term('address', kind)}/"
    for name in embed_names(portal):
        for scheme in SCHEMES:
            path = f"{FOLDER}{words.tag}/{name}/"
            yield embed_target(name, scheme), f"{path}{scheme}/" if scheme else path


def embed_names(portal: Portal) -> tuple[str, ...]:
    """Lists that partners may show: everything, then by profession, then by region."""
    return (EVERYTHING, *portal.professions, *portal.regions)


def embed_target(name: str, scheme: str = "") -> Target:
    """The page in a frame that shows a list in a colour scheme."""
    return Target("embed", f"{name}/{scheme}" if scheme else name)


def embedded(target: Target) -> tuple[str, str]:
    """The list that such a page shows, and its colour scheme."""
    name, _, scheme = target.id.partition("/")
    return name, scheme


def list_of(portal: Portal, name: str) -> Target:
    """The page of the portal that has the same list."""
    if name in portal.professions:
        return Target("vacancies-profession", name)
    return Target("vacancies-region", name) if name in portal.regions else Target("vacancies")


def data_path(language: str, name: str) -> str:
    """Where the data of a list lies below the portal's base: `embed/nl/all.json`."""
    return f"{FOLDER}{language}/{name}.json"
