"""A schema.org JobPosting, from whatever markup, becomes a draft."""

import re

from generator.model.vacancies import Part
from generator.vacancies.addresses import RawPlace
from generator.vacancies.drafts import Draft, RawPay, RawSection
from generator.vacancies.trees import Value, at, every, text, texts

SECTIONS = (
    ("description", None),
    ("responsibilities", Part.TASKS),
    ("qualifications", Part.PROFILE),
    ("skills", Part.PROFILE),
    ("jobbenefits", Part.OFFER),
)


def draft_of(posting: Value, page: str = "") -> Draft:
    """The draft; `page` is where the posting was found, for what it leaves out."""
    url = text(posting, "url") or text(posting, "@id") or page
    contact = at(posting, "applicationcontact")
    return Draft(
        id=name_of(posting, "identifier", "value") or text(posting, "identifier") or url,
        title=text(posting, "title") or text(posting, "name"),
        language=text(posting, "inlanguage"),
        employer=name_of(posting, "hiringorganization", "name"),
        sections=[RawSection(html=text(posting, key), part=part) for key, part in SECTIONS],
        url=url if url.startswith("http") else page,
        places=[place_of(place) for place in every(posting, "joblocation")],
        presence="remote" if text(posting, "joblocationtype") == "TELECOMMUTE" else "",
        employment=[w for t in texts(posting, "employmenttype") for w in re.split(r"[,;|]", t)],
        hours=hours_of(text(posting, "workhours")),
        pay=pay_of(posting),
        posted=text(posting, "dateposted"),
        modified=text(posting, "datemodified"),
        closes=text(posting, "validthrough"),
        starts=text(posting, "jobstartdate"),
        department=name_of(posting, "employmentunit", "name"),
        category=name_of(posting, "industry", "name"),
        qualification=text(posting, "educationrequirements", "credentialcategory")
        or text(posting, "educationrequirements"),
        contact=(text(contact, "name"), text(contact, "email"), text(contact, "telephone")),
        openings=text(posting, "totaljobopenings"),
    )


def name_of(posting: Value, key: str, inner: str) -> str:
    """A property that is a thing with a name, or the name itself."""
    return text(posting, key, inner) or text(posting, key)


def place_of(place: Value) -> RawPlace:
    """A Place with a PostalAddress, an address alone, or a text."""
    address, geo = at(place, "address"), at(place, "geo")
    if isinstance(address, str):
        return RawPlace(name=address)
    if isinstance(place, str):
        return RawPlace(name=place)
    inner = address if address is not None else place
    return RawPlace(
        name=text(place, "name"),
        street=text(inner, "streetaddress"),
        postcode=text(inner, "postalcode"),
        city=text(inner, "addresslocality"),
        region=text(inner, "addressregion"),
        country=name_of(inner, "addresscountry", "name"),
        latitude=text(geo, "latitude"),
        longitude=text(geo, "longitude"),
    )


def pay_of(posting: Value) -> RawPay:
    """A MonetaryAmount, its numbers in a QuantitativeValue or beside it."""
    amount = at(posting, "basesalary")
    inner = at(amount, "value")
    numbers = inner if isinstance(inner, dict) else amount
    return RawPay(
        low=text(numbers, "minvalue") or text(numbers, "value"),
        high=text(numbers, "maxvalue"),
        currency=text(amount, "currency") or text(posting, "salarycurrency"),
        unit=text(numbers, "unittext") or text(amount, "unittext"),
    )


def hours_of(words: str) -> tuple[str, str]:
    """`24-36` and `38,5` are hours; sentences are not."""
    found = re.fullmatch(
        r"(\d{1,2}(?:[.,]\d{1,2})?)(?:\s*[-–]\s*(\d{1,2}(?:[.,]\d{1,2})?))?", words
    )
    return (found[1], found[2] or found[1]) if found else ("", "")
