"""Vacancies become what stands beside their pages: data, tables, scripts, and addresses that lead on."""

from collections.abc import Iterable, Iterator

from generator.artifacts import Artifact
from generator.build.examination import Prepared
from generator.feeds.atom import moment
from generator.feeds.vacancies import changed
from generator.linking import Portal
from generator.views import Edition, View
from generator.views.frame import Frame
from generator.views.sharing import view_short
from generator.views.vacancies.embeds import SCRIPT
from generator.views.vacancies.lists import VacancyListView
from generator.views.vacancies.reporting import table, table_path
from generator.views.vacancies.rows import url_of


def vacancy_files(
    ready: Prepared, editions: Iterable[Edition], views: Iterable[View]
) -> Iterator[Artifact]:
    """Everything about vacancies that is no page and no feed; nothing in a portal without sources."""
    if not ready.portal.market.sourced:
        return
    yield from finder_files(views)
    for edition in editions:
        yield Artifact(table_path(edition), table(edition))
    if script := ready.theme.asset(SCRIPT):
        yield Artifact(SCRIPT, script.read_bytes())


def finder_files(views: Iterable[View]) -> Iterator[Artifact]:
    """What the finders among these views read."""
    for view in views:
        if isinstance(view, VacancyListView) and view.finder:
            for file in view.finder.files:
                yield Artifact(file.path, file.data)


def days_of_change(edition: Edition) -> dict[str, str]:
    """When open vacancies last changed, by the address of their page."""
    known = ((opening, changed(opening)) for opening in edition.portal.market.open)
    return {url_of(edition, opening): moment(day) for opening, day in known if day}


def double_views(portal: Portal, frames: Iterable[Frame], base: str) -> dict[str, View]:
    """Pages of advertisements that another source has, too: they lead to the vacancy that is shown."""
    pages = {frame.url.removeprefix(base): frame for frame in frames if frame.template == "vacancy"}
    by_code = {path.split("/")[-2]: (path, frame) for path, frame in pages.items()}
    found: dict[str, View] = {}
    for code, kept in portal.market.doubles.items():
        if (opening := portal.market.openings.get(kept)) and opening.code in by_code:
            path, frame = by_code[opening.code]
            found[f"{path.replace(opening.code, code)}index.html"] = view_short(frame)
    return found
