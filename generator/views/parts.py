"""The sections of a profession's page, in canonical order; worries stand apart from their answers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.entries import Profession
from generator.model.professions import PROFESSION_SECTIONS
from generator.views.edition import Edition
from generator.views.phrases import Passage, Phrase

WORRY = re.compile(r"^(?=### )", re.MULTILINE)
"""Where a worry begins: at its heading."""

QUOTES = "‘’‚‹“”„«»\"'"
"""What somebody's own words begin with."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A hard side of the work, and what somebody who does it says about it."""

    worry: Passage
    answer: Passage
    spoken: bool
    """Whether the answer is in somebody's own words."""


@dataclass(frozen=True, slots=True)
class ProfessionPart:
    """A section: its heading, its text if somebody wrote one, and answers to worries."""

    id: str
    heading: Phrase
    body: Passage | None
    answers: tuple[Answer, ...] = ()


def parts(edition: Edition, profession: Profession, paid: bool) -> Iterator[ProfessionPart]:
    """The sections that have words or data, in canonical order."""
    facts, portal = profession.facts, edition.portal
    data = {
        "workplaces": True,
        "hours": facts.hours is not None,
        "pay": paid,
        "entry": True,
        "recognition": bool(facts.recognition),
        "progression": bool(facts.progression),
        "equivalents": bool(portal.equivalents.get(profession.id)),
    }
    for section_id in PROFESSION_SECTIONS:
        if found := edition.section(profession, section_id):
            section, tag = found
            text, *worries = WORRY.split(section.markdown) if section_id == "hard-sides" else (
                section.markdown,
            )  # fmt: skip
            yield ProfessionPart(
                section_id,
                edition.marked(section.heading, tag),
                edition.passage(text, tag),
                tuple(answer(edition, worry, tag) for worry in worries),
            )
        elif data.get(section_id):
            yield ProfessionPart(
                section_id, Phrase(edition.words.term("section", section_id)), None
            )


def answer(edition: Edition, worry: str, tag: str) -> Answer:
    """A worry under its heading becomes the worry and its answer."""
    heading, _, text = worry.partition("\n")
    spoken = text.lstrip()[:1] in QUOTES and bool(text.strip())
    return Answer(edition.passage(heading, tag), edition.passage(text, tag), spoken)
