"""A board of every kind: how it is configured, where it lies, and what it is when it is empty."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.vacancies.hosts import DOCUMENTS, Host, Page


@dataclass(frozen=True)
class Recorded:
    """A board as it was recorded."""

    name: str
    kind: str
    path: str
    """Of the document that lists its vacancies."""
    document: str
    empty: bytes
    facts: Mapping[str, object] = field(default_factory=dict)
    """`ORIGIN` in them is the host."""
    others: Mapping[str, str] = field(default_factory=dict)
    """Further documents by their paths."""

    def config(self, origin: str) -> dict[str, object]:
        """The source's own facts on a host."""
        return {
            key: value.replace("ORIGIN", origin) if isinstance(value, str) else value
            for key, value in self.facts.items()
        }

    def raise_on(self, host: Host, **page: object) -> None:
        """Put the board on a host."""
        for path, document in self.others.items():
            host.show(path, document)
        host.show(self.path, self.document, **page)

    def body(self) -> bytes:
        """The document that lists the vacancies."""
        return (DOCUMENTS / self.document).read_bytes()

    def is_json(self) -> bool:
        return self.document.endswith(".json")


BITE = {f"/jobposting/{letter * 40}/json": "bite-job.json" for letter in "abc"}
MAP = {
    "items": "rows",
    "fields": {"id": "VacatureId", "title": "Functie", "description": "Omschrijving"},
}
NO_ITEMS = b'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>'
PAGES = {"/jobs/ota": "rexx-job.html", "/jobs/ergo": "microdata.html"}

BOARDS = (
    Recorded("datafeed", "jobposting", "/jobs.feed.json", "softgarden.json",
             b'{"@type":"DataFeed","dataFeedElement":[]}', {"feed": "ORIGIN/jobs.feed.json"}),
    Recorded("sitemap", "jobposting", "/sitemap.xml", "sitemap.xml", b"<urlset></urlset>",
             {"sitemap": "ORIGIN/sitemap.xml"}, PAGES),
    Recorded("dvinci", "dvinci", "/jobPublication/list.json", "dvinci.json", b"[]", {"url": "ORIGIN"}),
    Recorded("bite", "bite", "/api/v1/postings/search", "bite-one.json",
             b'{"jobPostings":[],"page":{"total":0}}', {"url": "ORIGIN", "key": "0" * 40}, BITE),
    Recorded("personio", "personio", "/xml", "personio.xml", b"<workzag-jobs></workzag-jobs>",
             {"url": "ORIGIN"}),
    Recorded("recruitee", "recruitee", "/api/offers/", "recruitee.json", b'{"offers":[]}', {"url": "ORIGIN"}),
    Recorded("recruitee-xml", "recruitee", "/feed.xml", "recruitee.xml", b"<jobs></jobs>",
             {"url": "ORIGIN/feed.xml", "xml": True}),
    Recorded("rss", "feed", "/jobs.rss", "teamtailor.xml", NO_ITEMS, {"url": "ORIGIN/jobs.rss"}),
    Recorded("atom", "feed", "/atom", "homerun.xml", b"<feed></feed>", {"url": "ORIGIN/atom"}),
    Recorded("jsonfeed", "feed", "/feed.json", "jsonfeed.json", b'{"items":[]}', {"url": "ORIGIN/feed.json"}),
    Recorded("indeed", "fieldmap", "/indeed.xml", "indeed.xml", b"<source><publisher/></source>",
             {"url": "ORIGIN/indeed.xml", "preset": "indeed"}),
    Recorded("afas", "fieldmap", "/afas", "afas.json", b'{"rows":[]}', {"url": "ORIGIN/afas"} | MAP),
    Recorded("greenhouse", "greenhouse", "/v1/boards/acme/jobs", "greenhouse.json", b'{"jobs":[]}',
             {"url": "ORIGIN", "board": "acme"}),
    Recorded("lever", "lever", "/v0/postings/acme", "lever.json", b"[]", {"url": "ORIGIN", "board": "acme"}),
)  # fmt: skip


def page_of(board: Recorded, body: bytes) -> Page:
    """A document of the board with another body."""
    return Page(body, "application/json" if board.is_json() else "application/xml")
