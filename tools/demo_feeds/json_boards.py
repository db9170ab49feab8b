"""Vacancies in the JSON of d.vinci, B-ITE, Recruitee, Greenhouse, Lever and softgarden's DataFeed."""

import html
from typing import Any

from tools.demo_feeds.jobs import Job

Data = dict[str, Any]

TYPES = {
    "full": ["FULL_TIME"], "both": ["FULL_TIME", "PART_TIME"], "part": ["PART_TIME"],
    "mini": ["PART_TIME"],
}  # fmt: skip
BITE_TYPES = {
    **{key: [w.lower() for w in words] for key, words in TYPES.items()},
    "mini": ["mini_job"],
}
COMMITMENTS = {
    "full": "Vollzeit", "both": "Vollzeit / Teilzeit", "part": "Teilzeit", "mini": "Minijob",
}  # fmt: skip


def listed(lines: tuple[str, ...]) -> str:
    """Lines as an HTML list."""
    return "<ul>" + "".join(f"<li>{html.escape(line)}</li>" for line in lines) + "</ul>"


def whole(job: Job) -> str:
    """The advertisement in one piece."""
    return (
        f"<p>{html.escape(job.introduction)}</p><h3>Ihre Aufgaben</h3>{listed(job.tasks)}"
        f"<h3>Das bringen Sie mit</h3>{listed(job.profile)}<h3>Das bieten wir</h3>{listed(job.offer)}"
    )


def dvinci(jobs: tuple[Job, ...]) -> list[Data]:
    """`/jobPublication/list.json`; an open application stands among them, as in every such board."""
    return [*(dvinci_job(job) for job in jobs), {"id": 1, "position": "Initiativbewerbung",
            "jobOpening": {"type": "UNSOLICITED"}}]  # fmt: skip


def dvinci_job(job: Job) -> Data:
    house = job.employer
    page = house.site(f"de/jobs/{job.number}")
    return {
        "id": job.number, "language": "de", "position": job.title, "pageTitle": job.title,
        "subtitle": job.unit, "jobPublicationURL": page, "applicationFormURL": f"{page}/apply",
        "startDate": day(job.starts), "endDate": day(job.closes), "closingText": None, "images": [],
        "introduction": f"<p>{html.escape(job.introduction)}</p>", "tasks": listed(job.tasks),
        "profile": listed(job.profile), "weOffer": listed(job.offer),
        "jobOpening": {
            "id": job.number + 7, "reference": f"REF-{job.number % 10_000:04}", "type": "DEFAULT",
            "createdDate": moment(job), "location": house.city, "department": job.unit,
            "locations": [{
                "name": house.city, "street": house.street, "zipCode": house.postcode,
                "city": house.city, "latitude": house.latitude, "longitude": house.longitude,
                "country": {"isoA2": "DE"},
            }],
            "categories": [{"id": 1, "name": "Pflege" if job.profession else "Weitere Berufe"}],
            "workingTimes": [{"internalName": w, "name": w} for w in TYPES[job.schedule]],
            "contractPeriod": {"internalName": "LIMITED" if job.ends else "UNLIMITED"},
            "salary": {"currency": "EUR", "value": span(job, "minValue", "maxValue") | {"unitText": "month"}}
            if job.pay else None,
            "company": {"name": house.name},
        },
    }  # fmt: skip


def bite(job: Job) -> Data:
    """`/jobposting/<hash>/json`."""
    street, _, number = job.employer.street.rpartition(" ")
    return {
        "title": job.title, "identification": f"REF-{job.number}", "locale": "de",
        "employer": {"name": job.employer.name},
        "address": {
            "street": street, "houseNumber": number, "zip": job.employer.postcode,
            "city": job.employer.city, "country": "de",
        },
        "employmentType": BITE_TYPES[job.schedule],
        "createdAt": moment(job), "activatedAt": moment(job), "startAt": moment(job),
        "endAt": day(job.closes),
        "baseSalary": {"currency": "EUR", "unitText": "MONTH", **span(job, "minValue", "maxValue")}
        if job.pay else None,
        "content": {"html": {"rendered": whole(job)}},
    }  # fmt: skip


def bite_page(jobs: tuple[Job, ...], offset: int, number: int) -> Data:
    """The answer of the search: addresses and how many there are."""
    shown = [{"url": job.employer.site(f"jobposting/{job.digest(40)}")} for job in jobs]
    return {
        "jobPostings": shown[offset : offset + number],
        "page": {"num": number, "offset": offset, "total": len(shown)},
    }


def recruitee(jobs: tuple[Job, ...]) -> Data:
    """`/api/offers/`."""
    return {"offers": [recruitee_offer(job) for job in jobs]}


def recruitee_offer(job: Job) -> Data:
    house = job.employer
    page = house.site(f"o/{job.number}")
    half = "parttime" if job.schedule in ("part", "mini") else "fulltime"
    text = f"<p>{html.escape(job.introduction)}</p>{listed(job.tasks)}<h3>Wir bieten</h3>{listed(job.offer)}"
    return {
        "id": job.number, "slug": str(job.number), "status": "published", "title": job.title,
        "description": text, "requirements": listed(job.profile), "careers_url": page,
        "careers_apply_url": f"{page}/c/new", "company_name": house.name, "department": job.unit,
        "category_code": "healthcare", "education_code": None, "locale": "de",
        "employment_type_code": f"{half}_{'fixed_term' if job.ends else 'permanent'}",
        "min_hours": job.hours[0], "max_hours": job.hours[1],
        "remote": False, "hybrid": False, "on_site": True,
        "street": house.street, "postal_code": house.postcode, "city": house.city,
        "country": "Germany", "country_code": "DE", "state_code": "NW", "locations": [],
        "salary": {**span(job, "min", "max"), "currency": "EUR", "period": "month"}
        if job.pay else {"min": None, "max": None, "currency": None, "period": None},
        "published_at": f"{job.posted:%Y-%m-%d %H:%M:%S} UTC",
        "created_at": f"{job.posted:%Y-%m-%d %H:%M:%S} UTC", "close_at": day(job.closes),
    }  # fmt: skip


def greenhouse(jobs: tuple[Job, ...]) -> Data:
    """`/v1/boards/<board>/jobs?content=true`; content is escaped once more."""
    return {
        "jobs": [
            {
                "id": job.number, "title": job.title, "language": "de",
                "absolute_url": job.employer.site(f"jobs/{job.number}"),
                "location": {"name": f"{job.employer.city}, Deutschland"},
                "updated_at": job.posted.isoformat(), "first_published": job.posted.isoformat(),
                "application_deadline": day(job.closes),
                "departments": [{"id": 1, "name": job.unit}], "content": html.escape(whole(job)),
            }
            for job in jobs
        ],
        "meta": {"total": len(jobs)},
    }  # fmt: skip


def lever(jobs: tuple[Job, ...]) -> list[Data]:
    """`/v0/postings/<site>?mode=json`; moments count milliseconds."""
    return [
        {
            "id": job.digest(32), "text": job.title, "country": "DE",
            "hostedUrl": job.employer.site(f"jobs/{job.number}"),
            "applyUrl": job.employer.site(f"jobs/{job.number}/apply"),
            "createdAt": int(job.posted.timestamp() * 1000), "workplaceType": "onsite",
            "categories": {
                "location": job.employer.city, "allLocations": [job.employer.city],
                "commitment": COMMITMENTS[job.schedule], "department": "Pflege", "team": job.unit,
            },
            "description": f"<div>{html.escape(job.introduction)}</div>",
            "lists": [
                {"text": "Ihre Aufgaben", "content": listed(job.tasks)[4:-5]},
                {"text": "Das bringen Sie mit", "content": listed(job.profile)[4:-5]},
                {"text": "Das bieten wir", "content": listed(job.offer)[4:-5]},
            ],
            "salaryDescriptionPlain": job.tariff,
            **({"salaryRange": {**span(job, "min", "max"), "currency": "EUR",
                                "interval": "per-month-salary"}} if job.pay else {}),
        }
        for job in jobs
    ]  # fmt: skip


def datafeed(jobs: tuple[Job, ...]) -> Data:
    """softgarden's feed of schema.org JobPostings."""
    items = [{"@type": "DataFeedItem", "item": posting(job)} for job in jobs]
    return {"@context": "https://schema.org", "@type": "DataFeed", "dataFeedElement": items}


def posting(job: Job) -> Data:
    house = job.employer
    found = {
        "@type": "JobPosting", "title": job.title, "description": whole(job), "inLanguage": "de",
        "identifier": {"@type": "PropertyValue", "name": house.name, "value": f"orange-{job.number}"},
        "datePosted": day(job.posted.date()), "url": house.site(f"job/{job.number}"),
        "employmentType": [*TYPES[job.schedule], *(["TEMPORARY"] if job.ends else [])],
        "workHours": "-".join(f"{hours:g}" for hours in dict.fromkeys(job.hours)),
        "hiringOrganization": {"@type": "Organization", "name": house.name},
        "employmentUnit": {"@type": "Organization", "name": job.unit},
        "jobLocation": {
            "@type": "Place",
            "address": {
                "@type": "PostalAddress", "streetAddress": house.street, "addressCountry": "DE",
                "postalCode": house.postcode, "addressLocality": house.city,
            },
            "geo": {"@type": "GeoCoordinates", "latitude": house.latitude, "longitude": house.longitude},
        },
        "applicationContact": {
            "@type": "ContactPoint", "name": house.desk, "email": house.email, "telephone": house.phone,
        },
        "educationRequirements": {"@type": "EducationalOccupationalCredential",
                                  "credentialCategory": job.asked} if job.asked else None,
        "validThrough": day(job.closes), "jobStartDate": day(job.starts),
    }  # fmt: skip
    if job.pay:
        value = {
            "@type": "QuantitativeValue",
            **span(job, "minValue", "maxValue"),
            "unitText": "MONTH",
        }
        found["baseSalary"] = {"@type": "MonetaryAmount", "currency": "EUR", "value": value}
    return {key: value for key, value in found.items() if value is not None}


def span(job: Job, low: str, high: str) -> Data:
    """The amounts of a salary under two names."""
    return {low: job.pay[0], high: job.pay[1]} if job.pay else {}


def day(value: Any) -> str | None:
    """A day, or nothing."""
    return value.isoformat() if value else None


def moment(job: Job) -> str:
    """When it was published, as JavaScript writes it."""
    return f"{job.posted:%Y-%m-%dT%H:%M:%S}.000Z"
