"""Stories become an Atom feed."""

from datetime import UTC, date, datetime, time

from generator.artifacts import Artifact
from generator.feeds.atom import atom
from generator.feeds.items import Feed, Item
from generator.model.entries import Story
from generator.views.edition import Edition
from generator.views.framing import portal_words

FIRST = date(2020, 1, 1)
"""Of a feed in which nothing has happened yet."""


def story_feed(edition: Edition) -> Artifact:
    """The stories that have words in the edition's language, newest first."""
    words, _ = portal_words(edition.portal, edition.language)
    routes = edition.routes
    path = f"{edition.language}/stories"
    stories = [s for s in edition.portal.stories.values() if edition.language in s.texts]
    feed = Feed(
        url=f"{routes.origin}{routes.base}{path}",
        page=routes.origin + edition.url("stories"),
        title=f"{words.title} – {edition.words.term('menu', 'stories')}",
        language=edition.language,
        author=edition.portal.config.facts.publisher.name,
        updated=midnight(max((s.facts.published for s in stories), default=FIRST)),
        items=tuple(item(edition, story) for story in stories),
    )
    return Artifact(f"{path}.atom", atom(feed))


def item(edition: Edition, story: Story) -> Item:
    """One story."""
    return Item(
        url=edition.routes.origin + edition.url("story", story.id),
        title=str(edition.phrase(story, "title")),
        updated=midnight(story.facts.published),
        language=edition.language,
        summary=str(edition.phrase(story, "one_liner")),
    )


def midnight(day: date) -> datetime:
    """The first moment of a day, UTC."""
    return datetime.combine(day, time(), UTC)
