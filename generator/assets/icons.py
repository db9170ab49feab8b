"""Names of Lucide icons become symbols of one file."""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from functools import cache

from lucide import get_default_db_path

from generator.diagnostics import Diagnostic, Span, error, nearest, say

INSIDE = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


class UnknownIcon(LookupError):
    """A template asks for an icon that Lucide does not have."""


def draw_sprite(names: Iterable[str]) -> bytes:
    """Icons as symbols of one file, for `<use href="icons.svg#name"/>`; CSS gives the stroke.

    Raises `UnknownIcon` with the nearest name. Lucide's former names are known, too.
    """
    symbols = "".join(
        f'<symbol id="{name}" viewBox="0 0 24 24">{shapes_of(name)}</symbol>' for name in names
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg">{symbols}</svg>\n'.encode()


def is_icon(name: str) -> bool:
    """Whether Lucide has an icon of this name, or had one."""
    return bool(shapes(name))


def unknown_icons(named: Mapping[str, Span]) -> Iterator[Diagnostic]:
    """Icons that content names, by the place of their name, and that Lucide does not have."""
    for name, span in named.items():
        if not is_icon(name):
            near = nearest(name, lookup("SELECT name FROM icons"))
            hint = say("did you mean `{choice}`?", choice=near[0]) if near else None
            yield error(
                span, "unknown-icon", say("there is no icon {name}", name=f"`{name}`"), hint
            )


def shapes_of(name: str) -> str:
    """What an icon is drawn of; raises `UnknownIcon`."""
    found = shapes(name)
    if not found:
        near = nearest(name, lookup("SELECT name FROM icons"))
        raise UnknownIcon(f"`{name}`; did you mean `{near[0]}`?" if near else f"`{name}`")
    inside = INSIDE.search(found[0])
    return re.sub(r">\s+<", "><", inside[1].strip()).replace(" />", "/>") if inside else ""


def shapes(name: str) -> list[str]:
    """The drawing of an icon by its name, present or former; nothing if there is none."""
    return lookup("SELECT svg FROM icons WHERE name = ?", name) or lookup(
        "SELECT svg FROM icon_aliases JOIN icons USING (name) WHERE alias = ?", name
    )


@cache
def lookup(query: str, *values: str) -> list[str]:
    """The first column of what Lucide's own database answers."""
    with closing(sqlite3.connect(f"file:{get_default_db_path()}?mode=ro", uri=True)) as base:
        return [str(row[0]) for row in base.execute(query, values)]
