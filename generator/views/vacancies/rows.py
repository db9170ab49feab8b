"""A vacancy becomes one row of a list: what, at whom, where, how much, since when."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from generator.messages import Words
from generator.model.openings import Opening
from generator.model.vacancies import Hours, Vacancy
from generator.routes import Target
from generator.routes.vacancies import language_of
from generator.views.edition import Edition
from generator.views.frame import Link
from generator.views.phrases import Phrase
from generator.views.vacancies.narrowing import working_time


@dataclass(frozen=True, slots=True)
class VacancyRow:
    """One row. Empty where nobody said."""

    title: Phrase
    url: str
    employer: Phrase
    place: str
    """Towns, each once."""
    facts: tuple[str, ...]
    """Working time, hours, contract, in few words."""
    starts: Phrase
    posted: str
    """Localised day."""
    posted_iso: str
    closes: str
    """Localised last day."""
    closes_iso: str
    """The moment, with its offset: a script hides the row from then on."""


@dataclass(frozen=True, slots=True)
class OpeningsView:
    """The vacancies of a profession, an employer or a region, on its page."""

    rows: tuple[VacancyRow, ...]
    """The newest few."""
    count: int
    all: Link
    """The list with all of them."""
    sentence: str
    """How many there are as of when; where there are none, says so and what to do."""
    report: str
    """Address at which employers report vacancies; only on their own pages."""


def row(edition: Edition, opening: Opening) -> VacancyRow:
    """One vacancy as a row."""
    vacancy, words = opening.vacancy, edition.words
    return VacancyRow(
        title=spoken(edition, vacancy, vacancy.title),
        url=url_of(edition, opening),
        employer=employer_of(edition, opening).title,
        place=", ".join(towns(vacancy)),
        facts=tuple(facts(words, vacancy)),
        starts=start_of(edition, vacancy),
        posted=day(words, vacancy.posted),
        posted_iso=vacancy.posted.date().isoformat() if vacancy.posted else "",
        closes=day(words, vacancy.closes),
        closes_iso=vacancy.closes.isoformat() if vacancy.closes else "",
    )


def rows(edition: Edition, ids: Iterable[str]) -> tuple[VacancyRow, ...]:
    """The vacancies with these ids as rows."""
    return tuple(row(edition, edition.portal.market.openings[i]) for i in ids)


def url_of(edition: Edition, opening: Opening) -> str:
    """Address of a vacancy's page, which is in the language of the vacancy."""
    tag = language_of(edition.portal, opening)
    return edition.routes.url(Target("vacancy", opening.vacancy.id), tag)


def employer_of(edition: Edition, opening: Opening) -> Link:
    """The employer: an entry of the portal, else only its name."""
    if opening.employer:
        return edition.link(edition.portal.employers[opening.employer])
    return Link(spoken(edition, opening.vacancy, opening.vacancy.employer), "")


def spoken(edition: Edition, vacancy: Vacancy, text: str) -> Phrase:
    """Words of the advertisement, marked with their language where it is not the page's."""
    return edition.marked(text, vacancy.language) if text else Phrase("")


def towns(vacancy: Vacancy) -> tuple[str, ...]:
    """Where one would work, each town once."""
    return tuple(dict.fromkeys(p.city or p.name for p in vacancy.places if p.city or p.name))


def facts(words: Words, vacancy: Vacancy) -> Iterator[str]:
    """Working time, hours and contract in few words."""
    yield from (words.term("employment", kind) for kind in working_time(vacancy))
    if vacancy.hours:
        yield hours(words, vacancy.hours)
    if vacancy.term:
        yield words.term("contract", vacancy.term)
    if vacancy.ends:
        yield words.say("until {day}", day=words.day(vacancy.ends))


def hours(words: Words, given: Hours) -> str:
    """`24–36 hours a week`."""
    low, high = words.number(given.minimum), words.number(given.maximum)
    span = low if low == high else f"{low}–{high}"
    return words.say("{hours} hours a week", hours=span)


def start_of(edition: Edition, vacancy: Vacancy) -> Phrase:
    """When one begins: a day, or the employer's own words."""
    if vacancy.starts:
        return Phrase(edition.words.day(vacancy.starts))
    return spoken(edition, vacancy, vacancy.starts_text)


def day(words: Words, moment: date | datetime | None) -> str:
    """A day as people write it, in the zone in which the employer meant it."""
    if moment is None:
        return ""
    return words.day(moment.date() if isinstance(moment, datetime) else moment)


def openings_of(edition: Edition, kind: str, entry: str, most: int) -> OpeningsView | None:
    """The vacancies of an entry for its page, `most` of them; None in a portal without sources.

    `kind` is profession, region or employer.
    """
    market = edition.portal.market
    found = {
        "profession": market.of_profession,
        "region": market.of_region,
        "employer": market.of_employer,
    }[kind].get(entry, ())
    return openings_view(edition, kind, entry, found, most)


def newest_of_all(edition: Edition, most: int) -> OpeningsView | None:
    """The portal's newest vacancies, for its front page; None in a portal without sources."""
    found = edition.portal.market.listed
    return openings_view(edition, "", "", found, most)


def openings_view(
    edition: Edition, kind: str, entry: str, found: Sequence[str], most: int
) -> OpeningsView | None:
    """Some vacancies, `most` of them shown, and the way to all of them."""
    words = edition.words
    if not edition.portal.market.sourced:
        return None
    narrowed = edition.url(f"vacancies-{kind}", entry) if kind else edition.url("vacancies")
    url = narrowed or f"{edition.url('vacancies')}?{kind}={entry}"
    return OpeningsView(
        rows=rows(edition, found[:most]),
        count=len(found),
        all=Link(Phrase(words.say("All vacancies")), url if found else edition.url("vacancies")),
        sentence=counted(edition, len(found)),
        report=edition.url("report-vacancy") if kind == "employer" else "",
    )


def counted(edition: Edition, number: int) -> str:
    """How many vacancies there are, and of which day that is."""
    words, as_of = edition.words, edition.portal.market.as_of
    if not number:
        return words.say(
            "There is no vacancy here at the moment. Do ask: many employers take people who ask first."
        )
    said = words.count("{n} vacancy", "{n} vacancies", number)
    if as_of is None:
        return said
    return words.say("{vacancies}, as of {day}", vacancies=said, day=words.day(as_of))
