"""A day becomes 300 vacancies, the same for the same day; from day to day a few come and go."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from hashlib import blake2b
from random import Random

from tools.demo_feeds.employers import Employer, employers
from tools.demo_feeds.phrases import (
    EVERYWHERE,
    INTRODUCTIONS,
    MARKERS,
    MIX,
    OFFERS,
    OTHERS,
    ROLES,
    SURE,
    UNITS,
    Role,
)

SEED = "jochen"
SHARES = {
    "dvinci": 60, "bite": 45, "jobposting": 40, "personio": 30, "fieldmap": 30, "recruitee": 25,
    "greenhouse": 25, "feed": 25, "lever": 20,
}  # fmt: skip
"""How many vacancies each system holds: 300 in all."""
OTHERS_EVERY = 18
"""One in so many vacancies is of another trade; with the helpers about 12 % are none of our professions."""
DOUBLES = 4
"""Every such vacancy of the pool's feed stands in another source, too."""
FULL_WEEK = 38.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """An advertisement, before a system gives it its shape."""

    number: int
    """Unique among all days."""
    title: str
    profession: str
    employer: Employer
    unit: str
    posted: datetime
    closes: date | None
    starts: date | None
    ends: date | None
    schedule: str
    """full, part, both or mini."""
    contract: str
    """permanent, fixed-term or apprenticeship."""
    hours: tuple[float, float]
    pay: tuple[int, int] | None
    """Per month."""
    introduction: str
    tasks: tuple[str, ...]
    profile: tuple[str, ...]
    offer: tuple[str, ...]
    tariff: str
    asked: str

    def digest(self, length: int) -> str:
        """Hexadecimal digits that are this vacancy's own."""
        return blake2b(f"{SEED}{self.number}".encode(), digest_size=length // 2).hexdigest()


def jobs_of(day: date) -> dict[str, tuple[Job, ...]]:
    """The vacancies of a day by the system that holds them."""
    houses = employers()
    found: dict[str, tuple[Job, ...]] = {}
    slot = 0
    for kind, share in SHARES.items():
        found[kind] = tuple(job_of(slot + i, day, houses[kind]) for i in range(share))
        slot += share
    found["fieldmap"] = with_doubles(found)
    return found


def with_doubles(found: dict[str, tuple[Job, ...]]) -> tuple[Job, ...]:
    """The pool's vacancies, some of them those of other houses under another number."""
    others = [found[kind] for kind in ("dvinci", "bite", "personio")]
    return tuple(
        job if i % DOUBLES else replace(others[i % len(others)][i], number=job.number)
        for i, job in enumerate(found["fieldmap"])
    )


def job_of(slot: int, day: date, employer: Employer) -> Job:
    """What stands in a slot on a day; a slot gets a new vacancy every few weeks."""
    dice = Random(f"{SEED}{slot}")  # noqa: S311  # not for secrets
    period, phase = dice.randint(20, 70), dice.randint(0, 69)
    generation, age = divmod(day.toordinal() + phase, period)
    dice = Random(f"{SEED}{slot}.{generation}")  # noqa: S311
    first = day - timedelta(days=age)
    posted = datetime.combine(first, time(dice.randint(6, 16), dice.choice((0, 15, 40))), UTC)
    last = first + timedelta(days=period + dice.randint(3, 30))
    other = slot % OTHERS_EVERY == 3
    role = other_role(dice, employer) if other else ROLES[dice.choice(MIX[employer.kind])]
    return written(dice, role, employer, posted, last, slot * 10_000 + generation % 10_000)


def other_role(dice: Random, employer: Employer) -> Role:
    """A job that is none of the portal's professions."""
    known = OTHERS if employer.kind == "hospital" else OTHERS[:EVERYWHERE]
    name, unit, tasks = dice.choice(known)
    return Role("", (name,), tasks, (*SURE[:2], SURE[4]), "", (2600, 3900), "", (unit,))


def written(
    dice: Random, role: Role, employer: Employer, posted: datetime, last: date, number: int
) -> Job:
    """The advertisement in full."""
    unit = dice.choice(role.units or UNITS[employer.kind])
    trainee, helper = role is ROLES["trainee"], role is ROLES["helper"]
    schedule = "full" if trainee else dice.choice(("mini", "mini", "part") if helper else MOSTLY)
    contract = "apprenticeship" if trainee else dice.choice(SHORT if helper else LASTING)
    starts = start_of(dice, posted.date(), trainee)
    ends = None
    if contract == "fixed-term":
        ends = (starts or posted.date()) + timedelta(days=dice.choice((90, 120, 180, 365)))
    part = {"full": 1.0, "both": 1.0, "part": 0.6, "mini": 0.15}[schedule]
    low = round(role.pay[0] * part / 10) * 10
    figures = dice.random() < 0.4 and role.pay[0] > 0 and schedule != "mini"
    tariff = role.tariff if not figures and dice.random() < 0.7 else ""
    return Job(
        number=number,
        title=title(dice, role, unit, schedule),
        profession=role.profession,
        employer=employer,
        unit=unit,
        posted=posted,
        closes=last if dice.random() < 0.4 else None,
        starts=starts,
        ends=ends,
        schedule=schedule,
        contract=contract,
        hours=hours_of(dice, schedule),
        pay=(low, low + dice.choice((100, 250, 400))) if figures else None,
        introduction=dice.choice(INTRODUCTIONS[employer.kind]).format(name=employer.name),
        tasks=some(dice, role.tasks, 5),
        profile=(role.profile[0], *some(dice, role.profile[1:], 2)),
        offer=(*([f"Bezahlung nach {tariff}."] if tariff else []), *some(dice, OFFERS, 4)),
        tariff=tariff,
        asked=role.asked,
    )


MOSTLY = ("full", "both", "both", "part") * 4 + ("mini",)
LASTING = ("permanent",) * 5 + ("fixed-term",)
SHORT = ("fixed-term", "fixed-term", "permanent")


def title(dice: Random, role: Role, unit: str, schedule: str) -> str:
    """As employers write titles: with a marker, and all sorts of things behind it."""
    name, marker = dice.choice(role.names), dice.choice(MARKERS)
    amount = {
        "full": "Vollzeit", "both": "Voll- oder Teilzeit", "mini": "Minijob",
        "part": dice.choice(("50 %", "75%", "20 Std./Woche", "Teilzeit 60 %")),
    }[schedule]  # fmt: skip
    return dice.choice(
        (
            f"{name} {marker}",
            f"{name} {marker} {unit}",
            f"{name} {marker} – {unit}",
            f"{name} {marker} in {amount}",
            f"{name} {marker}, {unit}, {amount}",
            f"{unit}: {name} {marker}",
            f"{name} {marker} (Ref. {dice.randint(1000, 9999)})",
        )
    )


def start_of(dice: Random, posted: date, trainee: bool) -> date | None:
    """The first of a month, or as soon as possible."""
    if trainee:
        return date(2027, dice.choice((4, 8, 9)), 1) if posted < date(2027, 3, 1) else None
    month = posted.month + dice.randint(1, 3)
    first = date(posted.year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
    return first if dice.random() < 0.5 else None


def hours_of(dice: Random, schedule: str) -> tuple[float, float]:
    """Hours per week."""
    if schedule == "full":
        return FULL_WEEK, FULL_WEEK
    if schedule == "both":
        return 20.0, FULL_WEEK
    hours = float(dice.choice((5, 6)) if schedule == "mini" else dice.choice((19, 20, 25, 30)))
    return hours, hours


def some(dice: Random, lines: tuple[str, ...], most: int) -> tuple[str, ...]:
    """A few of the lines, in their order."""
    chosen = set(dice.sample(lines, min(most, len(lines))))
    return tuple(line for line in lines if line in chosen)
