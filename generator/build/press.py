"""A prepared portal becomes one page after the other, each with what comes with it.

The press can be carried to other processes and machines: it holds values only, and sets itself up
where it is first used.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from generator.artifacts import Artifact
from generator.assets import draw_qr_code
from generator.binding import CARD, Slot, bind, bind_again, fits, mark
from generator.budgets import Scales, check_page
from generator.build.editions import World, editions_of
from generator.build.vacancies import data_files, doubles_of, tables
from generator.diagnostics import Mistakes
from generator.feeds import feeds
from generator.footprints import BOUND, Fact, Trail
from generator.render import Furniture, Renderer
from generator.routes import Route, Target
from generator.search import searched, word_list
from generator.sitemap import Listed
from generator.themes.look import look_of
from generator.views import Edition, View, view_target
from generator.views.answers import AnswersView, plain_text
from generator.views.finding import names_of_pages, view_languages
from generator.views.frame import Frame
from generator.views.glossary import with_notes
from generator.views.sharing import view_short
from generator.views.styleguide import view_styleguide

UNSEEN = re.compile(rb"<!--searched-->.*?<!--/searched-->\n?", re.DOTALL)
"""Filters and words that stand in a page for the search index alone."""

TOOLS = ("compare", "quiz", "quiz-result", "search", "vacancies")
"""Families of pages whose subject is a tool: their scripts may weigh more."""

PIECES = ("feeds", "words", "tables")
"""What is made of a whole language and is no page."""


@dataclass(frozen=True, slots=True)
class Unseen:
    """What the index reads of a page beyond what visitors get."""

    language: str
    """As the page says it."""
    digest: str
    """Over the page as the index reads it, but for addresses of assets."""
    pieces: tuple[tuple[int, bytes], ...]
    """Each with its place in the page that visitors get, from the first to the last."""

    def restore(self, page: bytes) -> bytes:
        """The page as the index reads it."""
        parts, end = [], 0
        for place, piece in self.pieces:
            parts += [page[end:place], piece]
            end = place
        return b"".join((*parts, page[end:]))


@dataclass(frozen=True, slots=True)
class Made:
    """A page, or a piece, and what comes with it."""

    path: str
    """Names it within its portal: that of its route."""
    files: tuple[Artifact, ...]
    """The page itself first."""
    listed: Listed | None
    unseen: Unseen | None
    """None for what does not want to be found."""
    slots: tuple[tuple[Slot, ...], ...]
    """Of each file, where assets are named."""
    facts: frozenset[Fact]
    """What was looked at, and the addresses that were set in."""


class Press:
    """Makes the pages of one portal."""

    def __init__(self, world: World) -> None:
        self.world = world

    def __getstate__(self) -> dict[str, object]:
        return {"world": self.world}

    @cached_property
    def trail(self) -> Trail:
        """What is looked at."""
        return Trail()

    @cached_property
    def editions(self) -> dict[str, Edition]:
        """The portal in each language, watched."""
        return editions_of(self.world, self.trail)

    @cached_property
    def scales(self) -> Scales:
        """What pages ask for, weighed."""
        return Scales(self.world.ready.files, self.world.ready.routes.base)

    @cached_property
    def renderer(self) -> Renderer:
        """The templates of the theme."""
        theme, assets = self.world.ready.theme, self.world.watched("assets", self.trail)
        furniture = Furniture(self.asset, assets.icon, assets.logo, assets.preloads)
        return Renderer(
            theme.template_folders(), self.world.ready.messages, furniture, self.trail,
            self.world.templates,
        )  # fmt: skip

    def __call__(self, route: Route) -> Made:
        """A page or a piece; raises `Mistakes` when its template fails or it is too heavy."""
        with self.trail.followed() as facts:
            if route.target.kind in PIECES:
                files = tuple(self.piece(route.target.kind, self.editions[route.language]))
                return Made(route.path, files, None, None, ((),) * len(files), frozenset(facts))
            view = self.view(route)
            page = Artifact(file_of(route.path), self.renderer.page(view))
            made = (without_unseen(page), *self.beside(route, page, view))
            files, slots = zip(*(self.bound(route, file) for file in made), strict=True)
            frame = view.frame
            listed = (frame.url, frame.alternates) if frame.indexed else None
        self.weigh(files)
        unseen = unseen_of(page, self.bound(route, page)[0])
        return Made(route.path, files, listed, unseen, slots, facts_of(route, facts, slots))

    def asset(self, name: str) -> str:
        """What stands for the address of an asset that the theme has; else raises `UnknownAsset`."""
        return mark(name) if self.world.ready.assets.url(name) else ""

    def addresses(self, route: Route) -> Mapping[str, str]:
        """What can be set into a page, by name."""
        card = self.world.card_urls[route.language].get(route.target, "")
        return {**self.world.ready.assets.urls, CARD: card}

    def bound(self, route: Route, file: Artifact) -> tuple[Artifact, tuple[Slot, ...]]:
        """A page with its addresses, and where they stand; another file as it is."""
        if not file.path.endswith(".html"):
            return file, ()
        data, slots = bind(file.data, self.addresses(route))
        return replace(file, data=data), slots

    def fits(self, route: Route, slots: Iterable[Iterable[Slot]]) -> bool:
        """Whether the addresses of now can be set into the files of a page that was bound before."""
        return fits(chain.from_iterable(slots), self.addresses(route))

    def bound_again(self, route: Route, file: Artifact, slots: Iterable[Slot]) -> Artifact:
        """A page that was bound before, with the addresses of now."""
        return replace(file, data=bind_again(file.data, slots, self.addresses(route)))

    def view(self, route: Route) -> View:
        """The view of a page."""
        edition = self.editions[route.language]
        match route.target.kind:
            case "languages":
                return view_languages(self.editions)
            case "styleguide":
                self.trail.note(Fact("look"))
                look = look_of(self.world.ready.theme)
                guide = edition.once("styleguide", lambda: view_styleguide(self.editions, look))
                return with_notes(edition, guide[route.target.id])
            case "search":
                words = edition.routes.base + names_file(edition).path
                return view_target(edition, route.target, words)
        return view_target(edition, route.target, "")

    def piece(self, kind: str, edition: Edition) -> Iterator[Artifact]:
        """What is made of a whole language."""
        match kind:
            case "feeds":
                yield from feeds(edition)
            case "words":
                yield names_file(edition)
            case "tables":
                yield from tables(edition)

    def beside(self, route: Route, page: Artifact, view: View) -> Iterator[Artifact]:
        """What comes with a page: its short address and that one's QR code, its data, its text."""
        edition, base = self.editions[route.language], self.world.ready.routes.base
        if page.path == f"{self.world.languages[0]}/404.html":
            yield Artifact("404.html", page.data)
        if isinstance(view, AnswersView):
            yield Artifact(view.plain.removeprefix(base), plain_text(view).encode())
        share = view.frame.share
        if share and share.qr:
            path = share.link.removeprefix(edition.portal.config.facts.url)
            yield self.leading(f"{path}index.html", view.frame)
            yield Artifact(share.qr.removeprefix(base), draw_qr_code(share.link))
        for path in doubles_of(edition, route):
            yield self.leading(path, view.frame)
        yield from data_files(view)

    def leading(self, path: str, frame: Frame) -> Artifact:
        """A page at another address that leads to this one."""
        return Artifact(path, self.renderer.page(view_short(frame)))

    def weigh(self, files: tuple[Artifact, ...]) -> None:
        """Raise `Mistakes` when a page is too heavy; nobody visits the pages for designers."""
        portal = self.world.ready.portal.config.id
        pages = (f for f in files if f.path.endswith(".html"))
        heavy = [
            found
            for page in pages
            if not page.path.startswith("styleguide/")
            for found in check_page(portal, page, self.scales, TOOLS)
        ]
        if heavy:
            raise Mistakes(heavy)


def facts_of(
    route: Route, seen: Iterable[Fact], slots: Iterable[tuple[Slot, ...]]
) -> frozenset[Fact]:
    """What was looked at, and the addresses that were set in."""
    names = {name for file in slots for _, _, name in file}
    return frozenset(seen).union(
        Fact(f"cards.{route.language}", route.target, BOUND)
        if name == CARD
        else Fact("assets.urls", name, BOUND)
        for name in names
    )


def pieces(languages: tuple[str, ...]) -> Iterator[Route]:
    """What is no page, as if each had an address."""
    for tag in languages:
        for kind in PIECES:
            yield Route(Target(kind), tag, f"{tag}/{kind}")


def names_file(edition: Edition) -> Artifact:
    """The names in which the search page finds near misses."""
    return edition.once(
        "names",
        lambda: word_list(
            edition.language, ((n.name, n.url, n.title) for n in names_of_pages(edition))
        ),
    )


def file_of(path: str) -> str:
    """The file at an address."""
    return path if path.endswith(".html") else f"{path}index.html"


def without_unseen(page: Artifact) -> Artifact:
    """The page as visitors get it: what only the index needs is left out."""
    return replace(page, data=UNSEEN.sub(b"", page.data))


def unseen_of(marked: Artifact, page: Artifact) -> Unseen | None:
    """What is left out of a bound page, with its place; `marked` is the page before it was bound."""
    if not (found := searched(marked)):
        return None
    pieces, gone = [], 0
    for match in UNSEEN.finditer(page.data):
        pieces.append((match.start() - gone, match[0]))
        gone += len(match[0])
    return Unseen(found.language, found.digest, tuple(pieces))
