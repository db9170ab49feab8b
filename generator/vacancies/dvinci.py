"""A d.vinci board (`/jobPublication/list.json`) becomes vacancies."""

from generator.diagnostics import say
from generator.model.sources import DvinciSource
from generator.model.vacancies import Part
from generator.vacancies.addresses import RawPlace
from generator.vacancies.boards import Ask, Board, Request, Shape, Unreadable
from generator.vacancies.drafts import Draft, RawPay, RawSection
from generator.vacancies.harvests import Harvest
from generator.vacancies.trees import Value, at, every, parse_json, text, texts

SECTIONS = (
    ("introduction", Part.INTRODUCTION),
    ("tasks", Part.TASKS),
    ("profile", Part.PROFILE),
    ("weOffer", Part.OFFER),
    ("closingText", Part.CLOSING),
)


def read(source: DvinciSource, ask: Ask) -> Board:
    """One document holds the whole board; open applications are no vacancies."""
    url = f"{source.url.rstrip('/')}/jobPublication/list.json?lang={source.tongue()}"
    board = parse_json(ask(Request(url=url, shape=Shape.JSON)))
    if not isinstance(board, list):
        raise Unreadable(say("the document is not a list of vacancies"))
    harvest = Harvest(source)
    for job in board:
        if text(job, "jobOpening", "type") != "UNSOLICITED":
            harvest.add(draft_of(job))
    return harvest.board()


def draft_of(job: Value) -> Draft:
    """`createdDate` is when it was posted; `startDate` is mostly empty."""
    opening = at(job, "jobOpening")
    pay = at(opening, "salary", "value")
    return Draft(
        id=text(job, "id"),
        title=text(job, "position") or text(job, "pageTitle"),
        language=text(job, "language"),
        employer=text(opening, "company", "name"),
        sections=[RawSection(html=text(job, name), part=part) for name, part in SECTIONS],
        url=text(job, "jobPublicationURL"),
        apply_url=text(job, "applicationFormURL"),
        places=[place_of(place) for place in every(opening, "locations")]
        or [RawPlace(city=text(opening, "location"))],
        employment=names(opening, "workingTimes"),
        terms=names(opening, "contractPeriod"),
        pay=RawPay(
            low=text(pay, "minValue"),
            high=text(pay, "maxValue"),
            currency=text(opening, "salary", "currency"),
            unit=text(pay, "unitText"),
        ),
        posted=text(opening, "createdDate"),
        closes=text(job, "endDate"),
        starts=text(job, "startDate"),
        department=text(opening, "department") or text(opening, "department", "name"),
        category=", ".join(texts(opening, "categories", "name")),
    )


def names(opening: Value, key: str) -> list[str]:
    """Internal names; some tenants have plain texts instead."""
    return list(texts(opening, key, "internalName")) or list(texts(opening, key))


def place_of(place: Value) -> RawPlace:
    """A location; its name is a town or a site."""
    return RawPlace(
        name=text(place, "name"),
        street=text(place, "street"),
        postcode=text(place, "zipCode") or text(place, "postalCode"),
        city=text(place, "city"),
        country=text(place, "country", "isoA2"),
        latitude=text(place, "latitude"),
        longitude=text(place, "longitude"),
    )
