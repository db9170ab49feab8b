"""The name of a Lucide icon becomes inline SVG."""

import re
import sqlite3
from contextlib import closing
from functools import cache

from lucide import get_default_db_path
from markupsafe import Markup

from generator.diagnostics import nearest

INSIDE = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


class UnknownIcon(LookupError):
    """A template asks for an icon that Lucide does not have."""


@cache
def icon(name: str) -> Markup:
    """An icon of 1.5 px stroke, hidden from assistive technology: words stand beside it.

    Raises `UnknownIcon` with the nearest name. Lucide's former names are known, too.
    """
    found = lookup("SELECT svg FROM icons WHERE name = ?", name) or lookup(
        "SELECT svg FROM icon_aliases JOIN icons USING (name) WHERE alias = ?", name
    )
    if not found:
        near = nearest(name, lookup("SELECT name FROM icons"))
        raise UnknownIcon(f"`{name}`; did you mean `{near[0]}`?" if near else f"`{name}`")
    inside = INSIDE.search(found[0])
    shapes = re.sub(r">\s+<", "><", inside[1].strip()).replace(" />", "/>") if inside else ""
    return Markup(  # noqa: S704 -- of an installed package
        '<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none"'
        ' stroke="currentColor" stroke-width="1.5" stroke-linecap="round"'
        f' stroke-linejoin="round" aria-hidden="true" focusable="false">{shapes}</svg>'
    )


def lookup(query: str, *values: str) -> list[str]:
    """The first column of what Lucide's own database answers."""
    with closing(sqlite3.connect(f"file:{get_default_db_path()}?mode=ro", uri=True)) as base:
        return [str(row[0]) for row in base.execute(query, values)]
