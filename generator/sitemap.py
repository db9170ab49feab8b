"""Routes become sitemap.xml and robots.txt."""

from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.artifacts import Artifact

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
Listed = tuple[str, tuple[tuple[str, str], ...]]
"""A page that search engines may list: its address, and hreflang and absolute address of its alternates."""

XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(
    origin: str, base: str, pages: Iterable[Listed], changed: Mapping[str, str]
) -> Iterator[Artifact]:
    """sitemap.xml with the alternates of every page, and robots.txt that names it.

    `changed` says when a page last changed, by its address; most pages do not know it and say
    nothing, since search engines stop believing a portal whose `lastmod` is the day of its build.
    """
    root = Element("urlset", {"xmlns": SITEMAP, "xmlns:xhtml": XHTML})
    for url, alternates in pages:
        entry = SubElement(root, "url")
        SubElement(entry, "loc").text = origin + url
        if url in changed:
            SubElement(entry, "lastmod").text = changed[url]
        for tag, address in alternates:
            SubElement(entry, "xhtml:link", rel="alternate", hreflang=tag, href=address)
    yield Artifact("sitemap.xml", xml(root))
    rules = f"User-agent: *\nAllow: /\n\nSitemap: {origin}{base}sitemap.xml\n"
    yield Artifact("robots.txt", rules.encode())


def xml(root: Element) -> bytes:
    """The document, indented by one space."""
    indent(root, space=" ")
    data: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"
