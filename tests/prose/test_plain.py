"""Plain texts take a short way and become what the full parser makes of them."""

import random
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.rules_core import block, inline

from generator.prose.grammar import markdown
from generator.prose.plain import blocks_of

PIECES = (
    "a", "b c", "\n", "\n\n", "\n\n", "- ", "# ", "### x", "-", "  ", " ", "1. ", "1) ", "8:00 x", "7.30 y",
    "“q”", "(x",
    "*e*", "[l](u)", "{{ f }}", "!", "&amp;", "<b>", "|", "---", "===", ">", ":::quote", "\t", "é",
    "```", "_", "~~x~~", "]:", "[a]: b", "{#id}", "\\", "\r\n", "\xa0",
    "\u2028", "+ ", "*", "#", " #", "\x0b",
    "\ufeff", "٣", "- - ", "\n- a", "\n- b\n", "  b\n", "\n\n\n", "word\n", "\0",
)  # fmt: skip


@pytest.fixture(scope="module")
def full() -> MarkdownIt:
    """The same parser without the short way."""
    parser = markdown.__wrapped__()
    parser.core.ruler.at("block", block)
    parser.core.ruler.at("inline", inline)
    return parser


def test_every_text_of_the_project_becomes_the_same(full: MarkdownIt) -> None:
    for path in sorted(Path("content").glob("*/*.md")):
        for section in re.split(r"(?m)^## .*$", path.read_text().split("\n---\n", 1)[1]):
            assert markdown().parse(section) == full.parse(section), path


def test_whatever_somebody_types_becomes_the_same(full: MarkdownIt) -> None:
    chance = random.Random(5)
    for _ in range(5_000):
        text = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 9)))
        assert markdown().parse(text) == full.parse(text), repr(text)


def test_paragraphs_headings_and_flat_lists_are_plain() -> None:
    assert blocks_of("You listen.\n\n### Why?\n\n- 8:00 You start.\n- 9:00 You [call](u).\n")


@pytest.mark.parametrize(
    "text",
    ["- a\n\n- b", "- a\n  - b", "a\n- b", "> a", "| a |\n|---|", "a\n===", "[a]: b", "1. a"],
)
def test_what_means_more_is_not_plain(text: str) -> None:
    assert blocks_of(text) is None
