"""A route becomes exactly what its template may know."""

from collections.abc import Callable, Mapping
from functools import partial

from generator.linking.stories import STORIES_BY
from generator.model.vocabulary import Audience
from generator.routes import FACETS, Target
from generator.routes.vacancies import LISTS as VACANCY_LISTS
from generator.views import (
    answers,
    comparing,
    diplomas,
    finding,
    free_pages,
    glossary,
    lists,
    places,
    professions,
    quizzes,
    stories,
    story_lists,
)
from generator.views.edition import Edition
from generator.views.pages import View
from generator.views.vacancies.lists import view_vacancies
from generator.views.vacancies.page import view_vacancy

__all__ = ["Edition", "View", "view_target"]


def view_target(edition: Edition, target: Target, word_list: str) -> View:
    """The view of one page in one language; `word_list` is the address of the search page's words."""
    return glossary.with_notes(edition, view_page(edition, target, word_list))


def view_page(edition: Edition, target: Target, word_list: str) -> View:
    """The same, before anybody knows which trade words its texts explain."""
    kind = target.kind
    if kind == "search":
        return finding.view_search(edition, word_list)
    if kind in SECTIONS:
        return SECTIONS[kind](edition)
    if kind in OVERVIEWS:
        return OVERVIEWS[kind](edition, target.id)
    if kind in VACANCY_LISTS:
        return view_vacancies(edition, target)
    if kind in FACETS:
        return lists.view_profession_list(edition, kind, target.id)
    return entry_view(edition, target)


def entry_view(edition: Edition, target: Target) -> View:
    """The view of an entry's own page."""
    portal, i = edition.portal, target.id
    match target.kind:
        case "profession":
            own = glossary.about(edition, i)
            return professions.view_profession(own, portal.professions[i])
        case "story":
            return stories.view_story(edition, portal.stories[i])
        case "region":
            return places.view_region(edition, portal.regions[i])
        case "employer":
            return places.view_employer(edition, portal.employers[i])
        case "vacancy":
            return view_vacancy(edition, portal.market.openings[i])
        case _:
            return free_pages.view_page(edition, portal.pages[i])


SECTIONS: Mapping[str, Callable[[Edition], View]] = {
    "home": lists.view_home,
    "professions": lists.view_profession_list,
    "stories": story_lists.view_stories,
    "videos": partial(story_lists.view_stories, section="videos"),
    "regions": places.view_region_list,
    "employers": places.view_employer_list,
    "a-to-z": finding.view_a_to_z,
    "answers": answers.view_answers,
    "quiz": quizzes.view_quiz,
    "quiz-result": quizzes.view_result,
    "glossary": glossary.view_glossary,
    "doors": diplomas.view_doors,
    "not-found": finding.view_not_found,
}
"""Pages without an entry of their own."""

OVERVIEWS: Mapping[str, Callable[[Edition, str], View]] = {
    "workplace": lists.view_workplace,
    "entry": diplomas.view_diploma,
    "audience": lambda edition, value: lists.view_audience(edition, Audience(value)),
    "compare": comparing.view_compare,
    **{
        kind: partial(story_lists.view_stories, section=section, facet=facet)
        for section, kinds in STORIES_BY.items()
        for facet, kind in kinds.items()
    },
}
"""Pages that gather entries by a value."""
