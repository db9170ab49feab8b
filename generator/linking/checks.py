"""Checks of the whole pool: every id, figure, link, anchor and picture that somebody wrote."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from generator.diagnostics import Diagnostic, Message, Span, did_you_mean, error, say, warning
from generator.linking.maps import check_maps
from generator.linking.quizzes import check_weights
from generator.linking.targets import (
    SECTIONS,
    External,
    Internal,
    Unsafe,
    anchors_of,
    find,
    pool_of,
    read_target,
)
from generator.linking.terms import check_terms
from generator.model.entries import AnyEntry, Content, PlacedFigure, Text
from generator.model.figures import WhenExpired
from generator.model.mentions import Mention, MentionKind
from generator.model.references import Named, named
from generator.model.values import NamesFile, Refers

EXPIRES_SOON = timedelta(days=60)

Pool = Mapping[str, Mapping[str, AnyEntry]]


def check_content(content: Content, today: date) -> Iterator[Diagnostic]:
    """Everything that names something which is not there, not safe, or no longer true."""
    pool = pool_of(content)
    for entries in pool.values():
        for entry in entries.values():
            yield from check_facts(content, pool, entry, today)
            for text in entry.texts.values():
                yield from check_prose(content, pool, entry, text, today)
    for config in content.portals.values():
        for found in named(config.facts):
            if isinstance(found.mark, Refers):
                span = config.spans.at(*found.path)
                yield from check_id(content, pool, found.mark.kind, found.value, span, today)
    yield from check_weights(content)
    yield from check_tree(content)
    yield from check_maps(content)
    yield from check_terms(content)
    for figure in content.figures.values():
        yield from check_figure_age(figure, today)


def check_facts(content: Content, pool: Pool, entry: AnyEntry, today: date) -> Iterator[Diagnostic]:
    """The ids that an entry's facts name."""
    spans = entry.source().spans
    for found in entry.names:
        if is_sound(content, pool, found, today) and found.value != entry.id:
            continue
        span = spans.at(*found.path)
        if isinstance(found.mark, NamesFile):
            yield from check_file(content, found.value, span)
        elif isinstance(found.mark, Refers):
            yield from check_id(content, pool, found.mark.kind, found.value, span, today)
            if found.mark.kind == entry.kind and found.value == entry.id:
                message = say("`{id}` names itself", id=entry.id)
                yield error(span, "names-itself", message, say("leave it out"))


def is_sound(content: Content, pool: Pool, found: Named, today: date) -> bool:
    """Whether what is named is there and holds; most is, and then nobody asks where it is named."""
    match found.mark:
        case Refers("figure"):
            placed = content.figures.get(found.value)
            return placed is not None and placed.figure.on(today) is not None
        case Refers(kind):
            return found.value in pool[kind]
        case NamesFile():
            return found.value not in content.withdrawn_media
    return True


def check_file(content: Content, path: str, span: Span) -> Iterator[Diagnostic]:
    """Nothing shows a file of somebody who withdrew their story."""
    if path in content.withdrawn_media:
        yield error(span, "withdrawn", say("`{id}` has been withdrawn", id=path), remove_link())


def check_id(
    content: Content, pool: Pool, kind: str, value: str, span: Span, today: date
) -> Iterator[Diagnostic]:
    """An id must name an entry of its kind; a figure must hold today."""
    if kind == "figure":
        yield from check_figure(content, value, span, today)
    elif kind == "story" and value in content.withdrawn:
        yield error(span, "withdrawn", say("`{id}` has been withdrawn", id=value), remove_link())
    elif value not in pool[kind] and (kind, value) not in content.broken:
        message = say(UNKNOWN[kind], id=value)
        yield error(span, f"unknown-{kind}", message, did_you_mean(value, pool[kind]))


UNKNOWN = {
    "profession": "no profession is called `{id}`",
    "story": "no story is called `{id}`",
    "region": "no region is called `{id}`",
    "employer": "no employer is called `{id}`",
    "page": "no page is called `{id}`",
    "quiz": "no quiz is called `{id}`",
}


def remove_link() -> Message:
    """What to do about something that has been withdrawn."""
    return say("remove the reference: nothing of it may be shown")


def check_figure(content: Content, value: str, span: Span, today: date) -> Iterator[Diagnostic]:
    """A figure must exist and hold today, or say that it is past."""
    placed = content.figures.get(value)
    if placed is None and {("figure", value), ("figure", "*")} & content.broken:
        return
    if placed is None:
        message = say("no figure is called `{id}`", id=value)
        yield error(span, "unknown-figure", message, did_you_mean(value, content.figures))
    elif placed.figure.on(today) is None:
        until = placed.figure.latest().valid_until
        future = until is None or until >= today
        if placed.figure.when_expired is WhenExpired.FAIL or future:
            message = say("`{id}` is not valid on {day}", id=value, day=today.isoformat())
            hint = say("add its new value to {path}", path=placed.spans.start.path)
            yield error(span, "expired-figure", message, hint, placed.spans.start)


def check_figure_age(placed: PlacedFigure, today: date) -> Iterator[Diagnostic]:
    """Warn about figures that expire soon or have expired."""
    until = placed.figure.latest().valid_until
    if until is None:
        return
    span = placed.spans.at("values", len(placed.figure.values) - 1, "valid_until")
    if until < today:
        message = say("`{id}` expired on {day} and is printed as past", id=placed.id, day=until)
        if placed.figure.when_expired is WhenExpired.PAST:
            yield warning(span, "past-figure", message, say("add the value that holds now"))
    elif until - today <= EXPIRES_SOON:
        message = say("`{id}` expires on {day}", id=placed.id, day=until)
        yield warning(span, "figure-expires", message, say("look up the value that follows it"))


def check_tree(content: Content) -> Iterator[Diagnostic]:
    """Regions form a tree: no region lies in itself."""
    for region in content.regions.values():
        seen, current = [region.id], region
        while (parent := current.facts.parent) and parent in content.regions:
            if parent == region.id and len(seen) > 1:
                circle = " → ".join((*seen, parent))
                span = region.source().spans.at("parent")
                yield error(
                    span, "region-cycle", say("a region lies in itself: {circle}", circle=circle)
                )
            if parent in seen:
                break
            seen.append(parent)
            current = content.regions[parent]


def check_prose(
    content: Content, pool: Pool, entry: AnyEntry, text: Text[Any], today: date
) -> Iterator[Diagnostic]:
    """Links, pictures and figures in the Markdown of one file."""
    for mention in text.mentions:
        span = span_of(text, mention)
        match mention.kind:
            case MentionKind.HTML:
                message = say("raw HTML is not allowed: `{html}`", html=mention.target[:40])
                yield error(span, "raw-html", message, say("write Markdown instead"))
            case MentionKind.FIGURE:
                yield from check_figure(content, mention.target, span, today)
            case MentionKind.PICTURE:
                yield from check_picture(mention, span)
                yield from check_file(content, mention.target, span)
            case MentionKind.LINK:
                yield from check_link(content, pool, entry, text, mention, span)


def span_of(text: Text[Any], mention: Mention) -> Span:
    """Where a mention stands in its file."""
    line = min(mention.line, len(text.lines) or 1)
    source = text.lines[line - 1] if line <= len(text.lines) else ""
    return Span(text.path, line, mention.column, mention.length, source)


def check_picture(mention: Mention, span: Span) -> Iterator[Diagnostic]:
    """A picture in the text is ours, says what it shows and who made it."""
    if ":" in mention.target or mention.target.startswith(("/", "\\")) or ".." in mention.target:
        message = say("`{src}` is not a picture below content/media", src=mention.target)
        hint = say("save the picture in content/media and name its path there")
        yield error(span, "foreign-picture", message, hint)
    if not mention.words.strip():
        yield error(
            span, "missing-alt", say("the picture has no alternative text"),
            say("write what it shows between the brackets: ![a nurse at a bed](…)"),
        )  # fmt: skip
    if not mention.credit.strip():
        yield error(
            span, "missing-credit", say("the picture has no credit"),
            say('write who made it in quotes after the path: (path.jpg "Photo: …")'),
        )  # fmt: skip


def check_link(
    content: Content, pool: Pool, entry: AnyEntry, text: Text[Any], mention: Mention, span: Span
) -> Iterator[Diagnostic]:
    """A link leads somewhere, safely, and has words."""
    if not mention.words.strip():
        yield error(span, "empty-link", say("the link has no words"))
    match read_target(mention.target):
        case Unsafe(scheme):
            message = say("links with `{scheme}` are not allowed", scheme=scheme)
            yield error(
                span, "unsafe-link", message, say("link to an https address or to an entry")
            )
        case External():
            return
        case Internal(kind="section", id=name):
            if name not in SECTIONS:
                message = say("no section is called `{id}`", id=name)
                yield error(span, "unknown-section", message, did_you_mean(name, SECTIONS))
        case Internal(kind="here", anchor=anchor):
            yield from check_anchor(entry, text.language, anchor, span)
        case target:
            yield from check_internal(content, pool, text, target, span)


def check_internal(
    content: Content, pool: Pool, text: Text[Any], target: Internal, span: Span
) -> Iterator[Diagnostic]:
    """A link to an entry names exactly one, and a heading that it has."""
    entries = find(pool, target)
    if any(name == target.id for _, name in content.broken):
        return
    if target.id in content.withdrawn and not entries:
        yield error(
            span, "withdrawn", say("`{id}` has been withdrawn", id=target.id), remove_link()
        )
    elif not entries:
        known = pool[target.kind] if target.kind else {i for kind in pool.values() for i in kind}
        message = say("no entry is called `{id}`", id=target.id)
        yield error(span, "unknown-link", message, did_you_mean(target.id, known))
    elif len(entries) > 1:
        kinds = " or ".join(f"`{entry.kind}:{entry.id}`" for entry in entries)
        message = say("`{id}` names more than one entry", id=target.id)
        yield error(span, "ambiguous-link", message, say("write {kinds}", kinds=kinds))
    elif target.anchor:
        yield from check_anchor(entries[0], text.language, target.anchor, span)


def check_anchor(entry: AnyEntry, language: str, anchor: str, span: Span) -> Iterator[Diagnostic]:
    """A link to a heading names one that the entry has."""
    known = anchors_of(entry, language)
    if anchor not in known:
        message = say("`{id}` has no heading `#{anchor}`", id=entry.id, anchor=anchor)
        yield error(span, "unknown-anchor", message, did_you_mean(anchor, known))
