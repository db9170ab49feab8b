"""What the job finder JOCHEN of Dortmund can do (S3), rebuilt; its vacancies have tests of their own."""

from urllib.parse import parse_qs, unquote, urlsplit

from bs4 import BeautifulSoup

from tests.sites import Site, footer, kind_of, words

HELP = "de/helfen-ohne-ausbildung/"


def links(page: BeautifulSoup) -> set[str]:
    """Where a page leads by itself, menus and footer apart."""
    return {str(a["href"]) for a in page.select(".page a[href]")}


def test_s3_02_students_short_time_workers_and_job_seekers_have_their_entrances(
    board: Site,
) -> None:
    home = links(board.page("de/"))

    for entrance in ("studierende", "in-kurzarbeit", "auf-arbeitssuche"):
        assert f"/de/fuer/{entrance}/" in home
        page = board.page(f"de/fuer/{entrance}/")
        assert f"/{HELP}" in links(page)
        assert "Für alle" in words(page.main)


def test_s3_04_somebody_without_training_reads_what_one_can_do(board: Site) -> None:
    text = words(board.page(HELP).main)

    assert "Essen verteilen" in text
    assert "Das machen Fachkräfte" in text


def test_s3_05_whoever_offers_help_finds_a_letter_with_the_questions_in_it(board: Site) -> None:
    (link,) = [url for url in links(board.page(HELP)) if url.startswith("mailto:hilfe@")]
    questions = parse_qs(urlsplit(link).query)

    assert urlsplit(link).path == "hilfe@jochen-dortmund.example"
    assert questions["subject"] == ["Ich möchte mithelfen"]
    for asked in ("Mein Name:", "Das kann ich tun:", "Dann habe ich Zeit"):
        assert asked in questions["body"][0]


def test_s3_09_employers_stand_by_their_kind(board: Site) -> None:
    page = board.page("de/arbeitgeber/")
    groups = [words(heading) for heading in page.select("main h2")]

    assert len(groups) >= 5
    text = words(page.main)
    for name in (
        "Klinikum Emscherbogen", "Seniorenhaus Taubenschlag", "Pflegedienst Rückenwind",
        "Praxis am Förderturm", "Springerpool Ruhr",
    ):  # fmt: skip
        assert name in text


def test_s3_11_the_short_domain_leads_to_the_portal(board: Site) -> None:
    rules = (board.root / "_redirects").read_text().splitlines()

    assert rules[0] == "https://jochen.example/* https://jochen-dortmund.example/:splat 301!"


def test_s3_11_the_portal_says_to_which_other_it_belongs(board: Site) -> None:
    assert "Arbeiten an der Ruhr" in words(footer(board.page("de/")))


def test_s3_12_every_page_says_what_the_letters_stand_for(board: Site) -> None:
    for path, page in board.pages().items():
        if path.startswith("de/") and kind_of(page) != "short":
            (name,) = page.select(".brand abbr")
            assert (words(name), name["title"]) == ("JOCHEN", "JObs CHancen ENgagement"), path
            assert "JOCHEN: JObs CHancen ENgagement" in words(footer(page)), path


def test_s3_12_the_list_from_a_to_z_has_both_names(board: Site) -> None:
    entries = {words(a): a["href"] for a in board.page("de/a-bis-z/").select(".page a[href]")}

    assert entries["JOCHEN"] == "/de/"
    assert entries["JObs CHancen ENgagement – JOCHEN"] == "/de/"


def test_s3_13_the_winter_stands_above_every_page(board: Site) -> None:
    for path, page in board.pages().items():
        if path.startswith("de/") and kind_of(page) != "short":
            (banner,) = page.select(".banner")
            assert "Kliniken suchen Aushilfen" in words(banner), path
            assert banner.a
            assert unquote(str(banner.a["href"])) == f"/{HELP}"
