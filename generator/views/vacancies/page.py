"""The page of one vacancy: what it is, how to apply; once it is closed, what is like it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from heapq import nsmallest

from markupsafe import Markup

from generator.messages import direction_of
from generator.model.openings import Opening, OpeningState
from generator.model.vacancies import JobPlace, PayUnit, Salary, Vacancy
from generator.routes import Target
from generator.views.edition import Edition
from generator.views.frame import Card, Frame, Link
from generator.views.framing import Outline, frame
from generator.views.phrases import Passage, Phrase
from generator.views.vacancies.applying import ApplyWay, apply_ways
from generator.views.vacancies.job_posting import job_posting
from generator.views.vacancies.rows import (
    VacancyRow,
    employer_of,
    facts,
    row,
    rows,
    spoken,
    towns,
)

HEADING = re.compile(r"(?<=<h)[34](?=>)|(?<=</h)[34](?=>)")
"""The level of a heading in an advertisement."""

SIMILAR = 3
"""Vacancies that are offered instead of a closed one."""


@dataclass(frozen=True, slots=True)
class AdPart:
    """A section of the advertisement."""

    id: str
    heading: Phrase
    body: Passage


@dataclass(frozen=True, slots=True)
class VacancyView:
    """Everything the page of a vacancy knows."""

    frame: Frame
    row: VacancyRow
    employer: Link
    notice: str
    """Says that one cannot apply any more; empty while one can."""
    places: tuple[str, ...]
    """Addresses, a line each."""
    pay: Phrase
    qualification: Phrase
    sections: tuple[AdPart, ...]
    ways: tuple[ApplyWay, ...]
    """How to apply, the best first; empty when it is closed."""
    contact: str
    """Whom the employer names."""
    professions: tuple[Card, ...]
    similar: tuple[VacancyRow, ...]
    all: Link
    as_of: str


def view_vacancy(edition: Edition, opening: Opening) -> VacancyView:
    """The page of a vacancy, whatever its state."""
    vacancy, words, portal = opening.vacancy, edition.words, edition.portal
    contact = vacancy.contact.name if vacancy.contact and opening.is_open else ""
    as_of = portal.market.as_of
    return VacancyView(
        frame=frame(edition, outline(edition, opening)),
        row=row(edition, opening),
        employer=employer_of(edition, opening),
        notice=notice(edition, opening),
        places=tuple(address(place) for place in vacancy.places),
        pay=pay_of(edition, vacancy),
        qualification=qualification_of(edition, opening),
        sections=tuple(parts(edition, vacancy)) if opening.is_open else (),
        ways=apply_ways(edition, opening) if opening.is_open else (),
        contact=contact,
        professions=edition.cards_of(portal.professions, opening.professions),
        similar=() if opening.is_open else rows(edition, similar(edition, opening)),
        all=Link(Phrase(words.say("All vacancies")), edition.url("vacancies")),
        as_of=words.say("As of {day}", day=words.day(as_of)) if as_of else "",
    )


def outline(edition: Edition, opening: Opening) -> Outline:
    """What the page tells its frame."""
    vacancy, words = opening.vacancy, edition.words
    said = ", ".join((vacancy.employer, *towns(vacancy), *facts(words, vacancy)))
    markup = job_posting(edition, opening)
    return Outline(
        template="vacancy",
        target=Target("vacancy", vacancy.id),
        title=vacancy.title,
        description=said,
        trail=(Link(Phrase(words.term("menu", "vacancies")), edition.url("vacancies")),),
        json_ld=(markup,) if markup else (),
        search_filters=(
            ("kind", words.term("kind", "vacancy")),
            *(("region", title) for title in region_titles(edition, opening)),
        ),
        names=(vacancy.title, vacancy.employer, *towns(vacancy)),
        indexed=opening.is_open,
    )


def region_titles(edition: Edition, opening: Opening) -> Iterator[str]:
    """Names of the regions in which one would work."""
    for region in opening.regions:
        yield str(edition.phrase(edition.portal.regions[region], "title"))


def notice(edition: Edition, opening: Opening) -> str:
    """Why one cannot apply."""
    words = edition.words
    if opening.state is OpeningState.CLOSED:
        return words.say("This vacancy is no longer open.")
    if opening.state is OpeningState.UNCONFIRMED:
        return words.say(
            "We could not ask for a while whether this vacancy is still open. Ask the employer."
        )
    return ""


def parts(edition: Edition, vacancy: Vacancy) -> Iterator[AdPart]:
    """The advertisement as the employer wrote it; a section without heading gets ours."""
    foreign = vacancy.language != edition.language
    marks = (vacancy.language, direction_of(vacancy.language)) if foreign else ("", "")
    for number, section in enumerate(vacancy.sections, start=1):
        heading = spoken(edition, vacancy, section.heading)
        if not heading and section.part:
            heading = Phrase(edition.words.term("ad-part", section.part))
        html = stepwise(section.html, 3 if heading else 2)
        yield AdPart(f"ad-{number}", heading, Passage(Markup(html), *marks))  # noqa: S704  # sanitised by `vacancies.cleaning`, when read and when made


def stepwise(html: str, top: int) -> str:
    """The text with headings that begin at `top` and never skip a level; it has only h3 and h4."""
    used = sorted(set(HEADING.findall(html)))
    return HEADING.sub(lambda found: str(top + used.index(found[0])), html) if used else html


def address(place: JobPlace) -> str:
    """A place on one line."""
    town = f"{place.postcode} {place.city}".strip()
    return ", ".join(part for part in (place.name, place.street, town) if part and part != "-")


def pay_of(edition: Edition, vacancy: Vacancy) -> Phrase:
    """Pay as the employer gives it: numbers, else its own words."""
    if vacancy.salary:
        return Phrase(amount(edition, vacancy.salary))
    return spoken(edition, vacancy, vacancy.salary_text)


def qualification_of(edition: Edition, opening: Opening) -> Phrase:
    """What one must have learned: in the employer's words, else the kind of training."""
    if opening.vacancy.qualification:
        return spoken(edition, opening.vacancy, opening.vacancy.qualification)
    level = opening.qualification
    return Phrase(edition.words.term("qualification", level)) if level else Phrase("")


def amount(edition: Edition, salary: Salary) -> str:
    """`2.900–3.600 € brutto im Monat`; other currencies than the euro by their code."""
    words = edition.words
    low, high = (money(edition, salary, value) for value in (salary.minimum, salary.maximum))
    span = low if low == high else f"{low}–{high}"
    per = {
        PayUnit.HOUR: words.say("{amount} gross an hour", amount=span),
        PayUnit.DAY: words.say("{amount} gross a day", amount=span),
        PayUnit.WEEK: words.say("{amount} gross a week", amount=span),
        PayUnit.MONTH: words.say("{amount} gross a month", amount=span),
        PayUnit.YEAR: words.say("{amount} gross a year", amount=span),
    }
    return per[salary.unit]


def money(edition: Edition, salary: Salary, value: Decimal) -> str:
    """One amount."""
    if salary.currency == "EUR":
        return edition.words.euro(value)
    return f"{edition.words.number(value)} {salary.currency}"


def similar(edition: Edition, opening: Opening) -> tuple[str, ...]:
    """Open vacancies like this one: of the same profession first, then near it, then new."""
    professions, regions = set(opening.professions), set(opening.regions)

    def likeness(other: Opening) -> tuple[int, int]:
        return -len(professions & set(other.professions)), -len(regions & set(other.regions))

    found = nsmallest(SIMILAR, edition.portal.market.open, key=likeness)
    return tuple(other.vacancy.id for other in found)
