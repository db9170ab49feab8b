"""The XML feed of a Personio account becomes vacancies; offices get addresses from the configuration."""

from generator.diagnostics import say
from generator.model.sources import PersonioSource
from generator.vacancies.addresses import RawPlace
from generator.vacancies.boards import Ask, Board, Request, Shape, Unreadable
from generator.vacancies.drafts import Draft, RawSection
from generator.vacancies.harvests import Harvest
from generator.vacancies.trees import Value, every, text, texts
from generator.vacancies.xml import parse_xml

INSTEAD = ("intern", "trainee", "freelance")
"""Kinds of employment that say more than the schedule."""


def read(source: PersonioSource, ask: Ask) -> Board:
    """One document holds the whole board; without positions it is empty and healthy."""
    root = source.url.rstrip("/")
    query = "" if source.tongue() == "de" else f"?language={source.tongue()}"
    document = parse_xml(ask(Request(url=f"{root}/xml{query}", shape=Shape.XML)))
    if not isinstance(document, dict) or "workzag-jobs" not in document:
        raise Unreadable(say("the document is not a list of vacancies"))
    harvest = Harvest(source)
    for position in every(document, "workzag-jobs", "position"):
        harvest.add(draft_of((source.public_url or root).rstrip("/"), position))
    return harvest.board()


def draft_of(root: str, position: Value) -> Draft:
    """A position. The feed has no salary, no closing date and no town, only the names of offices."""
    number = text(position, "id")
    kind, schedule = text(position, "employmentType"), text(position, "schedule")
    offices = (*texts(position, "office"), *texts(position, "additionalOffices", "office"))
    return Draft(
        id=number,
        title=text(position, "name"),
        employer=text(position, "subcompany"),
        sections=[
            RawSection(heading=text(described, "name"), html=text(described, "value"))
            for described in every(position, "jobDescriptions", "jobDescription")
        ],
        url=f"{root}/job/{number}" if number.isalnum() else "",
        apply_url=f"{root}/job/{number}#apply" if number.isalnum() else "",
        places=[RawPlace(name=office) for office in offices],
        employment=[kind] if kind in INSTEAD else [schedule],
        terms=[kind],
        posted=text(position, "createdAt"),
        department=text(position, "department"),
        category=text(position, "occupationCategory") or text(position, "recruitingCategory"),
    )
