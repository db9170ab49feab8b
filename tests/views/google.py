"""Google's rules for JobPosting (document revision 2026-09-08), as a judge of finished markup."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

EMPLOYMENT_TYPES = {
    "FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER",
}  # fmt: skip
UNITS = {"HOUR", "DAY", "WEEK", "MONTH", "YEAR"}
CREDENTIALS = {
    "high school", "associate degree", "bachelor degree", "professional certificate",
    "postgraduate degree",
}  # fmt: skip
KNOWN = {
    "@context", "@type", "title", "description", "datePosted", "validThrough", "employmentType",
    "hiringOrganization", "jobLocation", "jobLocationType", "applicantLocationRequirements",
    "baseSalary", "identifier", "directApply", "url", "totalJobOpenings", "jobStartDate",
    "educationRequirements", "experienceRequirements", "experienceInPlaceOfEducation",
}  # fmt: skip
MARKERS = re.compile(r"\([mwfdxv]\s?/|\bREF|\bID:|€|\d{2}\s?%", re.IGNORECASE)
"""What does not belong into a title: gender markers, codes, salaries, percentages."""


def flaws(item: dict[str, Any], now: datetime) -> Iterator[str]:
    """What Google would object to in a JobPosting, as sentences; none when it is right."""
    yield from (f"unknown property {key}" for key in item.keys() - KNOWN)
    if item.get("@type") != "JobPosting" or item.get("@context") != "https://schema.org":
        yield "not a JobPosting of schema.org"
    for key in ("title", "description", "datePosted", "hiringOrganization"):
        if not item.get(key):
            yield f"{key} is required"
    yield from flaws_of_words(item)
    yield from flaws_of_dates(item, now)
    yield from flaws_of_place(item)
    yield from flaws_of_pay(item.get("baseSalary"))
    if not set(listed(item.get("employmentType", []))) <= EMPLOYMENT_TYPES:
        yield "employmentType outside the list"
    if not isinstance(item.get("directApply", False), bool):
        yield "directApply is true or false"
    if not (item.get("hiringOrganization") or {}).get("name"):
        yield "hiringOrganization needs a name"
    identifier = item.get("identifier")
    if identifier and not (identifier.get("name") and identifier.get("value")):
        yield "identifier needs name and value"
    education = item.get("educationRequirements")
    if isinstance(education, dict) and education.get("credentialCategory") not in CREDENTIALS:
        yield "credentialCategory outside the list"


def flaws_of_words(item: dict[str, Any]) -> Iterator[str]:
    """The title names a job and nothing else; the description says more."""
    title, description = str(item.get("title", "")), str(item.get("description", ""))
    if MARKERS.search(title):
        yield f"the title {title!r} says more than the job"
    if re.sub(r"<[^>]+>", "", description).strip() == title.strip():
        yield "the description is the title"
    if re.search(r"<script|javascript:|\son\w+=", description, re.IGNORECASE):
        yield "the description holds a script"


def flaws_of_dates(item: dict[str, Any], now: datetime) -> Iterator[str]:
    """ISO 8601 with an offset; markup only while one can apply."""
    for key in ("datePosted", "validThrough"):
        if key in item:
            moment = datetime.fromisoformat(item[key])
            if moment.tzinfo is None:
                yield f"{key} has no offset"
            elif key == "validThrough" and moment <= now:
                yield "the posting has expired"
            elif key == "datePosted" and moment > now:
                yield "it is posted in the future"


def flaws_of_place(item: dict[str, Any]) -> Iterator[str]:
    """A place with its country, or work from home with both of its keys."""
    places = listed(item.get("jobLocation", []))
    if not places and item.get("jobLocationType") != "TELECOMMUTE":
        yield "jobLocation is required"
    for place in places:
        address = place.get("address", {})
        if place.get("@type") != "Place" or address.get("@type") != "PostalAddress":
            yield "jobLocation is a Place with a PostalAddress"
        if not re.fullmatch(r"[A-Z]{2}", address.get("addressCountry", "")):
            yield "addressCountry is required"
        if any(value in ("", "-") for value in address.values()):
            yield "a placeholder in the address"
    if ("jobLocationType" in item) != ("applicantLocationRequirements" in item):
        yield "jobLocationType and applicantLocationRequirements belong together"


def flaws_of_pay(salary: dict[str, Any] | None) -> Iterator[str]:
    """Numbers with currency and unit; a span has both ends in order."""
    if salary is None:
        return
    value = salary.get("value", {})
    if not re.fullmatch(r"[A-Z]{3}", salary.get("currency", "")):
        yield "baseSalary needs a currency"
    if value.get("unitText") not in UNITS:
        yield "unitText outside the list"
    low, high = value.get("minValue"), value.get("maxValue")
    if "value" not in value and (low is None or high is None or low > high):
        yield "baseSalary needs a value, or a span in order"
    if any(not isinstance(n, int | float) or n <= 0 for n in (value.get("value", 1), low or 1)):
        yield "baseSalary is a number above 0"


def listed(value: Any) -> list[Any]:
    """A value or a list of values as a list."""
    return value if isinstance(value, list) else [value]
