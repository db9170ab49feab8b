"""What was fetched is remembered with its validators, so that the next run need not load it again."""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta

from generator.cache import Cache

TRUST = timedelta(hours=24)
"""How long a server is believed that says "not modified" by its clock alone: hosts lie."""
LONGEST_WAIT = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """A document as it was last loaded whole."""

    body: bytes
    url: str
    """Where it was found, after redirects."""
    charset: str
    etag: str
    last_modified: str
    fetched_at: datetime

    def questions(self, now: datetime) -> dict[str, str]:
        """The headers that ask whether it has changed."""
        if self.etag:
            return {"If-None-Match": self.etag}
        if self.last_modified and now - self.fetched_at < TRUST:
            return {"If-Modified-Since": self.last_modified}
        return {}


@dataclass(frozen=True, slots=True)
class Memory:
    """Remembers documents, and hosts that asked to be left alone."""

    cache: Cache

    def recall(self, url: str) -> Remembered | None:
        """The document; none if there is nothing whole."""
        kept = self.cache.recall("fetched", url)
        if kept is None:
            return None
        head, _, body = kept.partition(b"\n")
        try:
            facts = json.loads(head)
            facts["fetched_at"] = datetime.fromisoformat(facts["fetched_at"])
            return Remembered(body=body, **facts)
        except (ValueError, TypeError, KeyError):
            return None

    def keep(self, url: str, document: Remembered) -> None:
        """Remember a document that can be asked about."""
        if document.etag or document.last_modified:
            facts = asdict(document) | {"fetched_at": document.fetched_at.isoformat()}
            del facts["body"]
            head = json.dumps(facts, ensure_ascii=True).encode()
            self.cache.keep("fetched", url, head + b"\n" + document.body)

    def wait_until(self, host: str) -> datetime | None:
        """Until when a host wants to be left alone."""
        kept = self.cache.recall("wait", host)
        try:
            return datetime.fromisoformat(kept.decode("ascii")) if kept else None
        except ValueError:
            return None

    def leave_alone(self, host: str, until: datetime, now: datetime) -> None:
        """Ask a host again not before a moment, at most a day ahead."""
        moment = min(until, now + LONGEST_WAIT).astimezone(UTC)
        self.cache.keep("wait", host, moment.isoformat().encode())
        self.cache.flush()  # a wish that other processes respect from now on
