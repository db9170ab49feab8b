"""A prepared portal becomes what its pages are made of: an edition per language, each look noted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.aliases import Aliases, prepare_aliases
from generator.assets import CardText, Memory, card_paths, remembered
from generator.build.examination import Prepared
from generator.footprints import Ground, Trail, watched
from generator.linking import Portal
from generator.linking.targets import pool_of
from generator.model.entries import AnyEntry
from generator.prose.glossing import TradeWords
from generator.release import release
from generator.render import compile_templates
from generator.routes import Target
from generator.routes.division import first_page
from generator.themes import Theme
from generator.themes.look import look_of
from generator.views import Edition
from generator.views.framing import portal_words
from generator.views.glossary import trade_words_of
from generator.views.professions import names

RECORDS = frozenset({"config", "facts", "market"})
"""Fields of a portal that are looked at field by field."""


@dataclass(frozen=True)
class World:
    """Everything that pages of a portal are made of."""

    ready: Prepared
    cards: Mapping[tuple[Target, str], CardText]
    aliases: Aliases
    explained: Mapping[str, TradeWords]
    templates: bytes = b""
    """Compiled; what is not there is compiled where it is needed."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Tags, the portal's own first."""
        return tuple(self.ready.messages.languages)

    @cached_property
    def card_paths(self) -> dict[CardText, str]:
        """Where each card is published, below the portal's base."""
        return card_paths(self.ready.theme, set(self.cards.values()))

    @cached_property
    def card_urls(self) -> dict[str, dict[Target, str]]:
        """The address of each page's card, by language."""
        urls: dict[str, dict[Target, str]] = {tag: {} for tag in self.languages}
        for (target, tag), text in self.cards.items():
            urls[tag][target] = self.ready.routes.base + self.card_paths[text]
        return urls

    @cached_property
    def roots(self) -> dict[str, object]:
        """What is watched, by name."""
        ready = self.ready
        return {
            "portal": ready.portal,
            "routes": ready.routes,
            "media": ready.media,
            "maps": ready.maps,
            "aliases": self.aliases,
            "assets": ready.assets,
            "codes": {Target(*named): code for named, code in ready.codes.items()},
            "look": look_of(ready.theme),
            **{f"cards.{tag}": own for tag, own in self.card_urls.items()},
        }

    def watched(self, name: str, trail: Trail) -> Any:
        """A root, noting on the trail what is looked at."""
        return watched(name, self.roots[name], trail, RECORDS)

    def ground(self) -> Ground:
        """What facts are now."""
        return Ground(self.roots)

    def bedrock(self) -> str:
        """32 hexadecimal digits over what every page depends on: the program, templates, the theme's
        words, settings and logo, the words that are explained."""
        state = blake2b(release().encode(), digest_size=16)
        for place, name in self.sources():
            data = place.read_bytes()
            state.update(f"\n{name} {len(data)}\n".encode() + data)
        explained = {tag: sorted(words.terms.items()) for tag, words in self.explained.items()}
        named = sorted(self.ready.theme.settings.items()), explained, self.languages
        state.update(repr((named, self.ready.assets.logo)).encode())
        return state.hexdigest()

    def sources(self) -> Iterator[tuple[Path, str]]:
        """Templates and catalogues of the theme, each with its theme and its place there."""
        for folder in self.ready.theme.folders:
            templates = sorted((folder / "templates").rglob("*"), key=str)
            for place in (*templates, *sorted((folder / "messages").glob("*.po"))):
                if place.is_file():
                    yield place, f"{folder.name}/{place.relative_to(folder).as_posix()}"


def world_of(ready: Prepared, memory: Memory) -> World:
    """What the pages of a portal are made of."""
    return World(
        ready=ready,
        cards=card_texts(ready),
        aliases=prepare_aliases(names_by_language(ready.portal), memory),
        explained=trade_words_of(ready.portal),
        templates=templates_of(ready.theme, memory),
    )


def templates_of(theme: Theme, memory: Memory) -> bytes:
    """A theme's templates, compiled once for all builds of this release with these files."""
    folders = theme.template_folders()
    state = blake2b(release().encode(), digest_size=16)
    for folder in folders.values():
        for place in sorted(folder.rglob("*.html"), key=str):
            data = place.read_bytes()
            state.update(f"\n{place.absolute()} {len(data)}\n".encode(errors="surrogateescape"))
            state.update(data)
    key = state.hexdigest()
    return remembered(memory, "templates 2", compile_templates, {key: folders}, map)[key]


def editions_of(world: World, trail: Trail) -> dict[str, Edition]:
    """The portal in each of its languages; all share what is watched."""
    ready = world.ready
    shared = {
        name: world.watched(name, trail)
        for name in ("portal", "routes", "media", "maps", "aliases", "codes")
    }
    return {
        tag: Edition(
            **shared,
            messages=ready.messages,
            cards=world.watched(f"cards.{tag}", trail),
            logos=shared["media"].pictures,
            settings=tuple(sorted(ready.theme.settings.items())),
            language=tag,
            trade_words=world.explained,
            trail=trail,
        )
        for tag in world.languages
    }


def card_texts(ready: Prepared) -> dict[tuple[Target, str], CardText]:
    """What stands on the card of every page: an entry's title, else the portal's."""
    found = {}
    pool = pool_of(ready.portal)
    for route in ready.routes:
        words, spoken = portal_words(ready.portal, route.language)
        title = words.title
        if entry := entry_of(ready.portal, pool, route.target):
            fallback = ready.portal.config.fallback(route.language)
            spoken = entry.chain(route.language, fallback)[0]
            title = entry.texts[spoken].words.title or entry.source().words.title or ""
        found[route.target, route.language] = CardText(title, words.title, spoken)
    return found


def entry_of(
    portal: Portal, pool: Mapping[str, Mapping[str, AnyEntry]], target: Target
) -> AnyEntry | None:
    """The entry that a page shows, if it shows one."""
    if target.kind == "home":
        return portal.pages[portal.config.facts.home]
    if target.kind in ("quiz", "quiz-result"):
        return portal.quiz
    return pool.get(target.kind, {}).get(first_page(target).id)


def names_by_language(portal: Portal) -> dict[str, list[str]]:
    """Every name that search must find, under the language in which it is written."""
    found: dict[str, list[str]] = {}
    for tag, name in (name for p in portal.professions.values() for name in names(p)):
        found.setdefault(tag, []).append(name)
    return found
