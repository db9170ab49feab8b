"""A portal's stories become lists (all of them, those with a film) and what narrows these."""

from collections.abc import Callable, Mapping

from generator.linking.portal import Portal
from generator.model.entries import Story
from generator.model.films import Video
from generator.model.vocabulary import Motive

STORY_FACETS: Mapping[str, Callable[[Portal, Story], tuple[str, ...]]] = {
    "profession": lambda portal, story: portal.story_professions.get(story.id, ()),
    "motive": lambda _, story: (
        (story.facts.motive.value,) if story.facts.motive is not Motive.NONE else ()
    ),
    "region": lambda portal, story: portal.inside(story.facts.region),
}
"""What lists of stories can be narrowed by, and each story's values."""

STORIES_BY: Mapping[str, Mapping[str, str]] = {
    "stories": {"profession": "stories-profession", "motive": "motive", "region": "stories-region"},
    "videos": {
        "profession": "videos-profession", "motive": "videos-motive", "region": "videos-region",
    },
}  # fmt: skip
"""The kinds of pages on which a list of stories is narrowed: by list and facet."""


def films_of(portal: Portal) -> tuple[Video, ...]:
    """The films of a portal."""
    return tuple(s.facts.video for s in portal.stories.values() if s.facts.video)


def stories_of(portal: Portal, section: str) -> tuple[Story, ...]:
    """The stories on a list: all of them, or those with a film."""
    stories = portal.stories.values()
    return tuple(story for story in stories if section != "videos" or story.facts.video)


def story_values(portal: Portal, section: str, facet: str) -> tuple[str, ...]:
    """The values of a facet that the stories on a list have, in the order of the portal.

    A single story is not narrowed, and neither is a list to the one region around all others.
    """
    stories = stories_of(portal, section)
    found = {value for story in stories for value in STORY_FACETS[facet](portal, story)}
    roots = [i for i in portal.regions if not portal.ancestors[i]]
    orders: dict[str, tuple[str, ...]] = {
        "profession": tuple(portal.professions),
        "motive": tuple(Motive),
        "region": tuple(i for i in portal.regions if [i] != roots),
    }
    if section == "videos" and len(stories) < 2:
        return ()
    return tuple(str(value) for value in orders[facet] if value in found)
