"""A built portal as visitors meet it: which kinds of pages there are, and where."""

import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from tests.sites import Site

LANGUAGES = {"heart": ("nl", "en", "de"), "hills": ("de", "en", "ar", "uk")}

KINDS = (
    "home", "professions", "filtered professions", "profession", "stories", "story", "regions",
    "region", "employers", "employer", "overview", "page", "search", "search with results",
    "a-to-z", "not-found",
)  # fmt: skip
"""Kinds of pages that every portal has in every language."""

QUESTIONS = {"nl": "verpleegkundige", "en": "nurse", "de": "Pflege", "ar": "تمريض", "uk": "догляд"}
"""What one looks for, by language: something is found."""

EVERYWHERE = [
    *(
        (portal, language, kind)
        for portal, languages in LANGUAGES.items()
        for language in languages
        for kind in KINDS
    ),
    *(("heart", language, "film") for language in LANGUAGES["heart"]),
    *(("hills", language, "borrowed") for language in ("ar", "uk")),
    *((portal, "", kind) for portal in LANGUAGES for kind in ("languages", "not-found")),
]
"""Portal, language and kind of page: everything, `film` and `borrowed` where they are."""


def in_languages(**chosen: str) -> list[tuple[str, str, str]]:
    """The places of each portal in one language: `heart="nl"`, and its page of languages."""
    return [place for place in EVERYWHERE if place[1] in (chosen.get(place[0]), "")]


def named(place: object) -> str:
    """How a place is called in the name of a test."""
    return " ".join(place) if isinstance(place, tuple) else str(place)


@dataclass(frozen=True)
class Portal:
    """A portal that is being served."""

    site: Site
    origin: str

    def url(self, language: str, kind: str) -> str:
        """Address of a kind of page in a language: the one with most on it."""
        path = self.site.base + (f"{language}/" if language else "")
        if kind == "not-found":
            return f"{self.origin}{path}there-is-no-such-page/"
        if kind == "languages":
            return self.origin + path
        if kind == "search with results":
            return f"{self.url(language, 'search')}?q={quote(QUESTIONS[language])}"
        return self.origin + max(self.places[language, kind])[1]

    @cached_property
    def places(self) -> dict[tuple[str, str], list[tuple[int, str]]]:
        """Size and address of every page, by language and kind."""
        places: dict[tuple[str, str], list[tuple[int, str]]] = {}
        for file in sorted(self.site.root.rglob("index.html")):
            html = file.read_text()
            path = file.relative_to(self.site.root).parent.as_posix()
            language = path.partition("/")[0]
            for kind in kinds_of(html):
                place = (len(html), f"{self.site.base}{path}/")
                places.setdefault((language, kind), []).append(place)
        return places


def kinds_of(html: str) -> list[str]:
    """What kinds of page this is: its template, and what is special about it."""
    template = re.search('<body class="on-([^"]+)"', html)
    assert template
    kind = template[1]
    if kind == "professions" and "data-filters" not in html:
        kind = "filtered professions"
    special = {"film": "<video" in html, "borrowed": 'class="notices"' in html}
    return [kind, *(name for name, holds in special.items() if holds)]
