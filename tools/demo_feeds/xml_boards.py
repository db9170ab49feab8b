"""Vacancies in the XML of Personio, of Teamtailor's RSS, and of the Bundesagentur's HR-BA-XML."""

from datetime import date
from email.utils import format_datetime
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from tools.demo_feeds.jobs import Job
from tools.demo_feeds.json_boards import listed, whole

TT = "https://teamtailor.com/locations"
register_namespace("tt", TT)

SCHEDULES = {
    "full": "full-time", "both": "full-or-part-time", "part": "part-time", "mini": "part-time",
}  # fmt: skip


def personio(jobs: tuple[Job, ...]) -> bytes:
    """`/xml`: no salary, no closing date, and a place only by the name of its office."""
    root = Element("workzag-jobs")
    for job in jobs:
        position = SubElement(root, "position")
        contract = "temporary" if job.ends else "permanent"
        fill(
            position,
            id=str(job.number), subcompany=job.employer.name, office="Haus Taubenschlag",
            department=job.unit, recruitingCategory="Pflege", name=job.title,
            employmentType=contract, seniority="experienced", schedule=SCHEDULES[job.schedule],
            occupation="nursing", occupationCategory="medical", createdAt=job.posted.isoformat(),
        )  # fmt: skip
        described = SubElement(position, "jobDescriptions")
        for name, value in (
            ("Über uns", f"<p>{job.introduction}</p>"), ("Deine Aufgaben", listed(job.tasks)),
            ("Dein Profil", listed(job.profile)), ("Das bieten wir dir", listed(job.offer)),
        ):  # fmt: skip
            fill(SubElement(described, "jobDescription"), name=name, value=value)
    return written(root)


def rss(jobs: tuple[Job, ...]) -> bytes:
    """A page of Teamtailor's feed."""
    root = Element("rss", version="2.0")
    channel = SubElement(root, "channel")
    for job in jobs:
        item, house = SubElement(channel, "item"), job.employer
        fill(
            item,
            title=job.title, description=whole(job), pubDate=format_datetime(job.posted),
            link=house.site(f"jobs/{job.number}"), remoteStatus="none", guid=job.digest(32),
            company_name=house.name,
        )  # fmt: skip
        place = SubElement(SubElement(item, f"{{{TT}}}locations"), f"{{{TT}}}location")
        for name, value in (
            ("name", house.name), ("address", house.street), ("zip", house.postcode),
            ("city", house.city), ("country", "Germany"),
        ):  # fmt: skip
            SubElement(place, f"{{{TT}}}{name}").text = value
        SubElement(item, f"{{{TT}}}department").text = job.unit
        SubElement(item, f"{{{TT}}}role").text = "Pflege"
    return written(root)


def hr_ba(jobs: tuple[Job, ...]) -> bytes:
    """What systems send to the Bundesagentur für Arbeit, in the encoding that many still use."""
    root = Element("HRBAXMLJobPositionPosting")
    fill(SubElement(root, "Header"), SupplierId="S0000", Amount=str(len(jobs)), TypeOfLoad="F")
    data = SubElement(root, "Data")
    for job in jobs:
        post, house = SubElement(data, "JobPositionPosting"), job.employer
        fill(post, JobPositionPostingId=f"14000-{job.number}-S")
        organisation = SubElement(post, "HiringOrg")
        fill(
            organisation, HiringOrgName=house.name, ProfileWebSite=house.site(f"jobs/{job.number}")
        )
        fill(SubElement(organisation, "Contact"), EMail=house.email)
        dates(SubElement(post, "PostDetail"), StartDate=job.posted.date(), EndDate=job.closes,
              LastModificationDate=job.posted.date())  # fmt: skip
        about = SubElement(post, "JobPositionInformation")
        fill(about, JobPositionTitleDescription=job.title, Objective=whole(job))
        described = SubElement(about, "JobPositionDescription")
        place = SubElement(SubElement(described, "JobPositionLocation"), "Location")
        fill(place, CountryCode="DE", PostalCode=house.postcode, Municipality=house.city,
             StreetName=house.street)  # fmt: skip
        fill(about, NumberToFill="1")
        dates(about, AssignmentStartDate=job.starts, AssignmentEndDate=job.ends)
    return written(root, "iso-8859-1")


def fill(parent: Element, **texts: str) -> None:
    """Child elements with a text each."""
    for name, value in texts.items():
        SubElement(parent, name).text = value


def dates(parent: Element, **days: date | None) -> None:
    """Child elements with a day each; what is not known is left out."""
    fill(parent, **{name: day.isoformat() for name, day in days.items() if day})


def written(root: Element, encoding: str = "utf-8") -> bytes:
    """The document with its declaration."""
    found: bytes = tostring(root, encoding=encoding, xml_declaration=True)
    return found
