"""Pages for finding others: A–Z, search, unknown addresses, the choice of a language."""

import json
import unicodedata
from collections.abc import Iterable, Mapping

from generator.messages import autonym_of
from generator.model.entries import Employer, Page, Story
from generator.routes import Target
from generator.views.edition import Edition
from generator.views.frame import Link, Phrase
from generator.views.framing import Outline, frame, portal_words
from generator.views.pages import AtoZView, LanguagesView, NotFoundView, SearchView


def view_a_to_z(edition: Edition) -> AtoZView:
    """Every name of every profession, and every other page, by letter: search without JavaScript."""
    heading = edition.words.say("A to Z")
    letters: dict[str, list[Link]] = {}
    for link in sorted(a_to_z_links(edition), key=lambda link: sort_key(str(link.title))):
        letters.setdefault(sort_key(str(link.title))[:1].upper() or "#", []).append(link)
    outline = Outline("a-to-z", Target("a-to-z"), heading, edition.words.say("All pages by name."))
    return AtoZView(
        frame=frame(edition, outline),
        heading=heading,
        letters=tuple((letter, tuple(links)) for letter, links in letters.items()),
    )


def a_to_z_links(edition: Edition) -> Iterable[Link]:
    """Titles, synonyms and former titles with the page they lead to."""
    portal = edition.portal
    for profession in portal.professions.values():
        url = edition.url("profession", profession.id)
        words = edition.text(profession).words
        tag = edition.text(profession).language
        for name in dict.fromkeys((words.title, *words.synonyms, *words.former_titles)):
            if name:
                yield Link(edition.marked(name, tag), url)
    others: tuple[Mapping[str, Story | Employer | Page], ...] = (
        portal.stories, portal.employers, portal.pages,
    )  # fmt: skip
    for entries in others:
        for entry in entries.values():
            if url := edition.url(entry.kind, entry.id):
                yield Link(edition.phrase(entry, "title"), url)
    for region in portal.regions.values():
        yield Link(edition.phrase(region, "title"), edition.url("region", region.id))


def sort_key(name: str) -> str:
    """Letters without accents and case, so that Ä stands with A."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in folded if not unicodedata.combining(c)).lstrip("\"'„“(‚")


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
    )


def search_texts(edition: Edition) -> dict[str, str]:
    """What the search script says; `{n}`, `{query}` and `{language}` are filled in the browser."""
    words = edition.words
    return {
        "one": words.catalogue.ngettext("{n} result", "{n} results", 1),
        "many": words.catalogue.ngettext("{n} result", "{n} results", 5),
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
    names = ("professions", "stories", "regions", "search", "a-to-z")
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
