"""A route becomes exactly what its template may know."""

from generator.model.vocabulary import Audience
from generator.routes import FACETS, Target
from generator.views import free_pages, lists, places, professions, stories
from generator.views.edition import Edition
from generator.views.pages import View

__all__ = ["Edition", "View", "view_target"]


def view_target(edition: Edition, target: Target, word_list: str) -> View:
    """The view of one page in one language; `word_list` is the address of the search page's words."""
    portal, i = edition.portal, target.id
    match target.kind:
        case "profession":
            return professions.view_profession(edition, portal.professions[i])
        case "story":
            return stories.view_story(edition, portal.stories[i])
        case "region":
            return places.view_region(edition, portal.regions[i])
        case "employer":
            return places.view_employer(edition, portal.employers[i])
        case "page":
            return free_pages.view_page(edition, portal.pages[i])
        case "workplace":
            return lists.view_workplace(edition, i)
        case "audience":
            return lists.view_audience(edition, Audience(i))
        case "motive":
            return stories.view_story_list(edition, i)
        case "search":
            return lists.view_search(edition, word_list)
        case facet if facet in FACETS:
            return lists.view_profession_list(edition, facet, i)
        case section:
            return SECTIONS[section](edition)


SECTIONS = {
    "home": lists.view_home,
    "professions": lists.view_profession_list,
    "stories": stories.view_story_list,
    "regions": places.view_region_list,
    "employers": places.view_employer_list,
    "a-to-z": lists.view_a_to_z,
    "not-found": lists.view_not_found,
}
"""Pages without an entry of their own."""
