"""Structured data (schema.org) where a rich result lives, and Occupation as plain semantics.

Google shows BreadcrumbList, VideoObject and Organization; Occupation has had no rich result since 2025.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date

from generator.model.entries import Employer, Profession
from generator.model.films import Video
from generator.model.portals import PortalFacts
from generator.views.frame import Link


def serialise(item: dict[str, object]) -> str:
    """JSON that is safe inside a script element: no `<`, no U+2028."""
    text = json.dumps(
        {"@context": "https://schema.org", **item}, ensure_ascii=False, sort_keys=True
    )
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def breadcrumb_list(origin: str, crumbs: Sequence[Link]) -> dict[str, object]:
    """The way from home to the page."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": str(crumb.title),
                "item": origin + crumb.url,
            }
            for position, crumb in enumerate((c for c in crumbs if c.url), start=1)
        ],
    }


def organization(facts: PortalFacts, url: str, logo: str) -> dict[str, object]:
    """Who publishes the portal."""
    return {"@type": "Organization", "name": facts.publisher.name, "url": url, "logo": logo}


def employer(entry: Employer, name: str, url: str) -> dict[str, object]:
    """An employer with its address."""
    address = entry.facts.address
    kinds = {"hospital": "Hospital", "practice": "MedicalClinic"}
    item: dict[str, object] = {
        "@type": kinds.get(entry.facts.kind.value, "Organization"),
        "name": name,
        "url": url,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": address.street,
            "postalCode": address.postcode,
            "addressLocality": address.city,
            "addressCountry": address.country,
        },
    }
    if entry.facts.website:
        item["sameAs"] = entry.facts.website
    return item


def occupation(entry: Profession, name: str, description: str, tasks: str) -> dict[str, object]:
    """A profession with its codes."""
    codes = entry.facts.codes
    categories: Iterable[tuple[str, str]] = (
        *(("ISCO-08", code) for code in codes.isco),
        *(("KldB 2010", code) for code in codes.kldb),
        *(("ESCO", code) for code in codes.esco),
    )
    item: dict[str, object] = {
        "@type": "Occupation",
        "name": name,
        "description": description,
        "occupationLocation": {"@type": "Country", "name": entry.facts.country},
        "occupationalCategory": [
            {"@type": "CategoryCode", "inCodeSet": code_set, "codeValue": code}
            for code_set, code in categories
        ],
    }
    if tasks:
        item["responsibilities"] = tasks
    return item


def video_object(
    video: Video, name: str, description: str, published: date, addresses: tuple[str, str]
) -> dict[str, object]:
    """A film; `addresses` are the film's and the poster's, absolute.

    Required by Google: name, thumbnailUrl, uploadDate with time zone.
    """
    content, poster = addresses
    item: dict[str, object] = {
        "@type": "VideoObject",
        "name": name,
        "description": description,
        "uploadDate": f"{published.isoformat()}T00:00:00+00:00",
        "duration": f"PT{video.seconds // 60}M{video.seconds % 60}S",
        "inLanguage": video.spoken,
    }
    if poster:
        item["thumbnailUrl"] = poster
    item["contentUrl" if video.file else "embedUrl"] = content
    return item
