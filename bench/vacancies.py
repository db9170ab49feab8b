"""A project with as many vacancies as one likes: the real content and themes, and a snapshot of each
source. No source has more than is read of one."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import cycle, groupby
from pathlib import Path
from random import Random

import yaml

from bench.clones import dump
from bench.corpus import PORTAL
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
from generator.vacancies.harvests import MOST
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
SOURCE = {"kind": "feed", "country": "NL", "url": "https://feed.example/", "authorised": "true"}
EMPLOYERS = 12
"""Of one source."""
SENTENCE = (
    "Je werkt samen met collega’s, je leert elke dag iets en je helpt mensen die jou nodig hebben. "
)


def with_vacancies(folder: Path, count: int) -> Path:
    """Give the portal of a project sources of so many vacancies, and their snapshots."""
    portal = folder / f"content/portals/{PORTAL}.yaml"
    data = yaml.load(portal.read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506  # it only makes text
    generations = max(1, len(data["professions"]) // PROFESSIONS)
    made = vacancies(count, generations)
    sources = data.setdefault("vacancies", {}).setdefault("sources", [])
    for source, own in groupby(made, key=lambda vacancy: vacancy.source):
        sources.append({"id": source, **SOURCE})
        snapshot = Snapshot(
            source=source, status=Status.FRESH, tried_at=NOW, read_at=NOW, vacancies=tuple(own)
        )
        path = snapshot_path(folder, PORTAL, source)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(write_snapshot(snapshot))
    portal.write_text(dump(data), "utf-8")
    return folder


def vacancies(count: int, generations: int = 1) -> Iterator[Vacancy]:
    """As many as asked for, always the same, of about 250 words each, source by source.

    They mean the professions of so many generations in turn, the real ones first.
    """
    random, towns = Random(7), cycle(TOWNS)  # noqa: S311  # the same every time, not secret
    for number in range(count):
        clone, source = number // len(TITLES) % generations, f"bench-{number // MOST + 1}"
        yield Vacancy(
            id=f"{source}:{number}",
            source=source,
            title=TITLES[number % len(TITLES)].format(f" {clone}" if clone else ""),
            language="nl",
            employer=f"Zorginstelling {number // MOST * EMPLOYERS + number % EMPLOYERS + 1}",
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
