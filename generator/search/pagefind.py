"""HTML in a folder becomes index files: one run of Pagefind."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator.artifacts import Artifact
from generator.search.order import ENTRY, put_in_order

PAGEFIND = (sys.executable, "-m", "pagefind_bin")
SCRIPT = "pagefind.js"
DATA = ("*.pf_meta", "index/*", "fragment/*", "filter/*")
"""What the script fetches, besides the entry and the WebAssembly of one language."""


class SearchFailed(Exception):
    """Pagefind did not make an index; the message is its own."""


@cache
def pagefind_version() -> str:
    """The version of the installed binary: other binary, other index."""
    return version("pagefind-bin")


def run_pagefind(pages: Iterable[Artifact]) -> tuple[Artifact, ...]:
    """The index of pages in one language, without the user interfaces Pagefind brings along.

    Raises `SearchFailed`.
    """
    with tempfile.TemporaryDirectory(prefix="careportal-search-") as name:
        site, output = Path(name, "site"), Path(name, "index")
        for page in pages:
            place = site / page.path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(page.data)
        call(site, output)
        return collect(output)


def call(site: Path, output: Path) -> None:
    """Run the binary."""
    try:
        result = subprocess.run(  # noqa: S603 -- our own binary and folders
            [*PAGEFIND, "--quiet", "--site", site, "--output-path", output],
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError as problem:
        raise SearchFailed(f"pagefind does not run: {problem}") from problem
    if result.returncode or not (output / ENTRY).is_file():
        said = (result.stderr or result.stdout).rpartition("Error: ")[2].strip()
        raise SearchFailed(said or f"pagefind ended with status {result.returncode}")


def collect(output: Path) -> tuple[Artifact, ...]:
    """The files that a search without worker asks for, in the order of their paths."""
    entry: dict[str, Any] = json.loads((output / ENTRY).read_bytes())
    spoken = {language["wasm"] or "unknown" for language in entry["languages"].values()}
    wanted = (SCRIPT, ENTRY, *DATA, *(f"wasm.{tag}.pagefind" for tag in spoken))
    places = [place for pattern in wanted for place in output.glob(pattern)]
    files = {place.relative_to(output).as_posix(): place.read_bytes() for place in places}
    return tuple(Artifact(path, data) for path, data in put_in_order(files).items())
