"""The names and codes of professions become an index: which professions stand in a title."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rapidfuzz import fuzz, process

from generator.matching.words import Word, is_acronym, keys_of, names_a_person, words_of
from generator.model.entries import Profession

Keys = tuple[str, ...]

BROAD = frozenset({("arzt",), ("mediziner",), ("doctor",), ("physician",)})
"""Words for people of many professions: they mean one of ours only as a whole title."""
SPECIFIC = 3
"""A name of so many words says enough even where none of them names a person."""
BAG = 4
"""A name of so many words is found in any order."""
NEAR = 70
"""How much of 100 a name must look like a title to be named as a candidate."""
CANDIDATES = 3


class Occurrence(NamedTuple):
    """A name of professions in a title, from one word to before another."""

    start: int
    end: int
    professions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Names:
    """What professions are called, compiled once for all titles."""

    whole: dict[Keys, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Professions of a name that is a whole title."""
    inside: dict[str, dict[Keys, set[str]]] = field(default_factory=lambda: defaultdict(dict))
    """Those of a name within a longer title, by its first word."""
    acronyms: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Those of a short form as it is written."""
    codes: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    """Those of a code, by scheme and code."""
    spelled: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Those of a name, for finding what looks like it."""

    @staticmethod
    def of(professions: Mapping[str, Profession]) -> "Names":
        """The names of professions in all their languages: titles, synonyms and former titles."""
        names = Names()
        for id_, profession in professions.items():
            for text in profession.texts.values():
                for name in parts_of(text.words.title or ""):
                    names.add(id_, name, is_title=True)
                for name in (*text.words.synonyms, *text.words.former_titles):
                    names.add(id_, name)
            for scheme in ("kldb", "isco", "esco", "uwv"):
                for code in getattr(profession.facts.codes, scheme):
                    names.codes[scheme, bare_code(code)].add(id_)
        return names

    def add(self, profession: str, name: str, *, is_title: bool = False) -> None:
        """One more name. A field's name, such as `Radiologie`, counts only as a whole title."""
        words = words_of(name)
        keys = tuple(word.key for word in words)
        if not keys:
            return
        self.spelled[" ".join(keys)].add(profession)
        if len(keys) == 1 and is_acronym(words[0].raw):
            self.acronyms[words[0].raw].add(profession)
            return
        self.whole[keys].add(profession)
        telling = is_title or len(keys) >= SPECIFIC or names_a_person(keys)
        if telling and keys not in BROAD:
            self.inside[keys[0]].setdefault(keys, set()).add(profession)

    def occurrences(self, words: Sequence[Word]) -> Iterator[Occurrence]:
        """Every name that stands between the words' boundaries, overlapping ones too."""
        keys = tuple(word.key for word in words)
        for start, word in enumerate(words):
            if not word.starts:
                continue
            if word.ends and word.raw in self.acronyms:
                yield Occurrence(start, start + 1, frozenset(self.acronyms[word.raw]))
            for name, professions in self.inside.get(word.key, {}).items():
                end = start + len(name)
                if keys[start:end] == name and words[end - 1].ends:
                    yield Occurrence(start, end, frozenset(professions))

    def scattered(self, words: Sequence[Word]) -> frozenset[str]:
        """The professions of the longest name of at least four words that all stand in a title."""
        there = {word.key for word in words}
        found = [
            (len(name), professions)
            for first in there
            for name, professions in self.inside.get(first, {}).items()
            if len(name) >= BAG and there.issuperset(name)
        ]
        longest = max((length for length, _ in found), default=0)
        return frozenset(id_ for length, ids in found if length == longest for id_ in ids)

    def nearest(self, title: str) -> tuple[str, ...]:
        """At most three professions that may be meant, best first; none where nothing is near."""
        keys = " ".join(keys_of(title))
        found = process.extract(
            keys, sorted(self.spelled), scorer=fuzz.ratio, limit=10, score_cutoff=NEAR
        )
        near = dict.fromkeys(id_ for name, _, _ in found for id_ in sorted(self.spelled[name]))
        return tuple(near)[:CANDIDATES]


def parts_of(title: str) -> Iterator[str]:
    """The names that an editor joined in one title: `A / B`, `A (MFA)`; not explanations."""
    outside = re.sub(r"\([^)]*\)", " ", title)
    yield from (part for part in re.split(r"\s/\s", outside) if part.strip())
    for inside in re.findall(r"\(([^)]*)\)", title):
        for part in re.split(r"\s/\s", inside):
            if is_acronym(part) or names_a_person(keys_of(part)):
                yield part


def bare_code(code: str) -> str:
    """A code without what differs between writers: `C3256`, a whole ESCO address, `81302129`."""
    last = code.strip().rstrip("/").rpartition("/")[2].lower()
    return last if last.count("-") > 1 else last.removeprefix("c").replace("-", "")
