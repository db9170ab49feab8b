"""What an employer sends is what a source reads: the mail as YAML, the table as CSV."""

import re
from email.header import Header
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from generator.routes import Target
from generator.vacancies import Answer, collect
from generator.views.vacancies.reporting import table, view_report
from tests.feeds.conftest import build, small_project
from tests.sites import Site, words
from tests.vacancies.conftest import SOURCE
from tests.vacancies.hosts import NOW
from tests.views.editions import edition_of

FILLED = {
    "id": "ok-assistent-1",
    "title": "OK-assistent in Delft",
    "employer_name": "Kliniek De Linde",
    "url": "https://delinde.example/werken",
    "apply_email": "werk@delinde.example",
    "street": "Laan 1",
    "postcode": "2611 AB",
    "city": "Delft",
    "hours_min": "24",
    "hours_max": "36",
    "salary_text": "CAO Ziekenhuizen",
    "posted": "2026-02-20",
    "closes": "2026-06-30",
    "starts": "per direct",
}


def fill(form: str) -> str:
    """The form as an employer sends it back: blanks filled, the text written over."""
    for key, value in FILLED.items():
        form = re.sub(rf"(\b{key}:)[^\r\n]*", rf"\1 {value}", form)
    return re.sub(r"(description: \|\r?\n {6})[^\r\n]*", r"\1Fijn werk in Delft.", form)


def test_s3_07_a_mail_that_is_filled_in_becomes_a_vacancy(small: Site, tmp_path: Path) -> None:
    button = small.page("nl/vacatures/melden/").select_one("main a.button[href^='mailto:']")
    assert button
    mail = urlsplit(str(button["href"]))
    body = parse_qs(mail.query)["body"][0]
    project = small_project(tmp_path / "project")
    (project / "content/vacancies/post.yaml").write_bytes(fill(body).encode())
    site = build(project, tmp_path / "dist")

    assert unquote(mail.path) == "zorg@portaal.example"
    assert "\r\n" in body
    _, page = site.find("nl", "vacancy", FILLED["title"])
    assert "Fijn werk in Delft." in words(page)
    assert "Kliniek De Linde" in words(page)
    assert FILLED["title"] in (site.root / "nl/vacancies.atom").read_text()


@pytest.mark.parametrize("language", ["nl", "en", "de", "ar", "uk"])
def test_the_mail_is_short_enough_for_every_mail_program(tmp_path: Path, language: str) -> None:
    project = small_project(tmp_path / "project")
    config = project / "content/portals/portaal.yaml"
    config.write_text(
        config.read_text().replace("  - tag: en\n    fallback: [nl]\n", tags(language))
    )
    view = view_report(edition_of(project, language))

    assert len(view.mail) <= 1900
    assert len(view.help) <= 1900
    assert "+" not in urlsplit(view.mail).query
    assert Header(view.heading).encode()


def tags(language: str) -> str:
    return "" if language == "nl" else f"  - tag: {language}\n    fallback: [nl]\n"


@pytest.mark.parametrize("language", ["nl", "en", "de", "ar", "uk"])
def test_s3_07_the_table_is_what_excel_opens_and_what_we_read(
    tmp_path: Path, language: str
) -> None:
    project = small_project(tmp_path / "project")
    config = project / "content/portals/portaal.yaml"
    config.write_text(
        config.read_text().replace("  - tag: en\n    fallback: [nl]\n", tags(language))
    )
    body = table(edition_of(project, language))
    source = SOURCE.validate_python({"id": "x", "country": "NL", "kind": "file", "file": "x.csv"})
    board = collect(source, lambda request: Answer(url=request.url, body=body), NOW.date())

    assert body.startswith(b"\xef\xbb\xbfid;title;")
    assert body.count(b"\r\n") == body.count(b"\n") == 2
    assert board.mistakes == ()
    (job,) = board.vacancies
    assert [kind.value for kind in job.employment_types] == ["FULL_TIME", "PART_TIME"]
    assert job.apply_url == "mailto:jobs@example.org"


def test_employers_find_the_page_from_the_list_and_from_their_own(small: Site) -> None:
    place = "/nl/vacatures/melden/"
    lists = small.page("nl/vacatures/")
    employers = [page for page in small.pages().values() if page.select_one("body.on-employer")]
    others = [page for page in small.pages().values() if page.select_one("body.on-profession")]

    assert lists.select_one(f'main a[href="{place}"]')
    assert any(page.select_one(f'.part-vacancies a[href="{place}"]') for page in employers)
    assert not any(page.select_one(f'.part-vacancies a[href="{place}"]') for page in others)
    assert small.page("nl/vacatures/melden/").select_one('a[download][href="/nl/vacancies.csv"]')


def test_only_a_portal_that_wants_help_asks_for_it(small: Site, heart: Site) -> None:
    assert len(small.page("nl/vacatures/melden/").select("main .page a[href^='mailto:zorg@']")) == 2
    assert (
        len(heart.page("nl/vacatures/melden/").select("main .page a[href^='mailto:vraag@']")) == 1
    )


def test_a_portal_without_sources_speaks_of_no_vacancies(hills: Site) -> None:
    assert not [path for path in hills.root.rglob("vacancies*") if path.suffix != ".css"]
    assert not (hills.root / "embed").exists()
    assert "embed" not in (hills.root / "_headers").read_text()


def test_the_address_of_a_frame_outlives_a_new_slug(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    file = project / "content/professions/operatieassistent.nl.md"
    file.write_text(file.read_text().replace("---\n", "---\nslug: iets-anders\n", 1))
    routes = edition_of(project).routes

    assert routes.url(Target("embed", "operatieassistent"), "nl") == "/embed/nl/operatieassistent/"
