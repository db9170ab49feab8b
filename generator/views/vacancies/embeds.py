"""What partners show on their own sites: the page in a frame, and the page that tells how."""

from dataclasses import dataclass, replace

from markupsafe import escape

from generator.model.entries import AnyEntry
from generator.routes import Target
from generator.routes.division import page_target
from generator.routes.embeds import (
    EVERYTHING,
    data_path,
    embed_target,
    embedded,
    list_of,
)
from generator.routes.vacancies import feed_path, listed
from generator.views.edition import Edition
from generator.views.frame import Frame, Link
from generator.views.framing import Outline, frame, pair
from generator.views.phrases import Phrase
from generator.views.turning import part_of
from generator.views.vacancies.lists import entry_of, heading_of
from generator.views.vacancies.rows import VacancyRow, counted, rows

FEW = 10
"""Vacancies in a frame."""

SCRIPT = "embed/care-vacancies.js"
"""Where the script lies below the portal's base; partners write it down, so it never moves."""

HEIGHT = 640
"""Pixels of a frame; longer lists scroll in it."""


@dataclass(frozen=True, slots=True)
class EmbedView:
    """A list in a frame: no header, no footer, no script, no form."""

    frame: Frame
    heading: str
    rows: tuple[VacancyRow, ...]
    all: Link
    note: str
    """How many there are as of when; says so where there are none."""
    scheme: str
    """light, dark, or empty for the visitor's own."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """One list, ready to be put on another site."""

    id: str
    title: Phrase
    page: str
    """Address of the page in the frame, to look at it."""
    framed: str
    """One line that needs no script."""
    element: str
    """One line that takes the look of the page around it."""


@dataclass(frozen=True, slots=True)
class EmbedKitView:
    """The page for partners."""

    frame: Frame
    heading: str
    intro: str
    lists: tuple[tuple[str, tuple[Snippet, ...]], ...]
    """Heading and lists: all vacancies, by profession, by region."""
    notes: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """Heading, and names with what they do: attributes, parts, properties."""
    privacy: tuple[str, ...]
    """What a visitor's browser asks of whom, a sentence each."""
    feed: str


def view_embed(edition: Edition, target: Target) -> EmbedView:
    """One list in a frame; search engines are sent to the portal's page with the same list."""
    name, scheme = embedded(target)
    list_ = list_of(edition.portal, name)
    found = listed(edition.portal, list_.kind, list_.id)
    words = edition.words
    heading = heading_of(edition, list_.kind, entry_of(edition, list_.kind, list_.id))
    outline = Outline("embed", target, heading, counted(edition, len(found)), indexed=False)
    canonical = edition.routes.absolute(list_, edition.language)
    return EmbedView(
        frame=replace(frame(edition, outline), canonical=canonical, json_ld=()),
        heading=heading,
        rows=rows(edition, found[:FEW]),
        all=Link(Phrase(words.say("All vacancies")), canonical),
        note=counted(edition, len(found)),
        scheme=scheme,
    )


def view_embed_kit(edition: Edition, page: int = 1) -> EmbedKitView:
    """Every list of the portal as one line of HTML, and what that line can do."""
    words = edition.words
    heading = words.say("Show vacancies on your website")
    intro = words.say(
        "Show our vacancies on your own site with one line. Free, without an account."
    )
    above = Link(Phrase(words.term("menu", "vacancies")), edition.url("vacancies"))
    target = page_target("embed-kit", "", page)
    part = part_of(edition, target)
    groups = tuple(
        (title, tuple(snippet(edition, name) for name in names))
        for title, names in zip(
            (words.say("All vacancies"), words.say("By profession"), words.say("By region")),
            ((EVERYTHING,), *part.lists),
            strict=True,
        )
    )
    outline = Outline("embed-kit", target, heading, intro, trail=(above,), pages=part.pages)
    return EmbedKitView(
        frame=frame(edition, outline),
        heading=heading,
        intro=intro,
        lists=tuple(group for group in groups if group[1]),
        notes=notes(edition),
        privacy=privacy(edition),
        feed=f"{edition.routes.base}{feed_path(edition.language, 'vacancies', '')}.json",
    )


def snippet(edition: Edition, name: str) -> Snippet:
    """The two lines for one list."""
    routes = edition.routes
    root = routes.origin + routes.base
    list_ = list_of(edition.portal, name)
    entry = entry_of(edition, list_.kind, list_.id)
    heading = escape(heading_of(edition, list_.kind, entry))
    page = edition.url(*pair(embed_target(name)))
    all_ = f'<a href="{routes.absolute(list_, edition.language)}">{heading}</a>'
    data = f"{root}{data_path(edition.language, name)}"
    return Snippet(
        id=name,
        title=title_of(edition, entry),
        page=page,
        framed=(
            f'<iframe src="{routes.origin}{page}" title="{heading}" width="100%" height="{HEIGHT}"'
            ' loading="lazy" style="border: 0"></iframe>'
        ),
        element=(
            f'<script type="module" src="{root}{SCRIPT}"></script>'
            f'<care-vacancies src="{data}" limit="{FEW}">{all_}</care-vacancies>'
        ),
    )


def title_of(edition: Edition, entry: AnyEntry | None) -> Phrase:
    """What a list is called among the others."""
    return edition.phrase(entry, "title") if entry else Phrase(edition.words.say("All vacancies"))


def notes(edition: Edition) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """What one can set: on the element, and in the style sheet of the page around it."""
    words = edition.words
    tags = words.listed(edition.portal.config.languages(), "or")
    return (
        (
            words.say("Attributes"),
            (
                ("src", words.say("The list: its address ends in .json")),
                ("limit", words.say("How many vacancies to show, at most 50")),
                ("lang", words.say("Another language: {languages}", languages=tags)),
            ),
        ),
        (
            words.say("Colours and type"),
            (
                ("--care-font", words.say("Typeface")),
                ("--care-text, --care-muted", words.say("Colour of the text and of small text")),
                ("--care-link", words.say("Colour of links")),
                ("--care-line", words.say("Colour of the lines between vacancies")),
                ("--care-gap", words.say("Space between vacancies")),
            ),
        ),
        (
            words.say("Parts for your style sheet"),
            (
                ("::part(list), ::part(item)", words.say("The list and each vacancy")),
                ("::part(title)", words.say("Title with its link")),
                (
                    "::part(employer), ::part(place), ::part(facts), ::part(closes)",
                    words.say("The lines below the title"),
                ),
                ("::part(all), ::part(as-of)", words.say("The link to all vacancies and the date")),
            ),
        ),
    )


def privacy(edition: Edition) -> tuple[str, ...]:
    """What the browser of a visitor of the partner's page does."""
    words, host = edition.words, edition.routes.origin.partition("//")[2]
    return (
        words.say(
            "With the frame, the browser asks {host} for a page and its style sheet.", host=host
        ),
        words.say("With the element, it asks {host} for the script and the list.", host=host),
        words.say(
            "{host} receives the internet address. No cookies, no counting, nobody else.",
            host=host,
        ),
    )
