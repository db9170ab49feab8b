"""The component page: tokens, and every component in its states, directions and modes.

What it shows is the portal's own: `samples.shown` holds the views of real pages. To show one more
component,

1. write `themes/base/templates/specimens/<name>.html`, which uses the component with what it needs
   of `shown` (a sample of your own is one more field of `samples.Shown`), its headings from `<h3>`
   on, each state under `<p class="state">`;
2. name it in `EXHIBITS` under the part of the page where it belongs, with the components it shows.

A component of `themes/base/templates/components` that nothing shows fails `tests/views`. A campaign
theme shows its own in `specimens/motif.html`. The style sheets of the pages that a component is
made for are listed in `SHEETS`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.messages import Words
from generator.routes import STYLEGUIDE, Target
from generator.themes.look import Look, Measure, Swatch
from generator.views.edition import Edition
from generator.views.frame import Frame, Link
from generator.views.framing import Outline, frame
from generator.views.phrases import Phrase
from generator.views.samples import Shown, shown


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A specimen by the name of its template, and the components it shows."""

    name: str
    components: tuple[str, ...]


EXHIBITS: Mapping[str, tuple[Exhibit, ...]] = {
    "": (),
    "buttons": (
        Exhibit("buttons", ()),
        Exhibit("links", ("links",)),
        Exhibit("sources", ("sources",)),
        Exhibit("table", ()),
        Exhibit("piece", ("piece",)),
    ),
    "prose": (Exhibit("prose", ("passage", "section")),),
    "cards": (
        Exhibit("cards", ("card", "cards")),
        Exhibit("wall", ("cards",)),
        Exhibit("people", ("cards",)),
        Exhibit("groups", ("groups",)),
        Exhibit("vacancies", ("vacancies", "openings")),
        Exhibit("pictures", ("picture", "figure")),
    ),
    "facts": (
        Exhibit("terms", ("terms",)),
        Exhibit("pay", ("pay",)),
        Exhibit("pocket", ("pocket",)),
        Exhibit("week", ("week",)),
        Exhibit("places", ("places",)),
        Exhibit("parts", ("part",)),
        Exhibit("answers", ("answers",)),
    ),
    "doors": (
        Exhibit("route", ("route",)),
        Exhibit("doors", ("doors",)),
        Exhibit("levels", ("levels",)),
        Exhibit("doors-link", ("doors-link",)),
        Exhibit("contact", ("contact",)),
    ),
    "finding": (
        Exhibit("facets", ("facets",)),
        Exhibit("finder", ("finder",)),
        Exhibit("quiz", ("invitation", "trait-mark", "quiz-progress")),
        Exhibit("search", ()),
        Exhibit("regions", ("regions",)),
        Exhibit("map", ("map",)),
        Exhibit("letters", ()),
        Exhibit("pages", ("pages", "onward")),
        Exhibit("video", ("video",)),
    ),
    "around": (
        Exhibit("motif", ()),
        Exhibit("banner", ("banner",)),
        Exhibit("notices", ("notices",)),
        Exhibit("breadcrumbs", ("breadcrumbs",)),
        Exhibit("partners", ("partners",)),
    ),
}
"""What each part of the component page shows, in this order."""

AROUND = (
    "aloud", "footer", "footer-motif", "head", "header", "header-motif", "heading", "searched", "share",
    "term-notes", "theme-color",
)  # fmt: skip
"""Components that stand around what every page says, and so around the specimens, too."""

SHEETS: Mapping[str, tuple[str, ...]] = {
    "buttons": ("embed-kit",),
    "facts": ("profession",),
    "doors": ("profession", "doors"),
    "finding": ("search", "vacancies", "a-to-z", "map", "page", "story"),
    "around": ("home",),
}
"""Style sheets of single kinds of pages whose components a part shows."""

MODES = ("light", "dark")

Ways = tuple[tuple[str, Shown], ...]
"""Directions, each with samples in a language that runs so, if the portal has one."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A specimen in one direction and mode."""

    name: str
    """Of its template below `specimens/`."""
    mark: str
    """Id of its caption; what makes the ids inside it its own."""
    caption: str
    """As `Dark, right to left`."""
    language: str
    dir: str
    mode: str
    """light or dark."""
    shown: Shown


@dataclass(frozen=True, slots=True)
class Specimen:
    """A component, or a few that belong together, in both directions and modes."""

    name: str
    components: tuple[str, ...]
    panels: tuple[Panel, ...]


@dataclass(frozen=True, slots=True)
class StyleguideView:
    """One part of the component page."""

    frame: Frame
    heading: str
    intro: str
    parts: tuple[Link, ...]
    specimens: tuple[Specimen, ...]
    around: tuple[str, ...]
    """Components that this very page has around it; named on the last part."""
    sheets: tuple[str, ...]
    """Style sheets besides those of every page."""
    steps: tuple[Measure, ...]
    spaces: tuple[Measure, ...]
    corners: tuple[Measure, ...]
    motions: tuple[Measure, ...]
    colours: tuple[Swatch, ...]


def view_styleguide(editions: Mapping[str, Edition], look: Look) -> dict[str, StyleguideView]:
    """Every part of the component page by its name, in the portal's own language."""
    own = next(iter(editions.values()))
    other = next((e for e in editions.values() if e.words.dir != own.words.dir), own)
    samples = {edition.language: shown(edition) for edition in (own, other)}
    ways = (
        (own.words.dir, samples[own.language]),
        ("rtl" if own.words.dir == "ltr" else "ltr", samples[other.language]),
    )
    return {part: view_part(own, look, part, ways) for part in STYLEGUIDE}


def view_part(edition: Edition, look: Look, part: str, ways: Ways) -> StyleguideView:
    """One part of the component page."""
    words, tokens = edition.words, not part
    heading = title(words, part)
    outline = Outline(
        template="styleguide",
        target=Target("styleguide", part),
        title=heading,
        description=words.say("Every component of this website in its states."),
        trail=(Link(Phrase(title(words, "")), edition.url("styleguide")),) if part else (),
        indexed=False,
    )
    return StyleguideView(
        frame=frame(edition, outline),
        heading=heading,
        intro=outline.description,
        parts=tuple(
            Link(Phrase(title(words, name)), edition.url("styleguide", name), name == part)
            for name in STYLEGUIDE
        ),
        specimens=tuple(specimen(words, exhibit, ways) for exhibit in EXHIBITS[part]),
        around=AROUND if part == "around" else (),
        sheets=SHEETS.get(part, ()),
        steps=look.scale("step-") if tokens else (),
        spaces=look.scale("space-") if tokens else (),
        corners=look.scale("corner", "round") if tokens else (),
        motions=look.scale("motion-") if tokens else (),
        colours=look.colours if tokens else (),
    )


def title(words: Words, part: str) -> str:
    """The headline of a part of the component page."""
    return {
        "": words.say("Colours, type and space"),
        "buttons": words.say("Buttons, links and tables"),
        "prose": words.say("Running text"),
        "cards": words.say("Cards and pictures"),
        "facts": words.say("Facts, pay and hours"),
        "doors": words.say("Routes and contacts"),
        "finding": words.say("Filters, search and films"),
        "around": words.say("Around the page"),
    }[part]


def specimen(words: Words, exhibit: Exhibit, ways: Ways) -> Specimen:
    """What is shown under one name, in every direction and mode."""
    panels = tuple(
        Panel(
            name=exhibit.name,
            mark=f"{exhibit.name}-{mode}-{way}",
            caption=caption(words, mode, way),
            language=samples.frame.language,
            dir=way,
            mode=mode,
            shown=samples,
        )
        for way, samples in ways
        for mode in MODES
    )
    return Specimen(exhibit.name, exhibit.components, panels)


def caption(words: Words, mode: str, way: str) -> str:
    """A mode and a direction in words."""
    return {
        ("light", "ltr"): words.say("Light, left to right"),
        ("light", "rtl"): words.say("Light, right to left"),
        ("dark", "ltr"): words.say("Dark, left to right"),
        ("dark", "rtl"): words.say("Dark, right to left"),
    }[mode, way]
