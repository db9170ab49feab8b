"""The `_headers` file of a built portal becomes the headers of each address, as the host sends them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

FILE = "_headers"

ONLY_ENCRYPTED = "Strict-Transport-Security"
"""A header that a server without TLS must not send (RFC 6797 § 7.2)."""

UPGRADE = re.compile(r";?\s*upgrade-insecure-requests")
"""A directive that would send some browsers to https://127.0.0.1, where nobody answers."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Headers of every address that a pattern fits."""

    pattern: str
    """A path in which `*` stands for anything."""
    headers: Mapping[str, str]
    without: frozenset[str] = frozenset()
    """Headers of earlier rules that it takes away first, as Cloudflare Pages does (`! Name`)."""

    def fits(self, path: str) -> bool:
        """Whether the rule is about an address."""
        return bool(re.fullmatch(re.escape(self.pattern).replace(r"\*", ".*"), path))


def read_rules(folder: Path) -> tuple[Rule, ...]:
    """The rules of a built portal; none when it has not been built."""
    try:
        text = (folder / FILE).read_text("utf-8")
    except OSError:
        return ()
    return tuple(parse_rules(text))


def parse_rules(text: str) -> Iterator[Rule]:
    """The rules of a `_headers` file: a path, then its headers indented."""
    for block in re.split(r"\n\s*\n", text.strip()):
        pattern, *lines = (line.strip() for line in block.splitlines())
        named = (line.partition(":") for line in lines if not line.startswith("!"))
        without = frozenset(line[1:].strip() for line in lines if line.startswith("!"))
        yield Rule(pattern, {name: value.strip() for name, _, value in named}, without)


def headers_for(rules: tuple[Rule, ...], path: str) -> dict[str, str]:
    """The headers of an address, without what only holds where the connection is encrypted.

    Where two rules give a header, both values hold, joined by a comma: the stricter of the two ways
    in which hosts read such a file.
    """
    found: dict[str, str] = {}
    for rule in rules:
        if rule.fits(path):
            found = {name: value for name, value in found.items() if name not in rule.without}
            for name, value in rule.headers.items():
                found[name] = f"{found[name]}, {value}" if name in found else value
    found.pop(ONLY_ENCRYPTED, None)
    return {name: UPGRADE.sub("", value) for name, value in found.items()}
