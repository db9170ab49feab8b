"""A polite and careful client: robots.txt, pauses, sizes, what is remembered."""

import gzip
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from generator.fetching import Client, Limits
from generator.fetching.manners import retry_after
from generator.vacancies import Request, Shape, Token, Unreachable
from tests.fetching.conftest import Fetch
from tests.vacancies.hosts import NOW, Host, Page, client, running

ROBOTS = "/robots.txt"


def robots(host: Host, text: str, status: int = 200) -> None:
    host.pages[ROBOTS] = Page(text.encode(), "text/plain", status)


def test_robots_txt_is_read_once_in_a_run(host: Host, fetch: Fetch) -> None:
    host.pages["/a"] = host.pages["/b"] = Page(b"[]")

    fetch("/a")
    fetch("/b")

    assert [asked.path for asked in host.asked] == [ROBOTS, "/a", "/b"]


def test_rules_for_us_come_before_rules_for_all(host: Host, fetch: Fetch) -> None:
    host.pages["/a"] = Page(b"[]")
    robots(host, "User-agent: *\nDisallow: /\n\nUser-agent: careportal\nAllow: /a\nDisallow: /\n")

    assert fetch("/a").body == b"[]"
    with pytest.raises(Unreachable, match=r"robots\.txt of the host does not allow it"):
        fetch("/b")


def test_a_host_whose_rules_cannot_be_read_is_not_asked(host: Host, fetch: Fetch) -> None:
    host.pages["/a"] = Page(b"[]")
    robots(host, "", 503)

    with pytest.raises(
        Unreachable, match=r"robots\.txt of the host cannot be read: the host answers 503"
    ):
        fetch("/a")


@pytest.mark.parametrize("status", [404, 403, 410])
def test_a_host_without_rules_may_be_asked(status: int, host: Host, fetch: Fetch) -> None:
    host.pages["/a"] = Page(b"[]")
    robots(host, "nothing here", status)

    assert fetch("/a").body == b"[]"


@pytest.mark.parametrize(
    "text", ["\x00\xff", "User-agent", "Crawl-delay: soon", "<html>", "Disallow: [" * 500]
)
def test_damaged_rules_forbid_nothing(text: str, host: Host, fetch: Fetch) -> None:
    host.pages["/a"] = Page(b"[]")
    robots(host, text)

    assert fetch("/a").body == b"[]"


def test_a_crawl_delay_is_kept(host: Host, fetch: Fetch) -> None:
    host.pages["/a"] = Page(b"[]")
    robots(host, "User-agent: *\nCrawl-delay: 0.4\n")
    start = time.monotonic()

    for _ in range(3):
        fetch("/a")

    assert time.monotonic() - start >= 0.8


def test_one_host_gets_two_requests_at_a_time(host: Host, fetch: Fetch) -> None:
    host.pages["/a"] = Page(b"[]", delay=0.05)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: fetch(f"/a?{n}"), range(12)))

    assert host.most_at_once == 2


def test_a_packed_bomb_is_never_unpacked(host: Host, tmp_path: Path) -> None:
    one = client(tmp_path, limits=Limits(size=1024 * 1024))
    host.pages["/a"] = Page(
        gzip.compress(b"[" + b" " * 50_000_000 + b"]"), headers={"Content-Encoding": "gzip"}
    )

    with pytest.raises(Unreachable, match="larger than 1 MB"):
        one.fetch(Request(url=host.origin + "/a", shape=Shape.JSON), loopback=True)
    one.close()


def test_a_document_may_not_be_too_large(host: Host, tmp_path: Path) -> None:
    one = client(tmp_path, limits=Limits(size=1024))
    host.pages["/a"] = Page(b"[" + b" " * 2000 + b"]")

    with pytest.raises(Unreachable, match="larger"):
        one.fetch(Request(url=host.origin + "/a", shape=Shape.JSON), loopback=True)
    one.close()


def test_a_packed_document_that_breaks_off_is_no_document(host: Host, fetch: Fetch) -> None:
    body = gzip.compress(b"[1, 2, 3]" * 100)
    host.pages["/a"] = Page(body[:-9], headers={"Content-Encoding": "gzip"})

    with pytest.raises(Unreachable, match="breaks off"):
        fetch("/a")


def test_two_packages_are_one_document(host: Host, fetch: Fetch) -> None:
    body = gzip.compress(b"[1,") + gzip.compress(b"2]")
    host.pages["/a"] = Page(body, headers={"Content-Encoding": "gzip"})

    assert fetch("/a").body == b"[1,2]"


@pytest.mark.parametrize("encoding", ["br", "deflate", "zstd"])
def test_what_is_packed_otherwise_is_refused(encoding: str, host: Host, fetch: Fetch) -> None:
    host.pages["/a"] = Page(b"xxxx", headers={"Content-Encoding": encoding})

    with pytest.raises(Unreachable, match=encoding):
        fetch("/a")


def test_damaged_packing_is_refused(host: Host, fetch: Fetch) -> None:
    host.pages["/a"] = Page(b"no gzip at all", headers={"Content-Encoding": "gzip"})

    with pytest.raises(Unreachable, match="damaged"):
        fetch("/a")


def test_a_host_that_drips_is_not_waited_for(host: Host, tmp_path: Path) -> None:
    one = client(tmp_path, limits=Limits(seconds=5.0, total=0.01))
    host.pages["/a"] = Page(b"[]", delay=0.1)

    with pytest.raises(Unreachable, match="took too long"):
        one.fetch(Request(url=host.origin + "/a", shape=Shape.JSON), loopback=True)
    one.close()


@pytest.mark.parametrize(
    "kind", ["application/json", "application/ld+json; charset=utf-8", "text/plain", ""]
)
def test_json_comes_under_many_names(kind: str, host: Host, fetch: Fetch) -> None:
    host.pages["/a"] = Page(b"[]", kind)

    assert fetch("/a").body == b"[]"


@pytest.mark.parametrize(
    "kind", ["text/html", "application/xhtml+xml", "image/png", "application/pdf"]
)
def test_other_things_are_refused(kind: str, host: Host, fetch: Fetch) -> None:
    host.pages["/a"] = Page(b"[]", kind)

    for shape in (Shape.JSON, Shape.XML, Shape.JSON_OR_XML):
        with pytest.raises(Unreachable, match="instead of"):
            fetch("/a", shape)


def test_a_secret_goes_only_to_the_host_it_belongs_to(host: Host, fetch: Fetch) -> None:
    with running() as other:
        other.pages["/b"] = Page(b"[]")
        host.pages["/a"] = Page(status=302, headers={"Location": other.origin + "/b"})
        fetch("/a", token=Token(variable="TOKEN", header="X-Token"))

        assert host.asked[-1].headers["X-Token"] == "s3cret"
        assert "X-Token" not in other.asked[-1].headers


def test_a_secret_is_in_no_message(host: Host, fetch: Fetch) -> None:
    host.pages["/a"] = Page(status=401)

    with pytest.raises(Unreachable) as failure:
        fetch("/a", token=Token(variable="TOKEN", header="X-Token"))
    assert "s3cret" not in str(failure.value)


def test_cookies_and_proxies_play_no_part(
    host: Host, fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")
    host.pages["/a"] = Page(b"[]", headers={"Set-Cookie": "a=b; Path=/"})

    fetch("/a")
    fetch("/a?2")

    assert "Cookie" not in host.asked[-1].headers


def later(folder: Path, hours: float) -> Client:
    return client(folder, now=NOW + timedelta(hours=hours))


def test_a_clock_is_believed_for_a_day(host: Host, tmp_path: Path) -> None:
    page = Page(b"[]", last_modified="Thu, 01 Oct 2026 06:00:00 GMT")
    host.pages["/a"] = page
    request = Request(url=host.origin + "/a", shape=Shape.JSON)
    for hours in (0, 23, 25):
        one = later(tmp_path, hours)
        assert one.fetch(request, loopback=True).body == b"[]"
        one.close()

    asked = [a.headers.get("If-Modified-Since") for a in host.asked if a.path == "/a"]
    assert asked == [None, page.last_modified, None]


def test_what_may_not_be_whole_is_not_remembered(host: Host, fetch: Fetch) -> None:
    host.pages["/a"] = Page(b"[1", etag='"x"', cut=1)
    with pytest.raises(Unreachable):
        fetch("/a")
    host.pages["/a"] = Page(b"[2]", etag='"x"')

    assert fetch("/a").body == b"[2]"
    assert "If-None-Match" not in host.asked[-1].headers


def test_not_modified_without_having_asked_is_a_failure(host: Host, fetch: Fetch) -> None:
    host.pages["/a"] = Page(status=304)

    with pytest.raises(Unreachable, match="304"):
        fetch("/a")


def test_a_host_that_wants_to_be_left_alone_is_asked_again_when_its_time_is_up(
    host: Host, tmp_path: Path
) -> None:
    request = Request(url=host.origin + "/a", shape=Shape.JSON)
    host.pages["/a"] = Page(status=503, headers={"Retry-After": "7200"})
    one = later(tmp_path, 0)
    with pytest.raises(Unreachable, match="503"):
        one.fetch(request, loopback=True)
    host.pages["/a"] = Page(b"[]")
    for hours, answers in ((1, False), (3, True)):
        again = later(tmp_path, hours)
        if answers:
            assert again.fetch(request, loopback=True).body == b"[]"
        else:
            with pytest.raises(Unreachable, match="left alone"):
                again.fetch(request, loopback=True)
        again.close()
    one.close()


@pytest.mark.parametrize(
    ("header", "moment"),
    [
        ("120", NOW + timedelta(seconds=120)),
        ("Fri, 02 Oct 2026 07:00:00 GMT", datetime(2026, 10, 2, 7, tzinfo=UTC)),
        ("soon", None),
        ("", None),
        ("-5", None),
        ("9" * 30, None),
    ],
)
def test_retry_after_in_both_forms(header: str, moment: datetime | None) -> None:
    assert retry_after(header, NOW) == moment


def test_no_connection_is_a_reason(tmp_path: Path) -> None:
    one = client(tmp_path)

    with pytest.raises(Unreachable, match="no safe connection"):
        one.fetch(Request(url="http://127.0.0.1:9/", shape=Shape.JSON), loopback=True)
    one.close()


def test_threads_share_what_a_host_said_of_itself(host: Host, fetch: Fetch) -> None:
    host.pages["/a"] = Page(b"[]")
    start = threading.Barrier(4)

    def go(number: int) -> bytes:
        start.wait()
        return fetch(f"/a?{number}").body

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(go, range(4))) == [b"[]"] * 4
    assert [a.path for a in host.asked].count(ROBOTS) == 1
