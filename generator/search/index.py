"""Pages become one index per language, remembered as long as the pages are the same.

Each language has a folder of its own, so that an edit indexes one language again, and a search goes
where it is sent: with all languages in one index, Pagefind answers in the largest where a reader's
own has no pages.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Protocol

from generator.artifacts import Artifact
from generator.search.pagefind import SCRIPT, pagefind_version, run_pagefind

FOLDER = "pagefind"

LANGUAGES = f"{FOLDER}/languages.json"
"""How many pages each language has, for searching on where a reader's own language has nothing."""

LANGUAGE = re.compile(rb"<html\b[^>]*?\blang=[\"']?([\w-]+)")
SEARCHED = b"data-pagefind-body"
"""Marks a page that wants to be found."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page that wants to be found. Its bytes are asked for when its language is indexed again."""

    path: str
    language: str
    """As the page says it."""
    digest: str
    """32 hexadecimal digits over its bytes."""
    read: Callable[[], bytes]


def searched(page: Artifact) -> SearchPage | None:
    """The page as the index sees it; None for one that does not want to be found."""
    if not page.path.endswith(".html") or SEARCHED not in page.data:
        return None
    match = LANGUAGE.search(page.data)
    language = match[1].decode() if match else "unknown"
    return SearchPage(page.path, language, page.digest(), lambda: page.data)


class Memory(Protocol):
    """Remembers bytes by kind and key."""

    def recall(self, kind: str, key: str) -> bytes | None:
        """What was kept; none if nothing was."""

    def keep(self, kind: str, key: str, data: bytes) -> None:
        """Remember `data`."""


def build_index(pages: Iterable[SearchPage], memory: Memory) -> tuple[Artifact, ...]:
    """The index of the pages, as `pagefind/…`. Raises `SearchFailed`."""
    languages = by_language(pages)
    counts = {language: len(own) for language, own in languages.items()}
    files = {LANGUAGES: Artifact(LANGUAGES, json.dumps(counts).encode())}
    for language, own in languages.items():
        for file in indexed(own, memory):
            folder = FOLDER if file.path == SCRIPT else f"{FOLDER}/{language}"
            path = f"{folder}/{file.path}"
            files[path] = Artifact(path, file.data)
    return tuple(files.values())


def by_language(pages: Iterable[SearchPage]) -> dict[str, list[SearchPage]]:
    """The pages by the language they say they are in."""
    found: dict[str, list[SearchPage]] = {}
    for page in sorted(pages, key=lambda page: page.path):
        found.setdefault(page.language, []).append(page)
    return dict(sorted(found.items()))


def indexed(pages: list[SearchPage], memory: Memory) -> tuple[Artifact, ...]:
    """The index of pages in one language, as remembered, else made now."""
    kind, key = f"search {pagefind_version()} 1", digest(pages)
    if known := memory.recall(kind, key):
        return tuple(unpack(known))
    files = run_pagefind(Artifact(page.path, page.read()) for page in pages)
    memory.keep(kind, key, pack(files))
    return files


def digest(pages: Iterable[SearchPage]) -> str:
    """32 hexadecimal digits over paths and contents."""
    given = "\n".join(f"{page.digest} {page.path}" for page in pages)
    return blake2b(given.encode(), digest_size=16).hexdigest()


def pack(files: Iterable[Artifact]) -> bytes:
    """Files as bytes: a line of paths and sizes, then the files."""
    known = tuple(files)
    sizes = json.dumps([(file.path, len(file.data)) for file in known])
    return sizes.encode() + b"\n" + b"".join(file.data for file in known)


def unpack(data: bytes) -> Iterator[Artifact]:
    """The files of `pack`."""
    sizes, _, rest = data.partition(b"\n")
    start = 0
    for path, size in json.loads(sizes):
        yield Artifact(path, rest[start : start + size])
        start += size
