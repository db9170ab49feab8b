"""What a page looked at while it was made: as long as all of that is the same, the page is.

A page is made of a few roots: the portal, its addresses, its media. Watched roots note each value
that is looked at — an entry, the text of its body, an address, the order of a list, a setting — as a
`Fact`: where it stands, not what it is. `Ground` knows what a fact is now, as a digest. Nobody has
to declare what a page depends on, and nothing that was looked at can be forgotten.
"""

import io
import marshal
import pickle
from collections.abc import Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from hashlib import blake2b
from types import FunctionType
from typing import Any, NamedTuple, TypeVar, cast

from pydantic import BaseModel

from generator.model.entries import Entry, PlacedFigure, Section, Text
from generator.routes import Route

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
Root = TypeVar("Root")

PLAIN = 2
"""The last version of marshal that does not write how a value is held in memory."""

BOUND = "bound"
"""The part of facts that do not make a page another one, only one with other addresses."""

ABSENT = b""
"""The digest of what is not there."""


class Fact(NamedTuple):
    """Something that can be looked at."""

    path: str
    """From a root, as `portal.professions`."""
    key: Hashable = None
    """Within a mapping; None for the mapping as a whole, and for what is none."""
    part: str = ""
    """Of an entry: the language of its body, empty for everything else it says. Of a mapping as a
    whole: `order`, `any` or `number`. Of an address that was set into the page at the end: `BOUND`."""


class Trail:
    """Notes facts while somebody follows; pages are made one after the other."""

    def __init__(self) -> None:
        self.facts: set[Fact] | None = None

    def note(self, fact: Fact) -> None:
        """Something was looked at."""
        if self.facts is not None:
            self.facts.add(fact)

    def note_all(self, facts: Iterable[Fact]) -> None:
        """What somebody else looked at for this page."""
        if self.facts is not None:
            self.facts.update(facts)

    @contextmanager
    def followed(self) -> Iterator[set[Fact]]:
        """Gives what is looked at within the block; whoever follows around it learns of it, too."""
        before, made = self.facts, set[Fact]()
        self.facts = made
        try:
            yield made
        finally:
            self.facts = before
            self.note_all(made)


class Watched(Mapping[K, V]):
    """A mapping that notes which of its values are looked at."""

    __slots__ = ("given", "path", "shown", "trail")

    def __init__(self, path: str, given: Mapping[K, V], trail: Trail) -> None:
        self.path, self.given, self.trail = path, given, trail
        self.shown: dict[K, tuple[Fact, V]] = {}

    def __getitem__(self, key: K) -> V:
        if key not in self.shown:
            fact = Fact(self.path, key)
            self.trail.note(fact)
            self.shown[key] = fact, self.watched(key, self.given[key])
        fact, value = self.shown[key]
        self.trail.note(fact)
        return value

    def __contains__(self, key: object) -> bool:
        self.trail.note(Fact(self.path, cast(K, key)))
        return key in self.given

    def __iter__(self) -> Iterator[K]:
        self.trail.note(Fact(self.path, None, "order"))
        return iter(self.given)

    def __len__(self) -> int:
        self.trail.note(Fact(self.path, None, "number"))
        return len(self.given)

    def __bool__(self) -> bool:
        self.trail.note(Fact(self.path, None, "any"))
        return bool(self.given)

    def watched(self, key: K, value: V) -> V:
        """An entry notes of which languages the body is looked at; other values are looked at whole."""
        if not isinstance(value, Entry):
            return value
        texts = {tag: self.text(key, text) for tag, text in value.texts.items()}
        return cast(V, replace(value, texts=texts))

    def text(self, key: K, text: Text[Any]) -> "WatchedText":
        """The text of an entry, its body watched."""
        return WatchedText(text, partial(self.trail.note, Fact(self.path, key, text.language)))


class WatchedText(Text[Any]):
    """A text that notes when its body is looked at, or the digest over it."""

    __slots__ = ("seen", "whole")
    seen: "partial[None]"
    whole: Text[Any]

    def __init__(self, whole: Text[Any], seen: "partial[None]") -> None:
        for name in ("language", "path", "words", "mentions", "spans", "lines"):
            object.__setattr__(self, name, getattr(whole, name))
        object.__setattr__(self, "whole", whole)
        object.__setattr__(self, "seen", seen)

    def __reduce__(self) -> tuple[Any, ...]:
        return WatchedText, (self.whole, self.seen)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The parts of the body."""
        self.seen()
        return self.whole.sections

    @property
    def digest(self) -> str:
        """Over its words and its body."""
        self.seen()
        return self.whole.digest


class Seen:
    """A record that notes which of its fields are looked at; its methods see what it shows.

    What is watched further on, and a method, is found in `__dict__` after its first use.
    """

    def __init__(self, path: str, given: object, trail: Trail, nested: frozenset[str]) -> None:
        self.__dict__.update(_path=path, _given=given, _trail=trail, _nested=nested, _values={})

    def __getattr__(self, name: str) -> object:
        own = self.__dict__
        if name in own["_values"]:
            fact, value = own["_values"][name]
            own["_trail"].note(fact)
            return value
        given, path = own["_given"], f"{own['_path']}.{name}"
        method = getattr(type(given), name, None)
        if isinstance(method, FunctionType):
            own[name] = partial(method, self)
            return own[name]
        value = getattr(given, name)
        if name in own["_nested"] or isinstance(value, Mapping):
            own[name] = watched(path, value, own["_trail"], own["_nested"])
            return own[name]
        own["_values"][name] = Fact(path), value
        own["_trail"].note(Fact(path))
        return value

    def __iter__(self) -> Iterator[object]:
        given: Any = type(self.__dict__["_given"])
        return cast(Iterator[object], given.__iter__(self))

    def __reduce__(self) -> tuple[object, ...]:
        own = self.__dict__
        return Seen, (own["_path"], own["_given"], own["_trail"], own["_nested"])


def watched(path: str, root: Root, trail: Trail, nested: Iterable[str] = frozenset()) -> Root:
    """The root, noting on the trail what is looked at; `nested` names fields that are records to be
    watched field by field."""
    if isinstance(root, Mapping):
        return cast(Root, Watched(path, root, trail))
    return cast(Root, Seen(path, root, trail, frozenset(nested)))


class Ground:
    """What facts are now. Roots are named as they were when they were watched."""

    def __init__(self, roots: Mapping[str, object]) -> None:
        self.places: dict[str, object] = dict(roots)
        self.known: dict[Fact, bytes] = {}

    def digest(self, fact: Fact) -> bytes:
        """Eight bytes of BLAKE2b; `ABSENT` for what is not there."""
        if fact not in self.known:
            self.known[fact] = self.look(fact)
        return self.known[fact]

    def look(self, fact: Fact) -> bytes:
        """The digest of a fact, taken now."""
        try:
            place: Any = self.at(fact.path)
            if fact.key is not None:
                return digest(substance(place[fact.key], fact.part))
            match fact.part:
                case "order":
                    return digest(tuple(place))
                case "any":
                    return digest(bool(place))
                case "number":
                    return digest(len(place))
            return digest(place)
        except (AttributeError, KeyError):
            return ABSENT
        except TypeError:  # where there was a mapping is none any more
            return digest((fact, place))

    def at(self, path: str) -> object:
        """What stands at a path; raises AttributeError or KeyError."""
        if path not in self.places:
            around, _, name = path.rpartition(".")
            if not around:
                raise KeyError(path)
            self.places[path] = getattr(self.at(around), name)
        return self.places[path]


def substance(value: object, part: str) -> object:
    """What of a value can be seen on a page: not where it stands in its file."""
    if isinstance(value, Entry):
        if part:
            return body(value.texts[part])
        return value.id, value.original, [front(text) for text in value.texts.values()]
    if isinstance(value, Route):
        return value.path  # the rest is its key
    return value.figure if isinstance(value, PlacedFigure) else value


def front(text: Text[Any]) -> tuple[str, ...]:
    """What a file says before its body."""
    return text.language, text.path, *text.lines[: end_of_front(text)]


def body(text: Text[Any]) -> tuple[str, ...]:
    """What a file says in its body."""
    return text.lines[end_of_front(text) :]


def end_of_front(text: Text[Any]) -> int:
    """The number of lines of the front matter, its last mark among them."""
    marks = (number for number, line in enumerate(text.lines) if number and line.rstrip() == "---")
    return next(marks, 0) + 1


class Settled(pickle.Pickler):
    """Writes a record of the schema by its fields; pickle would add the set of those that were given,
    which has no order."""

    def reducer_override(self, value: object) -> Any:
        """How a value is written; most as always."""
        if isinstance(value, BaseModel):
            return tuple, ((type(value).__name__, *value.__dict__.items()),)
        return NotImplemented


def digest(value: Any) -> bytes:
    """Of a value; equal values of two runs may differ (sets within), and cost a page made anew."""
    try:
        data = marshal.dumps(value, PLAIN)
    except ValueError:  # not of plain values alone
        written = io.BytesIO()
        Settled(written, 5).dump(sorted(value) if isinstance(value, frozenset) else value)
        data = written.getvalue()
    return blake2b(data, digest_size=8).digest()
