"""A built page becomes a served page: with the client that reloads it, and with what is wrong."""

import re
from html import escape
from importlib.resources import files

SCRIPT = "/livereload.js"
"""Address of livereload's client; it finds its own server by this name."""

STYLE = "/livereload.css"
"""Address of the style of reports."""

CSS = """\
.careportal-report {
  background: #7a0c1f; border-block-end: 4px solid #ffd9df; box-sizing: border-box; color: #fff;
  font: 16px/1.5 system-ui, sans-serif; inline-size: 100%; inset-block-start: 0; margin: 0;
  max-block-size: 60vh; overflow: auto; padding: 1rem; position: sticky; z-index: 2147483647;
}
.careportal-report p { font-weight: bold; margin: 0 0 .5rem; max-inline-size: none; }
.careportal-report pre {
  background: none; color: inherit; font: 14px/1.4 ui-monospace, monospace; margin: 0;
  overflow-wrap: anywhere; padding: 0; white-space: pre-wrap;
}
@media print { .careportal-report { display: none; } }
"""

HEADINGS = {
    "en": "The newest version cannot be built. This page reloads as soon as it can.",
    "nl": "De nieuwste versie is niet te bouwen. Zodra dat weer kan, laadt deze pagina opnieuw.",
    "de": "Die neueste Fassung lässt sich nicht bauen. Sobald es geht, lädt diese Seite neu.",
}
"""What stands above a report, in the languages of reports."""

HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)
BODY_START = re.compile(rb"<body\b[^>]*>", re.IGNORECASE)


def client() -> bytes:
    """livereload's own client, from its package."""
    return files("livereload").joinpath("vendors/livereload.js").read_bytes()


def dress(page: bytes, edition: int, report: str, language: str) -> bytes:
    """A page of the site as it is served; `report` is empty when nothing is wrong.

    The client tells the server the edition that it shows, so that a page which was loaded while a
    build ended is reloaded too.
    """
    links = f'<script src="{SCRIPT}?snipver={edition}" async></script>'
    if report:
        links += f'<link rel="stylesheet" href="{STYLE}">'
        if body := BODY_START.search(page):
            page = insert(page, body.end(), aside(report, language))
    head = HEAD_END.search(page)
    return insert(page, head.start(), links) if head else page


def insert(page: bytes, place: int, markup: str) -> bytes:
    """The page with markup before its byte number `place`."""
    return page[:place] + markup.encode() + page[place:]


def aside(report: str, language: str) -> str:
    """The report as a part of a page."""
    heading = HEADINGS.get(language, HEADINGS["en"])
    return (
        f'<aside class="careportal-report" role="alert" lang="{escape(language)}" dir="ltr">'
        f"<p>{escape(heading)}</p><pre>{escape(report)}</pre></aside>"
    )


def bare_page(title: str) -> bytes:
    """A page for when there is none yet."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n</head>\n<body>\n</body>\n</html>\n"
    ).encode()
