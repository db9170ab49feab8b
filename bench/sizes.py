"""What a build leaves behind, counted, weighed and sorted: whether both sides did the same work."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

KINDS: Mapping[str, re.Pattern[str]] = {
    "professions": re.compile(r"\w\w/(beroepen|professions|berufe)/(?!\d+/)[^/]+/index\.html"),
    "employers": re.compile(r"\w\w/(werkgevers|employers|arbeitgeber)/(?!\d+/)[^/]+/index\.html"),
    "stories": re.compile(r"\w\w/(verhalen|stories|geschichten)/(?!\d+/)[^/]+/index\.html"),
    "regions": re.compile(r"\w\w/(regios|regions|regionen)/(?!\d+/)[^/]+/index\.html"),
    "short addresses": re.compile(r"\w\w/s/[^/]+/index\.html"),
    "pages for designers": re.compile(r"styleguide/.*"),
    "lists and other pages": re.compile(r".*\.html"),
    "pictures with titles": re.compile(r"assets/cards/.*|card_hu_.*\.png"),
    "QR codes": re.compile(r"\w\w/s/[^/]+\.svg|qr_\w+\.png"),
    "assets": re.compile(r"assets/.*"),
    "data and feeds": re.compile(r".*"),
}
"""Paths of each kind of file on either side; the first that fits counts."""


@dataclass(frozen=True, slots=True)
class Size:
    """What a build leaves behind."""

    side: str
    pages: int
    """Pages of professions."""
    files: int
    bytes: int
    html_files: int
    html_bytes: int
    per_profession: int
    """Bytes of HTML of one profession's page, on average."""
    kinds: Mapping[str, tuple[int, int]]
    """Files and bytes of each kind."""


def size_of(side: str, pages: int, output: Path) -> Size:
    """Count and weigh the files of a build."""
    weights = {
        path.relative_to(output).as_posix(): path.stat().st_size
        for path in output.rglob("*")
        if path.is_file()
    }
    html = [weight for path, weight in weights.items() if path.endswith(".html")]
    kinds = dict.fromkeys(KINDS, (0, 0))
    for path, weight in weights.items():
        kind = next(kind for kind, pattern in KINDS.items() if pattern.fullmatch(path))
        files, together = kinds[kind]
        kinds[kind] = files + 1, together + weight
    professions, weight = kinds["professions"]
    return Size(
        side, pages, len(weights), sum(weights.values()), len(html), sum(html),
        weight // max(1, professions), kinds,
    )  # fmt: skip
