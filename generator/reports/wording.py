"""A message becomes a sentence in the editor's language."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from generator.diagnostics import Message

LANGUAGES = ("en", "nl", "de")
"""Languages in which reports can be read; English needs no catalogue."""

LOCALES = Path(__file__).parent / "locales"


@cache
def catalogue(language: str) -> Catalog | None:
    """The translations of a language, if there are any."""
    if language not in LANGUAGES[1:]:
        return None
    with (LOCALES / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


class Catalogue:
    """The words of reports in one language."""

    def __init__(self, language: str) -> None:
        self.translations = catalogue(language)

    def __call__(self, message: Message) -> str:
        """A message as a sentence."""
        values = {
            name: self(value) if isinstance(value, Message) else value
            for name, value in message.values
        }
        return self.word(message.template).format_map(values)

    def word(self, template: str) -> str:
        """A template in this language, in English where it is not translated."""
        found = self.translations.get(template) if self.translations is not None else None
        return (
            found.string if found and isinstance(found.string, str) and found.string else template
        )

    def count(self, one: str, many: str, number: int) -> str:
        """A number with its noun; both templates hold `{count}`."""
        found = self.translations.get(one) if self.translations is not None else None
        if self.translations is None or not found or not isinstance(found.string, tuple):
            return (one if number == 1 else many).format(count=number)
        form = int(number != 1) if self.translations.num_plurals == 2 else 0
        return str(found.string[form]).format(count=number)


def wording(language: str) -> Callable[[Message], str]:
    """What says messages in a language: `en`, `nl` or `de`."""
    return Catalogue(language)
