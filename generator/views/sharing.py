"""What a page offers to those who pass it on: its short link, its QR code and a text with it."""

import re
from dataclasses import dataclass, replace
from urllib.parse import quote

from generator.model.vocabulary import ShareWay
from generator.routes import Target
from generator.shortening import short_path
from generator.views.edition import Edition
from generator.views.frame import Frame, ShareView

RESERVED = re.compile(r"""[\s%&+#?=;"<>\\^`{|}\[\]]""")
"""What stands escaped in the query of an address; letters of every script stay (RFC 3987)."""


def view_share(edition: Edition, target: Target, title: str) -> ShareView | None:
    """How a page is passed on; nothing where it has no short address.

    The texts are title and link. A script adds the page's description, which would weigh too much a
    second time, here at the end of a long page.
    """
    coded = target in edition.codes
    if not coded and target.kind != "vacancy":
        return None
    link = short_url(edition, target) or edition.routes.absolute(target, edition.language)
    ways = edition.portal.config.facts.share
    return ShareView(
        link=link,
        qr=edition.routes.base + qr_path(edition, target) if coded else "",
        mail=f"mailto:?subject={escape(title)}&body={escape(link)}"
        if ShareWay.MAIL in ways
        else "",
        whatsapp=f"https://wa.me/?text={escape(title)}%0A{escape(link)}"
        if ShareWay.WHATSAPP in ways
        else "",
    )


def short_url(edition: Edition, target: Target, anchor: str = "") -> str:
    """The short address of a page with its host, and of a section; empty where it has none."""
    if target not in edition.codes:
        return ""
    routes, code = edition.routes, edition.codes[target]
    link = f"{routes.origin}{routes.base}{short_path(edition.language, code)}"
    return f"{link}#{anchor}" if anchor else link


def qr_path(edition: Edition, target: Target) -> str:
    """Where the QR code of a page lies below the portal's base: `nl/s/k7m3pax.svg`."""
    return short_path(edition.language, edition.codes[target]).removesuffix("/") + ".svg"


def escape(text: str) -> str:
    """Words as part of an address. Browsers escape the letters themselves, as UTF-8."""
    return RESERVED.sub(lambda sign: quote(sign[0], safe=""), text)


@dataclass(frozen=True, slots=True)
class ShortView:
    """The page at a short address: it leads on to the page that it stands for."""

    frame: Frame
    """That page's."""


def view_short(frame: Frame) -> ShortView:
    """What stands at the short address of a page."""
    return ShortView(replace(frame, template="short"))
