"""Maps of the built portals: on every page of a region, light, and never the only way."""

import gzip
import re

from bs4 import BeautifulSoup

from tests.sites import Site, kind_of, words


def with_maps(site: Site) -> dict[str, BeautifulSoup]:
    found = {
        path: page
        for path, page in site.pages().items()
        if page.select_one("svg.map") and not path.startswith("styleguide/")
    }
    assert found
    return found


def test_every_page_of_a_region_has_its_map(large: Site) -> None:
    pages = [page for page in large.pages().values() if kind_of(page) == "region"]

    assert pages
    for page in pages:
        marked = page.select("svg.map .here, svg.map .around")
        assert page.select_one("svg.map"), words(page.h1)
        assert marked or words(page.h1) in ("Südwestfalen", "South Westphalia", "Zuid-Holland West")


def test_whatever_a_map_links_stands_in_a_list_after_it(large: Site) -> None:
    for path, page in with_maps(large).items():
        atlas = page.select_one(".atlas")
        assert atlas, path
        after = {
            str(a["href"]) for a in atlas.find_all_next("a", href=True) if not a.find_parent("svg")
        }
        linked = {str(a["href"]) for a in page.select("svg.map a")}
        assert linked <= after, path


def test_every_link_of_a_map_has_a_name(large: Site) -> None:
    for path, page in with_maps(large).items():
        svg = page.select_one("svg.map")
        assert svg, path
        assert svg["aria-label"], path
        for link in svg.find_all("a"):
            name = link.get("aria-label") or (link.title and words(link.title))
            assert name, path


def test_a_map_says_who_made_it(large: Site) -> None:
    for path, page in with_maps(large).items():
        assert "careportal, CC BY 4.0" in words(page.select_one(".atlas figcaption")), path


def test_shapes_of_a_map_stand_in_one_small_file(large: Site) -> None:
    files = list((large.root / "assets").glob("map-*.svg"))
    ids = set(re.findall(r'id="([^"]+)"', files[0].read_text()))
    shown = {
        str(use["href"]).partition("#")[2]
        for page in with_maps(large).values()
        for use in page.select("svg.map use")
    }

    assert len(files) == 1
    assert shown == ids
    assert len(gzip.compress(files[0].read_bytes())) < 3000


def test_a_map_costs_a_profession_less_than_half_a_kilobyte(large: Site) -> None:
    costs = []
    for path in with_maps(large):
        html = (large.root / path).read_text()
        if 'class="on-profession"' in html:
            without = re.sub(r'<figure class="atlas">.*?</figure>\n', "", html, flags=re.DOTALL)
            costs.append(len(gzip.compress(html.encode())) - len(gzip.compress(without.encode())))

    assert costs
    assert max(costs) <= 500


def test_the_home_of_suedwestfalen_is_a_map_of_five_kreise(hills: Site) -> None:
    areas = hills.page("de/").select("svg.map a")

    assert len(areas) == 5
    assert all("/regionen/" in str(area["href"]) for area in areas)


def test_a_town_is_marked_in_its_kreis(hills: Site) -> None:
    _, page = hills.find("de", "region", "Bad Berleburg")

    assert [str(a["aria-label"]) for a in page.select("svg.map .around")] == [
        "Kreis Siegen-Wittgenstein"
    ]
    assert [words(spot) for spot in page.select("svg.map .map-spot.here")] == ["Bad Berleburg"]


def test_a_profession_shows_who_practises_it(heart: Site) -> None:
    _, page = heart.find("nl", "profession", "KNF-laborant")
    names = [words(point.title) for point in page.select("svg.map .map-point")]

    assert names == [
        "Ziekenhuis Duinrand", "Ziekenhuis Gouwesluis", "Ziekenhuis Waterwegzoom",
        "Ziekenhuis Zeezicht",
    ]  # fmt: skip
