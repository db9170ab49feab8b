"""A route becomes exactly what its template may know."""

from collections.abc import Callable, Mapping
from functools import partial

from generator.linking.stories import STORIES_BY
from generator.routes import FACETS, Target
from generator.routes.division import NAMED, page_of
from generator.routes.vacancies import LISTS as VACANCY_LISTS
from generator.views import (
    answers,
    comparing,
    diplomas,
    finding,
    free_pages,
    further,
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
from generator.views.vacancies.embeds import view_embed, view_embed_kit
from generator.views.vacancies.lists import view_vacancies
from generator.views.vacancies.page import view_vacancy
from generator.views.vacancies.reporting import view_report

__all__ = ["Edition", "View", "view_target"]


def view_target(edition: Edition, target: Target, word_list: str) -> View:
    """The view of one page in one language; `word_list` is the address of the search page's words."""
    return glossary.with_notes(edition, view_page(edition, target, word_list))


def view_page(edition: Edition, target: Target, word_list: str) -> View:
    """The same, before anybody knows which trade words its texts explain."""
    kind, (value, page) = target.kind, page_of(target)
    if kind in NAMED and page > 1:
        return further.view_further(edition, target)
    if kind == "search":
        return finding.view_search(edition, word_list)
    if kind in SECTIONS:
        return SECTIONS[kind](edition)
    if kind in DIVIDED:
        return DIVIDED[kind](edition, page=page)
    if kind in OVERVIEWS:
        return OVERVIEWS[kind](edition, value)
    if kind in NARROWED:
        return NARROWED[kind](edition, value, page=page)
    if kind in VACANCY_LISTS:
        return view_vacancies(edition, target)
    if kind == "embed":
        return view_embed(edition, target)
    if kind in FACETS:
        return lists.view_profession_list(edition, kind, value, page)
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
    "regions": places.view_region_list,
    "quiz": quizzes.view_quiz,
    "quiz-result": quizzes.view_result,
    "glossary": glossary.view_glossary,
    "doors": diplomas.view_doors,
    "report-vacancy": view_report,
    "not-found": finding.view_not_found,
}
"""Pages without an entry of their own."""

DIVIDED: Mapping[str, Callable[..., View]] = {
    "professions": lists.view_profession_list,
    "stories": story_lists.view_stories,
    "videos": partial(story_lists.view_stories, section="videos"),
    "employers": places.view_employer_list,
    "a-to-z": finding.view_a_to_z,
    "answers": answers.view_answers,
    "embed-kit": view_embed_kit,
}
"""The same in pages, each asked for by its number."""

OVERVIEWS: Mapping[str, Callable[[Edition, str], View]] = {
    "workplace": lists.view_workplace,
    "entry": diplomas.view_diploma,
    "audience": lists.view_audience,
}
"""Pages that gather entries by a value; their further pages are made by `further`."""

NARROWED: Mapping[str, Callable[..., View]] = {
    "compare": comparing.view_compare,
    **{
        kind: partial(story_lists.view_stories, section=section, facet=facet)
        for section, kinds in STORIES_BY.items()
        for facet, kind in kinds.items()
    },
}
"""The same in pages, each asked for by its number."""
