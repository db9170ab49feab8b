"""What a host is told."""

from generator.hosting import headers, host_files


def test_there_is_exactly_one_policy_and_it_allows_nothing_from_elsewhere() -> None:
    rules, _ = host_files("/gesundheit/", [], ["de"])
    text = rules.data.decode()

    assert text.count("Content-Security-Policy") == 1
    assert "default-src 'none'" in text
    assert "frame-src 'none'" in text
    assert "unsafe-inline" not in text
    assert "https:" not in text.replace("upgrade-insecure-requests", "")


def test_a_platform_is_allowed_only_where_the_portal_has_a_film_on_it() -> None:
    policy = headers(["YouTube", "YouTube"])["Content-Security-Policy"]

    assert policy.count("https://www.youtube-nocookie.com") == 1
    assert "vimeo" not in policy


def test_no_line_is_longer_than_hosts_read() -> None:
    rules, _ = host_files("/", ["YouTube", "Vimeo"], ["nl", "en"])

    assert max(len(line) for line in rules.data.decode().splitlines()) <= 2000


def test_fingerprinted_files_are_kept_for_a_year() -> None:
    rules, _ = host_files("/gesundheit/", [], ["de"])
    _, assets = rules.data.decode().split("\n\n")

    assert assets.startswith("/gesundheit/assets/*\n")
    assert "immutable" in assets


def test_every_language_has_its_own_page_for_unknown_addresses() -> None:
    _, redirects = host_files("/gesundheit/", [], ["de", "ar"])

    assert redirects.data.decode().splitlines() == [
        "/gesundheit/de/* /gesundheit/de/404.html 404",
        "/gesundheit/ar/* /gesundheit/ar/404.html 404",
    ]
