"""Documents, damaged in every way that a wire, a disk or an attacker can think of; by a seed."""

import json
import random
import re

HOSTILE = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href='javascript:alert(1)'>x</a>",
    "<iframe src='https://evil.example'></iframe>", "<svg/onload=alert(1)>", "</script><script>x()</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "&amp;lt;script&amp;gt;x&amp;lt;/script&amp;gt;",
    "<p onclick=alert(1) style='x:expression(1)'>p</p>", "<a href='data:text/html,<script>1</script>'>d</a>",
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,x",
    "&#x202e;x&#0;",
    "//evil.example/x", "https://user:pass@evil.example/", "https://evil.example\\@good.example",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<svg><p><style><img title='</style><img src=x onerror=alert(1)>'>", "<base href='https://evil.example/'>",
    "<form action='https://evil.example'><button>x</button></form>", "<object data='x'></object>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", "\u202egnp.exe", "\x00\x01",
    "\ud800",
    "9" * 5000, "-1e309", "NaN", "0001-01-01", "9999-12-31T23:59:59.999999+14:00", "31.02.2026", "1e400",
    "mailto:x@y.example?bcc=all@z.example%0d%0aSubject:x", "tel:+49<script>", "A" * 70_000, " ", "-", "null",
    "<" * 3000, "&" * 3000, "<b>" * 3000, "<p>" * 1000 + "x", "{{ 7*7 }}", "{x}", "%s%n", "../../etc/passwd",
]  # fmt: skip

ENCODINGS = ["utf-16", "utf-32", "cp1252", "utf-7", "cp037", "shift_jis", "utf-8-sig", "latin-1"]

BOMBS = [
    b"[" * 100_000, b'{"a":' * 100_000, b"<a>" * 100_000, b'{"a":' + b"9" * 10_000 + b"}",
    b'<!DOCTYPE a [<!ENTITY a "b">]><a>&a;</a>', b"<?xml version='1.0' encoding='utf-7'?><a/>",
    b"<?xml version='1.0' encoding='hex'?><a/>", b"", b"\x00" * 100, b"\xff\xfe", b"\xff" * 1000,
    b"null", b"true", b"[null,[],{},1,\"\",true]", b"[[[[]]]]", b"{}", b'""', b"<a/>", b"<![CDATA[", b"<!--",
    b"\xef\xbb\xbf", b'{"jobs":{"a":1}}', b'{"offers":[[[{}]],1,null]}',
    b"<rss><channel><item/></channel></rss>",
]  # fmt: skip


def damaged(body: bytes, dice: random.Random) -> bytes:
    """The document, damaged once or several times."""
    for _ in range(dice.choice((1, 1, 2, 3))):
        body = dice.choice(WAYS)(body, dice)
    return body


def cut(body: bytes, dice: random.Random) -> bytes:
    """Its beginning, its end, or a hole."""
    start, end = sorted((dice.randrange(len(body) + 1), dice.randrange(len(body) + 1)))
    return dice.choice((body[:start], body[end:], body[:start] + body[end:]))


def flip(body: bytes, dice: random.Random) -> bytes:
    """Some bits or bytes."""
    changed = bytearray(body)
    for _ in range(dice.randrange(1, 30)):
        if changed:
            changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def repeat(body: bytes, dice: random.Random) -> bytes:
    """A piece again and again."""
    start = dice.randrange(len(body) + 1)
    piece = body[start : start + dice.randrange(1, 200)]
    return body[:start] + piece * dice.randrange(2, 20) + body[start:]


def encoded(body: bytes, dice: random.Random) -> bytes:
    """In another encoding."""
    return body.decode("utf-8", "replace").encode(dice.choice(ENCODINGS), "replace")


def hostile(body: bytes, dice: random.Random) -> bytes:
    """Something hostile in the place of a value, written as the format wants it or raw."""
    values = list(re.finditer(rb'"[^"]*"|>[^<>]*<|: ?[0-9]+|(?<=: )[^\n"]+|(?<=;)[^;\n"]+', body))
    if not values:
        return body
    for value in sorted(
        dice.sample(values, min(len(values), dice.randrange(1, 6))), key=lambda v: -v.start()
    ):
        text = dice.choice(HOSTILE)
        if not value[0].startswith((b">", b'"', b":")):
            new = dice.choice((text, json.dumps(text))).encode("utf-8", "replace")
        elif value[0].startswith(b">"):
            new = dice.choice((f"><![CDATA[{text}]]><", f">{text}<")).encode("utf-8", "replace")
        else:
            new = dice.choice((json.dumps(text), f'"{text}"')).encode("utf-8", "replace")
        body = (
            body[: value.start()] + (b":" * value[0].startswith(b":")) + new + body[value.end() :]
        )
    return body


def everywhere(body: bytes, dice: random.Random) -> bytes:
    """The same hostile text in every value, well-formed."""
    text = dice.choice(HOSTILE)
    told = json.dumps(text).encode("utf-8", "replace")
    if body.lstrip().startswith((b"{", b"[")):
        return re.sub(rb'(?<=[:\[])\s*"[^"]*"', lambda _: told, body)
    cdata = f"><![CDATA[{text}]]><".encode("utf-8", "replace")
    return re.sub(rb">[^<>\s][^<>]*<", lambda _: cdata, body)


def mistyped(body: bytes, dice: random.Random) -> bytes:
    """Values of JSON as values of another type."""
    new = dice.choice(
        (b"null", b"[]", b"{}", b"[[1]]", b"true", b"-0.0", b"1e308", b'{"a":{"b":[]}}')
    )
    return re.sub(
        rb'(?<=:)\s*("[^"]*"|[0-9]+)', lambda v: new if dice.random() < 0.3 else v[0], body
    )


def bomb(_body: bytes, dice: random.Random) -> bytes:
    """Something else altogether."""
    return dice.choice(BOMBS)


WAYS = (cut, flip, flip, repeat, encoded, hostile, hostile, everywhere, mistyped, bomb)
