"""What search engines are told: every page once, in files that they can read."""

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from hypothesis import given
from hypothesis import strategies as st

from generator.sitemap import LIMITS, SITEMAP, XHTML, Limits, Listed, sitemap

ORIGIN = "https://portal.example"
DAY = "2026-02-20T00:00:00+01:00"
NAMES = {"": SITEMAP, "xhtml": XHTML}

addresses = st.text("abé€😀/-%&<>\"' ;", max_size=60).map(lambda path: f"/x{path}/")
alternates = st.lists(st.tuples(st.sampled_from(["nl", "x-default", "a&\"'<>\t\r\n"]), addresses))
pages_of_any_kind = st.lists(st.tuples(addresses, alternates.map(tuple)), max_size=12)


def files(
    pages: Sequence[Listed], limits: Limits = LIMITS, changed: Mapping[str, str] | None = None
) -> dict[str, bytes]:
    """The files of a portal below `/g/`, by path."""
    made = list(sitemap(ORIGIN, "/g/", pages, changed or {}, limits))
    found = {file.path: file.data for file in made}
    assert len(found) == len(made)
    return found


def read(data: bytes) -> list[Listed]:
    """What a file says of pages: the whole address of each, and its alternates."""
    return [
        (
            str(url.findtext("loc", namespaces=NAMES)),
            tuple((link.attrib["hreflang"], link.attrib["href"]) for link in url[1:]),
        )
        for url in ElementTree.fromstring(data).iterfind("url", NAMES)
    ]


def named(data: bytes) -> list[str]:
    """The files that an index names, by path."""
    root = ElementTree.fromstring(data)
    assert root.tag == f"{{{SITEMAP}}}sitemapindex"
    found = [str(loc.text) for loc in root.iterfind("sitemap/loc", NAMES)]
    assert all(address.startswith(f"{ORIGIN}/g/") for address in found)
    return [address.removeprefix(f"{ORIGIN}/g/") for address in found]


def parts_of(made: Mapping[str, bytes]) -> list[bytes]:
    """The files with pages, as search engines find them from sitemap.xml."""
    first = made["sitemap.xml"]
    if b"<urlset" in first:
        assert set(made) == {"sitemap.xml", "robots.txt"}
        return [first]
    assert set(made) == {"sitemap.xml", "robots.txt", *named(first)}
    return [made[path] for path in named(first)]


def as_a_library_writes(pages: Sequence[Listed], changed: Mapping[str, str]) -> bytes:
    root = Element("urlset", {"xmlns": SITEMAP, "xmlns:xhtml": XHTML})
    for url, links in pages:
        entry = SubElement(root, "url")
        SubElement(entry, "loc").text = ORIGIN + url
        if url in changed:
            SubElement(entry, "lastmod").text = changed[url]
        for tag, address in links:
            SubElement(entry, "xhtml:link", rel="alternate", hreflang=tag, href=address)
    indent(root, space=" ")
    data: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


@given(pages_of_any_kind.filter(bool), st.data())
def test_a_portal_that_fits_has_one_file_and_a_library_would_write_the_same(
    pages: list[Listed], data: st.DataObject
) -> None:
    dated = data.draw(st.sets(st.sampled_from([url for url, _ in pages])))
    changed = dict.fromkeys(dated, DAY)

    assert files(pages, changed=changed)["sitemap.xml"] == as_a_library_writes(pages, changed)


@given(pages_of_any_kind, st.integers(1, 5), st.integers(0, 800))
def test_every_page_is_listed_once_in_order_in_files_within_both_limits(
    pages: list[Listed], most: int, more: int
) -> None:
    alone = [files([page])["sitemap.xml"] for page in pages]
    limits = Limits(most, max(map(len, alone), default=200) + more)
    parts = parts_of(files(pages, limits))

    assert [page for part in parts for page in read(part)] == [
        (ORIGIN + url, links) for url, links in pages
    ]
    assert all(len(read(part)) <= limits.pages for part in parts)
    assert all(len(part) <= limits.size for part in parts)


@given(pages_of_any_kind, st.integers(1, 5), st.integers(0, 800))
def test_a_file_is_begun_only_when_the_one_before_is_full(
    pages: list[Listed], most: int, more: int
) -> None:
    empty = len(files([])["sitemap.xml"])
    alone = [len(files([page])["sitemap.xml"]) for page in pages]
    limits = Limits(most, max(alone, default=200) + more)
    parts = parts_of(files(pages, limits))
    listed = 0

    for part in parts[:-1]:
        listed += len(read(part))
        full = len(part) + alone[listed] - empty > limits.size
        assert full or len(read(part)) == limits.pages


def test_a_file_may_be_exactly_as_large_as_search_engines_read() -> None:
    pages: list[Listed] = [("/g/nl/ü/", (("de", f"{ORIGIN}/g/de/ü/"),)), ("/g/de/ü/", ())]
    size = len(files(pages)["sitemap.xml"])

    assert len(parts_of(files(pages, Limits(size=size)))) == 1
    assert len(parts_of(files(pages, Limits(size=size - 1)))) == 2


def test_search_engines_read_fifty_thousand_pages_of_a_file_and_find_the_next_in_the_index() -> (
    None
):
    pages = [(f"/g/nl/beroepen/{number}/", ()) for number in range(50_001)]
    fitting, divided = files(pages[:-1]), files(pages)

    assert LIMITS.size == 25 * 1024**2
    assert len(read(fitting["sitemap.xml"])) == 50_000
    assert named(divided["sitemap.xml"]) == ["sitemap-1.xml", "sitemap-2.xml"]
    assert divided["sitemap-1.xml"] == fitting["sitemap.xml"]
    assert read(divided["sitemap-2.xml"]) == [(f"{ORIGIN}/g/nl/beroepen/50000/", ())]


def test_robots_are_told_of_the_same_address_whether_or_not_it_is_divided() -> None:
    pages: list[Listed] = [("/g/nl/", ()), ("/g/de/", ())]
    one, several = files(pages), files(pages, Limits(pages=1))

    assert "sitemap-2.xml" in several
    assert one["robots.txt"] == several["robots.txt"]
    assert f"Sitemap: {ORIGIN}/g/sitemap.xml\n" in one["robots.txt"].decode()


def test_the_index_says_no_day_since_a_file_also_changes_with_pages_that_say_none() -> None:
    made = files([("/g/nl/", ()), ("/g/de/", ())], Limits(pages=1), {"/g/nl/": DAY})

    assert DAY.encode() in made["sitemap-1.xml"]
    assert made["sitemap.xml"].decode() == (
        "<?xml version='1.0' encoding='utf-8'?>\n"
        f'<sitemapindex xmlns="{SITEMAP}">\n'
        f" <sitemap>\n  <loc>{ORIGIN}/g/sitemap-1.xml</loc>\n </sitemap>\n"
        f" <sitemap>\n  <loc>{ORIGIN}/g/sitemap-2.xml</loc>\n </sitemap>\n"
        "</sitemapindex>\n"
    )
