"""The component page as it is built: the portal's own entries, in both directions and modes."""

from bs4 import BeautifulSoup

from generator.routes import STYLEGUIDE
from tests.sites import REPOSITORY, Site, words

COMPONENTS = {
    file.stem for file in (REPOSITORY / "themes/base/templates/components").glob("*.html")
}


MISSING = {"/": {"pay", "pocket", "table"}, "/gesundheit/": {"finder", "vacancies"}}
"""What a portal has nothing of: amounts of pay, vacancies."""


def parts(site: Site) -> dict[str, BeautifulSoup]:
    """Every part of the component page."""
    return {
        part: site.page(f"styleguide/{part}/" if part else "styleguide/") for part in STYLEGUIDE
    }


def test_every_component_is_said_to_be_shown(site: Site) -> None:
    shown = {
        name
        for page in parts(site).values()
        for element in page.select("[data-shows]")
        for name in str(element["data-shows"]).split()
    }

    assert shown == COMPONENTS


def test_every_specimen_stands_in_both_directions_and_both_modes(large: Site) -> None:
    for part, page in parts(large).items():
        for specimen in page.select(".specimen"):
            panels = specimen.select(":scope > .panel")
            kinds = {(str(panel["dir"]), panel["class"][-1]) for panel in panels}
            assert len(panels) == len(kinds) == 4, part
            if words(specimen.h2) not in MISSING[large.base]:
                assert all(len(panel.find_all(True)) > 2 for panel in panels), specimen.h2


def test_panels_from_right_to_left_speak_arabic_where_the_portal_does(
    heart: Site, hills: Site
) -> None:
    for site, language in ((heart, "nl"), (hills, "ar")):
        panels = site.page("styleguide/facts/").select(".panel[dir=rtl]")
        assert {panel["lang"] for panel in panels} == {language}
    table = hills.page("styleguide/facts/").select_one(".panel[dir=rtl] .pay caption")
    assert words(table) == "أثناء التعلّم"


def test_the_tokens_are_told_with_their_sizes_and_contrasts(hills: Site) -> None:
    page = parts(hills)[""]
    rows = {
        words(row.th): [words(cell) for cell in row.find_all("td")]
        for row in page.select(".tokens tbody tr")
    }
    swatches = {words(one.h3): words(one) for one in page.select(".swatch")}

    assert rows["--step-0"][1:3] == ["17.0", "18.4"]
    assert rows["--motion-quick"][1:] == ["–", "–", ".15s"]
    assert "#1b2638 #f3f1ea" in swatches["text"]
    assert "surface 13.8 / 15.1 (7.0)" in swatches["text"]
    assert "ridge-5" in swatches


def test_neither_search_engines_nor_our_own_search_read_it(site: Site) -> None:
    sitemap = (site.root / "sitemap.xml").read_text()

    assert "styleguide" not in sitemap
    for page in parts(site).values():
        robots = page.find("meta", attrs={"name": "robots"})
        assert robots
        assert robots["content"] == "noindex"
        assert not page.select("link[hreflang], [data-pagefind-body]")
