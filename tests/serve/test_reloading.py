"""Which pages are told to reload."""

import asyncio
import json
from pathlib import Path
from queue import Queue

from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

from tests.serve.served import (
    PATIENCE,
    PROFESSION,
    Served,
    loop_in_a_thread,
    running,
    small_project,
)

HELD = "/gesundheit/nl/beroepen/operatieassistent/"
OTHER = "/gesundheit/nl/privacy/"


async def listen(served: Served, page: str, told: "Queue[str]", ready: "Queue[str]") -> None:
    """Gather what a page is told, until nobody listens any more."""
    url = served.origin.replace("http:", "ws:") + "/livereload"
    connection = await websocket_connect(HTTPRequest(url, headers={"Origin": served.origin}))
    for message in ({"command": "hello"}, {"command": "info", "url": served.origin + page}):
        await connection.write_message(json.dumps(message))
    await connection.read_message()
    ready.put(page)
    while said := await connection.read_message():
        told.put(json.loads(str(said))["command"])


def test_a_sentence_reloads_its_page_once_and_no_other(tmp_path: Path, memory: Path) -> None:
    held, other, ready = Queue[str](), Queue[str](), Queue[str]()
    with running(small_project(tmp_path), memory) as served, loop_in_a_thread() as loop:
        for page, told in ((HELD, held), (OTHER, other)):
            asyncio.run_coroutine_threadsafe(listen(served, page, told, ready), loop)
            ready.get(timeout=PATIENCE)
        text = (served.project / PROFESSION).read_text("utf-8")
        served.save(PROFESSION, text + "\nDit is nieuw.\n")
        first = held.get(timeout=PATIENCE)
        attempts = [served.next_attempt(), served.next_attempt()]
        more = held.qsize(), other.qsize()
        served.edit(PROFESSION, "title: Operatieassistent", "title: Steunpilaar")

        assert first == held.get(timeout=PATIENCE) == other.get(timeout=PATIENCE) == "reload"
        assert [attempt.proof for attempt in attempts] == [True, False]
        assert more == (0, 0)
