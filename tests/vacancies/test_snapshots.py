"""What a reading does to what was there before."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from generator.diagnostics import say
from generator.model.vacancies import AdSection, JobPlace, Vacancy
from generator.vacancies import Board, Unreadable
from generator.vacancies.boards import Loss
from generator.vacancies.snapshots import (
    Snapshot,
    Status,
    keep,
    read_snapshot,
    settle,
    write_snapshot,
)

MONDAY = datetime(2026, 10, 5, 6, tzinfo=UTC)
TUESDAY = MONDAY + timedelta(days=1)
DOWN = say("it did not answer within {seconds} s", seconds=20)


def vacancy(name: object) -> Vacancy:
    return Vacancy(
        id=f"bron:{name}",
        source="bron",
        title=f"Baan {name}",
        language="nl",
        employer="Ziekenhuis X",
        sections=(AdSection(html="<p>Zorg &amp; mehr</p>"),),
        places=(JobPlace(city="Gouda", country="NL"),),
        posted=MONDAY,
    )


def board(names: Iterable[object], complete: bool = True) -> Board:
    return Board(vacancies=tuple(map(vacancy, names)), complete=complete)


def first(names: Iterable[object]) -> Snapshot:
    return settle("bron", board(names), None, MONDAY)[0]


def ids(snapshot: Snapshot) -> list[str]:
    return [vacancy.id.partition(":")[2] for vacancy in snapshot.vacancies]


def test_a_reading_replaces_what_was_there() -> None:
    snapshot, reason = settle("bron", board("cb"), first("ab"), TUESDAY)

    assert (ids(snapshot), snapshot.status, reason) == (["b", "c"], Status.FRESH, None)
    assert snapshot.read_at == TUESDAY


def test_an_empty_board_is_believed_when_little_was_there() -> None:
    snapshot, reason = settle("bron", board(""), first("abcde"), TUESDAY)

    assert (ids(snapshot), reason) == ([], None)


@pytest.mark.parametrize(
    ("before", "after", "believed"),
    [
        (5, 0, True),
        (6, 0, False),
        (12, 6, True),
        (12, 5, False),
        (100, 51, True),
        (100, 49, False),
        (0, 9, True),
    ],
)
def test_more_than_half_and_more_than_five_gone_is_not_believed(
    before: int, after: int, believed: bool
) -> None:
    snapshot, reason = settle("bron", board(range(after)), first(range(before)), TUESDAY)

    assert (reason is None) is believed
    assert len(snapshot.vacancies) == (after if believed else before)
    assert snapshot.status is (Status.FRESH if believed else Status.STALE)


def test_a_failure_keeps_what_was_there_and_its_age() -> None:
    snapshot = keep("bron", DOWN, first("ab"), TUESDAY)

    assert ids(snapshot) == ["a", "b"]
    assert (snapshot.status, snapshot.read_at, snapshot.tried_at) == (Status.STALE, MONDAY, TUESDAY)
    assert snapshot.reason == "it did not answer within 20 s"


def test_a_source_that_never_worked_has_failed() -> None:
    snapshot = keep("bron", DOWN, keep("bron", DOWN, None, MONDAY), TUESDAY)

    assert (snapshot.status, snapshot.vacancies, snapshot.read_at) == (Status.FAILED, (), None)


def test_a_partial_reading_forgets_nothing_and_remembers_when_it_was_seen() -> None:
    snapshot, _ = settle("bron", board("bc", complete=False), first("ab"), TUESDAY)
    later, _ = settle("bron", board("c", complete=False), snapshot, TUESDAY + timedelta(days=1))

    assert ids(snapshot) == ["a", "b", "c"]
    assert snapshot.seen == {"bron:a": MONDAY}
    assert later.seen == {"bron:a": MONDAY, "bron:b": TUESDAY}


def test_a_snapshot_is_read_as_it_was_written() -> None:
    snapshot = replace(first("ba"), losses=("x: y",), seen={"bron:a": MONDAY})

    assert read_snapshot(write_snapshot(snapshot)) == snapshot


def test_the_same_board_makes_the_same_bytes_whatever_its_order() -> None:
    one, other = (
        write_snapshot(settle("bron", board(names), None, MONDAY)[0]) for names in ("abc", "cab")
    )

    assert one == other


def test_a_snapshot_says_little_and_in_lines() -> None:
    text = write_snapshot(first("a")).decode()

    assert list(json.loads(text)) == [
        "version",
        "source",
        "status",
        "tried_at",
        "read_at",
        "vacancies",
    ]
    assert text.count("\n") > 15
    assert "null" not in text


def test_losses_are_kept_once_each() -> None:
    loss = Loss(message=say("a vacancy without a title is left out"), vacancy="7")
    found = replace(board("a"), losses=(loss, loss))

    assert settle("bron", found, None, MONDAY)[0].losses == (
        "7: a vacancy without a title is left out",
    )


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"[]",
        b"\xff",
        b'{"version":2,"source":"a","status":"fresh","tried_at":"2026-10-05T06:00:00Z"}',
        b'{"version":1,"source":"a","status":"new","tried_at":"2026-10-05T06:00:00Z"}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_snapshot_is_unreadable(body: bytes) -> None:
    with pytest.raises(Unreadable):
        read_snapshot(body)


def test_a_snapshot_that_somebody_edited_holds_no_script() -> None:
    bad = replace(
        vacancy("a"),
        url="javascript:alert(1)",
        title="<img src=x onerror=alert(1)>x",
        sections=(AdSection(html="<p onclick=x()>a<script>b()</script></p>", heading="<b>c</b>"),),
    )

    (read,) = read_snapshot(write_snapshot(replace(first(""), vacancies=(bad,)))).vacancies

    assert (read.url, read.title) == ("", "x")
    assert read.sections == (AdSection(html="<p>a</p>", heading="c"),)


def test_a_digest_changes_with_every_word() -> None:
    one = vacancy("a")

    assert len(one.digest()) == 16
    assert one.digest() == vacancy("a").digest()
    assert replace(one, title="Baan b").digest() != one.digest()


def test_a_digest_survives_the_disk() -> None:
    snapshot = first("a")

    assert (
        read_snapshot(write_snapshot(snapshot)).vacancies[0].digest()
        == snapshot.vacancies[0].digest()
    )
