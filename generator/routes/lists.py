"""What stands on pages that grow with the portal: ids, list by list, and how these are divided."""

from collections.abc import Callable, Iterable, Mapping

from generator.linking import Portal
from generator.linking.diplomas import Diploma, diplomas
from generator.linking.stories import STORIES_BY, stories_of
from generator.model.entries import Employer, Page, Profession, Story
from generator.model.vocabulary import Audience
from generator.routes.comparisons import compared
from generator.routes.division import Division, Lists, divide
from generator.routes.facets import FACETS
from generator.routes.targets import Target

STORIES_OF = {kind: (s, facet) for s, kinds in STORIES_BY.items() for facet, kind in kinds.items()}
"""The list and the facet of each kind of page that narrows a list of stories."""


def division_of(portal: Portal, target: Target) -> Division:
    """How the lists of a page are divided; `target` is its first page."""
    return divide(target.kind, counts(portal, target))


def counts(portal: Portal, target: Target) -> tuple[int, ...]:
    """How many entries each list of a page has."""
    if target.kind == "a-to-z":
        return (most_names(portal),)
    if target.kind in STORIES_OF and not divide(target.kind, [len(portal.stories)]).pages > 1:
        return ()  # nothing that is narrowed is longer than the whole
    return tuple(map(len, lists_of(portal, target)))


def most_names(portal: Portal) -> int:
    """How many names the list from A to Z may have, in the language that has the most."""
    known = sum(
        max(
            1 + len(text.words.synonyms) + len(text.words.former_titles)
            for text in p.texts.values()
        )
        for p in portal.professions.values()
    )
    others = (portal.stories, portal.employers, portal.pages, portal.regions, portal.terms)
    return known + sum(map(len, others))


def lists_of(portal: Portal, target: Target) -> Lists:
    """What a page shows; nothing where what it shows does not grow with the portal."""
    kind, value = target.kind, target.id
    if kind in STORIES_OF:
        return (of_facet(portal, *STORIES_OF[kind], value),)
    if kind in ("area", "level"):
        return (ids(p for p in portal.professions.values() if value in FACETS[kind](p.facts)),)
    if kind in NARROWED:
        return NARROWED[kind](portal, value)
    return WHOLE[kind](portal) if kind in WHOLE else ()


def ids(entries: Iterable[Profession | Story | Employer | Page]) -> tuple[str, ...]:
    """Their ids."""
    return tuple(entry.id for entry in entries)


def of_facet(portal: Portal, section: str, facet: str, value: str) -> tuple[str, ...]:
    """The stories on a list (`stories` or `videos`) that have one value of a facet."""
    if facet == "motive":
        found = ids(s for s in portal.stories.values() if s.facts.motive == value)
    else:
        found = getattr(portal, f"{facet}_stories").get(value, ())
    stories = portal.stories
    return tuple(i for i in found if section != "videos" or stories[i].facts.video)


def of_workplace(portal: Portal, workplace: str) -> Lists:
    """Professions, stories, employers and pages about one kind of workplace (S1-03)."""
    professions = ids(
        p for p in portal.professions.values() if workplace in FACETS["workplace"](p.facts)
    )
    employers = ids(e for e in portal.employers.values() if e.facts.kind == workplace)
    there, practised = frozenset(employers), frozenset(professions)
    stories = ids(s for s in portal.stories.values() if s.facts.employer in there)
    pages = ids(
        page for page in portal.pages.values()
        if workplace == "own-practice" and practised & frozenset(page.facts.professions)
    )  # fmt: skip
    return professions, stories, employers, pages


def of_audience(portal: Portal, value: str) -> Lists:
    """The same for one audience: professions with a door for it, and what belongs to these."""
    audience, offered = Audience(value), set[str]()
    professions = []
    for profession in portal.professions.values():
        doors = [r for r in profession.facts.routes if audience in r.audiences]
        offered.update(employer for route in doors for employer in route.employers)
        if doors:
            professions.append(profession.id)
    open_ = frozenset(professions)
    stories = ids(s for s in portal.stories.values() if open_ & frozenset(s.facts.professions))
    employers = ids(e for e in portal.employers.values() if e.id in offered)
    pages = ids(page for page in portal.pages.values() if audience in page.facts.audiences)
    return tuple(professions), stories, employers, pages


def diploma_of(entry: str) -> Diploma:
    """The diploma that is called so, as `NL.vmbo-kb`."""
    return next(d for d in diplomas([entry.partition(".")[0]]) if d.id == entry)


def of_region(portal: Portal, region: str) -> Lists:
    """Its regions, and the employers, professions and stories in it and in everything in it."""
    employers = portal.region_employers.get(region, ())
    practised = {p for e in employers for p in portal.employer_professions.get(e, ())}
    return (
        portal.children.get(region, ()),
        employers,
        tuple(p for p in portal.professions if p in practised),
        portal.region_stories.get(region, ()),
    )


def of_answers(portal: Portal) -> Lists:
    """Professions, pages and regions, which all have answers."""
    home = portal.config.facts.home
    pages = tuple(page for page in portal.pages if page != home)
    return tuple(portal.professions), pages, tuple(portal.regions)


NARROWED: Mapping[str, Callable[[Portal, str], Lists]] = {
    "workplace": of_workplace,
    "audience": of_audience,
    "entry": lambda portal, diploma: portal.reached[diploma],
    "region": of_region,
    "compare": lambda portal, area: (compared(portal, area),),
}
"""Pages that gather entries by a value."""

WHOLE: Mapping[str, Callable[[Portal], Lists]] = {
    "professions": lambda portal: (tuple(portal.professions),),
    "stories": lambda portal: (ids(stories_of(portal, "stories")),),
    "videos": lambda portal: (ids(stories_of(portal, "videos")),),
    "employers": lambda portal: (tuple(portal.employers),),
    "answers": of_answers,
    "embed-kit": lambda portal: (tuple(portal.professions), tuple(portal.regions)),
}
"""Pages with everything of a kind."""
