"""How one applies: by mail that every program understands, and by WhatsApp where it is offered."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import Tag
from hypothesis import given
from hypothesis import strategies as st

from generator.views.vacancies.applying import LONGEST_MAIL, mailto
from tests.jobs import built, job, page_of, project_with

EMPLOYER = "content/employers/ziekenhuis-duinrand.nl.md"
NUMBER = "+31 6 5550 1234"

PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%"
"""What may stand in a value of a `mailto:` address (RFC 6068, section 2), `%` before two digits."""


def fields(address: str) -> dict[str, str]:
    """The fields of a `mailto:` address; a plus is a plus there (RFC 6068, section 5)."""
    pairs = (pair.partition("=") for pair in urlsplit(address).query.split("&"))
    return {name: unquote(value) for name, _, value in pairs}


def way(folder: Path, kind: str, **facts: str) -> Tag | None:
    """The link by which one applies for a vacancy."""
    project = project_with(folder, job("een", **facts))
    employer = project / EMPLOYER
    text = employer.read_text()
    employer.write_text(text.replace("contact:\n", f"whatsapp: {NUMBER}\ncontact:\n"))
    site = built(project)
    page = site.page(page_of(site, facts.get("title", "Operatieassistent")))
    return page.select_one(f"#apply a[href^='{kind}']")


@given(subject=st.text(max_size=60), body=st.text(max_size=200))
def test_subject_and_text_survive_the_address_and_lines_end_as_mail_wants_it(
    subject: str, body: str
) -> None:
    body = body.replace("\r", "")
    address = mailto("werk@zorg.example", subject, body)
    _, _, query = address.partition("?")

    assert address.startswith("mailto:werk@zorg.example?subject=")
    assert all(set(pair.partition("=")[2]) <= set(PLAIN) for pair in query.split("&"))
    assert query.count("&") == bool(body)
    assert fields(address)["subject"] == subject
    assert fields(address).get("body", "") == body.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("given_as", "written_as"),
    [
        ("werk+ok@zorg.example", "werk+ok@zorg.example"),
        ("a&b?c%d@zorg.example", "a%26b%3Fc%25d@zorg.example"),
        ("wérk@zorg.example", "w%C3%A9rk@zorg.example"),
    ],
)
def test_signs_with_a_meaning_in_addresses_are_encoded(given_as: str, written_as: str) -> None:
    assert (
        mailto(given_as, "Hoi & dag + 1")
        == f"mailto:{written_as}?subject=Hoi%20%26%20dag%20%2B%201"
    )


def test_an_application_is_a_letter_with_lines(tmp_path: Path) -> None:
    link = way(tmp_path, "mailto:")
    assert link

    body = fields(str(link["href"]))["body"]
    assert body.startswith("Hallo,\r\n\r\n")
    assert "\n" not in body.replace("\r\n", "")
    assert len(str(link["href"])) <= LONGEST_MAIL


def test_where_the_letter_is_too_long_its_subject_stays(tmp_path: Path) -> None:
    link = way(tmp_path, "mailto:", title=" ".join(["Äöüß"] * 38))
    assert link

    assert set(fields(str(link["href"]))) == {"subject"}
    assert len(str(link["href"])) <= LONGEST_MAIL


def test_an_employer_who_offers_whatsapp_is_written_to_with_a_first_sentence(
    tmp_path: Path,
) -> None:
    link = way(tmp_path, "https://wa.me/")
    assert link

    number, _, text = str(link["href"]).removeprefix("https://wa.me/").partition("?text=")
    assert number == "31655501234"
    assert "Operatieassistent (m/v/x)" in unquote(text)
    assert set(text) <= set(PLAIN)
    assert NUMBER in link.get_text()
    assert "Meta" in link.get_text()
    assert set(link["rel"]) == {"noopener", "noreferrer", "nofollow"}
