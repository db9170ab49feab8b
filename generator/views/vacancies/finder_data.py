"""Open vacancies become the files that the finder reads: rows in chunks, words per language, postcodes.

Rows are the same for every language and newest first. What they have in common stands once in a list
of the language's words, by number: titles, names, facts. The name of every file ends with a digest of
its bytes, so that a browser may keep it for ever.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from math import cos, hypot, radians
from typing import TypeVar

from generator.messages import direction_of
from generator.model.entries import AnyEntry
from generator.model.openings import Opening
from generator.model.postcodes import DIGITS, Position, PostcodeArea
from generator.model.vacancies import Vacancy
from generator.routes.vacancies import language_of
from generator.views.edition import Edition
from generator.views.phrases import Phrase
from generator.views.vacancies.narrowing import AXES, begins_now, regions_in_order, values
from generator.views.vacancies.rows import employer_of, facts, towns, url_of

T = TypeVar("T")

FOLDER = "assets/vacancies"
"""Below the portal's address; what lies in `assets` is kept for ever."""

MOST_BOXES = 24
"""Professions of which each has a box; of more one chooses from a list, too."""

CHUNK = 500
"""Rows of one file."""

REACH = 75.0
"""Kilometres from the nearest vacancy up to which postcodes are of use."""

DEGREE = 111.2
"""Kilometres from one parallel to the next."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file for scripts."""

    path: str
    """Below the portal's address."""
    data: bytes


@dataclass(frozen=True, slots=True)
class FinderData:
    """Everything the finder reads in one language."""

    words: DataFile
    chunks: tuple[DataFile, ...]
    postcodes: DataFile | None
    """None where no postcode near the vacancies is known."""
    sources: tuple[str, ...]
    """Whose the positions of postcodes are."""

    @property
    def files(self) -> tuple[DataFile, ...]:
        """All of them."""
        return (self.words, *self.chunks, *((self.postcodes,) if self.postcodes else ()))


def finder_data(edition: Edition) -> FinderData:
    """The files of one language; chunks and postcodes are those of the others, too."""
    stock = Stock.of(edition)
    rows = [row(edition, stock, opening) for opening in stock.openings]
    parts = [rows[start : start + CHUNK] for start in range(0, len(rows), CHUNK)]
    areas = tuple(nearby(edition))
    return FinderData(
        words=data_file(edition.language, words_of(edition, stock)),
        chunks=tuple(data_file(str(number), part) for number, part in enumerate(parts)),
        postcodes=data_file("postcodes", table(areas)) if areas else None,
        sources=tuple(dict.fromkeys(area.source for area in areas if area.source)),
    )


@dataclass(frozen=True, slots=True)
class Stock:
    """The open vacancies, and what they have in common by number."""

    openings: tuple[Opening, ...]
    axes: dict[str, dict[str, int]]
    """Values that occur, by what they narrow."""
    facts: dict[tuple[str, ...], int]
    """Short facts in the portal's own language."""
    said: tuple[Vacancy, ...]
    """A vacancy with each of them, to say them in another language."""
    employers: tuple[Opening, ...]
    """An opening of each employer."""
    tongues: dict[tuple[str, str], int]
    """Languages of advertisements and of their pages."""

    @classmethod
    def of(cls, edition: Edition) -> "Stock":
        """The stock of a portal, the same in each of its languages."""
        portal, openings = edition.portal, edition.portal.market.open
        own = edition.messages[portal.config.languages()[0]]
        axes = {name: numbered(v for o in openings for v in values(name, o)) for name in AXES}
        axes["region"] = numbered(regions_in_order(portal))
        said = {tuple(facts(own, o.vacancy)): o.vacancy for o in reversed(openings)}
        known = numbered(tuple(facts(own, o.vacancy)) for o in openings)
        at = {values("employer", o)[0]: o for o in reversed(openings)}
        return cls(
            openings=openings,
            axes=axes,
            facts=known,
            said=tuple(said[key] for key in known),
            employers=tuple(at[key] for key in axes["employer"]),
            tongues=numbered((o.vacancy.language, language_of(portal, o)) for o in openings),
        )


def numbered(found: Iterable[T]) -> dict[T, int]:
    """Each thing once with its number, in the order in which they come."""
    return {thing: number for number, thing in enumerate(dict.fromkeys(found))}


def row(edition: Edition, stock: Stock, opening: Opening) -> list[object]:
    """One vacancy; `js/vacancy-rows.js` reads the fields in this order."""
    vacancy, portal = opening.vacancy, edition.portal
    own = edition.messages[portal.config.languages()[0]]
    return [
        opening.code,
        vacancy.title,
        stock.tongues[vacancy.language, language_of(portal, opening)],
        ", ".join(towns(vacancy)),
        stock.facts[tuple(facts(own, vacancy))],
        [[stock.axes[name][value] for value in values(name, opening)] for name in AXES],
        float(vacancy.hours.maximum) if vacancy.hours else 0,
        vacancy.starts.isoformat() if vacancy.starts else vacancy.starts_text,
        int(begins_now(vacancy)),
        vacancy.posted.date().isoformat() if vacancy.posted else "",
        vacancy.closes.isoformat() if vacancy.closes else "",
        [round(degrees, 3) for position in opening.positions for degrees in position],
    ]


def words_of(edition: Edition, stock: Stock) -> dict[str, object]:
    """What the numbers of rows mean in one language."""
    portal = edition.portal
    said = [tuple(facts(edition.words, vacancy)) for vacancy in stock.said]
    texts = numbered(text for spoken in said for text in spoken)
    named = [phrase(title(edition, portal.professions[i])) for i in stock.axes["profession"]]
    return {
        "axes": {name: list(numbers) for name, numbers in stock.axes.items()},
        "texts": list(texts),
        "facts": [[texts[text] for text in spoken] for spoken in said],
        **({"professions": named} if len(named) > MOST_BOXES else {}),
        "employers": [phrase(employer_of(edition, o).title) for o in stock.employers],
        "regions": [
            [*phrase(title(edition, portal.regions[i])), len(portal.ancestors[i])]
            for i in stock.axes["region"]
        ],
        "tongues": [
            [tag if tag != edition.language else "", direction_of(tag), root(edition, opening)]
            for tag, opening in spoken_by(edition, stock)
        ],
    }


def spoken_by(edition: Edition, stock: Stock) -> Iterator[tuple[str, Opening]]:
    """Each language of advertisements with one of them."""
    first = {
        (o.vacancy.language, language_of(edition.portal, o)): o for o in reversed(stock.openings)
    }
    for tongue in stock.tongues:
        yield tongue[0], first[tongue]


def root(edition: Edition, opening: Opening) -> str:
    """Address below which the pages of vacancies in a language stand."""
    return url_of(edition, opening).removesuffix(f"{opening.code}/")


def title(edition: Edition, entry: AnyEntry) -> Phrase:
    """Title of an entry."""
    return edition.phrase(entry, "title")


def phrase(words: Phrase) -> list[str]:
    """Words with their language and direction where those are not the page's."""
    return [words.text, words.lang, words.dir]


def nearby(edition: Edition) -> Iterator[PostcodeArea]:
    """Areas in reach of a vacancy, by country and postcode."""
    market = edition.portal.market
    places = {place for opening in market.open for place in opening.positions}
    rough = {(round(latitude, 1), round(longitude, 1)) for latitude, longitude in places}
    for _, area in sorted(market.postcodes.areas.items()):
        if any(distance(area.position, place) <= REACH for place in rough):
            yield area


def distance(one: Position, other: Position) -> float:
    """Kilometres, near enough within a region."""
    north, east = one[0] - other[0], one[1] - other[1]
    return DEGREE * hypot(north, east * cos(radians(one[0])))


def table(areas: Iterable[PostcodeArea]) -> dict[str, dict[str, list[object]]]:
    """By the digits of a whole postcode of the country, then by its own: position and town."""
    found: dict[str, dict[str, list[object]]] = {}
    for area in areas:
        latitude, longitude = (round(degrees, 3) for degrees in area.position)
        inside = found.setdefault(str(DIGITS[area.country]), {})
        inside[area.postcode] = [latitude, longitude, area.town]
    return found


def data_file(name: str, content: object) -> DataFile:
    """JSON without spaces, named after its bytes."""
    data = json.dumps(content, ensure_ascii=False, separators=(",", ":"), default=str).encode()
    digest = blake2b(data, digest_size=4).hexdigest()
    return DataFile(f"{FOLDER}/{name}-{digest}.json", data)
