"""From a saved file to a page that is told to reload, as a browser hears it from `careportal serve`."""

import asyncio
import json
import re
import subprocess
import time
from pathlib import Path

from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

from bench.corpus import PORTAL
from bench.edits import EDITED
from bench.measuring import REPOSITORY, Measure
from bench.peers import Careportal

ADDRESS = re.compile(rf"{PORTAL}: (http://[^/]+)")
REST = 5
"""Seconds between what came of a save and the next: somebody writes, the server gets ready."""

PATIENCE = 600
"""Seconds until a build that does not come is a failure."""


def saved_to_reloaded(ours: Careportal, times: int) -> tuple[tuple[Measure, ...], ...]:
    """Save a profession so often, without search: until its page reloads, and until the build that
    follows has reloaded it again. Only the seconds are measured."""
    command = ours.command("serve", PORTAL, "--port", "0", "--no-search")
    with subprocess.Popen(  # noqa: S603  # our own command
        command.words, stdout=subprocess.PIPE, cwd=REPOSITORY, text=True
    ) as process:
        assert process.stdout
        try:
            origin = next(found[1] for line in process.stdout if (found := ADDRESS.search(line)))
            path = ours.project / f"content/professions/{EDITED}.nl.md"
            waits = asyncio.run(reloads(origin, path, times))
        finally:
            process.terminate()
    return tuple(
        tuple(Measure(seconds, 0.0, 0.0) for seconds in way) for way in zip(*waits, strict=True)
    )


async def reloads(origin: str, path: Path, times: int) -> list[tuple[float, float]]:
    """Seconds from each save to both messages that tell the page to reload."""
    url = origin.replace("http:", "ws:") + "/livereload"
    connection = await websocket_connect(HTTPRequest(url, headers={"Origin": origin}))
    for message in ({"command": "hello"}, {"command": "info", "url": ""}):
        await connection.write_message(json.dumps(message))
    waits = []
    for number in range(times):
        await asyncio.sleep(REST)
        text = path.read_text("utf-8")
        began = time.monotonic()
        path.write_text(f"{text}\nOpgeslagen: {number}.\n", "utf-8")
        await asyncio.wait_for(told_to_reload(connection), PATIENCE)
        shown = time.monotonic() - began
        await asyncio.wait_for(told_to_reload(connection), PATIENCE)
        waits.append((shown, time.monotonic() - began))
    connection.close()
    return waits


async def told_to_reload(connection: object) -> None:
    """Read messages until one says `reload`."""
    while True:
        said = await connection.read_message()  # type: ignore[attr-defined]
        if said is None:
            raise ConnectionError("the server closed the connection")
        if json.loads(said).get("command") == "reload":
            return
