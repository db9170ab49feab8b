"""What somebody changes between two builds: the same in the project and in its Hugo site."""

import re
from collections.abc import Callable
from pathlib import Path

from bench.corpus import FIGURE

Edit = Callable[[Path, Path, int], None]
"""Makes the change of a round, from 1, in a project and in a Hugo site."""

EDITED = "operatieassistent"


def nothing(_project: Path, _hugo: Path, _round: int) -> None:
    """Nothing is changed."""


def sentence(project: Path, hugo: Path, number: int) -> None:
    """A sentence is added to the text of one profession, in one language."""
    said = f"\nEn dit is zin {number}.\n"
    for path in (
        project / f"content/professions/{EDITED}.nl.md",
        hugo / f"content/nl/professions/{EDITED}.md",
    ):
        with path.open("a", encoding="utf-8") as file:
            file.write(said)


def figure(project: Path, hugo: Path, number: int) -> None:
    """The figure of fifty pages has another value."""
    group, _, name = FIGURE.partition(".")
    value = 4210 + number
    replace(project / "content/figures.yaml", rf"(\n{group}:\n  {name}:.*?value: )\d+", value)
    replace(hugo / "data/figures.yaml", rf"({group}_{name}:\n  value: ')\d+", value)


def token(project: Path, hugo: Path, number: int) -> None:
    """A colour of the theme: in its theme.yaml, and in the style sheet that Hugo copies."""
    colour = f"e7cd{0xA0 + number:02x}"
    replace(project / "themes/volg-je-hart/theme.yaml", r'(\n  line: \{light: "#)\w{6}', colour)
    sheet = next((hugo / "static/assets").glob("site.*.css"))
    with sheet.open("a", encoding="utf-8") as file:
        file.write(f":root{{--bench:#{colour}}}\n")


def replace(path: Path, pattern: str, value: object) -> None:
    """Put a value behind what a pattern's group finds; raises ValueError where there is none."""
    text, count = re.subn(
        pattern,
        lambda found: f"{found[1]}{value}",
        path.read_text("utf-8"),
        count=1,
        flags=re.DOTALL,
    )
    if not count:
        raise ValueError(f"{path}: nothing like {pattern}")
    path.write_text(text, "utf-8")
