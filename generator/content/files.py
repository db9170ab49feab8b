"""The folders below `content/` become files with an id and a language; wrong names are mistakes."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.content.kinds import FOLDERS
from generator.diagnostics import Diagnostic, Message, Span, did_you_mean, error, say
from generator.documents import place_of
from generator.model.values import RESERVED_SLUGS, SLUG_PATTERN

PORTALS = "portals"
FIGURES = "figures.yaml"
POSTCODES = "postcodes.csv"
ELSEWHERE = ("events", "media", "vacancies", POSTCODES)
"""What other rooms read."""


@dataclass(frozen=True, slots=True)
class EntryFile:
    """One text of one entry: `<id>.<language>.md`."""

    path: Path
    id: str
    language: str


Found = tuple[tuple[EntryFile, ...], tuple[Diagnostic, ...]]


def entries_below(folder: Path) -> Iterator[Path]:
    """What lies in a folder, in a fixed order; hidden files are nobody's concern."""
    try:
        inside = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError:
        return
    yield from (path for path in inside if not path.name.startswith("."))


def stray_files(project: Path) -> Iterator[Diagnostic]:
    """What lies directly in `content/` and belongs to nobody."""
    known = (*FOLDERS, PORTALS, *ELSEWHERE, FIGURES)
    for path in entries_below(project / "content"):
        if path.name not in known:
            yield stray(project, path, did_you_mean(shown(path), known))
        elif path.is_symlink() and path.name != FIGURES:
            yield error(
                Span(place_of(project, path)),
                "symlink",
                say("symbolic links are not followed"),
                say("put the folder itself here"),
            )


def folder_of(project: Path, name: str) -> tuple[Path, ...]:
    """What lies in a folder of `content/` that is a folder of its own."""
    folder = project / "content" / name
    return () if folder.is_symlink() else tuple(entries_below(folder))


def find_entry_files(project: Path, folder: str, languages: Sequence[str]) -> Found:
    """The files of one kind of entry, and what is wrong with their names."""
    found: list[EntryFile] = []
    wrong: list[Diagnostic] = []
    for path in folder_of(project, folder):
        if problem := wrong_name(project, path, languages):
            wrong.append(problem)
        else:
            entry, _, language = path.stem.rpartition(".")
            found.append(EntryFile(path, entry, language))
    return tuple(found), tuple(wrong)


def wrong_name(project: Path, path: Path, languages: Sequence[str]) -> Diagnostic | None:
    """What is wrong with the name of a text of an entry, if anything."""
    if path.suffix != ".md" or (path.is_dir() and not path.is_symlink()):
        return stray(project, path, say("texts are called `<id>.<language>.md`"))
    entry, _, language = path.stem.rpartition(".")
    if entry and (not languages or language in languages) and is_id(entry):
        return None
    span = Span(place_of(project, path))
    if not entry:
        message = say("the name does not say the language of the text")
        tag = languages[0] if languages else "nl"
        return error(span, "no-language", message, say("call it `{name}`", name=named(path, tag)))
    if languages and language not in languages:
        message = say("no portal has the language `{language}`", language=shown(Path(language)))
        return error(span, "unknown-language", message, did_you_mean(language, languages))
    return wrong_id(span, entry)


def wrong_id(span: Span, entry: str) -> Diagnostic | None:
    """What is wrong with an id that a file name gives, if anything."""
    if entry in RESERVED_SLUGS:
        message = say("`{id}` is a reserved word", id=entry)
        return error(span, "reserved-slug", message, say("choose another name for the file"))
    if is_id(entry):
        return None
    word = printable(entry)
    message = say("the id `{id}` must be lower-case letters, digits and hyphens", id=word)
    return error(span, "bad-slug", message, suggest(entry))


def is_id(entry: str) -> bool:
    """Whether a word can be the id of an entry."""
    good = re.fullmatch(SLUG_PATTERN, entry) is not None and len(entry) <= 80
    return good and entry not in RESERVED_SLUGS


def suggest(name: str) -> Message | None:
    """The hint with the nearest good id."""
    slug = slugify(name)
    return say("call it `{name}`", name=slug) if slug else None


def slugify(name: str) -> str:
    """The nearest id: accents dropped, everything else a hyphen."""
    for letter, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        name = name.replace(letter, plain).replace(letter.upper(), plain)
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:80].strip("-")


def named(path: Path, language: str) -> str:
    return f"{slugify(path.stem) or 'name'}.{language}.md"


def stray(project: Path, path: Path, hint: Message | None) -> Diagnostic:
    """A file or folder that nobody reads."""
    message = say("nothing reads `{name}` here", name=shown(path))
    return error(Span(place_of(project, path)), "stray-file", message, hint)


def shown(path: Path) -> str:
    return printable(path.name)


def printable(name: str) -> str:
    """A name from the file system that can be shown, whatever its bytes are."""
    return place_of(Path("/"), Path("/") / name.replace("/", "-"))


def portal_files(project: Path) -> tuple[Mapping[str, Path], tuple[Diagnostic, ...]]:
    """The portals' files by id, and what is wrong with their names."""
    found: dict[str, Path] = {}
    wrong: list[Diagnostic] = []
    for path in folder_of(project, PORTALS):
        if path.suffix != ".yaml":
            wrong.append(stray(project, path, say("portals are called `<id>.yaml`")))
        elif problem := wrong_id(Span(place_of(project, path)), path.stem):
            wrong.append(problem)
        else:
            found[path.stem] = path
    return found, tuple(wrong)
