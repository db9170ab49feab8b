"""A project with as many vacancies as one likes: the real content and themes, and one snapshot."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import cycle
from pathlib import Path
from random import Random

import yaml

from bench.clones import dump
from bench.corpus import PORTAL, copy_repository
from generator.model.vacancies import (
    AdSection,
    EmploymentType,
    Hours,
    JobPlace,
    Part,
    PayUnit,
    Salary,
    Term,
    Vacancy,
)
from generator.vacancies.shelves import snapshot_path
from generator.vacancies.snapshots import Snapshot, Status, write_snapshot

PROFESSIONS = 7
"""In one generation of clones."""
NOW = datetime(2026, 11, 22, 6, tzinfo=UTC)
TITLES = (
    "Operatieassistent{} (m/v/x)", "Leerling operatieassistent{}", "Mbo-verpleegkundige{} bbl",
    "Hbo-verpleegkundige{} cardiologie 24-36 uur", "Doktersassistent{} polikliniek",
    "Longfunctieanalist{}", "Anesthesiemedewerker{} in opleiding", "Laborant klinische neurofysiologie{}",
    "Kok instellingskeuken", "Knf-laborant{} m/v", "Medewerker zorgadministratie",
    "Doktersassistente{} huisartsenpraktijk",
)  # fmt: skip
"""Each with the place of the number of the clone that it means."""
TOWNS = ("Den Haag", "Delft", "Gouda", "Zoetermeer", "Schiedam", "Alphen aan den Rijn")
SOURCE = {
    "id": "bench", "kind": "feed", "country": "NL", "url": "https://feed.example/", "authorised": "true",
}  # fmt: skip
SENTENCE = (
    "Je werkt samen met collega’s, je leert elke dag iets en je helpt mensen die jou nodig hebben. "
)


def project_with(folder: Path, count: int) -> Path:
    """The repository's content and themes in a folder, with a snapshot of `count` vacancies."""
    copy_repository(folder)
    return with_vacancies(folder, count)


def with_vacancies(folder: Path, count: int) -> Path:
    """Give the portal of a project a source of so many vacancies, and its snapshot."""
    portal = folder / f"content/portals/{PORTAL}.yaml"
    data = yaml.load(portal.read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506  # it only makes text
    data.setdefault("vacancies", {}).setdefault("sources", []).append(SOURCE)
    portal.write_text(dump(data), "utf-8")
    path = snapshot_path(folder, PORTAL, "bench")
    path.parent.mkdir(parents=True, exist_ok=True)
    generations = len(data["professions"]) // PROFESSIONS
    snapshot = Snapshot(
        source="bench", status=Status.FRESH, tried_at=NOW, read_at=NOW,
        vacancies=tuple(vacancies(count, max(1, generations))),
    )  # fmt: skip
    path.write_bytes(write_snapshot(snapshot))
    return folder


def vacancies(count: int, generations: int = 1) -> Iterator[Vacancy]:
    """As many as asked for, always the same, of about 250 words each.

    They mean the professions of so many generations in turn, the real ones first.
    """
    random, towns = Random(7), cycle(TOWNS)  # noqa: S311  # the same every time, not secret
    for number in range(count):
        clone = number // len(TITLES) % generations
        yield Vacancy(
            id=f"bench:{number}",
            source="bench",
            title=TITLES[number % len(TITLES)].format(f" {clone}" if clone else ""),
            language="nl",
            employer=f"Zorginstelling {number % 60}",
            sections=tuple(
                AdSection(html=f"<p>{SENTENCE * 4}</p>", part=part)
                for part in (Part.INTRODUCTION, Part.TASKS, Part.PROFILE, Part.OFFER)
            ),
            url=f"https://werk.example/{number}",
            places=(
                JobPlace(postcode=f"{2500 + number % 400} AA", city=next(towns), country="NL"),
            ),
            employment_types=(random.choice((EmploymentType.FULL_TIME, EmploymentType.PART_TIME)),),
            term=random.choice((Term.PERMANENT, Term.FIXED_TERM, Term.APPRENTICESHIP)),
            hours=Hours(minimum=Decimal(24), maximum=Decimal(36)),
            salary=Salary(
                minimum=Decimal(2600), maximum=Decimal(3600), currency="EUR", unit=PayUnit.MONTH
            ),
            posted=NOW - timedelta(hours=number % 2000),
            closes=NOW + timedelta(days=random.randrange(5, 90)),
        )
