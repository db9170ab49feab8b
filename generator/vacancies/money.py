"""Structured numbers of pay and hours become a salary and hours; texts never do."""

import re
from decimal import Decimal, InvalidOperation

from generator.model.vacancies import Hours, PayUnit, Salary

PLAIN_NUMBER = re.compile(r"[0-9]{1,9}([.,][0-9]{1,2})?")
"""`2900`, `2900.50`, `2900,5`; `48.000` may mean two things and is none."""

MOST = Decimal(10_000_000)
LONGEST_WEEK = Decimal(60)

UNITS = {
    **dict.fromkeys(("hour", "hourly", "per-hour-wage", "stunde", "uur", "h", "hr"), PayUnit.HOUR),
    **dict.fromkeys(("day", "daily", "per-day-wage", "tag", "dag"), PayUnit.DAY),
    **dict.fromkeys(("week", "weekly", "per-week-salary", "woche"), PayUnit.WEEK),
    **dict.fromkeys(
        ("month", "monthly", "per-month-salary", "monat", "maand", "mon"), PayUnit.MONTH
    ),
    **dict.fromkeys(
        ("year", "yearly", "annual", "per-year-salary", "jahr", "jaar", "ann"), PayUnit.YEAR
    ),
}


def read_number(raw: str) -> Decimal | None:
    """A number that can mean only one thing; 0 and less mean that there is none."""
    text = raw.strip()
    if not PLAIN_NUMBER.fullmatch(text):
        return None
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None
    return Decimal(f"{number.normalize():f}") if number > 0 else None


def read_unit(raw: str) -> PayUnit | None:
    """The time that is paid; none when the source does not say it."""
    return UNITS.get(raw.strip().casefold().replace("_", "-").removeprefix("per "))


def read_salary(low: str, high: str, currency: str, unit: str) -> Salary | None:
    """A salary, when nothing about it has to be guessed."""
    pair = read_pair(low, high)
    code, paid = currency.strip().upper(), read_unit(unit)
    if not pair or not paid or not re.fullmatch("[A-Z]{3}", code) or pair[1] > MOST:
        return None
    return Salary(minimum=pair[0], maximum=pair[1], currency=code, unit=paid)


def read_hours(low: str, high: str) -> Hours | None:
    """Hours per week that a week can have."""
    pair = read_pair(low, high)
    return Hours(minimum=pair[0], maximum=pair[1]) if pair and pair[1] <= LONGEST_WEEK else None


def read_pair(low: str, high: str) -> tuple[Decimal, Decimal] | None:
    """Least and most; where one is missing both are the same, inverted ones are swapped."""
    numbers = sorted(n for n in (read_number(low), read_number(high)) if n is not None)
    return (numbers[0], numbers[-1]) if numbers else None


def says_nothing(raw: str) -> bool:
    """Whether an amount is left open: empty or zero."""
    return re.fullmatch(r"[\s0.,]*", raw) is not None
