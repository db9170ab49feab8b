"""The finder: what one can ask of the open vacancies, for a script that answers in the browser."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.vacancies import EmploymentType, Qualification, Sector, Term
from generator.views.edition import Edition
from generator.views.phrases import Phrase
from generator.views.vacancies.finder_data import MOST_BOXES, DataFile, finder_data
from generator.views.vacancies.narrowing import AXES, MINI_JOB, values
from generator.views.vacancies.rows import VacancyRow

WITHIN = (5, 10, 25, 50)
"""Kilometres around a postcode."""

SELECTED = ("region", "employer")
"""Axes with so many values that one chooses from a list, which the script fills."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of an axis."""

    id: str
    title: Phrase


@dataclass(frozen=True, slots=True)
class Axis:
    """Something by which one narrows: boxes to tick, or a list that the script fills."""

    id: str
    title: str
    any: str
    """What a list says before one has chosen."""
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class FinderView:
    """The form of the finder and what its script needs."""

    url: str
    axes: tuple[Axis, ...]
    within: tuple[tuple[int, str], ...]
    """Kilometres to choose from; empty where no postcode is known."""
    sources: tuple[str, ...]
    """Whose the positions of postcodes are."""
    sorts: tuple[Choice, ...]
    data: str
    """Addresses of the data as JSON."""
    texts: str
    """What the script says, as JSON."""
    files: tuple[DataFile, ...]
    """The data themselves."""
    blank: VacancyRow
    """A row with names where the script puts words."""


def view_finder(edition: Edition) -> FinderView | None:
    """The finder over all open vacancies; none where there are none."""
    if not edition.portal.market.open:
        return None
    data, base = finder_data(edition), edition.routes.base
    addresses = {
        "words": base + data.words.path,
        "chunks": [base + chunk.path for chunk in data.chunks],
        "postcodes": base + data.postcodes.path if data.postcodes else "",
    }
    return FinderView(
        url=edition.url("vacancies"),
        axes=tuple(axes(edition)),
        within=tuple((km, edition.words.kilometres(km)) for km in WITHIN) if data.postcodes else (),
        sources=data.sources,
        sorts=tuple(sorts(edition, nearby=data.postcodes is not None)),
        data=json.dumps(addresses),
        texts=json.dumps(texts(edition), ensure_ascii=False),
        files=data.files,
        blank=blank(edition),
    )


def blank(edition: Edition) -> VacancyRow:
    """A row with every part, so that the script need not know how rows are written."""
    return VacancyRow(
        title=Phrase("{title}"), url=edition.url("vacancies"), employer=Phrase("{employer}"),
        place="{place}", facts=("{fact}",), starts=Phrase("{start}"),
        posted="{posted}", posted_iso="2020-01-01", closes="{closes}", closes_iso="2020-01-01",
    )  # fmt: skip


def axes(edition: Edition) -> Iterator[Axis]:
    """The axes on which vacancies differ."""
    words, openings = edition.words, edition.portal.market.open
    titles = {
        "profession": (words.say("Profession"), words.say("All professions")),
        "region": (words.say("Region"), words.say("Everywhere")),
        "employer": (words.say("Employer"), words.say("All employers")),
        "working": (words.say("Working time"), ""),
        "duration": (words.say("Short-term or permanent"), ""),
        "level": (words.say("What you need to have learned"), ""),
        "sector": (words.say("Sector"), ""),
    }
    for name in AXES:
        found = {frozenset(values(name, opening)) for opening in openings}
        if len(found) > 1:
            title, anything = titles[name]
            known = frozenset[str]().union(*found)
            boxes = name not in SELECTED and not (name == "profession" and len(known) > MOST_BOXES)
            yield Axis(name, title, anything, tuple(choices(edition, name, known)) if boxes else ())


def choices(edition: Edition, axis: str, known: frozenset[str]) -> Iterator[Choice]:
    """The values of an axis that occur, in the order of the field."""
    for value in ORDERS[axis](edition):
        if value in known:
            yield Choice(value, named(edition, axis, value))


ORDERS: Mapping[str, Callable[[Edition], tuple[str, ...]]] = {
    "profession": lambda edition: tuple(edition.portal.professions),
    "working": lambda _: (*(kind.value for kind in EmploymentType), MINI_JOB),
    "duration": lambda _: tuple(term.value for term in Term),
    "level": lambda _: tuple(level.value for level in Qualification),
    "sector": lambda _: tuple(sector.value for sector in Sector),
}
"""Values in the order in which they are offered."""

VOCABULARIES = {
    "working": "employment",
    "duration": "contract",
    "level": "qualification",
    "sector": "sector",
}


def named(edition: Edition, axis: str, value: str) -> Phrase:
    """What a value is called."""
    if axis == "profession":
        return edition.phrase(edition.portal.professions[value], "title")
    return Phrase(edition.words.term(VOCABULARIES[axis], value))


def sorts(edition: Edition, nearby: bool) -> Iterator[Choice]:
    """Orders of the list, the first of them unless one chooses."""
    words = edition.words
    yield Choice("", Phrase(words.say("Newest first")))
    if nearby:
        yield Choice("distance", Phrase(words.say("Nearest first")))
    yield Choice("closing", Phrase(words.say("Closing soon first")))
    yield Choice("hours", Phrase(words.say("Most hours first")))


def texts(edition: Edition) -> dict[str, object]:
    """What the script says."""
    words = edition.words
    return {
        "count": words.forms("{n} vacancy", "{n} vacancies"),
        "more": words.say("We are still looking for more."),
        "none": words.say("No vacancy fits all of this. Leave something out."),
        "failed": words.say("Not all vacancies could be loaded. Load the page again."),
        "unknown": words.say(
            "We do not know the postcode {postcode}. We only know those of this area.",
            postcode="{postcode}",
        ),
        "measured": words.say("Measured from {town} as the crow flies.", town="{town}"),
        "until": words.say("until the end of {month}", month="{month}"),
    }
