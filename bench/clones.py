"""Clones of the real professions, stories and employers: as long, as rich, and no two alike."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from generator.content.texts import digest_of

Data = dict[str, Any]
NOTHING: Mapping[str, str] = MappingProxyType({})
ADJECTIVES = {
    "nl": ("stille", "drukke", "kleine", "grote", "nieuwe", "lichte", "vaste"),
    "en": ("quiet", "busy", "small", "large", "new", "bright", "steady"),
    "de": ("ruhigen", "vollen", "kleinen", "großen", "neuen", "hellen", "festen"),
}
SENTENCES = {
    "nl": "Op de {adjective} afdeling {number} leer je dit met {people} collega’s.",
    "en": "On the {adjective} ward {number} you learn this with {people} colleagues.",
    "de": "Auf der {adjective} Station {number} lernst du das mit {people} anderen.",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A real entry as it lies in the repository: front matter and body by language."""

    id: str
    texts: Mapping[str, tuple[Data, str]]
    words: Container[str]
    """Keys of the front matter that are words, not facts."""
    original: str
    """The language in which it was written, whose file holds the facts."""


def read_entries(folder: Path, ids: Iterable[str], words: Container[str]) -> tuple[Entry, ...]:
    """The entries of these ids in a folder such as `content/professions`."""
    return tuple(read_entry(folder, name, words) for name in ids)


def read_entry(folder: Path, name: str, words: Container[str]) -> Entry:
    """One entry in all its languages."""
    texts = {}
    for path in sorted(folder.glob(f"{name}.*.md")):
        _, front, body = path.read_text("utf-8").split("---\n", 2)
        data = yaml.load(front, yaml.CBaseLoader)  # noqa: S506  # it only makes text
        texts[path.suffixes[-2].removeprefix(".")] = (data, body)
    original = next(tag for tag, (data, _) in texts.items() if "translation" not in data)
    return Entry(name, texts, words, original)


def clone(
    entry: Entry, number: int, rename: Callable[[Data], None], more: Mapping[str, str] = NOTHING
) -> Iterator[tuple[str, str]]:
    """File names and texts of one clone; `rename` points its facts at other entries.

    `more`: text by language to begin with.
    """
    changed = {
        tag: vary(tag, data, more.get(tag, "") + body, number)
        for tag, (data, body) in entry.texts.items()
    }
    data, body = changed[entry.original]
    rename(data)
    digest = digest_of({key: data[key] for key in data if key in entry.words}, body)
    for tag, (data, body) in changed.items():
        if tag != entry.original:
            data["translation"]["digest"] = digest
        yield f"{entry.id}-{number}.{tag}.md", f"---\n{dump(data)}---\n{body}"


def vary(tag: str, data: Data, body: str, number: int) -> tuple[Data, str]:
    """The words of a clone in one language: numbered names, and a sentence of its own per section."""
    data = deepcopy(data)
    data["title"] = f"{data['title'].replace(')', f' {number})')} {number}"
    if "slug" in data:
        data["slug"] += f"-{number}"
    for names in ("synonyms", "former_titles"):
        data[names] = [f"{name} {number}" for name in data.get(names, ())]
        if not data[names]:
            del data[names]
    sections = body.split("\n## ")
    for place, section in enumerate(sections):
        if place % 4 == 0:
            head, gap, rest = section.partition("\n\n")
            own = sentence(tag, number, place)
            sections[place] = (
                f"{head}{gap}{own}\n\n{rest}" if place else f"{own} {section.lstrip()}"
            )
    return data, "\n## ".join(sections)


def sentence(tag: str, number: int, place: int) -> str:
    """A sentence that no other clone has at this place."""
    words = ADJECTIVES[tag]
    adjective = words[(number + place) % len(words)]
    return SENTENCES[tag].format(
        adjective=adjective, number=number, people=3 + (number + place) % 9
    )


def dump(data: Data) -> str:
    """Front matter as YAML."""
    return yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
