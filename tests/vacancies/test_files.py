"""Files of the project become vacancies, and their mistakes stand at their lines."""

from datetime import date
from decimal import Decimal

import pytest

from generator.model.vacancies import EmploymentType, Hours, JobPlace, PayUnit, Salary, Term
from generator.reports import write_report
from generator.vacancies import Answer, Board, collect
from tests.vacancies.conftest import SOURCE
from tests.vacancies.hosts import DOCUMENTS, NOW

COLUMNS = {"Kennung": "id", "Stellentitel": "title", "Beschreibung": "description"}


def read(file: str, body: bytes, **facts: object) -> Board:
    source = SOURCE.validate_python(
        {"id": "bron", "country": "NL", "kind": "file", "file": file} | facts
    )
    return collect(source, lambda request: Answer(url=request.url, body=body), NOW.date())


def recorded(file: str, **facts: object) -> Board:
    return read(file, (DOCUMENTS / file).read_bytes(), **facts)


def report(board: Board) -> str:
    return write_report(board.mistakes, "text")


def test_yaml_becomes_vacancies() -> None:
    board = recorded("praktijken.yaml")

    first, second = board.vacancies
    assert report(board) == ""
    assert board.losses == ()
    assert [s.html for s in first.sections] == [
        "<p>Aan de <strong>balie</strong> en aan de telefoon.</p>\n<ul>\n<li>triage</li>\n<li><a "
        'href="https://ha.example/" rel="nofollow noopener noreferrer">meer lezen</a></li>\n</ul>',
        "<p>Bloed prikken &lt;script&gt;alert(1)&lt;/script&gt;</p>",
    ]
    assert first.places == (
        JobPlace(street="Markt 1", postcode="2801 JJ", city="Gouda", country="NL"),
        JobPlace(postcode="2611 AB", city="Delft", country="NL"),
    )
    assert first.employment_types == (EmploymentType.PART_TIME,)
    assert first.term is Term.PERMANENT
    assert first.hours == Hours(minimum=Decimal(16), maximum=Decimal("24.5"))
    assert first.salary == Salary(
        minimum=Decimal(2400), maximum=Decimal(3100), currency="EUR", unit=PayUnit.MONTH
    )
    assert str(first.closes) == "2026-11-30 23:59:59+01:00"
    assert (first.starts, first.starts_text) == (None, "per direct")
    assert first.codes == (("uwv", "4083"),)
    assert first.contact
    assert first.contact.email == "werk@huisartsen.example"
    assert (second.starts, second.apply_url) == (
        date(2026, 12, 1),
        "mailto:werk@huisartsen.example",
    )


def test_csv_from_excel_becomes_vacancies() -> None:
    board = recorded("praxen.csv", columns=COLUMNS, country="DE")

    first, second = board.vacancies
    assert report(board) == ""
    assert [s.html for s in first.sections] == ['<p>Anmeldung, Labor\n"mit Zeit"</p>']
    assert first.employment_types == (EmploymentType.FULL_TIME, EmploymentType.PART_TIME)
    assert first.hours == Hours(minimum=Decimal("38.5"), maximum=Decimal("38.5"))
    assert str(first.posted) == "2026-09-01 00:00:00+02:00"
    assert second.title == "Medizinische Fachangestellte für Übergabe"


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_csv_comes_in_many_forms(mark: str, encoding: str, end: str) -> None:
    rows = (
        ("id", "title", "city", "posted"),
        ("a1", f'"Übergabe{mark} ""gut"""', "Köln", "2026-09-01"),
    )
    body = end.join(mark.join(row) for row in rows) + end

    (job,) = read("x.csv", body.encode(encoding)).vacancies
    title = f'Übergabe{mark} "gut"'

    assert (job.title, job.places[0].city) == (title.replace("\t", ""), "Köln")


def test_mistakes_in_csv_stand_at_their_cells() -> None:
    body = "id,titel,posted,hours_max\na1,MFA,gestern,40\nA 2,OTA,2026-09-01,99,zu viel\n"

    board = read("x.csv", body.encode())

    lines = [line for line in report(board).split("\n") if line.startswith("content/")]
    assert lines == [
        "content/vacancies/x.csv:1:4: error[unknown-column]: no column is called `titel`",
        "content/vacancies/x.csv:3:23: error[unknown-column]: the row has more cells than there are columns",
        "content/vacancies/x.csv:2:1: error[missing-key]: `title` is missing",
        "content/vacancies/x.csv:2:8: error[wrong-date]: `gestern` is not a date",
        "content/vacancies/x.csv:3:1: error[bad-pattern]: `A 2` is not what `id` looks like",
        "content/vacancies/x.csv:3:1: error[missing-key]: `title` is missing",
        "content/vacancies/x.csv:3:20: error[out-of-range]: `hours_max` must be at most 60",
    ]


def test_mistakes_in_yaml_stand_at_their_lines() -> None:
    body = (
        "vacancies:\n  - id: a\n    title: MFA\n    postd: 2026-09-01\n"
        "  - id: a\n    title: X\n    posted: 2026-09-01\n"
        "  - id: a\n    title: Y\n    posted: 2026-09-01\nmore: 1\n"
    )

    board = read("x.yaml", body.encode())

    lines = [line for line in report(board).split("\n") if line.startswith("content/")]
    assert lines == [
        "content/vacancies/x.yaml:11:1: error[unknown-key]: no key is called `more` here",
        "content/vacancies/x.yaml:2:3: error[missing-key]: `posted` is missing",
        "content/vacancies/x.yaml:4:5: error[unknown-key]: no key is called `postd` here",
        "content/vacancies/x.yaml:8:9: error[duplicate-vacancy]: the id `a` stands here twice",
    ]
    assert len(board.vacancies) == 1


def test_an_empty_file_has_no_vacancies() -> None:
    for file, body in (("x.yaml", b""), ("x.csv", b""), ("x.csv", b"id;title;posted\n")):
        board = read(file, body)

        assert (board.vacancies, board.mistakes) == ((), ())


def test_a_quote_that_is_never_closed_is_a_mistake() -> None:
    board = read("x.csv", b'id,title,posted\na,"MFA,2026-09-01\nb,OTA,2026-09-01\n')

    assert [d.code for d in board.mistakes] == ["unclosed-quote"]
