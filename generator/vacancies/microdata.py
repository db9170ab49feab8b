"""A page becomes the JobPosting in its microdata, in the form of JSON-LD with keys in small letters.

The page is first made well-formed by the sanitiser, so that the walk below meets no surprises.
"""

import re
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

import nh3

from generator.vacancies.trees import Value

TAGS = nh3.ALLOWED_TAGS | {
    "meta",
    "link",
    "time",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "address",
    "h1",
}
ATTRIBUTES = {"itemprop", "itemscope", "itemtype", "content", "datetime", "href"}
LARGEST = 1_000_000
"""Characters of a page that is looked into."""
MOST_TAGS = 20_000
"""Of a page; with more it is no advertisement."""
VOID = frozenset({"meta", "link", "br", "hr", "img", "input", "wbr", "col", "area"})
OUTER = re.compile(r"<(/?)(?:html|body)\b", re.IGNORECASE)


@dataclass(slots=True)
class Item:
    """A thing with properties."""

    properties: dict[str, Value] = field(default_factory=dict)

    def add(self, name: str, value: Value) -> None:
        """Another value of a property."""
        key = name.casefold()
        if key not in self.properties:
            self.properties[key] = value
        elif isinstance(before := self.properties[key], list):
            before.append(value)
        else:
            self.properties[key] = [before, value]


@dataclass(slots=True)
class Open:
    """An element that is still open."""

    tag: str
    prop: str = ""
    item: Item | None = None
    """The thing that the element begins."""
    value: str | None = None
    """The property's value, when an attribute gives it."""
    html: list[str] = field(default_factory=list)
    """What stands inside, if it is wanted."""


class Walker(HTMLParser):
    """Walks a well-formed page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Item()
        self.stack: list[Open] = []
        self.postings: list[Item] = []
        self.heading = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins; void ones end at once."""
        given = {name: value or "" for name, value in attrs}
        self.write(f"<{tag}>")
        opened = Open(tag, prop=given.get("itemprop", "").split(" ")[0])
        opened.value = given.get("content") or given.get("datetime")
        if tag == "link" and "href" in given:
            opened.value = given["href"]
        if "itemscope" in given:
            opened.item = Item({"@type": given.get("itemtype", "").rstrip("/").rpartition("/")[2]})
            if opened.item.properties["@type"] == "JobPosting":
                self.postings.append(opened.item)
        self.stack.append(opened)
        if tag in VOID:
            self.end(self.stack.pop())

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        if any(opened.tag == tag for opened in reversed(self.stack)):
            while self.stack:
                opened = self.stack.pop()
                self.end(opened)
                if opened.tag == tag:
                    break
        self.write(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Text goes on."""
        self.write(escape(data, quote=False))

    def write(self, text: str) -> None:
        """Everything wanted that is open gets what stands inside it."""
        for opened in self.stack[-60:]:
            if (opened.prop and opened.item is None) or opened.tag == "h1":
                opened.html.append(text)

    def end(self, opened: Open) -> None:
        """The property has its value."""
        inside = "".join(opened.html).strip()
        if opened.tag == "h1" and not self.heading:
            self.heading = inside
        if opened.prop:
            value: Value = opened.item.properties if opened.item else opened.value or inside
            self.owner().add(opened.prop, value)

    def owner(self) -> Item:
        """The thing around the place where the walk is."""
        return next((o.item for o in reversed(self.stack) if o.item), self.root)


def posting_in_page(html: str) -> Value:
    """The JobPosting of a page, or none; properties outside of anything count as one.

    A title that is missing is the first heading of the page.
    """
    if len(html) > LARGEST or html.count("<") > MOST_TAGS:
        return None
    walker = Walker()
    walker.feed(well_formed(html))
    walker.close()
    found = walker.postings[0] if walker.postings else walker.root
    known = found.properties
    if not walker.postings and not known.keys() & {
        "dateposted",
        "hiringorganization",
        "employmenttype",
    }:
        return None
    known.setdefault("title", walker.heading)
    return known


def well_formed(html: str) -> str:
    """The page without scripts and styles, every element closed, only what microdata needs."""
    return nh3.clean(
        OUTER.sub(r"<\1div", html),
        tags=TAGS,
        attributes=dict.fromkeys(TAGS, ATTRIBUTES),
        url_schemes={"https", "http", "mailto", "tel"},
        link_rel=None,
    )
