"""A feed becomes JSON Feed 1.1."""

import json
from collections.abc import Iterator

from generator.feeds.atom import moment
from generator.feeds.items import Feed, Item

VERSION = "https://jsonfeed.org/version/1.1"
EXTENSION = "_careportal"
"""Key of what the format has no words for."""


def json_feed(feed: Feed) -> bytes:
    """The document; `_careportal` says what an application needs besides."""
    said = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": f"{feed.url}.json",
        "language": feed.language,
        "authors": [{"name": feed.author}],
        EXTENSION: feed.more,
        "items": [dict(fields(item)) for item in feed.items],
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def fields(item: Item) -> Iterator[tuple[str, object]]:
    """What one item says."""
    yield "id", item.url
    yield "url", item.url
    yield "title", item.title
    yield "content_html", item.html
    if item.published:
        yield "date_published", moment(item.published)
    yield "date_modified", moment(item.updated)
    yield "authors", [{"name": item.author}]
    yield "language", item.language
    yield EXTENSION, item.more
