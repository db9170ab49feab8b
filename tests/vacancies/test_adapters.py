"""Each adapter reads documents of the recorded shape, over real HTTP."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from generator.model.vacancies import (
    EmploymentType,
    Hours,
    JobPlace,
    Part,
    PayUnit,
    Presence,
    Salary,
    Term,
    Vacancy,
)
from generator.vacancies import Board, Unreachable, Unreadable
from tests.vacancies.conftest import Reading
from tests.vacancies.hosts import Asked, Host, Page

FULL, PART = EmploymentType.FULL_TIME, EmploymentType.PART_TIME


def html(vacancy: Vacancy) -> list[str]:
    return [section.html for section in vacancy.sections]


def losses(board: Board) -> list[str]:
    return [f"{loss.vacancy}: {loss.message}" for loss in board.losses]


def towns(vacancy: Vacancy) -> list[str]:
    return [place.city or place.name for place in vacancy.places]


def test_a_data_feed_becomes_vacancies(host: Host, read: Reading) -> None:
    host.show("/jobs.feed.json", "softgarden.json")

    board = read("jobposting", feed=f"{host.origin}/jobs.feed.json")

    first, second = board.vacancies
    assert first.id == "bron:orange-123"
    assert first.title == "Pflegefachperson (m/w/d) Innere Medizin"
    assert first.employment_types == (FULL, PART)
    assert html(first) == [
        "<h3>Ihre Aufgaben</h3><ul><li>Grund- und Behandlungspflege</li>"
        "<li>Übergabe &amp; Dokumentation</li></ul>"
    ]
    assert first.places == (JobPlace(postcode="59872", city="Meschede", country="DE"),)
    assert str(first.closes) == "2026-12-31 23:59:59+01:00"
    assert first.salary == Salary(
        minimum=Decimal(2900), maximum=Decimal(3600), currency="EUR", unit=PayUnit.MONTH
    )
    assert html(second) == ["<p>Eine Zeile<br>und noch eine</p>"]
    assert (second.presence, towns(second)) == (Presence.REMOTE, ["Soest"])
    assert str(second.posted) == "2026-10-01 00:00:00+02:00"
    assert losses(board) == [
        "orange-125: a vacancy without a title is left out",
        "orange-124: `closes` is left out: `9999-12-31` cannot be read",
    ]


def test_pages_of_a_sitemap_are_read_one_by_one(host: Host, read: Reading) -> None:
    host.show("/sitemap.xml", "sitemap.xml")
    host.show("/jobs/ota", "rexx-job.html")
    host.show("/jobs/ergo", "microdata.html")

    board = read("jobposting", sitemap=f"{host.origin}/sitemap.xml")

    ota, ergo = board.vacancies
    assert host.paths() == ["/sitemap.xml", "/jobs/ota", "/jobs/ergo"]
    assert (ota.id, ota.url) == ("bron:101", f"{host.origin}/jobs/ota")
    assert html(ota) == ["<p>Instrumentieren im OP</p>"]
    assert ergo.title == "Ergotherapeut (m/w/d)"
    assert ergo.employer == "Reha Beispiel"
    assert html(ergo) == [
        "<p>Therapie &amp; Beratung</p><ul><li>im Team</li><li>mit Zeit</li></ul>"
    ]
    assert ergo.places == (JobPlace(postcode="59555", city="Lippstadt", country="DE"),)
    assert str(ergo.posted) == "2026-09-20 00:00:00+02:00"
    assert board.complete
    assert losses(board) == []


def test_a_listing_is_asked_until_nothing_is_new(host: Host, read: Reading) -> None:
    host.show("/stellenangebote.html", "rexx-1.html")
    host.show("/ota-de-j101.html", "rexx-job.html")

    board = read("jobposting", listing=f"{host.origin}/stellenangebote.html")

    assert host.paths() == [
        "/stellenangebote.html",
        "/stellenangebote.html?start=100",
        "/ota-de-j101.html?stelle=1",
        "/mfa-de-j102.html?stelle=2&sid=x",
    ]
    assert [v.title for v in board.vacancies] == ["OTA (m/w/d)"]
    assert losses(board) == [f"{host.origin}/mfa-de-j102.html?stelle=2&sid=x: the page is gone"]


def test_a_page_that_fails_leaves_the_board_incomplete(host: Host, read: Reading) -> None:
    host.show("/sitemap.xml", "sitemap.xml")
    host.show("/jobs/ota", "rexx-job.html")
    host.pages["/jobs/ergo"] = Page(b"", "text/html", 500)

    board = read("jobposting", sitemap=f"{host.origin}/sitemap.xml")

    assert len(board.vacancies) == 1
    assert not board.complete


def test_a_sitemap_may_name_sitemaps(host: Host, read: Reading) -> None:
    index = f"<sitemapindex><sitemap><loc>{host.origin}/inner.xml</loc></sitemap></sitemapindex>"
    host.pages["/sitemap.xml"] = Page(index.encode(), "text/xml")
    host.show("/inner.xml", "sitemap.xml")
    host.show("/jobs/ota", "rexx-job.html")
    host.show("/jobs/ergo", "microdata.html")

    board = read("jobposting", sitemap=f"{host.origin}/sitemap.xml")

    assert len(board.vacancies) == 2


def test_a_dvinci_board_becomes_vacancies(host: Host, read: Reading) -> None:
    host.show("/jobPublication/list.json?lang=de", "dvinci.json")

    board = read("dvinci", url=host.origin)

    nurse, mtf = board.vacancies
    assert [s.part for s in nurse.sections] == [
        Part.INTRODUCTION,
        Part.TASKS,
        Part.PROFILE,
        Part.OFFER,
    ]
    assert nurse.posted == datetime(2026, 9, 23, 8, tzinfo=UTC)
    assert str(nurse.closes) == "2026-12-15 23:59:59+01:00"
    assert nurse.term is Term.PERMANENT
    assert nurse.employment_types == (FULL, PART)
    assert nurse.places == (
        JobPlace(name="Beispielstadt", country="DE", latitude=51.2, longitude=8.4),
    )
    assert nurse.salary == Salary(
        minimum=Decimal(50000), maximum=Decimal(70000), currency="EUR", unit=PayUnit.YEAR
    )
    assert nurse.apply_url.endswith("/apply")
    assert (mtf.employment_types, mtf.term) == ((PART,), Term.FIXED_TERM)
    assert losses(board) == []


def bite(host: Host) -> None:
    def search(asked: Asked) -> Page:
        offset = asked.body.partition(b'"offset": ')[2].partition(b"}")[0]
        host.show("/x", "bite-1.json" if offset == b"0" else "bite-2.json")
        page = host.pages["/x"]
        assert isinstance(page, Page)
        return page

    host.pages["/api/v1/postings/search"] = search
    for letter in "abc":
        host.show(f"/jobposting/{letter * 40}/json", "bite-job.json")


def test_a_bite_listing_is_searched_page_by_page(host: Host, read: Reading) -> None:
    bite(host)

    board = read("bite", url=host.origin, key="f" * 40)

    posts = [asked for asked in host.asked if asked.method == "POST"]
    assert [asked.body.count(b'"offset": 2') for asked in posts] == [0, 1]
    assert posts[0].headers["Content-Type"] == "application/json"
    assert [v.id for v in board.vacancies] == [f"bron:{letter * 40}" for letter in "abc"]
    one = board.vacancies[0]
    assert one.posted == datetime(2026, 9, 1, 6, tzinfo=UTC)
    assert one.places == (
        JobPlace(street="Am Markt 3", postcode="57462", city="Olpe", country="DE"),
    )
    assert one.employment_types == (FULL, PART)
    assert board.complete


def test_a_bite_posting_that_is_gone_is_named(host: Host, read: Reading) -> None:
    bite(host)
    del host.pages[f"/jobposting/{'b' * 40}/json"]

    board = read("bite", url=host.origin, key="f" * 40)

    assert len(board.vacancies) == 2
    assert losses(board) == [f"{'b' * 40}: the posting is gone"]
    assert board.complete


def test_a_bite_search_that_never_ends_is_incomplete(host: Host, read: Reading) -> None:
    host.pages["/api/v1/postings/search"] = Page(b'{"jobPostings":[],"page":{"total":7}}')

    board = read("bite", url=host.origin, key="f" * 40)

    assert not board.complete
    assert losses(board) == [": only 0 of 7 postings could be listed"]


OFFICES = {"Nordhorn": {"city": "Nordhorn", "postcode": "48529"}}


def test_a_personio_feed_becomes_vacancies(host: Host, read: Reading) -> None:
    host.show("/xml", "personio.xml")

    board = read("personio", url=host.origin, places=OFFICES)

    nurse, intern = board.vacancies
    assert [(s.heading, s.html) for s in nurse.sections] == [
        ("Deine Aufgaben", "<ul><li>Pflege &amp; Betreuung</li></ul>"),
        ("Dein Profil", "<p>Examen</p>"),
    ]
    assert nurse.places == (
        JobPlace(postcode="48529", city="Nordhorn", country="DE"),
        JobPlace(name="Lingen", country="DE"),
    )
    assert nurse.employment_types == (FULL, PART)
    assert nurse.term is Term.PERMANENT
    assert nurse.url == f"{host.origin}/job/2800938"
    assert intern.employment_types == (EmploymentType.INTERN,)
    assert losses(board) == [": the place `Lingen` has no address; add it to `places`"]


def test_personio_is_asked_in_the_language_of_the_source(host: Host, read: Reading) -> None:
    host.show("/xml", "personio.xml")

    read("personio", url=host.origin, language="nl")

    assert host.paths() == ["/xml?language=nl"]


def test_recruitee_is_asked_with_its_token(host: Host, read: Reading) -> None:
    host.show("/api/offers/", "recruitee.json")

    board = read("recruitee", url=host.origin, country="NL", token_env="RECRUITEE_TOKEN")

    (nurse,) = board.vacancies
    assert host.asked[-1].headers["X-Careers-Sites-Token"] == "s3cret"
    assert nurse.places[0] == JobPlace(postcode="2611 AB", city="Delft", region="ZH", country="NL")
    assert towns(nurse) == ["Delft", "Gouda"]
    assert nurse.hours == Hours(minimum=Decimal(24), maximum=Decimal(36))
    assert (nurse.employment_types, nurse.term) == ((PART,), Term.PERMANENT)
    assert nurse.posted == datetime(2026, 7, 30, 19, 46, 15, tzinfo=UTC)
    assert nurse.presence is Presence.ONSITE
    assert nurse.language == "nl"


def test_a_token_that_is_not_set_is_named(host: Host, read: Reading) -> None:
    with pytest.raises(Unreachable, match="`NOT_SET` is not set"):
        read("recruitee", url=host.origin, token_env="NOT_SET")

    assert host.asked == []


def test_the_xml_feed_of_recruitee_needs_no_token(host: Host, read: Reading) -> None:
    host.show("/feed.xml", "recruitee.xml")

    board = read("recruitee", url=f"{host.origin}/feed.xml", xml=True, country="NL")

    (assistant,) = board.vacancies
    assert assistant.title == "Doktersassistent (m/v/x)"
    assert assistant.places == (
        JobPlace(street="Markt 1", postcode="2801 JJ", city="Gouda", region="ZH", country="NL"),
    )


def test_teamtailor_keeps_each_place_whole(host: Host, read: Reading) -> None:
    host.show("/jobs.rss", "teamtailor.xml", kind="application/rss+xml")

    board = read("feed", url=f"{host.origin}/jobs.rss", country="NL", paged=True)

    (nurse,) = board.vacancies
    assert nurse.places == (
        JobPlace(
            name="Huis Oost", street="Laan 1", postcode="2511 AB", city="Den Haag", country="NL"
        ),
        JobPlace(name="Huis West", postcode="2801 JJ", city="Gouda", country="NL"),
    )
    assert html(nurse) == ["<p>Zorg &amp; aandacht</p>"]
    assert nurse.presence is Presence.ONSITE
    assert host.paths() == ["/jobs.rss?per_page=100&offset=0"]


def test_a_paged_feed_is_asked_until_a_page_is_not_full(host: Host, read: Reading) -> None:
    def page(asked: Asked) -> Page:
        start = int(asked.path.rpartition("=")[2])
        items = "".join(
            f"<item><title>Baan {n}</title><guid>{n}</guid></item>"
            for n in range(start, min(start + 100, 130))
        )
        return Page(f"<rss><channel>{items}</channel></rss>".encode(), "application/rss+xml")

    host.pages["/jobs.rss"] = page

    board = read("feed", url=f"{host.origin}/jobs.rss", paged=True)

    assert len(board.vacancies) == 130
    assert len(host.paths()) == 2


def test_homerun_writes_atom(host: Host, read: Reading) -> None:
    host.show("/praktijk", "homerun.xml", kind="application/atom+xml")

    (job,) = read("feed", url=f"{host.origin}/praktijk", country="NL").vacancies

    assert html(job) == ["<p>Behandelen &amp; begeleiden <b>samen</b></p>"]
    assert job.salary_text == "€ 3.000 - € 3.800"
    assert job.salary is None
    assert (towns(job), job.employment_types) == (["Delft"], (PART,))
    assert job.url == "https://praktijk-z.homerun.example/fysio"


def test_a_json_feed_becomes_vacancies(host: Host, read: Reading) -> None:
    host.show("/feed.json", "jsonfeed.json")

    (job,) = read("feed", url=f"{host.origin}/feed.json", country="NL").vacancies

    assert (job.id, job.category) == ("bron:1", "mondzorg")
    assert html(job) == ["<p>Aan de stoel.</p>"]


def test_indeed_is_a_known_map(host: Host, read: Reading) -> None:
    host.show("/indeed.xml", "indeed.xml")

    (job,) = read("fieldmap", url=f"{host.origin}/indeed.xml", preset="indeed").vacancies

    assert (job.id, job.employer, job.salary_text) == ("bron:R-9", "Klinik & Co", "TVöD P 9")
    assert job.url == "https://ats.example/jobs/9?a=1&b=2"
    assert html(job) == ["<p>Narkosen vorbereiten</p><p>Überwachen</p>"]
    assert job.places == (JobPlace(postcode="59821", city="Arnsberg", region="NRW", country="DE"),)


def test_linkedin_is_a_known_map(host: Host, read: Reading) -> None:
    host.show("/linkedin.xml", "linkedin.xml")

    (job,) = read("fieldmap", url=f"{host.origin}/linkedin.xml", preset="linkedin").vacancies

    assert (job.id, job.apply_url) == ("bron:77", "https://ats.example/apply/77")
    assert towns(job) == ["Soest, Germany"]


def test_hr_xml_is_a_known_map(host: Host, read: Reading) -> None:
    host.show("/hr.xml", "hr-xml.xml")

    (job,) = read("fieldmap", url=f"{host.origin}/hr.xml", preset="hr-xml").vacancies

    assert (job.id, job.language, job.employer) == ("bron:HR-5", "de", "Haus am See")
    assert [(s.heading, s.html) for s in job.sections] == [
        ("Aufgaben", "<p>Helfen</p>"),
        ("Profil", "<p>Geduld</p>"),
    ]
    assert str(job.closes) == "2026-11-30 23:59:59+01:00"


def test_hr_ba_xml_is_a_known_map_in_its_own_encoding(host: Host, read: Reading) -> None:
    host.show("/ba.xml", "hr-ba-xml.xml")

    (job,) = read("fieldmap", url=f"{host.origin}/ba.xml", preset="hr-ba-xml").vacancies

    assert job.employer == "Pflegedienst Müller"
    assert (job.openings, job.starts, job.codes) == (2, date(2026, 11, 1), (("ba", "27354"),))


AFAS = {
    "items": "rows",
    "fields": {
        "id": "VacatureId",
        "title": "Functie",
        "description": "Omschrijving",
        "city": "Plaats",
        "posted": "Publicatie",
        "hours_min": "UrenVan",
        "hours_max": "UrenTot",
    },
    "paging": {"offset": "skip", "limit": "take", "size": 2},
    "prefix": "AfasToken",
    "token_env": "AFAS_TOKEN",
}


def test_a_map_of_ones_own_reads_pages_with_a_token(host: Host, read: Reading) -> None:
    host.show("/connectors/vacatures?skip=0&take=2", "afas.json")
    host.show("/connectors/vacatures?skip=2&take=2", "afas-2.json")

    board = read("fieldmap", url=f"{host.origin}/connectors/vacatures", country="NL", **AFAS)

    assert [v.id for v in board.vacancies] == ["bron:V1", "bron:V2", "bron:V3"]
    assert host.asked[-1].headers["Authorization"] == "AfasToken dG9rZW4="
    assert board.vacancies[0].hours == Hours(minimum=Decimal(16), maximum=Decimal("24.5"))


def test_a_greenhouse_board_becomes_vacancies(host: Host, read: Reading) -> None:
    host.show("/v1/boards/acme/jobs?content=true", "greenhouse.json")

    (job,) = read("greenhouse", url=host.origin, board="acme", country="NL").vacancies

    assert html(job) == ["<p>You train radiographers.</p>"]
    assert str(job.posted) == "2026-09-20 10:00:00-04:00"
    assert job.department == "Imaging"


def test_lever_postings_become_vacancies(host: Host, read: Reading) -> None:
    host.show("/v0/postings/acme?mode=json", "lever.json")

    (job,) = read("lever", url=host.origin, board="acme").vacancies

    assert [(s.heading, s.html) for s in job.sections] == [
        ("", "<p>Teach.</p>"),
        ("What you do", "<ul><li>Train</li><li>Coach</li></ul>"),
        ("", "<p>Bye</p>"),
    ]
    assert towns(job) == ["Berlin", "Hamburg"]
    assert (job.presence, job.employment_types) == (Presence.HYBRID, (FULL,))
    assert job.posted == datetime(2026, 9, 10, 0, 26, 40, tzinfo=UTC)


def test_an_unknown_lever_board_is_not_an_empty_one(host: Host, read: Reading) -> None:
    host.pages["/v0/postings/acme"] = Page(b'{"ok":false}')

    with pytest.raises(Unreadable):
        read("lever", url=host.origin, board="acme")


def test_people_are_named_only_where_the_employer_wants_it(host: Host, read: Reading) -> None:
    posting = (
        '{"@type":"JobPosting","title":"Arts","url":"https://x.example/1","applicationContact":'
        '{"name":"R. Jansen","email":"r@x.example","telephone":"+31 85 555 0100"}}'
    )
    host.pages["/feed"] = Page(posting.encode())

    (silent,) = read("jobposting", feed=f"{host.origin}/feed").vacancies
    (open_,) = read("jobposting", feed=f"{host.origin}/feed", show_contact=True).vacancies

    assert silent.contact is None
    assert open_.contact
    assert open_.contact.email == "r@x.example"


def test_a_board_of_several_employers_says_which_is_which(host: Host, read: Reading) -> None:
    host.show("/xml", "personio.xml")

    board = read("personio", url=host.origin, employers={"Pflege Nord GmbH": "pflege-nord"})

    assert [v.employer_id for v in board.vacancies] == ["pflege-nord", ""]
