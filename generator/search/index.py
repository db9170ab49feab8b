"""Pages become one index per language, remembered as long as the pages are the same.

Each language has a folder of its own, so that an edit indexes one language again, and a search goes
where it is sent: with all languages in one index, Pagefind answers in the largest where a reader's
own has no pages.
"""

import json
import re
from collections.abc import Iterable, Iterator
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


class Memory(Protocol):
    """Remembers bytes by kind and key."""

    def recall(self, kind: str, key: str) -> bytes | None:
        """What was kept; none if nothing was."""

    def keep(self, kind: str, key: str, data: bytes) -> None:
        """Remember `data`."""


def build_index(pages: Iterable[Artifact], memory: Memory) -> tuple[Artifact, ...]:
    """The index of the pages marked `data-pagefind-body`, as `pagefind/…`.

    Other artifacts are passed over. Raises `SearchFailed`.
    """
    languages = by_language(pages)
    counts = {language: len(own) for language, own in languages.items()}
    files = {LANGUAGES: Artifact(LANGUAGES, json.dumps(counts).encode())}
    for language, own in languages.items():
        for file in indexed(own, memory):
            folder = FOLDER if file.path == SCRIPT else f"{FOLDER}/{language}"
            path = f"{folder}/{file.path}"
            files[path] = Artifact(path, file.data)
    return tuple(files.values())


def by_language(pages: Iterable[Artifact]) -> dict[str, list[Artifact]]:
    """The pages that want to be found, by the language they say they are in."""
    found: dict[str, list[Artifact]] = {}
    for page in sorted(pages, key=lambda page: page.path):
        if page.path.endswith(".html") and SEARCHED in page.data:
            match = LANGUAGE.search(page.data)
            found.setdefault(match[1].decode() if match else "unknown", []).append(page)
    return dict(sorted(found.items()))


def indexed(pages: list[Artifact], memory: Memory) -> tuple[Artifact, ...]:
    """The index of pages in one language, as remembered, else made now."""
    kind, key = f"search {pagefind_version()} 1", digest(pages)
    if known := memory.recall(kind, key):
        return tuple(unpack(known))
    files = run_pagefind(pages)
    memory.keep(kind, key, pack(files))
    return files


def digest(pages: Iterable[Artifact]) -> str:
    """32 hexadecimal digits over paths and contents."""
    given = "\n".join(f"{page.digest()} {page.path}" for page in pages)
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
