"""RSS, Atom or JSON Feed becomes vacancies: Teamtailor's places and Homerun's fields are known."""

import re
from collections.abc import Iterator
from urllib.parse import urlencode

from generator.diagnostics import say
from generator.model.sources import FeedSource
from generator.vacancies.addresses import RawPlace
from generator.vacancies.boards import Ask, Board, Request, Shape, Unreadable
from generator.vacancies.drafts import Draft, RawSection
from generator.vacancies.harvests import Harvest
from generator.vacancies.trees import Value, at, every, text, texts
from generator.vacancies.xml import parse_either

PAGE = 100
MOST_PAGES = 50


def read(source: FeedSource, ask: Ask) -> Board:
    """Every item; a paged feed is asked on until a page is not full."""
    harvest = Harvest(source)
    for page in range(MOST_PAGES if source.paged else 1):
        drafts = list(drafts_of(document_at(source, ask, page)))
        before = len(harvest.vacancies)
        for draft in drafts:
            harvest.add(draft)
        if len(drafts) < PAGE or len(harvest.vacancies) == before or not source.paged:
            return harvest.board()
    harvest.cut_off(say("more than {most} pages are not read", most=MOST_PAGES))
    return harvest.board()


def document_at(source: FeedSource, ask: Ask, page: int) -> Value:
    """One page of the feed, whichever form it has."""
    url = source.url
    if source.paged:
        joint = "&" if "?" in url else "?"
        url += joint + urlencode({"per_page": PAGE, "offset": page * PAGE})
    return parse_either(ask(Request(url=url, shape=Shape.JSON_OR_XML)))


def drafts_of(document: Value) -> Iterator[Draft]:
    """The items of a feed; raises `Unreadable` for what is none."""
    if not isinstance(document, dict):
        raise Unreadable(say("the document is not a feed"))
    if "rss" in document or "RDF" in document:
        for item in (*every(document, "rss", "channel", "item"), *every(document, "RDF", "item")):
            yield draft_of_rss(item)
    elif "feed" in document:
        for entry in every(document, "feed", "entry"):
            yield draft_of_atom(entry)
    elif isinstance(document.get("items"), list):
        for item in every(document, "items"):
            yield draft_of_json(item)
    else:
        raise Unreadable(say("the document is not a feed"))


def draft_of_rss(item: Value) -> Draft:
    """An item of RSS 2.0; several items may be one job in several towns, each with its own guid."""
    link = text(item, "link")
    return Draft(
        id=text(item, "guid") or link,
        title=text(item, "title"),
        language=text(item, "language"),
        employer=text(item, "company_name"),
        sections=[RawSection(html=text(item, "encoded") or text(item, "description"))],
        url=link,
        places=[place_of_teamtailor(place) for place in every(item, "locations", "location")],
        presence=text(item, "remoteStatus"),
        posted=text(item, "pubDate") or text(item, "date"),
        department=text(item, "department"),
        category=text(item, "role") or ", ".join(texts(item, "category")),
    )


def place_of_teamtailor(place: Value) -> RawPlace:
    """A `tt:location`; all of its parts may be empty."""
    return RawPlace(
        name=text(place, "name"),
        street=text(place, "address"),
        postcode=text(place, "zip"),
        city=text(place, "city"),
        country=text(place, "country"),
    )


def draft_of_atom(entry: Value) -> Draft:
    """An entry of Atom, with the fields that Homerun adds."""
    links = every(entry, "link")
    pages = [text(link, "@href") for link in links if text(link, "@rel") in ("", "alternate")]
    kind = text(entry, "type", "name")
    return Draft(
        id=text(entry, "id") or next(iter(pages), ""),
        title=text(entry, "title"),
        language=text(entry, "@lang"),
        employer=text(entry, "company", "name") or text(entry, "author", "name"),
        sections=[RawSection(html=text(entry, "content") or text(entry, "summary"))],
        url=next(iter(pages), ""),
        places=[RawPlace(name=name) for name in texts(entry, "location", "name")],
        employment=re.split(r"[,/|]", kind) if kind else [],
        salary_text=text(entry, "salary_indication"),
        posted=text(entry, "published") or text(entry, "updated"),
        modified=text(entry, "updated"),
        department=text(entry, "department", "name"),
        category=", ".join(texts(entry, "category", "@term")),
    )


def draft_of_json(item: Value) -> Draft:
    """An item of JSON Feed 1.1."""
    return Draft(
        id=text(item, "id") or text(item, "url"),
        title=text(item, "title"),
        language=text(item, "language"),
        employer=text(at(item, "authors"), "name"),
        sections=[RawSection(html=text(item, "content_html") or text(item, "content_text"))],
        url=text(item, "url") or text(item, "external_url"),
        posted=text(item, "date_published"),
        modified=text(item, "date_modified"),
        category=", ".join(texts(item, "tags")),
    )
