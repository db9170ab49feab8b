"""JavaScript modules become fingerprinted files that still find each other."""

import posixpath
import re
from collections.abc import Callable, Iterable

from generator.artifacts import Artifact
from generator.assets.names import Shelf

IMPORT = re.compile(r"""(\b(?:from|import)\s*\(?\s*)(["'])(\.{1,2}/[^"'\n]+)\2""")
"""A relative address in `import … from`, `import "…"` and `import("…")`."""


EFFECT = re.compile(r"""^import\s*(["'])(\.{1,2}/[^"'\n]+)\1;?$""", re.MULTILINE)
"""An import for the sake of what the module does, on a line of its own."""


TIES = re.compile(r"^(?:import|export)\b", re.MULTILINE)
"""What ties a module to others."""


class ScriptCycle(Exception):
    """Modules that import each other in a circle have no fingerprints."""


class MissingModule(Exception):
    """A module imports what is not there."""


Published = dict[str, tuple[str, Artifact]]
"""Address and file of each module, by its path below `assets/`."""


def publish_scripts(
    names: Iterable[str], read: Callable[[str], bytes | None], shelf: Shelf
) -> Published:
    """Publish modules and what they import, those that are imported first.

    Raises `ScriptCycle` and `MissingModule` with the path of a module.
    """
    published: Published = {}
    for name in names:
        publish_script(name, read, shelf, published, ())
    return published


def publish_script(
    name: str,
    read: Callable[[str], bytes | None],
    shelf: Shelf,
    published: Published,
    importers: tuple[str, ...],
) -> None:
    """Publish one module after those that it imports.

    A module without imports and exports that is imported for its effect alone is put in its place, so
    that a page asks for one file less.
    """
    if name in published:
        return
    if name in importers:
        raise ScriptCycle(name)
    data = read(name)
    if data is None:
        raise MissingModule(name)

    def rewrite(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), found[3]))
        publish_script(target, read, shelf, published, (*importers, name))
        file = published[target][1].path.rpartition("/")[2]
        return f"{found[1]}{found[2]}./{file}{found[2]}"

    def put_in_place(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), found[2]))
        inside = (read(target) or b"").decode("utf-8").strip()
        return f"{{\n{inside}\n}}" if inside and not TIES.search(inside) else found[0]

    text = EFFECT.sub(put_in_place, data.decode("utf-8"))
    published[name] = shelf.put(name, IMPORT.sub(rewrite, text).encode())
