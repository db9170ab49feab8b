"""A Greenhouse job board becomes vacancies."""

from generator.diagnostics import say
from generator.model.sources import GreenhouseSource
from generator.vacancies.addresses import RawPlace
from generator.vacancies.boards import Ask, Board, Request, Shape, Unreadable
from generator.vacancies.drafts import Draft, RawSection
from generator.vacancies.harvests import Harvest
from generator.vacancies.trees import Value, every, parse_json, text, texts


def read(source: GreenhouseSource, ask: Ask) -> Board:
    """One document holds the whole board."""
    url = f"{source.url.rstrip('/')}/v1/boards/{source.board}/jobs?content=true"
    document = parse_json(ask(Request(url=url, shape=Shape.JSON)))
    if not isinstance(document, dict) or not isinstance(document.get("jobs"), list):
        raise Unreadable(say("the document is not a list of vacancies"))
    harvest = Harvest(source)
    for job in every(document, "jobs"):
        harvest.add(draft_of(job))
    return harvest.board()


def draft_of(job: Value) -> Draft:
    """A job; `content` is escaped HTML, `first_published` is when it was posted."""
    return Draft(
        id=text(job, "id"),
        title=text(job, "title"),
        language=text(job, "language"),
        employer=text(job, "company_name"),
        sections=[RawSection(html=text(job, "content"))],
        url=text(job, "absolute_url"),
        places=[RawPlace(name=name) for name in texts(job, "location", "name")],
        posted=text(job, "first_published"),
        modified=text(job, "updated_at"),
        closes=text(job, "application_deadline"),
        department=", ".join(texts(job, "departments", "name")),
    )
