"""The theme's own words per language, with plurals, dates, numbers and money by CLDR (Babel, .po)."""

import io
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Any, Literal, TypeVar

from babel import Locale
from babel.core import UnknownLocaleError, get_global
from babel.dates import format_date, get_day_names, get_month_names
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit

T = TypeVar("T")

RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm"})
"""ISO 15924 scripts written from right to left."""


@dataclass(frozen=True)
class Words:
    """The theme's words in one language, and that language's habits."""

    tag: str
    locale: Locale
    catalogue: NullTranslations = field(repr=False)
    said: dict[Hashable, Any] = field(default_factory=dict, repr=False, compare=False)
    """What was looked up or written before, by all that it depends on."""

    @property
    def dir(self) -> str:
        """`rtl` or `ltr`."""
        return direction_of(self.tag)

    def say(self, message: str, /, **values: object) -> str:
        """A message with its holes filled."""
        return self.catalogue.gettext(message).format(**values)

    def count(self, singular: str, plural: str, number: int, /, **values: object) -> str:
        """A message in the plural form that `number` asks for; `{n}` is the number."""
        text = self.catalogue.ngettext(singular, plural, number)
        return text.format(n=self.number(number), **values)

    def forms(self, singular: str, plural: str) -> dict[str, str]:
        """A message in every plural category of the language (CLDR), its holes left open.

        For scripts that count in the browser, where `Intl.PluralRules` names the category.
        """
        found: dict[str, str] = {}
        for number in range(200):  # every category of every language occurs below 200
            category = self.locale.plural_form(number)
            found.setdefault(category, self.catalogue.ngettext(singular, plural, number))
        return found

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made at the first asking."""
        if key not in self.said:
            self.said[key] = make()
        made: T = self.said[key]
        return made

    def term(self, vocabulary: str, term: str) -> str:
        """The word for an id of a vocabulary; the id itself where the catalogue has none."""
        return self.once(
            ("term", vocabulary, term),
            lambda: self.catalogue.pgettext(vocabulary, term).split(" | ")[0],
        )

    def explanation(self, vocabulary: str, term: str) -> str:
        """What the word means, for people who do not know it; often empty."""

        def found() -> str:
            explained = self.catalogue.pgettext(f"{vocabulary} explained", term)
            return "" if explained == term else explained

        return self.once(("explanation", vocabulary, term), found)

    def day(self, day: date) -> str:
        """`6 november 2026`."""
        return self.once(day, lambda: format_date(day, format="long", locale=self.locale))

    def month(self, month: int) -> str:
        """The name of a month (1–12) as it stands alone."""
        return self.once(("month", month), lambda: self.new_month(month))

    def new_month(self, month: int) -> str:
        """The same, looked up now."""
        return str(get_month_names("wide", context="stand-alone", locale=self.locale)[month])

    def weekdays(self) -> tuple[str, ...]:
        """Short names of the days as they stand alone, Monday first: `ma`, `di` …"""
        names = get_day_names("short", context="stand-alone", locale=self.locale)
        return tuple(str(names[day]).removesuffix(".") for day in range(7))

    def number(self, number: int | Decimal) -> str:
        """`1.234,5`."""
        return self.once(
            ("number", str(number)), lambda: str(format_decimal(number, locale=self.locale))
        )

    def kilometres(self, number: int) -> str:
        """`25 km`, `25 كم`."""
        return str(format_unit(number, "length-kilometer", "short", locale=self.locale))

    def percent(self, number: Decimal) -> str:
        """`75 %`, given 75."""
        return str(format_percent(number / 100, locale=self.locale))

    def euro(self, amount: Decimal) -> str:
        """`€ 1.050` or `1.340,69 €`: cents only where there are some."""
        return self.once(("euro", str(amount)), lambda: self.new_euro(amount))

    def new_euro(self, amount: Decimal) -> str:
        """The same, written now."""
        whole = amount == amount.to_integral_value()
        pattern = self.locale.currency_formats["standard"].pattern
        if whole:
            pattern = pattern.replace(".00", "")
        return str(
            format_currency(
                amount, "EUR", format=pattern, locale=self.locale, currency_digits=not whole
            )
        )

    def listed(self, items: Sequence[str], style: str = "standard") -> str:
        """`a, b en c`; style `or` for `a, b of c`."""
        either: Literal["or", "standard"] = "or" if style == "or" else "standard"
        return self.once(
            ("listed", either, *items),
            lambda: format_list(list(items), style=either, locale=self.locale),
        )

    def language(self, tag: str) -> str:
        """Name of a language in this one: `Duits`."""
        return str(self.locale.languages.get(tag.split("-")[0], tag))


@dataclass(frozen=True)
class Messages:
    """The words of a theme in every language it speaks."""

    languages: Mapping[str, Words]

    def __getitem__(self, tag: str) -> Words:
        return self.languages[tag]


@cache
def script_of(tag: str) -> str:
    """ISO 15924 script in which a language is usually written."""
    likely = get_global("likely_subtags").get(tag.split("-")[0], "")
    parts = str(likely).split("_")
    return parts[1] if len(parts) > 1 else "Latn"


@cache
def direction_of(tag: str) -> str:
    """`rtl` or `ltr`."""
    return "rtl" if script_of(tag) in RIGHT_TO_LEFT else "ltr"


def is_language(tag: str) -> bool:
    """Whether CLDR knows the language, so that its dates and numbers can be written."""
    try:
        Locale.parse(tag.split("-")[0])
    except (UnknownLocaleError, ValueError):
        return False
    return True


def speaks(folders: Iterable[Path], tag: str) -> bool:
    """Whether one of a theme's `messages/` folders has words in a language."""
    return any((folder / f"{tag}.po").exists() for folder in folders)


@cache
def autonym_of(tag: str) -> str:
    """A language's name in itself: `Deutsch`, `العربية`."""
    locale = Locale.parse(tag.split("-")[0])
    name = str(locale.get_display_name(locale))
    return name[:1].upper() + name[1:]


def read_messages(folders: Iterable[Path], tags: Iterable[str]) -> Messages:
    """Read the catalogues of a theme: `folders` are its `messages/` folders, the theme's own first.

    A word missing in one folder is looked for in the next, then in English, then stands as it is.
    """
    chain = tuple(folders)
    return Messages({tag: read_words(chain, tag) for tag in dict.fromkeys(tags)})


def read_words(folders: Sequence[Path], tag: str) -> Words:
    """The words of one language."""
    catalogue: NullTranslations = NullTranslations()
    for language in (tag, "en"):
        for folder in folders:
            if (path := folder / f"{language}.po").exists():
                catalogue = chained(catalogue, read_catalogue(path))
    return Words(tag, locale_of(tag), catalogue)


def locale_of(tag: str) -> Locale:
    """The locale whose habits a language follows here: English is the European one."""
    language = tag.split("-")[0]
    return Locale("en", "GB") if language == "en" else Locale.parse(language)


def chained(first: NullTranslations, last: NullTranslations) -> NullTranslations:
    """Catalogues in the order in which they are asked."""
    if type(first) is NullTranslations:
        return last
    first.add_fallback(last)
    return first


class Catalogue(GNUTranslations):
    """A compiled catalogue that can travel to other processes."""

    def __init__(self, compiled: bytes) -> None:
        self.compiled = compiled
        super().__init__(io.BytesIO(compiled))

    def __reduce__(self) -> tuple[object, ...]:
        return arrived, (self.compiled, self._fallback)  # type: ignore[attr-defined]


def arrived(compiled: bytes, fallback: NullTranslations | None) -> Catalogue:
    """A catalogue that has travelled, and what is asked after it."""
    catalogue = Catalogue(compiled)
    if fallback:
        catalogue.add_fallback(fallback)
    return catalogue


def read_catalogue(path: Path) -> Catalogue:
    """One .po file, compiled in memory."""
    return Catalogue(compiled(path.read_bytes()))


@lru_cache(maxsize=64)
def compiled(data: bytes) -> bytes:
    """A .po file as a .mo file: themes, languages and builds share theirs."""
    made = io.BytesIO()
    write_mo(made, read_po(io.BytesIO(data)))
    return made.getvalue()


def section_headings(folder: Path, vocabulary: str = "section") -> dict[str, dict[str, str]]:
    """Per language, each heading that names a canonical section: words → section id.

    Several wordings stand in one message, separated by ` | `; a wording ending in `…` is a beginning.
    """
    return {p.stem: headings_of(p.read_bytes(), vocabulary) for p in sorted(folder.glob("*.po"))}


@lru_cache(maxsize=64)
def headings_of(data: bytes, vocabulary: str) -> dict[str, str]:
    """The same of one catalogue, read once; nobody changes it."""
    return {
        wording.strip().casefold(): str(message.id)
        for message in read_po(io.BytesIO(data))
        if message.context == vocabulary and isinstance(message.string, str)
        for wording in message.string.split(" | ")
        if wording.strip()
    }
