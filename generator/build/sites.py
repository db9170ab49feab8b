"""A prepared portal becomes every file of its site; what was made before and is the same is kept."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from generator.artifacts import Artifact, Filed, Publication
from generator.assets import draw_cards
from generator.budgets import check_fonts
from generator.build.editions import World, world_of
from generator.build.examination import Prepared
from generator.build.ledger import Entered, Ledger, recall_ledger
from generator.build.press import Press, Unseen, pieces
from generator.build.vacancies import days_of_change, embed_script
from generator.build.workshop import Workshop
from generator.diagnostics import Mistakes
from generator.hosting import frames_of, host_files
from generator.linking.stories import films_of
from generator.routes import Route
from generator.search import SearchPage, build_index
from generator.sitemap import sitemap


@dataclass(frozen=True, slots=True)
class Site:
    """One portal, finished and staged."""

    pages: int
    made: int
    """Pages that were made; the others are as they were, but for addresses of assets."""
    files: int
    ledger: Ledger
    world: World


def make_site(workshop: Workshop, ready: Prepared, publication: Publication, search: bool) -> Site:
    """Stage every file of a portal's site; raises `Mistakes` when a page fails or is too heavy."""
    portal = ready.portal.config.id
    if heavy := tuple(check_fonts(portal, ready.assets.font_bytes)):
        raise Mistakes(heavy)
    workshop.progress(f"cards {portal}")
    world = world_of(ready, workshop.memory)
    old = recall_ledger(workshop.memory, portal, world.bedrock())
    old.cards = stage_cards(workshop, world, publication, old.cards)
    workshop.progress(f"render {portal}")
    routes = (*ready.routes, *pieces(world.languages))
    ledger, made = make_pages(workshop, world, publication, routes, old)
    entered = [ledger.pages[route.path] for route in routes]
    for file in chain(ready.files, around(ready, entered)):
        publication.put(portal, file)
    if search:
        workshop.progress(f"search {portal}")
        for file in build_index(search_pages(publication, portal, entered), workshop.memory):
            publication.put(portal, file)
    files_now = len(publication.manifest[portal])
    return Site(len(ready.routes.table), made, files_now, ledger, world)


def stage_cards(
    workshop: Workshop, world: World, publication: Publication, before: Mapping[str, Filed]
) -> dict[str, Filed]:
    """Stage every card, new or as it was: whoever has the same address looks the same."""
    ready, portal = world.ready, world.ready.portal.config.id
    staged: dict[str, Filed] = {}
    wanted = {}
    for text in dict.fromkeys(world.cards.values()):
        path = world.card_paths[text]
        filed = before.get(path)
        if filed and publication.holds(portal, filed):
            publication.keep(portal, filed)
            staged[path] = filed
        else:
            wanted[path] = text
    for card in draw_cards(ready.theme, wanted.values(), workshop.memory, workshop.mapper):
        staged[card.path] = publication.put(portal, card)
    return staged


def make_pages(
    workshop: Workshop, world: World, publication: Publication, routes: Sequence[Route], old: Ledger
) -> tuple[Ledger, int]:
    """Stage every page, new or as it was; gives the ledger and how many are new."""
    portal, ground, press = world.ready.portal.config.id, world.ground(), Press(world)
    changed = old.changed(ground)
    good, moved = old.good(changed), frozenset(changed.values())
    kept, wanted = dict[str, Entered](), []
    for route in routes:
        page = good.get(route.path)
        again = page is not None and not moved.isdisjoint(page.facts)
        if page and stands(press, publication, route, page, again):
            for filed in page.files:
                publication.keep(portal, filed)
            kept[route.path] = bind_page(press, publication, route, page) if again else page
        else:
            wanted.append(route)
    ledger = old.next(kept, ground)
    for made in workshop.mapper(press, wanted):
        ledger.enter(made, tuple(publication.put(portal, file) for file in made.files), ground)
    return ledger, len(wanted)


def stands(
    press: Press, publication: Publication, route: Route, page: Entered, again: bool
) -> bool:
    """Whether a page lies as it was made, and can be bound `again` if it must."""
    if again and not press.fits(route, page.slots):
        return False
    portal = press.world.ready.portal.config.id
    return all(publication.holds(portal, filed) for filed in page.files)


def bind_page(press: Press, publication: Publication, route: Route, page: Entered) -> Entered:
    """Stage a page once more, with the addresses that its assets have now."""
    portal = press.world.ready.portal.config.id
    files = tuple(
        press.bound_again(route, Artifact(path, publication.read(portal, path)), slots)
        for (path, _, _), slots in zip(page.files, page.slots, strict=True)
        if slots
    )
    press.weigh(files)
    staged = {file.path: publication.put(portal, file) for file in files}
    return replace(page, files=tuple(staged.get(filed.path, filed) for filed in page.files))


def around(ready: Prepared, entered: Iterable[Entered]) -> Iterator[Artifact]:
    """What tells machines about the site: sitemap, robots.txt, rules for hosts, partners' script."""
    facts, market, routes = ready.portal.config.facts, ready.portal.market, ready.routes
    listed = (page.listed for page in entered if page.listed)
    yield from sitemap(routes.origin, routes.base, listed, days_of_change(ready.portal, routes))
    yield from embed_script(ready)
    yield from host_files(
        facts.url, frames_of(films_of(ready.portal)), tuple(ready.messages.languages),
        market.sourced, facts.alias_hosts,
    )  # fmt: skip


def search_pages(
    publication: Publication, portal: str, entered: Iterable[Entered]
) -> Iterator[SearchPage]:
    """The pages that want to be found; read from the disk if their language is indexed again."""
    for page in entered:
        if unseen := page.unseen:
            path = page.files[0].path

            def read(path: str = path, unseen: Unseen = unseen) -> bytes:
                return unseen.restore(publication.read(portal, path))

            yield SearchPage(path, unseen.language, unseen.digest, read)
