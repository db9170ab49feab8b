"""schema.org JobPosting for Google's job search, by its rules of 2026-09.

It stands on the page of one vacancy, never on a list; only while the vacancy is open; only where
the employer allows it; and only with what Google requires: title, description, datePosted,
hiringOrganization and a place with its country. What nobody said is left out, never guessed.
"""

from collections.abc import Iterator
from decimal import Decimal

from markupsafe import escape

from generator.model.openings import Opening
from generator.model.vacancies import JobPlace, Presence, Salary, Vacancy
from generator.routes import Target
from generator.vacancies.titles import plain_title
from generator.views.edition import Edition
from generator.views.vacancies.rows import url_of

Json = dict[str, object]


def job_posting(edition: Edition, opening: Opening) -> Json | None:
    """The markup of a vacancy's page; None where it may or can not have any."""
    vacancy = opening.vacancy
    description = description_of(vacancy)
    places = [place_of(place) for place in vacancy.places if place.country]
    remote = vacancy.presence is Presence.REMOTE and bool(places)
    if not (opening.markup and vacancy.posted and description and places):
        return None
    return {
        "@type": "JobPosting",
        "title": plain_title(vacancy.title),
        "description": description,
        "datePosted": vacancy.posted.isoformat(),
        "identifier": {"@type": "PropertyValue", "name": vacancy.employer, "value": vacancy.id},
        "hiringOrganization": organization(edition, opening),
        "jobLocation": places,
        "directApply": False,
        "url": edition.routes.origin + url_of(edition, opening),
        **dict(optional(vacancy)),
        **(remote_work(vacancy) if remote else {}),
    }


def optional(vacancy: Vacancy) -> Iterator[tuple[str, object]]:
    """What Google recommends and the employer said."""
    if vacancy.closes:
        yield "validThrough", vacancy.closes.isoformat()
    if vacancy.employment_types:
        yield "employmentType", [kind.value for kind in vacancy.employment_types]
    if vacancy.salary:
        yield "baseSalary", base_salary(vacancy.salary)
    if vacancy.openings:
        yield "totalJobOpenings", vacancy.openings
    if vacancy.starts:
        yield "jobStartDate", vacancy.starts.isoformat()


def description_of(vacancy: Vacancy) -> str:
    """The whole advertisement as HTML."""
    return "".join(
        (f"<h3>{escape(s.heading)}</h3>" if s.heading else "") + s.html for s in vacancy.sections
    )


def organization(edition: Edition, opening: Opening) -> Json:
    """The company, not the ward or the site that hires."""
    item: Json = {"@type": "Organization", "name": opening.vacancy.employer}
    if employer := edition.portal.employers.get(opening.employer):
        target = Target("employer", employer.id)
        item["url"] = edition.routes.absolute(target, edition.language)
        if employer.facts.website:
            item["sameAs"] = employer.facts.website
    return item


def place_of(place: JobPlace) -> Json:
    """A place with its address; the country is required."""
    given = {
        "streetAddress": place.street,
        "postalCode": place.postcode,
        "addressLocality": place.city,
        "addressRegion": place.region,
        "addressCountry": place.country,
    }
    address = {name: value for name, value in given.items() if value}
    item: Json = {"@type": "Place", "address": {"@type": "PostalAddress", **address}}
    if place.latitude is not None and place.longitude is not None:
        item["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": place.latitude,
            "longitude": place.longitude,
        }
    return item


def remote_work(vacancy: Vacancy) -> Json:
    """Work from home: both keys, or Google takes neither."""
    countries = dict.fromkeys(place.country for place in vacancy.places if place.country)
    return {
        "jobLocationType": "TELECOMMUTE",
        "applicantLocationRequirements": [{"@type": "Country", "name": c} for c in countries],
    }


def base_salary(salary: Salary) -> Json:
    """What the employer pays, as numbers."""
    if salary.minimum == salary.maximum:
        value: Json = {"value": number(salary.minimum)}
    else:
        value = {"minValue": number(salary.minimum), "maxValue": number(salary.maximum)}
    return {
        "@type": "MonetaryAmount",
        "currency": salary.currency,
        "value": {"@type": "QuantitativeValue", **value, "unitText": salary.unit.value},
    }


def number(amount: Decimal) -> int | float:
    """A JSON number, whole where it is."""
    return int(amount) if amount == amount.to_integral_value() else float(amount)
