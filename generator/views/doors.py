"""How each audience gets into a profession: its routes, their starts and their pay."""

from collections.abc import Iterator
from datetime import date

from generator.messages import Words
from generator.model.entries import Profession
from generator.model.places import Contact
from generator.model.professions import Intake, Route, TrainingPay
from generator.model.vocabulary import Audience, IntakeStatus
from generator.views.edition import Edition
from generator.views.facts import amount, fact
from generator.views.frame import Link, Phrase, Term
from generator.views.pieces import Amount, Doors, IntakeView, RouteView


def doors(edition: Edition, profession: Profession) -> tuple[Doors, ...]:
    """One block per audience of the portal that has a route, in the portal's order."""
    facts = profession.facts
    found = []
    for audience in edition.portal.config.facts.audiences:
        routes = [route for route in facts.routes if audience in route.audiences]
        if routes:
            found.append(
                Doors(
                    id=audience.value,
                    title=edition.words.term("audience", audience),
                    routes=tuple(route_view(edition, profession, route) for route in routes),
                    pay=tuple(
                        amount_for(edition, pay)
                        for pay in facts.pay_training
                        if pay.audience in (None, audience)
                    ),
                    contact=edition.contact(contact_for(edition, audience)),
                    url=edition.url("audience", audience.value),
                )
            )
    return tuple(found)


def contact_for(edition: Edition, audience: Audience) -> Contact:
    """The desk that serves an audience: a region's own, else the portal's."""
    for region in edition.portal.regions.values():
        for contact in region.facts.contacts:
            if audience in contact.audiences:
                return contact
    return edition.portal.config.facts.contact


def amount_for(edition: Edition, pay: TrainingPay) -> Amount:
    """Training pay in the block of an audience."""
    label = edition.words.say("Year {n} of training", n=pay.year) if pay.year else ""
    return amount(edition, label, pay.figure)


def route_view(edition: Edition, profession: Profession, route: Route) -> RouteView:
    """One door."""
    employers = edition.portal.employers
    return RouteView(
        id=route.id,
        title=edition.words.term("mode", route.mode),
        terms=tuple(route_terms(edition, profession, route)),
        note=edition.glossed(edition.note(profession, "route_notes", route.id)),
        employers=tuple(edition.link(employers[e]) for e in route.employers if e in employers),
        intakes=tuple(intakes(edition, route)),
        url=route.url or "",
    )


def route_terms(edition: Edition, profession: Profession, route: Route) -> Iterator[Term]:
    """What one must know of a route before choosing it."""
    words = edition.words

    if route.months:
        text = months_range(words, route.months, route.months_max or route.months)
        yield fact(edition, "duration", Link(Phrase(text), ""))
    if route.starts:
        months = words.listed([words.month(month) for month in route.starts])
        yield fact(edition, "starts", Link(Phrase(months), ""))
    levels = route.entry or profession.facts.entry
    country = profession.facts.country
    yield fact(
        edition, "entry", *(edition.term_link("entry", f"{country}.{level}") for level in levels)
    )
    if route.school:
        yield fact(edition, "school", Link(Phrase(route.school), ""))
    if route.paid is not None:
        paid = (
            words.say("You earn money from the first day") if route.paid else words.say("Not paid")
        )
        yield fact(edition, "paid", Link(Phrase(paid), ""))
    if route.cost:
        yield fact(edition, "cost", Link(Phrase(words.term("cost", route.cost)), ""))


def intakes(edition: Edition, route: Route) -> Iterator[IntakeView]:
    """Starts that lie ahead, soonest first; those of the past disappear by themselves."""
    words, today = edition.words, edition.portal.today
    for intake in sorted(route.intakes, key=lambda intake: intake.start):
        if intake.start < today:
            continue
        status = status_on(intake, today)
        employer = edition.portal.employers.get(intake.employer or "")
        yield IntakeView(
            start=words.day(intake.start),
            start_iso=intake.start.isoformat(),
            apply_until=words.say("Apply by {day}", day=words.day(intake.apply_until))
            if intake.apply_until
            else "",
            status=status.value,
            status_label=words.term("intake", status),
            places=words.count("{n} place", "{n} places", intake.places)
            if intake.places is not None
            else "",
            employer=edition.link(employer) if employer else None,
        )


def status_on(intake: Intake, today: date) -> IntakeStatus:
    """The status on a day: an open intake closes after its last day to apply."""
    late = intake.apply_until is not None and intake.apply_until < today
    return IntakeStatus.CLOSED if late and intake.status is IntakeStatus.OPEN else intake.status


def months_range(words: Words, low: int, high: int) -> str:
    """A duration: whole years as years, everything else in months."""
    if low % 12 == 0 and high % 12 == 0:
        years, most = low // 12, high // 12
        if years == most:
            return words.count("{n} year", "{n} years", years)
        return words.say("{low} to {high} years", low=words.number(years), high=words.number(most))
    if low == high:
        years, months = divmod(low, 12)
        if years == 0:
            return words.count("{n} month", "{n} months", months)
        return words.listed(
            [
                words.count("{n} year", "{n} years", years),
                words.count("{n} month", "{n} months", months),
            ]
        )
    return words.say("{low} to {high} months", low=words.number(low), high=words.number(high))
