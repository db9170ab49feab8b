"""A built portal as visitors meet it: which kinds of pages there are, and where."""

import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from playwright.sync_api import Page, expect

from generator.routes import STYLEGUIDE
from tests.sites import Site

LANGUAGES = {"heart": ("nl", "en"), "hills": ("de", "ar", "uk")}
"""Every language of both portals, each in the portal that has more in it."""

KINDS = (
    "home", "professions", "filtered professions", "profession", "stories", "story", "film", "videos",
    "regions", "region", "employers", "employer", "overview", "page", "search", "results", "a-to-z",
    "compare", "answers", "glossary", "doors", "diploma", "not-found", "quiz", "quiz-result", "outcome",
)  # fmt: skip
"""Kinds of pages that every portal has in every language; `results` are those of a search, `outcome`
that of a quiz whose answers stand in the address."""

OWN = ("home", "profession", "employers", "employer", "region", "overview", "page")
"""Kinds of pages of the third portal, which has one language, that its theme makes look different."""

PARTNERED = ("embed-kit", "report-vacancy", "embed")
"""Kinds that a portal with vacancies has besides; `embed` is the page in partners' frames."""

SHOWCASES = tuple(f"styleguide {part}".strip() for part in STYLEGUIDE)
"""Parts of the component page, which every portal has once; the one with Arabic is looked at."""

QUESTIONS = {"nl": "verpleegkundige", "en": "nurse", "de": "Pflege", "ar": "تمريض", "uk": "догляд"}
"""What one looks for, by language: something is found."""


@dataclass(frozen=True)
class Portal:
    """A portal that is being served."""

    site: Site
    origin: str

    def url(self, language: str, kind: str) -> str:
        """Address of a kind of page in a language: the one with most on it."""
        home = (
            f"{self.origin}{self.site.base}{language}/"
            if language
            else self.origin + self.site.base
        )
        if kind in ("home", "languages"):
            return home
        if kind in SHOWCASES:
            return home + "".join(f"{name}/" for name in kind.split())
        if kind == "not-found":
            return f"{home}there-is-no-such-page/"
        if kind == "results":
            return f"{self.url(language, 'search')}?q={quote(QUESTIONS[language])}"
        if kind == "outcome":
            return self.outcome(language)
        return self.origin + max(self.addresses[language, kind])[1]

    def outcome(self, language: str, answers: str = "") -> str:
        """Address of the result of these answers, a digit each; of the first answers if there are none."""
        address = max(self.addresses[language, "quiz"])[1]
        html = self.site.file(address).read_text()
        mark = re.search('data-mark="([^"]+)"', html)
        assert mark
        digits = answers or "0" * html.count("<fieldset")
        return f"{self.url(language, 'quiz-result')}#a={digits}-{mark[1]}"

    @cached_property
    def addresses(self) -> dict[tuple[str, str], list[tuple[int, str]]]:
        """Size and address of every page, by language and kind."""
        addresses: dict[tuple[str, str], list[tuple[int, str]]] = {}
        for file in sorted(self.site.root.rglob("index.html")):
            html = file.read_text()
            path = file.relative_to(self.site.root).parent.as_posix()
            language = path.removeprefix("embed/").partition("/")[0]
            for kind in kinds_of(html):
                place = (len(html), f"{self.site.base}{path}/")
                addresses.setdefault((language, kind), []).append(place)
        return addresses


def kinds_of(html: str) -> list[str]:
    """What kinds of page this is: its template, and what is special about it."""
    template = re.search('<body class="on-([^"]+)"', html)
    assert template
    kind = template[1]
    if kind == "professions" and "data-filters" not in html:
        kind = "filtered professions"
    special = {"film": "<video" in html, "borrowed": 'class="notices"' in html}
    return [kind, *(name for name, holds in special.items() if holds)]


@dataclass(frozen=True)
class Place:
    """A kind of page of a portal in a language; none for the page that offers the languages."""

    portal: str
    language: str
    kind: str

    def open(self, page: Page, portals: dict[str, Portal]) -> None:
        """Go there, and wait for what the page has to find first."""
        page.goto(portals[self.portal].url(self.language, self.kind))
        if self.kind == "results":
            expect(page.locator("[data-results] li").first).to_be_visible()
        if self.kind == "outcome" and page.evaluate("matchMedia('(scripting: enabled)').matches"):
            expect(page.locator(".verdict")).to_be_visible()


EVERYWHERE = [
    *(
        Place(portal, language, kind)
        for portal, languages in LANGUAGES.items()
        for language in languages
        for kind in KINDS
    ),
    *(Place("heart", language, kind) for language in LANGUAGES["heart"] for kind in PARTNERED),
    *(Place("heart", language, "vacancies") for language in LANGUAGES["heart"]),
    Place("heart", "nl", "vacancy"),
    Place("board", "de", "vacancies"),
    *(Place("hills", language, "borrowed") for language in ("ar", "uk")),
    *(Place(portal, "", kind) for portal in LANGUAGES for kind in ("languages", "not-found")),
    *(Place("hills", "", kind) for kind in SHOWCASES),
    *(Place("board", "de", kind) for kind in OWN),
    Place("board", "", "styleguide around"),
]
"""Every kind of page in every language; borrowed words where they are."""


def in_languages(*kinds: str, **languages: str) -> list[Place]:
    """Pages of some kinds (of every kind if none is named), each portal in one language."""
    return [
        place
        for place in EVERYWHERE
        if place.portal in languages and place.language in (languages[place.portal], "")
        if place.kind in kinds or not kinds
    ]


def every_kind() -> list[Place]:
    """Every kind of page once, and those again that run from right to left or mix languages."""
    return (
        in_languages(heart="nl")
        + in_languages("home", "profession", "region", "borrowed", *SHOWCASES, hills="ar")
        + in_languages("home", "employers", "page", board="de")
    )


def named(place: Place) -> str:
    """How a place is called in the name of a test."""
    return " ".join(part for part in (place.portal, place.language, place.kind) if part)
