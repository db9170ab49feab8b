"""Vacancies are found in the browser: narrowed, counted, put in order, and all of it shared by a link."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.conftest import NARROW, WIDE
from tests.browser.measures import RUNAWAYS
from tests.browser.serving import serving
from tests.browser.test_axe import EVERYTHING, examine, violations
from tests.browser.test_keyboard import tab_to
from tests.market import FEW, MANY, TODAY, written
from tests.sites import Site

LIST = "/nl/vacatures/"
ARABIC = "/ar/wazaif/"
NOON = datetime(TODAY.year, TODAY.month, TODAY.day, 12)

FIRST_RESULTS = 100_000
"""Bytes, fonts aside."""


@pytest.fixture(scope="module")
def origin(market: Site) -> Iterator[str]:
    """Where the portal with forty vacancies is served."""
    with serving(market) as found:
        yield found


@pytest.fixture(scope="module")
def big(fair: Site) -> Iterator[str]:
    """Where the portal with ten thousand is served."""
    with serving(fair) as found:
        yield found


@pytest.fixture(scope="module")
def house(browser: Browser) -> Iterator[BrowserContext]:
    """Where all visitors come from; an empty tab stays open in it."""
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")
    context.new_page()
    yield context
    context.close()


@pytest.fixture
def page(house: BrowserContext) -> Iterator[Page]:
    """A new tab on the day on which the portal was built."""
    tab = house.new_page()
    tab.clock.install(time=NOON)
    yield tab
    tab.close()


def rows(page: Page) -> Locator:
    """The vacancies that one sees."""
    return page.locator(".vacancies > .vacancy:visible")


def titles(page: Page) -> list[str]:
    """What they are called."""
    return rows(page).locator(".vacancy-title").all_inner_texts()


def status(page: Page) -> Locator:
    """Where the page says how many there are."""
    return page.locator("[data-status]")


def settle(page: Page) -> None:
    """Let the pauses pass after which the finder looks, and after which it speaks."""
    page.clock.run_for(2_000)
    page.wait_for_timeout(50)
    page.clock.run_for(2_000)


def visit(page: Page, origin: str, query: str = "") -> None:
    """Open the list and wait for the finder."""
    page.goto(f"{origin}{LIST}{query}")
    expect(page.locator(".vacancy-finder.ready")).to_be_visible()
    settle(page)


def expected(**wanted: object) -> int:
    """How many of the forty have these values."""
    everything = (written(number) for number in range(FEW))
    return sum(all(str(v) in str(one[k]) for k, v in wanted.items()) for one in everything)


def box(page: Page, axis: str, value: str) -> Locator:
    """A box to tick."""
    return page.locator(f"input[name={axis}][value='{value}']")


def test_s3_01_vacancies_are_narrowed_and_the_filters_combine(page: Page, origin: str) -> None:
    visit(page, origin)
    expect(status(page)).to_have_text(f"{FEW} vacatures")
    box(page, "working", "PART_TIME").check()
    settle(page)
    part_time = expected(employment_types="part-time")
    expect(status(page)).to_have_text(f"{part_time} vacatures")
    page.locator("select[name=employer]").select_option("Kliniek Zuid")
    settle(page)

    both = expected(employment_types="part-time", employer_name="Kliniek Zuid")
    assert 0 < both < part_time
    expect(rows(page)).to_have_count(both)
    expect(status(page)).to_have_text(re.compile(f"^{both} vacature"))


@pytest.mark.parametrize(
    ("axis", "value", "wanted"),
    [
        ("working", "FULL_TIME", {"employment_types": "full-time"}),
        ("duration", "fixed-term", {"term": "fixed-term"}),
        ("duration", "permanent", {"term": "permanent"}),
        ("sector", "social", {"sector": "social"}),
    ],
)
def test_s3_03_s3_08_s3_15_working_time_duration_and_sector_each_narrow(
    page: Page, origin: str, axis: str, value: str, wanted: dict[str, str]
) -> None:
    visit(page, origin)
    count = box(page, axis, value).locator("xpath=..").locator(".count")
    many = expected(**wanted)
    expect(count).to_have_text(str(many))
    box(page, axis, value).check()
    settle(page)

    expect(status(page)).to_have_text(re.compile(f"^{many} vacature"))
    assert f"{axis}={value}" in page.url


def test_a_count_says_how_many_would_be_left(page: Page, origin: str) -> None:
    visit(page, origin)
    box(page, "working", "FULL_TIME").check()
    settle(page)
    option = page.locator("select[name=region] option[value=delft]")
    said = re.search(r"\((\d+)\)", option.inner_text())
    assert said
    page.locator("select[name=region]").select_option("delft")
    settle(page)

    expect(rows(page)).to_have_count(int(said[1]))


def test_a_region_includes_what_lies_in_it(page: Page, origin: str) -> None:
    visit(page, origin, "?region=haaglanden")
    inside = expected(city="Delft") + expected(city="Gouda")
    expect(status(page)).to_have_text(re.compile(f"^{inside} vacatures"))


def test_text_is_found_in_titles_employers_and_towns_without_accents(
    page: Page, origin: str
) -> None:
    visit(page, origin)
    search = page.get_by_role("searchbox")
    search.fill("rontgen delft")
    settle(page)
    found = expected(employer_name="Café Röntgen", city="Delft")
    expect(rows(page)).to_have_count(found)
    search.fill("arztin")
    settle(page)

    expect(rows(page)).to_have_count(expected(title="Ärztin"))
    assert "q=arztin" in page.url


def test_s3_01_within_so_many_kilometres_of_a_postcode(page: Page, origin: str) -> None:
    visit(page, origin)
    page.locator("select[name=within]").select_option("5")
    page.locator("input[name=from]").fill("2611 ab")
    settle(page)
    expect(page.locator("[data-note]")).to_contain_text("Delft")
    expect(status(page)).to_have_text(re.compile(f"^{expected(city='Delft')} vacatures"))
    page.locator("select[name=within]").select_option("10")
    settle(page)

    near = expected(city="Delft") + expected(city="Den Haag")
    expect(status(page)).to_have_text(re.compile(f"^{near} vacatures"))
    page.locator("select[name=sort]").select_option("distance")
    settle(page)
    assert "Delft" in rows(page).first.inner_text()
    expect(rows(page).first.locator(".vacancy-far")).to_have_text(re.compile(r"^0.km$"))


def test_an_unknown_postcode_is_said_and_changes_nothing(page: Page, origin: str) -> None:
    visit(page, origin)
    page.locator("input[name=from]").fill("9999")
    settle(page)

    expect(page.locator("[data-note]")).to_contain_text("9999")
    expect(page.locator("input[name=from]")).to_have_attribute("aria-invalid", "")
    expect(status(page)).to_have_text(f"{FEW} vacatures")


def test_postcodes_are_not_asked_for_before_somebody_types_one(page: Page, origin: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    visit(page, origin)
    assert not [url for url in asked if "postcodes" in url]
    page.locator("input[name=from]").fill("2611")
    settle(page)

    expect(page.locator("[data-note]")).to_contain_text("Delft")
    assert len([url for url in asked if "postcodes" in url]) == 1
    assert all(url.startswith(origin) for url in asked)


def test_the_order_is_newest_closing_or_hours(page: Page, origin: str) -> None:
    visit(page, origin)
    assert titles(page)[0] == written(0)["title"]
    page.locator("select[name=sort]").select_option("closing")
    settle(page)
    assert titles(page)[0] == written(1)["title"]
    page.locator("select[name=sort]").select_option("hours")
    settle(page)

    assert "36 uur" in rows(page).first.inner_text()


def test_work_that_begins_now_or_by_a_month(page: Page, origin: str) -> None:
    visit(page, origin)
    page.locator("select[name=start]").select_option("now")
    settle(page)
    at_once = expected(starts="per direct")
    expect(rows(page)).to_have_count(at_once)
    page.locator("select[name=start]").select_option("2026-04")
    settle(page)

    expect(rows(page)).to_have_count(at_once + expected(starts="2026-04"))


def test_the_address_tells_all_and_the_back_button_undoes(page: Page, origin: str) -> None:
    visit(page, origin)
    box(page, "duration", "permanent").check()
    settle(page)
    box(page, "working", "PART_TIME").check()
    settle(page)
    both = status(page).inner_text()
    shared = page.url
    page.go_back()
    settle(page)
    expect(box(page, "working", "PART_TIME")).not_to_be_checked()
    expect(box(page, "duration", "permanent")).to_be_checked()
    page.go_back()
    settle(page)
    expect(status(page)).to_have_text(f"{FEW} vacatures")
    page.goto(shared)
    settle(page)

    expect(box(page, "working", "PART_TIME")).to_be_checked()
    expect(status(page)).to_have_text(both)


def test_typing_leaves_one_entry_in_the_history(page: Page, origin: str) -> None:
    visit(page, origin)
    before = page.evaluate("history.length")
    page.get_by_role("searchbox").press_sequentially("delft", delay=1)
    settle(page)

    assert page.url.endswith("?q=delft")
    assert page.evaluate("history.length") == before


def test_show_all_forgets_everything_that_was_asked(page: Page, origin: str) -> None:
    visit(page, origin, "?duration=permanent&q=delft&from=2611&within=5&sort=hours")
    page.locator("[data-reset]").click()
    settle(page)

    expect(status(page)).to_have_text(f"{FEW} vacatures")
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.locator("[data-reset]")).to_be_hidden()
    assert page.url == f"{origin}{LIST}"


def test_s3_10_the_page_says_how_many_there_are_and_of_which_day(page: Page, origin: str) -> None:
    visit(page, origin)

    expect(page.locator(".heading .lead")).to_have_text("40 vacatures, stand van 1 maart 2026")
    expect(status(page)).to_have_attribute("role", "status")


def test_everything_works_by_keyboard_and_focus_stays(page: Page, origin: str) -> None:
    visit(page, origin)
    choice = box(page, "working", "PART_TIME")
    tab_to(page, choice)
    page.keyboard.press("Space")
    settle(page)
    expect(choice).to_be_focused()
    expect(choice).to_be_checked()
    tab_to(page, page.locator("[data-reset]"))
    page.keyboard.press("Enter")
    settle(page)
    expect(page.get_by_role("searchbox")).to_be_focused()
    shown = rows(page).count()
    tab_to(page, page.locator("[data-more] button"))
    page.keyboard.press("Enter")

    expect(rows(page)).to_have_count(FEW)
    expect(rows(page).nth(shown).locator("a")).to_be_focused()


def test_rows_of_the_script_are_those_of_the_page(page: Page, origin: str) -> None:
    still = page.context.browser
    assert still
    context = still.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{origin}{LIST}")
    visit(page, origin)

    def told(one: Page) -> list[str]:
        since = re.compile(r'<span class="vacancy-since">.*?</span>')
        html = one.locator(".vacancies").inner_html()
        found = re.findall(r"<li.*?</li>", re.sub(r"\s+", " ", html))
        return [re.sub(r"\s+(?=<)|(?<=>)\s+", "", since.sub("", row)) for row in found]

    assert told(page) == told(plain)
    context.close()


def test_the_age_of_a_vacancy_is_told_from_today(page: Page, origin: str) -> None:
    visit(page, origin)

    expect(rows(page).nth(3).locator(".vacancy-since")).to_have_text("3 dagen geleden")
    expect(rows(page).nth(3).locator(".vacancy-since time")).to_have_attribute(
        "datetime", str(TODAY - timedelta(days=3))
    )


def test_what_has_closed_since_the_build_is_not_found(page: Page, origin: str) -> None:
    page.clock.set_system_time(NOON + timedelta(days=10))
    visit(page, origin)
    closed = [n for n in range(FEW) if n % 4 == 1 and n < 10]

    expect(status(page)).to_have_text(f"{FEW - len(closed)} vacatures")
    assert not {str(written(n)["title"]) for n in closed} & set(titles(page))


def test_what_closes_while_one_looks_disappears(page: Page, origin: str) -> None:
    visit(page, origin)
    title = str(written(1)["title"])
    assert title in titles(page)
    page.clock.fast_forward(timedelta(days=2).total_seconds() * 1000)

    expect(page.get_by_role("link", name=title, exact=True)).to_be_hidden()


def test_without_javascript_one_turns_pages(browser: Browser, origin: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{origin}{LIST}")

    expect(page.locator(".finder-form")).to_be_hidden()
    expect(rows(page)).to_have_count(25)
    page.locator(".pages a", has_text="2").click()
    expect(rows(page)).to_have_count(FEW - 25)
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_finder_fits_a_narrow_screen(browser: Browser, origin: str, scheme: str) -> None:
    context = browser.new_context(viewport=NARROW, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{origin}{LIST}")
    expect(page.locator(".vacancy-finder.ready")).to_be_visible()
    assert page.locator("details").last.get_attribute("open") is None
    page.locator(".finder-narrow summary").click()

    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    heights = page.locator(
        ".vacancy-finder :is(input:not([type=checkbox]), select, button, summary, li label):visible"
    ).evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().height)")
    assert len(heights) > 10
    assert min(map(round, heights)) >= 44
    context.close()


def test_s3_01_ten_thousand_vacancies_answer_before_a_hundred_kilobytes(
    browser: Browser, big: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    weights: list[tuple[str, int]] = []
    page.on(
        "response",
        lambda answer: weights.append(
            (answer.request.resource_type, int(answer.headers.get("content-length", 0)))
        ),
    )
    page.goto(f"{big}{LIST}?duration=permanent", wait_until="commit")
    page.wait_for_selector(".vacancy-finder.ready .vacancy")
    loaded = sum(weight for kind, weight in weights if kind != "font")

    assert loaded < FIRST_RESULTS, weights
    expect(status(page)).to_have_text(f"{MANY // 2:,} vacatures".replace(",", "."), timeout=60_000)
    context.close()


def test_in_arabic_the_finder_runs_from_right_to_left_and_finds_the_same(
    browser: Browser, origin: str
) -> None:
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")
    page = context.new_page()
    page.clock.install(time=NOON)
    page.goto(f"{origin}{ARABIC}")
    page.wait_for_selector(".vacancy-finder.ready .vacancy")
    form, found = (page.locator(place).bounding_box() for place in (".finder-narrow", ".vacancies"))

    assert form
    assert found
    assert form["x"] > found["x"]
    examine(page, EVERYTHING)
    assert violations(page) == []

    page.locator("input[name=duration]").first.check()
    expect(rows(page).first).to_be_visible()
    assert rows(page).count() < FEW

    page.set_viewport_size(NARROW)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= NARROW["width"]
    assert page.evaluate(RUNAWAYS) == []
    context.close()
