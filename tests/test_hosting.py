"""What a host is told."""

from generator.hosting import frames_of, headers, host_files
from generator.model.films import Video
from generator.serve.headers import headers_for, parse_rules


def test_there_is_exactly_one_policy_and_it_allows_nothing_from_elsewhere() -> None:
    rules, _ = host_files("https://portal.example/gesundheit/", [], ["de"], embeds=False)
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
        "https://portal.example/", frames_of([YOUTUBE, VIMEO, TUBE]), ["nl", "en"], embeds=True
    )

    assert max(len(line) for line in rules.data.decode().splitlines()) <= 2000


def test_fingerprinted_files_are_kept_for_a_year() -> None:
    rules, _ = host_files("https://portal.example/gesundheit/", [], ["de"], embeds=False)
    _, assets = rules.data.decode().split("\n\n")

    assert assets.startswith("/gesundheit/assets/*\n")
    assert "immutable" in assets


def test_every_language_has_its_own_page_for_unknown_addresses() -> None:
    _, redirects = host_files("https://portal.example/gesundheit/", [], ["de", "ar"], embeds=False)

    assert redirects.data.decode().splitlines() == [
        "/gesundheit/de/* /gesundheit/de/404.html 404",
        "/gesundheit/ar/* /gesundheit/ar/404.html 404",
    ]


def test_s3_11_a_short_domain_leads_to_the_portal() -> None:
    hosts = ["jochen.example", "jobs.jochen.example"]
    _, redirects = host_files("https://jochen-dortmund.example/portal/", [], ["de"], False, hosts)

    assert redirects.data.decode().splitlines() == [
        "https://jochen.example/* https://jochen-dortmund.example/portal/:splat 301!",
        "https://jobs.jochen.example/* https://jochen-dortmund.example/portal/:splat 301!",
        "/portal/de/* /portal/de/404.html 404",
    ]


def test_only_what_partners_embed_may_be_framed_and_read_by_others() -> None:
    text = host_files("https://portal.example/gesundheit/", [], ["de"], embeds=True)[
        0
    ].data.decode()
    rules = tuple(parse_rules(text))
    page = headers_for(rules, "/gesundheit/de/stellen/")
    frame = headers_for(rules, "/gesundheit/embed/de/all/")

    assert page == headers_for(rules[:1], "/gesundheit/")
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    assert frame["Content-Security-Policy"].count("frame-ancestors") == 1
    assert "frame-ancestors *;" in frame["Content-Security-Policy"]
    assert "script-src 'none'" in frame["Content-Security-Policy"]
    assert frame["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert page["Cross-Origin-Resource-Policy"] == "same-origin"
    assert frame["X-Content-Type-Options"] == "nosniff"
    for path, open_ in {
        "embed/de/all.json": True,
        "embed/care-vacancies.js": True,
        "embed/de/all/": False,
        "de/vacancies.json": False,
    }.items():
        sent = headers_for(rules, f"/gesundheit/{path}")
        assert ("Access-Control-Allow-Origin" in sent) is open_, path


def test_where_later_rules_win_the_same_may_be_framed() -> None:
    """Netlify: a line without a colon is none, and of two values the later rule's holds."""
    text = host_files("https://portal.example/", [], ["de"], embeds=True)[0].data.decode()
    sent: dict[str, str] = {}
    for rule in parse_rules("\n".join(line for line in text.splitlines() if "!" not in line)):
        if rule.fits("/embed/de/all/"):
            sent |= rule.headers

    assert sent["Content-Security-Policy"].count("frame-ancestors") == 1
    assert "frame-ancestors *;" in sent["Content-Security-Policy"]


def test_where_nothing_is_taken_away_frames_stay_closed() -> None:
    """A host that joins and does not know `!`."""
    text = host_files("https://portal.example/", [], ["de"], embeds=True)[0].data.decode()
    rules = tuple(parse_rules("\n".join(line for line in text.splitlines() if "!" not in line)))

    policy = headers_for(rules, "/embed/de/all/")["Content-Security-Policy"]
    assert (
        policy.index("frame-ancestors 'none'")
        < policy.index(", ")
        < policy.index("frame-ancestors *")
    )
