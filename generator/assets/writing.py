"""A language becomes the script it is written in, and a script the characters of its font file."""

from babel.core import get_global

SCRIPTS: dict[str, str] = {"Cyrl": "Cyrillic", "Arab": "Arabic"}
"""ISO 15924 codes of the scripts for which we cut fonts, besides Latin."""

EXTENDED = frozenset(
    ("az", "bs", "cs", "hr", "hu", "lt", "lv", "mt", "pl", "ro", "sk", "sl", "sq", "tr")
)
"""Languages of Europe and its neighbours whose words need Latin Extended-A or -B."""

BASIC = "20-40,5b-60,7b-7e,a0,ab,b0,b7,bb,2010-2014,2018-201e,2026,20ac,2116"
"""Digits and punctuation that a page in another script uses between its words. Latin letters are left
to the device: a word such as Südwestfalen must not mix two fonts."""

RANGES = {
    "Latin": "20-7e,a0-ff,131,152-153,2c6,2da,2dc,2009-200b,2010-2015,2018-201e,2020-2022,2026"
    ",202f-2030,2032-2033,2039-203a,2044,2060,20ac,2122,2190-2193,2212,2215,fffd",
    "Latin-ext": "100-107,10a-113,116-11b,11e-123,126-127,12a-12b,12e-130,136-137,139-13e,141-148"
    ",150-151,154-155,158-15b,15e-161,164-165,16a-16b,16e-173,178-17e,18f,218-21b,259,1e9e,20ba",
    "Cyrillic": "301,400-45f,490-491,4b0-4b1,2116",
    "Arabic": "600-6ff,200c-200f,2010-2011,fdfc",
}
"""Hexadecimal code points per file: the letters that the living languages of Europe and those who
come to it write with, and nothing that only phoneticians or typesetters need. Presentation forms of
Arabic are left out: shaping does not need them."""


def script_of(language: str) -> str | None:
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
