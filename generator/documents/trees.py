"""YAML becomes nested text values and the place of each; what we do not want of YAML is refused.

The tree grows from the parser's events in one loop, without recursion, so that no depth of nesting
can hurt; anchors, tags and second documents are seen before anything is made of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml

from generator.diagnostics import Diagnostic, Message, Span, error, say
from generator.documents.document import Data, KeyPath
from generator.documents.syntax import word_syntax_error
from generator.documents.texts import UNWELCOME, Refused, invisible, line_span, readable, stretch

DEEPEST = 20
"""Lists and mappings inside each other, at most."""

NOTHING = ("", "~")
"""Plain scalars that say nothing."""

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Branch:
    """A list or mapping that is still open."""

    path: KeyPath
    node: list[Data] | dict[str, Data]
    key: str | None = None
    """In a mapping: the key that waits for its value."""
    doubled: bool = False
    """Whether that key has been here before; then its value is read and forgotten."""

    def child(self) -> KeyPath:
        """The path of the value that comes next."""
        if isinstance(self.node, list):
            return (*self.path, len(self.node))
        return (*self.path, self.key or "")

    def wants_key(self) -> bool:
        return isinstance(self.node, dict) and self.key is None

    def put(self, value: Data) -> None:
        if isinstance(self.node, list):
            self.node.append(value)
            return
        if not self.doubled:
            self.node[self.key or ""] = value
        self.key, self.doubled = None, False


@dataclass(slots=True)
class Tree:
    """What has grown so far."""

    place: str
    lines: tuple[str, ...]
    offset: int
    """Index of the line on which the YAML begins."""
    data: dict[str, Data] = field(default_factory=dict)
    values: dict[KeyPath, Span] = field(default_factory=dict)
    keys: dict[KeyPath, Span] = field(default_factory=dict)
    empty: set[KeyPath] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    branches: list[Branch] = field(default_factory=list)
    documents: int = 0

    def take(self, event: yaml.Event) -> None:
        """Let one event of the parser change the tree."""
        if isinstance(event, yaml.DocumentStartEvent):
            self.begin(event)
        elif isinstance(event, yaml.AliasEvent):
            self.refuse(event, "yaml-alias", say("references (`*name`) are not allowed"))
        elif isinstance(event, yaml.NodeEvent):
            self.take_node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.branches.pop()

    def begin(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            message = say("a second YAML document begins here")
            self.refuse(event, "yaml-documents", message, say("remove this line"))

    def take_node(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self.refuse(event, "yaml-alias", say("anchors (`&name`) are not allowed"))
        if getattr(event, "tag", None) is not None:
            self.refuse(event, "yaml-tag", say("tags (`!name`) are not allowed"))
        if not self.branches:
            self.plant(event)
        elif self.branches[-1].wants_key():
            self.take_key(event)
        elif isinstance(event, yaml.ScalarEvent):
            self.take_value(event)
        else:
            self.branch(event)

    def plant(self, event: yaml.NodeEvent) -> None:
        """The outermost value: a mapping, or nothing at all."""
        if isinstance(event, yaml.MappingStartEvent):
            self.branches.append(Branch((), self.data))
        elif not (isinstance(event, yaml.ScalarEvent) and event.value == ""):
            message = say("keys with values are expected here")
            hint = say("write one `key: value` on each line")
            self.refuse(event, "not-a-mapping", message, hint)

    def take_key(self, event: yaml.NodeEvent) -> None:
        branch = self.branches[-1]
        branch.key = key = event.value.strip() if isinstance(event, yaml.ScalarEvent) else ""
        if not key:
            self.refuse(event, "key-not-text", say("a key must be a word"))
        path, span = branch.child(), self.span(event)
        if first := self.keys.get(path):
            message = say("the key `{key}` stands here twice", key=readable(key))
            branch.doubled, branch.key = True, f"{key} again {len(self.diagnostics)}"
            self.diagnostics.append(error(span, "duplicate-key", message, also=first))
        else:
            self.keys[path] = span

    def take_value(self, event: yaml.ScalarEvent) -> None:
        branch = self.branches[-1]
        path = branch.child()
        if branch.doubled:
            branch.put("")
        elif not event.value.strip() or (event.value in NOTHING and not event.style):
            self.take_nothing(event, path)
            branch.put("")
        else:
            self.values[path] = self.span(event)
            if found := UNWELCOME.search(event.value):
                self.diagnostics.append(invisible(self.values[path], found[0]))
            branch.put(event.value)

    def take_nothing(self, event: yaml.ScalarEvent, path: KeyPath) -> None:
        self.values[path] = span = self.keys.get(path) or self.span(event)
        self.empty.add(path)
        if isinstance(path[-1], str):
            message = say("`{key}` has no value", key=readable(path[-1]))
            hint = say("write a value, or remove the line")
        else:
            message, hint = say("this item is empty"), say("write a value, or remove the item")
        self.diagnostics.append(error(span, "empty-value", message, hint))

    def branch(self, event: yaml.NodeEvent) -> None:
        """Open a list or mapping inside the one that is open."""
        if len(self.branches) >= DEEPEST:
            message = say("lists and keys are nested more than {most} deep", most=DEEPEST)
            self.refuse(event, "yaml-depth", message)
        outer = self.branches[-1]
        path = outer.child()
        flow = getattr(event, "flow_style", False)
        key = None if flow else self.keys.get(path)
        self.values[path] = key or (self.bracketed(event) if flow else self.first_line(event))
        node: list[Data] | dict[str, Data]
        node = {} if isinstance(event, yaml.MappingStartEvent) else []
        outer.put(node)
        self.branches.append(Branch(path, node))

    def refuse(
        self, event: yaml.Event, code: str, message: Message, hint: Message | None = None
    ) -> NoReturn:
        """Give up on this file."""
        raise Refused(Diagnostic(self.span(event), code, message, hint))

    def span(self, event: yaml.Event) -> Span:
        return stretch(
            self.place, self.lines, self.spot(event.start_mark), self.spot(event.end_mark)
        )

    def spot(self, mark: Any) -> tuple[int, int]:
        """The index of a mark's line in the file, and its column from 0."""
        return mark.line + self.offset, mark.column

    def first_line(self, event: yaml.Event) -> Span:
        return line_span(self.place, self.lines, self.spot(event.start_mark)[0] + 1)

    def bracketed(self, event: yaml.Event) -> Span:
        """A flow collection, to the bracket that closes it if that stands on the same line."""
        span = self.span(event)
        length = closing(span.source, span.column - 1)
        return Span(span.path, span.line, span.column, length, span.source)


def closing(text: str, start: int) -> int:
    """How many characters the bracket at `start` spans, at most to the end of the text."""
    depth = 0
    for index in range(start, len(text)):
        depth += (text[index] in "[{") - (text[index] in "]}")
        if depth == 0:
            return index + 1 - start
    return max(1, len(text.rstrip()) - start)


def grow(place: str, lines: tuple[str, ...], first: int, end: int) -> Tree:
    """The tree of the YAML between two line indexes; raises `Refused`."""
    tree = Tree(place, lines, first)
    text = "\n".join(lines[first:end]) + "\n"
    try:
        for event in events(text):
            tree.take(event)
    except yaml.YAMLError as problem:
        raise Refused(word_syntax_error(place, lines[:end], first, problem)) from None
    return tree


def events(text: str) -> Iterable[yaml.Event]:
    return yaml.parse(text, Loader=Loader)
