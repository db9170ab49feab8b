"""What the server answers while nothing changes."""

import asyncio
import json
from collections.abc import Coroutine
from typing import Any

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from generator.hosting import headers
from tests.serve.served import PATIENCE, Served, loop_in_a_thread


def test_the_portal_lives_below_its_path(served: Served) -> None:
    assert served.address.endswith("/gesundheit/")
    assert served.ask("/gesundheit/nl/").status == 200


@pytest.mark.parametrize("path", ["/", "/gesundheit"])
def test_what_lies_above_the_portal_leads_to_it(served: Served, path: str) -> None:
    answer = served.ask(path)

    assert (answer.status, answer.headers["Location"]) == (302, "/gesundheit/")


def test_a_folder_without_a_slash_leads_to_the_one_with_it(served: Served) -> None:
    answer = served.ask("/gesundheit/nl")

    assert (answer.status, answer.headers["Location"]) == (301, "/gesundheit/nl/")


def test_a_part_of_a_file_is_answered_as_a_part(served: Served) -> None:
    whole = served.built("robots.txt").read_bytes()

    answer = served.ask("/gesundheit/robots.txt", Range="bytes=2-5")

    assert answer.status == 206
    assert answer.body == whole[2:6]
    assert answer.headers["Content-Range"] == f"bytes 2-5/{len(whole)}"


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("/gesundheit/en/nowhere/at/all", "en"),
        ("/gesundheit/nl/nowhere/", "nl"),
        ("/elsewhere", "nl"),
    ],
)
def test_an_address_that_leads_nowhere_shows_the_page_of_its_language(
    served: Served, path: str, language: str
) -> None:
    answer = served.ask(path)

    assert answer.status == 404
    assert f'<html lang="{language}"' in answer.text


def test_nothing_outside_of_the_portal_can_be_read(served: Served) -> None:
    answer = served.ask("/gesundheit/..%2f..%2f..%2f..%2fcontent/figures.yaml")

    assert answer.status in (403, 404)
    assert b"cao-zkh" not in answer.body


@pytest.mark.parametrize("path", ["/gesundheit/nl/", "/gesundheit/robots.txt", "/gesundheit/nope"])
def test_answers_carry_the_headers_that_the_host_will_send(served: Served, path: str) -> None:
    expected = headers(())
    del expected["Strict-Transport-Security"]
    policy = expected["Content-Security-Policy"]
    expected["Content-Security-Policy"] = policy.removesuffix("; upgrade-insecure-requests")

    assert expected.items() <= served.ask(path).headers.items()


def test_fingerprinted_files_may_be_kept_for_ever_and_pages_never(served: Served) -> None:
    style = next(served.built("assets").glob("*.css")).name

    kept = served.ask(f"/gesundheit/assets/{style}").headers["Cache-Control"]
    page = served.ask("/gesundheit/nl/").headers["Cache-Control"]

    assert (kept, page) == ("public, max-age=31536000, immutable", "no-store")


def test_the_client_is_in_served_pages_and_in_no_built_one(served: Served) -> None:
    built = served.built("nl/index.html").read_text("utf-8")

    assert "livereload" in served.ask("/gesundheit/nl/").text
    assert "livereload" not in built
    assert served.ask("/livereload.js").headers["Content-Type"].startswith("text/javascript")


def test_a_head_request_has_no_body(served: Served) -> None:
    answer = served.ask("/gesundheit/nl/", method="HEAD")

    assert (answer.status, answer.body) == (200, b"")
    assert int(answer.headers["Content-Length"]) > 1000


def test_a_page_that_is_older_than_the_newest_build_is_told_to_reload(served: Served) -> None:
    said = asked(greeted(served, edition="0"))

    assert said["command"] == "reload"


def test_other_sites_cannot_listen(served: Served) -> None:
    with pytest.raises(HTTPClientError, match="403"):
        asked(greeted(served, edition="0", origin="https://elsewhere.example"))


async def greeted(served: Served, edition: str, origin: str = "") -> dict[str, Any]:
    """What the server says to a page of an edition, after its greeting."""
    url = served.origin.replace("http:", "ws:") + "/livereload"
    request = HTTPRequest(url, headers={"Origin": origin or served.origin})
    connection: WebSocketClientConnection = await websocket_connect(request)
    for message in ({"command": "hello", "snipver": edition}, {"command": "info", "url": ""}):
        await connection.write_message(json.dumps(message))
    await connection.read_message()
    said: dict[str, Any] = json.loads(str(await connection.read_message()))
    connection.close()
    return said


def asked(question: Coroutine[Any, Any, dict[str, Any]]) -> dict[str, Any]:
    """The answer to a question, on a loop of its own."""
    with loop_in_a_thread() as loop:
        return asyncio.run_coroutine_threadsafe(question, loop).result(PATIENCE)
