"""A Recruitee (Tellent) careers site becomes vacancies: its JSON API, or the XML feed of a board."""

from generator.diagnostics import say
from generator.model.sources import RecruiteeSource
from generator.model.vacancies import Part
from generator.vacancies.addresses import RawPlace
from generator.vacancies.boards import Ask, Board, Request, Shape, Token, Unreadable
from generator.vacancies.drafts import Draft, RawPay, RawSection
from generator.vacancies.harvests import Harvest
from generator.vacancies.trees import Value, at, every, parse_json, text, texts, truth
from generator.vacancies.xml import parse_xml

HEADER = "X-Careers-Sites-Token"


def read(source: RecruiteeSource, ask: Ask) -> Board:
    """One document holds the whole board, in either form."""
    return read_xml(source, ask) if source.xml else read_json(source, ask)


def read_json(source: RecruiteeSource, ask: Ask) -> Board:
    """Published offers of the API."""
    token = Token(variable=source.token_env, header=HEADER) if source.token_env else None
    url = f"{source.url.rstrip('/')}/api/offers/"
    document = parse_json(ask(Request(url=url, shape=Shape.JSON, token=token)))
    if not isinstance(document, dict) or not isinstance(document.get("offers"), list):
        raise Unreadable(say("the document is not a list of vacancies"))
    harvest = Harvest(source)
    for offer in every(document, "offers"):
        if text(offer, "status") in ("", "published"):
            harvest.add(draft_of(offer))
    return harvest.board()


def draft_of(offer: Value) -> Draft:
    """An offer of the API."""
    pay, kind = at(offer, "salary"), text(offer, "employment_type_code")
    return Draft(
        id=text(offer, "id"),
        title=text(offer, "title"),
        language=text(offer, "locale"),
        employer=text(offer, "company_name"),
        sections=[
            RawSection(html=text(offer, "description")),
            RawSection(html=text(offer, "requirements"), part=Part.PROFILE),
        ],
        url=text(offer, "careers_url"),
        apply_url=text(offer, "careers_apply_url"),
        places=places_of(offer),
        presence=presence_of(offer),
        employment=[kind],
        terms=[kind.rpartition("time_")[2]],
        hours=(text(offer, "min_hours"), text(offer, "max_hours")),
        pay=RawPay(
            low=text(pay, "min"),
            high=text(pay, "max"),
            currency=text(pay, "currency"),
            unit=text(pay, "period"),
        ),
        posted=text(offer, "published_at") or text(offer, "created_at"),
        modified=text(offer, "updated_at"),
        closes=text(offer, "close_at"),
        department=text(offer, "department"),
        category=text(offer, "category_code"),
        qualification=text(offer, "education_code"),
    )


def places_of(offer: Value) -> list[RawPlace]:
    """The offer's own address, and its further places."""
    own = RawPlace(
        street=text(offer, "street"),
        postcode=text(offer, "postal_code"),
        city=text(offer, "city"),
        region=text(offer, "state_code") or text(offer, "state_name"),
        country=text(offer, "country_code") or text(offer, "country"),
    )
    others = [
        RawPlace(
            name=text(place, "name"),
            street=text(place, "street"),
            postcode=text(place, "postal_code"),
            city=text(place, "city"),
            region=text(place, "state"),
            country=text(place, "country_code") or text(place, "country"),
        )
        for place in every(offer, "locations")
    ]
    towns = {own.city} - {""}
    return [own, *(place for place in others if place.city not in towns)]


def presence_of(offer: Value) -> str:
    """Hybrid counts before remote, and on site is what is left."""
    for word in ("hybrid", "remote", "on_site"):
        if truth(offer, word):
            return word
    return ""


def read_xml(source: RecruiteeSource, ask: Ask) -> Board:
    """The offer feed, for which no token is needed."""
    document = parse_xml(ask(Request(url=source.url, shape=Shape.XML)))
    if not isinstance(document, dict) or "jobs" not in document:
        raise Unreadable(say("the document is not a list of vacancies"))
    harvest = Harvest(source)
    for job in every(document, "jobs", "job"):
        harvest.add(draft_of_xml(job))
    return harvest.board()


def draft_of_xml(job: Value) -> Draft:
    """An offer of the feed; description and requirements may stand in one field."""
    kind = text(job, "employment_type") or text(job, "employment_type_code")
    return Draft(
        id=text(job, "reference") or text(job, "id"),
        title=text(job, "title"),
        language=text(job, "locale") or text(job, "language"),
        employer=text(job, "company"),
        sections=[
            RawSection(html=text(job, "description_requirements") or text(job, "description")),
            RawSection(html=text(job, "requirements"), part=Part.PROFILE),
        ],
        url=text(job, "url") or text(job, "careers_url"),
        apply_url=text(job, "apply_url") or text(job, "careers_apply_url"),
        places=places_of_xml(job),
        presence=presence_of(job),
        employment=[kind],
        terms=[kind.rpartition("time_")[2]],
        hours=(text(job, "min_hours"), text(job, "max_hours")),
        posted=text(job, "published_at") or text(job, "date") or text(job, "created_at"),
        closes=text(job, "close_at"),
        department=text(job, "department"),
        category=text(job, "category"),
    )


def places_of_xml(job: Value) -> list[RawPlace]:
    """The feed's one address; `locations` are names, for when it has none."""
    own = RawPlace(
        street=text(job, "street"),
        postcode=text(job, "postal_code"),
        city=text(job, "city"),
        region=text(job, "state"),
        country=text(job, "country"),
    )
    if own.city or own.postcode:
        return [own]
    return [RawPlace(name=name) for name in texts(job, "locations", "location")]
