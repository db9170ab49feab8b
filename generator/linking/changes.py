"""When a portal will next be out of date by time alone, so that a scheduler knows when to build again."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from generator.linking.openings import FORGOTTEN
from generator.linking.portal import Portal

DAY = timedelta(days=1)


def next_change(portal: Portal) -> datetime | None:
    """The first moment after `portal.now` at which its pages would be others; None if there is none.

    Days begin where the clock hangs that gave `now`. A moment at which nothing visible happens may
    be named (a figure of the portal's countries that no page prints), one at which something does
    is never left out.
    """
    days = (datetime.combine(day, time(), portal.now.tzinfo) for day in days_of(portal))
    return min((m for m in (*days, *moments_of(portal)) if m > portal.now), default=None)


def moments_of(portal: Portal) -> Iterator[datetime]:
    """When vacancies begin, when they close, and when their addresses are forgotten."""
    for opening in portal.market.openings.values():
        if opening.vacancy.posted:
            yield opening.vacancy.posted
        if closes := opening.vacancy.closes:
            yield closes
            yield closes + FORGOTTEN


def days_of(portal: Portal) -> Iterator[date]:
    """Days on which something begins or is over."""
    yield from portal.market.turns
    for banner in portal.config.facts.banners:
        yield banner.valid_from
        yield banner.valid_until + DAY
    yield from turns_of_figures(portal)
    yield from turns_of_intakes(portal)
    for story in portal.stories.values():
        if story.facts.consent.expires:
            yield story.facts.consent.expires + DAY


def turns_of_figures(portal: Portal) -> Iterator[date]:
    """Days on which amounts of the portal's countries begin to hold, or hold no longer."""
    for placed in portal.figures.values():
        if placed.figure.country in portal.config.facts.countries:
            for value in placed.figure.values:
                yield value.valid_from
                if value.valid_until:
                    yield value.valid_until + DAY


def turns_of_intakes(portal: Portal) -> Iterator[date]:
    """Days on which a start has passed, or nobody can apply for it any more."""
    for profession in portal.professions.values():
        for route in profession.facts.routes:
            for intake in route.intakes:
                yield intake.start + DAY
                if intake.apply_until:
                    yield intake.apply_until + DAY
