"""What a platform says and shows is fetched: over https alone, not too much, and not for too long."""

import json
from dataclasses import dataclass
from ipaddress import ip_address
from time import monotonic
from typing import Any

import httpx2

LARGEST_PICTURE, LARGEST_ANSWER = 8 * 1024 * 1024, 1024 * 1024
"""Bytes that are read at most: of a picture, of an answer in JSON."""

PATIENCE = 30.0
"""Seconds that one request may take, redirects and all."""

WAIT = 10.0
"""Seconds until a server begins to answer, and between two pieces of an answer."""

MOST_REDIRECTS = 5

PICTURES = {
    "image/jpeg": ("jpg", b"\xff\xd8\xff"),
    "image/png": ("png", b"\x89PNG\r\n\x1a\n"),
    "image/webp": ("webp", b"RIFF"),
}
"""Media types that we can use, with the ending of the file and its first bytes."""


class NoPoster(Exception):
    """Why there is no picture, in a sentence for the editor."""


class Absent(NoPoster):
    """The server has no such thing."""


@dataclass(frozen=True, slots=True)
class Courier:
    """Fetches what platforms say and show, over https alone.

    `transport` carries the requests, httpx2's own when there is none. `loopback` also allows plain
    http, to this machine only: for tests, whose servers have no certificates.
    """

    transport: httpx2.BaseTransport | None = None
    loopback: bool = False

    def picture(self, url: str) -> tuple[bytes, str]:
        """A picture and the ending of its file. Raises NoPoster."""
        data, kind = self.fetch(url, LARGEST_PICTURE)
        if kind not in PICTURES:
            raise NoPoster(f"{url} is `{kind}`, not a JPEG, PNG or WebP picture")
        ending, beginning = PICTURES[kind]
        if not data.startswith(beginning):
            raise NoPoster(f"{url} says that it is `{kind}`, but it is not")
        return data, ending

    def answer(self, url: str) -> dict[str, Any]:
        """What a platform says about a film. Raises NoPoster."""
        data, _ = self.fetch(url, LARGEST_ANSWER)
        try:
            found = json.loads(data)
        except ValueError:
            found = None
        if not isinstance(found, dict):
            raise NoPoster(f"{url} does not answer in JSON")
        return found

    def fetch(self, url: str, most: int) -> tuple[bytes, str]:
        """The bytes behind an address and their media type. Raises NoPoster, Absent when it is gone."""
        until = monotonic() + PATIENCE
        try:
            with httpx2.Client(transport=self.transport, timeout=WAIT) as client:
                return self.follow(client, url, most, until)
        except httpx2.TimeoutException:
            raise NoPoster(f"{url} does not answer in time") from None
        except (httpx2.HTTPError, httpx2.InvalidURL) as trouble:
            raise NoPoster(f"{url} cannot be reached: {trouble}") from None

    def follow(self, client: httpx2.Client, url: str, most: int, until: float) -> tuple[bytes, str]:
        """Ask, and go where one is sent, as long as that is safe."""
        place = httpx2.URL(url)
        for _ in range(MOST_REDIRECTS + 1):
            self.refuse_unsafe(place)
            with client.stream("GET", place, follow_redirects=False) as response:
                if not response.has_redirect_location:
                    return received(response, most, until)
                place = place.join(response.headers["location"])
        raise NoPoster(f"{url} sends us on and on")

    def refuse_unsafe(self, place: httpx2.URL) -> None:
        """Refuse what is not https; plain http only to this machine and only for tests."""
        if place.scheme == "https" or (self.loopback and is_loopback(place)):
            return
        raise NoPoster(f"{place} is not an https address, so it is not asked")


def is_loopback(place: httpx2.URL) -> bool:
    """Whether an http address leads to this machine."""
    try:
        return place.scheme == "http" and ip_address(place.host).is_loopback
    except ValueError:
        return False


def received(response: httpx2.Response, most: int, until: float) -> tuple[bytes, str]:
    """The whole answer and its media type, unless it is none, too large or too slow."""
    url = response.url
    if response.status_code in (404, 410):
        raise Absent(f"{url} is not there (status {response.status_code})")
    if response.status_code != 200:
        raise NoPoster(f"{url} answers with status {response.status_code}")
    data = bytearray()
    for piece in response.iter_bytes():
        data += piece
        if len(data) > most:
            raise NoPoster(f"{url} has more than {most // (1024 * 1024)} MiB")
        if monotonic() > until:
            raise NoPoster(f"{url} takes longer than {PATIENCE:.0f} seconds")
    kind, _, _ = response.headers.get("content-type", "").partition(";")
    return bytes(data), kind.strip().lower()
