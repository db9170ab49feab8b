"""Vacancies in the built portal: their pages, their lists, their end."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from generator.build import Workshop, build
from generator.cache import Cache
from tests import command
from tests.jobs import NOW, built, job, page_of, project_with, write_jobs
from tests.sites import REPOSITORY, Site
from tests.views.google import flaws


def postings(page: BeautifulSoup) -> list[dict[str, Any]]:
    """The JobPostings of a page."""
    scripts = page.select('script[type="application/ld+json"]')
    found = [json.loads(script.get_text()) for script in scripts]
    return [item for item in found if item["@type"] == "JobPosting"]


def titles(page: BeautifulSoup) -> list[str]:
    """Titles of the vacancies that a page lists."""
    return [title.get_text(strip=True) for title in page.select(".vacancy-title")]


def test_s3_14_a_vacancy_that_is_over_keeps_its_address_and_offers_three_like_it(
    tmp_path: Path,
) -> None:
    others = [job(f"ok-{i}", title=f"Operatieassistent {i}") for i in range(5)]
    project = project_with(
        tmp_path, job("weg", title="Werk dat weg is", closes="2026-03-10"), *others, authorised=True
    )
    path = page_of(built(project), "Werk dat weg is")
    later = built(project, NOW + timedelta(days=30))
    page = later.page(path)

    assert "niet meer open" in page.select_one(".notice").get_text()  # type: ignore[union-attr]
    assert len(page.select(".part-similar .vacancy")) == 3
    assert not postings(page)
    assert not page.select(".ad-ways, .ad-text")
    assert page.select_one('meta[name="robots"][content="noindex"]')
    assert "Werk dat weg is" not in titles(later.page("nl/vacatures/"))
    assert path not in (later.root / "sitemap.xml").read_text()


def test_s3_06_every_open_vacancy_can_be_applied_for(tmp_path: Path) -> None:
    project = project_with(
        tmp_path,
        job("site"),
        job("mail", title="Met mail", url=None, apply_email="werk@elders.example"),
        job("geen", title="Zonder weg", url=None),
    )
    site = built(project)

    for title in ("Operatieassistent (m/v/x)", "Met mail", "Zonder weg"):
        links = [str(a["href"]) for a in site.page(page_of(site, title)).select("#apply a")]
        assert links, title
    mail = site.page(page_of(site, "Met mail")).select_one("#apply a")
    assert mail
    assert str(mail["href"]).startswith("mailto:werk@elders.example?subject=Sollicitatie%3A%20")


def test_an_employer_that_is_not_ours_and_gives_no_address_is_never_invented(
    tmp_path: Path,
) -> None:
    given = job(
        "x", title="Los", employer=None, employer_name="Elders", url="https://elders.example/1"
    )
    site = built(project_with(tmp_path, given))
    page = site.page(page_of(site, "Los"))

    assert [str(a["href"]) for a in page.select("#apply a")] == ["https://elders.example/1"]


def test_google_finds_no_flaw_in_the_markup_of_an_open_vacancy(tmp_path: Path) -> None:
    project = project_with(
        tmp_path,
        job("a", title="Operatieassistent (m/v/x) 24-32 uur", closes="2026-04-01"),
        job("b", title="Loon", salary_min=2900, salary_max=3600, salary_unit="month", openings=2),
        job("c", title="Thuis", presence="remote", starts="2026-05-01", employment_types=["part-time"]),
        authorised=True,
    )  # fmt: skip
    site = built(project)
    found = [item for page in site.pages().values() for item in postings(page)]

    assert len(found) == 3
    assert [list(flaws(item, NOW)) for item in found] == [[], [], []]
    assert {item["hiringOrganization"]["name"] for item in found} == {"Ziekenhuis Duinrand"}


@pytest.mark.parametrize(
    ("change", "flaw"),
    [
        ({"datePosted": "2026-02-20T00:00:00"}, "datePosted has no offset"),
        ({"description": "Baan"}, "the description is the title"),
        ({"jobLocation": []}, "jobLocation is required"),
        ({"employmentType": ["SOMETIMES"]}, "employmentType outside the list"),
        ({"validThrough": "2026-01-01T00:00:00+01:00"}, "the posting has expired"),
        ({"title": "Baan (m/v)"}, "the title 'Baan (m/v)' says more than the job"),
    ],
)
def test_the_judge_sees_what_google_would(change: dict[str, Any], flaw: str) -> None:
    place = {"@type": "Place", "address": {"@type": "PostalAddress", "addressCountry": "NL"}}
    right = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Baan",
        "description": "<p>Werk.</p>",
        "datePosted": "2026-02-20T00:00:00+01:00",
        "hiringOrganization": {"@type": "Organization", "name": "X"},
        "jobLocation": [place],
    }

    assert list(flaws(right, NOW)) == []
    assert flaw in list(flaws(right | change, NOW))


def test_only_pages_of_single_vacancies_carry_markup(tmp_path: Path) -> None:
    site = built(project_with(tmp_path, *(job(f"ok-{i}") for i in range(3)), authorised=True))

    assert {
        "vacancy" if page.select_one(".vacancy-head") else path
        for path, page in site.pages().items()
        if postings(page)
    } == {"vacancy"}


def test_without_the_employers_consent_there_is_no_markup(tmp_path: Path) -> None:
    site = built(project_with(tmp_path, job("ok-1")))

    assert not [item for page in site.pages().values() for item in postings(page)]


def test_s2_08_a_profession_shows_its_vacancies_and_says_what_to_do_without(tmp_path: Path) -> None:
    project = project_with(tmp_path, job("ok-1"))
    profession = built(project).page("nl/beroepen/operatieassistent/")
    write_jobs(project, job("ok-1", title="Kok"))
    empty = built(project).page("nl/beroepen/operatieassistent/").select_one("#part-vacancies")

    assert titles(profession) == ["Operatieassistent (m/v/x)"]
    assert empty
    assert "Vraag er toch naar" in empty.get_text()
    assert empty.select_one("a[href]")


def test_a_list_without_a_script_has_pages_of_25(tmp_path: Path) -> None:
    jobs = [job(f"ok-{i:02}", posted=f"2026-02-{1 + i % 28:02}") for i in range(60)]
    site = built(project_with(tmp_path, *jobs))
    pages = [site.page(f"nl/vacatures/{number}") for number in ("", "2/", "3/")]

    assert [len(titles(page)) for page in pages] == [25, 25, 10]
    assert len({a["href"] for page in pages for a in page.select(".vacancy-title a")}) == 60
    assert len(titles(site.page("nl/vacatures/beroep/operatieassistent/2/"))) == 25


def test_an_advertisement_keeps_its_language_in_every_edition(tmp_path: Path) -> None:
    site = built(project_with(tmp_path, job("ok-1", title="Nederlands werk")))
    row = site.page("en/vacancies/").select_one(".vacancy-title a")

    assert row
    assert str(row["href"]).startswith("/nl/vacatures/")
    assert row.select_one('bdi[lang="nl"]')


def test_a_title_that_means_nothing_is_said_to_the_editor(tmp_path: Path) -> None:
    project = project_with(tmp_path, job("x", title="Zweefvlieginstructeur"))
    outcome = build(Workshop(project, NOW, Cache(REPOSITORY / ".cache")), (), tmp_path / "d", False)

    assert "unmatched-vacancy" in {diagnostic.code for diagnostic in outcome.diagnostics}


def test_next_change_is_the_moment_of_the_next_closing(tmp_path: Path) -> None:
    project = project_with(tmp_path, job("a", closes="2026-03-10"), job("b", closes="2026-03-20"))
    outcome = build(Workshop(project, NOW, Cache(REPOSITORY / ".cache")), (), tmp_path / "d", False)

    assert outcome.built[0].next_change == datetime(2026, 3, 10, 22, 59, 59, tzinfo=UTC)


def test_programs_read_when_to_build_again_per_portal_and_for_all(tmp_path: Path) -> None:
    project = project_with(tmp_path, job("a", closes="2026-03-10"))
    done = command.build(project, tmp_path / "dist", "2026-03-01", "--format", "json")
    told = json.loads(done.stdout)
    (portal,) = told["portals"]

    assert portal["next_change_at"] == told["next_change_at"]
    assert datetime.fromisoformat(told["next_change_at"]) == datetime(
        2026, 3, 10, 22, 59, 59, tzinfo=UTC
    )
    assert (portal["portal"], done.returncode) == ("portaal", 0)


def everything(site: Site) -> dict[str, bytes]:
    """Every file of a site."""
    files = sorted(p for p in site.root.rglob("*") if p.is_file())
    return {file.relative_to(site.root).as_posix(): file.read_bytes() for file in files}


def test_until_the_next_change_time_alone_changes_nothing(tmp_path: Path) -> None:
    project = project_with(tmp_path, job("a", closes="2026-03-10"), job("b"), authorised=True)
    closing = datetime(2026, 3, 10, 22, 59, 59, tzinfo=UTC)
    now, before, after = (
        everything(built(project, m)) for m in (NOW, closing - timedelta(seconds=1), closing)
    )

    assert now == before
    assert before != after


def test_s3_04_help_without_training_has_a_list_of_its_own(tmp_path: Path) -> None:
    project = project_with(
        tmp_path, job("ok-1"), job("hulp", title="Hulp bij het eten", level="none")
    )
    site = built(project)
    page = site.page("nl/vacatures/zonder-diploma/")

    assert titles(page) == ["Hulp bij het eten"]
    assert "geen opleiding nodig" in site.page(page_of(site, "Hulp bij het eten")).get_text()
    assert site.page("nl/vacatures/").select_one('a[href="/nl/vacatures/zonder-diploma/"]')


HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>"


def test_hostile_words_reach_no_page_feed_or_data_as_markup(tmp_path: Path) -> None:
    project = project_with(
        tmp_path,
        job(
            "boos",
            title=f"Operatieassistent {HOSTILE}",
            description=f"Tekst {HOSTILE} [lees](javascript:alert(1))",
            salary_text=HOSTILE,
            qualification=HOSTILE,
            contact_name=HOSTILE,
            city=HOSTILE,
            employer=None,
            employer_name=HOSTILE,
        ),
        authorised=True,
    )
    site = built(project)
    pages = [page for page in site.pages().values() if "alert(1)" in page.decode()]

    assert pages
    for page in pages:
        assert not page.select("[onerror], a[href^='javascript:'], img[src='x']")
        assert not [s for s in page.select("script") if s.get_text().startswith("alert")]
    for name, data in everything(site).items():
        if name.endswith((".json", ".atom", ".js")):
            assert b"<script>alert" not in data, name
            assert b"onerror=alert(1)>" not in data or b"<img" not in data, name
