"""A prepared portal becomes every file of its site."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.aliases import Aliases, prepare_aliases
from generator.artifacts import Artifact
from generator.assets import CardText, card_path, draw_cards, draw_qr_codes
from generator.budgets import check_budgets
from generator.build.examination import Prepared
from generator.build.short_links import qr_addresses, short_views
from generator.build.vacancies import days_of_change, double_views, vacancy_files
from generator.build.workshop import Workshop
from generator.diagnostics import Mistakes
from generator.feeds import feeds
from generator.hosting import frames_of, host_files
from generator.linking import Portal
from generator.linking.stories import films_of
from generator.linking.targets import pool_of
from generator.model.entries import AnyEntry
from generator.prose.glossing import TradeWords
from generator.render import Furniture, Renderer
from generator.routes import Target
from generator.search import build_index, word_list
from generator.sitemap import sitemap
from generator.themes.look import look_of
from generator.views import Edition, View, view_target
from generator.views.answers import AnswersView, plain_text
from generator.views.finding import names_of_pages, view_languages
from generator.views.frame import Frame
from generator.views.framing import portal_words
from generator.views.glossary import trade_words_of, with_notes
from generator.views.professions import names
from generator.views.styleguide import view_styleguide

SEARCHED = re.compile(rb"<!--searched-->.*?<!--/searched-->\n?", re.DOTALL)
"""Filters and words that stand in a page for the search index alone."""


TOOLS = ("compare", "quiz", "quiz-result", "search", "vacancies")
"""Families of pages whose subject is a tool: their scripts may weigh more."""

WORKSHOP = "styleguide/"
"""Pages for designers, which show the styles of many pages on one: no visitor loads them."""


@dataclass(frozen=True, slots=True)
class Site:
    """One portal, finished."""

    artifacts: tuple[Artifact, ...]
    pages: int


def make_site(workshop: Workshop, ready: Prepared, search: bool) -> Site:
    """Every file of a portal's site; raises `Mistakes` when a page is too heavy."""
    facts, tags = ready.portal.config.facts, tuple(ready.messages.languages)
    portal = ready.portal.config.id
    workshop.progress(f"cards {portal}")
    texts = card_texts(ready)
    cards = draw_cards(ready.theme, texts.values(), workshop.memory, workshop.mapper)
    aliases = prepare_aliases(names_by_language(ready.portal), workshop.memory)
    explained = trade_words_of(ready.portal)
    editions = {tag: edition(ready, texts, aliases, explained, tag) for tag in tags}
    lists = {
        tag: word_list(tag, ((page.name, page.url, page.title) for page in names_of_pages(e)))
        for tag, e in editions.items()
    }
    workshop.progress(f"render {portal}")
    views = dict(
        every_view(ready, editions, {t: ready.routes.base + a.path for t, a in lists.items()})
    )
    frames = [view.frame for view in views.values()]
    rendered = tuple(render(ready, views))
    pages = tuple(without_search_words(page) for page in rendered)
    files = [
        *pages, *short_links(workshop, ready, frames), *cards, *ready.files, *lists.values(),
        *answer_texts(views.values(), ready.routes.base),
        *sitemap(ready.routes.origin, ready.routes.base, frames, days_of_change(editions[tags[0]])),
        *(file for e in editions.values() for file in feeds(e)),
        *vacancy_files(ready, editions.values(), views.values()),
        *host_files(
            facts.url, frames_of(films_of(ready.portal)), tags, ready.portal.market.sourced,
            facts.alias_hosts,
        ),
    ]  # fmt: skip
    if search:
        workshop.progress(f"search {portal}")
        files += build_index(rendered, workshop.memory)
    finished = tuple({file.path: file for file in files}.values())
    weighed = tuple(file for file in finished if not file.path.startswith(WORKSHOP))
    fonts = ready.assets.font_bytes
    if heavy := tuple(check_budgets(portal, ready.routes.base, weighed, fonts, TOOLS)):
        raise Mistakes(heavy)
    return Site(finished, len(pages))


def edition(
    ready: Prepared,
    texts: Mapping[tuple[Target, str], CardText],
    aliases: Aliases,
    explained: Mapping[str, TradeWords],
    tag: str,
) -> Edition:
    """The portal in one language."""
    facts = ready.portal.config.facts
    return Edition(
        portal=ready.portal,
        routes=ready.routes,
        messages=ready.messages,
        media=ready.media,
        maps=ready.maps,
        aliases=aliases,
        cards={
            target: ready.routes.base + card_path(ready.theme, text)
            for (target, language), text in texts.items()
            if language == tag
        },
        logos={p.logo: ready.media.pictures[p.logo] for p in facts.partners if p.logo},
        settings=tuple(sorted(ready.theme.settings.items())),
        codes={Target(*named): code for named, code in ready.codes.items()},
        language=tag,
        trade_words=explained,
    )


def card_texts(ready: Prepared) -> dict[tuple[Target, str], CardText]:
    """What stands on the card of every page: an entry's title, else the portal's."""
    found = {}
    for route in ready.routes:
        words, spoken = portal_words(ready.portal, route.language)
        entry = entry_of(ready, route.target)
        title = words.title
        if entry:
            fallback = ready.portal.config.fallback(route.language)
            spoken = entry.chain(route.language, fallback)[0]
            title = entry.texts[spoken].words.title or entry.source().words.title or ""
        found[route.target, route.language] = CardText(title, words.title, spoken)
    return found


def entry_of(ready: Prepared, target: Target) -> AnyEntry | None:
    """The entry that a page shows, if it shows one."""
    portal = ready.portal
    if target.kind == "home":
        return portal.pages[portal.config.facts.home]
    if target.kind in ("quiz", "quiz-result"):
        return portal.quiz
    return pool_of(portal).get(target.kind, {}).get(target.id)


def names_by_language(portal: Portal) -> dict[str, list[str]]:
    """Every name that search must find, under the language in which it is written."""
    found: dict[str, list[str]] = {}
    for profession in portal.professions.values():
        for tag, name in names(profession):
            found.setdefault(tag, []).append(name)
    return found


def every_view(
    ready: Prepared, editions: Mapping[str, Edition], lists: Mapping[str, str]
) -> Iterator[tuple[str, View]]:
    """The view of every page, by the path of its file."""
    guide = view_styleguide(editions, look_of(ready.theme))
    for route in ready.routes:
        if route.target.kind == "languages":
            yield "index.html", view_languages(editions)
        elif route.target.kind == "styleguide":
            shown = with_notes(editions[route.language], guide[route.target.id])
            yield f"{route.path}index.html", shown
        else:
            view = view_target(editions[route.language], route.target, lists[route.language])
            yield route.path + ("index.html" if route.path.endswith("/") else ""), view


def render(ready: Prepared, views: Mapping[str, View]) -> Iterator[Artifact]:
    """Every page as HTML; the portal's own language also answers unknown addresses at the root."""
    folders = {
        folder.name: folder / "templates"
        for folder in ready.theme.folders
        if (folder / "templates").is_dir()
    }
    furniture = Furniture(
        ready.assets.url, ready.assets.icon, ready.assets.logo, ready.assets.preloads
    )
    renderer = Renderer(folders, ready.messages, furniture)
    own = ready.portal.config.languages()[0]
    for path, view in views.items():
        html = renderer.page(view)
        yield Artifact(path, html)
        if path == f"{own}/404.html":
            yield Artifact("404.html", html)


def answer_texts(views: Iterable[View], base: str) -> Iterator[Artifact]:
    """The answers to pass on, as plain text in each language."""
    for view in views:
        if isinstance(view, AnswersView):
            yield Artifact(view.plain.removeprefix(base), plain_text(view).encode())


def short_links(workshop: Workshop, ready: Prepared, frames: list[Frame]) -> Iterator[Artifact]:
    """The page at every short address, and the QR codes that lead there."""
    yield from render(ready, short_views(frames, ready.portal.config.facts.url))
    yield from render(ready, double_views(ready.portal, frames, ready.routes.base))
    codes = qr_addresses(frames, ready.routes.base)
    yield from draw_qr_codes(codes, workshop.memory, workshop.mapper)


def without_search_words(page: Artifact) -> Artifact:
    """The page as visitors get it: what only the index needs is left out."""
    return Artifact(page.path, SEARCHED.sub(b"", page.data))
