"""A compound word becomes its parts: *Krankenschwester* is found by `schwester`."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Protocol

SPLIT = ("de", "nl")
"""Languages that write compounds in one word and whose compounds we can split."""

MINIMUM_WORD = 8
"""Letters of the shortest word that is split."""

MINIMUM_PART = 4
"""Letters of the shortest part."""

SHORT_WORD = 11
"""Below so many letters, a word is split only where both parts are well known."""

SCORE, SHORT_SCORE = -0.75, 0.55
"""Least score of a split, of any word and of a short one; the scale ends at about 1.4.

Chosen by eye over 300 German and Dutch words of this field: above the lines stand `haus|arzt` 0.97,
`kranken|pflegerin` -0.63 and `medizin|technologin` -0.73; below them stand `sani|täter` 0.49 and
`nie|derlassung` -0.87.
"""

ENDINGS = re.compile(
    r"(?:er|eut)in(?:nen)?|innen|isch(?:e[nrs]?)?|lichen|heits?|keit|tent[ez]?|tenz|atorium"
    r"|ende|ingen|ster"
)  # fmt: skip
"""What looks like a last part and is an ending."""

LINKING_S = re.compile(r"(?<=\w{3}[bcdfghklmnprtz])s$")
"""The s between two parts, as in *Rettungs|sanitäter*."""

KIND = f"compound {MINIMUM_WORD} {MINIMUM_PART} {SHORT_WORD} {SCORE} {SHORT_SCORE} 1"
"""What splits are remembered as; other rules, other splits."""

Splitter = Callable[[str, str], list[tuple[float, str, str]]]
"""Every split of a word in a language with its score, best first."""


class Memory(Protocol):
    """Remembers bytes by kind and key."""

    def recall_many(self, kind: str, keys: Iterable[str]) -> dict[str, bytes]:
        """What was kept under these keys; what is not there is left out."""

    def keep_many(self, kind: str, entries: Mapping[str, bytes]) -> None:
        """Remember the data of each key."""


def split_words(
    words: Iterable[str], language: str, memory: Memory
) -> Mapping[str, tuple[str, ...]]:
    """The parts of each of these lower-case words that is a compound."""
    long = sorted(word for word in set(words) if len(word) >= MINIMUM_WORD and word.isalpha())
    keys = {word: f"{language} {word}" for word in long}
    known = memory.recall_many(KIND, keys.values())
    made = {
        key: " ".join(dict.fromkeys(split(word, language, splitter()))).encode()
        for word, key in keys.items()
        if key not in known
    }
    memory.keep_many(KIND, made)
    all_parts = known | made
    found = {word: tuple(all_parts[key].decode().split()) for word, key in keys.items()}
    return {word: parts for word, parts in found.items() if parts}


@cache
def splitter() -> Splitter:
    """Load the tables: three seconds and 300 MB, so only for a word never seen before."""
    from compound_split import char_split

    found: Splitter = char_split.split_compound
    return found


def split(word: str, language: str, splits: Splitter) -> tuple[str, ...]:
    """The parts of a word and their parts, also without linking s; nothing if it is no compound."""
    if len(word) < MINIMUM_WORD:
        return ()
    least = SHORT_SCORE if len(word) < SHORT_WORD else SCORE
    for score, first, last in splits(word, language):
        left, right = first.lower(), last.lower()
        if score < least:
            return ()
        if min(len(left), len(right)) >= MINIMUM_PART and not ENDINGS.fullmatch(right):
            bare = LINKING_S.sub("", left)
            deeper = (*split(bare, language, splits), *split(right, language, splits))
            return (left, bare, right, *deeper)
    return ()
