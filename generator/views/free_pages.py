"""Pages that editors write freely, and what their role adds: programmes, advisers, practice seats."""

from generator.model.entries import Page
from generator.model.pages import Programme
from generator.prose.scan import headings
from generator.routes import Target
from generator.views.edition import Edition, whole
from generator.views.facts import amount
from generator.views.frame import Link
from generator.views.framing import Outline, frame
from generator.views.pages import PageView
from generator.views.phrases import Phrase
from generator.views.pieces import ProgrammeView

LONG_PAGE = 4
"""From this many second-level headings on, a page has a table of contents."""


def view_page(edition: Edition, page: Page) -> PageView:
    """Everything a free page knows."""
    facts, portal = page.facts, edition.portal
    return PageView(
        frame=frame(edition, outline(edition, page)),
        role=facts.role.value,
        heading=edition.phrase(page, "title"),
        one_liner=edition.phrase(page, "one_liner"),
        picture=edition.image(page, facts.picture),
        body=edition.body(page),
        contents=contents(edition, page),
        professions=edition.cards_of(portal.professions, facts.professions),
        programmes=tuple(programme(edition, page, item) for item in facts.programmes),
        advisers=tuple(edition.contact(adviser) for adviser in facts.advisers),
        practice_seats=tuple(
            (
                edition.link(portal.regions[seat.region]),
                edition.words.number(seat.seats),
                edition.words.day(seat.as_of),
            )
            for seat in facts.practice_seats
            if seat.region in portal.regions
        ),
        sources=tuple(edition.source(source) for source in facts.sources),
    )


def outline(edition: Edition, page: Page) -> Outline:
    """What the page tells its frame."""
    words, facts = edition.words, page.facts
    checked = (
        words.say("Last changed on {day}", day=words.day(facts.updated)) if facts.updated else ""
    )
    return Outline(
        template="page",
        target=Target("page", page.id),
        title=str(edition.phrase(page, "title")),
        description=str(edition.phrase(page, "one_liner")),
        entry=page,
        search_filters=(("kind", words.term("kind", "page")),),
        names=tuple(text.words.title or "" for text in page.texts.values()),
        checked=checked,
    )


def contents(edition: Edition, page: Page) -> tuple[Link, ...]:
    """The second-level headings of a long page."""
    text = edition.text(page)
    found = [
        Link(edition.marked(words, text.language), f"#{anchor}")
        for anchor, words, level in headings("\n\n".join(whole(s) for s in text.sections))
        if level == 2
    ]
    return tuple(found) if len(found) >= LONG_PAGE else ()


def programme(edition: Edition, page: Page, item: Programme) -> ProgrammeView:
    """A funding programme with its amount of today."""
    paid = amount(edition, "", item.amount) if item.amount else None
    note = edition.note(page, "programme_notes", item.id)
    return ProgrammeView(item.id, item.name, item.funder, paid, note or Phrase(""), item.url or "")
