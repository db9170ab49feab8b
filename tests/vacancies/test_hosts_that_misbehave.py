"""Whatever a host does, every adapter ends with a board or with a reason."""

from pathlib import Path

import pytest

from generator.vacancies import Board, Failure, Unreachable, Unreadable
from tests.vacancies.boards import BOARDS, Recorded, page_of
from tests.vacancies.conftest import Reading
from tests.vacancies.hosts import Asked, Host, Page

ASKED_ABOUT = [board for board in BOARDS if board.kind != "bite"]
"""Boards that are fetched with GET; a search that is sent cannot be asked about."""

every_board = pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.name)


def go(read: Reading, host: Host, board: Recorded) -> Board:
    return read(board.kind, **board.config(host.origin))


@every_board
def test_an_empty_board_is_healthy(board: Recorded, host: Host, read: Reading) -> None:
    host.pages[board.path] = page_of(board, board.empty)

    found = go(read, host, board)

    assert (found.vacancies, found.complete, found.losses) == ((), True, ())


@every_board
def test_a_body_that_breaks_off_is_asked_for_once_more(
    board: Recorded, host: Host, read: Reading
) -> None:
    board.raise_on(host, cut=40)

    with pytest.raises(Unreachable, match="broke off"):
        go(read, host, board)
    assert len(host.paths()) == 2


@every_board
def test_a_second_attempt_may_succeed(board: Recorded, host: Host, read: Reading) -> None:
    board.raise_on(host)
    good = host.pages[board.path]
    assert isinstance(good, Page)
    times = iter((Page(status=502), *[good] * 9))
    host.pages[board.path] = lambda _: next(times)

    assert go(read, host, board).vacancies


@every_board
def test_half_a_document_is_no_board(board: Recorded, host: Host, read: Reading) -> None:
    body = board.body()
    host.pages[board.path] = page_of(board, body[: len(body) // 2])

    with pytest.raises(Unreadable):
        go(read, host, board)


@every_board
def test_a_page_instead_of_data_is_refused(board: Recorded, host: Host, read: Reading) -> None:
    host.pages[board.path] = Page(b"<!doctype html><h1>Wartung</h1>", "text/html; charset=utf-8")

    with pytest.raises(Unreachable, match="`text/html` instead of"):
        go(read, host, board)


@every_board
def test_a_page_that_pretends_to_be_data_is_refused(
    board: Recorded, host: Host, read: Reading
) -> None:
    host.pages[board.path] = page_of(board, b"<!doctype html><h1>Wartung</h1>")

    with pytest.raises(Unreadable):
        go(read, host, board)


@every_board
def test_data_of_another_kind_is_no_board(board: Recorded, host: Host, read: Reading) -> None:
    other = b'{"message":"hello"}' if board.is_json() else b"<hello/>"
    host.pages[board.path] = page_of(board, other)

    with pytest.raises(Unreadable):
        go(read, host, board)


@every_board
def test_a_slow_host_is_not_waited_for(board: Recorded, host: Host, read_in_haste: Reading) -> None:
    board.raise_on(host, delay=5.0)
    host.pages["/robots.txt"] = Page(b"", "text/plain")

    with pytest.raises(Unreachable, match=r"did not answer within 0\.3 s"):
        go(read_in_haste, host, board)


@pytest.mark.parametrize("board", ASKED_ABOUT, ids=lambda board: board.name)
def test_what_has_not_changed_is_not_loaded_again(
    board: Recorded, host: Host, read: Reading
) -> None:
    board.raise_on(host, etag='"v1"')

    first, second = go(read, host, board), go(read, host, board)

    assert first == second
    again = [a for a in host.asked if a.path.partition("?")[0] == board.path]
    assert [a.headers.get("If-None-Match") for a in again] == [None, '"v1"']


@every_board
def test_a_host_that_is_busy_is_left_alone(board: Recorded, host: Host, read: Reading) -> None:
    board.raise_on(host, status=429, headers={"Retry-After": "3600"})

    with pytest.raises(Unreachable, match="429"):
        go(read, host, board)
    with pytest.raises(Unreachable, match="left alone until 2026-10-02 07:00"):
        go(read, host, board)
    assert len(host.paths()) == 1


@every_board
def test_a_board_that_is_not_there_is_a_failure(board: Recorded, host: Host, read: Reading) -> None:
    with pytest.raises(Unreachable) as failure:
        go(read, host, board)
    assert failure.value.gone()


@every_board
def test_redirects_are_followed(board: Recorded, host: Host, read: Reading) -> None:
    board.raise_on(host)
    good = host.pages[board.path]
    host.pages["/moved"] = good
    host.pages[board.path] = Page(status=301, headers={"Location": "/moved"})

    if board.kind == "bite":  # what was sent is not sent to anybody else
        with pytest.raises(Unreachable, match="301"):
            go(read, host, board)
    else:
        assert go(read, host, board).vacancies


@every_board
def test_redirects_end(board: Recorded, host: Host, read: Reading) -> None:
    host.pages[board.path] = Page(status=302, headers={"Location": board.path})

    with pytest.raises(Failure):
        go(read, host, board)
    assert len(host.paths()) <= 6


@every_board
def test_robots_txt_is_obeyed(board: Recorded, host: Host, read: Reading) -> None:
    board.raise_on(host)
    host.pages["/robots.txt"] = Page(b"User-agent: *\nDisallow: /\n", "text/plain")

    with pytest.raises(Unreachable, match=r"robots\.txt"):
        go(read, host, board)
    assert host.paths() == []


def windows(body: bytes) -> bytes:
    return body.decode("utf-8", "replace").encode("cp1252", "replace")


@every_board
def test_text_in_windows_1252_is_read(board: Recorded, host: Host, read: Reading) -> None:
    board.raise_on(host)
    page = host.pages[board.path]
    assert isinstance(page, Page)
    before = [v.title for v in go(read, host, board).vacancies]
    page.body = windows(page.body)

    assert [v.title for v in go(read, host, board).vacancies] == before


@every_board
def test_utf_16_is_read(board: Recorded, host: Host, read: Reading) -> None:
    board.raise_on(host)
    page = host.pages[board.path]
    assert isinstance(page, Page)
    before = go(read, host, board)
    text = page.body.decode()
    page.body = (
        text.replace('encoding="UTF-8"', 'encoding="UTF-16"')
        .replace('encoding="utf-8"', 'encoding="utf-16"')
        .encode("utf-16")
    )

    assert go(read, host, board) == before


@every_board
def test_a_byte_order_mark_is_forgiven(board: Recorded, host: Host, read: Reading) -> None:
    board.raise_on(host)
    page = host.pages[board.path]
    assert isinstance(page, Page)
    page.body = b"\xef\xbb\xbf" + page.body

    assert go(read, host, board).vacancies


@every_board
def test_packed_documents_are_unpacked(board: Recorded, host: Host, read: Reading) -> None:
    board.raise_on(host, packed=True)

    assert go(read, host, board).vacancies


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp037"])
@pytest.mark.parametrize(
    "board", [b for b in BOARDS if not b.is_json()], ids=lambda board: board.name
)
def test_document_types_are_refused_in_every_encoding(
    board: Recorded, encoding: str, host: Host, read: Reading
) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?>'
    inside = BOMB.decode() + "<root>&b;</root>"
    body = (
        (head + inside).encode(encoding)
        if encoding == "utf-16"
        else head.encode() + inside.encode(encoding)
    )
    host.pages[board.path] = page_of(board, body)

    with pytest.raises(Unreadable, match=r"document type|encoding"):
        go(read, host, board)


@every_board
def test_deep_nesting_is_refused(board: Recorded, host: Host, read: Reading) -> None:
    deep = b"[" * 200_000 if board.is_json() else b"<a>" * 200_000
    host.pages[board.path] = page_of(board, deep)

    with pytest.raises(Unreadable):
        go(read, host, board)


def test_the_agent_says_who_asks(host: Host, read: Reading, tmp_path: Path) -> None:
    host.show("/xml", "personio.xml")

    read("personio", url=host.origin)

    assert all("zorg@portaal.example" in asked.headers["User-Agent"] for asked in host.asked)


def test_a_search_without_a_total_is_no_board(host: Host, read: Reading) -> None:
    def search(_asked: Asked) -> Page:
        return Page(b'{"jobPostings":[]}')

    host.pages["/api/v1/postings/search"] = search

    with pytest.raises(Unreadable, match="how many"):
        read("bite", url=host.origin, key="0" * 40)
