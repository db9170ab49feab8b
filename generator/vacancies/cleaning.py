"""Text and HTML from somebody else become plain text and HTML that our pages may hold.

The sanitiser has the last word: whatever comes before it only saves structure that it would lose.
"""

import re
from html import escape, unescape

import nh3

from generator.vacancies.links import safe_url

TAGS = {"p", "br", "ul", "ol", "li", "strong", "em", "b", "i", "h3", "h4", "a"}
LONGEST = 60_000
"""Characters of one section; no advertisement needs more."""
MOST_TAGS = 4000
"""Of one section; with more it is shown as plain text."""
LONGEST_LINE = 300
"""Characters of a title, name or place."""
LONGEST_RAW_LINE = 6000
"""Characters in which the beginning of one is looked for."""

NAMES = "p|br|ul|ol|li|div|span|strong|em|b|i|u|a|h[1-6]|table|tr|td|th|section|article|img|font"
TAG = re.compile(rf"<\s{{0,3}}/?\s{{0,3}}({NAMES})\b[^<>]*>", re.IGNORECASE)
ESCAPED = re.compile(rf"&(?:amp;)*(?:lt|#60|#x3c);\s{{0,3}}/?\s{{0,3}}({NAMES})\b", re.IGNORECASE)
HEADING = re.compile(r"<(/?)h[12]\b[^<>]*>", re.IGNORECASE)
SUBHEADING = re.compile(r"<(/?)h[56]\b[^<>]*>", re.IGNORECASE)
BLOCK = re.compile(
    r"<(/?)(?:div|section|article|header|footer|main|aside|blockquote|pre|figure|address"
    r"|dl|dt|dd|table|tr|caption|hr)\b[^<>]*>",
    re.IGNORECASE,
)
CELL = re.compile(r"</t[dh]\s*>", re.IGNORECASE)
HOLLOW = re.compile(r"<(p|h3|h4|ul|ol|li|strong|em|b|i|a)(?: [^>]*)?>(?:\s|&nbsp;|<br>)*</\1>")
NOWHERE = re.compile(r"<a(?: rel=\"[^\"]*\")?>(.*?)</a>", re.DOTALL)
ANY_TAG = re.compile(r"<[/!?a-zA-Z][^<>]*>")
OPENS_TAG = re.compile(r"<(?=[/!?a-zA-Z])")
INSIDE = re.compile(
    r"<(script|style|template|noscript)\b.*?(</\1\s{0,9}>|$)", re.IGNORECASE | re.DOTALL
)
INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


def plain(raw: str) -> str:
    """One line of text: no tags, no entities, no characters that cannot be seen."""
    text = INVISIBLE.sub("", raw)
    if "<" not in text and "&" not in text:
        return " ".join(text.split())
    for _ in range(3):
        bare = unescape(ANY_TAG.sub(" ", INSIDE.sub(" ", INVISIBLE.sub("", text))))
        if bare == text:
            break
        text = bare
    text = ANY_TAG.sub(" ", INVISIBLE.sub("", text))
    return " ".join(OPENS_TAG.sub("< ", text).split())


def line(raw: str) -> str:
    """The same, cut where no title or name goes on."""
    text = plain(raw[:LONGEST_RAW_LINE])
    return text if len(text) <= LONGEST_LINE else text[: LONGEST_LINE - 1].rstrip() + "…"


def clean(raw: str) -> str:
    """Sanitised HTML; cleaning it again changes nothing. Empty when nothing can be seen."""
    text = INVISIBLE.sub("", raw.replace("\r\n", "\n").replace("\r", "\n"))
    text = unescaped(text)
    if text.count("<") > MOST_TAGS:
        return paragraphs(plain(text))
    html = blocks(text) if TAG.search(text) else paragraphs(text)
    for _ in range(4):
        html, before = sanitised(html), html
        if html.count("<") > MOST_TAGS:
            break
        if html == before:
            return html if not html or TAG.search(html) else paragraphs(html)
    return paragraphs(plain(html))


def unescaped(text: str) -> str:
    """HTML that was escaped once or twice on its way, as it was written."""
    for _ in range(3):
        if TAG.search(text) or not ESCAPED.search(text):
            break
        text = unescape(text)
    return text


def blocks(html: str) -> str:
    """What the sanitiser would unwrap without a break becomes a paragraph or a smaller heading."""
    html = SUBHEADING.sub(r"<\1h4>", HEADING.sub(r"<\1h3>", html))
    return BLOCK.sub(r"<\1p>", CELL.sub(" ", html))


def paragraphs(text: str) -> str:
    """Plain text as HTML: an empty line ends a paragraph, a line break stays one."""
    pieces = re.split(r"\n\s*\n", unescape(text))
    written = (
        "<br>".join(escape(" ".join(row.split()), quote=False) for row in piece.strip().split("\n"))
        for piece in pieces
    )
    return "".join(f"<p>{piece}</p>" for piece in written if piece)


def sanitised(html: str) -> str:
    """Only known tags and links that our policy allows; nothing hollow."""
    html = nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href"}},
        attribute_filter=allowed_attribute,
        url_schemes={"https", "http", "mailto", "tel"},
        link_rel="nofollow noopener noreferrer",
    ).strip()
    return without_hollows(INVISIBLE.sub("", html))


def allowed_attribute(_tag: str, attribute: str, value: str) -> str | None:
    """The address of a link, if our pages may link to it; `rel` is the sanitiser's own."""
    return value if attribute == "rel" else safe_url(value) or None


def without_hollows(html: str) -> str:
    """The same without links that lead nowhere and elements in which nothing can be seen."""
    html = NOWHERE.sub(r"\1", html)
    for _ in range(20):
        html, count = HOLLOW.subn("", html)
        if not count:
            break
    return html
