"""What partners put on their own sites, on an origin that is not ours, under the headers of the portal."""

import gzip
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.views.vacancies.embeds import SCRIPT
from tests.browser.places import Portal
from tests.browser.recording import Record
from tests.browser.test_axe import EVERYTHING, examine, violations
from tests.sites import Site

Partner = Callable[..., str]
Recorded = tuple[Page, Record]
Portals = dict[str, Portal]

STRICT = (
    "default-src 'none'; script-src {portal}; connect-src {portal}; frame-src {portal}; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
"""The policy of a careful partner: no style of its own, no HTML made by scripts."""

PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Partner</title>
<meta name="viewport" content="width=device-width"></head>
<body><main><h1>Partner</h1>{body}</main></body></html>"""


class Foreign(BaseHTTPRequestHandler):
    """Answers with one page, whatever is asked."""

    def __init__(self, site: dict[str, str], *arguments: object) -> None:
        self.site = site
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        found = self.path == "/"
        self.send_response(200 if found else 204)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", self.site["policy"])
        self.end_headers()
        self.wfile.write(self.site["page"].encode() if found else b"")

    def log_message(self, *_arguments: object) -> None:
        """Nothing."""


@pytest.fixture
def partner(portals: Portals) -> Iterator[Partner]:
    """A site of somebody else: give it a body (`{portal}` stands for our origin), get its address."""
    site: dict[str, str] = {}
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Foreign, site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    own = f"http://127.0.0.1:{server.server_port}/"

    def show(body: str) -> str:
        origin = portals["heart"].origin
        site["policy"] = STRICT.format(portal=origin)
        site["page"] = PAGE.format(body=body.replace("{portal}", origin))
        return own

    yield show
    server.shutdown()
    server.server_close()


def element(name: str = "nl/all", attributes: str = 'limit="3"') -> str:
    """The one line, as the portal's page for partners gives it."""
    return (
        f'<script type="module" src="{{portal}}/{SCRIPT}"></script>'
        f'<care-vacancies src="{{portal}}/embed/{name}.json" {attributes}>'
        '<a href="{portal}/nl/vacatures/">Alle vacatures</a></care-vacancies>'
    )


def frame(path: str) -> str:
    return f'<iframe src="{{portal}}{path}" title="Vacatures" width="360" height="640"></iframe>'


def test_a_partner_may_frame_the_list_and_it_asks_only_us(
    recorded: Recorded, portals: Portals, partner: Partner
) -> None:
    page, record = recorded
    address = partner(frame("/embed/nl/all/"))
    page.goto(address, wait_until="networkidle")
    inside = page.frame_locator("iframe")

    expect(inside.get_by_role("heading", level=1)).to_have_text("Vacatures")
    expect(inside.get_by_role("listitem").first).to_be_visible()
    assert inside.locator("body").evaluate("(body) => getComputedStyle(body).fontSize") == "16px"
    assert inside.locator("script, form").count() == 0
    ours = portals["heart"].origin
    asked = {url.removeprefix(ours) for url in record.elsewhere(address)}
    assert {url for url in asked if not url.startswith("/assets/")} == {"/embed/nl/all/"}
    assert record.complaints == []
    assert record.kept(page) == []
    for link in inside.get_by_role("link").all():
        assert link.get_attribute("target") == "_top"


@pytest.mark.parametrize("path", ["/nl/", "/nl/vacatures/", "/nl/vacatures/melden/"])
def test_no_other_page_of_the_portal_can_be_framed(
    recorded: Recorded, partner: Partner, path: str
) -> None:
    page, record = recorded
    page.goto(partner(frame(path)))
    page.wait_for_timeout(300)

    assert page.frames[1].url.startswith("chrome-error:")
    assert any("frame-ancestors 'none'" in complaint for complaint in record.complaints)


@pytest.mark.parametrize(("scheme", "path"), [("dark", "light/"), ("light", "dark/")])
def test_a_partner_decides_whether_a_frame_is_light_or_dark(
    browser_page: Callable[[str], Page], partner: Partner, scheme: str, path: str
) -> None:
    page = browser_page(scheme)
    address = partner(frame(f"/embed/nl/all/{path}"))
    page.goto(address)
    body = page.frame_locator("iframe").locator("body")
    shade = body.evaluate("(body) => getComputedStyle(body).backgroundColor.match(/\\d+/g)[0]")

    assert (int(shade) > 127) is (path == "light/")


@pytest.fixture
def browser_page(visit: Callable[..., Page]) -> Callable[[str], Page]:
    """A tab of somebody who likes light or dark pages."""
    return lambda scheme: visit(color_scheme=scheme)


def test_the_element_shows_vacancies_and_asks_for_two_files(
    recorded: Recorded, portals: Portals, partner: Partner
) -> None:
    page, record = recorded
    address = partner(element())
    page.goto(address)
    rows = page.get_by_role("listitem")

    expect(rows).to_have_count(3)
    expect(page.get_by_role("list")).to_have_accessible_name("Vacatures")
    assert rows.first.get_by_role("link").get_attribute("href") == (
        "https://volg-je-hart.example/nl/vacatures/jph7jr3w9k/"
    )
    ours = portals["heart"].origin
    assert record.elsewhere(address) == [f"{ours}/{SCRIPT}", f"{ours}/embed/nl/all.json"]
    assert record.complaints == []
    assert record.kept(page) == []


def test_axe_finds_nothing_wrong_with_the_element(browser: Browser, partner: Partner) -> None:
    page = browser.new_page(bypass_csp=True)
    page.goto(partner(element()))
    expect(page.get_by_role("listitem")).to_have_count(3)
    examine(page, EVERYTHING)

    assert violations(page) == []
    for link in page.locator("[part=title], [part=all]").all():
        box = link.bounding_box()
        assert box
        assert box["height"] >= 44
    page.close()


def test_the_link_stays_where_there_is_no_list(recorded: Recorded, partner: Partner) -> None:
    page, record = recorded
    page.goto(partner(element("nl/there-is-no-such-list")), wait_until="networkidle")

    expect(page.get_by_role("link", name="Alle vacatures")).to_be_visible()
    assert page.locator("care-vacancies").evaluate("(one) => one.shadowRoot") is None
    assert not [c for c in record.complaints if "Uncaught" in c or "policy" in c]


def test_the_link_is_there_without_javascript(visit: Callable[..., Page], partner: Partner) -> None:
    page = visit(java_script_enabled=False)
    page.goto(partner(element()))

    expect(page.get_by_role("link", name="Alle vacatures")).to_be_visible()


def test_the_element_speaks_the_language_one_asks_for(recorded: Recorded, partner: Partner) -> None:
    page, _ = recorded
    page.goto(partner(element(attributes='lang="en-GB" limit="1"')))
    list_ = page.get_by_role("list")

    expect(list_).to_have_accessible_name("Vacancies")
    assert list_.evaluate("(list) => list.parentElement.lang") == "en"
    page.locator("care-vacancies").evaluate(
        "(one) => { one.lang = 'de'; one.setAttribute('limit', 2) }"
    )
    expect(list_).to_have_accessible_name("Stellen")
    expect(page.get_by_role("listitem")).to_have_count(2)


def test_a_vacancy_that_has_closed_since_is_not_shown(recorded: Recorded, partner: Partner) -> None:
    page, _ = recorded
    page.clock.set_fixed_time("2026-11-25T12:00:00+01:00")
    address = partner(element(attributes=""))
    page.goto(address)
    rows = page.get_by_role("listitem")
    expect(rows.filter(has_text="Leerling operatieassistent")).to_have_count(1)
    before = rows.count()
    page.clock.set_fixed_time("2027-02-01T12:00:00+01:00")
    page.goto(address)

    expect(rows.first).to_be_visible()
    expect(rows.filter(has_text="Leerling operatieassistent")).to_have_count(0)
    assert rows.count() < before


def test_the_element_takes_colours_and_parts_from_the_page_around_it(
    recorded: Recorded, partner: Partner
) -> None:
    page, _ = recorded
    page.goto(partner(element()))
    page.evaluate(
        """() => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync(`care-vacancies { --care-link: rgb(1, 2, 3) }
            care-vacancies::part(employer) { color: rgb(4, 5, 6) }`)
          document.adoptedStyleSheets = [sheet]
        }"""
    )
    colour = "(one) => getComputedStyle(one).color"

    assert page.locator("[part=title]").first.evaluate(colour) == "rgb(1, 2, 3)"
    assert page.locator("[part=employer]").first.evaluate(colour) == "rgb(4, 5, 6)"


def test_nothing_but_the_lists_can_be_read_from_elsewhere(
    recorded: Recorded, portals: Portals, partner: Partner
) -> None:
    page, _ = recorded
    page.goto(partner(""))
    read = "(url) => fetch(url).then(({ status }) => status, () => 'refused')"
    ours = portals["heart"].origin

    assert page.evaluate(read, f"{ours}/embed/nl/all.json") == 200
    assert page.evaluate(read, f"{ours}/nl/vacancies.json") == "refused"
    assert page.evaluate(read, f"{ours}/embed/nl/all/") == "refused"


def test_the_script_is_small_and_stands_alone(heart: Site) -> None:
    data = (heart.root / SCRIPT).read_bytes()

    assert len(gzip.compress(data, 9)) <= 5 * 1024
    for word in (b"import ", b"innerHTML", b"cookie", b"localStorage", b"sessionStorage", b"eval("):
        assert word not in data


def test_the_lines_that_partners_copy_are_those_that_work(heart: Site) -> None:
    for language, path in (("nl", "vacatures/insluiten"), ("en", "vacancies/embed")):
        kit = heart.page(f"{language}/{path}/")
        pieces = [piece.get_text() for piece in kit.select("[data-piece] pre")]

        assert len(pieces) == 2 * (1 + 7 + 4)
        for piece in pieces:
            for url in piece.split('"'):
                if url.startswith("https://"):
                    assert heart.file(url.removeprefix("https://volg-je-hart.example")).is_file(), (
                        url
                    )


def test_copying_a_line_says_so(recorded: Recorded, portals: Portals) -> None:
    page, record = recorded
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(portals["heart"].url("nl", "embed-kit"))
    page.get_by_role("button", name="Kopieer: Als kader: Alle vacatures").click()

    expect(page.get_by_role("status")).to_have_text("Gekopieerd")
    assert page.evaluate("navigator.clipboard.readText()").startswith("<iframe src=")
    assert record.complaints == []
