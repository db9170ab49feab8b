"""A date as somebody else's system writes it becomes a moment with an offset, or none."""

import re
from datetime import UTC, date, datetime, time, timedelta
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

EARLIEST = 1990
"""Years before are placeholders: 0001, 1900, 1970."""
HORIZON = timedelta(days=2 * 366)
"""What lies farther ahead is a placeholder too: 2099, 9999."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january januar januari jan jän",
            "february februar februari feb",
            "march märz maart mar mär mrt mrz",
            "april apr",
            "may mai mei",
            "june juni jun",
            "july juli jul",
            "august augustus aug",
            "september sep sept",
            "october oktober oct okt",
            "november nov",
            "december dezember dec dez",
        ),
        1,
    )
    for name in names.split()
}

DMY = re.compile(
    r"(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::\d{2})?)?(?:\s*(?:Uhr|uur))?"
)
NAMED = re.compile(r"(\d{1,2})\.?[\s-]+([^\W\d]{3,9})\.?[\s-]+(\d{4})")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{8}")
EPOCH = re.compile(r"\d{10}|\d{13}")
UTC_WORD = re.compile(r"\s*(?:UTC|GMT)$")

END_OF_DAY = time(23, 59, 59)


def read_moment(raw: str, zone: ZoneInfo, at: time = time()) -> datetime | None:
    """The moment; a day alone means `at` on that day in `zone`, as does a time without offset.

    Reads ISO 8601, RFC 822, `2026-07-30 19:46:15 UTC`, seconds and milliseconds since 1970,
    `30.07.2026`, `30-7-26` (day first) and `30 juli 2026`. Placeholder years are none.
    """
    text = raw.strip()
    if not text or len(text) > 60:
        return None
    try:
        moment = epoch(text) or iso(text, zone, at) or spelled(text, zone, at) or mail(text, zone)
        return moment if moment and moment.astimezone(UTC).year >= EARLIEST else None
    except (ValueError, OverflowError, OSError):
        return None


def read_end(raw: str, zone: ZoneInfo) -> datetime | None:
    """The same of a closing date: a day alone lasts to its end."""
    return read_moment(raw, zone, END_OF_DAY)


def read_day(raw: str, zone: ZoneInfo) -> date | None:
    """The day alone, as it is in `zone`."""
    moment = read_moment(raw, zone)
    return moment.astimezone(zone).date() if moment else None


def is_plausible(moment: datetime, today: date) -> bool:
    """Whether a date is no placeholder, seen from today."""
    return moment.astimezone(UTC).date() <= today + HORIZON


def epoch(text: str) -> datetime | None:
    """Seconds or milliseconds since 1970."""
    if not EPOCH.fullmatch(text):
        return None
    return datetime.fromtimestamp(int(text) / (1000 if len(text) == 13 else 1), UTC)


def iso(text: str, zone: ZoneInfo, at: time) -> datetime | None:
    """ISO 8601, a space for the `T` and a final `UTC` allowed."""
    if DAY.fullmatch(text):
        return datetime.combine(date.fromisoformat(text), at, zone)
    try:
        moment = datetime.fromisoformat(UTC_WORD.sub("+00:00", text))
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def spelled(text: str, zone: ZoneInfo, at: time) -> datetime | None:
    """Day, month and year in the order of our countries, the month perhaps as a word."""
    if found := DMY.fullmatch(text):
        day, month, year = (int(part) for part in found.groups()[:3])
        clock = time(int(found[4]), int(found[5])) if found[4] else at
    elif (found := NAMED.fullmatch(text)) and (number := MONTHS.get(found[2].casefold())):
        day, month, year, clock = int(found[1]), number, int(found[3]), at
    else:
        return None
    return datetime.combine(date(year + 2000 * (year < 100), month, day), clock, zone)


def mail(text: str, zone: ZoneInfo) -> datetime | None:
    """RFC 822, as RSS has it."""
    moment = parsedate_to_datetime(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
