"""Markdown as editors write it, and as nobody should."""

import re

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.model.media import PictureFiles
from generator.model.mentions import MentionKind
from generator.prose.scan import headings, scan
from generator.prose.write import write


class Plain:
    """Answers every question in the simplest way."""

    def link(self, target: str) -> tuple[str, bool]:
        return f"/{target}", target.startswith("https:")

    def picture(self, target: str) -> PictureFiles:
        return PictureFiles(f"/{target}", 4, 3)

    def table_name(self) -> str:
        return "Table"

    def figure(self, figure_id: str) -> Markup:
        return Markup("<b>{}</b>").format(figure_id)


def html(text: str) -> str:
    return str(write(text, Plain()))


MARKDOWN = st.text(
    st.sampled_from(list("abÄß 0123:.#*_-[](){}<>!`|\\\n\"'~&;/\u2028\u0000\u202e")), max_size=300
)


@given(MARKDOWN)
def test_no_text_can_break_the_renderer(text: str) -> None:
    scan(text)
    headings(text)
    html(text)


@given(MARKDOWN)
def test_no_text_can_bring_its_own_html_into_a_page(text: str) -> None:
    tags = set(
        re.findall(r"<([a-zA-Z][a-zA-Z0-9]*)", html(f"<script>{text}</script> <img {text}>"))
    )

    assert "script" not in tags


@given(MARKDOWN)
def test_every_mention_lies_inside_its_text(text: str) -> None:
    lines = text.split("\n")
    for mention in scan(text):
        assert 0 <= mention.line < len(lines)
        assert 1 <= mention.column <= len(lines[mention.line]) + 1


@given(MARKDOWN)
def test_no_heading_has_the_id_of_another(text: str) -> None:
    found = [anchor for anchor, _, _ in headings(text)]

    assert len(found) == len(set(found))


def test_a_clock_time_that_opens_an_item_makes_the_list_a_timeline() -> None:
    found = html("- 7:30 Je kleedt je om.\n- 12.15 uur – pauze\n- geen tijd")

    assert '<ul class="timeline">' in found
    assert '<time datetime="07:30">7:30</time> Je kleedt je om.' in found
    assert '<time datetime="12:15">12:15</time> pauze' in found


def test_a_number_that_is_no_time_stays_a_number() -> None:
    assert "<time" not in html("- 25:61 is geen tijd\n- 3 mensen")


def test_a_pull_quote_names_its_speaker() -> None:
    found = html("::: quote Noor, operatieassistent\nElk gaasje telt.\n:::")

    assert "<blockquote><p>Elk gaasje telt.</p>" in found
    assert "<figcaption>Noor, operatieassistent</figcaption>" in found


def test_a_link_to_another_site_does_not_tell_it_where_the_reader_came_from() -> None:
    assert 'rel="noreferrer"' in html("[BIG](https://www.bigregister.nl/)")


def test_a_link_without_page_in_this_portal_is_no_link() -> None:
    class Nowhere(Plain):
        def link(self, target: str) -> tuple[str, bool]:
            return "", False

    assert str(write("Lees [dit](ota).", Nowhere())) == "<p>Lees <span>dit</span>.</p>\n"


def test_a_table_can_be_scrolled_by_keyboard() -> None:
    found = html("| a | b |\n|---|---|\n| 1 | 2 |")

    assert '<div class="table-scroll" role="group" aria-label="Table" tabindex="0">' in found


def test_an_empty_corner_of_a_table_is_no_heading() -> None:
    found = html("| | a |\n|---|---|\n| 1 | 2 |")

    assert "<td></td>" in found
    assert '<th scope="col">a</th>' in found


def test_a_heading_keeps_the_id_that_its_author_gave() -> None:
    assert headings("## Und jetzt? {#next}\n\n## Über uns") == (
        ("next", "Und jetzt?", 2),
        ("über-uns", "Über uns", 2),
    )


def test_mentions_know_their_line_and_column() -> None:
    mentions = scan('Lees [dit](ota) en\n[dat](ota). {{ a.b }}\n\n![x](s.svg "c")')

    assert [(m.kind, m.target, m.line, m.column) for m in mentions] == [
        (MentionKind.LINK, "ota", 0, 12),
        (MentionKind.LINK, "ota", 1, 7),
        (MentionKind.FIGURE, "a.b", 1, 16),
        (MentionKind.PICTURE, "s.svg", 3, 6),
    ]


def test_an_unclosed_figure_is_text() -> None:
    assert html("{{ nothing") == "<p>{{ nothing</p>\n"
