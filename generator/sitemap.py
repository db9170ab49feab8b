"""Routes become sitemap.xml and robots.txt."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise
from xml.sax.saxutils import escape

from generator.artifacts import Artifact

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
WITHIN_QUOTES = {'"': "&quot;", "\t": "&#09;", "\n": "&#10;", "\r": "&#13;"}
"""What cannot stand in an attribute as it is, besides what cannot stand in text either."""

UNQUOTABLE = re.compile(r'[&<>"\t\n\r]')
"""Both; nearly no address has any of it."""

Listed = tuple[str, tuple[tuple[str, str], ...]]
"""A page that search engines may list: its address, and hreflang and absolute address of its alternates."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one file may have, of what sitemaps.org allows: 50,000 pages and 50 MiB."""

    pages: int = 50_000
    size: int = 26_214_400
    """Bytes, before compression: 25 MiB, for there are hosts that take no larger file."""


LIMITS = Limits()


def sitemap(
    origin: str,
    base: str,
    pages: Iterable[Listed],
    changed: Mapping[str, str],
    limits: Limits = LIMITS,
) -> Iterator[Artifact]:
    """sitemap.xml with the alternates of every page, and robots.txt that names it.

    Pages that are too many for one file stand in sitemap-1.xml, sitemap-2.xml and so on, in the same
    order, and sitemap.xml names these files.

    `changed` says when a page last changed, by its address; most pages do not know it and say
    nothing, since search engines stop believing a portal whose `lastmod` is the day of its build.
    Files say nothing either: theirs would be the day on which the file changed, and it also changes
    with pages that come, go or say nothing.
    """
    entries = (entry(origin + url, links, changed.get(url)) for url, links in pages)
    parts: list[str] = []
    for file, following in pairwise(chain(divided(entries, limits), ([],))):
        alone = not parts and not following
        parts.append("sitemap.xml" if alone else f"sitemap-{len(parts) + 1}.xml")
        yield Artifact(parts[-1], urlset(file))
    if len(parts) > 1:
        yield Artifact("sitemap.xml", index(f"{origin}{base}{part}" for part in parts))
    rules = f"User-agent: *\nAllow: /\n\nSitemap: {origin}{base}sitemap.xml\n"
    yield Artifact("robots.txt", rules.encode())


def entry(address: str, alternates: Iterable[tuple[str, str]], day: str | None) -> bytes:
    """What is said of one page."""
    dated = f"  <lastmod>{escape(day)}</lastmod>\n" if day else ""
    links = "".join(
        f'  <xhtml:link rel="alternate" hreflang="{quoted(tag)}" href="{quoted(other)}" />\n'
        for tag, other in alternates
    )
    return f" <url>\n  <loc>{escape(address)}</loc>\n{dated}{links} </url>\n".encode()


def quoted(value: str) -> str:
    """The value of an attribute, as it stands between double quotes."""
    return escape(value, WITHIN_QUOTES) if UNQUOTABLE.search(value) else value


def divided(entries: Iterable[bytes], limits: Limits) -> Iterator[list[bytes]]:
    """The entries of one file after the other, each as full as it may be; at least one file."""
    file: list[bytes] = []
    room = limits.size - len(urlset(()))
    left = room
    for said in entries:
        if file and (len(file) == limits.pages or len(said) > left):
            yield file
            file, left = [], room
        file.append(said)
        left -= len(said)
    yield file


def urlset(entries: Iterable[bytes]) -> bytes:
    """A file of pages."""
    return document("urlset", f'xmlns="{SITEMAP}" xmlns:xhtml="{XHTML}"', entries)


def index(addresses: Iterable[str]) -> bytes:
    """The file that names the files of pages."""
    entries = (f" <sitemap>\n  <loc>{escape(a)}</loc>\n </sitemap>\n".encode() for a in addresses)
    return document("sitemapindex", f'xmlns="{SITEMAP}"', entries)


def document(root: str, names: str, entries: Iterable[bytes]) -> bytes:
    """An XML document with these entries below its root."""
    head = f"<?xml version='1.0' encoding='utf-8'?>\n<{root} {names}>\n"
    return b"".join((head.encode(), *entries, f"</{root}>\n".encode()))
