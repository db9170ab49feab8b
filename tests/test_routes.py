"""Addresses: stable, translated, and never shared by two pages."""

from datetime import date
from pathlib import Path

import pytest

from generator.linking import link_portal
from generator.messages import read_messages
from generator.reports import write_report
from generator.routes import Routes, Target, plan_routes, value_slug
from tests.projects import read, valid_project
from tests.sites import REPOSITORY, morning

MESSAGES = REPOSITORY / "themes/base/messages"


def plan(project: Path) -> tuple[Routes, str]:
    content, _ = read(project)
    config = content.portals["portaal"]
    portal = link_portal(content, config, morning(date(2026, 3, 1)))
    routes, found = plan_routes(portal, read_messages([MESSAGES], config.languages()))
    return routes, write_report(found, "text") if found else ""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return valid_project(tmp_path)


def test_sections_and_slugs_are_in_the_readers_language(project: Path) -> None:
    english = project / "content/professions/operatieassistent.en.md"
    english.write_text(english.read_text().replace("---\n", "---\nslug: theatre-nurse\n", 1))
    routes, report = plan(project)

    assert report == ""
    assert routes.url(Target("profession", "operatieassistent"), "nl") == (
        "/nl/beroepen/operatieassistent/"
    )
    assert routes.url(Target("profession", "operatieassistent"), "en") == (
        "/en/professions/theatre-nurse/"
    )


def test_a_page_that_is_not_translated_keeps_the_slug_of_its_words(project: Path) -> None:
    story = project / "content/stories/noor.nl.md"
    story.write_text(story.read_text().replace("person:", "slug: noor-blijft-rustig\nperson:", 1))
    routes, _ = plan(project)

    assert routes.url(Target("story", "noor"), "en").endswith("/noor-blijft-rustig/")


def test_two_pages_at_one_address_are_a_mistake_that_names_both(project: Path) -> None:
    page = project / "content/pages/privacy.nl.md"
    page.write_text(page.read_text().replace("role:", "slug: beroepen\nrole:", 1))
    _, report = plan(project)

    assert "error[duplicate-address]: two pages have the address `/nl/beroepen/`" in report
    assert "privacy.nl.md" in report


def test_an_address_of_a_value_is_ascii_in_every_script() -> None:
    messages = read_messages([MESSAGES], ["de", "ar", "uk"])

    assert value_slug(messages["ar"], "workplace", "hospital") == "hospital"
    assert value_slug(messages["uk"], "workplace", "hospital") == "hospital"
    assert value_slug(messages["de"], "workplace", "hospital") == "krankenhaus"
