"""What stands above every page for a while (S3-13)."""

from datetime import date
from pathlib import Path

import pytest

from generator.routes import Target
from generator.views.framing import portal_view
from tests.projects import valid_project
from tests.views.editions import edition_of

BANNERS = """
banners:
  - valid_from: 2026-11-15
    valid_until: 2027-01-31
    tone: urgent
    page: imprint
    words: {nl: {text: Kom helpen deze winter, link: Zo help je mee}}
  - valid_from: 2027-01-31
    valid_until: 2027-02-28
    url: https://griep.example/
    words: {nl: {text: De griep is voorbij}, en: {text: The flu is over}}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small portal with two banners."""
    project = valid_project(tmp_path)
    portal = project / "content/portals/portaal.yaml"
    portal.write_text(portal.read_text() + BANNERS)
    return project


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-14", []),
        ("2026-11-15", ["Kom helpen deze winter"]),
        ("2027-01-31", ["Kom helpen deze winter", "De griep is voorbij"]),
        ("2027-02-01", ["De griep is voorbij"]),
        ("2027-03-01", []),
    ],
)
def test_s3_13_a_banner_stands_from_its_first_to_its_last_day(
    project: Path, day: str, said: list[str]
) -> None:
    edition = edition_of(project, "nl", date.fromisoformat(day))

    found = portal_view(edition, Target("home")).banners
    assert [str(banner.text) for banner in found] == said


def test_a_banner_leads_to_a_page_or_elsewhere_in_words_of_its_own_or_ours(project: Path) -> None:
    first, second = portal_view(
        edition_of(project, "nl", date(2027, 1, 31)), Target("home")
    ).banners

    assert first.link
    assert (str(first.link.title), first.link.url) == ("Zo help je mee", "/nl/imprint/")
    assert second.link
    assert (str(second.link.title), second.link.url) == ("Lees verder", "https://griep.example/")


def test_a_banner_is_read_in_another_language_where_it_is_not_translated(project: Path) -> None:
    first, second = portal_view(
        edition_of(project, "en", date(2027, 1, 31)), Target("home")
    ).banners

    assert first.text.lang == "nl"
    assert second.text.lang == ""
    assert str(second.text) == "The flu is over"
