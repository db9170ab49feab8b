"""What a host is told."""

from generator.hosting import frames_of, headers, host_files
from generator.model.films import Video


def test_there_is_exactly_one_policy_and_it_allows_nothing_from_elsewhere() -> None:
    rules, _ = host_files("https://portal.example/gesundheit/", [], ["de"])
    text = rules.data.decode()

    assert text.count("Content-Security-Policy") == 1
    assert "default-src 'none'" in text
    assert "frame-src 'none'" in text
    assert "unsafe-inline" not in text
    assert "https:" not in text.replace("upgrade-insecure-requests", "")


def film(**keys: object) -> Video:
    return Video.model_validate(
        {"poster": "p.jpg", "poster_credit": "x", "seconds": 60, "spoken": "nl",
         "audio_description": {"kind": "integrated"}, **keys}
    )  # fmt: skip


YOUTUBE = film(provider="youtube", id="abcdefghijk")
VIMEO = film(provider="vimeo", id="76979871")
TUBE = film(provider="peertube", id="9c9de5e8-0a1e-484a-b099-e80766180a6d", host="videos.example")
OWN = film(file="noor.mp4", captions={"nl": "noor.vtt"})


def test_exactly_the_hosts_of_the_films_are_allowed() -> None:
    frames = frames_of([TUBE, OWN, YOUTUBE, YOUTUBE])
    sent = headers(frames)

    assert frames == ("https://videos.example", "https://www.youtube-nocookie.com")
    assert (
        "frame-src https://videos.example https://www.youtube-nocookie.com;"
        in (sent["Content-Security-Policy"])
    )
    assert (
        'autoplay=(self "https://videos.example" "https://www.youtube-nocookie.com")'
        in (sent["Permissions-Policy"])
    )
    assert "vimeo" not in str(sent)
    assert "frame-src 'none'" in headers(frames_of([OWN]))["Content-Security-Policy"]


def test_no_line_is_longer_than_hosts_read() -> None:
    rules, _ = host_files(
        "https://portal.example/", frames_of([YOUTUBE, VIMEO, TUBE]), ["nl", "en"]
    )

    assert max(len(line) for line in rules.data.decode().splitlines()) <= 2000


def test_fingerprinted_files_are_kept_for_a_year() -> None:
    rules, _ = host_files("https://portal.example/gesundheit/", [], ["de"])
    _, assets = rules.data.decode().split("\n\n")

    assert assets.startswith("/gesundheit/assets/*\n")
    assert "immutable" in assets


def test_every_language_has_its_own_page_for_unknown_addresses() -> None:
    _, redirects = host_files("https://portal.example/gesundheit/", [], ["de", "ar"])

    assert redirects.data.decode().splitlines() == [
        "/gesundheit/de/* /gesundheit/de/404.html 404",
        "/gesundheit/ar/* /gesundheit/ar/404.html 404",
    ]


def test_s3_11_a_short_domain_leads_to_the_portal() -> None:
    hosts = ["jochen.example", "jobs.jochen.example"]
    _, redirects = host_files("https://jochen-dortmund.example/portal/", [], ["de"], hosts)

    assert redirects.data.decode().splitlines() == [
        "https://jochen.example/* https://jochen-dortmund.example/portal/:splat 301!",
        "https://jobs.jochen.example/* https://jochen-dortmund.example/portal/:splat 301!",
        "/portal/de/* /portal/de/404.html 404",
    ]
