"""A listing of B-ITE becomes vacancies: its search is paged, each posting is a document of its own."""

import json
import re
from collections.abc import Iterator

from generator.diagnostics import say
from generator.model.sources import BiteSource
from generator.vacancies.addresses import RawPlace
from generator.vacancies.boards import Ask, Board, Request, Shape, Unreachable, Unreadable
from generator.vacancies.drafts import Draft, RawPay, RawSection
from generator.vacancies.harvests import Harvest
from generator.vacancies.trees import Value, at, every, parse_json, text, texts

PAGE = 100
MOST_PAGES = 50
HASH = re.compile(r"/jobposting/([0-9a-f]{40,42})")


def read(source: BiteSource, ask: Ask) -> Board:
    """Every posting of the listing; one that is gone when asked for is no longer advertised."""
    harvest = Harvest(source)
    for posting in postings(source, ask, harvest):
        url = text(posting, "url")
        found = HASH.search(url)
        if not found:
            harvest.skip(url or "?", say("a posting without an address is left out"))
            continue
        detail = f"{root(source)}/jobposting/{found[1]}/json?locale={source.tongue()}&contentRendered=true"
        try:
            harvest.add(
                draft_of(found[1], url, parse_json(ask(Request(url=detail, shape=Shape.JSON))))
            )
        except Unreachable as failure:
            if not failure.gone():
                raise
            harvest.skip(found[1], say("the posting is gone"))
    return harvest.board()


def postings(source: BiteSource, ask: Ask, harvest: Harvest) -> Iterator[Value]:
    """The postings of every page, until as many are found as there are."""
    seen = 0
    for _ in range(MOST_PAGES):
        page = search(source, ask, seen)
        found = every(page, "jobPostings")
        yield from found
        seen += len(found)
        total = text(page, "page", "total")
        if not total.isdigit():
            raise Unreadable(say("the search does not say how many postings there are"))
        if seen >= int(total):
            return
        if not found:
            break
    harvest.cut_off(
        say("only {count} of {total} postings could be listed", count=seen, total=total)
    )


def search(source: BiteSource, ask: Ask, offset: int) -> Value:
    """One page of the search."""
    body = {
        "key": source.key,
        "channel": source.channel,
        "locale": source.tongue(),
        "page": {"num": PAGE, "offset": offset},
    }
    url = f"{root(source)}/api/v1/postings/search"
    return parse_json(ask(Request(url=url, shape=Shape.JSON, body=json.dumps(body).encode())))


def root(source: BiteSource) -> str:
    """The address without a slash at its end."""
    return source.url.rstrip("/")


def draft_of(name: str, url: str, posting: Value) -> Draft:
    """A salary without its time stays unknown: nobody says that it is monthly."""
    address, pay = at(posting, "address"), at(posting, "baseSalary")
    html = text(posting, "content", "html", "rendered") or text(posting, "content", "html")
    return Draft(
        id=name,
        title=text(posting, "title"),
        language=text(posting, "locale"),
        employer=text(posting, "employer", "name"),
        sections=[RawSection(html=html)],
        url=url,
        places=[
            RawPlace(
                street=" ".join((*texts(address, "street"), *texts(address, "houseNumber"))),
                postcode=text(address, "zip")
                or text(address, "postalCode")
                or text(address, "postCode"),
                city=text(address, "city"),
                country=text(address, "country"),
            )
        ],
        employment=list(texts(posting, "employmentType")),
        pay=RawPay(
            low=text(pay, "minValue") or text(pay, "value"),
            high=text(pay, "maxValue"),
            currency=text(pay, "currency"),
            unit=text(pay, "unitText"),
        ),
        posted=text(posting, "activatedAt")
        or text(posting, "createdAt")
        or text(posting, "startAt"),
        closes=text(posting, "endAt") or text(posting, "validThrough"),
    )
