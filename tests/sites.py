"""Built portals as tests read them."""

import gc
import json
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag

REPOSITORY = Path(__file__).parent.parent
TODAY = "2026-11-22"
"""The day on which the demonstration portals are built in tests."""


def morning(day: date) -> datetime:
    """The first minute of a day."""
    return datetime.combine(day, time(), UTC)


OF_VACANCY = re.compile(r"^[a-z0-9]{9}[4679acdefhjkmnprtwx]$")
"""Folders of vacancies but for those whose code ends in 3 or y: one in ten."""


@dataclass(frozen=True)
class Site:
    """One built portal."""

    root: Path
    base: str
    """Path prefix of its addresses."""
    sparse: bool = False
    """Whether one in ten pages of vacancies will do, since they are made alike."""

    def file(self, url: str) -> Path:
        """The file behind an address of the portal."""
        path = unquote(urlsplit(url).path)
        assert path.startswith(self.base), f"{url} leads out of {self.base}"
        found = self.root / path[len(self.base) :]
        return found / "index.html" if path.endswith("/") else found

    def page(self, path: str) -> BeautifulSoup:
        """A page by its path below the portal: `nl/beroepen/`."""
        file = self.root / path
        return read(file / "index.html" if path.endswith("/") or not path else file)

    def pages(self) -> dict[str, BeautifulSoup]:
        """Every page, by the path of its file."""
        return self.parsed

    @cached_property
    def parsed(self) -> dict[str, BeautifulSoup]:
        found = {
            file.relative_to(self.root).as_posix(): read(file)
            for file in sorted(self.root.rglob("*.html"))
            if not (self.sparse and OF_VACANCY.search(file.parent.name))
        }
        gc.freeze()  # they stay to the end: nobody needs to look for what is idle among them
        return found

    def find(self, language: str, kind: str, title: str) -> tuple[str, BeautifulSoup]:
        """The page of a language whose headline is `title`."""
        for path, page in self.parsed.items():
            headline = page.h1
            if path.startswith(f"{language}/") and headline and words(headline) == title:
                return path, page
        raise LookupError(f"{language} {kind} {title}")


def soup(html: str) -> BeautifulSoup:
    """A parsed page."""
    return BeautifulSoup(html, "html.parser")


def read(file: Path) -> BeautifulSoup:
    """A parsed file; whoever asks again gets the same page, unless the file is another by now."""
    about = file.stat()
    return remembered(file, about.st_ino, about.st_mtime_ns)


@lru_cache(maxsize=4096)
def remembered(file: Path, _inode: int, _written: int) -> BeautifulSoup:
    """A file as it was parsed when it had this number and this time."""
    idle = gc.isenabled()
    gc.disable()  # a page is one large knot: looking for idle parts meanwhile takes as long again
    try:
        return soup(file.read_text())
    finally:
        if idle:
            gc.enable()


def kind_of(page: BeautifulSoup) -> str:
    """What kind of page this is, by its template: `profession`."""
    assert page.body
    return str(page.body["class"][0]).removeprefix("on-")


def words(element: Any) -> str:
    """The words of an element, spaces folded."""
    return " ".join(element.get_text(" ").split())


def json_ld(page: BeautifulSoup) -> list[dict[str, Any]]:
    """Structured data of a page."""
    return [json.loads(s.string or "") for s in page.find_all("script", type="application/ld+json")]


def footer(page: BeautifulSoup) -> Tag:
    """The footer of a page, which is its last."""
    return page.find_all("footer")[-1]
