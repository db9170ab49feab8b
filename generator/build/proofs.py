"""A text that was just saved becomes proofs: its pages at once, made of what the last build knew.

A build looks at everything; a proof looks at one text, at nothing but its body. Whoever writes sees
their page before they have looked up; what other pages show of the text, the search index and the
last word on what is wrong come with the build that must follow. That build makes these pages again,
since the publication did not write them: proofs can show something too early, never for long.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.artifacts import Artifact
from generator.build.editions import World
from generator.build.examination import base_theme
from generator.build.press import Press
from generator.build.workshop import Workshop
from generator.cache import write_whole
from generator.content.again import KINDS, read_again
from generator.diagnostics import Mistakes, has_errors
from generator.footprints import digest, substance
from generator.linking import Portal
from generator.linking.checks import check_prose
from generator.linking.media import pictures_in
from generator.linking.targets import pool_of
from generator.messages import section_headings
from generator.model.entries import AnyEntry, Content
from generator.routes import Route

FOLDERS = {kind.name: kind.folder for kind in KINDS}
"""Where entries of a kind are, in content and in portals."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a build knew when it had gone well."""

    content: Content
    worlds: Mapping[str, World]
    """By portal."""


class Proofs:
    """The pages of texts whose bodies change, one save after the other, until there is a build."""

    def __init__(self, workshop: Workshop, known: Known, output: Path) -> None:
        self.workshop, self.output = workshop, output
        self.content = known.content
        self.presses = {name: Press(world) for name, world in known.worlds.items()}
        self.headings = section_headings(base_theme(workshop.project) / "messages")

    def warm(self) -> Iterator[None]:
        """Make a page of every kind and language, one at each step, so that all templates are ready."""
        for press in self.presses.values():
            firsts: dict[tuple[str, str], Route] = {}
            for route in press.world.ready.routes:
                if route.target.kind in FOLDERS:
                    firsts.setdefault((route.target.kind, route.language), route)
            for route in firsts.values():
                press(route)
                yield

    def show(self, changed: Iterable[Path]) -> bool:
        """Whether all that changed at these places is shown now; if not, nothing is.

        Raises OSError when the disk says no.
        """
        content, presses = self.content, self.presses
        made: list[tuple[str, Artifact]] = []
        for place in changed:
            entry = read_again(
                self.workshop.project, self.headings, content, self.workshop.today, place
            )
            if entry is None or not self.provable(content, entry):
                return False
            content = with_entry(content, entry)
            presses = {name: renewed(press, entry) for name, press in presses.items()}
            try:
                made += [(name, file) for name, p in presses.items() for file in pages(p, entry)]
            except Mistakes:
                return False
        for portal, file in made:
            write_whole(self.output / portal / file.path, file.data)
        self.content, self.presses = content, presses
        return True

    def provable(self, content: Content, entry: AnyEntry) -> bool:
        """Whether nothing but the body is new, and nothing is wrong with it at first sight."""
        before = getattr(content, FOLDERS[entry.kind])[entry.id]
        if digest(substance(entry, "")) != digest(substance(before, "")):
            return False
        pool, today = pool_of(content), self.workshop.today
        for text in entry.texts.values():
            if has_errors(tuple(check_prose(content, pool, entry, text, today))):
                return False
        shown = {path for path, _, _ in pictures_in(entry)}
        return shown <= {path for path, _, _ in pictures_in(before)}


def with_entry(content: Content, entry: AnyEntry) -> Content:
    """The content with another of its entries."""
    folder = FOLDERS[entry.kind]
    changed: dict[str, Any] = {folder: {**getattr(content, folder), entry.id: entry}}
    return replace(content, **changed)


def renewed(press: Press, entry: AnyEntry) -> Press:
    """The press of the same world in which an entry has another body; it shares what has nothing to
    do with bodies: templates, addresses of cards."""
    old = press.world
    portal = replaced(old.ready.portal, entry)
    world = replace(old, ready=replace(old.ready, portal=portal))
    roots = {**old.roots, "portal": portal}
    vars(world).update(card_paths=old.card_paths, card_urls=old.card_urls, roots=roots)
    other = Press(world)
    vars(other).update(trail=press.trail, renderer=press.renderer, scales=press.scales)
    return other


def replaced(portal: Portal, entry: AnyEntry) -> Portal:
    """The portal with another of its entries, wherever it has it."""
    names = {FOLDERS[entry.kind], "abroad" if entry.kind == "profession" else FOLDERS[entry.kind]}
    pools = {name: getattr(portal, name) for name in names}
    changed: dict[str, Any] = {
        name: {**pool, entry.id: entry} for name, pool in pools.items() if entry.id in pool
    }
    return replace(portal, **changed)


def pages(press: Press, entry: AnyEntry) -> Iterator[Artifact]:
    """The pages of an entry in every language. Raises `Mistakes` when one cannot be made."""
    ready = press.world.ready
    home = entry.kind == "page" and entry.id == ready.portal.config.facts.home
    for route in ready.routes:
        target = route.target
        if (target.kind == "home") if home else (target.kind, target.id) == (entry.kind, entry.id):
            yield press(route).files[0]
