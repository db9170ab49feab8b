"""A page's names become every word that should find it: synonyms, gender forms, parts of compounds.

Search in the browser matches beginnings only: `schwester` would not find *Krankenschwester*, `arzt`
not *Hausärzt:innen*. So the words stand in the page's index, unseen.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from generator.aliases import german
from generator.aliases.compounds import SPLIT, Memory, split_words
from generator.release import release

__all__ = ["Aliases", "Memory", "prepare_aliases"]

WORD = re.compile(r"[\w'’+-]*\w")
"""A word: `mbo-4` is one, `(m/v)` is two of one letter, which find nothing."""

KIND = "aliases 1"
"""What the words of all names together are remembered as."""


@dataclass(frozen=True, slots=True)
class Aliases:
    """Knows the words of the names it was prepared with."""

    words: Mapping[str, tuple[str, ...]]
    """Words per name."""

    def of(self, names: Iterable[str], language: str) -> str:
        """The lower-case words, space-separated, that find a page with these names.

        A name that was not prepared is read in `language`; its compounds stay whole.
        """
        found: dict[str, None] = {}
        for name in names:
            known = self.words.get(name)
            found.update(dict.fromkeys(words_of(name, language, {}) if known is None else known))
        return " ".join(found)


def prepare_aliases(names: Mapping[str, Iterable[str]], memory: Memory) -> Aliases:
    """Know the words of these names, each given under the language it is in.

    A name keeps its own language's words on pages in other languages: *Krankenschwester* is split
    as German where an English page says it.
    """
    own = {language: sorted(set(unsorted)) for language, unsorted in sorted(names.items())}
    key = blake2b(repr((release(), own)).encode(), digest_size=16).hexdigest()
    if data := memory.recall_many(KIND, [key]).get(key):
        return Aliases({name: tuple(words.split()) for name, words in json.loads(data).items()})
    found = find_words(own, memory)
    told = json.dumps({name: " ".join(words) for name, words in found.items()})
    memory.keep_many(KIND, {key: told.encode()})
    return Aliases(found)


def find_words(names: Mapping[str, Iterable[str]], memory: Memory) -> dict[str, tuple[str, ...]]:
    """The words of each name; the names are given under their languages."""
    found: dict[str, tuple[str, ...]] = {}
    for language, own in names.items():
        whole = {word for name in own for word in spelled(name, language)}
        parts = split_words(whole, language, memory) if language in SPLIT else {}
        for name in own:
            words = (*found.get(name, ()), *words_of(name, language, parts))
            found[name] = tuple(dict.fromkeys(words))
    return found


def words_of(name: str, language: str, parts: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Every word that should find the name: as written, then parts, then other spellings."""
    whole = tuple(dict.fromkeys(spelled(name, language)))
    split = tuple(part for word in whole for part in parts.get(word, ()))
    if language == "de":
        split = tuple(form for part in split for form in german.relatives(part))
        return tuple(dict.fromkeys(s for w in (*whole, *split) for s in german.spellings(w)))
    return tuple(dict.fromkeys((*whole, *split)))


def spelled(name: str, language: str) -> Iterator[str]:
    """The words of a name, lower case, hyphenated ones also in pieces and in one."""
    text = unicodedata.normalize("NFC", name)
    spoken = " ".join(german.readings(text)) if language == "de" else text
    for written in WORD.findall(spoken.lower()):
        word = written.strip("-'’")
        if len(word) > 1:
            yield word
        if "-" in word:
            yield word.replace("-", "")
            yield from (piece for piece in word.split("-") if len(piece) > 1)
