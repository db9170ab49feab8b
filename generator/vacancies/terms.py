"""Words of employers' systems for hours, contracts and presence become ours."""

import re
from collections.abc import Iterable

from generator.model.vacancies import EmploymentType, Presence, Term

TYPES: dict[str, EmploymentType] = {
    word: kind
    for kind, words in (
        (EmploymentType.FULL_TIME, "fulltime full vollzeit voltijd ft vz fulltimepermanent"
         " fulltimefixedterm"),
        (EmploymentType.PART_TIME, "parttime part teilzeit deeltijd pt tz parttimepermanent"
         " parttimefixedterm minijob geringfügigebeschäftigung geringfügigbeschäftigt"),
        (EmploymentType.CONTRACTOR, "contractor contract freelance freelancer freiberuflich"
         " zzp selfemployed"),
        (EmploymentType.TEMPORARY, "temporary temp aushilfe tijdelijk seasonal"),
        (EmploymentType.INTERN, "intern internship praktikum praktikant stage stagiair traineeship trainee"
         " workingstudent werkstudent studentassistant"),
        (EmploymentType.VOLUNTEER, "volunteer ehrenamt vrijwilliger voluntary"),
        (EmploymentType.PER_DIEM, "perdiem"),
        (EmploymentType.OTHER, "other sonstige overig ausbildung apprenticeship"),
    )
    for word in words.split()
}  # fmt: skip

BOTH = frozenset(
    {
        "fullorparttime",
        "fulltimeorparttime",
        "vollzeitteilzeit",
        "vollzeitoderteilzeit",
        "voltijddeeltijd",
        "fulltimeparttime",
        "parttimefulltime",
    }
)

TERMS: dict[str, Term] = {
    word: term
    for term, words in (
        (Term.PERMANENT, "permanent unlimited unbefristet vast onbepaaldetijd festanstellung employee regular"
         " fulltimepermanent parttimepermanent unbefristeteanstellung"),
        (Term.FIXED_TERM, "fixedterm limited befristet tijdelijk bepaaldetijd temporary temp"
         " fulltimefixedterm parttimefixedterm"),
        (Term.APPRENTICESHIP, "apprenticeship ausbildung apprentice leerwerktraject bbl azubi"),
        (Term.INTERNSHIP, "intern internship praktikum stage trainee traineeship"),
        (Term.FREELANCE, "freelance freelancer contractor contract zzp"),
    )
    for word in words.split()
}  # fmt: skip

PRESENCES: dict[str, Presence] = {
    word: presence
    for presence, words in (
        (Presence.ONSITE, "onsite none voroort vorort oplocatie inoffice office"),
        (Presence.HYBRID, "hybrid hybride temporary"),
        (Presence.REMOTE, "remote fully fullyremote telecommute homeoffice thuiswerk"),
    )
    for word in words.split()
}

MINI_JOBS = frozenset({"minijob", "geringfügigebeschäftigung", "geringfügigbeschäftigt"})

SILENT = frozenset(
    {"", "unspecified", "notspecified", "nospecified", "keineangabe", "unknown", "null"}
)
"""Words by which systems say nothing."""


def key(word: str) -> str:
    """A word without its punctuation, spaces and capitals: `Full-time` and `FULL_TIME` are one."""
    return re.sub(
        r"[\W_]", "", word.rpartition("/")[2] if word.startswith("http") else word
    ).casefold()


def read_types(words: Iterable[str]) -> tuple[tuple[EmploymentType, ...], tuple[str, ...]]:
    """Employment types in a fixed order, and the words that nobody knows."""
    found: set[EmploymentType] = set()
    unknown: list[str] = []
    for word in words:
        plain = key(word)
        if plain in BOTH:
            found |= {EmploymentType.FULL_TIME, EmploymentType.PART_TIME}
        elif kind := TYPES.get(plain):
            found.add(kind)
        elif plain not in SILENT and plain not in TERMS:
            unknown.append(word)
    return tuple(kind for kind in EmploymentType if kind in found), tuple(unknown)


def says_mini_job(words: Iterable[str]) -> bool:
    """Whether one of the words is a mini job's."""
    return any(key(word) in MINI_JOBS for word in words)


def read_term(words: Iterable[str]) -> Term | None:
    """The first word that names a kind of contract."""
    return next((TERMS[key(word)] for word in words if key(word) in TERMS), None)


def read_presence(word: str) -> Presence | None:
    """Where the work is done."""
    return PRESENCES.get(key(word))
