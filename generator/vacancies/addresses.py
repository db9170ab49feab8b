"""Parts of an address as somebody else's system has them become a place."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from babel import Locale

from generator.model.sources import PlaceAddress
from generator.model.vacancies import JobPlace
from generator.vacancies.cleaning import line

NOTHING = frozenset(
    {
        "",
        "-",
        "--",
        "–",
        ".",
        "n/a",
        "na",
        "none",
        "null",
        "k.a.",
        "nvt",
        "n.v.t.",
        "unbekannt",
        "onbekend",
    }
)
"""What systems write where they have nothing to say."""

POSTCODE_CITY = re.compile(r"(?:D-|NL-)?(\d{5}|\d{4} ?[A-Z]{2})\s+([^\d,]{2,60})")
DUTCH = re.compile(r"(\d{4}) ?([A-Za-z]{2})")

ALPHA3 = {
    "NLD": "NL",
    "DEU": "DE",
    "BEL": "BE",
    "AUT": "AT",
    "CHE": "CH",
    "LUX": "LU",
    "FRA": "FR",
    "POL": "PL",
    "DNK": "DK",
}
SHORT = {"holland": "NL", "the netherlands": "NL", "nederland": "NL", "d": "DE", "brd": "DE"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPlace:
    """A place as a source has it; every part may be missing."""

    name: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    region: str = ""
    country: str = ""
    latitude: str = ""
    longitude: str = ""


def read_place(raw: RawPlace, known: Mapping[str, PlaceAddress], country: str) -> JobPlace | None:
    """The place; none when nothing of it is said. `known` has addresses of places by name.

    `country` is meant where no country is named.
    """
    name, city = said(raw.name), said(raw.city)
    postcode = read_postcode(said(raw.postcode))
    if not city and (found := POSTCODE_CITY.fullmatch(name)):
        postcode, city, name = postcode or read_postcode(found[1]), found[2].strip(), ""
    street, region = said(raw.street), said(raw.region)
    if not any((name, city, postcode, street, region)):
        return None
    place = JobPlace(
        name="" if name == city else name,
        street=street,
        postcode=postcode,
        city=city,
        region=region,
        country=read_country(raw.country) or country,
    )
    return located(with_address(place, known, name or city, country), raw)


def with_address(
    place: JobPlace, known: Mapping[str, PlaceAddress], label: str, country: str
) -> JobPlace:
    """The place with the address that the source's configuration gives it."""
    address = known.get(label)
    if address is None:
        return place
    return replace(
        place,
        street=place.street or address.street or "",
        postcode=place.postcode or address.postcode or "",
        city=address.city,
        name="" if label == address.city else label,
        region=place.region or address.region or "",
        country=address.country or country,
    )


def located(place: JobPlace, raw: RawPlace) -> JobPlace:
    """The place with its coordinates, if they lie on Earth and not at 0, 0."""
    try:
        latitude, longitude = float(raw.latitude), float(raw.longitude)
    except ValueError:
        return place
    if not (abs(latitude) <= 90 and abs(longitude) <= 180) or latitude == longitude == 0:
        return place
    return replace(place, latitude=round(latitude, 6), longitude=round(longitude, 6))


def said(raw: str) -> str:
    """The text, unless it only says that there is nothing to say."""
    text = line(raw).strip(" ,;")
    return "" if text.casefold() in NOTHING else text


def read_postcode(text: str) -> str:
    """Tidied: Dutch ones as `2511 AB`."""
    bare = text.removeprefix("D-").removeprefix("NL-").strip()
    if found := DUTCH.fullmatch(bare):
        return f"{found[1]} {found[2].upper()}"
    return bare if len(bare) <= 12 else ""


def read_country(raw: str) -> str:
    """ISO 3166-1 alpha-2 from a code or a name in Dutch, German or English; empty when unknown."""
    text = raw.strip()
    upper = text.upper()
    if len(upper) == 2 and upper in country_codes():
        return upper
    return (
        ALPHA3.get(upper) or SHORT.get(text.casefold()) or country_names().get(text.casefold(), "")
    )


@cache
def country_codes() -> frozenset[str]:
    """Every two-letter code."""
    return frozenset(country_names().values())


@cache
def country_names() -> Mapping[str, str]:
    """Names of countries in our languages."""
    names = {}
    for tag in ("en", "de", "nl"):
        for code, name in Locale(tag).territories.items():
            if (
                len(code) == 2
                and code.isalpha()
                and code not in ("EU", "EZ", "UN", "XA", "XB", "ZZ")
            ):
                names[str(name).casefold()] = code
    return names
