"""How each side is called, and what it forgets before a build that is cold."""

import shutil
import sys
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from bench.corpus import PORTAL
from bench.measuring import Command
from bench.vacancies import NOW


@dataclass(frozen=True, slots=True)
class Careportal:
    """Our side: a project."""

    project: Path

    def build(self, search: bool = False) -> Command:
        """`careportal build`, without the search index unless asked for."""
        words = ["build", PORTAL, "--now", NOW.isoformat()]
        return self.command(*words, *(() if search else ("--no-search",)))

    def command(self, *words: str) -> Command:
        """The command, as somebody types it."""
        return Command((sys.executable, "-m", "generator", "-C", str(self.project), *words), {})

    def forget(self) -> None:
        """Nothing was built before."""
        shutil.rmtree(self.project / ".cache", ignore_errors=True)
        self.forget_output()

    def forget_output(self) -> None:
        """What was built is gone, what was remembered is not."""
        shutil.rmtree(self.project / "dist", ignore_errors=True)

    @property
    def output(self) -> Path:
        """The finished portal."""
        return self.project / "dist" / PORTAL

    def vacancies(self) -> int:
        """How many have a page, or some more: their names are of ten signs, those of few lists are."""
        return sum(len(page.name) == 10 for page in (self.output / "nl/vacatures").iterdir())


@dataclass(frozen=True, slots=True)
class Hugo:
    """The other side: the same content as a Hugo site."""

    site: Path

    def build(self, drawn: bool = False) -> Command:
        """Hugo itself, not its wrapper in Python; `drawn`: with cards and QR codes as we have them."""
        environment = {"HUGO_PARAMS_DRAWN": "true"} if drawn else {}
        return Command(
            (str(binary("hugo", "binaries/hugo")), "--quiet", "-s", str(self.site)), environment
        )

    def index(self) -> Command:
        """Pagefind over everything that Hugo wrote."""
        pagefind = binary("pagefind_bin", "pagefind")
        return Command((str(pagefind), "--quiet", "--site", str(self.output)), {})

    def forget(self) -> None:
        """Nothing was built before."""
        for folder in ("public", "resources"):
            shutil.rmtree(self.site / folder, ignore_errors=True)

    @property
    def output(self) -> Path:
        """The finished site."""
        return self.site / "public"


def binary(package: str, path: str) -> Path:
    """A program that comes in a Python package; raises ImportError without the package."""
    found = find_spec(package)
    if not found or not found.submodule_search_locations:
        raise ImportError(f"{package} is not installed: make bench")
    return Path(found.submodule_search_locations[0]) / path


def hugo_version() -> str:
    """Hugo's version, as its package has it."""
    return version("hugo")
