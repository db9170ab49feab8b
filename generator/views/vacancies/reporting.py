"""How an employer reports a vacancy without a system and without an account: a mail, or a table.

What arrives is what the sources of kind `file` read: the mail's text is YAML, the table CSV.
"""

from dataclasses import dataclass

from generator.routes import Target
from generator.views.edition import Edition
from generator.views.frame import Frame, Link
from generator.views.framing import Outline, frame
from generator.views.phrases import Phrase
from generator.views.vacancies.applying import LINE_END, mailto

BLANKS = (
    "title", "employer_name", "url", "apply_email", "street", "postcode", "city",
    "employment_types", "hours_min", "hours_max", "salary_text", "posted", "closes", "starts",
)  # fmt: skip
"""Keys of a vacancy that are asked for in a mail, below its id and before its text."""

COLUMNS = (
    "id", "title", "employer_name", "description", "tasks", "profile", "offer", "url",
    "apply_email", "street", "postcode", "city", "employment_types", "term", "hours_min",
    "hours_max", "salary_text", "posted", "closes", "starts", "qualification", "contact_name",
    "contact_email", "contact_phone", "openings",
)  # fmt: skip
"""Columns of the table, in the order in which one fills them in."""


@dataclass(frozen=True, slots=True)
class ReportView:
    """The page for employers."""

    frame: Frame
    heading: str
    intro: str
    needs: tuple[str, ...]
    """What one should have at hand."""
    address: str
    """To whom one writes."""
    mail: str
    """`mailto:` with the form."""
    form: str
    """The same form to copy."""
    table: str
    """Address of the table."""
    help: str
    """`mailto:` for those who offer help; empty where the portal does not ask for it."""
    kit: Link


def view_report(edition: Edition) -> ReportView:
    """What an employer needs, and the two ways to send it."""
    words, facts = edition.words, edition.portal.config.facts
    heading = words.say("Report a vacancy")
    intro = words.say("For employers: send us a vacancy by e-mail. You need no account.")
    above = Link(Phrase(words.term("menu", "vacancies")), edition.url("vacancies"))
    form = "\n".join(form_lines(edition))
    outline = Outline("report-vacancy", Target("report-vacancy"), heading, intro, trail=(above,))
    return ReportView(
        frame=frame(edition, outline),
        heading=heading,
        intro=intro,
        needs=needs(edition),
        address=facts.contact.email,
        mail=mailto(facts.contact.email, heading, form),
        form=form,
        table=edition.routes.base + table_path(edition),
        help=help_mail(edition) if facts.vacancies.offer_help else "",
        kit=Link(Phrase(words.say("Show vacancies on your website")), edition.url("embed-kit")),
    )


def needs(edition: Edition) -> tuple[str, ...]:
    """What one should have at hand."""
    words = edition.words
    return (
        words.say("the title of the job"),
        words.say("the name and the address of your organisation"),
        words.say("an address to which people apply: a page or an e-mail address"),
        words.say("hours, pay, and when the work begins"),
        words.say("the last day to apply, so that the vacancy closes by itself"),
        words.say("what one does, what one should bring, and what you offer"),
    )


def form_lines(edition: Edition) -> tuple[str, ...]:
    """A vacancy of a `file` source with blanks; what is not needed is deleted."""
    words = edition.words
    examples = {
        "url": "https://",
        "employment_types": "[full-time, part-time]",
    }
    advice = words.say("Fill in what you know and delete the other lines. Days: 2027-01-31.")
    text = words.say("Text: begin each line with six spaces.")
    return (
        f"# {advice}",
        "vacancies:",
        "  - id: ",
        *(f"    {key}: {examples.get(key, '')}" for key in BLANKS),
        "    description: |",
        f"      {text}",
    )


def help_mail(edition: Edition) -> str:
    """A mail of somebody who offers to help."""
    words = edition.words
    lines = (
        words.say("Hello,"),
        "",
        words.say("I would like to help."),
        "",
        words.say("What I can do:"),
        words.say("When and where:"),
        words.say("My name:"),
        words.say("My telephone number:"),
    )
    return mailto(
        edition.portal.config.facts.contact.email, words.say("I offer help"), "\n".join(lines)
    )


def table_path(edition: Edition) -> str:
    """Where the table lies below the portal's base."""
    return f"{edition.language}/vacancies.csv"


def table(edition: Edition) -> bytes:
    """The table with one example: what Excel opens with a double click where it counts in commas.

    Dutch and German Excel separate by semicolons, read UTF-8 only after a mark, and want CRLF.
    """
    filled = example(edition)
    rows = (COLUMNS, tuple(filled.get(column, "") for column in COLUMNS))
    text = "".join(";".join(map(cell, row)) + LINE_END for row in rows)
    return text.encode("utf-8-sig")


def cell(text: str) -> str:
    """A cell, quoted where it has to be."""
    if any(sign in text for sign in ';"\n'):
        return '"{}"'.format(text.replace('"', '""'))
    return text


def example(edition: Edition) -> dict[str, str]:
    """A row to write over."""
    words = edition.words
    return {
        "id": "example-1",
        "title": words.say("Example: nurse on a ward"),
        "employer_name": words.say("Name of your organisation"),
        "description": words.say("What it is about, in two or three sentences."),
        "tasks": words.say("What one does."),
        "profile": words.say("What one should bring."),
        "offer": words.say("What you offer."),
        "url": "https://www.example.org/",
        "apply_email": "jobs@example.org",
        "postcode": edition.portal.config.facts.publisher.address.postcode,
        "city": edition.portal.config.facts.publisher.address.city,
        "employment_types": "full-time|part-time",
        "term": "permanent",
        "hours_min": "24",
        "hours_max": "36",
        "posted": "2027-01-31",
        "openings": "1",
    }
