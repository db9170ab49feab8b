"""Postings of Lever become vacancies."""

from generator.diagnostics import say
from generator.model.sources import LeverSource
from generator.vacancies.addresses import RawPlace
from generator.vacancies.boards import Ask, Board, Request, Shape, Unreadable
from generator.vacancies.drafts import Draft, RawPay, RawSection
from generator.vacancies.harvests import Harvest
from generator.vacancies.trees import Value, at, every, parse_json, text, texts


def read(source: LeverSource, ask: Ask) -> Board:
    """One document holds every posting; an unknown board answers with a mapping instead of a list."""
    url = f"{source.url.rstrip('/')}/v0/postings/{source.board}?mode=json"
    postings = parse_json(ask(Request(url=url, shape=Shape.JSON)))
    if not isinstance(postings, list):
        raise Unreadable(say("the document is not a list of vacancies"))
    harvest = Harvest(source)
    for posting in postings:
        harvest.add(draft_of(posting))
    return harvest.board()


def draft_of(posting: Value) -> Draft:
    """A posting; `createdAt` counts milliseconds."""
    sorts, pay = at(posting, "categories"), at(posting, "salaryRange")
    towns = list(texts(sorts, "allLocations")) or list(texts(sorts, "location"))
    return Draft(
        id=text(posting, "id"),
        title=text(posting, "text"),
        sections=[
            RawSection(html=text(posting, "description")),
            *(
                RawSection(heading=text(part, "text"), html=listed(text(part, "content")))
                for part in every(posting, "lists")
            ),
            RawSection(html=text(posting, "additional")),
        ],
        url=text(posting, "hostedUrl"),
        apply_url=text(posting, "applyUrl"),
        places=[RawPlace(name=town, country=text(posting, "country")) for town in towns],
        presence=text(posting, "workplaceType"),
        employment=[text(sorts, "commitment")],
        pay=RawPay(
            low=text(pay, "min"),
            high=text(pay, "max"),
            currency=text(pay, "currency"),
            unit=text(pay, "interval"),
        ),
        salary_text=text(posting, "salaryDescriptionPlain"),
        posted=text(posting, "createdAt"),
        department=text(sorts, "department") or text(sorts, "team"),
    )


def listed(content: str) -> str:
    """Items of a list come without their list."""
    return f"<ul>{content}</ul>" if content.lstrip().lower().startswith("<li") else content
