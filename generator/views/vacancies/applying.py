"""How one applies for a vacancy: links only, in the order in which they help most.

The employer's own form first, then mail, then WhatsApp where the employer offers it, then the
telephone. Nothing is sent from here, and nothing is loaded before somebody follows a link.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from generator.model.openings import Opening
from generator.views.edition import Edition
from generator.views.vacancies.rows import url_of

LINE_END = "\r\n"

LONGEST_MAIL = 1900
"""Characters of a `mailto:` address; longer ones are cut off by some mail programs."""


ICONS = {"site": "arrow-up-right", "mail": "mail", "whatsapp": "message-circle", "phone": "phone"}
"""Icon of each kind of way."""


@dataclass(frozen=True, slots=True)
class ApplyWay:
    """One way to apply."""

    kind: str
    """site, mail, whatsapp or phone."""
    label: str
    """What the link does, with address or number where one should see it."""
    url: str

    @property
    def icon(self) -> str:
        """Name of its icon."""
        return ICONS[self.kind]


def apply_ways(edition: Edition, opening: Opening) -> tuple[ApplyWay, ...]:
    """Every way, the best first; empty only when nobody said how to reach the employer."""
    return tuple(dict.fromkeys(ways(edition, opening)))


def ways(edition: Edition, opening: Opening) -> Iterator[ApplyWay]:
    """The ways in order."""
    vacancy, words = opening.vacancy, edition.words
    site = next((u for u in (vacancy.apply_url, vacancy.url) if u.startswith("http")), "")
    if site:
        yield ApplyWay("site", words.say("Apply on the employer’s page"), site)
    if mail := address_of(edition, opening):
        label = words.say("Apply by e-mail: {address}", address=mail)
        yield ApplyWay("mail", label, application(edition, opening, mail))
    employer = edition.portal.employers.get(opening.employer)
    if employer and employer.facts.whatsapp:
        number = employer.facts.whatsapp
        label = words.say("Write on WhatsApp (Meta): {number}", number=number)
        yield ApplyWay("whatsapp", label, whatsapp(edition, opening, number))
    if phone := phone_of(edition, opening):
        label = words.say("Call: {number}", number=phone)
        yield ApplyWay("phone", label, f"tel:{re.sub(r'[^0-9+]', '', phone.replace('(0)', ''))}")


def address_of(edition: Edition, opening: Opening) -> str:
    """The mail address for applications: the advertisement's, else its contact's, else the employer's."""
    vacancy = opening.vacancy
    if vacancy.apply_url.startswith("mailto:"):
        return vacancy.apply_url.removeprefix("mailto:")
    if vacancy.contact and vacancy.contact.email:
        return vacancy.contact.email
    employer = edition.portal.employers.get(opening.employer)
    return employer.facts.contact.email if employer else ""


def phone_of(edition: Edition, opening: Opening) -> str:
    """The telephone number for questions, from the same places."""
    vacancy = opening.vacancy
    if vacancy.apply_url.startswith("tel:"):
        return vacancy.apply_url.removeprefix("tel:")
    if vacancy.contact and vacancy.contact.phone:
        return vacancy.contact.phone
    employer = edition.portal.employers.get(opening.employer)
    return (employer.facts.contact.phone or "") if employer else ""


def application(edition: Edition, opening: Opening, address: str) -> str:
    """A mail in which one applies; without its text where that makes it too long."""
    words, vacancy = edition.words, opening.vacancy
    subject = words.say("Application: {title} ({code})", title=vacancy.title, code=opening.code)
    url = edition.routes.origin + url_of(edition, opening)
    lines = (
        words.say("Hello,"),
        "",
        words.say("I would like to apply for “{title}”.", title=vacancy.title),
        "",
        words.say("My name:"),
        words.say("My telephone number:"),
        words.say("What I have learned or done so far:"),
        "",
        words.say("I attach my CV."),
        "",
        words.say("I found the vacancy here: {url}", url=url),
    )
    whole = mailto(address, subject, "\n".join(lines))
    return whole if len(whole) <= LONGEST_MAIL else mailto(address, subject)


def mailto(address: str, subject: str, body: str = "") -> str:
    """A mail with subject and text (RFC 6068): spaces as %20, line ends as %0D%0A."""
    start = f"mailto:{quote(address, safe='@.+-_')}?subject={quote(subject, safe='')}"
    text = quote(body.replace("\n", LINE_END), safe="")
    return f"{start}&body={text}" if body else start


def whatsapp(edition: Edition, opening: Opening, number: str) -> str:
    """A chat with a first sentence that one can change before sending it; digits only (wa.me)."""
    digits = re.sub(r"[^0-9]", "", number.replace("(0)", ""))
    text = edition.words.say(
        "Hello! I am interested in “{title}” ({code}).",
        title=opening.vacancy.title,
        code=opening.code,
    )
    return f"https://wa.me/{digits}?text={quote(text, safe='')}"
