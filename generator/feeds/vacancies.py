"""Open vacancies become feeds: of all of them, of each profession and of each region.

Every language has every feed, since employers write in theirs and readers read several; an entry
says its language. A list without vacancies has a feed, too: nobody must subscribe again later.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from markupsafe import escape

from generator.artifacts import Artifact
from generator.feeds.atom import atom
from generator.feeds.items import Feed, Item
from generator.feeds.json_feed import json_feed
from generator.feeds.stories import midnight
from generator.model.openings import Opening
from generator.routes.embeds import embed_names, list_of
from generator.routes.vacancies import feed_path, listed
from generator.views.edition import Edition
from generator.views.framing import portal_words
from generator.views.vacancies.job_posting import description_of
from generator.views.vacancies.lists import entry_of, heading_of
from generator.views.vacancies.rows import employer_of, towns, url_of

MOST = 50
"""Entries of a feed."""

UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
"""Of vacancies that do not say since when they are there: any real day would come back as new."""


def vacancy_feeds(edition: Edition) -> Iterator[Artifact]:
    """Every feed of one language, in both formats."""
    market = edition.portal.market
    items: dict[str, Item] = {}
    for name in embed_names(edition.portal):
        target = list_of(edition.portal, name)
        ids = listed(edition.portal, target.kind, target.id)[:MOST]
        for i in ids:
            items[i] = items.get(i) or item_of(edition, market.openings[i])
        path = feed_path(edition.language, target.kind, target.id)
        feed = feed_of(edition, path, target.kind, target.id, tuple(items[i] for i in ids))
        yield Artifact(f"{path}.atom", atom(feed))
        yield Artifact(f"{path}.json", json_feed(feed))


def feed_of(edition: Edition, path: str, kind: str, entry: str, items: tuple[Item, ...]) -> Feed:
    """One list as a feed."""
    routes, as_of = edition.routes, edition.portal.market.as_of
    words, _ = portal_words(edition.portal, edition.language)
    heading = heading_of(edition, kind, entry_of(edition, kind, entry))
    return Feed(
        url=f"{routes.origin}{routes.base}{path}",
        page=routes.origin + edition.url(kind, entry),
        title=f"{words.title} – {heading}",
        language=edition.language,
        author=edition.portal.config.facts.publisher.name,
        updated=max(
            (item.updated for item in items), default=midnight(as_of) if as_of else UNDATED
        ),
        items=items,
        more={"as_of": as_of.isoformat() if as_of else None},
    )


def item_of(edition: Edition, opening: Opening) -> Item:
    """One vacancy: at whom and where, then the whole advertisement."""
    vacancy = opening.vacancy
    employer = employer_of(edition, opening).title.text
    short = ", ".join((employer, *towns(vacancy)))
    return Item(
        url=edition.routes.origin + url_of(edition, opening),
        title=vacancy.title,
        updated=changed(opening) or UNDATED,
        published=vacancy.posted,
        language=vacancy.language,
        author=employer,
        html=f"<p>{escape(short)}</p>{description_of(vacancy)}",
        types=tuple(kind.value for kind in vacancy.employment_types),
        more={
            "closes": vacancy.closes.isoformat() if vacancy.closes else None,
            "employment_types": [kind.value for kind in vacancy.employment_types],
            "place": ", ".join(towns(vacancy)),
            "professions": list(opening.professions),
            "regions": list(opening.regions),
        },
    )


def changed(opening: Opening) -> datetime | None:
    """When the employer last changed it, else published it; None where nobody said."""
    return opening.vacancy.modified or opening.vacancy.posted
