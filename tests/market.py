"""A small portal with as many vacancies as one likes, built as the command builds it."""

import csv
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from generator.aliases import Aliases
from generator.build import Workshop, examine
from generator.build.editions import World
from generator.build.press import Press
from generator.cache import Cache
from generator.hosting import host_files
from generator.routes import Target
from tests.cinema import REGION
from tests.command import built
from tests.projects import valid_project
from tests.sites import REPOSITORY, Site, morning

TODAY = date(2026, 3, 1)
"""The day on which the market is built."""

FEW = 40
MANY = 10_000
PER_FILE = 5_000
"""More are not read from one source."""

TOWNS = (("Delft", "2611 JK"), ("Den Haag", "2511 AB"), ("Gouda", "2801 CD"))
TITLES = (
    "Operatieassistent",
    "Verpleegkundige",
    "Hulp in de keuken",
    "Ärztin",
    "Leerling doktersassistent",
)
EMPLOYERS = ("Zorggroep Noord", "Kliniek Zuid", "Huis Oost", "Café Röntgen")

POSTCODES = """\
country,postcode,town,latitude,longitude,source
NL,261,Delft,52.007,4.356,Test (CC BY)
NL,25,Den Haag,52.077,4.299,
NL,280,Gouda,52.017,4.708,
NL,101,Amsterdam,52.374,4.89,
"""

SOURCES = """\
vacancies:
  sources:
"""

SOURCE = "    - {{id: {name}, kind: file, country: NL, language: nl, file: {name}.csv, authorised: true}}\n"


def written(number: int) -> dict[str, object]:
    """One of the vacancies, number 0 the newest; every value comes round in its own time."""
    town, postcode = TOWNS[number % 3]
    return {
        "id": f"v{number}",
        "title": f"{TITLES[number % 5]} {number}",
        "employer_name": EMPLOYERS[number % 4] if number < 1000 else f"Werkgever {number % 200}",
        "city": town,
        "postcode": postcode,
        "employment_types": ("full-time", "part-time", "full-time|part-time")[number % 3],
        "term": ("permanent", "fixed-term")[number % 2],
        "hours_max": 16 + number % 6 * 4,
        "posted": TODAY - timedelta(days=number % 300),
        "closes": TODAY + timedelta(days=number) if number % 4 == 1 else "",
        "starts": "per direct" if number % 7 == 0 else date(2026, 4 + number % 6, 1),
        "sector": "social" if number % 10 == 9 else "",
        "description": "Werk in de zorg.",
        "apply_email": "werk@zorg.example",
    }


def market_project(folder: Path, count: int) -> Path:
    """The project with so many vacancies in it."""
    project = valid_project(folder / "project")
    (project / "content/postcodes.csv").write_text(POSTCODES)
    for name, kind in (("delft", "municipality"), ("gouda", "municipality")):
        text = REGION.format(kind=kind, parent="haaglanden", title=name.title())
        (project / f"content/regions/{name}.nl.md").write_text(text)
    vacancies = project / "content/vacancies"
    vacancies.mkdir()
    sources = SOURCES
    for name, numbers in parts(count):
        write(vacancies / f"{name}.csv", [written(number) for number in numbers])
        sources += SOURCE.format(name=name)
    portal = project / "content/portals/portaal.yaml"
    text = portal.read_text().replace("contact:\n", f"{sources}contact:\n", 1)
    text = text.replace(
        "    fallback: [nl]\n", "    fallback: [nl]\n  - tag: ar\n    fallback: [nl]\n"
    )
    portal.write_text(text.replace("    - section: stories\n", "    - section: vacancies\n"))
    return project


def parts(count: int) -> Iterator[tuple[str, range]]:
    """The files, and which vacancies stand in each."""
    for start in range(0, count, PER_FILE):
        yield f"lijst-{start // PER_FILE}", range(start, min(count, start + PER_FILE))


def write(path: Path, rows: Sequence[dict[str, object]]) -> None:
    """Rows as CSV."""
    with path.open("w", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(rows)


def build_market(folder: Path, count: int) -> Site:
    """The portal in a folder of its own."""
    project = market_project(folder, count)
    return Site(built(project, folder / "dist", str(TODAY), "--jobs", "1") / "portaal", "/")


def build_list(folder: Path, count: int) -> Site:
    """Only the list of vacancies, with every file that it asks for: the other pages take a minute."""
    project, output = market_project(folder, count), folder / "list"
    workshop = Workshop(project, morning(TODAY), Cache(REPOSITORY / ".cache"))
    ready = examine(workshop).prepared["portaal"]
    press = Press(World(ready, cards={}, aliases=Aliases({}), explained={}))
    made = press(ready.routes.table[Target("vacancies"), "nl"])
    files = (
        *ready.files,
        *made.files,
        *host_files("https://portaal.example/", [], ["nl"], embeds=False),
    )
    for file in files:
        place = output / file.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.data)
    return Site(output, "/")
