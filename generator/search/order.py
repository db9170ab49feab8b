"""What Pagefind writes in any order becomes one order: the same pages give the same bytes.

Pagefind 1.5.2 writes filters and their values as its hash tables happen to hold them, and names
files by what is in them. In CBOR, compressed, a filter file is `[filter, [[value, [page, …]], …]]`,
the metadata is `[version, pages, chunks, [[filter, file], …], …]`; the entry, in JSON, names the
metadata. All names are `<language>_<digest>`.
"""

import gzip
import json
import re
from collections.abc import Mapping
from hashlib import blake2b

from generator.search.cbor import children, sort_array

ENTRY = "pagefind-entry.json"

SIGNATURE = b"pagefind_dcd"
"""Begins every compressed file."""

FILTERS = 3
"""Where the filters stand in the metadata."""

NAME = re.compile(r"[\w-]+_[0-9a-f]+(?=\.pf_)")


def put_in_order(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The index of one language, in the order of its paths."""
    ordered, renamed = dict(files), dict[str, str]()
    for path in sorted(files):
        if path.endswith(".pf_filter"):
            replace(ordered, path, order_values(read(files[path])), renamed)
    for path in sorted(files):
        if path.endswith(".pf_meta"):
            replace(ordered, path, order_filters(read(files[path]), renamed), renamed)
    ordered[ENTRY] = order_entry(files[ENTRY], renamed)
    return dict(sorted(ordered.items()))


def replace(files: dict[str, bytes], path: str, data: bytes, renamed: dict[str, str]) -> None:
    """Put data in the place of a file, under a name that follows from the data."""
    old = NAME.findall(path)[0]
    language, _, digest = old.rpartition("_")
    new = renamed[old] = f"{language}_{blake2b(data).hexdigest()[: len(digest)]}"
    del files[path]
    files[path.replace(old, new)] = gzip.compress(SIGNATURE + data, mtime=0)


def read(data: bytes) -> bytes:
    """What is in a compressed file."""
    return gzip.decompress(data).removeprefix(SIGNATURE)


def order_values(data: bytes) -> bytes:
    """A filter with its values in order."""
    _, values = children(data)
    return data.replace(values, sort_array(values))


def order_filters(data: bytes, renamed: Mapping[str, str]) -> bytes:
    """The metadata with its filters in order, under the new names of their files."""
    old = new = children(data)[FILTERS]
    for before, after in renamed.items():
        new = new.replace(before.encode(), after.encode())
    return data.replace(old, sort_array(new)) if children(old) else data


def order_entry(data: bytes, renamed: Mapping[str, str]) -> bytes:
    """The entry with its keys in order and the new names of the metadata."""
    entry = json.loads(data)
    for language in entry["languages"].values():
        language["hash"] = renamed[language["hash"]]
    return json.dumps(entry, sort_keys=True).encode()
