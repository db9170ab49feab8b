"""A language becomes the script it is written in, and a script the characters of its font file."""

from babel.core import get_global

from generator.themes.schema import Script

SCRIPTS: dict[str, Script] = {"Cyrl": "Cyrillic", "Arab": "Arabic"}
"""ISO 15924 codes of the scripts for which we cut fonts, besides Latin."""

EXTENDED = frozenset("az bs cs hr hu lt lv mt pl ro sk sl sq tr".split())
"""Languages of Europe and its neighbours whose words need Latin Extended-A or -B."""

BASIC = "20-7e,a0,ab,b0,b7,bb,2010-2014,2018-201e,2026,20ac,2116"
"""Latin letters, digits and punctuation that a page in another script uses between its words."""

RANGES = {
    "Latin": "0-ff,131,152-153,2bb-2bc,2c6,2da,2dc,304,308,329,2000-206f,20ac,2122,2191,2193,2212"
    ",2215,feff,fffd",
    "Latin-ext": "100-130,132-151,154-17f,18f,192,1a0-1a1,1af-1b0,1e6-1e7,218-21b,259,1e80-1e85"
    ",1e9e,1ef2-1ef3,20ba,2113",
    "Cyrillic": "301,400-45f,490-491,4b0-4b1,2116",
    "Arabic": "600-6ff,200c-200f,2010-2011,fdfc",
}
"""Hexadecimal code points per file. Latin and Cyrillic are those of Google Fonts; the others hold
the letters of living languages and leave out presentation forms, which shaping does not need."""


def script_of(language: str) -> Script | None:
    """The script of a language (CLDR likely subtags); none for Latin and those we do not cut."""
    code = get_global("likely_subtags").get(language.partition("-")[0], "").split("_")
    return SCRIPTS.get(code[1]) if len(code) > 1 else None


def codepoints(ranges: str) -> frozenset[int]:
    """The characters of a list of ranges."""
    found: set[int] = set()
    for part in ranges.split(","):
        first, _, last = part.partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(found)


def unicode_range(ranges: str) -> str:
    """The same as a CSS value: `U+20-7E, U+A0`."""
    return ", ".join(f"U+{part.upper()}" for part in ranges.split(","))
