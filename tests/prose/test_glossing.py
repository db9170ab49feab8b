"""Trade words in texts: found where they stand first, and nothing else changes."""

import re
from html import unescape

from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from generator.model.media import PictureFiles
from generator.prose.glossing import NO_WORDS, explain, trade_words
from generator.prose.write import write_glossed

WORDS = trade_words(
    [("BBL", "bbl"), ("BBL-plek", "bbl"), ("cao", "cao"), ("hbo", "hbo"), ("NLQF 6", "nlqf")]
)


class Plain:
    """Answers every question in the simplest way."""

    def link(self, target: str) -> tuple[str, bool]:
        return f"/{target}", False

    def picture(self, target: str) -> PictureFiles:
        return PictureFiles(f"/{target}", 4, 3)

    def table_name(self) -> str:
        return "Table"

    def figure(self, figure_id: str) -> Markup:
        return Markup("<b>{}</b>").format(figure_id)


def glossed(text: str, known: frozenset[str] = frozenset()) -> tuple[str, tuple[str, ...]]:
    written = write_glossed(text, Plain(), WORDS, known)
    return str(written.html), written.terms


def plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


PROSE = st.lists(
    st.sampled_from(
        ["BBL", "BBL-plek", "cao", "Cao", "hbo", "hbo-v", "NLQF 6", "bbl", "# ", "\n\n", "\n", " ",
         " ", " ", "**", "*", "`", "[", "](x)", "(", ")", ",", ".", "- ", "| ", "|---|", "7:30 ",
         "{{ a.b }}", "![a](b.svg \"c\")", "> ", "::: quote\n", "&amp;", "<", "een", "ж", "ع"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


@settings(deadline=None)
@given(PROSE)
def test_no_text_reads_otherwise_for_its_explanations(text: str) -> None:
    explained, _ = glossed(text)
    bare = str(write_glossed(text, Plain(), NO_WORDS).html)

    assert plain(explained) == plain(bare)


@settings(deadline=None)
@given(PROSE)
def test_nothing_is_explained_in_links_headings_code_and_other_explanations(text: str) -> None:
    page = BeautifulSoup(glossed(text)[0], "html.parser")

    assert page.select(":is(a, h1, h2, h3, h4, h5, h6, th, code, button) button") == []


@settings(deadline=None)
@given(PROSE)
def test_every_term_is_explained_once_and_told(text: str) -> None:
    html, terms = glossed(text)
    page = BeautifulSoup(html, "html.parser")
    opened = [str(button["popovertarget"]) for button in page.select("button.term")]

    assert opened == [f"term-{term}" for term in terms]
    assert len(set(terms)) == len(terms)


@settings(deadline=None)
@given(PROSE.map(lambda text: " ".join(text.split())))
def test_a_plain_line_keeps_its_words(text: str) -> None:
    html, terms = explain(text, WORDS, frozenset())

    assert plain(str(html)) == plain(str(Markup("{}").format(text)))
    assert len(set(terms)) == len(terms)


def test_a_trade_word_opens_its_note_where_it_stands_first() -> None:
    html, terms = glossed("Met BBL werk je. BBL is leren.")

    assert html.count("<button") == 1
    assert (
        'Met <button type="button" class="term" popovertarget="term-bbl">BBL</button> werk' in html
    )
    assert terms == ("bbl",)


def test_an_abbreviation_is_found_as_it_is_written_and_a_word_also_at_the_beginning() -> None:
    assert glossed("De bbl.")[1] == ()
    assert glossed("Cao en cao.")[1] == ("cao",)


def test_only_whole_words_are_found_longer_ones_first() -> None:
    assert glossed("De hbo-v en hbostudie.")[1] == ()
    assert ">BBL-plek</button>" in glossed("Een BBL-plek.")[0]


def test_the_punctuation_around_a_trade_word_stays_on_its_line() -> None:
    assert '<span class="tied">(<button' in glossed("Een ding (BBL).")[0]
    assert "</button>).</span>" in glossed("Een ding (BBL).")[0]
    assert '<span class="tied"><strong><button' in glossed("**BBL**: leren.")[0]
    assert "</strong>:</span> leren" in glossed("**BBL**: leren.")[0]


def test_what_a_page_is_about_is_not_explained() -> None:
    assert glossed("BBL en hbo", frozenset({"bbl"}))[1] == ("hbo",)


def test_of_two_terms_with_one_form_the_first_is_explained() -> None:
    words = trade_words([("OK", "ok"), ("OK", "other")])

    assert explain("De OK.", words, frozenset())[1] == ("ok",)
