"""Keeps the message catalogues of the themes complete: `python tools/messages.py`.

Reads every msgid of the views and templates and every id of the vocabularies, and writes them into
`themes/*/messages/*.po`: translations stay, new messages come in empty, those nobody says go.
"""

import io
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import click
from babel.messages import Catalog, Message
from babel.messages.extract import extract
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

sys.path.insert(0, str(Path(__file__).parent.parent))

from tools.vocabularies import vocabularies

ROOT = Path(__file__).resolve().parent.parent
BASE = "base"
LANGUAGES = ("en", "nl", "de", "ar", "uk")
"""Languages that every theme speaks. English is the language of the msgids."""

PLURALS = {
    "ar": (
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 :"
        " n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
    )
}
"""Rules where Babel's are not those of CLDR: it puts 11 to 99 with the wrong form in Arabic."""

Identity = tuple[str, str | tuple[str, str]]
"""Context (empty for sentences) and msgid, with its plural if it has one."""

Places = dict[Identity, list[str]]
"""What is said, and the files that say it."""

Text = str | tuple[str, ...]


def said_in_views() -> Places:
    """Messages of the views and feeds: `say`, `count` and what they hand to the search script."""
    keywords = {"say": None, "count": (1, 2), "gettext": None, "ngettext": (1, 2), "forms": (1, 2)}
    found: Places = {}
    rooms = (ROOT / "generator/views", ROOT / "generator/feeds")
    files = (path for room in rooms for path in sorted(room.rglob("*.py")))
    for path in [ROOT / "generator/messages.py", *files]:
        read_messages_of(path, "python", keywords, {}, found)
    return found


def said_in_templates(theme: str) -> Places:
    """Messages of a theme's own templates."""
    keywords = {"_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
    options = {"extensions": "jinja2.ext.do", "trimmed": "true", "silent": "false"}
    found: Places = {}
    for path in sorted((ROOT / "themes" / theme / "templates").rglob("*.html")):
        read_messages_of(path, "jinja2.ext:babel_extract", keywords, options, found)
    return found


def read_messages_of(
    path: Path, method: str, keywords: Mapping[str, object], options: dict[str, str], found: Places
) -> None:
    """Add the messages of one file to those found."""
    with path.open("rb") as file:
        for _, message, _, context in extract(method, file, keywords, options=options):  # type: ignore[arg-type]  # babel's type leaves out specs that work
            msgid = message if isinstance(message, str) else (message[0], message[1])
            places = found.setdefault((context or "", msgid), [])
            if (place := path.relative_to(ROOT).as_posix()) not in places:
                places.append(place)


@cache
def said_by(theme: str) -> Mapping[Identity, list[str]]:
    """Every message that a theme's catalogues must have: all of the base's, or what a campaign adds."""
    found = said_in_templates(theme)
    if theme != BASE:
        known = said_by(BASE)
        return {identity: places for identity, places in found.items() if identity not in known}
    for identity, places in said_in_views().items():
        found[identity] = [*places, *found.get(identity, [])]
    for context, ids in vocabularies().items():
        found |= {(context, i): [] for i in ids}
    return found


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One .po file: its messages, and what was done to it."""

    path: Path
    texts: dict[Identity, Text]
    missing: list[Identity] = field(default_factory=list)
    """Messages without a translation."""
    obsolete: list[Identity] = field(default_factory=list)
    """Messages that nobody says any more."""

    @property
    def language(self) -> str:
        """The language of the file."""
        return self.path.stem


def themes() -> list[str]:
    """Every theme, the base first."""
    names = sorted(path.parent.name for path in ROOT.glob("themes/*/theme.yaml"))
    return [BASE, *(name for name in names if name != BASE)]


def path_of(theme: str, language: str) -> Path:
    """Where a catalogue stands."""
    return ROOT / "themes" / theme / "messages" / f"{language}.po"


def needed(theme: str, language: str) -> Mapping[Identity, list[str]]:
    """What a catalogue must hold: English only the words of ids, as its sentences are the msgids."""
    said = said_by(theme)
    return {i: places for i, places in said.items() if i[0]} if language == "en" else said


def read_catalogue(theme: str, language: str) -> Catalogue:
    """A catalogue as it stands, compared with what it must hold."""
    path, wanted = path_of(theme, language), needed(theme, language)
    allowed = wanted.keys() | (said_by(BASE).keys() if theme != BASE else set())
    texts = read_texts(path)
    return Catalogue(
        path,
        texts,
        missing=[i for i in wanted if not translated(texts.get(i, ""))],
        obsolete=[i for i in texts if i not in allowed],
    )


def read_texts(path: Path) -> dict[Identity, Text]:
    """Messages of a .po file and their translations."""
    if not path.exists():
        return {}
    with path.open("rb") as file:
        catalogue = read_po(file)
    return {identity_of(message): text_of(message) for message in catalogue if message.id}


def identity_of(message: Message) -> Identity:
    """A message as catalogues are keyed here."""
    msgid = message.id if isinstance(message.id, str) else (message.id[0], message.id[1])
    return (message.context or "", msgid)


def text_of(message: Message) -> Text:
    """A translation: one text, or one per plural form."""
    text = message.string
    return text if isinstance(text, str) else tuple(text or ())


def translated(text: Text) -> bool:
    """Whether every form of a text is there."""
    return bool(text) and all(text if isinstance(text, tuple) else (text,))


def written(theme: str, language: str, texts: Mapping[Identity, Text]) -> bytes:
    """A catalogue as a file: what the theme says, then what a campaign says otherwise."""
    wanted = needed(theme, language)
    base = said_by(BASE) if theme != BASE else {}
    otherwise = {i: places for i, places in base.items() if i in texts and i not in wanted}
    plural = get_plural(language)
    catalogue = Catalog(language, fuzzy=False)
    for (context, msgid), places in {**wanted, **otherwise}.items():
        empty = ("",) * plural.num_plurals if isinstance(msgid, tuple) else ""
        catalogue.add(
            msgid,
            texts.get((context, msgid), empty),
            locations=[(place, 0) for place in places],
            context=context or None,
        )
    body = io.BytesIO()
    write_po(body, catalogue, width=100, omit_header=True, include_lineno=False)
    rule = PLURALS.get(language, str(plural.plural_forms))
    return header(language, rule).encode() + body.getvalue().rstrip() + b"\n"


def header(language: str, rule: str) -> str:
    """What a catalogue says about itself: nothing that changes from day to day."""
    return (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {language}\\n"\n'
        f'"Plural-Forms: {rule}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n\n'
    )


def spoken_by(theme: str) -> Iterator[str]:
    """Languages in which a theme has, or must have, a catalogue."""
    for language in LANGUAGES:
        if needed(theme, language) or path_of(theme, language).exists():
            yield language


def main() -> int:
    """Update every catalogue; says what is missing, and 1 if anything is."""
    incomplete = 0
    for theme in themes():
        for language in spoken_by(theme):
            found = read_catalogue(theme, language)
            content = written(theme, language, found.texts)
            found.path.parent.mkdir(exist_ok=True)
            if not found.path.exists() or found.path.read_bytes() != content:
                found.path.write_bytes(content)
                click.echo(f"written: {found.path.relative_to(ROOT)}")
            for what, identities in (("missing", found.missing), ("removed", found.obsolete)):
                for context, msgid in identities:
                    text = msgid if isinstance(msgid, str) else msgid[0]
                    place = f"{theme}/{language}"
                    click.echo(f"{what} in {place}: {f'[{context}] ' if context else ''}{text}")
            incomplete += len(found.missing)
    return 1 if incomplete else 0


if __name__ == "__main__":
    sys.exit(main())
