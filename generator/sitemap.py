"""Routes become sitemap.xml, robots.txt and the Atom feed of stories."""

from collections.abc import Iterable, Iterator
from datetime import date
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from generator.artifacts import Artifact
from generator.views.edition import Edition
from generator.views.frame import Frame
from generator.views.framing import portal_words

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
ATOM = "http://www.w3.org/2005/Atom"

register_namespace("xhtml", XHTML)


def sitemap(origin: str, base: str, frames: Iterable[Frame]) -> Iterator[Artifact]:
    """sitemap.xml with the alternates of every indexed page, and robots.txt that names it."""
    root = Element(f"{{{SITEMAP}}}urlset")
    for frame in frames:
        if frame.indexed:
            entry = SubElement(root, f"{{{SITEMAP}}}url")
            SubElement(entry, f"{{{SITEMAP}}}loc").text = origin + frame.url
            for tag, url in frame.alternates:
                SubElement(entry, f"{{{XHTML}}}link", rel="alternate", hreflang=tag, href=url)
    yield Artifact("sitemap.xml", xml(root, SITEMAP))
    rules = f"User-agent: *\nAllow: /\n\nSitemap: {origin}{base}sitemap.xml\n"
    yield Artifact("robots.txt", rules.encode())


def feed(edition: Edition) -> Artifact:
    """The stories that have words in the edition's language, newest first (RFC 4287)."""
    words, _ = portal_words(edition.portal, edition.language)
    origin, path = edition.routes.origin, f"{edition.language}/stories.atom"
    stories = [s for s in edition.portal.stories.values() if edition.language in s.texts]
    root = Element(f"{{{ATOM}}}feed", {"xml:lang": edition.language})
    child(root, "id", origin + edition.routes.base + path)
    child(root, "title", f"{words.title} – {edition.words.term('menu', 'stories')}")
    child(
        root,
        "updated",
        instant(max((s.facts.published for s in stories), default=date(2020, 1, 1))),
    )
    child(root, "link", rel="self", href=origin + edition.routes.base + path)
    child(root, "link", rel="alternate", href=origin + edition.url("stories"))
    child(child(root, "author"), "name", edition.portal.config.facts.publisher.name)
    for story in stories:
        entry = child(root, "entry")
        url = origin + edition.url("story", story.id)
        child(entry, "id", url)
        child(entry, "title", str(edition.phrase(story, "title")))
        child(entry, "updated", instant(story.facts.published))
        child(entry, "link", rel="alternate", href=url)
        child(entry, "summary", str(edition.phrase(story, "one_liner")))
    return Artifact(path, xml(root, ATOM))


def child(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """An Atom element inside another."""
    element = SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    element.text = text or None
    return element


def instant(day: date) -> str:
    """Midnight UTC of a day (RFC 3339)."""
    return f"{day.isoformat()}T00:00:00Z"


def xml(root: Element, namespace: str) -> bytes:
    """The document, indented by one space, its own namespace without prefix."""
    indent(root, space=" ")
    data: bytes = tostring(root, encoding="utf-8", xml_declaration=True, default_namespace=None)
    prefix = next(p for p in ("ns0", "ns1") if f'xmlns:{p}="{namespace}"'.encode() in data)
    return (
        data.replace(f"xmlns:{prefix}".encode(), b"xmlns").replace(f"{prefix}:".encode(), b"")
        + b"\n"
    )
