"""What is too heavy for a telephone on a slow network is a mistake."""

import random
from collections.abc import Iterable, Mapping

from generator.artifacts import Artifact
from generator.budgets import Scales, check_fonts, check_page


def noise(size: int) -> bytes:
    """Text that does not compress to less than about `size` bytes."""
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"
    return "".join(random.Random(size).choices(letters, k=size * 4 // 3 + 60)).encode()


def page(head: str = "", body: str = "", family: str = "profession") -> Artifact:
    html = f'<html><head>{head}</head><body class="on-{family}">{body}</body></html>'
    return Artifact("nl/index.html", html.encode())


def reports(
    *files: Artifact, fonts: Mapping[str, int] | None = None, tools: Iterable[str] = ("search",)
) -> list[str]:
    scales = Scales(files, "/k/")
    pages = (file for file in files if file.path.endswith(".html"))
    found = [
        *check_fonts("kust", fonts or {}),
        *(one for page in pages for one in check_page("kust", page, scales, tuple(tools))),
    ]
    return [f"{one.span.path}: {one.code}: {one.message}" for one in found]


def test_a_light_page_is_no_mistake() -> None:
    assert reports(page(body="<p>Hallo</p>"), fonts={"nl": 61_440}) == []


def test_a_page_may_weigh_14_kilobytes() -> None:
    [report] = reports(page(body=noise(15_000).decode()))

    assert report.startswith("dist/kust/nl/index.html: over-budget: the page weighs 1")
    assert report.endswith(" bytes; 14336 are allowed")
    assert reports(page(body="<p>Hallo</p>" * 40_000)) == []


def test_all_style_sheets_of_a_page_together_may_weigh_12_kilobytes() -> None:
    sheets = [Artifact(f"assets/{name}.css", noise(7_000)) for name in ("site", "quiz")]
    link = '<link rel="stylesheet" href="/k/assets/{}.css">'

    assert reports(*sheets, page(link.format("site"))) == []
    [report] = reports(*sheets, page(link.format("site") + link.format("quiz")))
    assert "its style sheets weigh 14" in report


def test_a_script_weighs_what_it_imports_and_a_tool_may_weigh_more() -> None:
    tool = Artifact(
        "assets/tool.js", b'import { a } from "./part.js"; const later = import("./big.js")'
    )
    part, big = Artifact("assets/part.js", noise(6_000)), Artifact("assets/big.js", noise(90_000))
    script = '<script type="module" src="/k/assets/tool.js"></script>'

    [report] = reports(tool, part, big, page(script))
    assert "its scripts weigh 6" in report
    assert reports(tool, part, big, page(script, family="search")) == []


def test_the_first_picture_may_weigh_100_kilobytes_and_a_later_one_what_it_likes() -> None:
    photo = Artifact("assets/photo.avif", bytes(102_401))
    picture = '<picture><source srcset="/k/assets/photo.avif 640w"><img src="/k/assets/a.png"{}></picture>'

    [report] = reports(photo, page(body=picture.format("")))
    assert report.endswith("its first picture weighs 102401 bytes; 102400 are allowed")
    assert reports(photo, page(body=picture.format(' loading="lazy"'))) == []


def test_the_still_of_a_film_counts_as_a_picture() -> None:
    still = Artifact("assets/still.png", bytes(102_401))

    [report] = reports(still, page(body='<video poster="/k/assets/still.png"></video>'))

    assert "its first picture weighs 102401" in report


def test_a_page_asks_for_ten_files_at_once() -> None:
    pictures = "".join(f'<img src="/k/assets/{n}.png">' for n in range(9))

    assert reports(page('<link rel="icon" href="/k/icon.svg">', pictures)) == []
    [report] = reports(page('<link rel="preload" href="/k/font.woff2">', pictures))
    assert report.endswith("it asks for 11 files at once; 10 are allowed")


def test_an_icon_file_that_is_used_often_is_asked_for_once() -> None:
    icons = "".join(f'<use href="/k/assets/icons.svg#{n}"/>' for n in range(30))

    assert reports(page(body=icons)) == []


def test_the_fonts_of_a_language_may_weigh_60_kilobytes() -> None:
    assert reports(fonts={"ar": 61_441}) == [
        "dist/kust: over-budget: the fonts of `ar` weigh 61441 bytes; 61440 are allowed"
    ]
