"""The search page in a browser, with a real index, under the portal's policy."""

import pytest
from playwright.sync_api import Page, expect

DOCTOR = "Hausärztin / Hausarzt"
NURSE = "Pflegefachfrau / Pflegefachmann"


def found(page: Page) -> list[str]:
    """Titles of the results in the page's own language."""
    return page.locator("[data-results] > ol > li > h2 > a").all_inner_texts()


def ask(page: Page, language: str, query: str) -> None:
    """Open the search page with a question and wait for the answer."""
    page.goto(f"/{language}/search/?q={query}")
    settled(page)


def settled(page: Page) -> None:
    """Wait until the status says something final."""
    expect(page.get_by_role("status")).not_to_have_text("")
    expect(page.get_by_role("status")).not_to_have_text("Searching …")


@pytest.mark.parametrize(
    "query", ["arzt", "ärztin", "aerzte", "Ärzte", "mediziner", "medizinerin", "landarzt"]
)
def test_a_doctor_is_found_in_every_gender_and_spelling(page: Page, query: str) -> None:
    ask(page, "de", query)

    assert found(page)[0] == DOCTOR


@pytest.mark.parametrize("query", ["81404-101", "81404101", "81404"])
def test_a_code_is_found_with_and_without_hyphen(page: Page, query: str) -> None:
    ask(page, "de", query)

    assert found(page) == [DOCTOR]


def test_the_part_of_a_compound_finds_the_page(page: Page) -> None:
    ask(page, "de", "schwester")

    assert NURSE in found(page)


def test_a_compound_is_split_where_it_stands_in_another_languages_page(page: Page) -> None:
    ask(page, "en", "schwester")

    assert found(page) == ["Nurse"]


def test_a_result_tells_its_kind_and_shows_text_as_text(page: Page) -> None:
    ask(page, "de", "landarzt")

    expect(page.locator(".search-kind")).to_have_text("Beruf")
    expect(page.locator(".search-excerpt")).to_contain_text("1 < 2 & 3.")
    expect(page.get_by_role("status")).to_have_text("1 result")


def test_the_words_asked_for_are_marked(page: Page) -> None:
    ask(page, "de", "nachtdienst")

    expect(page.locator("mark").first).to_have_text("Nachtdienst")


def test_more_results_come_on_demand_and_focus_goes_to_the_first_of_them(page: Page) -> None:
    ask(page, "de", "nachtdienst")
    assert len(found(page)) == 10
    expect(page.get_by_role("status")).to_have_text("12 results")

    page.get_by_role("button", name="Show more results").press("Enter")

    expect(page.locator("[data-results] li")).to_have_count(12)
    expect(page.locator("[data-results] li").nth(10).locator("a")).to_be_focused()
    expect(page.get_by_role("button", name="Show more results")).to_be_hidden()


def test_names_that_are_alike_come_before_names_of_the_same_stem(page: Page) -> None:
    ask(page, "de", "mediziner")

    assert found(page) == [DOCTOR, "Medizinische Fachangestellte"]


def test_typing_searches_and_the_address_remembers_the_question(page: Page) -> None:
    page.goto("/nl/search/")
    expect(page.get_by_role("searchbox")).not_to_be_focused()

    page.get_by_role("searchbox").press_sequentially("praktijk")

    expect(page.get_by_role("status")).to_have_text("1 result")
    assert page.url.endswith("/nl/search/?q=praktijk")


def test_enter_answers_without_leaving_the_page(page: Page) -> None:
    page.goto("/nl/search/")

    page.get_by_role("searchbox").fill("assistent")
    page.get_by_role("searchbox").press("Enter")

    expect(page.get_by_role("link", name="Doktersassistent")).to_be_visible()
    assert page.url.endswith("/nl/search/?q=assistent")


def test_an_emptied_question_takes_the_results_away(page: Page) -> None:
    ask(page, "nl", "praktijk")

    page.get_by_role("searchbox").fill("")

    expect(page.locator("[data-results] li")).to_have_count(0)
    expect(page.get_by_role("status")).to_have_text("")
    assert page.url.endswith("/nl/search/")


def test_values_of_one_filter_add_up_and_filters_narrow_each_other(page: Page) -> None:
    page.goto("/de/search/?area=Medizin&area=Pflege")
    settled(page)
    assert len(found(page)) == 3

    page.get_by_role("group", name="Region").get_by_role("checkbox", name="Hennetal").check()

    expect(page.get_by_role("status")).to_have_text("2 results")
    assert sorted(found(page)) == sorted([DOCTOR, NURSE])
    assert page.url.endswith("?area=Medizin&area=Pflege&region=Hennetal")


def test_filters_count_what_was_found(page: Page) -> None:
    ask(page, "de", "nachtdienst")
    page.get_by_text("Filter", exact=True).click()

    labels = page.locator("[data-filters] label:visible").all_inner_texts()

    assert labels == ["Geschichte 12", "Haardt 12"]


def test_a_filter_without_values_to_choose_from_is_not_offered(page: Page) -> None:
    ask(page, "nl", "assistent")
    page.get_by_text("Filter", exact=True).click()

    assert page.locator("[data-filters] legend").all_inner_texts() == ["Area"]


def test_filters_that_leave_nothing_say_so_and_suggest_nothing(page: Page) -> None:
    page.goto("/de/search/?q=nachtdienst&area=Pflege")
    settled(page)

    expect(page.get_by_role("status")).to_have_text("No results for “nachtdienst”.")
    expect(page.locator("[data-results]")).to_be_empty()


@pytest.mark.parametrize("language", ["fr", "nl"])
def test_what_a_language_lacks_is_found_in_another(page: Page, language: str) -> None:
    ask(page, language, "landarzt")

    expect(page.get_by_role("heading", name="Found in German:")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text(
        "No results for “landarzt”. Found in German: 1 result"
    )
    found_elsewhere = page.locator("ol[lang=de]")
    expect(found_elsewhere.get_by_role("link", name=DOCTOR)).to_have_attribute(
        "href", "/de/hausarzt/"
    )
    expect(found_elsewhere).to_have_attribute("dir", "auto")


def test_another_language_is_searched_with_its_own_stemmer(page: Page) -> None:
    ask(page, "fr", "Nachtdiensten")

    expect(page.get_by_role("heading", name="Found in German:")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "query", "title"),
    [
        ("nl", "longfuncie", "Longfunctieanalist"),
        ("nl", "dokterasistent", "Doktersassistent"),
        ("de", "Krankenschweser", NURSE),
        ("de", "Hausarzz", DOCTOR),
        ("de", "Pfelger", NURSE),
        ("de", "Mezidiner", DOCTOR),
        ("de", "Operatoinstechnische", "Operationstechnische Assistenz"),
    ],
)
def test_a_slip_of_the_pen_still_leads_to_the_page(
    page: Page, language: str, query: str, title: str
) -> None:
    ask(page, language, query)

    expect(page.locator("[data-results] a").first).to_have_text(title)


def test_a_beginning_alone_is_a_guess_and_no_result(page: Page) -> None:
    ask(page, "de", "Hausmeister")

    expect(page.get_by_role("status")).to_have_text("No results for “Hausmeister”.")
    expect(page.get_by_role("heading", name="Did you mean:")).to_be_visible()
    expect(page.locator("[data-results] h3")).to_have_text(DOCTOR)


def test_a_near_miss_names_the_word_that_is_near(page: Page) -> None:
    ask(page, "de", "Mezidiner")

    expect(page.locator("[data-results] ul > li")).to_have_text(f"{DOCTOR} (Mediziner:innen)")
    expect(page.get_by_role("status")).to_contain_text(f"Did you mean: {DOCTOR}")


def test_punctuation_asks_for_nothing(page: Page) -> None:
    ask(page, "de", "!?")

    expect(page.locator("[data-results]")).to_be_empty()


def test_what_nobody_knows_is_said_plainly(page: Page) -> None:
    ask(page, "en", "xylofoonqq")

    expect(page.get_by_role("status")).to_have_text("No results for “xylofoonqq”.")
