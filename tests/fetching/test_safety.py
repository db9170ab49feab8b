"""Only public hosts over https, called by the numbers that were checked."""

import ipaddress
import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.fetching.safety import find_target, is_allowed
from generator.vacancies import Request, Shape, Unreachable
from tests.fetching.conftest import Fetch
from tests.vacancies.hosts import Host, Page, Server, client, handler_of


@pytest.mark.parametrize(
    ("number", "allowed"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False),
        ("0.0.0.0", False),
        ("10.0.0.1", False),
        ("172.16.3.4", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::a00:1", False),
        ("2002:7f00:1::", False),
        ("2002:c0a8:101::", False),
    ],
)
def test_numbers_that_may_be_called(number: str, allowed: bool) -> None:
    assert is_allowed(ipaddress.ip_address(number), loopback=False) is allowed


def test_with_loopback_nothing_but_this_machine_is_called() -> None:
    assert is_allowed(ipaddress.ip_address("127.0.0.1"), loopback=True)
    assert is_allowed(ipaddress.ip_address("::1"), loopback=True)
    assert not is_allowed(ipaddress.ip_address("93.184.215.14"), loopback=True)
    assert not is_allowed(ipaddress.ip_address("10.0.0.1"), loopback=True)


@pytest.mark.parametrize(
    "url",
    [
        "http://93.184.215.14/",
        "ftp://93.184.215.14/",
        "file:///etc/passwd",
        "https://127.0.0.1/",
        "https://localhost/",
        "https://[::1]/",
        "https://0x7f000001/",
        "https://2130706433/",
        "https://127.1/",
        "https://10.0.0.1:8080/",
        "https://user:pass@93.184.215.14/",
        "https://",
        "https:///x",
        "https://[",
        "https://x.example:99999/",
        "//x.example/",
        "https://" + "a" * 300 + ".example/",
        "https://\u2024/",
        "https://xn--/",
        "javascript:alert(1)",
        "",
    ],
)
def test_addresses_that_are_not_fetched(url: str) -> None:
    with pytest.raises(Unreachable):
        find_target(url, loopback=False)


def test_a_host_with_one_private_number_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [(2, 1, 6, "", ("93.184.215.14", 443)), (2, 1, 6, "", ("10.0.0.1", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)

    with pytest.raises(Unreachable, match="not a public host"):
        find_target("https://zweigesichtig.example/", loopback=False)


def test_the_name_is_looked_up_once_and_its_number_is_called(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def look_up(host: str, *_: object, **__: object) -> list[object]:
        asked.append(host)
        return [(2, 1, 6, "", ("93.184.215.14", 443))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    target = find_target("https://bord.example/jobs?x=1#y", loopback=False)

    assert asked == ["bord.example"]
    assert target.pinned(target.numbers[0]) == "https://93.184.215.14:443/jobs?x=1"
    assert (target.authority(), target.origin()) == ("bord.example", "https://bord.example")


@pytest.mark.parametrize(
    "location",
    [
        "https://93.184.215.14/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://[::ffff:10.0.0.1]/",
        "http://",
        "https://[/",
    ],
)
def test_every_step_of_a_redirect_is_checked(location: str, host: Host, fetch: Fetch) -> None:
    host.pages["/"] = Page(status=302, headers={"Location": location})

    with pytest.raises(Unreachable):
        fetch("/")


def test_a_source_without_loopback_never_reaches_this_machine(host: Host, tmp_path: Path) -> None:
    one = client(tmp_path)

    for url in (host.origin, host.origin.replace("http:", "https:")):
        with pytest.raises(Unreachable):
            one.fetch(Request(url=url, shape=Shape.JSON))
    assert host.asked == []


@pytest.fixture
def certified(tmp_path: Path) -> Iterator[tuple[Host, Path]]:
    """A host over TLS whose certificate is for `bord.example`, and that certificate."""
    if not shutil.which("openssl"):
        pytest.skip("needs openssl")
    key, cert = tmp_path / "key.pem", tmp_path / "cert.pem"
    subject = ["-subj", "/CN=bord.example", "-addext", "subjectAltName=DNS:bord.example"]
    files = ["-keyout", str(key), "-out", str(cert)]
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        *subject,
        *files,
    ]
    subprocess.run(command, check=True, capture_output=True)
    host = Host("")
    server = Server(("127.0.0.1", 0), handler_of(host))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    host.origin = f"https://bord.example:{server.server_address[1]}"
    threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
    ).start()
    yield host, cert
    server.shutdown()
    server.server_close()


def test_the_certificate_must_be_the_names_though_the_number_is_called(
    certified: tuple[Host, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    host, cert = certified
    real = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda name, *a, **k: real("127.0.0.1", *a, **k))
    host.pages["/"] = Page(b"[]")
    one = client(tmp_path, tls=ssl.create_default_context(cafile=str(cert)))

    assert one.fetch(Request(url=host.origin + "/", shape=Shape.JSON), loopback=True).body == b"[]"
    assert host.asked[-1].headers["Host"] == host.origin.removeprefix("https://")
    other = host.origin.replace("bord", "anderes")
    with pytest.raises(Unreachable, match="no safe connection"):
        one.fetch(Request(url=other + "/", shape=Shape.JSON), loopback=True)
    one.close()
