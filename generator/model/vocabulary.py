"""Closed lists of the field: their ids here, their words in the message catalogues.

Where two countries differ, each has a list of its own. Entry levels also carry what people still
type (old and short names), which search must find.
"""

from dataclasses import dataclass
from enum import StrEnum


class Area(StrEnum):
    """Area of work."""

    NURSING = "nursing"
    OPERATING_THEATRE = "operating-theatre"
    DIAGNOSTICS = "diagnostics"
    PRACTICE = "practice"
    MEDICINE = "medicine"


class Workplace(StrEnum):
    """Kind of place where a profession is practised."""

    HOSPITAL = "hospital"
    CARE_HOME = "care-home"
    HOME_CARE = "home-care"
    PRACTICE = "practice"
    OWN_PRACTICE = "own-practice"
    OTHER = "other"


class EmployerKind(StrEnum):
    """Kind of employer."""

    HOSPITAL = "hospital"
    CARE_HOME = "care-home"
    HOME_CARE = "home-care"
    PRACTICE = "practice"
    OTHER = "other"


class Audience(StrEnum):
    """Who is asking how to get in."""

    PUPIL = "pupil"
    CAREER_CHANGER = "career-changer"
    MOVING_UP = "moving-up"
    RETURNER = "returner"
    QUALIFIED = "qualified"
    FOREIGN_DIPLOMA = "foreign-diploma"
    MEDICAL_STUDENT = "medical-student"
    DOCTOR = "doctor"
    STUDENT = "student"
    SHORT_TIME_WORKER = "short-time-worker"
    JOB_SEEKER = "job-seeker"


class ShareWay(StrEnum):
    """How a page can be passed on, besides by its link."""

    MAIL = "mail"
    WHATSAPP = "whatsapp"


class Mode(StrEnum):
    """How a route is learned."""

    BBL = "bbl"
    BOL = "bol"
    DUAL_STUDY = "dual-study"
    IN_SERVICE = "in-service"
    FULL_TIME_STUDY = "full-time-study"
    DUAL_TRAINING = "dual-training"
    SCHOOL_TRAINING = "school-training"
    RETRAINING = "retraining"
    RECOGNITION = "recognition"
    SPECIALIST_TRAINING = "specialist-training"


class Shift(StrEnum):
    """A time at which people work."""

    DAY = "day"
    EVENING = "evening"
    NIGHT = "night"
    WEEKEND = "weekend"
    ON_CALL = "on-call"


class Requirement(StrEnum):
    """What an applicant must have besides the diploma."""

    CONDUCT_CERTIFICATE = "conduct-certificate"
    HEALTH_CERTIFICATE = "health-certificate"
    MEASLES_PROTECTION = "measles-protection"
    VACCINATIONS = "vaccinations"
    ADULT_FOR_NIGHTS = "adult-for-nights"
    RADIATION_PROTECTION = "radiation-protection"
    MEDICAL_LICENCE = "medical-licence"


class Cefr(StrEnum):
    """Language level of the Common European Framework."""

    A1 = "a1"
    A2 = "a2"
    B1 = "b1"
    B2 = "b2"
    C1 = "c1"
    C2 = "c2"


class IntakeStatus(StrEnum):
    """Whether an intake still takes people."""

    OPEN = "open"
    FULL = "full"
    CLOSED = "closed"


class Motive(StrEnum):
    """Why somebody tells their story from here."""

    MOVED_HERE = "moved-here"
    CAME_BACK = "came-back"
    NEVER_LEFT = "never-left"
    NONE = "none"


class RegionKind(StrEnum):
    """What a region is in its country."""

    REGION = "region"
    SUBREGION = "subregion"
    DISTRICT = "district"
    MUNICIPALITY = "municipality"


class PageRole(StrEnum):
    """What a free page is for."""

    HOME = "home"
    ABOUT = "about"
    IMPRINT = "imprint"
    PRIVACY = "privacy"
    ACCESSIBILITY = "accessibility"
    RECOGNITION = "recognition"
    SETTLING = "settling"
    ARTICLE = "article"


class Cost(StrEnum):
    """What a route costs the learner."""

    FREE = "free"
    EMPLOYER_PAYS = "employer-pays"
    TUITION = "tuition"
    FEES = "fees"


class PartnerRole(StrEnum):
    """What a partner does for the portal."""

    LEAD = "lead"
    PARTNER = "partner"
    FUNDER = "funder"


class BannerTone(StrEnum):
    """How loudly a banner speaks."""

    INFO = "info"
    URGENT = "urgent"


LEVELS: dict[str, tuple[str, ...]] = {
    "NL": ("mbo-2", "mbo-3", "mbo-4", "hbo", "nlqf-6"),
    "DE": ("assistant", "skilled", "specialist", "expert"),
}
"""Levels of a profession, lowest first (NL: mbo and NLQF; DE: last digit of the KldB)."""


@dataclass(frozen=True, slots=True)
class EntryLevel:
    """What a person already has: a school leaving certificate or a diploma."""

    id: str
    typed: tuple[str, ...]
    """Other names that people type, among them abolished ones."""
    beside: str = ""
    """The school leaving certificate without which this one opens nothing (PflBG § 11, ATA-OTA-G § 14)."""


ENTRY_LEVELS: dict[str, tuple[EntryLevel, ...]] = {
    "NL": (
        EntryLevel("praktijkonderwijs", ("pro",)),
        EntryLevel("vmbo-bb", ("basisberoepsgericht", "vmbo basis")),
        EntryLevel("vmbo-kb", ("kaderberoepsgericht", "vmbo kader")),
        EntryLevel("vmbo-gl", ("gemengde leerweg",)),
        EntryLevel("vmbo-tl", ("mavo", "theoretische leerweg")),
        EntryLevel("havo", ()),
        EntryLevel("vwo", ("atheneum", "gymnasium")),
        EntryLevel("mbo-1", ("entreeopleiding",)),
        EntryLevel("mbo-2", ()),
        EntryLevel("mbo-3", ()),
        EntryLevel("mbo-4", ()),
        EntryLevel("hbo", ("bachelor",)),
        EntryLevel("21-plus", ("21+ toets", "toelatingsonderzoek")),
        EntryLevel("evc", ("ervaringscertificaat",)),
        EntryLevel("foreign-diploma", ("buitenlands diploma",)),
    ),
    "DE": (
        EntryLevel("none", ("ohne Schulabschluss", "ohne Abschluss")),
        EntryLevel("esa", ("Hauptschulabschluss", "Hauptschule", "Erster Schulabschluss")),
        EntryLevel("eesa", ("Hauptschulabschluss nach Klasse 10", "Erweiterter Erster")),
        EntryLevel("msa", ("Realschulabschluss", "Realschule", "Fachoberschulreife", "FOR")),
        EntryLevel("fhr", ("Fachabitur", "Fachhochschulreife")),
        EntryLevel("abitur", ("Allgemeine Hochschulreife", "Abi")),
        EntryLevel("training-2y", ("zweijährige Ausbildung",), beside="esa"),
        EntryLevel(
            "care-assistant",
            ("Pflegehilfe", "Pflegefachassistenz", "Krankenpflegehilfe"),
            beside="esa",
        ),
        EntryLevel("medical-degree", ("Medizinstudium", "Approbation", "Staatsexamen")),
        EntryLevel("foreign-diploma", ("ausländischer Abschluss", "Anerkennung")),
    ),
}
"""Entry levels per country, lowest first. NRW: names of the Schulgesetz since 2022, old ones typed."""


def order_in_vocabulary(vocabulary: str, value: str) -> tuple[int, int]:
    """Where a value stands in its list: `("level", "mbo-4")`, `("entry", "NL.vmbo-kb")`."""
    country, _, level = value.rpartition(".")
    lists: dict[str, list[tuple[str, ...]]] = {
        "area": [tuple(Area)],
        "workplace": [tuple(Workplace)],
        "level": list(LEVELS.values()),
        "entry": [tuple(e.id for e in ENTRY_LEVELS[country])] if country in ENTRY_LEVELS else [],
    }
    for number, values in enumerate(lists.get(vocabulary, [])):
        if level in values:
            return number, values.index(level)
    return len(lists), 0
