"""A real browser on a served page, under the portal's real policy."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.serve.served import PATIENCE, PROFESSION, Served, running, small_project


@pytest.fixture
def edited(tmp_path: Path, memory: Path) -> Iterator[Served]:
    """A server whose project is edited."""
    with running(small_project(tmp_path), memory) as server:
        yield server


@pytest.fixture
def page(chromium: Browser, edited: Served) -> Iterator[Page]:
    """The profession's page; its console may hold no complaint."""
    context = chromium.new_context(base_url=edited.origin)
    context.set_default_timeout(PATIENCE * 1000)
    tab = context.new_page()
    complaints: list[str] = []
    tab.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.goto("/gesundheit/nl/beroepen/operatieassistent/")
    yield tab
    context.close()

    assert complaints == []


def test_an_edit_reloads_the_page(edited: Served, page: Page) -> None:
    expect(page.locator("h1")).to_have_text("Operatieassistent")

    edited.edit(PROFESSION, "title: Operatieassistent", "title: Steunpilaar")

    expect(page.locator("h1")).to_have_text("Steunpilaar", timeout=PATIENCE * 1000)


def test_a_broken_edit_shows_its_report_until_it_is_mended(edited: Served, page: Page) -> None:
    report = page.get_by_role("alert")

    edited.edit(PROFESSION, "level: mbo-4", "level: mbo-99")

    expect(report).to_contain_text("level: mbo-99", timeout=PATIENCE * 1000)
    expect(report).to_have_css("position", "sticky")
    expect(page.locator("h1")).to_have_text("Operatieassistent")

    edited.edit(PROFESSION, "level: mbo-99", "level: mbo-4")

    expect(report).to_have_count(0, timeout=PATIENCE * 1000)
