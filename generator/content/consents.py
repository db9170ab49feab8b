"""A story's permission is checked against what it shows and against today."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from pydantic import ValidationError

from generator.diagnostics import Diagnostic, error, say, warning
from generator.documents import Data, Document
from generator.model.stories import Consent

SOON = timedelta(days=60)
"""How long before its end a permission should be asked for again."""

TRUE = frozenset({"true", "yes", "on", "y", "t", "1"})


def is_withdrawn(data: Mapping[str, Data]) -> bool:
    """Whether the person took the permission back, in whatever way the schema reads `true`."""
    value = data.get("withdrawn")
    return isinstance(value, str) and value.strip().lower() in TRUE


def named_media(data: Data | Mapping[str, Data], key: str = "") -> Iterator[str]:
    """Every path of a file that a story's portrait and video name."""
    if isinstance(data, str):
        if key in ("file", "poster", "captions", "chapters"):
            yield data
    elif isinstance(data, list):
        for item in data:
            yield from named_media(item, key)
    else:
        for name, item in data.items():
            yield from named_media(item, key if key in ("captions", "chapters") else name)


def check_consent(document: Document, today: date) -> Iterator[Diagnostic]:
    """What a story's permission does not allow; whether there is one, the schema has said."""
    try:
        consent = Consent.model_validate(document.data.get("consent"))
    except ValidationError:
        return
    yield from check_scope(document, consent)
    yield from check_end(document, consent, today)


def check_scope(document: Document, consent: Consent) -> Iterator[Diagnostic]:
    span = document.spans.at("consent", "scope")
    hint = say("ask the person before you add it")
    if "web" not in consent.scope:
        message = say("the permission does not cover the web")
        yield error(span, "consent-scope", message, hint)
    if "video" in document.data and "video" not in consent.scope:
        message = say("the permission does not cover the video")
        yield error(span, "consent-scope", message, hint)


def check_end(document: Document, consent: Consent, today: date) -> Iterator[Diagnostic]:
    if consent.expires is None:
        return
    span = document.spans.at("consent", "expires")
    day = consent.expires.isoformat()
    if consent.expires < today:
        message = say("the permission ended on {day}", day=day)
        hint = say("renew it, or write `withdrawn: true`")
        yield error(span, "expired-consent", message, hint)
    elif consent.expires - today <= SOON:
        message = say("the permission ends on {day}", day=day)
        yield warning(span, "consent-ends-soon", message, say("ask the person again in time"))
