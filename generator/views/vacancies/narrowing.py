"""By what vacancies are narrowed: each of them has values on a few axes."""

import re
from collections.abc import Callable, Iterator, Mapping

from generator.linking import Portal
from generator.model.openings import Opening
from generator.model.vacancies import EmploymentType, Term, Vacancy

MINI_JOB = "MINI_JOB"
"""Beside the employment types, which do not have it."""

NOW = re.compile(
    r"\b(sofort|umgehend|direct|per direct|onmiddellijk|immediate(ly)?|asap|now|"
    r"nächstmöglich\w*|frühestmöglich\w*|zo (snel|spoedig) mogelijk)\b",
    re.IGNORECASE,
)
"""Words for a start as soon as one likes."""


def values(axis: str, opening: Opening) -> tuple[str, ...]:
    """What a vacancy is on an axis, by id; empty where nobody said."""
    return AXES[axis](opening)


def level_of(opening: Opening) -> tuple[str, ...]:
    """What one must have learned, if anybody knows."""
    return (opening.qualification.value,) if opening.qualification else ()


def region_of(opening: Opening) -> tuple[str, ...]:
    """The nearest region; those around it follow from the tree."""
    return opening.regions[-1:]


def employer_of(opening: Opening) -> tuple[str, ...]:
    """The employer's id, else its name: always one."""
    return (opening.employer or opening.vacancy.employer,)


def working_time(vacancy: Vacancy) -> tuple[str, ...]:
    """Employment types, and whether it is a mini job."""
    types = (kind.value for kind in vacancy.employment_types)
    return tuple(dict.fromkeys((*types, *((MINI_JOB,) if vacancy.mini_job else ()))))


def duration(opening: Opening) -> tuple[str, ...]:
    """The kind of contract; whoever names an end or says temporary offers work for a time."""
    vacancy = opening.vacancy
    if vacancy.term:
        return (vacancy.term.value,)
    limited = vacancy.ends or EmploymentType.TEMPORARY in vacancy.employment_types
    return (Term.FIXED_TERM.value,) if limited else ()


AXES: Mapping[str, Callable[[Opening], tuple[str, ...]]] = {
    "profession": lambda opening: opening.professions,
    "region": region_of,
    "employer": employer_of,
    "working": lambda opening: working_time(opening.vacancy),
    "duration": duration,
    "level": level_of,
    "sector": lambda opening: (opening.vacancy.sector.value,),
}
"""In the order in which rows name them."""


def begins_now(vacancy: Vacancy) -> bool:
    """Whether one may begin as soon as one likes, by the employer's own words."""
    return bool(NOW.search(vacancy.starts_text))


def regions_in_order(portal: Portal) -> Iterator[str]:
    """Regions in which there are vacancies and those around them, parents before children."""
    wanted = {i for opening in portal.market.open for i in opening.regions}

    def below(region: str) -> Iterator[str]:
        if region in wanted:
            yield region
            for child in portal.children.get(region, ()):
                yield from below(child)

    for region in portal.regions:
        if not portal.ancestors[region]:
            yield from below(region)
