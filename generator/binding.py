"""Addresses are set into a finished page at the very end, and can be set in again.

While a page is made, a mark stands for an address that only names a file: its name between two
characters that no text can have (`documents.texts` refuses them, vacancies lose them). So a page
does not depend on what its style sheets say and how its share card looks, only on having them; when
they change, nothing is rendered: the page is bound again.
"""

import re
from collections.abc import Iterable, Mapping

OPENING, CLOSING = "\x02", "\x03"
MARK = re.compile(f"{OPENING}([^{OPENING}{CLOSING}]+){CLOSING}".encode())

CARD = "card"
"""Names the share card of the page itself; assets of the theme are named by their files."""


Slot = tuple[int, int, str]
"""Where an address stands in a bound page: its first byte, its length in bytes, the name of what is
there."""


def mark(name: str) -> str:
    """What stands for an address until the page is bound."""
    return f"{OPENING}{name}{CLOSING}"


def bind(marked: bytes, addresses: Mapping[str, str]) -> tuple[bytes, tuple[Slot, ...]]:
    """The page with addresses by name in the place of marks; raises KeyError when one is missing."""
    parts: list[bytes] = []
    slots: list[Slot] = []
    end = length = 0
    for found in MARK.finditer(marked):
        name = found[1].decode()
        address = addresses[name].encode()
        place = length + found.start() - end
        slots.append((place, len(address), name))
        parts += [marked[end : found.start()], address]
        length = place + len(address)
        end = found.end()
    return b"".join((*parts, marked[end:])), tuple(slots)


def fits(slots: Iterable[Slot], addresses: Mapping[str, str]) -> bool:
    """Whether there are addresses for these slots, each as long as the one that stands there."""
    return all(
        name in addresses and len(addresses[name].encode()) == length for _, length, name in slots
    )


def bind_again(page: bytes, slots: Iterable[Slot], addresses: Mapping[str, str]) -> bytes:
    """A bound page with other addresses, which fit."""
    bound = bytearray(page)
    for place, length, name in slots:
        bound[place : place + length] = addresses[name].encode()
    return bytes(bound)
