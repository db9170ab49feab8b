"""A feed becomes Atom (RFC 4287)."""

from datetime import datetime
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.feeds.items import Feed, Item

ATOM = "http://www.w3.org/2005/Atom"
TYPES = "https://schema.org/employmentType"
"""Whose words the categories are."""


def atom(feed: Feed) -> bytes:
    """The document; every entry says its language, whole advertisements are escaped HTML."""
    root = Element("feed", {"xmlns": ATOM, "xml:lang": feed.language})
    own = f"{feed.url}.atom"
    add(root, "id", own)
    add(root, "title", feed.title)
    add(root, "updated", moment(feed.updated))
    add(root, "link", rel="self", type="application/atom+xml", href=own)
    add(root, "link", rel="alternate", type="text/html", href=feed.page)
    add(add(root, "author"), "name", feed.author)
    for item in feed.items:
        write_entry(add(root, "entry"), item, feed.language)
    indent(root, space=" ")
    data: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def write_entry(entry: Element, item: Item, language: str) -> None:
    """One entry, in the order in which people read it."""
    if item.language != language:
        entry.set("xml:lang", item.language)
    add(entry, "id", item.url)
    add(entry, "title", item.title)
    add(entry, "updated", moment(item.updated))
    if item.published:
        add(entry, "published", moment(item.published))
    add(entry, "link", rel="alternate", type="text/html", href=item.url)
    if item.author:
        add(add(entry, "author"), "name", item.author)
    for kind in item.types:
        add(entry, "category", scheme=TYPES, term=kind)
    if item.summary:
        add(entry, "summary", item.summary)
    if item.html:
        add(entry, "content", item.html, type="html")


def add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """An element inside another."""
    element = SubElement(parent, name, attributes)
    element.text = text or None
    return element


def moment(time: datetime) -> str:
    """A moment with its offset (RFC 3339), to the second."""
    said = time.isoformat(timespec="seconds")
    return f"{said.removesuffix('+00:00')}Z" if said.endswith("+00:00") else said
