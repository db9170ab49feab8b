"""A title or a name becomes words that compare equal whoever is meant: any gender, one or many."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from generator.vacancies.titles import bare_title

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
HYPHENS = "-\u2010\u2011"

FOLDS = tuple(
    (re.compile(pattern), bare)
    for pattern, bare in (
        (r"aerzt(?:in|innen|en|e)?$", "arzt"),
        (r"(er|ent|ist|ant|log|or)(?:in|innen)$", r"\1"),
        (r"logen?$", "log"),
        (r"(ent|ant|ist)(?:e|en|es|s)$", r"\1"),
        (r"medewerksters?$", "medewerker"),
        (r"er[ns]$", "er"),
        (r"kundigen$", "kundige"),
        (r"angestellte[rnms]$", "angestellte"),
        (r"isch(?:e|er|es|en|em)$", "isch"),
        (r"kraeften?$", "kraft"),
        (r"frauen$", "frau"),
        (r"maennern?$", "mann"),
        (r"(person|assistenz)en$", r"\1"),
        (r"hilfen$", "hilfe"),
        (r"(nurse|ian|doctor)s$", r"\1"),
    )
)
"""Endings of gender, number and case in words for people; the first that fits is taken off."""

PERSON = re.compile(
    r"(?:er|ist|ent|ant|log|kraft|person|frau|mann|hilfe|assistenz|arzt|arts|kundige|angestellte"
    r"|nurse|ian|doctor|analyst)$"
)
"""How a word ends that names somebody who works; `Radiologie` and `Krankenpflege` name a field."""

ACRONYM = re.compile(r"(?=.*[^\W\d_].*[^\W\d_])[^\W_]{2,5}")


class Word(NamedTuple):
    """A word of a title."""

    key: str
    """For comparing."""
    raw: str
    starts: bool
    """Whether nothing is joined to its beginning by a hyphen: in `IC-verpleegkundige` nothing may
    be found that begins at the second word, since the two name another job."""
    ends: bool
    """The same of its end."""


def words_of(title: str) -> tuple[Word, ...]:
    """The words of a title as employers or editors write it."""
    text = bare_title(title)
    return tuple(
        Word(
            key_of(found[0]),
            found[0],
            not joined(text, found.start() - 1, found.start() - 2),
            not joined(text, found.end(), found.end() + 1),
        )
        for found in WORD.finditer(text)
    )


def joined(text: str, hyphen: int, beyond: int) -> bool:
    """Whether a hyphen stands at one place and a letter at the other."""
    if hyphen < 0 or beyond < 0 or beyond >= len(text):
        return False
    return text[hyphen] in HYPHENS and text[beyond].isalnum()


def keys_of(title: str) -> tuple[str, ...]:
    """The words of a title for comparing it as a whole."""
    return tuple(word.key for word in words_of(title))


@lru_cache(maxsize=20_000)
def key_of(word: str) -> str:
    """A word without case, accents, and endings of gender, number and case."""
    key = word.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    key = unicodedata.normalize("NFKD", key)
    key = "".join(letter for letter in key if not unicodedata.combining(letter))
    for pattern, bare in FOLDS:
        folded, count = pattern.subn(bare, key)
        if count:
            return folded
    return key


def is_acronym(word: str) -> bool:
    """Whether a word is found only as it is written: `MFA`, `GuK`, `AMio`."""
    capitals = sum(letter.isupper() for letter in word)
    return bool(ACRONYM.fullmatch(word)) and (capitals >= 2)


def names_a_person(keys: tuple[str, ...]) -> bool:
    """Whether one of the words says who somebody is."""
    return any(PERSON.search(key) for key in keys)
