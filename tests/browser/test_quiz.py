"""The quiz: with the keyboard, without a script, kept in the address, told to nobody, and it says why."""

import re
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NARROW, Visit
from tests.browser.places import Portal
from tests.browser.recording import Record
from tests.browser.test_keyboard import tab_to

Portals = dict[str, Portal]

CHOICES = {"heart": "10300020", "hills": "0101201"}
"""Answers that lead to a clear result."""

EVERY_WINNER = """async () => {
  const box = document.querySelector("[data-outcome]")
  const { answers } = JSON.parse(box.dataset.outcome)
  const { digits, rank } = await import(RANKING)
  const items = [...box.querySelector("template").content.querySelectorAll(".match")]
  const weights = items.map((item) => digits(item.dataset.weights))
  const won = weights.map(() => 0)
  const walk = (points, i) => {
    if (i === answers.length) return won[rank(points, weights)[0]]++
    for (const [more] of answers[i]) walk(digits(more).map((one, j) => one + (points[j] ?? 0)), i + 1)
  }
  walk([], 0)
  return items.map((item, i) => [item.querySelector("a").textContent, won[i]])
}"""


def choose(page: Page, answers: str) -> None:
    """Answer the questions from the first on, with the pointer."""
    for number, question in zip(answers, page.locator("fieldset").all(), strict=False):
        question.locator("label").nth(int(number)).click()


@pytest.mark.parametrize(
    ("portal", "language"), [("heart", "nl"), ("hills", "de"), ("hills", "ar")]
)
def test_with_the_keyboard_alone_one_gets_a_result_that_says_why(
    visit: Visit, portals: Portals, portal: str, language: str
) -> None:
    page = visit(reduced_motion="reduce")
    page.goto(portals[portal].url(language, "quiz"))
    for question in page.locator("fieldset").all():
        tab_to(page, question.locator("input").first)
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
        expect(question.locator("input").nth(1)).to_be_checked()
    tab_to(page, page.locator(".quiz-end button"))
    page.keyboard.press("Enter")

    expect(page.locator(".match")).to_have_count(3)
    expect(page.locator("h1")).to_be_focused()
    for match in page.locator(".match").all():
        expect(match.locator(".match-why")).not_to_contain_text("{")
        assert len(match.locator(".match-why").inner_text()) > 15
        expect(match.locator("q")).to_have_count(2)


def test_the_reason_names_what_one_likes_and_quotes_what_one_said(
    visit: Visit, portals: Portals
) -> None:
    page = visit()
    page.goto(portals["heart"].outcome("nl", CHOICES["heart"]))
    best = page.locator(".match").first

    expect(page.locator("h1")).to_have_text("Jouw hart klopt voor adrenaline en techniek.")
    expect(page).to_have_title("Jouw hart klopt voor adrenaline en techniek. – Volg je Hart")
    expect(best.locator("h3")).to_have_text("Operatieassistent")
    expect(best.locator(".match-why")).to_have_text(
        "Omdat jij houdt van adrenaline en werken met je handen."
    )
    expect(best.locator("q").first).to_have_text("Hand erin. Nadenken komt later.")
    best.locator("a").click()
    expect(page.locator(".page-profession h1")).to_have_text("Operatieassistent")


@pytest.mark.parametrize(("portal", "language"), [("heart", "nl"), ("hills", "de")])
def test_every_profession_can_win(
    visit: Visit, portals: Portals, portal: str, language: str
) -> None:
    page = visit()
    site = portals[portal].site
    (answers,) = (file.name for file in (site.root / "assets").glob("quiz-answers.*.js"))
    page.goto(portals[portal].url(language, "quiz-result"))
    won = page.evaluate(EVERY_WINNER.replace("RANKING", f"'{site.base}assets/{answers}'"))

    assert len(won) == 7
    whole = sum(times for _, times in won)
    assert {title for title, times in won if times < whole / 25} == set()


def test_equal_answers_have_equal_results_in_every_language(visit: Visit, portals: Portals) -> None:
    page = visit()
    seen = set()
    for language in ("nl", "en", "de", "nl"):
        page.goto(portals["heart"].outcome(language, CHOICES["heart"]))
        expect(page.locator(".verdict")).to_be_visible()
        weights = page.locator(".match").evaluate_all("all => all.map(one => one.dataset.weights)")
        shares = page.locator(".profile-share").all_inner_texts()
        seen.add((*weights, *(re.sub(r"\D", "", share) for share in shares)))

    assert len(seen) == 1


def test_what_has_no_answer_is_said_with_links_and_at_the_question(
    visit: Visit, portals: Portals
) -> None:
    page = visit(viewport=NARROW, reduced_motion="reduce")
    page.goto(portals["heart"].url("nl", "quiz"))
    choose(page, "0123")
    page.locator(".quiz-end button").click()
    summary = page.locator(".quiz-errors")

    expect(summary).to_be_focused()
    expect(summary.locator("a")).to_have_count(4)
    fifth = page.locator("fieldset").nth(4)
    expect(fifth).to_have_attribute("aria-invalid", "true")
    expect(fifth).to_have_accessible_description("Kies een antwoord")
    expect(page.locator("fieldset").nth(3)).not_to_have_attribute("aria-invalid", "true")

    summary.locator("a").first.press("Enter")
    expect(fifth.locator("input").first).to_be_focused()
    expect(fifth.locator("h2")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Space")
    expect(fifth.locator(".ask-missing")).to_have_count(0)
    expect(summary.locator("a")).to_have_count(3)

    for question in page.locator("fieldset[aria-invalid]").all()[::-1]:
        question.locator("label").first.click()
    expect(summary).to_have_count(0)


def test_progress_is_said_and_drawn(visit: Visit, portals: Portals) -> None:
    page = visit(reduced_motion="reduce")
    page.goto(portals["heart"].url("nl", "quiz"))
    status = page.locator(".quiz-progress [role=status]")
    expect(status).to_have_text("0 van 8")
    choose(page, "012")
    expect(status).to_have_text("3 van 8")
    done = page.locator(".quiz-done").evaluate("one => getComputedStyle(one).clipPath")

    assert "62.5%" in done
    expect(page.locator(".quiz-progress")).to_be_in_viewport(ratio=1)
    choose(page, "01212121")
    expect(page.locator(".quiz-progress[data-complete]")).to_have_count(1)


def test_no_answer_is_ever_sent_or_kept(recorded: tuple[Page, Record], portals: Portals) -> None:
    page, record = recorded
    portal = portals["heart"]
    page.goto(portal.url("nl", "quiz"))
    choose(page, CHOICES["heart"])
    page.locator(".quiz-end button").click()
    expect(page.locator(".verdict")).to_be_visible()
    page.reload()
    expect(page.locator(".verdict")).to_be_visible()
    asked = {urldefrag(url).url for url in record.requests}

    assert [url for url in asked if "?" in url or CHOICES["heart"] in url] == []
    assert record.elsewhere(portal.origin) == []
    assert record.kept(page) == []
    assert record.complaints == []


def test_reloading_and_going_back_keep_the_answers(visit: Visit, portals: Portals) -> None:
    page = visit()
    page.goto(portals["hills"].url("de", "home"))
    page.goto(portals["hills"].url("de", "quiz"))
    choose(page, "012")
    page.reload()
    expect(page.locator("input:checked")).to_have_count(3)
    choose(page, CHOICES["hills"])
    page.locator(".quiz-end button").click()
    expect(page.locator(".verdict")).to_be_visible()
    page.go_back()
    expect(page.locator("input:checked")).to_have_count(7)
    page.go_forward()
    expect(page.locator(".verdict")).to_be_visible()
    page.locator("[data-again]").click()
    expect(page.locator("input:checked")).to_have_count(7)
    chosen = page.locator("fieldset").evaluate_all(
        "all => all.map(one => one.querySelector(':checked').value).join('')"
    )

    assert chosen == CHOICES["hills"]


def test_another_language_shows_the_same_result(visit: Visit, portals: Portals) -> None:
    page = visit(reduced_motion="reduce")
    page.goto(portals["hills"].outcome("de", CHOICES["hills"]))
    page.locator(".languages a[hreflang=ar]").click()

    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator(".match")).to_have_count(3)
    expect(page.locator("h1 bdi")).to_have_attribute("lang", "en")


@pytest.mark.parametrize(
    "fragment", ["#a=", "#a=99999999-0000", "#a=0123", "#a=%3Cscript%3E", "#a=........-{mark}"]
)
def test_a_damaged_address_shows_the_page_without_answers(
    recorded: tuple[Page, Record], portals: Portals, fragment: str
) -> None:
    page, record = recorded
    whole = portals["heart"].outcome("nl")
    page.goto(urldefrag(whole).url + fragment.replace("{mark}", whole[-4:]))

    expect(page.locator("h1")).to_have_text("Waar klopt jouw hart voor?")
    expect(page.locator(".verdict")).to_have_count(0)
    expect(page.locator(".trait")).to_have_count(6)
    assert record.complaints == []


def test_an_address_pasted_over_the_first_shows_the_other_result(
    visit: Visit, portals: Portals
) -> None:
    page = visit()
    page.goto(portals["heart"].outcome("nl", CHOICES["heart"]))
    expect(page.locator(".match h3").first).to_have_text("Operatieassistent")
    page.goto(portals["heart"].outcome("nl", "23012031"))

    expect(page.locator(".match h3").first).not_to_have_text("Operatieassistent")
    expect(page.locator(".verdict")).to_have_count(1)


def test_a_jump_within_the_page_does_not_lose_the_result(visit: Visit, portals: Portals) -> None:
    page = visit()
    url = portals["heart"].outcome("nl", CHOICES["heart"])
    page.goto(url)
    expect(page.locator(".verdict")).to_be_visible()
    page.locator(".skip a").first.press("Enter")

    expect(page).to_have_url(url)
    expect(page.locator(".verdict")).to_be_visible()


def test_sharing_copies_the_address_and_says_so(portals: Portals, visit: Visit) -> None:
    page = visit("who shares", permissions=["clipboard-read", "clipboard-write"])
    page.add_init_script("delete Navigator.prototype.share")
    url = portals["heart"].outcome("nl", CHOICES["heart"])
    page.goto(url)
    page.locator("[data-share]").click()

    expect(page.locator(".outcome-ways [role=status]")).to_have_text("De link is gekopieerd.")
    assert page.evaluate("navigator.clipboard.readText()") == url


@pytest.mark.parametrize(("portal", "language"), [("heart", "nl"), ("hills", "ar")])
def test_without_javascript_one_looks_up_the_word_one_chose_most(
    visit: Visit, portals: Portals, portal: str, language: str
) -> None:
    page = visit(java_script_enabled=False, viewport={"width": 360, "height": 640})
    page.goto(portals[portal].url(language, "quiz"))
    expect(page.locator(".quiz-progress")).to_be_hidden()
    expect(page.locator("noscript p")).to_be_visible()
    words = page.locator(".answer-trait")
    expect(words.first).to_be_visible()
    word = words.first.inner_text()
    page.locator("label").first.click()
    page.locator(".quiz-end button").click()

    assert "=" not in page.url
    expect(page.locator(".trait")).to_have_count(6)
    trait = page.locator(".trait", has=page.get_by_role("heading", name=word, exact=True, level=2))
    assert trait.locator("h3 a").count() >= 2
    trait.locator("h3 a").first.click()
    expect(page.locator(".page-profession h1")).to_be_visible()


@pytest.mark.parametrize("kind", ["home", "professions", "a-to-z", "not-found"])
@pytest.mark.parametrize(("portal", "language"), [("heart", "de"), ("hills", "uk")])
def test_the_way_into_the_quiz_is_open(
    visit: Visit, portals: Portals, portal: str, language: str, kind: str
) -> None:
    page = visit()
    page.goto(portals[portal].url(language, kind))
    page.locator(".page a[href$='/quiz/']").first.click()

    expect(page.locator(".page-quiz h1")).to_be_visible()


def test_at_home_each_feeling_leads_to_its_part_of_the_results(
    visit: Visit, portals: Portals
) -> None:
    page = visit(reduced_motion="reduce")
    page.goto(portals["heart"].url("nl", "home"))
    page.get_by_role("link", name="Puzzelen", exact=True).click()

    expect(page).to_have_url(re.compile("#trait-puzzelen$"))
    expect(page.locator("#trait-puzzelen h2")).to_be_in_viewport()
