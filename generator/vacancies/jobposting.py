"""schema.org JobPostings that employers publish become vacancies: a DataFeed, or pages one by one."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urlencode, urljoin, urlsplit

from generator.diagnostics import say
from generator.model.sources import JobPostingSource
from generator.vacancies.boards import Answer, Ask, Board, Request, Shape, Unreachable, Unreadable
from generator.vacancies.drafts import Draft
from generator.vacancies.harvests import Harvest
from generator.vacancies.json_ld import postings_in, postings_in_page
from generator.vacancies.microdata import posting_in_page
from generator.vacancies.postings import draft_of
from generator.vacancies.trees import Value, decoded, parse_json, texts
from generator.vacancies.xml import parse_xml

PAGE = 100
"""Rows of a page of a listing."""
MOST_PAGES = 20
"""Pages of a listing, and sitemaps of a sitemap."""
PATIENCE = 5
"""Pages that may fail one after the other before the whole source counts as failed."""
HREF = re.compile(
    r"""<a\b[^<>]{0,500}?\bhref\s*=\s*(?:"([^"]{1,1000})"|'([^']{1,1000})')""", re.IGNORECASE
)


def read(source: JobPostingSource, ask: Ask) -> Board:
    """Everything that the DataFeed holds, or the pages that sitemap or listing name."""
    harvest = Harvest(source)
    if source.feed:
        read_feed(source.feed, ask, harvest)
    else:
        read_pages(source, ask, harvest)
    return harvest.board()


def read_feed(url: str, ask: Ask, harvest: Harvest) -> None:
    """A DataFeed in one document; one without elements is empty and healthy."""
    document = parse_json(ask(Request(url=url, shape=Shape.JSON)))
    found = list(postings_in(document))
    empty = isinstance(document, dict) and document.get("dataFeedElement") == []
    if not found and not empty and document != []:
        raise Unreadable(say("the document holds no JobPosting"))
    for posting in found:
        add(harvest, draft_of(posting))


def read_pages(source: JobPostingSource, ask: Ask, harvest: Harvest) -> None:
    """Page by page; one that fails leaves the board incomplete, several in a row end the reading."""
    failed = 0
    urls = list(sitemap_pages(source, ask) if source.sitemap else listed_pages(source, ask))
    if len(urls) > source.most:
        harvest.note(
            say("only {most} of {count} pages are read", most=source.most, count=len(urls))
        )
    for url in urls[: source.most]:
        try:
            read_page(ask(Request(url=url, shape=Shape.HTML)), harvest)
            failed = 0
        except Unreachable as failure:
            if failure.gone():
                harvest.skip(url, say("the page is gone"))
                continue
            failed += 1
            if failed >= PATIENCE:
                raise
            harvest.cut_off(
                say("the page `{url}` cannot be read: {reason}", url=url, reason=failure.message)
            )


def read_page(answer: Answer, harvest: Harvest) -> None:
    """JSON-LD first, else microdata."""
    html = decoded(answer)
    found: list[Value] = list(postings_in_page(html))
    if not found and (posting := microdata_of(html)):
        found = [posting]
    if not found:
        harvest.skip(answer.url, say("the page holds no JobPosting"))
    for posting in found:
        add(harvest, draft_of(posting, answer.url))


def microdata_of(html: str) -> Value:
    """The posting in a page's microdata; a page without any is not looked at twice."""
    return posting_in_page(html) if "itemprop" in html else None


def add(harvest: Harvest, draft: Draft) -> None:
    """Take a posting; where several have the same identifier, the address tells them apart."""
    if harvest.holds(draft.id) and draft.url:
        draft.id = draft.url
    harvest.add(draft)


def sitemap_pages(source: JobPostingSource, ask: Ask) -> Iterator[str]:
    """Addresses of advertisements in a sitemap, or in the sitemaps that it names."""
    assert source.sitemap
    document = parse_xml(ask(Request(url=source.sitemap, shape=Shape.XML)))
    if not isinstance(document, dict) or not document.keys() & {"urlset", "sitemapindex"}:
        raise Unreadable(say("the document is not a sitemap"))
    inner = list(texts(document, "sitemapindex", "sitemap", "loc"))[:MOST_PAGES]
    documents = [document, *(parse_xml(ask(Request(url=url, shape=Shape.XML))) for url in inner)]
    urls = (url for d in documents for url in texts(d, "urlset", "url", "loc"))
    yield from dict.fromkeys(url for url in urls if belongs(source, url, source.sitemap))


def listed_pages(source: JobPostingSource, ask: Ask) -> Iterator[str]:
    """Addresses of advertisements in a list that is asked for page by page until nothing is new."""
    assert source.listing
    seen: dict[str, None] = {}
    for page in range(MOST_PAGES):
        joint = "&" if "?" in source.listing else "?"
        url = source.listing + (f"{joint}{urlencode({'start': page * PAGE})}" if page else "")
        html = decoded(ask(Request(url=url, shape=Shape.HTML)))
        links = [completed(unescape(a or b), url) for a, b in HREF.findall(html)]
        new = dict.fromkeys(u for u in links if belongs(source, u, url) and u not in seen)
        yield from new
        seen |= new
        if not new:
            return


def completed(link: str, page: str) -> str:
    """A link as an absolute address without its fragment; empty when it is none."""
    try:
        return urljoin(page, link).partition("#")[0]
    except ValueError:
        return ""


def belongs(source: JobPostingSource, url: str, near: str) -> bool:
    """Whether an address is that of an advertisement on the same host."""
    try:
        parts, home = urlsplit(url), urlsplit(near)
    except ValueError:
        return False
    listing = urlsplit(source.listing or "")
    path = f"{parts.path}?{parts.query}".casefold()
    same = (parts.scheme, parts.netloc) == (home.scheme, home.netloc)
    return (
        same
        and parts.path != listing.path
        and any(word.casefold() in path for word in source.matching)
    )
