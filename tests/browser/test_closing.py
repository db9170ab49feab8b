"""A vacancy that closes after the site was built: nobody is sent to apply for it."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.serving import serving
from tests.jobs import built, job, page_of, project_with
from tests.sites import Site

CLOSES = datetime(2026, 3, 10, 22, 59, 59, tzinfo=UTC)


@pytest.fixture(scope="module")
def closing(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A portal with a vacancy that closes on 10 March and one that does not."""
    jobs = (
        job("a", title="Operatieassistent tot maart", closes="2026-03-10"),
        job("b", title="Operatieassistent zonder einde"),
    )
    return built(project_with(tmp_path_factory.mktemp("closing"), *jobs))


@pytest.fixture(scope="module")
def origin(closing: Site) -> Iterator[str]:
    """Where it is served."""
    with serving(closing) as address:
        yield address


@pytest.fixture
def at(browser: Browser) -> Iterator[Page]:
    """A tab whose clock one can set."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_s3_14_a_row_disappears_the_second_it_closes(at: Page, origin: str) -> None:
    at.clock.install(time=datetime(2026, 3, 10, 22, 59, 50, tzinfo=UTC))
    at.goto(f"{origin}/nl/beroepen/operatieassistent/")
    rows = at.locator(".vacancy:visible .vacancy-title")
    expect(rows).to_have_text(
        ["Operatieassistent tot maart", "Operatieassistent zonder einde"], use_inner_text=True
    )
    at.clock.fast_forward("00:10")

    expect(rows).to_have_text(["Operatieassistent zonder einde"], use_inner_text=True)


def test_s3_14_its_page_says_so_and_offers_no_way_to_apply(
    at: Page, origin: str, closing: Site
) -> None:
    at.clock.install(time=CLOSES)
    at.goto(f"{origin}/{page_of(closing, 'Operatieassistent tot maart')}")

    expect(at.get_by_text("Deze vacature is niet meer open.")).to_be_visible()
    expect(at.locator("#apply")).to_be_hidden()
    expect(at.get_by_role("link", name="Solliciteer", exact=True)).to_be_hidden()


def test_before_that_one_can_apply(at: Page, origin: str, closing: Site) -> None:
    at.clock.install(time=datetime(2026, 3, 10, tzinfo=UTC))
    at.goto(f"{origin}/{page_of(closing, 'Operatieassistent tot maart')}")

    expect(at.get_by_text("Deze vacature is niet meer open.")).to_be_hidden()
    expect(at.locator("#apply a").first).to_be_visible()
