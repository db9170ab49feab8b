"""How we behave at somebody else's door: robots.txt, pauses, two requests at a time, Retry-After."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from protego import Protego

from generator.diagnostics import say
from generator.vacancies import Unreachable

AGENT = "careportal"
"""The name under which robots.txt may speak of us."""
AT_ONCE = 2
"""Requests to one host at the same time."""
LONGEST_PAUSE = 10.0
"""Seconds between two requests that we wait at most when robots.txt asks for more."""
LARGEST_ROBOTS = 500 * 1024


@dataclass(slots=True)
class Gate:
    """Lets requests to one host through, not too many at once and not too soon after another."""

    places: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(AT_ONCE))
    lock: threading.Lock = field(default_factory=threading.Lock)
    pause: float = 0.0
    next: float = 0.0
    """The moment (of `time.monotonic`) before which nobody may go."""

    @contextmanager
    def through(self) -> Iterator[None]:
        """Wait for a place and for the pause to end, then go."""
        with self.places:
            with self.lock:
                start = max(time.monotonic(), self.next)
                self.next = start + self.pause
            time.sleep(max(0.0, start - time.monotonic()))
            yield


@dataclass(slots=True)
class Gates:
    """A gate for every host."""

    known: dict[str, Gate] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def of(self, origin: str) -> Gate:
        """The host's gate."""
        with self.lock:
            return self.known.setdefault(origin, Gate())


@dataclass(slots=True)
class Rules:
    """What robots.txt of one host says."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    read: bool = False
    robots: Protego | None = None
    refusal: Unreachable | None = None

    def check(self, url: str) -> None:
        """Raises `Unreachable` where we are not wanted."""
        if self.refusal:
            raise self.refusal
        if self.robots is not None and not self.robots.can_fetch(url, AGENT):
            raise Unreachable(say("robots.txt of the host does not allow it"))

    def pause(self) -> float:
        """Seconds between requests that the host asks for."""
        wanted = self.robots.crawl_delay(AGENT) if self.robots is not None else None
        return min(float(wanted or 0), LONGEST_PAUSE)


@dataclass(slots=True)
class Porter:
    """Knows the rules of every host that was visited in this run."""

    rules: dict[str, Rules] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def rules_of(self, origin: str, load: Callable[[str], bytes | None]) -> Rules:
        """The rules, loaded on the first visit.

        `load` gives robots.txt, none when there is none, and raises `Unreachable` when the host
        cannot say: then nothing may be fetched (RFC 9309).
        """
        with self.lock:
            rules = self.rules.setdefault(origin, Rules())
        with rules.lock:
            if not rules.read:
                try:
                    body = load(f"{origin}/robots.txt")
                    rules.robots = parse(body) if body is not None else None
                except Unreachable as failure:
                    message = say(
                        "robots.txt of the host cannot be read: {reason}", reason=failure.message
                    )
                    rules.refusal = Unreachable(message)
                rules.read = True
        return rules


def parse(body: bytes) -> Protego | None:
    """The rules of a robots.txt; a damaged one says nothing."""
    try:
        return Protego.parse(body[:LARGEST_ROBOTS].decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None


def retry_after(header: str, now: datetime) -> datetime | None:
    """The moment that `Retry-After` names: seconds from now, or a date."""
    text = header.strip()
    if text.isdigit() and len(text) < 9:
        return now + timedelta(seconds=int(text))
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
