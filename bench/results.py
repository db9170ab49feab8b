"""What was measured, as a table for people and as JSON for programs."""

import json
import os
import platform
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from statistics import median

from bench.measuring import Measure
from bench.peers import hugo_version
from bench.scenarios import Row
from bench.sizes import KINDS, Size

RESULTS = Path(__file__).parent / "results.json"
README = Path(__file__).parent.parent / "README.md"
BEGIN, END = "<!-- bench -->", "<!-- /bench -->"


def machine() -> dict[str, str]:
    """Where it was measured."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "date": date.today().isoformat(),
        "processor": processor(),
        "cores": str(os.cpu_count()),
        "memory": f"{memory:.0f} GiB",
        "system": platform.system(),
        "python": platform.python_version(),
        "hugo": hugo_version(),
    }


def processor() -> str:
    """The processor's name, where Linux tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.machine()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def keep(rows: Sequence[Row], sizes: Sequence[Size], path: Path = RESULTS) -> None:
    """Write everything as JSON."""
    data = {
        "machine": machine(),
        "rows": [asdict(row) | {"ratio": row.ratio} for row in rows],
        "sizes": [asdict(size) for size in sizes],
    }
    path.write_text(json.dumps(data, indent=2) + "\n", "utf-8")


def read(path: Path = RESULTS) -> str:
    """The tables of results that were kept."""
    data = json.loads(path.read_text("utf-8"))
    rows = [
        Row(
            row["name"], row["pages"],
            tuple(Measure(**m) for m in row["ours"]), tuple(Measure(**m) for m in row["theirs"]),
        )
        for row in data["rows"]
    ]  # fmt: skip
    return tables(data["machine"], rows, [Size(**size) for size in data["sizes"]])


def tables(where: dict[str, str], rows: Iterable[Row], sizes: Iterable[Size]) -> str:
    """Times and sizes as Markdown."""
    rows = tuple(rows)
    pairs = min((len(row.ours) for row in rows if row.theirs), default=1)
    return "\n".join(
        (
            "{date}, {processor}, {cores} cores, {memory}, {system}, "
            "Python {python}, Hugo {hugo}; ".format(**where)
            + ("each once." if pairs == 1 else f"medians of {pairs} pairs."),
            "",
            "| pages | build | careportal s | processor s | MiB | Hugo s | processor s | MiB | ratio |",
            "|---:|---|---:|---:|---:|---:|---:|---:|---:|",
            *map(line, rows),
            "",
            *weights(list(sizes)),
        )
    )


def weights(sizes: Sequence[Size]) -> Iterator[str]:
    """What each side leaves behind, and how much of which kind."""
    yield "| pages | side | files | MiB | HTML files | MiB of HTML | bytes of a profession’s page |"
    yield "|---:|---|---:|---:|---:|---:|---:|"
    for s in sizes:
        yield (
            f"| {s.pages:,} | {s.side} | {s.files:,} | {s.bytes / 2**20:.1f} | {s.html_files:,} "
            f"| {s.html_bytes / 2**20:.1f} | {s.per_profession:,} |"
        )
    yield ""
    yield f"| files (MiB) | {' | '.join(f'{s.side}, {s.pages:,}' for s in sizes)} |"
    yield f"|---|{'---:|' * len(sizes)}"
    for kind in KINDS:
        found = (s.kinds[kind] for s in sizes)
        cells = (f"{count:,} ({weight / 2**20:.1f})" for count, weight in found)
        yield f"| {kind} | {' | '.join(cells)} |"


def line(row: Row) -> str:
    """One scenario."""
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    cells = [f"{row.pages:,}", row.name, *columns(row.ours), *columns(row.theirs), ratio]
    return f"| {' | '.join(cells)} |"


def columns(measures: Sequence[Measure]) -> tuple[str, str, str]:
    """Medians of seconds, processor seconds and MiB."""
    if not measures:
        return "", "", ""
    seconds = f"{median(m.seconds for m in measures):.2f}"
    if not any(m.busy for m in measures):
        return seconds, "", ""
    memory = median(m.together or m.memory for m in measures)
    return seconds, f"{median(m.busy for m in measures):.2f}", f"{memory:.0f}"


def into_readme(table: str, path: Path = README) -> None:
    """Put the tables between the marks; raises ValueError where there are none."""
    text = path.read_text("utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{path.name} has no {BEGIN} … {END}")
    path.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", "utf-8")
