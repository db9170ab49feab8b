"""What a page is about becomes its short address, which people can type, dictate and print.

The code is a function of the portal, the kind and the id, and of nothing else. So it outlives a new
title, a new slug and new pages beside it, and is not given to another page. The language stands in
the path, so one code serves all.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator.diagnostics import Diagnostic, Span, error, say
from generator.linking import Portal
from generator.linking.targets import pool_of
from generator.model import codes

UNSHARED = frozenset({"embed", "languages", "not-found", "search", "vacancy"})
"""Kinds of pages that nobody passes on, or whose own address is short already."""

LENGTH = 7
"""Signs of a code: 1.8 thousand million codes, so that a thousand pages get along (1 in 3,600)."""

Named = tuple[str, str]
"""Kind and id of what a page is about; the id is empty where there is one of its kind."""


def code_of(portal: str, kind: str, entry_id: str) -> str:
    """The code of a page: seven signs that follow from portal, kind and id."""
    return codes.code_of(LENGTH, portal, kind, entry_id)


def short_path(language: str, code: str) -> str:
    """Where a short address lies below the portal's base: `nl/s/k7m3pax/`."""
    return f"{language}/s/{code}/"


def plan_codes(
    portal: Portal, named: Iterable[Named]
) -> tuple[Mapping[Named, str], tuple[Diagnostic, ...]]:
    """The code of every page that one passes on; two pages with one code are a mistake."""
    planned = {
        (kind, entry_id): code_of(portal.config.id, kind, entry_id)
        for kind, entry_id in named
        if kind not in UNSHARED
    }
    return planned, tuple(find_doubles(portal, planned))


def find_doubles(portal: Portal, planned: Mapping[Named, str]) -> Iterator[Diagnostic]:
    """Pages whose code is another's."""
    first: dict[str, Named] = {}
    for target, code in planned.items():
        other = first.setdefault(code, target)
        if other != target:
            message = say("two pages have the short link `{code}`", code=code)
            hint = say("rename the files of the newer one, so that it gets another id")
            span = span_of(portal, target)
            yield error(span, "duplicate-code", message, hint, span_of(portal, other))


def span_of(portal: Portal, target: Named) -> Span:
    """The file that a page shows, else the portal's."""
    kind, entry_id = target
    entry = pool_of(portal).get(kind, {}).get(entry_id)
    return entry.source().spans.start if entry else portal.config.spans.start
