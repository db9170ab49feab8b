"""Vacancies become what stands beside their pages: data, tables, and addresses that lead on."""

from collections.abc import Iterator

from generator.artifacts import Artifact
from generator.build.examination import Prepared
from generator.feeds.atom import moment
from generator.feeds.vacancies import changed
from generator.linking import Portal
from generator.routes import Route, Routes, Target
from generator.routes.vacancies import language_of
from generator.views import Edition, View
from generator.views.vacancies.embeds import SCRIPT
from generator.views.vacancies.lists import VacancyListView
from generator.views.vacancies.reporting import table, table_path


def tables(edition: Edition) -> Iterator[Artifact]:
    """The table in which employers report vacancies; none in a portal without sources."""
    if edition.portal.market.sourced:
        yield Artifact(table_path(edition), table(edition))


def embed_script(ready: Prepared) -> Iterator[Artifact]:
    """The script that partners put on their pages; it keeps its name for ever."""
    if ready.portal.market.sourced and (script := ready.theme.asset(SCRIPT)):
        yield Artifact(SCRIPT, script.read_bytes())


def data_files(view: View) -> Iterator[Artifact]:
    """What the finder of a page reads."""
    if isinstance(view, VacancyListView) and view.finder:
        for file in view.finder.files:
            yield Artifact(file.path, file.data)


def days_of_change(portal: Portal, routes: Routes) -> dict[str, str]:
    """When open vacancies last changed, by the address of their page."""
    known = ((opening, changed(opening)) for opening in portal.market.open)
    return {
        routes.url(Target("vacancy", opening.vacancy.id), language_of(portal, opening)): moment(day)
        for opening, day in known
        if day
    }


def doubles_of(edition: Edition, route: Route) -> Iterator[str]:
    """Files at the addresses of advertisements that another source has, too: they lead to the
    vacancy that is shown, on this route."""
    if route.target.kind == "vacancy":
        market = edition.portal.market
        own = market.openings[route.target.id].code
        for code in market.doubles.get(route.target.id, ()):
            yield f"{route.path.replace(own, code)}index.html"
