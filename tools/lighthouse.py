"""Run Lighthouse on the heaviest kinds of pages below a folder, as a telephone; exit 1 if one falls short.

    python tools/lighthouse.py dist

Needs Node, Chromium and the npm package `lighthouse` in node_modules. A page that falls short is
measured twice more, and the median counts, as Lighthouse advises for noisy machines.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.browser.places import Portal
from tests.browser.serving import serving
from tests.sites import Site

LIGHTHOUSE = Path("node_modules/lighthouse/cli/index.js")
WANTED = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
PAGES = {
    ("volg-je-hart", "/"): (
        ("nl", "home"),
        ("nl", "profession"),
        ("nl", "film"),
        ("en", "professions"),
    ),
    ("suedwestfalen", "/gesundheit/"): (("de", "home"), ("ar", "profession"), ("de", "region")),
}
"""Language and kind of page, by portal and the path it lives below."""

ATTEMPTS = 6
"""A browser that does not start, or does not answer, is not a slow page."""

FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking"


def measure(url: str) -> dict[str, float]:
    """The scores of a page, 0 to 100, by category; raises RuntimeError when no attempt gave any."""
    for _ in range(ATTEMPTS):
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder) / "report.json"  # a pipe would lose what is not read in time
            done = subprocess.run(  # noqa: S603 -- our own command
                command(url, report), capture_output=True, check=False, env=environment()
            )
            if found := scores_in(report):
                return found
        print(f"no report of {url}: {done.stderr.decode(errors='replace')}")  # noqa: T201
    raise RuntimeError(f"Lighthouse gave no report of {url}")


def command(url: str, report: Path) -> list[str]:
    """Lighthouse on one page, its report in a file."""
    return [
        "node", str(LIGHTHOUSE), url, "--quiet", "--output=json", f"--output-path={report}",
        f"--only-categories={','.join(WANTED)}", f"--chrome-flags={FLAGS}",
    ]  # fmt: skip


def environment() -> dict[str, str]:
    """Ours, with the browser to use."""
    browser = shutil.which("chromium") or shutil.which("google-chrome") or ""
    return {**os.environ, "CHROME_PATH": browser}


def scores_in(report: Path) -> dict[str, float]:
    """The scores of a report; none of one that was not written or whose page did not load."""
    if not report.exists():
        return {}
    made = json.loads(report.read_text("utf-8"))
    if "runtimeError" in made:
        return {}
    return {name: 100 * (made["categories"][name]["score"] or 0) for name in WANTED}


def scores(url: str) -> dict[str, float]:
    """The scores of a page: of one run that reaches everything, else the medians of three."""
    first = measure(url)
    if reached(first):
        return first
    runs = [first, measure(url), measure(url)]
    return {name: median(run[name] for run in runs) for name in WANTED}


def reached(found: dict[str, float]) -> bool:
    """Whether every category is as good as it must be."""
    return all(round(found[name]) >= least for name, least in WANTED.items())


def main() -> int:
    """Measure and report."""
    failed = 0
    for (name, base), pages in PAGES.items():
        site = Site(Path(sys.argv[1]) / name, base)
        with serving(site) as origin:
            for language, kind in pages:
                found = scores(Portal(site, origin).url(language, kind))
                failed += not reached(found)
                said = ", ".join(f"{category} {score:.0f}" for category, score in found.items())
                print(f"{name} {language} {kind}: {said}")  # noqa: T201 -- a command of its own
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
