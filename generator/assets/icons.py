"""Names of Lucide icons become symbols of one file."""

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from functools import cache

from lucide import get_default_db_path

from generator.diagnostics import nearest

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


def shapes_of(name: str) -> str:
    """What an icon is drawn of; raises `UnknownIcon`."""
    found = lookup("SELECT svg FROM icons WHERE name = ?", name) or lookup(
        "SELECT svg FROM icon_aliases JOIN icons USING (name) WHERE alias = ?", name
    )
    if not found:
        near = nearest(name, lookup("SELECT name FROM icons"))
        raise UnknownIcon(f"`{name}`; did you mean `{near[0]}`?" if near else f"`{name}`")
    inside = INSIDE.search(found[0])
    return re.sub(r">\s+<", "><", inside[1].strip()).replace(" />", "/>") if inside else ""


@cache
def lookup(query: str, *values: str) -> list[str]:
    """The first column of what Lucide's own database answers."""
    with closing(sqlite3.connect(f"file:{get_default_db_path()}?mode=ro", uri=True)) as base:
        return [str(row[0]) for row in base.execute(query, values)]
