"""Words for a level of training become levels of the field."""

import re
from collections.abc import Iterator

from generator.model.vacancies import Qualification

NIVEAU = re.compile(r"\bniveau\s*([2-6])(?:\s*(?:/|-|&|of|en|tot|t/m)\s*([2-6]))?", re.IGNORECASE)
MBO = re.compile(r"\bmbo(?!\w)(?:[\s-]*([2-4])(?:\s*/\s*([2-4]))?\b)?", re.IGNORECASE)
HBO = re.compile(r"\b(?:hbo(?!\w)|bachelor)", re.IGNORECASE)
OF_NIVEAU = {"2": "mbo-2", "3": "mbo-3", "4": "mbo-4", "5": "hbo", "6": "hbo"}

TAKES = {
    "mbo-2": Qualification.ASSISTANT,
    "mbo-3": Qualification.VOCATIONAL,
    "mbo-4": Qualification.VOCATIONAL,
    "nlqf-6": Qualification.SPECIALIST,
    "hbo": Qualification.ACADEMIC,
    "assistant": Qualification.ASSISTANT,
    "skilled": Qualification.VOCATIONAL,
    "specialist": Qualification.SPECIALIST,
    "expert": Qualification.ACADEMIC,
}
"""What a level of a profession asks for. `nlqf-6` is training in hospitals without a degree
(operatieassistent, anesthesiemedewerker)."""


def levels_in(text: str) -> frozenset[str]:
    """The Dutch levels that a text names: `mbo/hbo`, `niveau 4`; `mbo` alone is each of its levels."""
    return frozenset(named(text))


def named(text: str) -> Iterator[str]:
    for found in NIVEAU.finditer(text):
        yield from (OF_NIVEAU[digit] for digit in found.groups() if digit)
    for found in MBO.finditer(text):
        digits = [digit for digit in found.groups() if digit]
        yield from (f"mbo-{digit}" for digit in digits or "234")
    if HBO.search(text):
        yield "hbo"
