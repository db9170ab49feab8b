"""The names of a portal become a small file in which the browser finds near misses."""

import json
from collections.abc import Iterable
from hashlib import blake2b

from generator.artifacts import Artifact


def word_list(language: str, names: Iterable[tuple[str, str, str]]) -> Artifact:
    """Names with the address and title of their page, as `assets/words-<language>.<digest>.json`.

    Each page is `[title, address, further names …]`; a name that differs in case only is left out.
    """
    pages: dict[tuple[str, str], dict[str, str]] = {}
    for name, url, title in names:
        known = pages.setdefault((title, url), {title.casefold(): title})
        known.setdefault(name.casefold(), name)
    listed = [[title, url, *list(known.values())[1:]] for (title, url), known in pages.items()]
    data = json.dumps(listed, ensure_ascii=False, separators=(",", ":")).encode()
    digest = blake2b(data, digest_size=4).hexdigest()
    return Artifact(f"assets/words-{language}.{digest}.json", data)
