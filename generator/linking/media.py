"""Which files of `content/media/` a portal shows, and where each is named."""

from collections.abc import Iterator

from generator.diagnostics import Span
from generator.linking.checks import span_of
from generator.linking.portal import Portal
from generator.linking.targets import pool_of
from generator.model.entries import AnyEntry
from generator.model.references import named
from generator.model.values import NamesFile
from generator.prose.scan import MentionKind, scan


def media_of(portal: Portal) -> dict[str, tuple[str, Span]]:
    """Role and first place by path, for every file that a page of the portal needs."""
    found: dict[str, tuple[str, Span]] = {}
    for path, role, span in (*entry_files(portal), *partner_files(portal)):
        found.setdefault(path, (role, span))
    return found


def listed_pictures(portal: Portal) -> tuple[tuple[str, ...], ...]:
    """Paths of the pictures that stand in lists together: of professions, regions and people."""
    scenes = (portal.professions.values(), portal.regions.values())
    return (
        *(tuple(e.facts.picture.file for e in entries if e.facts.picture) for entries in scenes),
        tuple(story.facts.portrait.file for story in portal.stories.values()),
    )


def entry_files(portal: Portal) -> Iterator[tuple[str, str, Span]]:
    """Files named by the facts and the text of entries."""
    for pool in (*pool_of(portal).values(), portal.abroad):
        for entry in pool.values():
            for item in named(entry.facts):
                if isinstance(item.mark, NamesFile):
                    yield item.value, item.mark.role, entry.source().spans.at(*item.path)
            yield from pictures_in(entry)


def pictures_in(entry: AnyEntry) -> Iterator[tuple[str, str, Span]]:
    """Pictures in the Markdown of an entry."""
    for text in entry.texts.values():
        for section in text.sections:
            for mention in scan(section.markdown) if "![" in section.markdown else ():
                if mention.kind is MentionKind.PICTURE:
                    yield mention.target, "image", span_of(text, section, mention)


def partner_files(portal: Portal) -> Iterator[tuple[str, str, Span]]:
    """Logos of partners."""
    for item in named(portal.config.facts):
        if isinstance(item.mark, NamesFile):
            yield item.value, item.mark.role, portal.config.spans.at(*item.path)
