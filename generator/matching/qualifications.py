"""A vacancy becomes the qualification it asks for: what it says plainly, else that of its professions."""

import re
from collections.abc import Sequence

from generator.matching.levels import TAKES, levels_in
from generator.model.entries import Profession
from generator.model.vacancies import Qualification, Term, Vacancy

ORDER = tuple(Qualification)

UNTRAINED = re.compile(
    r"\b(?<!nicht )ohne (?:(?:abgeschlossene|pflegerische|fachliche|einschlägige|medizinische) )?"
    r"(?:berufs)?(?:ausbildung|examen|vorkenntnisse)\b"
    r"|\bkeine (?:berufs)?ausbildung (?:nötig|erforderlich|notwendig)\b"
    r"|\bungelernte?[rsn]?\b"
    r"|\b(?<!niet )zonder (?:zorg)?(?:diploma|opleiding)\b"
    r"|\bgeen (?:zorg)?(?:diploma['’]?s?|opleiding) (?:nodig|vereist)\b"
    r"|\bongeschoolde?\b"
    r"|\bno (?:qualifications?|training|diploma) (?:needed|required|necessary)\b"
    r"|^no requirements$",
    re.IGNORECASE,
)
"""Words that plainly say that nothing has to be learned before. `Quereinsteiger willkommen` does
not: who comes from elsewhere may still need a diploma."""


def qualification_of(vacancy: Vacancy, professions: Sequence[Profession]) -> Qualification | None:
    """What the vacancy asks for; none where nothing says so.

    First its own `level`; then plain words of its title and of what it says about qualification
    (`ohne Ausbildung`, `geen diploma nodig`), but for apprenticeships, which nobody must have
    learned for; then the level of its professions, the lowest of them, since they are
    alternatives; and for a vacancy of no profession a level that it names (`mbo 3`).
    """
    if vacancy.level:
        return vacancy.level
    said = (vacancy.title, vacancy.qualification)
    if vacancy.term is not Term.APPRENTICESHIP and any(UNTRAINED.search(text) for text in said):
        return Qualification.NONE
    own = {profession.facts.level for profession in professions}
    named = levels_in(" | ".join(said))
    if own:
        return min((TAKES[level] for level in own & named or own), key=ORDER.index)
    asked = {TAKES[level] for level in named}
    return asked.pop() if len(asked) == 1 else None
