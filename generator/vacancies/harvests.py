"""Drafts become vacancies, and whatever of them cannot be understood becomes a loss with a name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import blake2b
from typing import TypeVar

from generator.diagnostics import Diagnostic, Message, Span, say
from generator.model.sources import Source
from generator.model.vacancies import (
    AdContact,
    AdSection,
    EmploymentType,
    Hours,
    JobPlace,
    Presence,
    Salary,
    Vacancy,
)
from generator.vacancies.addresses import RawPlace, read_place
from generator.vacancies.boards import Board, Loss
from generator.vacancies.cleaning import LONGEST, clean, line
from generator.vacancies.dates import read_day, read_end, read_moment
from generator.vacancies.drafts import Draft, RawSection
from generator.vacancies.links import is_email, safe_url
from generator.vacancies.money import read_hours, read_salary, says_nothing
from generator.vacancies.terms import (
    SILENT,
    key,
    read_presence,
    read_term,
    read_types,
    says_mini_job,
)

PLAIN_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_].*)?", re.IGNORECASE)
MOST = 5000
"""Vacancies of one source."""
MOST_LOSSES = 1000

T = TypeVar("T")


@dataclass(slots=True)
class Harvest:
    """The vacancies of one source, as an adapter finds them one by one."""

    source: Source
    vacancies: dict[str, Vacancy] = field(default_factory=dict)
    losses: list[Loss] = field(default_factory=list)
    complete: bool = True
    noted: set[Message] = field(default_factory=set)

    def add(self, draft: Draft) -> None:
        """Take a vacancy, or say why it cannot be taken."""
        name = line(draft.id) or line(draft.url)
        if len(self.vacancies) >= MOST:
            self.cut_off(say("more than {most} vacancies are not read", most=MOST))
        elif not line(draft.title):
            self.skip(name, say("a vacancy without a title is left out"))
        elif not name:
            self.skip(line(draft.title), say("a vacancy without an id and address is left out"))
        elif (vacancy := Reader(self, name).read(draft)).id in self.vacancies:
            self.skip(name, say("a second vacancy with the same id is left out"))
        else:
            self.vacancies[vacancy.id] = vacancy

    def holds(self, name: str) -> bool:
        """Whether a vacancy with this id in the source has been taken."""
        return f"{self.source.id}:{short_id(line(name))}" in self.vacancies

    def skip(self, vacancy: str, message: Message) -> None:
        """A vacancy that is not shown."""
        self.lose(Loss(message=message, vacancy=vacancy))

    def lose(self, loss: Loss) -> None:
        """Something that is not shown; nobody reads more than so many."""
        if len(self.losses) < MOST_LOSSES:
            self.losses.append(loss)
        elif len(self.losses) == MOST_LOSSES:
            self.losses.append(Loss(message=say("more is lost than can be listed")))

    def cut_off(self, message: Message) -> None:
        """The source has, or may have, more than we read."""
        self.complete = False
        self.note(message)

    def note(self, message: Message) -> None:
        """A loss of the whole source, said once."""
        if message not in self.noted:
            self.noted.add(message)
            self.lose(Loss(message=message))

    def board(
        self, mistakes: Iterable[Diagnostic] = (), employers: Iterable[tuple[str, Span]] = ()
    ) -> Board:
        """Everything found."""
        return Board(
            vacancies=tuple(self.vacancies.values()),
            complete=self.complete,
            losses=tuple(self.losses),
            mistakes=tuple(mistakes),
            employers=tuple(employers),
        )


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the fields of one vacancy."""

    harvest: Harvest
    name: str
    """Its id in the source, as losses name it."""

    def read(self, draft: Draft) -> Vacancy:
        """The vacancy; fields that make no sense are left out and named among the losses."""
        source = self.harvest.source
        employer = line(draft.employer) or source.employer_name or ""
        url = self.address("url", draft.url)
        return Vacancy(
            id=f"{source.id}:{short_id(self.name)}",
            source=source.id,
            title=line(draft.title),
            language=self.language(draft.language),
            employer=employer,
            employer_id=draft.employer_id
            or source.employers.get(employer)
            or source.employer
            or "",
            sections=self.sections(draft.sections),
            url=url if url.startswith("http") else "",
            apply_url=self.address("apply_url", draft.apply_url),
            places=self.places(draft.places),
            presence=self.presence(draft.presence),
            employment_types=self.types(draft.employment),
            term=read_term([*draft.terms, *draft.employment]),
            hours=self.hours(*draft.hours),
            salary=self.salary(draft),
            salary_text=line(draft.salary_text),
            posted=self.moment("posted", draft.posted),
            modified=self.moment("modified", draft.modified),
            closes=self.understood("closes", draft.closes, read_end(draft.closes, source.zone())),
            starts=self.starts(draft.starts),
            starts_text="" if self.starts(draft.starts) else line(draft.starts),
            ends=self.ends(draft.ends),
            mini_job=says_mini_job([*draft.employment, *draft.terms]),
            department=line(draft.department),
            category=line(draft.category),
            codes=tuple(dict.fromkeys((s, line(c)) for s, c in draft.codes if line(c))),
            qualification=line(draft.qualification),
            sector=draft.sector or source.sector,
            level=draft.level,
            contact=self.contact(*draft.contact),
            openings=self.openings(draft.openings),
        )

    def lose(self, name: str, value: str) -> None:
        """A field that is given and makes no sense."""
        message = say(
            "`{field}` is left out: `{value}` cannot be read", field=name, value=brief(value)
        )
        self.harvest.lose(Loss(message=message, vacancy=self.name, field=name))

    def understood(self, name: str, raw: str, value: T | None) -> T | None:
        """The value; where something was written and not understood, a loss."""
        if value is None and line(raw):
            self.lose(name, raw)
        return value

    def language(self, raw: str) -> str:
        found = LANGUAGE.fullmatch(raw.strip())
        return found[1].lower() if found else self.harvest.source.tongue()

    def address(self, name: str, raw: str) -> str:
        return self.understood(name, raw, safe_url(raw) or None) or ""

    def moment(self, name: str, raw: str) -> datetime | None:
        return self.understood(name, raw, read_moment(raw, self.harvest.source.zone()))

    def starts(self, raw: str) -> date | None:
        return read_day(raw, self.harvest.source.zone())

    def ends(self, raw: str) -> date | None:
        return self.understood("ends", raw, read_day(raw, self.harvest.source.zone()))

    def sections(self, raw: list[RawSection]) -> tuple[AdSection, ...]:
        """Those in which something can be read."""
        cleaned = (
            AdSection(html=clean(self.bounded(r.html)), heading=line(r.heading), part=r.part)
            for r in raw
        )
        return tuple(section for section in cleaned if section.html)

    def bounded(self, html: str) -> str:
        """At most as much as any advertisement needs."""
        if len(html) > LONGEST:
            message = say("a section is cut after {most} characters", most=LONGEST)
            self.harvest.lose(Loss(message=message, vacancy=self.name, field="sections"))
        return html[:LONGEST]

    def places(self, raw: list[RawPlace]) -> tuple[JobPlace, ...]:
        """Each place once; one that is only a name has no address, and is a loss."""
        source = self.harvest.source
        read = (read_place(place, source.places, source.country) for place in raw)
        places = tuple(dict.fromkeys(place for place in read if place))
        for place in places:
            if not place.city and not place.postcode and place.latitude is None:
                self.harvest.note(
                    say("the place `{place}` has no address; add it to `places`", place=place.name)
                )
        return places

    def presence(self, raw: str) -> Presence | None:
        word = raw if key(raw) not in SILENT else ""
        return self.understood("presence", word, read_presence(word))

    def types(self, words: list[str]) -> tuple[EmploymentType, ...]:
        found, unknown = read_types(words)
        for word in unknown:
            self.lose("employment_types", word)
        return found

    def hours(self, low: str, high: str) -> Hours | None:
        given = "" if says_nothing(low) and says_nothing(high) else f"{low}–{high}"
        return self.understood("hours", given, read_hours(low, high))

    def salary(self, draft: Draft) -> Salary | None:
        pay = draft.pay
        given = (
            ""
            if says_nothing(pay.low) and says_nothing(pay.high)
            else " ".join((f"{pay.low}–{pay.high}", pay.currency or "?", pay.unit or "?"))
        )
        return self.understood(
            "salary", given, read_salary(pay.low, pay.high, pay.currency, pay.unit)
        )

    def contact(self, name: str, email: str, phone: str) -> AdContact | None:
        """Whom the advertisement names, if the employer wants that."""
        if not self.harvest.source.show_contact or not any((name, email, phone)):
            return None
        mail = email.strip() if is_email(email.strip()) else ""
        call = line(phone) if safe_url(f"tel:{line(phone)}") else ""
        return AdContact(name=line(name), email=mail, phone=call)

    def openings(self, raw: str) -> int | None:
        number = int(raw) if re.fullmatch(r"[0-9]{1,3}", raw.strip()) else None
        return self.understood("openings", raw, number) or None


def short_id(name: str) -> str:
    """The id itself where it can stand in file names and addresses, else a digest of it."""
    if PLAIN_ID.fullmatch(name):
        return name
    return blake2b(name.encode(), digest_size=8).hexdigest()


def brief(value: str) -> str:
    """A value as a message shows it."""
    text = line(value)
    return text if len(text) <= 60 else text[:59] + "…"
