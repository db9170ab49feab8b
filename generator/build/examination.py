"""The first gate: everything is read, linked and checked before anything is made."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import generator
from generator.artifacts import Artifact
from generator.assets import (
    AssetMap,
    Map,
    Memory,
    Sheets,
    build_assets,
    check_films,
    is_icon,
    prepare_maps,
    prepare_media,
    unknown_icons,
)
from generator.build.workshop import Workshop
from generator.content import read_content
from generator.diagnostics import (
    Diagnostic,
    Mistakes,
    Span,
    did_you_mean,
    error,
    has_errors,
    ordered,
    say,
    warning,
)
from generator.linking import Portal, check_content, check_portal, link_portal
from generator.linking.maps import position_of
from generator.linking.media import media_of
from generator.linking.quizzes import icons_of
from generator.linking.stories import films_of
from generator.matching import complain, unused_pins
from generator.messages import Messages, read_messages, section_headings, speaks
from generator.model.entries import Content, PortalConfig
from generator.model.maps import MapSheet
from generator.model.media import MediaFiles
from generator.routes import Routes, plan_routes
from generator.routes.division import first_page
from generator.shortening import Named, plan_codes
from generator.themes import Theme, load_theme
from generator.translations import check_translations
from generator.vacancies.shelves import Shelf, read_vacancies
from generator.vacancies.snapshots import Status


@dataclass(frozen=True, slots=True)
class Prepared:
    """A portal whose content, theme, addresses and media have passed the gate."""

    portal: Portal
    theme: Theme
    messages: Messages
    routes: Routes
    codes: Mapping[Named, str]
    """Code of each page's short address."""
    media: MediaFiles
    maps: Mapping[str, MapSheet]
    assets: AssetMap
    files: tuple[Artifact, ...]
    """What became of media and of the theme's files."""


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found; `prepared` is empty as soon as there is one error."""

    content: Content
    prepared: Mapping[str, Prepared]
    diagnostics: tuple[Diagnostic, ...]


def examine(workshop: Workshop, names: Sequence[str] = ()) -> Examination:
    """Read and check the whole pool, and prepare the named portals (all when none is named)."""
    workshop.progress("read")
    content, read = read_pool(
        workshop.project, workshop.today, names, workshop.memory, workshop.mapper
    )
    found = [*read, *check_content(content, workshop.today)]
    shelves: dict[str, Shelf] = {}
    for config in content.portals.values():
        found += check_portal(content, config)
        shelves[config.id] = read_vacancies(workshop.project, content, config, workshop.today)
        found += shelves[config.id].diagnostics
    if has_errors(found):
        return Examination(content, {}, ordered(found))
    prepared = {}
    for config in content.portals.values():
        if not names or config.id in names:
            ready, more = prepare(workshop, content, config, shelves[config.id])
            found += more
            if ready:
                prepared[config.id] = ready
    found += check_pins(content, shelves)
    found += check_translations(content, [p.portal for p in prepared.values()])
    return Examination(content, {} if has_errors(found) else prepared, ordered(found))


def read_pool(
    project: Path,
    today: date,
    names: Sequence[str] = (),
    memory: Memory | None = None,
    mapper: Map = map,
) -> tuple[Content, tuple[Diagnostic, ...]]:
    """The whole pool as it was written, and what is wrong with it and with the names of portals."""
    headings = section_headings(base_theme(project) / "messages")
    content, found = read_content(project, headings, today, memory, mapper)
    return content, (*found, *unknown_portals(content, names))


def check_pins(content: Content, shelves: Mapping[str, Shelf]) -> Iterator[Diagnostic]:
    """Pins that are not needed any more; nobody knows while a source cannot be read."""
    states = (state for shelf in shelves.values() for state in shelf.states)
    if all(state.status is Status.FRESH for state in states):
        shown = (vacancy for shelf in shelves.values() for vacancy in shelf.vacancies)
        yield from unused_pins(content.pins, shown)


def base_theme(project: Path) -> Path:
    """The project's base theme, else the one that comes with the program."""
    own = project / "themes" / "base"
    return own if own.is_dir() else Path(generator.__file__).parent.parent / "themes" / "base"


def unknown_portals(content: Content, names: Sequence[str]) -> Iterator[Diagnostic]:
    """Names of portals that there are not."""
    for name in names:
        if name not in content.portals and ("portal", name) not in content.broken:
            message = say("no portal is called `{id}`", id=name)
            span = Span("content/portals")
            yield error(span, "unknown-portal", message, did_you_mean(name, content.portals))


def speechless(theme: Theme, config: PortalConfig) -> Iterator[Diagnostic]:
    """Languages of the portal in which the theme has no words; its pages say them in English."""
    for index, tag in enumerate(config.languages()):
        if not speaks(theme.message_folders(), tag):
            message = say("the theme `{theme}` has no words in `{tag}`", theme=theme.name, tag=tag)
            hint = say("add themes/base/messages/{tag}.po, then run: make messages", tag=tag)
            span = config.spans.at("languages", index, "tag")
            yield warning(span, "theme-without-language", message, hint)


def prepare(
    workshop: Workshop, content: Content, config: PortalConfig, shelf: Shelf
) -> tuple[Prepared | None, list[Diagnostic]]:
    """One portal through the gate."""
    workshop.progress(f"prepare {config.id}")
    portal = link_portal(content, config, workshop.now, shelf)
    theme, found = load_theme(workshop.project, config)
    diagnostics = list(found)
    if theme is None:
        return None, diagnostics
    diagnostics += speechless(theme, config)
    diagnostics += complain(portal.market.unmatched, config)
    messages = read_messages(theme.message_folders(), config.languages())
    routes, collisions = plan_routes(portal, messages)
    codes, doubles = plan_codes(
        portal, ((r.target.kind, r.target.id) for r in routes if first_page(r.target) == r.target)
    )
    media, artifacts, unusable = prepare_media(
        workshop.project,
        media_of(portal),
        routes.base,
        theme.colours,
        workshop.memory,
        workshop.mapper,
    )
    icons = icons_of(portal)
    unread = check_films(films_of(portal), media)
    diagnostics += [*collisions, *doubles, *unusable, *unknown_icons(icons), *unread]
    try:
        assets, theme_files = build_assets(
            workshop.project, theme, config.languages(), routes.base,
            workshop.memory, workshop.mapper, filter(is_icon, icons),
        )  # fmt: skip
    except Mistakes as mistakes:
        return None, [*diagnostics, *mistakes.diagnostics]
    maps, sheets = draw_maps(portal, routes.base, workshop.memory)
    files = (*theme_files, *artifacts, *sheets)
    return Prepared(portal, theme, messages, routes, codes, media, maps, assets, files), diagnostics


def draw_maps(portal: Portal, base: str, memory: Memory) -> Sheets:
    """The maps of a portal, with the names that its regions have where they lie."""
    names = {i: region.source().words.title or i for i, region in portal.regions.items()}
    placed = (position_of(employer.facts) for employer in portal.employers.values())
    return prepare_maps(portal.maps, names, [place for place in placed if place], base, memory)
