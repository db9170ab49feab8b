"""A small portal, changed and read, as an edition to ask."""

from datetime import date
from pathlib import Path

from generator.aliases import Aliases
from generator.linking import link_portal
from generator.messages import read_messages
from generator.model.entries import Profession
from generator.model.media import MediaFiles
from generator.routes import plan_routes
from generator.vacancies.shelves import read_vacancies
from generator.views.edition import Edition
from tests.projects import PROFESSION, TODAY, read
from tests.sites import REPOSITORY, morning

MESSAGES = REPOSITORY / "themes/base/messages"


def edition_of(project: Path, language: str = "nl", today: date = TODAY) -> Edition:
    """The project's portal in one language, on a day."""
    content, _ = read(project, today)
    config = content.portals["portaal"]
    shelf = read_vacancies(project, content, config, today)
    portal = link_portal(content, config, morning(today), shelf)
    messages = read_messages([MESSAGES], config.languages())
    routes, _ = plan_routes(portal, messages)
    nothing = MediaFiles({}, {})
    return Edition(
        portal=portal, routes=routes, messages=messages, media=nothing, maps={}, aliases=Aliases({}),
        cards={}, logos={}, settings=(), codes={}, language=language,
    )  # fmt: skip


def theatre(edition: Edition) -> Profession:
    """The profession of the small project."""
    return edition.portal.professions["operatieassistent"]


def add_facts(project: Path, facts: str) -> None:
    """Lines for the front matter of the profession; they come first."""
    file = project / PROFESSION
    file.write_text(file.read_text().replace("---\n", f"---\n{facts}\n", 1))


def add_words(project: Path, words: str) -> None:
    """Sections for the body of the profession."""
    file = project / PROFESSION
    file.write_text(f"{file.read_text()}\n{words}\n")
