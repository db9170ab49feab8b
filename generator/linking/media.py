"""Which files of `content/media/` a portal shows, and where each is named."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain

from generator.diagnostics import Span
from generator.linking.checks import span_of
from generator.linking.portal import Portal
from generator.linking.targets import pool_of
from generator.model.entries import AnyEntry
from generator.model.mentions import MentionKind
from generator.model.references import named
from generator.model.values import NamesFile


def media_of(portal: Portal) -> dict[str, tuple[str, Span]]:
    """Role and first place by path, for every file that a page of the portal needs."""
    found: dict[str, tuple[str, Span]] = {}
    for path, role, place in chain(entry_files(portal), partner_files(portal)):
        if path not in found:
            found[path] = role, place()
    return found


NamedFile = tuple[str, str, Callable[[], Span]]
"""A path, its role, and who knows where it is named."""


def entry_files(portal: Portal) -> Iterator[NamedFile]:
    """Files named by the facts and the text of entries."""
    for pool in (*pool_of(portal).values(), portal.abroad):
        for entry in pool.values():
            for item in entry.names:
                if isinstance(item.mark, NamesFile):
                    place = partial(entry.source().spans.at, *item.path)
                    yield item.value, item.mark.role, place
            yield from pictures_in(entry)


def pictures_in(entry: AnyEntry) -> Iterator[NamedFile]:
    """Pictures in the Markdown of an entry."""
    for text in entry.texts.values():
        for mention in text.mentions:
            if mention.kind is MentionKind.PICTURE:
                yield mention.target, "image", partial(span_of, text, mention)


def partner_files(portal: Portal) -> Iterator[NamedFile]:
    """Logos of partners."""
    for item in named(portal.config.facts):
        if isinstance(item.mark, NamesFile):
            yield item.value, item.mark.role, partial(portal.config.spans.at, *item.path)
