"""A German name becomes the words people say for it: gender signs resolved, umlauts spelled out."""

import re
from collections.abc import Iterator

POSTING = re.compile(
    r"\(\s*(?:[mwfdxi*]\s*(?:[/|,]\s*[mwfdxi*]\s*)+|gn|a|all genders|alle geschlechter)\s*\)",
    re.IGNORECASE,
)
"""What a job advertisement adds to a title: `(m/w/d)`."""

AROUND_SLASH = re.compile(r"\s*/\s*(?=-?(?:in|innen|mann|frau|r)\b)")
"""The blanks in `Pfleger / in`."""

SIGN = r"(?:[:*_·]|/-?|\()"
"""What people write between a word and its other gender's ending."""

PERSON = re.compile(rf"(\w+?){SIGN}(in|innen)\)?", re.IGNORECASE)
"""`Pfleger:in`, `Ärzt*innen`, `Pfleger/-in`, `Mediziner(innen)`."""

INNER_CAPITAL = re.compile(r"(\w*[a-zäöüß])(In|Innen)")
"""`ÄrztInnen`."""

ADJECTIVE = re.compile(rf"(\w+e){SIGN}(r|n)\)?", re.IGNORECASE)
"""`Fachangestellte:r`."""

COUPLE = re.compile(rf"(\w+?)(mann|frau){SIGN}(mann|frau)\)?", re.IGNORECASE)
"""`Pflegefachfrau/-mann`."""

DOCTORS = ("ärztinnen", "ärztin", "ärzte", "ärzt", "arzt")
"""The endings of a word that changes its vowel from one gender to the other."""

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def readings(name: str) -> Iterator[str]:
    """The words of a name as somebody would say them, one for each gender it names."""
    for written in AROUND_SLASH.sub("/", POSTING.sub(" ", name)).split():
        for word in forms(written.strip(".,;!?„“\"'")):
            yield from relatives(word)


def forms(word: str) -> tuple[str, ...]:
    """A word with a gender sign as the words it stands for; any other as it is."""
    if match := INNER_CAPITAL.fullmatch(word) or PERSON.fullmatch(word):
        return persons(match[1], match[2].lower())
    if match := ADJECTIVE.fullmatch(word):
        return match[1], match[1] + match[2].lower()
    if match := COUPLE.fullmatch(word):
        return match[1] + match[2], match[1] + match[3].lower()
    return tuple(part for part in re.split(r"[/|]", word) if part)


def persons(stem: str, ending: str) -> tuple[str, ...]:
    """Both genders of `Mediziner:in`, with the feminine plural of `Mediziner:innen`."""
    masculine = stem + "e" if stem.endswith(("og", "eg")) else stem
    feminine = stem + "in"
    return (masculine, feminine) if ending == "in" else (masculine, feminine, stem + "innen")


def relatives(word: str) -> tuple[str, ...]:
    """The word; a doctor in both genders and in the plural."""
    low = word.lower()
    for ending in DOCTORS:
        if low.endswith(ending):
            stem = low.removesuffix(ending)
            own = () if ending == "ärzt" else (low,)
            family = (stem + "arzt", stem + "ärztin", stem + "ärzte")
            return tuple(dict.fromkeys((*own, *family)))
    return (word,)


def spellings(word: str) -> tuple[str, ...]:
    """The word, and how it is typed without umlauts."""
    plain = word.translate(UMLAUTS)
    return (word,) if plain == word else (word, plain)
