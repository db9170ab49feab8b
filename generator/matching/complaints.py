"""What an editor reads about vacancies that match nothing, and about pins that are not needed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.diagnostics import Diagnostic, Message, Span, say, warning
from generator.matching.matches import Unmatched, stands_in, titles_pinned
from generator.matching.words import keys_of
from generator.model.entries import PortalConfig
from generator.model.pins import PINS, Pins
from generator.model.vacancies import Vacancy

MOST = 10
"""Titles of one source that are named."""


def complain(unmatched: Iterable[Unmatched], config: PortalConfig) -> Iterator[Diagnostic]:
    """Vacancies of a portal without profession, where it names their source; equal titles once."""
    by_source: defaultdict[str, list[Unmatched]] = defaultdict(list)
    for one in unmatched:
        by_source[one.vacancy.source].append(one)
    for index, source in enumerate(config.facts.vacancies.sources):
        span = config.spans.at("vacancies", "sources", index)
        yield from complain_of(by_source[source.id], source.id, span)


def complain_of(unmatched: Sequence[Unmatched], source: str, span: Span) -> Iterator[Diagnostic]:
    """Those of one source."""
    titles: defaultdict[tuple[str, ...], list[Unmatched]] = defaultdict(list)
    for one in unmatched:
        titles[keys_of(one.vacancy.title)].append(one)
    listed = list(titles.values())
    for same in listed[:MOST]:
        title, count = same[0].vacancy.title, len(same)
        message = say("`{title}` of `{source}` means no profession", title=title, source=source)
        if count > 1:
            message = say(
                "`{title}` of `{source}` means no profession ({count} vacancies)",
                title=title,
                source=source,
                count=count,
            )
        yield warning(span, "unmatched-vacancy", message, how_to_pin(same[0]))
    if more := len(listed[MOST:]):
        message = say("{count} more titles of `{source}` mean none", count=more, source=source)
        yield warning(span, "unmatched-vacancy", message)


def how_to_pin(one: Unmatched) -> Message:
    """The line to add, with what may be meant."""
    if not one.nearest:
        return say(
            'say below `titles:` in {file} what it means, or `"{title}": none`',
            file=PINS,
            title=one.vacancy.title,
        )
    return say(
        'say below `titles:` in {file} what it means, as `"{title}": {id}`, or `none`; near: {ids}',
        file=PINS,
        title=one.vacancy.title,
        id=one.nearest[0],
        ids=", ".join(f"`{id_}`" for id_ in one.nearest),
    )


def unused_pins(pins: Pins, vacancies: Iterable[Vacancy]) -> Iterator[Diagnostic]:
    """Pins that no vacancy of any portal needs any more; `vacancies` are those of all portals."""
    if not (pins.vacancies or pins.titles):
        return
    there = {vacancy.id: keys_of(vacancy.title) for vacancy in vacancies}
    titles = set(there.values())
    unused = [(key, pin) for key, pin in pins.vacancies.items() if key not in there]
    pinned = titles_pinned(pins)
    unused += [
        (title, pin)
        for title, pin in pins.titles.items()
        if pinned[keys_of(title)] is not pin
        or not any(stands_in(keys_of(title), t) for t in titles)
    ]
    for key, pin in unused:
        message = say("no vacancy is called `{key}` any more", key=key)
        yield warning(pin.span, "unused-pin", message, say("remove the pin"))
