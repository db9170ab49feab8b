"""Pages for finding others: A–Z, search, unknown addresses, the choice of a language."""

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.messages import autonym_of
from generator.model.entries import Employer, Page, Quiz, Region, Story
from generator.routes import Target
from generator.routes.division import page_target
from generator.routes.lists import division_of
from generator.views.edition import Edition
from generator.views.frame import Link
from generator.views.framing import Outline, frame, portal_words
from generator.views.lists import options
from generator.views.pages import AtoZView, LanguagesView, Letter, NotFoundView, SearchView
from generator.views.phrases import Phrase
from generator.views.turning import address, pages_view


def view_a_to_z(edition: Edition, page: int = 1) -> AtoZView:
    """Every name of every profession, and every other page, by letter: search without JavaScript.

    Of a list in pages only the first is for search engines, which find these pages by others.
    """
    heading, target = edition.words.say("A to Z"), page_target("a-to-z", "", page)
    pages = edition.once(
        "pages a-to-z", lambda: division_of(edition.portal, Target("a-to-z")).pages
    )
    outline = Outline(
        "a-to-z", target, heading, edition.words.say("All pages by name."),
        indexed=page == 1, pages=pages_view(edition, target, pages),
    )  # fmt: skip
    return AtoZView(
        frame=frame(edition, outline),
        heading=heading,
        letters=tuple(letters(edition, page, pages)),
        answers=edition.url("answers"),
    )


def letters(edition: Edition, page: int, pages: int) -> Iterator[Letter]:
    """Every letter, with the page on which it begins and those of its links that stand on this page."""
    links = edition.once("by letter", lambda: by_letter(edition))
    each = -(-len(links) // pages)
    starts: dict[str, int] = {}
    shown: dict[str, list[Link]] = {}
    for place, (letter, link) in enumerate(links):
        at = place // each + 1
        starts.setdefault(letter, at)
        if at == page:
            shown.setdefault(letter, []).append(link)
    for number, (letter, start) in enumerate(starts.items(), 1):
        url = address(edition, "a-to-z", "", start) if start != page else ""
        yield Letter(number, letter, url, tuple(shown.get(letter, ())))


def by_letter(edition: Edition) -> tuple[tuple[str, Link], ...]:
    """Every name with the letter under which it stands."""
    names = sorted(names_of_pages(edition), key=lambda name: sort_key(name.words()))
    return tuple(
        (
            sort_key(name.name)[:1].upper() or "#",
            Link(edition.marked(name.words(), name.tag), name.url),
        )
        for name in names
    )


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a page: its title, or another under which people know it."""

    name: str
    title: str
    tag: str
    """Language of both."""
    url: str

    def words(self) -> str:
        """The name, and the title where it is another."""
        return self.name if self.name == self.title else f"{self.name} – {self.title}"


def names_of_pages(edition: Edition) -> Iterable[Name]:
    """Titles, synonyms and former titles with the page they lead to."""
    portal = edition.portal
    brand, tag = portal_words(portal, edition.language)
    if brand.expansion:
        for name in (brand.title, brand.expansion):
            yield Name(name, brand.title, tag, edition.url("home"))
    for profession in portal.professions.values():
        url, text = edition.url("profession", profession.id), edition.text(profession)
        words, title = text.words, str(edition.phrase(profession, "title"))
        for name in dict.fromkeys((title, *words.synonyms, *words.former_titles)):
            yield Name(name, title, text.language, url)
    others: tuple[Mapping[str, Story | Employer | Page | Region | Quiz], ...] = (
        portal.stories, portal.employers, portal.pages, portal.regions,
        portal.quizzes,
    )  # fmt: skip
    for entries in others:
        for entry in entries.values():
            if url := edition.address(entry):
                phrase = edition.phrase(entry, "title")
                yield Name(phrase.text, phrase.text, phrase.lang or edition.language, url)
    for term in portal.terms.values():
        phrase = edition.phrase(term, "title")
        url = edition.term_url(term.id)
        yield Name(phrase.text, phrase.text, phrase.lang or edition.language, url)


def sort_key(name: str) -> str:
    """Letters without accents and case, so that Ä stands with A."""
    folded = name.casefold()
    if not folded.isascii():
        spelled_out = unicodedata.normalize("NFKD", folded)
        folded = "".join(c for c in spelled_out if not unicodedata.combining(c))
    return folded.lstrip("\"'„“(‚")


def view_search(edition: Edition, words_url: str) -> SearchView:
    """The search page."""
    words = edition.words
    heading = words.say("Search")
    outline = Outline(
        "search",
        Target("search"),
        heading,
        words.say("Search all pages of this portal."),
        indexed=False,
    )
    return SearchView(
        frame=frame(edition, outline),
        heading=heading,
        bundle=f"{edition.routes.base}pagefind/",
        words=words_url,
        languages=tuple((tag, words.language(tag)) for tag in edition.portal.config.languages()),
        texts=json.dumps(search_texts(edition), ensure_ascii=False, sort_keys=True),
        starts=options(edition, "area"),
    )


def search_texts(edition: Edition) -> dict[str, str]:
    """What the search script says; `{n}`, `{query}` and `{language}` are filled in the browser."""
    words = edition.words
    return {
        **words.forms("{n} result", "{n} results"),
        "none": words.catalogue.gettext("No results for “{query}”."),
        "elsewhere": words.catalogue.gettext("Found in {language}:"),
        "near": words.catalogue.gettext("Did you mean:"),
        "more": words.catalogue.gettext("Show more results"),
        "searching": words.catalogue.gettext("Searching …"),
        "failed": words.catalogue.gettext(
            "Search does not work at the moment. Try the list from A to Z."
        ),
    }


def view_not_found(edition: Edition) -> NotFoundView:
    """The page for addresses that are not there."""
    words = edition.words
    heading = words.say("This page does not exist")
    intro = words.say("The address may have changed. Try one of these.")
    outline = Outline("not-found", Target("not-found"), heading, intro, indexed=False)
    names = ("professions", "quiz", "stories", "regions", "search", "a-to-z")
    return NotFoundView(
        frame=frame(edition, outline),
        heading=heading,
        intro=intro,
        links=tuple(
            Link(Phrase(words.term("menu", name)), edition.url(name))
            for name in names
            if edition.url(name)
        ),
    )


def view_languages(editions: Mapping[str, Edition]) -> LanguagesView:
    """The root page: every language invites in its own words."""
    own = next(iter(editions.values()))
    invitations = []
    for tag, edition in editions.items():
        words, _ = portal_words(edition.portal, tag)
        home = edition.url("home")
        invitations.append((home, tag, edition.words.dir, autonym_of(tag), words.tagline))
    title, _ = portal_words(own.portal, own.language)
    outline = Outline("languages", Target("languages"), title.title, title.tagline)
    return LanguagesView(frame=frame(own, outline), invitations=tuple(invitations))
