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
        pattern, *lines = block.splitlines()
        named = (line.strip().partition(":") for line in lines)
        yield Rule(pattern.strip(), {name: value.strip() for name, _, value in named})


def headers_for(rules: tuple[Rule, ...], path: str) -> dict[str, str]:
    """The headers of an address, without what only holds where the connection is encrypted."""
    found = {
        name: value for rule in rules if rule.fits(path) for name, value in rule.headers.items()
    }
    found.pop(ONLY_ENCRYPTED, None)
    return {name: UPGRADE.sub("", value) for name, value in found.items()}
