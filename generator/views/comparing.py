"""The facts of professions side by side: a table without JavaScript, up to three columns with it (B-5)."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.model.entries import Profession
from generator.model.professions import ProfessionFacts
from generator.routes import Target, compare_pages, entry_levels
from generator.routes.division import page_target
from generator.views.doors import duration, paid_text, starts
from generator.views.edition import Edition
from generator.views.frame import Frame, Link
from generator.views.framing import Outline, frame
from generator.views.pay import view_pay
from generator.views.phrases import Phrase
from generator.views.pieces import Amount
from generator.views.turning import part_of
from generator.views.week import view_week, weekly


@dataclass(frozen=True, slots=True)
class Column:
    """One profession of the table."""

    id: str
    title: Phrase
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    """One fact of all professions."""

    title: str
    cells: tuple[tuple[str, ...], ...]
    """Lines of each profession, in the order of the columns; none where nobody knows."""


@dataclass(frozen=True, slots=True)
class CompareView:
    frame: Frame
    heading: str
    intro: str
    areas: tuple[Link, ...]
    """The pages of the areas, where one table would be too wide."""
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    key: str
    """Under which the browser remembers the list, once it is asked to."""
    texts: str
    """JSON with the words the script says, in the page's language."""


def view_compare(edition: Edition, area: str = "", page: int = 1) -> CompareView:
    """The professions of the portal, or those of an area where there are too many for one table."""
    words, target = edition.words, page_target("compare", area, page)
    part = part_of(edition, target)
    shown = [edition.portal.professions[i] for i in part.lists[0]]
    title = words.say("Compare professions")
    heading = f"{title}: {words.term('area', area)}" if area else title
    intro = words.say("Level, hours, pay and ways in, side by side.")
    trail = [Link(Phrase(words.term("menu", "professions")), edition.url("professions"))]
    if area:
        trail.append(Link(Phrase(title), edition.url("compare")))
    outline = Outline("compare", target, heading, intro, trail=trail, pages=part.pages)
    return CompareView(
        frame=frame(edition, outline),
        heading=heading,
        intro=intro,
        areas=tuple(
            area_link(edition, first, first.id == area)
            for first in compare_pages(edition.portal)
            if first.id
        ),
        columns=tuple(
            Column(p.id, edition.phrase(p, "title"), edition.url("profession", p.id)) for p in shown
        ),
        rows=tuple(rows(edition, shown)),
        key=f"careportal:{edition.portal.config.id}:kept",
        texts=json.dumps(texts(edition), ensure_ascii=False, sort_keys=True),
    )


def area_link(edition: Edition, page: Target, current: bool) -> Link:
    """The page that compares the professions of an area."""
    title = Phrase(edition.words.term("area", page.id))
    return Link(title, edition.url(page.kind, page.id), current)


Lines = Callable[[Edition, ProfessionFacts], Iterable[str]]


def rows(edition: Edition, professions: Iterable[Profession]) -> Iterator[Row]:
    """The facts that somebody of these professions has."""
    words, shown = edition.words, tuple(professions)
    table: tuple[tuple[str, Lines], ...] = (
        (words.term("fact", "level"), lambda e, f: [e.words.term("level", f.level)]),
        (words.term("fact", "duration"), lambda e, f: [duration(e.words, f.routes)]),
        (words.term("fact", "starts"), lambda e, f: [starts(e.words, f.routes)]),
        (words.term("fact", "entry"), entry),
        (words.say("Pay while you learn"), pay_while_learning),
        (words.say("Pay in the job"), pay_in_the_job),
        (words.term("fact", "hours"), lambda e, f: [weekly(e, f)]),
        (words.say("Shifts"), shifts),
        (words.say("Where"), lambda e, f: [e.words.term("workplace", w) for w in f.workplaces]),
        (words.term("fact", "regulated"), regulated),
    )
    for title, lines in table:
        cells = tuple(tuple(filter(None, lines(edition, p.facts))) for p in shown)
        if any(cells):
            yield Row(title, cells)


def entry(edition: Edition, facts: ProfessionFacts) -> Iterator[str]:
    """Diplomas that open a door."""
    for level in entry_levels(facts):
        yield edition.words.term("entry", level)


def shifts(edition: Edition, facts: ProfessionFacts) -> Iterator[str]:
    """The week in one sentence."""
    if week := view_week(edition, facts):
        yield week.sentence


def regulated(edition: Edition, facts: ProfessionFacts) -> Iterator[str]:
    """Whether the title is protected by law."""
    yield edition.words.say("yes") if facts.regulated else edition.words.say("no")


def amounts(pay: Iterable[Amount]) -> Iterator[str]:
    """Amounts with their labels; those of the past say so."""
    for one in pay:
        yield f"{one.label}: {one.text}" + (f" ({one.past})" if one.past else "")


def pay_while_learning(edition: Edition, facts: ProfessionFacts) -> Iterator[str]:
    """Amounts per year of training, else whether one is paid at all."""
    if training := view_pay(edition, facts).training:
        yield from amounts(training)
    else:
        yield paid_text(edition.words, {route.paid for route in facts.routes})


def pay_in_the_job(edition: Edition, facts: ProfessionFacts) -> Iterator[str]:
    """Amounts at the start and with experience, and the scale they belong to."""
    pay = view_pay(edition, facts)
    yield from amounts(pay.job)
    if pay.scale:
        yield str(pay.scale)


def texts(edition: Edition) -> dict[str, str]:
    """What the script says; `{name}`, `{names}` and `{list}` are filled in the browser."""
    gettext = edition.words.catalogue.gettext
    return {
        "choose": gettext("Choose up to three"),
        "beside": gettext("Side by side: {names}"),
        "all": gettext("You see all professions."),
        "limit": gettext(
            "Three fit side by side. {name} is on your list now. To see it here, take another out."
        ),
        "keep": gettext("Keep"),
        "kept": gettext("{name} is on your list."),
        "dropped": gettext("{name} is no longer on your list."),
        "list": gettext("Your list"),
        "share": gettext("Your choice stands in the address of this page. Send it to somebody."),
        "print": gettext("Print on one page"),
        "remember": gettext("Remember on this device"),
        "forget": gettext("Forget my list"),
        "what": gettext(
            "The names of these professions are then stored in this browser. Nobody else sees them."
        ),
        "remembered": gettext("This browser remembers your list."),
        "forgotten": gettext("Forgotten. Nothing is stored in this browser any more."),
        "refused": gettext("This browser does not let us remember anything."),
    }
