"""What feed readers get: valid, whole, and never a vacancy that has closed."""

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from generator.vacancies import Answer, collect
from tests.sites import Site
from tests.vacancies.conftest import SOURCE
from tests.vacancies.hosts import NOW

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def files(site: Site, ending: str) -> list[Path]:
    """Every feed of vacancies of a portal."""
    return sorted(
        path
        for path in site.root.rglob(f"*{ending}")
        if "/vacancies" in path.relative_to(site.root).as_posix()
        if not {"embed", "assets"} & set(path.parts)
    )


def text(parent: Element, name: str) -> str:
    """The words of the one element with this name; RFC 4287 wants exactly one."""
    (found,) = parent.findall(ATOM + name)
    assert found.text
    return found.text


def is_moment(said: str) -> bool:
    return bool(RFC_3339.fullmatch(said)) and datetime.fromisoformat(said).tzinfo is not None


def is_absolute(url: str) -> bool:
    return urlsplit(url).scheme == "https" and bool(urlsplit(url).netloc)


def check_atom(data: bytes, own: str) -> Element:
    """The rules of RFC 4287 (4.1.1, 4.1.2) that a document can break."""
    root = ElementTree.fromstring(data)
    assert root.tag == f"{ATOM}feed"
    assert text(root, "id") == own
    assert text(root, "title")
    assert is_moment(text(root, "updated"))
    assert root.get(LANG)
    author = root.find(f"{ATOM}author/{ATOM}name")
    assert author is not None
    assert author.text
    links = {link.get("rel"): str(link.get("href")) for link in root.findall(f"{ATOM}link")}
    assert links["self"] == own
    assert is_absolute(links["alternate"])
    entries = root.findall(f"{ATOM}entry")
    ids = [text(entry, "id") for entry in entries]
    assert len(ids) == len(set(ids)) <= 50
    for entry in entries:
        assert is_absolute(text(entry, "id"))
        assert text(entry, "title")
        assert is_moment(text(entry, "updated"))
        assert all(is_moment(p.text or "") for p in entry.findall(f"{ATOM}published"))
        (link,) = entry.findall(f"{ATOM}link[@rel='alternate']")
        assert link.get("href") == text(entry, "id")
        (content,) = entry.findall(f"{ATOM}content")
        assert content.get("type") == "html"
        assert len(content) == 0
    return root


def check_json(data: bytes, own: str) -> dict[str, Any]:
    """The rules of JSON Feed 1.1 that a document can break."""
    feed: dict[str, Any] = json.loads(data)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == own
    assert feed["title"]
    assert is_absolute(feed["home_page_url"])
    ids = [item["id"] for item in feed["items"]]
    assert len(ids) == len(set(ids)) <= 50
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert is_absolute(item["url"])
        assert item["content_html"]
        assert is_moment(item["date_modified"])
        assert is_moment(item.get("date_published", item["date_modified"]))
        assert all(author["name"] for author in item["authors"])
        assert {"closes", "employment_types", "place"} <= set(item["_careportal"])
    return feed


@pytest.mark.parametrize("portal", ["heart", "small"])
def test_every_feed_of_vacancies_is_valid(request: pytest.FixtureRequest, portal: str) -> None:
    site: Site = request.getfixturevalue(portal)
    address = re.search("Sitemap: (.*)sitemap.xml", (site.root / "robots.txt").read_text())
    assert address
    atoms, jsons = files(site, ".atom"), files(site, ".json")
    for path in atoms:
        check_atom(path.read_bytes(), address[1] + path.relative_to(site.root).as_posix())
    for path in jsons:
        check_json(path.read_bytes(), address[1] + path.relative_to(site.root).as_posix())

    assert [p.with_suffix("") for p in atoms] == [p.with_suffix("") for p in jsons]


def test_there_is_a_feed_for_everything_also_where_there_is_nothing(small: Site) -> None:
    found = {path.relative_to(small.root).as_posix() for path in files(small, ".atom")}

    assert {
        "nl/vacancies.atom",
        "en/vacancies.atom",
        "nl/vacancies/profession/operatieassistent.atom",
        "nl/vacancies/region/haaglanden.atom",
    } <= found
    for path, page in small.pages().items():
        if page.select_one("body.on-vacancies"):
            for link in page.select("head link[rel=alternate][type^='application/']"):
                assert small.file(str(link["href"])).is_file(), path
            assert page.select_one("head link[type='application/atom+xml'][href*='vacancies']")


def test_a_feed_has_the_newest_fifty_and_nothing_that_has_closed(small: Site) -> None:
    feed = check_json(
        (small.root / "nl/vacancies.json").read_bytes(), "https://portaal.example/nl/vacancies.json"
    )
    titles = [item["title"] for item in feed["items"]]

    assert len(titles) == 50
    assert titles[:2] == ["OTA (m/w/d)", "OK-assistent M&M ns0:x"]
    for path in (
        *files(small, ".atom"),
        *files(small, ".json"),
        *small.root.glob("embed/*/*.json"),
    ):
        assert "Gesloten" not in path.read_text(), path


def test_an_entry_says_its_language_and_the_whole_advertisement(small: Site) -> None:
    data = (small.root / "nl/vacancies.atom").read_bytes()
    german, own = check_atom(data, "https://portaal.example/nl/vacancies.atom").findall(
        f"{ATOM}entry"
    )[:2]
    english = check_atom(
        (small.root / "en/vacancies.atom").read_bytes(), "https://portaal.example/en/vacancies.atom"
    )

    assert german.get(LANG) == "de"
    assert own.get(LANG) is None
    assert [entry.get(LANG) for entry in english.findall(f"{ATOM}entry")][:2] == ["de", "nl"]
    assert text(own, "title") == "OK-assistent M&M ns0:x"
    assert text(own, "updated") == "2026-02-20T00:00:00+01:00"
    content = text(own, "content")
    assert "<p>Ziekenhuis &amp; Zo, Den Haag</p>" in content
    assert "<strong>hart</strong>" in content
    assert "<script" not in content
    assert [c.get("term") for c in own.findall(f"{ATOM}category")] == ["FULL_TIME", "PART_TIME"]


@pytest.mark.parametrize("ending", [".atom", ".json"])
def test_our_own_reader_of_feeds_understands_them(small: Site, ending: str) -> None:
    data = (small.root / f"nl/vacancies{ending}").read_bytes()
    source = SOURCE.validate_python(
        {
            "id": "x",
            "country": "NL",
            "kind": "feed",
            "url": f"https://portaal.example/nl/vacancies{ending}",
        }
    )
    board = collect(source, lambda request: Answer(url=request.url, body=data), NOW.date())

    assert len(board.vacancies) == 50
    assert "OTA (m/w/d)" in [vacancy.title for vacancy in board.vacancies]


def test_the_feed_of_stories_is_atom_as_before(heart: Site) -> None:
    root = ElementTree.parse(heart.root / "nl/stories.atom").getroot()

    assert root.tag == f"{ATOM}feed"
    assert len(root.findall(f"{ATOM}entry")) == 4
    assert all(is_moment(text(entry, "updated")) for entry in root.findall(f"{ATOM}entry"))


def test_the_sitemap_knows_when_open_vacancies_changed_and_says_nothing_else(small: Site) -> None:
    names = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    urls = ElementTree.parse(small.root / "sitemap.xml").findall(f"{names}url")
    dated = {url.findtext(f"{names}loc"): url.findtext(f"{names}lastmod") for url in urls}
    vacancies = {loc: day for loc, day in dated.items() if day}

    assert len(vacancies) == 62
    assert "2026-02-20T00:00:00+01:00" in vacancies.values()
    assert not [loc for loc in dated if str(loc).startswith("https://portaal.example/embed/")]
    assert dated["https://portaal.example/nl/vacatures/"] is None
    assert b"xmlns:xhtml=" in (small.root / "sitemap.xml").read_bytes()
