"""Vacancies of a portal with many professions: forms and lists stay as short as a page may be."""

import json
from dataclasses import replace

import pytest

from generator.messages import read_messages
from generator.routes import Target, plan_routes
from generator.views.edition import Edition
from generator.views.vacancies.embeds import view_embed_kit
from generator.views.vacancies.finder import view_finder
from generator.views.vacancies.finder_data import finder_data
from generator.views.vacancies.lists import view_vacancies
from tests.views.editions import MESSAGES, theatre
from tests.views.test_finder import market_of

MANY = 70


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Seventy vacancies, each for a profession of its own."""
    plain = market_of(tmp_path_factory.mktemp("market"), MANY)
    ids = [f"beroep-{number}" for number in range(MANY)]
    openings = [
        replace(opening, professions=(i,))
        for i, opening in zip(ids, plain.portal.market.open, strict=True)
    ]
    named = [opening.vacancy.id for opening in openings]
    market = replace(
        plain.portal.market,
        open=tuple(openings),
        openings=dict(zip(named, openings, strict=True)),
        of_profession={i: (name,) for i, name in zip(ids, named, strict=True)},
    )
    professions = {i: replace(theatre(plain), id=i) for i in ids}
    portal = replace(plain.portal, professions=professions, market=market)
    routes, _ = plan_routes(portal, read_messages([MESSAGES], portal.config.languages()))
    return replace(plain, portal=portal, routes=routes, known={})


def test_one_of_many_professions_is_chosen_from_a_list_that_comes_with_the_words(
    edition: Edition,
) -> None:
    finder = view_finder(edition)
    assert finder
    axis = next(axis for axis in finder.axes if axis.id == "profession")
    words = json.loads(finder_data(edition).words.data)

    assert (axis.choices, axis.any) == ((), "Alle beroepen")
    assert words["axes"]["profession"] == list(edition.portal.professions)
    assert len(words["professions"]) == MANY


def test_a_page_of_vacancies_leads_to_the_lists_on_which_these_stand(edition: Edition) -> None:
    links = [
        link.url
        for page in ("", "/2", "/3")
        for link in view_vacancies(edition, Target("vacancies", page)).lists
    ]
    ofs = [url for url in links if "/beroep/" in url]

    assert ofs == [edition.url("vacancies-profession", i) for i in edition.portal.professions]


def test_every_list_is_offered_to_partners_on_one_of_the_pages(edition: Edition) -> None:
    views = [view_embed_kit(edition, page) for page in (1, 2, 3)]
    names = [snippet.id for view in views for _, group in view.lists[1:] for snippet in group]

    assert views[0].frame.pages
    assert len(names) == len(set(names))
    assert set(edition.portal.professions) <= set(names)
