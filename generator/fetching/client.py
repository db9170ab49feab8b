"""A request becomes an answer, asked politely and safely, or a reason why there is none."""

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy
from ssl import SSLContext

import httpx2

from generator.diagnostics import Message, say
from generator.fetching.bodies import LARGEST, check_type, read_whole
from generator.fetching.manners import LARGEST_ROBOTS, Gates, Porter, retry_after
from generator.fetching.memory import Memory, Remembered
from generator.fetching.safety import Target, find_target, follow
from generator.vacancies import Answer, Request, Shape, Unreachable

REDIRECTS = 5
MOVED = (301, 302, 303, 307, 308)
AGAIN = (502, 504)
"""Answers after which one more attempt is fair."""
LATER = (429, 503)
"""Answers after which none is."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long we wait and how much we take."""

    seconds: float = 20.0
    """For a connection, and between two pieces of an answer."""
    total: float = 120.0
    """For a whole answer."""
    source: float = 900.0
    """For everything that one source needs."""
    size: int = LARGEST
    """Bytes once unpacked."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What one exchange brought."""

    status: int
    headers: httpx2.Headers
    body: bytes = b""

    def charset(self) -> str:
        """As the header says it."""
        given = self.headers.get("content-type", "").partition("charset=")[2]
        return given.partition(";")[0].strip(" \"'").lower()[:40]


class Dropped(Exception):
    """The connection broke off, or the host's own back end did: one more attempt is fair."""

    def __init__(self, reason: Message, status: int = 0) -> None:
        self.failure = Unreachable(reason, status)
        super().__init__(str(reason))


@dataclass(slots=True)
class Client:
    """Fetches documents for one run; threads may share it."""

    agent: str
    """Who we are and how to reach us, as `User-Agent` says it."""
    memory: Memory
    now: datetime
    secrets: Mapping[str, str] = field(default_factory=dict)
    """The environment variables that hold tokens."""
    limits: Limits = field(default_factory=Limits)
    gates: Gates = field(default_factory=Gates)
    porter: Porter = field(default_factory=Porter)
    lines: dict[tuple[str, str], httpx2.Client] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)
    tls: SSLContext = field(default_factory=httpx2.create_ssl_context)

    def fetch(self, request: Request, loopback: bool = False) -> Answer:
        """The document, from memory where the host says that it has not changed.

        Raises `Unreachable` for whatever prevents it.
        """
        headers = self.headers(request)
        url, first = request.url, ""
        known = self.memory.recall(request.url) if not request.body else None
        for _ in range(REDIRECTS + 1):
            target = find_target(url, loopback)
            if first and target.origin() != first and request.token:
                headers.pop(request.token.header, None)
            first = first or target.origin()
            asked = headers | (known.questions(self.now) if known else {})
            reply = self.visit(target, asked, request, loopback)
            if reply.status in MOVED and not request.body:
                url = follow(url, reply.headers.get("location", ""))
                continue
            return self.answer(request, target, reply, known)
        raise Unreachable(say("it redirects more than {most} times", most=REDIRECTS))

    def headers(self, request: Request) -> dict[str, str]:
        """What every request says; the secret only to the host it belongs to."""
        headers = {
            "User-Agent": self.agent,
            "Accept": "*/*",
            "Accept-Encoding": "gzip, identity",
        }
        if request.body:
            headers["Content-Type"] = "application/json"
        if token := request.token:
            secret = self.secrets.get(token.variable, "")
            if not secret:
                raise Unreachable(
                    say("the environment variable `{name}` is not set", name=token.variable)
                )
            headers[token.header] = f"{token.prefix} {secret}".strip()
        return headers

    def visit(
        self, target: Target, headers: dict[str, str], request: Request, loopback: bool
    ) -> Reply:
        """One document of one host: its rules first, then the question, once more if it broke off."""
        if (until := self.memory.wait_until(target.authority())) and until > self.now:
            raise Unreachable(say("the host asked to be left alone until {moment}", moment=until))
        rules = self.porter.rules_of(target.origin(), lambda url: self.robots(url, loopback))
        rules.check(target.url)
        gate = self.gates.of(target.origin())
        gate.pause = rules.pause()
        for attempt in (1, 2):
            try:
                with gate.through():
                    return self.exchange(target, headers, request, self.limits.size)
            except Dropped as dropped:
                if attempt == 2:
                    raise dropped.failure from None
        raise AssertionError

    def robots(self, url: str, loopback: bool) -> bytes | None:
        """The host's robots.txt; none when it has none."""
        headers = {"User-Agent": self.agent, "Accept-Encoding": "gzip, identity"}
        request = Request(url=url, shape=Shape.HTML)
        for _ in range(REDIRECTS + 1):
            target = find_target(url, loopback)
            try:
                with self.gates.of(target.origin()).through():
                    reply = self.exchange(target, headers, request, LARGEST_ROBOTS * 2)
            except Dropped as dropped:
                raise dropped.failure from None
            if reply.status in MOVED:
                url = follow(url, reply.headers.get("location", ""))
                continue
            if reply.status >= 500 or reply.status == 429:
                raise Unreachable(
                    say("the host answers {status}", status=reply.status), reply.status
                )
            return reply.body if reply.status == 200 else None
        return None

    def exchange(
        self, target: Target, headers: dict[str, str], request: Request, most: int
    ) -> Reply:
        """One question, one answer; the connection goes to the numbers that were checked."""
        deadline = time.monotonic() + self.limits.total
        number = target.numbers[0]
        line = self.line(target, number)
        try:
            with line.stream(
                "POST" if request.body else "GET",
                target.pinned(number),
                content=request.body or None,
                headers=headers | {"Host": target.authority()},
                extensions={"sni_hostname": target.host},
            ) as response:
                if response.status_code in AGAIN:
                    status = response.status_code
                    raise Dropped(say("the host answers {status}", status=status), status)
                if response.status_code != 200:
                    return Reply(response.status_code, response.headers)
                packed = response.headers.get("content-encoding", "").strip().lower()
                body = read_whole(response.iter_raw(), packed, most, deadline)
                return Reply(200, response.headers, body)
        except httpx2.TimeoutException:
            seconds = f"{self.limits.seconds:g}"
            raise Unreachable(
                say("it did not answer within {seconds} s", seconds=seconds)
            ) from None
        except httpx2.ConnectError as trouble:
            raise Unreachable(
                say("no safe connection could be made: {reason}", reason=trouble)
            ) from None
        except (httpx2.ReadError, httpx2.WriteError, httpx2.RemoteProtocolError):
            raise Dropped(say("the connection broke off")) from None
        except (httpx2.HTTPError, httpx2.InvalidURL, ValueError) as trouble:
            raise Unreachable(
                say("it cannot be asked: {reason}", reason=type(trouble).__name__)
            ) from None

    def line(self, target: Target, number: str) -> httpx2.Client:
        """The connections to one host at one number, never shared with another name there."""
        with self.lock:
            key = (target.origin(), number)
            if key not in self.lines:
                self.lines[key] = httpx2.Client(
                    verify=self.tls,
                    cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
                    timeout=self.limits.seconds,
                    follow_redirects=False,
                    trust_env=False,
                )
            return self.lines[key]

    def answer(
        self, request: Request, target: Target, reply: Reply, known: Remembered | None
    ) -> Answer:
        """What the reply means."""
        if reply.status == 304 and known:
            return Answer(url=known.url, body=known.body, charset=known.charset)
        if reply.status in LATER:
            self.leave_alone(target, reply)
        if reply.status != 200:
            raise Unreachable(say("the host answers {status}", status=reply.status), reply.status)
        check_type(reply.headers.get("content-type", ""), request.shape)
        answer = Answer(url=target.url, body=reply.body, charset=reply.charset())
        if not request.body and proven_whole(reply):
            self.memory.keep(request.url, remembered(answer, reply, self.now))
        return answer

    def leave_alone(self, target: Target, reply: Reply) -> None:
        """Remember what the host asks for."""
        until = retry_after(reply.headers.get("retry-after", ""), self.now)
        if until and until > self.now:
            self.memory.leave_alone(target.authority(), until, self.now)

    def close(self) -> None:
        """End every connection."""
        for line in self.lines.values():
            line.close()


def proven_whole(reply: Reply) -> bool:
    """Whether the answer said how long it is, so that we know that it is all there."""
    names = ("content-length", "transfer-encoding", "content-encoding")
    return any(name in reply.headers for name in names)


def remembered(answer: Answer, reply: Reply, now: datetime) -> Remembered:
    """The document with what asks about it next time."""
    return Remembered(
        body=answer.body,
        url=answer.url,
        charset=answer.charset,
        etag=reply.headers.get("etag", ""),
        last_modified=reply.headers.get("last-modified", ""),
        fetched_at=now,
    )
