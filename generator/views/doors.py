"""How each audience gets into a profession: its routes, their starts and their pay."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from datetime import date

from generator.messages import Words
from generator.model.entries import Profession
from generator.model.places import Contact
from generator.model.professions import Intake, Route, TrainingPay
from generator.model.vocabulary import Audience, IntakeStatus
from generator.views.edition import Edition
from generator.views.facts import amount, fact, plain
from generator.views.frame import Term
from generator.views.pieces import Amount, Doors, IntakeView, RouteView


def doors(edition: Edition, profession: Profession) -> tuple[Doors, ...]:
    """One block per audience of the portal that has a route, in the portal's order."""
    facts = profession.facts
    return tuple(
        door(edition, profession, audience, routes)
        for audience in edition.portal.config.facts.audiences
        if (routes := [route for route in facts.routes if audience in route.audiences])
    )


def door(
    edition: Edition, profession: Profession, audience: Audience, routes: Sequence[Route]
) -> Doors:
    """How one audience gets in: what holds for every route stands at the top, and only there."""
    pays = [pay for pay in profession.facts.pay_training if pay.audience in (None, audience)]
    pay = tuple(amount_for(edition, one) for one in pays)
    views = [route_view(edition, profession, route) for route in routes]
    top = tuple(glance(edition, profession, routes, pay))
    return Doors(
        id=audience.value,
        title=edition.words.term("audience", audience),
        glance=top,
        routes=tuple(
            replace(view, terms=tuple(term for term in view.terms if term not in top))
            for view in views
        ),
        pay=pay,
        contact=edition.contact(contact_for(edition, audience)),
        url=edition.url("audience", audience.value),
    )


def glance(
    edition: Edition, profession: Profession, routes: Sequence[Route], pay: Sequence[Amount]
) -> Iterator[Term]:
    """Diploma, duration, pay, next start and last day to apply of an audience (B-7, S2-05)."""
    words = edition.words
    yield entry_term(edition, profession, *routes)
    if text := duration(words, routes):
        yield fact(edition, "duration", plain(text))
    current = [one.text for one in pay if not one.past]
    if current:
        yield fact(edition, "paid", plain(current[0]))
    elif text := paid_text(words, {route.paid for route in routes}):
        yield fact(edition, "paid", plain(text))
    if intake := next_intake(edition, routes):
        yield Term("next", words.say("Next start"), (plain(words.day(intake.start)),))
        if intake.apply_until:
            yield Term("apply", words.say("Apply by"), (plain(words.day(intake.apply_until)),))


def next_intake(edition: Edition, routes: Sequence[Route]) -> Intake | None:
    """The soonest start that still takes people."""
    today = edition.portal.today
    ahead = [
        intake
        for route in routes
        for intake in route.intakes
        if intake.start >= today and status_on(intake, today) is IntakeStatus.OPEN
    ]
    return min(ahead, key=lambda intake: intake.start, default=None)


def paid_text(words: Words, paid: Set[bool | None]) -> str:
    """Whether learners are paid; empty where nobody said."""
    if paid == {True}:
        return words.say("You earn money from the first day")
    if paid == {False}:
        return words.say("Not paid")
    return words.say("Depends on the route") if True in paid else ""


def entry_term(edition: Edition, profession: Profession, *routes: Route) -> Term:
    """The diplomas that open these routes; each of them is enough."""
    levels = dict.fromkeys(e for r in routes for e in r.entry or profession.facts.entry)
    names = [edition.words.term("entry", f"{profession.facts.country}.{e}") for e in levels]
    return fact(edition, "entry", plain(edition.words.listed(names, "or")))


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
    employers, ahead = edition.portal.employers, tuple(intakes(edition, route))
    named = {intake.employer.url for intake in ahead if intake.employer}
    offering = (edition.link(employers[e]) for e in route.employers if e in employers)
    return RouteView(
        id=route.id,
        title=edition.words.term("mode", route.mode),
        terms=tuple(route_terms(edition, profession, route)),
        note=edition.glossed(edition.note(profession, "route_notes", route.id)),
        employers=tuple(link for link in offering if link.url not in named),
        intakes=ahead,
        url=route.url or "",
    )


def route_terms(edition: Edition, profession: Profession, route: Route) -> Iterator[Term]:
    """What one must know of a route before choosing it."""
    words = edition.words

    if text := duration(words, [route]):
        yield fact(edition, "duration", plain(text))
    if text := starts(words, [route]):
        yield fact(edition, "starts", plain(text))
    yield entry_term(edition, profession, route)
    if route.school:
        yield fact(edition, "school", plain(route.school))
    if text := paid_text(words, {route.paid}):
        yield fact(edition, "paid", plain(text))
    if route.cost:
        yield fact(edition, "cost", plain(words.term("cost", route.cost)))


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


def duration(words: Words, routes: Sequence[Route]) -> str:
    """From the shortest to the longest of some routes; empty where nobody said."""
    months = [route.months for route in routes if route.months]
    longest = max((route.months_max or route.months or 0 for route in routes), default=0)
    return months_range(words, min(months), longest) if months else ""


def starts(words: Words, routes: Sequence[Route]) -> str:
    """The months in which one of some routes starts; empty where nobody said."""
    months = sorted({month for route in routes for month in route.starts})
    return words.listed([words.month(month) for month in months]) if months else ""


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
