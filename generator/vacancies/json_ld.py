"""A page or a DataFeed becomes the schema.org JobPostings in it, keys in small letters."""

import json
import re
from collections.abc import Iterator
from html import unescape

from generator.vacancies.trees import Value

OPENING = re.compile(r"<script\b([^<>]{0,400})>", re.IGNORECASE)
CLOSING = re.compile(r"</script\s{0,9}>", re.IGNORECASE)
WRAPPING = re.compile(r"^\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*$")
DEEPEST = 40


def postings_in_page(html: str) -> Iterator[Value]:
    """Every JobPosting in the JSON-LD of a page; scripts that make no sense hold none."""
    for script in scripts_of(html):
        yield from postings_in(read_script(script))


def scripts_of(html: str) -> Iterator[str]:
    """What stands in the scripts of JSON-LD; one that is never closed ends the search."""
    at = 0
    while opening := OPENING.search(html, at):
        at = opening.end()
        if "application/ld+json" in opening[1].casefold():
            if not (closing := CLOSING.search(html, at)):
                return
            yield html[at : closing.start()]
            at = closing.end()


def read_script(script: str) -> Value:
    """JSON as people embed it: in CDATA or a comment, or with entities instead of quotes."""
    bare = WRAPPING.sub("", WRAPPING.sub("", script)).strip().rstrip(";")
    for text in (bare, unescape(bare)):
        try:
            value: Value = json.loads(text, strict=False, parse_constant=lambda _: None)
        except (ValueError, RecursionError):
            continue
        return value
    return None


def postings_in(value: Value) -> Iterator[Value]:
    """Every JobPosting at whatever depth: in lists, `@graph`, DataFeed items."""
    waiting: list[Value] = [value]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict):
            if is_posting(node):
                yield lowered(node)
            else:
                waiting += reversed(node.values())


def is_posting(node: dict[str, Value]) -> bool:
    """Whether something says that it is a JobPosting, alone or among other types."""
    given = next((v for k, v in node.items() if k.casefold() in ("@type", "type")), None)
    kinds = given if isinstance(given, list) else [given]
    return any(
        isinstance(k, str) and re.split("[/#:]", k)[-1].casefold() == "jobposting" for k in kinds
    )


def lowered(value: Value, depth: int = 0) -> Value:
    """The same with all keys in small letters; what lies too deep is nothing."""
    if depth > DEEPEST:
        return None
    if isinstance(value, dict):
        return {key.casefold(): lowered(item, depth + 1) for key, item in value.items()}
    if isinstance(value, list):
        return [lowered(item, depth + 1) for item in value]
    return value
