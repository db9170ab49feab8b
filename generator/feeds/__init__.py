"""Stories and vacancies become what other programs read: Atom, JSON Feed, data for partners' pages."""

from collections.abc import Iterator

from generator.artifacts import Artifact
from generator.feeds.embeds import embed_files
from generator.feeds.stories import story_feed
from generator.feeds.vacancies import vacancy_feeds
from generator.views.edition import Edition

__all__ = ["feeds"]


def feeds(edition: Edition) -> Iterator[Artifact]:
    """Everything that programs read of a portal in one language."""
    if edition.portal.stories:
        yield story_feed(edition)
    if edition.portal.market.sourced:
        yield from vacancy_feeds(edition)
        yield from embed_files(edition)
