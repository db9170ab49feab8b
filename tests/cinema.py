"""A small portal with one film of our own and one on each platform, built as the command builds it."""

import shutil
from pathlib import Path

from tests.assets.samples import photo
from tests.command import built
from tests.projects import valid_project
from tests.sites import REPOSITORY, Site

MEDIA = REPOSITORY / "content/media"

PLATFORMS = {
    "youtube": (
        "provider: youtube\n  id: abcdefghij-",
        "https://www.youtube-nocookie.com/embed/abcdefghij-",
        "https://www.youtube.com/watch?v=abcdefghij-",
    ),
    "vimeo": (
        "provider: vimeo\n  id: 76979871",
        "https://player.vimeo.com/video/76979871?dnt=1",
        "https://vimeo.com/76979871",
    ),
    "peertube": (
        "provider: peertube\n  host: videos.example\n  id: kkGMgK9ZtnKfYAgnEtQxbv",
        "https://videos.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv",
        "https://videos.example/w/kkGMgK9ZtnKfYAgnEtQxbv",
    ),
}
"""Each platform with what the editor writes, the address of its player, and of the film's page."""

OWN = """\
  file: videos/own.mp4
  poster: videos/own.png
  captions: {nl: videos/own.nl.vtt, en: videos/own.en.vtt}
  chapters: {nl: videos/own.chapters.vtt}
  audio_description: {kind: separate, file: videos/own.described.mp4}
"""

STORY = """\
---
person: {name}
published: 2026-01-20
region: {region}
professions: [operatieassistent]
motive: {motive}
portrait: {{file: portraits/noor.svg, credit: Eigen tekening}}
video:
{video}  seconds: 44
  spoken: nl
consent:
  obtained: 2026-01-10
  scope: [web, video]
  reference: map 7
title: Film van {name}
role: operatieassistent
one_liner: {name} laat zien wat je op de operatiekamer doet.
portrait_alt: {name} lacht naar de camera.
---
Kijk maar.
{transcript}"""

REGION = """\
---
country: NL
kind: {kind}
parent: {parent}
title: {title}
one_liner: Hier kun je in veel ziekenhuizen leren.
---
Tekst.
"""

CAPTIONS = """\
WEBVTT

00:00.500 --> 00:03.000
<v Noor>{one}

00:03.000 --> 00:05.000
<v Noor>{two}

00:05.000 --> 00:08.000
<v Sam>{three}

00:12.000 --> 00:40.000
<v Sam>{four}
"""

DUTCH = CAPTIONS.format(
    one="Hoi, ik ben Noor.", two="Ik tel &amp; tel.", three="En ik ben Sam.", four="Tot ziens!"
)
ENGLISH = CAPTIONS.format(
    one="Hi, I am Noor.", two="I count &amp; count.", three="And I am Sam.", four="Goodbye!"
)
CHAPTERS = """\
WEBVTT

00:00.000 --> 00:10.000
Handen wassen

00:10.000 --> 00:44.000
Alles tellen
"""


def build_cinema(folder: Path) -> Site:
    """The portal in a folder of its own."""
    project = valid_project(folder / "project")
    write_films(project / "content/media/videos")
    write_regions(project / "content/regions")
    stories = project / "content/stories"
    story(stories, "own", OWN, "delft", "moved-here", transcript="")
    for name, (lines, _, _) in PLATFORMS.items():
        video = (
            f"  {lines}\n  poster: videos/still.jpg\n  poster_credit: Zorg in beeld\n"
            "  audio_description: {kind: integrated}\n"
        )
        story(stories, name, video, "haaglanden" if name == "vimeo" else "westland")
    return Site(built(project, folder / "dist", "2026-03-01", "--jobs", "1") / "portaal", "/")


def write_films(media: Path) -> None:
    """Two films of our own, their captions and chapters, and the still of the others."""
    media.mkdir()
    shutil.copy(MEDIA / "videos/noor-operatieassistent.mp4", media / "own.mp4")
    shutil.copy(MEDIA / "videos/helga-hausaerztin.mp4", media / "own.described.mp4")
    shutil.copy(MEDIA / "videos/noor-operatieassistent.png", media / "own.png")
    (media / "own.nl.vtt").write_text(DUTCH)
    (media / "own.en.vtt").write_text(ENGLISH)
    (media / "own.chapters.vtt").write_text(CHAPTERS)
    (media / "still.jpg").write_bytes(photo(640, 360))


def write_regions(regions: Path) -> None:
    """A region with two towns in one part of it, so that lists roll up."""
    for name, parent, kind in (
        ("delfland", "haaglanden", "subregion"),
        ("delft", "delfland", "municipality"),
        ("westland", "delfland", "municipality"),
    ):
        text = REGION.format(kind=kind, parent=parent, title=name.title())
        (regions / f"{name}.nl.md").write_text(text)


def story(
    folder: Path, name: str, video: str, region: str, motive: str = "none",
    transcript: str = "\n## Uitgeschreven tekst\n\n**Noor:** Hoi.\n",
) -> None:  # fmt: skip
    """Write a story with its film."""
    text = STORY.format(
        name=name.title(), region=region, motive=motive, video=video, transcript=transcript
    )
    (folder / f"{name}.nl.md").write_text(text)
