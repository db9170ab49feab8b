"""A thousand damaged documents for each adapter: no traceback, no script, the last good data kept."""

import random
import re
from collections.abc import Iterator

import pytest

from generator.model.vacancies import Vacancy
from generator.vacancies import ADAPTERS, Answer, Failure, Request, collect
from generator.vacancies.snapshots import Snapshot, keep, read_snapshot, settle, write_snapshot
from tests.vacancies.boards import BOARDS, Recorded
from tests.vacancies.conftest import SOURCE
from tests.vacancies.damage import damaged
from tests.vacancies.hosts import DOCUMENTS, NOW

DOCUMENTS_EACH = 1000
"""For each adapter; those with several forms share them."""
HOST = "https://bord.example"

FORBIDDEN_HTML = re.compile(
    r"<(?!/?(?:p|br|ul|ol|li|strong|em|b|i|h3|h4)>|/a>"
    r"|a href=\"(?:https?://|mailto:|tel:)[^\"<>]*\" rel=\"nofollow noopener noreferrer\">)",
)
"""Anything but our own tags, exactly as the sanitiser writes them."""
TAG_IN_TEXT = re.compile(r"<[/!?a-zA-Z]")
FORBIDDEN_CHARACTER = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
SAFE_URL = re.compile(
    r"(https?://[^\s<>\"'@\\/?#]+([/?#][^\s<>\"\\]*)?|mailto:[^\s<>\"?&]+|tel:\+?[0-9]+)?"
)


def texts(vacancy: Vacancy) -> Iterator[str]:
    """Every text that a template escapes."""
    yield from (vacancy.id, vacancy.title, vacancy.language, vacancy.employer, vacancy.salary_text)
    yield from (vacancy.starts_text, vacancy.department, vacancy.category, vacancy.qualification)
    yield from (code for _, code in vacancy.codes)
    yield from (section.heading for section in vacancy.sections)
    for place in vacancy.places:
        yield from (
            place.name,
            place.street,
            place.postcode,
            place.city,
            place.region,
            place.country,
        )
    if contact := vacancy.contact:
        yield from (contact.name, contact.email, contact.phone)


def check(vacancy: Vacancy) -> None:
    for section in vacancy.sections:
        assert not FORBIDDEN_HTML.search(section.html), section.html
        assert not FORBIDDEN_CHARACTER.search(section.html)
    for text in texts(vacancy):
        assert not TAG_IN_TEXT.search(text), text
        assert not FORBIDDEN_CHARACTER.search(text), text
        assert len(text) <= 300
    assert SAFE_URL.fullmatch(vacancy.url), vacancy.url
    assert SAFE_URL.fullmatch(vacancy.apply_url), vacancy.apply_url


def answers(board: Recorded, dice: random.Random) -> dict[str, bytes]:
    """Its documents, one or all of them damaged."""
    paths = {board.path: board.document, **board.others}
    worst = dice.choice((*paths, None))
    whole = {
        path: (DOCUMENTS / name).read_bytes().replace(b"ORIGIN", HOST.encode())
        for path, name in paths.items()
    }
    return {
        path: damaged(body, dice) if worst in (path, None) else body for path, body in whole.items()
    }


FILES = (
    Recorded("yaml", "file", "content/vacancies/praktijken.yaml", "praktijken.yaml", b"",
             {"file": "praktijken.yaml"}),
    Recorded("csv", "file", "content/vacancies/praxen.csv", "praxen.csv", b"",
             {"file": "praxen.csv", "columns": {"Kennung": "id", "Stellentitel": "title"}}),
)  # fmt: skip
ALL = (*BOARDS, *FILES)


def test_every_adapter_meets_damage() -> None:
    assert {board.kind for board in ALL} == ADAPTERS.keys()


@pytest.mark.parametrize("board", ALL, ids=lambda board: board.name)
def test_damaged_documents_do_no_harm(board: Recorded) -> None:
    given = {"id": "bron", "country": "DE", "kind": board.kind, "show_contact": True}
    source = SOURCE.validate_python(given | board.config(HOST))
    forms = sum(other.kind == board.kind for other in ALL)
    documents_each = -(-DOCUMENTS_EACH // forms)
    read = 0
    for seed in range(documents_each):
        documents = answers(board, random.Random(f"{board.name} {seed}"))

        def ask(request: Request, documents: dict[str, bytes] = documents) -> Answer:
            path = request.url.removeprefix(HOST).partition("?")[0]
            return Answer(url=request.url, body=documents.get(path, b""), charset="")

        try:
            found = collect(source, ask, NOW.date())
        except Failure:
            continue
        for vacancy in found.vacancies:
            check(vacancy)
        if seed % 5 == 0:
            snapshot, _ = settle("bron", found, None, NOW)
            assert read_snapshot(write_snapshot(snapshot)) == snapshot
        read += len(found.vacancies)
    assert read > documents_each / 10, "too much damage to test anything"


def test_a_damaged_document_never_costs_the_last_good_data() -> None:
    board = next(b for b in BOARDS if b.name == "dvinci")
    source = SOURCE.validate_python({"id": "bron", "country": "DE", "kind": "dvinci", "url": HOST})
    items = (
        b"["
        + b",".join(
            [board.body().strip()[1:-1].replace(b"20132", str(n).encode()) for n in range(12)]
        )
        + b"]"
    )
    good = collect(source, lambda r: Answer(url=r.url, body=items), NOW.date())
    before, _ = settle("bron", good, None, NOW)
    assert len(before.vacancies) > 11
    snapshot = before
    for seed in range(200):
        body = damaged(items, random.Random(seed))
        snapshot = attempt(source, body, before)
        assert len(snapshot.vacancies) * 2 >= len(before.vacancies)
    assert snapshot.tried_at == NOW


def attempt(source: object, body: bytes, before: Snapshot) -> Snapshot:
    try:
        found = collect(source, lambda r: Answer(url=r.url, body=body), NOW.date())  # type: ignore[arg-type]
    except Failure as failure:
        return keep("bron", failure.message, before, NOW)
    return settle("bron", found, before, NOW)[0]
