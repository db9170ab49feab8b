"""An address from somebody else becomes one that our pages may link to, or none.

Only absolute https, http, mailto and tel; no passwords, no control characters, no addresses
that leave out the scheme.
"""

import re
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

LONGEST = 2000
"""Characters; longer addresses do not work everywhere."""

HOST = re.compile(
    r"(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\.)*[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?"
)
EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
PHONE = re.compile(r"\+?[0-9][0-9 ()/.-]{4,24}")
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\\]")
KEPT = "!$&'()*+,;=:@/?%~-._"
"""What stays as it is in a path or query."""


def safe_url(raw: str, base: str = "") -> str:
    """The address, tidied; empty when it may not be linked. `base` completes relative addresses."""
    url = raw.strip()
    if not url or len(url) > LONGEST or UNSEEN.search(url):
        return ""
    try:
        parts = urlsplit(urljoin(base, url) if base else url)
        if parts.scheme in ("https", "http"):
            return web_address(parts.scheme, parts.netloc, parts.path, parts.query, parts.fragment)
    except ValueError:
        return ""
    if parts.scheme == "mailto":
        return mail_address(parts.path)
    return phone_address(parts.path) if parts.scheme == "tel" else ""


def web_address(scheme: str, netloc: str, path: str, query: str, fragment: str) -> str:
    """The same with a host in ASCII and everything unusual percent-encoded."""
    parts = urlsplit(f"{scheme}://{netloc}")
    if "@" in netloc or parts.hostname is None:
        return ""
    host = parts.hostname
    if not host.isascii():
        host = host.encode("idna").decode("ascii")
    bracketed = ":" in host
    if not bracketed and not HOST.fullmatch(host.rstrip(".").lower()):
        return ""
    place = (f"[{host}]" if bracketed else host) + (f":{parts.port}" if parts.port else "")
    rest = (quote(piece, safe=KEPT) for piece in (path, query, fragment))
    return urlunsplit((scheme, place, *rest))


def mail_address(path: str) -> str:
    """`mailto:` and one address; subjects and texts of others are left out."""
    email = unquote(path).strip()
    return f"mailto:{email}" if EMAIL.fullmatch(email) and len(email) < 255 else ""


def phone_address(path: str) -> str:
    """`tel:` and digits."""
    phone = unquote(path).strip()
    digits = re.sub(r"[^0-9]", "", phone.replace("(0)", ""))
    return f"tel:{'+' * phone.startswith('+')}{digits}" if PHONE.fullmatch(phone) else ""


def is_email(text: str) -> bool:
    """Whether a text is one mail address."""
    return bool(EMAIL.fullmatch(text))
