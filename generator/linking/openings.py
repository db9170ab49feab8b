"""Vacancies find their place in the portal: professions, employer, regions, and whether they are open."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from generator.linking.relations import Backlinks, inverse, rolled_up
from generator.matching import Unmatched, match, merge_doubles, qualification_of
from generator.model.codes import code_of
from generator.model.entries import Employer, Profession, Region
from generator.model.openings import Opening, OpeningState
from generator.model.pins import Pins
from generator.model.postcodes import Position, PostcodeArea, Postcodes, digits_of
from generator.model.vacancies import JobPlace, Qualification, Vacancy
from generator.vacancies.shelves import Shelf

FORGOTTEN = timedelta(days=365)
"""After its last day, a vacancy's page stays so long and says that it is closed."""

CODE_LENGTH = 10
"""Signs of a vacancy's code: among 100,000 vacancies two have the same once in 3,000 portals."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Where vacancies can belong."""

    portal: str
    """Id of the portal."""
    now: datetime
    professions: Mapping[str, Profession]
    employers: Mapping[str, Employer]
    regions: Mapping[str, Region]
    ancestors: Backlinks
    pins: Pins


@dataclass(frozen=True, slots=True)
class Atlas:
    """How one finds where a vacancy is."""

    postcodes: Postcodes
    towns: Mapping[str, str]
    """Regions by their names in any language, case folded."""


@dataclass(frozen=True, slots=True)
class Market:
    """The vacancies of a portal. Backlinks name open ones only, the newest first."""

    openings: Mapping[str, Opening]
    """By id of the vacancy, whatever their state; the newest first."""
    open: tuple[Opening, ...]
    """Those one can apply for, the newest first."""
    listed: tuple[str, ...]
    """Their ids."""
    untrained: tuple[str, ...]
    """Ids of those that need no training."""
    of_profession: Backlinks
    of_employer: Backlinks
    of_region: Backlinks
    """Of the region and everything in it."""
    as_of: date | None
    """Day on which the source was read that was read longest ago; without any, that of the newest
    vacancy in a file."""
    turns: tuple[date, ...]
    """Days on which vacancies change by the age of their source alone."""
    doubles: Backlinks
    """Codes of advertisements that another source has, too, by the vacancy that is shown instead."""
    unmatched: tuple[Unmatched, ...]
    """Those that can be applied for and that mean none of the professions."""
    sourced: bool
    """Whether the portal has sources, so that it speaks of vacancies at all."""
    postcodes: Postcodes
    """From where distances are measured: the editors' table, and the portal's own employers."""


def link_vacancies(ground: Ground, shelf: Shelf) -> Market:
    """Every vacancy in its place."""
    kept, merged = merge_doubles(shelf.vacancies)
    everything = (*kept, *shelf.departed, *shelf.unconfirmed)
    matches = match(everything, ground.professions, ground.pins)
    gone = {v.id: OpeningState.CLOSED for v in shelf.departed}
    gone |= {v.id: OpeningState.UNCONFIRMED for v in shelf.unconfirmed}
    markup = frozenset(i for state in shelf.states for i in state.markup)
    postcodes = shelf.postcodes.and_also(areas_of(ground.employers))
    atlas = Atlas(postcodes, towns_of(ground.regions))
    openings: dict[str, Opening] = {}
    for vacancy in sorted(everything, key=newest_first):
        state = gone.get(vacancy.id) or state_of(vacancy, ground.now)
        if state and vacancy.id not in openings:
            openings[vacancy.id] = opening_of(
                ground, atlas, vacancy, state, matches.professions.get(vacancy.id, ()),
                vacancy.id in markup,
            )  # fmt: skip
    doubles = {i: tuple(code(ground, v.id) for v in others) for i, others in merged.items()}
    unmatched = tuple(
        one
        for one in matches.unmatched
        if (opening := openings.get(one.vacancy.id)) and wants_profession(opening)
    )
    return market_of(ground, openings, shelf, postcodes, doubles, unmatched)


def wants_profession(opening: Opening) -> bool:
    """Whether somebody should say which profession is meant: help without training is none."""
    return opening.is_open and opening.qualification is not Qualification.NONE


def code(ground: Ground, vacancy: str) -> str:
    """The last part of a vacancy's address."""
    return code_of(CODE_LENGTH, ground.portal, "vacancy", vacancy)


def market_of(
    ground: Ground,
    openings: Mapping[str, Opening],
    shelf: Shelf,
    postcodes: Postcodes,
    doubles: Backlinks,
    unmatched: tuple[Unmatched, ...],
) -> Market:
    """The vacancies and what leads to them."""
    listed = tuple(opening for opening in openings.values() if opening.is_open)
    read = [state.read_at.date() for state in shelf.states if state.read_at]
    posted = [o.vacancy.posted.date() for o in listed if o.vacancy.posted]
    return Market(
        openings=openings,
        open=listed,
        listed=tuple(o.vacancy.id for o in listed),
        untrained=tuple(o.vacancy.id for o in listed if o.qualification is Qualification.NONE),
        of_profession=inverse((o.vacancy.id, p) for o in listed for p in o.professions),
        of_employer=inverse((o.vacancy.id, o.employer or None) for o in listed),
        of_region=rolled_up(((o.vacancy.id, o.regions[-1]) for o in listed if o.regions), ground.ancestors),
        as_of=min(read) if read else max(posted, default=None),
        turns=tuple(sorted({day for state in shelf.states for day in state.turns})),
        doubles=doubles,
        unmatched=unmatched,
        sourced=bool(shelf.states),
        postcodes=postcodes,
    )  # fmt: skip


def newest_first(vacancy: Vacancy) -> tuple[float, str]:
    """The order of lists: by the day of publication, those without one last."""
    return (-vacancy.posted.timestamp() if vacancy.posted else 0.0, vacancy.id)


def state_of(vacancy: Vacancy, now: datetime) -> OpeningState | None:
    """Whether one can still apply; None once it has been over for a year."""
    if vacancy.closes is None or vacancy.closes > now:
        return OpeningState.OPEN
    return OpeningState.CLOSED if now - vacancy.closes <= FORGOTTEN else None


def opening_of(
    ground: Ground,
    atlas: Atlas,
    vacancy: Vacancy,
    state: OpeningState,
    professions: tuple[str, ...],
    markup: bool,
) -> Opening:
    """One vacancy in its place."""
    employer = ground.employers.get(vacancy.employer_id)
    region = next(iter(regions_of(vacancy, atlas.towns)), employer.facts.region if employer else "")
    return Opening(
        vacancy=vacancy,
        state=state,
        code=code(ground, vacancy.id),
        professions=professions,
        qualification=qualification_of(vacancy, [ground.professions[i] for i in professions]),
        employer=employer.id if employer else "",
        regions=(*ground.ancestors[region], region) if region else (),
        positions=positions_of(vacancy, employer, atlas.postcodes),
        markup=markup and state is OpeningState.OPEN and not is_ahead(vacancy, ground.now),
    )


def towns_of(regions: Mapping[str, Region]) -> dict[str, str]:
    """Regions by their names in any language, the nearest of those with the same."""
    return {
        (text.words.title or "").casefold(): region.id
        for region in regions.values()
        for text in region.texts.values()
    }


def is_ahead(vacancy: Vacancy, now: datetime) -> bool:
    """Whether it says that it will be published later."""
    return vacancy.posted is not None and vacancy.posted > now


def regions_of(vacancy: Vacancy, towns: Mapping[str, str]) -> Iterator[str]:
    """Regions that are called like a town of the vacancy."""
    for place in vacancy.places:
        if found := towns.get(place.city.casefold()):
            yield found


def areas_of(employers: Mapping[str, Employer]) -> Iterator[PostcodeArea]:
    """The postcodes of employers of which one knows where they stand."""
    for employer in employers.values():
        address = employer.facts.address
        if at := location_of(employer):
            yield PostcodeArea(
                country=address.country,
                postcode=digits_of(address.postcode),
                town=address.city,
                latitude=at[0],
                longitude=at[1],
            )


def positions_of(
    vacancy: Vacancy, employer: Employer | None, postcodes: Postcodes
) -> tuple[Position, ...]:
    """Where one would work, as exactly as anybody knows; else where the employer stands."""
    own = location_of(employer)
    town = employer.facts.address.city.casefold() if employer else ""
    found = (
        position_of(place, postcodes, own if place.city.casefold() == town else None)
        for place in vacancy.places
    )
    return tuple(at for at in found if at) or ((own,) if own else ())


def position_of(place: JobPlace, postcodes: Postcodes, own: Position | None) -> Position | None:
    """Where a place lies: by its source, as the employer in whose town it is, or by its postcode."""
    if place.latitude is None or place.longitude is None:
        return own or postcodes.at(place.country, place.postcode)
    return place.latitude, place.longitude


def location_of(employer: Employer | None) -> Position | None:
    """Where an employer stands, if it says so."""
    if employer is None or employer.facts.location is None:
        return None
    latitude, longitude = employer.facts.location
    return float(latitude), float(longitude)
