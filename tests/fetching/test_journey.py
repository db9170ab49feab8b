"""From a job board that exists to the page of the right profession, and back when it fails."""

import json
import shutil
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from tests.projects import remember
from tests.sites import REPOSITORY, TODAY, Site
from tests.vacancies.hosts import Host, Page, running

BOARD = """\
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Zorgplein West</title>
<item>
<title>Leerwerktraject longfunctieanalist (m/v/x)</title>
<link>https://zorgplein-west.example/v/1</link>
<guid>zpw-1</guid>
<pubDate>{posted}</pubDate>
<description>&lt;p&gt;Leer longen meten.&lt;script&gt;x()&lt;/script&gt;&lt;/p&gt;</description>
</item>
<item>
<title>Kok instellingskeuken</title>
<link>https://zorgplein-west.example/v/2</link>
<guid>zpw-2</guid>
<pubDate>{posted}</pubDate>
<description>Koken.</description>
</item>
</channel></rss>
"""
SNAPSHOT = "content/vacancies/snapshots/volg-je-hart/zorgplein.json"

SOURCE = """\
    - {{id: zorgplein, kind: feed, country: NL, employer_name: Zorgplein West, loopback: true, url: "{url}"}}
"""


def run(project: Path, *words: str) -> str:
    """What the command says; it must succeed."""
    done = CliRunner().invoke(main, ["-C", str(project), *words])
    assert done.exit_code == 0, done.output
    return done.output


def site_of(project: Path) -> Site:
    """Volg je Hart as it is built today."""
    run(project, "build", "volg-je-hart", "--no-search", "--jobs", "1", "--today", TODAY)
    return Site(project / "dist/volg-je-hart", "/")


def listed(site: Site) -> str:
    """Titles of the vacancies on the page of a profession."""
    page = site.page("nl/beroepen/longfunctieanalist/")
    return " ".join(title.get_text() for title in page.select(".vacancy-title"))


def connected(folder: Path, host: Host) -> Path:
    """A copy of the content in which Volg je Hart reads a job board on this machine."""
    for name in ("content", "themes"):
        shutil.copytree(REPOSITORY / name, folder / name)
    remember(folder)
    portal = folder / "content/portals/volg-je-hart.yaml"
    source = SOURCE.format(url=f"{host.origin}/vacatures.rss")
    portal.write_text(
        portal.read_text().replace("demonstration: true\n", f"{source}demonstration: true\n", 1)
    )
    return folder


def test_s2_08_vacancies_of_a_job_board_stand_on_the_page_of_their_profession(
    tmp_path: Path,
) -> None:
    posted = format_datetime(datetime.fromisoformat(TODAY).replace(tzinfo=UTC))
    with running() as host:
        body = BOARD.format(posted=posted).encode()
        host.pages["/vacatures.rss"] = Page(body, "application/rss+xml")
        project = connected(tmp_path, host)
        run(project, "fetch", "volg-je-hart")
        site = site_of(project)

        assert "Leerwerktraject longfunctieanalist" in listed(site)
        assert "Kok instellingskeuken" in site.page("nl/vacatures/").get_text()
        assert not [file for file in site.root.rglob("*.html") if "x()" in file.read_text()]

        host.pages["/vacatures.rss"] = Page(b"<rss", "application/rss+xml", status=500)
        said = run(project, "fetch", "volg-je-hart")

        assert "2 vacancies of" in said
        kept = json.loads((project / SNAPSHOT).read_text())
        assert [vacancy["id"] for vacancy in kept["vacancies"]] == [
            "zorgplein:zpw-1",
            "zorgplein:zpw-2",
        ]
