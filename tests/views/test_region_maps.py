"""Maps in pages: what is marked, what can be gone to, and who stands on it."""

from datetime import date

import pytest

from generator.aliases import Aliases
from generator.assets import prepare_maps
from generator.content import read_content
from generator.linking import Portal, link_portal
from generator.linking.maps import position_of
from generator.messages import read_messages
from generator.model.media import MediaFiles
from generator.routes import plan_routes
from generator.views.edition import Edition
from generator.views.maps import MapView, employers_map, region_map, root_map
from tests.section_words import SECTION_WORDS
from tests.sites import REPOSITORY, TODAY, morning


@pytest.fixture(scope="module")
def german() -> Edition:
    """The portal of Südwestfalen in German, without pictures."""
    today = date.fromisoformat(TODAY)
    content, _ = read_content(REPOSITORY, SECTION_WORDS, today)
    return edition(link_portal(content, content.portals["suedwestfalen"], morning(today)), "de")


def edition(portal: Portal, language: str) -> Edition:
    folders = [REPOSITORY / "themes/base/messages"]
    messages = read_messages(folders, portal.config.languages())
    routes, _ = plan_routes(portal, messages)
    placed = (position_of(employer.facts) for employer in portal.employers.values())
    maps, _ = prepare_maps(portal.maps, {}, [place for place in placed if place], routes.base)
    return Edition(
        portal=portal, routes=routes, messages=messages, media=MediaFiles({}, {}), maps=maps,
        aliases=Aliases({}), cards={}, logos={}, settings=(), codes={}, language=language,
    )  # fmt: skip


def map_of(edition: Edition, region: str) -> MapView:
    employers = edition.portal.region_employers.get(region, ())
    found = region_map(edition, edition.portal.regions[region], employers)
    assert found
    return found


def states(view: MapView) -> dict[str, str]:
    return {area.id: area.state for area in view.areas if area.state}


def test_a_regions_own_area_is_marked_and_is_the_current_page(german: Edition) -> None:
    view = map_of(german, "kreis-olpe")

    assert states(view) == {"kreis-olpe": "here"}
    assert [link.url for link in view.links if link.current] == [german.url("region", "kreis-olpe")]
    assert len(view.links) == 5


def test_a_town_without_an_area_is_marked_on_the_map_of_its_nearest_ancestor(
    german: Edition,
) -> None:
    view = map_of(german, "attendorn")

    assert states(view) == {"kreis-olpe": "around"}
    assert [(spot.name, spot.here) for spot in view.spots] == [("Attendorn", True)]
    assert not any(link.current for link in view.links)


def test_a_kreis_shows_its_towns_and_employers(german: Edition) -> None:
    view = map_of(german, "hochsauerlandkreis")

    assert [spot.name for spot in view.spots] == ["Arnsberg", "Meschede"]
    assert [point.title for point in view.points] == ["Klinikum Hennetal", "Pflegeschule Ruhrtal"]
    assert all(point.url for point in view.points)


def test_the_whole_region_marks_nothing_and_shows_every_employer(german: Edition) -> None:
    view = map_of(german, "suedwestfalen")

    assert states(view) == {}
    assert len(view.points) == len(german.portal.employers)
    assert view.label == "Karte: Südwestfalen"


def test_the_name_of_the_page_is_not_written_on_the_map_again(german: Edition) -> None:
    named = {area.id for area in map_of(german, "kreis-soest").areas if area.lines}

    assert "kreis-soest" not in named
    assert len(named) == 4


def test_home_and_the_list_of_regions_show_areas_only(german: Edition) -> None:
    view = root_map(german)

    assert view
    assert len(view.areas) == 5
    assert view.points == ()
    assert view.spots == ()


def test_a_profession_shows_where_it_is_practised_on_plain_ground(german: Edition) -> None:
    view = employers_map(german, ("klinikum-haardtblick", "praxis-am-roemerweg"))

    assert view
    assert view.areas == ()
    assert [point.title for point in view.points] == ["Klinikum Haardtblick", "Praxis am Römerweg"]
    assert employers_map(german, ()) is None


def test_what_stands_north_stands_higher(german: Edition) -> None:
    points = {point.title: point for point in map_of(german, "suedwestfalen").points}

    assert points["Pflegedienst Lippeaue"].y < points["Klinikum Haardtblick"].y
    assert points["Praxis am Römerweg"].x < points["Klinikum Hennetal"].x


def test_the_maker_of_a_map_is_named_in_their_language(german: Edition) -> None:
    assert map_of(german, "siegen").attribution.text.startswith("Zeichnung: careportal, CC BY 4.0")
    assert map_of(german, "siegen").attribution.lang == ""
