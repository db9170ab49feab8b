"""A portal with as many professions as one likes: the seven real ones, then clones of them.

Everything around them grows with them, so that no page grows: a neighbourhood of 35 professions has
eight employers and three stories of its own. Only the lists of everything grow.
"""

import shutil
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

import yaml

from bench.clones import Data, Entry, clone, dump, read_entries
from generator.model.places import EmployerWords
from generator.model.professions import ProfessionWords
from generator.model.stories import StoryWords

REPOSITORY = Path(__file__).parent.parent
PORTAL = "volg-je-hart"
AROUND = 5
"""Generations of clones that share their employers and stories."""
KINDS = {
    "professions": ProfessionWords, "employers": EmployerWords, "stories": StoryWords,
}  # fmt: skip
STORIES = ("lisa-doktersassistent", "sem-verpleegkundige", "youssef-longfunctieanalist")
FIGURE = "bench.places"
ON_PAGES = 50
"""Pages that name the figure: those of the first clones, in the portal's own language."""
PLACES = """
bench:
  places:
    unit: number
    country: NL
    when_expired: past
    values:
      - value: 4210
        valid_from: 2026-01-01
        source:
          title: Leerplekken in Zuid-Holland West (verzonnen)
          date: 2026-11
"""


def professions_project(folder: Path, count: int = 1000) -> Path:
    """The repository's content and themes in a folder, with `count` professions in one portal."""
    copy_repository(folder)
    content = folder / "content"
    keep_one_portal(content)
    real = Real(content)
    names = list(real.professions)
    files = real.clones(count - len(names))
    for path, text in files:
        (content / path).write_text(text, "utf-8")
        kind, _, file = path.partition("/")
        name = file.partition(".")[0]
        if kind == "professions" and name != names[-1]:
            names.append(name)
    portal = content / f"portals/{PORTAL}.yaml"
    data = yaml.load(portal.read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506  # it only makes text
    data["professions"] = names
    del data["vacancies"]
    data["navigation"]["main"].remove({"section": "vacancies"})
    portal.write_text(dump(data), "utf-8")
    with (content / "figures.yaml").open("a", encoding="utf-8") as figures:
        figures.write(PLACES)
    return folder


def copy_repository(folder: Path) -> None:
    """Content and themes as they are in the repository."""
    for name in ("content", "themes"):
        shutil.copytree(REPOSITORY / name, folder / name)


def keep_one_portal(content: Path) -> None:
    """Leave out the other portals and vacancies, and texts in languages of the others."""
    shutil.rmtree(content / "vacancies")
    portals = (path for path in content.glob("portals/*.yaml") if path.stem != PORTAL)
    for path in (*portals, *content.glob("*/*.ar.md"), *content.glob("*/*.uk.md")):
        path.unlink()


class Real:
    """What is cloned: the portal's professions, its employers and some of its stories."""

    def __init__(self, content: Path) -> None:
        portal = yaml.safe_load((content / f"portals/{PORTAL}.yaml").read_text("utf-8"))
        self.professions: tuple[str, ...] = tuple(portal["professions"])
        self.employers = tuple(
            sorted({path.name.partition(".")[0] for path in content.glob("employers/ziekenhuis-*")})
        )
        ids = {"professions": self.professions, "employers": self.employers, "stories": STORIES}
        self.entries: Mapping[str, tuple[Entry, ...]] = {
            kind: read_entries(content / kind, ids[kind], words.model_fields)
            for kind, words in KINDS.items()
        }

    def clones(self, count: int) -> Iterator[tuple[str, str]]:
        """Paths in `content/` and texts of so many professions and of what is around them."""
        numbered = (
            (entry, generation)
            for generation in range(1, count + 1)
            for entry in self.entries["professions"]
        )
        for place, (entry, generation) in enumerate(islice(numbered, count)):
            more = {"nl": f"Er zijn {{{{ {FIGURE} }}}} plekken. "} if place < ON_PAGES else {}
            rename = Renaming(self, count, generation, around_of(generation))
            for name, text in clone(entry, generation, rename.profession, more):
                yield f"professions/{name}", text
        generations = -(-count // len(self.professions))
        for around in range(1, around_of(generations) + 1):
            rename = Renaming(self, count, 1 + (around - 1) * AROUND, around)
            for entry in self.entries["employers"]:
                for name, text in clone(entry, around, rename.employer):
                    yield f"employers/{name}", text
            for entry in self.entries["stories"]:
                for name, text in clone(entry, around, rename.story):
                    yield f"stories/{name}", text


def around_of(generation: int) -> int:
    """The neighbourhood of a generation, both from 1; 0 of the real ones."""
    return 1 + (generation - 1) // AROUND


class Renaming:
    """Points the facts of a clone at its neighbours instead of at the real entries."""

    def __init__(self, real: Real, count: int, generation: int, around: int) -> None:
        self.real = real
        self.count = count
        self.generation = generation
        self.around = around

    def profession(self, data: Data) -> None:
        """Relations within the generation, employers of the neighbourhood."""
        for key in ("related", "progression"):
            if key in data:
                data[key] = self.siblings(data[key])
        for route in data.get("routes", ()):
            if "after" in route:
                route["after"] = self.siblings(route["after"])
            if "employers" in route:
                route["employers"] = [self.employer_id(name) for name in route["employers"]]
            for intake in route.get("intakes", ()):
                if "employer" in intake:
                    intake["employer"] = self.employer_id(intake["employer"])

    def employer(self, data: Data) -> None:
        """Every profession of the neighbourhood of which the real one has the original."""
        first = 1 + (self.around - 1) * AROUND
        names = [
            self.sibling(name, generation)
            for generation in range(first, first + AROUND)
            for name in data["professions"]
        ]
        data["professions"] = list(dict.fromkeys(names))

    def story(self, data: Data) -> None:
        """A colleague in the neighbourhood."""
        data["professions"] = self.siblings(data["professions"])
        data["employer"] = self.employer_id(data["employer"])

    def siblings(self, names: list[str]) -> list[str]:
        """Clones of these in the same generation; in the last whole one where it is not whole."""
        return [self.sibling(n, self.generation) for n in names]

    def sibling(self, name: str, generation: int) -> str:
        """A clone of a profession, if it is one of the portal's; else itself."""
        if name not in self.real.professions:
            return name
        place = self.real.professions.index(name)
        last = (self.count - place - 1) // len(self.real.professions) + 1
        number = min(generation, last)
        return f"{name}-{number}" if number else name

    def employer_id(self, name: str) -> str:
        """The clone of an employer in the neighbourhood."""
        return f"{name}-{self.around}" if name in self.real.employers else name
