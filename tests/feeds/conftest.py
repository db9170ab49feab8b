"""A small portal whose employers wrote everything that a feed must survive."""

from pathlib import Path

import pytest

from tests.command import built
from tests.once import once
from tests.projects import valid_project
from tests.sites import Site

TODAY = "2026-03-01"

SOURCES = """\
vacancies:
  sources:
    - {id: bron, kind: file, country: NL, file: bron.yaml}
    - {id: post, kind: file, country: NL, file: post.yaml}
  offer_help: true
"""

VACANCIES = """\
vacancies:
  - id: open
    title: OK-assistent M&M ns0:x
    employer_name: Ziekenhuis & Zo
    description: |
      Met **hart** & "ziel" ]]> <script>alert(1)</script>

      [Meer lezen](https://zorg.example/?a=1&b=2)
    url: https://zorg.example/open
    city: Den Haag
    employment_types: [full-time, part-time]
    posted: 2026-02-20
    closes: 2026-04-30
  - id: german
    title: OTA (m/w/d)
    language: de
    employer_name: Klinikum
    url: https://zorg.example/german
    city: Aachen
    posted: 2026-02-21
  - id: closed
    title: Gesloten vacature
    employer_name: Ziekenhuis & Zo
    url: https://zorg.example/closed
    posted: 2026-01-01
    closes: 2026-02-15
"""


def small_project(folder: Path) -> Path:
    """The small project with two sources of vacancies; the second is what employers send."""
    project = valid_project(folder)
    config = project / "content/portals/portaal.yaml"
    config.write_text(config.read_text() + SOURCES)
    place = project / "content/vacancies"
    place.mkdir()
    many = "".join(
        f"  - {{id: many-{n}, title: Functie {n}, employer_name: Zorg, posted: 2026-01-10, "
        f"url: 'https://zorg.example/{n}'}}\n"
        for n in range(60)
    )
    (place / "bron.yaml").write_text(VACANCIES + many)
    (place / "post.yaml").write_text("vacancies: []\n")
    return project


def build(project: Path, output: Path) -> Site:
    """What the command makes of it."""
    return Site(built(project, output, TODAY) / "portaal", "/")


@pytest.fixture(scope="package")
def small(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The portal, built."""

    def make(folder: Path) -> Path:
        return build(small_project(folder / "project"), folder / "dist").root

    return Site(once(tmp_path_factory, "small", make), "/")
