"""The names of a portal become a small file in which the browser finds near misses."""

import json
from collections.abc import Iterable
from hashlib import blake2b

from generator.artifacts import Artifact


def word_list(language: str, names: Iterable[tuple[str, str, str]]) -> Artifact:
    """The file, as `assets/words-<language>.<digest>.json`.

    Given are names, each with the address and title of its page; the first title of an address
    stands for it. Each page becomes `[title, address, further names …]`; a name that differs in
    case only is left out.
    """
    pages: dict[str, dict[str, str]] = {}
    for name, url, title in names:
        known = pages.setdefault(url, {title.casefold(): title})
        known.setdefault(name.casefold(), name)
    listed = []
    for url, known in pages.items():
        title, *further = known.values()
        listed.append([title, url, *further])
    data = json.dumps(listed, ensure_ascii=False, separators=(",", ":")).encode()
    digest = blake2b(data, digest_size=4).hexdigest()
    return Artifact(f"assets/words-{language}.{digest}.json", data)
