"""Run the Nu HTML checker on every page below a folder; exit 1 if it finds an error.

    python tools/audit.py dist

Needs Java, and the npm package `vnu-jar` in node_modules.
"""

import json
import subprocess
import sys
from pathlib import Path

JAR = Path("node_modules/vnu-jar/build/dist/vnu.jar")


def check(pages: list[Path]) -> list[str]:
    """What the checker calls an error, as `file:line: message`."""
    command = [
        "java",
        "-Xss1m",
        "-jar",
        str(JAR),
        "--errors-only",
        "--format",
        "json",
        "--exit-zero-always",
    ]
    done = subprocess.run(  # noqa: S603 -- our own command
        [*command, *map(str, pages)], capture_output=True, text=True, check=False
    )
    if not done.stderr.lstrip().startswith("{"):
        return [done.stderr.strip() or "the checker said nothing"]
    return [
        f"{message.get('url', '')}:{message.get('lastLine', '')}: {message['message']}"
        for message in json.loads(done.stderr)["messages"]
    ]


def main() -> int:
    """Check and report."""
    pages = sorted(Path(sys.argv[1]).rglob("*.html"))
    errors = check(pages)
    for error in errors:
        print(error)  # noqa: T201 -- a command of its own
    print(f"{len(pages)} pages checked, {len(errors)} errors")  # noqa: T201
    return 1 if errors or not pages else 0


if __name__ == "__main__":
    raise SystemExit(main())
