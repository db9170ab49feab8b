"""What holds for every page of both portals."""

import gzip
import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from bs4 import BeautifulSoup

from tests.sites import Site, json_ld, kind_of

REFERENCES = {
    "a": "href", "link": "href", "script": "src", "img": "src", "source": "src", "video": "src",
    "track": "src", "use": "href", "form": "action", "iframe": "src",
}  # fmt: skip

OUTSIDE = ("https:", "http://data.europa.eu/", "mailto:", "tel:")


def references(page: BeautifulSoup) -> list[tuple[str, str]]:
    """Tag and address of everything a page refers to, pictures of every width included."""
    found = [
        (tag, str(element[attribute]))
        for tag, attribute in REFERENCES.items()
        for element in page.find_all(tag)
        if element.has_attr(attribute)
    ]
    for element in page.find_all(["img", "source"], srcset=True):
        found += [("img", part.split()[0]) for part in str(element["srcset"]).split(",")]
    found += [("video", str(video["poster"])) for video in page.find_all("video", poster=True)]
    return found


@cache
def ids(site: Site, file: Path) -> set[str]:
    """Every id of the page of a file; of a short address, those of the page that it stands for."""
    page = leads_to(site, file)
    return {str(element["id"]) for element in page.find_all(id=True)}


def leads_to(site: Site, file: Path) -> BeautifulSoup:
    """The page of a file; of a short address, the page that it stands for."""
    page = site.pages()[file.relative_to(site.root).as_posix()]
    on = page.select_one("h1 a") if kind_of(page) == "short" else None
    return leads_to(site, site.file(str(on["href"]))) if on else page


def test_every_internal_link_anchor_and_asset_resolves(site: Site) -> None:
    broken = []
    for path, page in site.pages().items():
        for tag, url in references(page):
            if url.startswith(OUTSIDE):
                continue
            if not url:
                broken.append((path, f"empty {tag}"))
                continue
            target, _, anchor = url.partition("#")
            file = site.file(target) if target else site.root / path
            if not file.is_file() or (
                anchor
                and file.suffix == ".html"
                and not set(unquote(anchor).split(",")) <= ids(site, file)
            ):
                broken.append((path, url))

    assert broken == []


def test_nothing_on_a_page_comes_from_another_origin(site: Site) -> None:
    own = [
        (path, url)
        for path, page in site.pages().items()
        for tag, url in references(page)
        if tag not in ("a", "link") and urlsplit(url).netloc
    ]
    linked = [
        (path, str(link["href"]))
        for path, page in site.pages().items()
        for link in page.find_all("link")
        if set(link["rel"]) & {"stylesheet", "preload", "icon", "preconnect", "dns-prefetch"}
        and urlsplit(str(link["href"])).netloc
    ]

    assert own == []
    assert linked == []


def test_no_style_or_script_stands_inside_a_page(site: Site) -> None:
    inline = [
        path
        for path, page in site.pages().items()
        if page.find(style=True)
        or page.find("style")
        or any(name.startswith("on") for tag in page.find_all(True) for name in tag.attrs)
        or any(
            not script.get("src")
            and script.get("type") not in ("application/ld+json", "application/json")
            for script in page.find_all("script")
        )
    ]

    assert inline == []


def test_every_page_has_one_headline_a_title_a_language_and_a_direction(site: Site) -> None:
    for path, page in site.pages().items():
        assert len(page.find_all("h1")) == 1, path
        assert page.title, path
        assert page.title.string, path
        assert page.html, path
        assert page.html["dir"] == ("rtl" if page.html["lang"] == "ar" else "ltr"), path


def test_headings_never_skip_a_level(site: Site) -> None:
    for path, page in site.pages().items():
        levels = [int(heading.name[1]) for heading in page.find_all(re.compile("^h[1-6]$"))]
        jumps = [(a, b) for a, b in pairwise(levels) if b > a + 1]
        assert jumps == [], path


def test_no_id_stands_twice_on_a_page(site: Site) -> None:
    for path, page in site.pages().items():
        found = [str(element["id"]) for element in page.find_all(id=True)]
        assert len(found) == len(set(found)), (path, sorted(i for i in found if found.count(i) > 1))


def test_every_picture_has_an_alternative_text_and_a_size(site: Site) -> None:
    for path, page in site.pages().items():
        for image in page.find_all("img"):
            assert image.has_attr("alt"), path
            assert int(str(image["width"])) > 0, path
            assert int(str(image["height"])) > 0, path


def test_alternates_are_reciprocal_and_name_a_default(site: Site) -> None:
    alternates = {}
    for page in site.pages().values():
        canonical = page.find("link", rel="canonical")
        links = {
            str(link["hreflang"]): str(link["href"])
            for link in page.find_all("link", rel="alternate", hreflang=True)
        }
        if canonical and links and "404" not in str(canonical["href"]):
            alternates[str(canonical["href"])] = links

    assert alternates
    for url, links in alternates.items():
        assert "x-default" in links, url
        for tag, other in links.items():
            if tag != "x-default":
                assert alternates[other] == links, (url, other)


def test_the_sitemap_lists_exactly_the_pages_that_are_indexed(site: Site) -> None:
    whole = replace(site, sparse=False) if site.sparse else site
    namespace = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    tree = ElementTree.parse(site.root / "sitemap.xml")
    listed = {str(element.text) for element in tree.iter(f"{namespace}loc")}
    indexed = {
        str(canonical["href"])
        for page in whole.pages().values()
        if (canonical := page.find("link", rel="canonical"))
        and page.find("link", rel="alternate", hreflang=True)
    }

    assert listed == indexed


def test_structured_data_is_json_and_breadcrumbs_are_absolute(site: Site) -> None:
    kinds = set()
    for path, page in site.pages().items():
        for item in json_ld(page):
            kinds.add(item["@type"])
            if item["@type"] == "BreadcrumbList":
                places = [str(crumb["item"]) for crumb in item["itemListElement"]]
                assert all(place.startswith("https://") for place in places), path

    assert {"BreadcrumbList", "Organization", "Occupation"} <= kinds


def test_every_page_has_a_card_picture_that_exists(site: Site) -> None:
    for path, page in site.pages().items():
        card = page.find("meta", property="og:image")
        assert card, path
        assert site.file(str(card["content"])).stat().st_size < 61_440, path


def test_pages_stay_light(site: Site) -> None:
    for file in site.root.rglob("*.html"):
        assert len(gzip.compress(file.read_bytes())) <= 14 * 1024, file


def test_the_style_sheets_of_a_page_stay_light_together(site: Site) -> None:
    sheets = {
        file.name: len(gzip.compress(file.read_bytes()))
        for file in (site.root / "assets").glob("*.css")
    }
    for path, page in site.pages().items():
        names = [str(link["href"]).rpartition("/")[2] for link in page.select("[rel=stylesheet]")]
        if not path.startswith("styleguide/"):
            assert sum(sheets[name] for name in names) <= 12 * 1024, path


def test_the_switcher_stays_on_the_page(site: Site) -> None:
    for path, page in site.pages().items():
        if path in ("index.html", "404.html") or path.endswith("404.html"):
            continue
        for link in page.select("nav a[hreflang]"):
            there = site.file(str(link["href"])).relative_to(site.root).as_posix()
            back = {
                site.file(str(other["href"])).relative_to(site.root).as_posix()
                for other in site.pages()[there].select("nav a[hreflang]")
            }
            assert path in back, (path, there)


def test_a_page_read_in_another_language_says_so_and_points_to_its_original(large: Site) -> None:
    shown = 0
    for path, page in large.pages().items():
        foreign = page.select_one("main > .notices a[hreflang]")
        if foreign is None:
            continue
        shown += 1
        words = page.select(".page [lang]")
        canonical = page.find("link", rel="canonical")
        assert page.html, path
        assert canonical, path
        assert f"/{page.html['lang']}/" not in str(canonical["href"]), path
        assert not page.find("link", rel="alternate", hreflang=True), path
        assert not page.find(attrs={"data-pagefind-body": True}), path
        assert words, path

    assert shown > 0
