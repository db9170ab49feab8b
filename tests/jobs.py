"""A small portal with vacancies in a file, built as the command builds it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from generator.build import Workshop, build
from generator.cache import Cache
from tests.projects import valid_project
from tests.sites import REPOSITORY, Site

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
PORTAL = "content/portals/portaal.yaml"
FILE = "content/vacancies/werk.yaml"


def job(name: str, **facts: Any) -> dict[str, Any]:
    """A vacancy as an editor writes it; `facts` replace and add, None takes away."""
    written = {
        "id": name,
        "title": "Operatieassistent (m/v/x)",
        "employer": "ziekenhuis-duinrand",
        "description": "Je werkt op de **OK**.",
        "url": f"https://duinrand.example/werk/{name}",
        "street": "Duinweg 1",
        "postcode": "2511 AB",
        "city": "Den Haag",
        "employment_types": ["full-time"],
        "term": "permanent",
        "posted": "2026-02-20",
        **facts,
    }
    return {key: value for key, value in written.items() if value is not None}


def project_with(folder: Path, *jobs: dict[str, Any], **source: Any) -> Path:
    """The base project with these vacancies; `source` says more about their source."""
    project = valid_project(folder)
    file = project / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    write_jobs(project, *jobs)
    facts = {"id": "werk", "kind": "file", "country": "NL", "file": file.name, **source}
    portal = project / PORTAL
    portal.write_text(portal.read_text() + yaml.safe_dump({"vacancies": {"sources": [facts]}}))
    return project


def write_jobs(project: Path, *jobs: dict[str, Any]) -> None:
    """Replace the vacancies of the file."""
    (project / FILE).write_text(yaml.safe_dump({"vacancies": list(jobs)}, allow_unicode=True))


def built(project: Path, now: datetime = NOW) -> Site:
    """The portal as it is built at a moment, without its search index."""
    output = project / "dist"
    outcome = build(Workshop(project, now, Cache(REPOSITORY / ".cache")), (), output, search=False)
    assert outcome.built, [f"{d.code} {d.message}" for d in outcome.diagnostics]
    return Site(output / "portaal", "/")


def page_of(site: Site, title: str, language: str = "nl") -> str:
    """Path of the page of the vacancy with this title."""
    for path, page in site.pages().items():
        heading = page.select_one(".vacancy-head h1")
        if path.startswith(language) and heading and title in heading.get_text():
            return path.removesuffix("index.html")
    raise AssertionError(f"no vacancy is called {title}")
