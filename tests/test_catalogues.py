"""Facts about the words of the themes: complete, with their holes, and fit for addresses."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from string import Formatter

import pytest
from babel import Locale
from babel.messages.pofile import read_po

from generator.content.bodies import folded
from generator.messages import Words, read_messages, section_headings
from generator.routes import FACETS, value_slug
from tests.section_words import SECTION_WORDS
from tools.messages import (
    BASE,
    LANGUAGES,
    Catalogue,
    Identity,
    needed,
    path_of,
    read_catalogue,
    said_by,
    said_in_templates,
    said_in_views,
    spoken_by,
    themes,
    vocabularies,
    written,
)

CATALOGUES = [(theme, language) for theme in themes() for language in spoken_by(theme)]
ANY_THEME = pytest.mark.parametrize(("theme", "language"), CATALOGUES)
ANY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)

PERCENT_HOLE = re.compile(r"%\((\w+)\)[sd]")


@cache
def catalogue_of(theme: str, language: str) -> Catalogue:
    """A catalogue as it stands, read once."""
    return read_catalogue(theme, language)


@cache
def words_of(theme: str, language: str) -> Words:
    """The words as a portal with this theme reads them."""
    folders = [path_of(name, language).parent for name in dict.fromkeys((theme, BASE))]
    return read_messages(folders, [language])[language]


def forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    """A text as its plural forms; one form where it has no plural."""
    return text if isinstance(text, tuple) else (text,)


def holes(text: str) -> set[str]:
    """Names in `{name}` and `%(name)s`."""
    braces = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    return braces | set(PERCENT_HOLE.findall(text))


def sentences(theme: str, language: str) -> Iterator[tuple[Identity, tuple[str, ...]]]:
    """Translated sentences of a catalogue."""
    for identity, text in catalogue_of(theme, language).texts.items():
        if not identity[0]:
            yield identity, forms(text)


@ANY_THEME
def test_every_language_has_every_word(theme: str, language: str) -> None:
    assert catalogue_of(theme, language).missing == []


@ANY_THEME
def test_no_catalogue_has_words_that_nobody_says(theme: str, language: str) -> None:
    assert catalogue_of(theme, language).obsolete == []


def test_every_theme_speaks_every_language() -> None:
    for theme in themes():
        expected = {language for language in LANGUAGES if needed(theme, language)}
        assert expected <= set(spoken_by(theme))
        assert all(path_of(theme, language).exists() for language in expected)


@ANY_THEME
def test_catalogues_are_as_the_tool_writes_them(theme: str, language: str) -> None:
    texts = catalogue_of(theme, language).texts
    assert path_of(theme, language).read_bytes() == written(theme, language, texts)


@ANY_THEME
def test_holes_are_those_of_the_message(theme: str, language: str) -> None:
    for (_, msgid), texts in sentences(theme, language):
        wanted = holes(forms(msgid)[-1])
        for text in texts:
            # A plural form may say its number in words: "two months" is one word in Arabic.
            spare = {"n", "num"} if isinstance(msgid, tuple) else set()
            assert holes(text) <= wanted, (msgid, text)
            assert wanted - holes(text) <= spare, (msgid, text)


@ANY_THEME
def test_every_sentence_can_be_filled(theme: str, language: str) -> None:
    in_views, in_templates = said_in_views(), said_in_templates(BASE) | said_in_templates(theme)
    for identity, texts in sentences(theme, language):
        for text in texts:
            values = dict.fromkeys(holes(text), 7)
            if identity in in_views:
                assert "{" not in text.format(**values)
            if identity in in_templates:
                assert text % values


@ANY_LANGUAGE
def test_plural_forms_are_those_of_the_language(language: str) -> None:
    """Two numbers share a form exactly when they share a category of CLDR."""
    words, rule = words_of(BASE, language), Locale.parse(language).plural_form
    with path_of(BASE, language).open("rb") as file:
        catalogue = read_po(file)
    singles = {number: words.catalogue.plural(number) for number in range(250)}
    pairs = {(rule(number), form) for number, form in singles.items()}
    assert len(pairs) == len({form for _, form in pairs}) == len({name for name, _ in pairs})
    assert len(pairs) == catalogue.num_plurals
    assert all(
        len(text) == catalogue.num_plurals
        for theme, spoken in CATALOGUES
        if spoken == language
        for text in catalogue_of(theme, spoken).texts.values()
        if isinstance(text, tuple)
    )


@ANY_THEME
def test_texts_are_clean(theme: str, language: str) -> None:
    for identity, text in catalogue_of(theme, language).texts.items():
        for form in forms(text):
            assert form == form.strip(), identity
            assert "  " not in form, identity
            assert not re.search(r"['\"]", form), f"typewriter quote in {identity}: {form}"


@ANY_LANGUAGE
def test_every_id_has_a_word(language: str) -> None:
    words = words_of(BASE, language)
    for vocabulary, ids in vocabularies().items():
        for term in ids:
            if vocabulary != "address":
                assert words.catalogue.pgettext(vocabulary, term) != term, (vocabulary, term)


@ANY_THEME
def test_words_of_a_list_differ(theme: str, language: str) -> None:
    words = words_of(theme, language)
    for vocabulary, ids in vocabularies().items():
        said = Counter(words.catalogue.pgettext(vocabulary, term) for term in ids)
        assert max(said.values()) == 1, (vocabulary, said.most_common(1))


@ANY_LANGUAGE
def test_explanations_explain(language: str) -> None:
    words = words_of(BASE, language)
    for vocabulary in ("area", "level", "entry", "workplace", "audience", "mode", "fact"):
        for term in vocabularies()[vocabulary]:
            text = words.explanation(vocabulary, term)
            assert text.endswith((".", "؟")), (vocabulary, term)
            assert words.term(vocabulary, term) != text


@ANY_THEME
def test_addresses_are_slugs_and_differ_within_a_language(theme: str, language: str) -> None:
    words = words_of(theme, language)
    slugs = [words.term("address", term) for term in vocabularies()["address"]]
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) for slug in slugs)
    assert len(slugs) == len(set(slugs))


@ANY_THEME
def test_overviews_of_a_kind_have_addresses_of_their_own(theme: str, language: str) -> None:
    words = words_of(theme, language)
    for kind in (*FACETS, "motive", "audience"):
        slugs = [value_slug(words, kind, value) for value in vocabularies()[kind]]
        assert len(slugs) == len(set(slugs)), kind


@ANY_LANGUAGE
def test_section_headings_are_unique_per_language(language: str) -> None:
    words = words_of(BASE, language)
    wordings = [
        folded(wording)
        for section in vocabularies()["section"]
        for wording in words.catalogue.pgettext("section", section).split("|")
    ]
    assert all(wordings)
    assert len(wordings) == len(set(wordings))
    beginnings = [wording[:-1] for wording in wordings if wording.endswith("…")]
    for beginning in beginnings:
        assert sum(wording.startswith(beginning) for wording in wordings) == 1, beginning


@ANY_LANGUAGE
def test_the_first_wording_of_a_section_can_be_a_heading(language: str) -> None:
    words = words_of(BASE, language)
    assert not any(words.term("section", s).endswith("…") for s in vocabularies()["section"])


def test_editors_may_use_the_headings_they_were_promised() -> None:
    for language, known in section_headings(path_of(BASE, "en").parent).items():
        sections = {folded(heading): section for heading, section in known.items()}
        for heading, section in SECTION_WORDS.get(language, {}).items():
            assert sections[folded(heading)] == section


@pytest.mark.parametrize("language", ["ar", "uk"])
def test_sentences_are_in_the_script_of_their_language(language: str) -> None:
    script = {"ar": r"[\u0600-\u06ff]", "uk": r"[\u0400-\u04ff]"}[language]
    for theme in themes():
        for identity, text in catalogue_of(theme, language).texts.items():
            if identity[0] not in ("address", "cefr"):
                assert all(re.search(script, form) for form in forms(text)), identity


@pytest.mark.parametrize(
    ("theme", "language", "never"),
    [
        (BASE, "nl", r"\b(u|uw)\b"),
        (BASE, "de", r"\b(du|dich|dir|dein\w*)\b"),
        ("suedwestfalen", "de", r"\b(du|dich|dir|dein\w*)\b"),
        ("volg-je-hart", "nl", r"\b(u|uw)\b"),
        ("volg-je-hart", "de", r"\b(Sie|Ihnen|Ihre?[nmrs]?)\b"),
    ],
)
def test_a_theme_has_one_form_of_address(theme: str, language: str, never: str) -> None:
    texts = catalogue_of(BASE, language).texts | catalogue_of(theme, language).texts
    for (context, msgid), text in texts.items():
        if context != "section":
            assert not any(re.search(never, form) for form in forms(text)), msgid


def test_a_campaign_says_only_what_it_says_otherwise() -> None:
    base = {language: catalogue_of(BASE, language).texts for language in LANGUAGES}
    for theme, language in CATALOGUES:
        if theme != BASE:
            for identity, text in catalogue_of(theme, language).texts.items():
                assert base[language].get(identity) != text, (theme, language, identity)


def test_every_message_is_found_in_views_and_templates() -> None:
    said = said_by(BASE)
    assert ("", "Did you mean:") in said
    assert ("", ("{n} month", "{n} months")) in said
    assert ("", "Skip to the content") in said
