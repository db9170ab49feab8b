"""Trade words: what a page explains in place, and the glossary lists."""

from typing import Annotated

from pydantic import Field

from generator.model.values import (
    Country,
    Line,
    OneLiner,
    ProfessionId,
    Record,
    TranslationRecord,
)


class TermFacts(Record):
    """Facts of a trade word. They stand once, in the original."""

    countries: tuple[Country, ...] = Field(min_length=1)
    """Countries whose portals explain it: NL, DE or both."""
    profession: ProfessionId | None = None
    """The profession that it is a name of; its own page need not explain it."""


class TermWords(Record):
    """Words of a trade word, in every language. A translation may keep the original's title."""

    title: Line | None = None
    """The word as it stands in the glossary, as `BBL`. Required in the original."""
    forms: tuple[Annotated[Line, Field(max_length=60)], ...] = ()
    """Other spellings by which texts of this language know it, as `BBL-opleiding`."""
    long: Line | None = None
    """What its letters stand for."""
    one_liner: OneLiner | None = None
    """What it means, in one plain sentence of at most 160 characters. Required in the original."""
    translation: TranslationRecord | None = None
    """Written by `careportal translated`."""
