"""Finished files are weighed: a page that is too heavy for a telephone on school Wi-Fi is a mistake.

Sizes are bytes as they travel (gzip), limits those of the house: what arrives in the first round trips
(HTML, ten TCP segments of 1,460 bytes) and what a slow telephone can read and run at once.
"""

import re
import zlib
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath

from generator.artifacts import Artifact
from generator.diagnostics import Diagnostic, Message, Span, error, say

HTML = 14_336
"""Bytes of one page: 14 kB."""
CSS = 12_288
"""Bytes of all style sheets of one page: 12 kB."""
SCRIPTS = 5_120
"""Bytes of all scripts of a content page: 5 kB."""
TOOL_SCRIPTS = 20_480
"""Bytes of all scripts of a page whose subject is a tool, such as search: 20 kB, its index aside."""
PICTURE = 102_400
"""Bytes of the largest file of a picture that is seen first: 100 kB."""
FONTS = 61_440
"""Bytes of all faces of one language: 60 kB."""
REQUESTS = 10
"""Files that a page needs to be seen, itself among them; the icon of the tab is not seen there."""

TAG = re.compile(r"<(link|script|use|body)\b([^>]*)>")
PICTURES = re.compile(r"<picture\b.*?</picture>|<img\b[^>]*>|<video\b[^>]*>", re.DOTALL)
INSIDE = re.compile(r"<(img|source|video)\b([^>]*)>")
ATTRIBUTE = re.compile(r'([a-z-]+)(?:="([^"]*)")?')
IMPORT = re.compile(r"""\b(?:from|import)\s*["'](\.{1,2}/[^"']+)["']""")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page asks for before anybody scrolls: addresses by kind."""

    family: str
    """Template family, as `profession`."""
    styles: frozenset[str]
    scripts: frozenset[str]
    pictures: frozenset[str]
    """Every candidate of the pictures that are loaded at once."""
    files: int
    """How many files that are, scripts aside: itself, style sheets, fonts, icons, pictures."""


class Scales:
    """Weighs the files of one portal, each once."""

    def __init__(self, files: Iterable[Artifact], base: str) -> None:
        """`base`: path prefix of the portal's addresses, with a slash at both ends."""
        self.base = base
        self.files = {file.path: file.data for file in files}
        self.weights: dict[str, int] = {}

    def weight(self, url: str) -> int:
        """Bytes of a file as it travels; 0 for what the portal does not have."""
        if url not in self.weights:
            data = self.files.get(url.removeprefix(self.base), b"")
            self.weights[url] = len(data) if packed(url) else gzipped(data)
        return self.weights[url]

    def with_imports(self, scripts: Iterable[str]) -> frozenset[str]:
        """Scripts and everything they import at once."""
        found: set[str] = set()
        waiting = list(scripts)
        while waiting:
            url = waiting.pop()
            if url not in found:
                found.add(url)
                text = self.files.get(url.removeprefix(self.base), b"").decode()
                waiting += [normpath(join(dirname(url), name)) for name in IMPORT.findall(text)]
        return frozenset(found)


def check_fonts(portal: str, font_bytes: Mapping[str, int]) -> Iterator[Diagnostic]:
    """Languages of a portal whose pages load too much of fonts: bytes of all faces by language."""
    for language, weight in font_bytes.items():
        if weight > FONTS:
            message = say(
                "the fonts of `{language}` weigh {weight} bytes; {limit} are allowed",
                language=language, weight=weight, limit=FONTS,
            )  # fmt: skip
            hint = say("leave out a weight, or choose a family with fewer letters")
            yield error(Span(f"dist/{portal}"), "over-budget", message, hint)


def check_page(
    portal: str, page: Artifact, scales: Scales, tools: Container[str]
) -> Iterator[Diagnostic]:
    """What is too heavy about a page; `tools` are families of pages that are tools."""
    span = Span(f"dist/{portal}/{page.path}")
    for message, hint in weigh_page(page.data, scales, tools):
        yield error(span, "over-budget", message, hint)


def weigh_page(
    data: bytes, scales: Scales, tools: Container[str]
) -> Iterator[tuple[Message, Message]]:
    """What is too heavy about one page, and what to do about it."""
    asked = read_page(data.decode())
    scripts = scales.with_imports(asked.scripts)
    styles = sum(map(scales.weight, asked.styles))
    allowed = TOOL_SCRIPTS if asked.family in tools else SCRIPTS
    if (weight := weigh_up_to(HTML, data)) > HTML:
        yield (
            say("the page weighs {weight} bytes; {limit} are allowed", weight=weight, limit=HTML),
            say("shorten its texts, or show less on it"),
        )
    if styles > CSS:
        yield (
            say("its style sheets weigh {weight} bytes; {limit} are allowed", weight=styles, limit=CSS),
            say("move what only some pages need to `page_stylesheets` in theme.yaml"),
        )  # fmt: skip
    if (weight := sum(map(scales.weight, scripts))) > allowed:
        yield (
            say("its scripts weigh {weight} bytes; {limit} are allowed", weight=weight, limit=allowed),
            say("load what is not needed at once with `import()`"),
        )  # fmt: skip
    if (weight := max(map(scales.weight, asked.pictures), default=0)) > PICTURE:
        yield (
            say("its first picture weighs {weight} bytes; {limit} are allowed", weight=weight, limit=PICTURE),
            say("choose a picture with less detail"),
        )  # fmt: skip
    if (number := asked.files + len(scripts)) > REQUESTS:
        yield (
            say("it asks for {number} files at once; {limit} are allowed", number=number, limit=REQUESTS),
            say("join files, or load them later"),
        )  # fmt: skip


def read_page(html: str) -> Asked:
    """What a page asks for before anybody scrolls."""
    family, seen = "", set[str]()
    styles, scripts, others = set[str](), set[str](), set[str]()
    for name, text in TAG.findall(html):
        attributes = dict(ATTRIBUTE.findall(text))
        url = attributes.get("href", "") or attributes.get("src", "")
        match name, attributes.get("rel", ""):
            case "body", _:
                family = attributes.get("class", "").removeprefix("on-")
            case "script", _ if url:
                scripts.add(url)
            case "link", "stylesheet":
                styles.add(url)
            case ("link", "preload") | ("use", _) if not url.startswith("#"):
                others.add(url.partition("#")[0])
    pictures = [candidates(found[0]) for found in PICTURES.finditer(html)]
    seen.update(*pictures)
    number = 1 + len(styles) + len(others) + sum(map(bool, pictures))
    return Asked(family, frozenset(styles), frozenset(scripts), frozenset(seen), number)


def candidates(html: str) -> frozenset[str]:
    """The files that a picture or a film's poster may be; none where it is loaded later."""
    found = set()
    for name, text in INSIDE.findall(html):
        attributes = dict(ATTRIBUTE.findall(text))
        if attributes.get("loading") == "lazy":
            return frozenset()
        found.add(attributes.get("poster", "") if name == "video" else attributes.get("src", ""))
        found |= {part.split()[0] for part in attributes.get("srcset", "").split(",") if part}
    return frozenset(found - {""})


def weigh_up_to(limit: int, data: bytes) -> int:
    """Bytes as they travel; quickly where that is certainly within the limit."""
    quick = len(zlib.compress(data, 1))
    return quick if quick <= limit else gzipped(data)


def gzipped(data: bytes) -> int:
    """Bytes as they travel: gzip at its best, its 12 bytes of frame beyond zlib's among them."""
    return len(zlib.compress(data, 9)) + 12


def packed(url: str) -> bool:
    """Whether a file's format compresses already."""
    return url.rpartition(".")[2] in ("avif", "webp", "png", "jpg", "jpeg", "woff2", "mp4")
