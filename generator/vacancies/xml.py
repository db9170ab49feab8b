"""Somebody else's XML becomes the same nested values as JSON; document types are refused.

An element with text alone is that text; other elements are mappings of attributes (`@name`), text
(`#text`) and children, and become lists where a name repeats. Prefixes of namespaces are dropped.
The parser stops at a document type whatever the encoding, before any entity can be declared.
"""

from dataclasses import dataclass, field
from html import escape
from typing import NoReturn
from xml.parsers import expat

from generator.diagnostics import say
from generator.vacancies.boards import Answer, Unreadable
from generator.vacancies.trees import MOST_PARTS, TEXT, Value, parse_json

DEEPEST = 100
"""Elements inside each other."""

NAMED_ENCODINGS = ("utf-8", "utf-16", "us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252")


@dataclass(slots=True)
class Element:
    """An element that is still open."""

    name: str
    node: dict[str, Value]
    words: list[str] = field(default_factory=list)

    def value(self) -> Value:
        """What it has become."""
        said = "".join(self.words).strip()
        if not self.node:
            return said
        if said:
            self.node[TEXT] = said
        return self.node


@dataclass(slots=True)
class Grower:
    """Takes the parser's events."""

    open: list[Element] = field(default_factory=lambda: [Element("", {})])
    verbatim: int = 0
    """Elements open inside one that holds markup (`type="xhtml"`), itself included."""
    parts: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self.parts += 1 + len(attributes)
        if self.parts > MOST_PARTS:
            raise Unreadable(say("the document has too many parts"))
        if len(self.open) + self.verbatim > DEEPEST:
            raise Unreadable(say("the document is nested too deep"))
        if self.verbatim:
            self.verbatim += 1
            self.open[-1].words.append(opening(local(name), attributes))
            return
        self.open.append(Element(local(name), {f"@{local(k)}": v for k, v in attributes.items()}))
        self.verbatim = int(attributes.get("type") == "xhtml")

    def end(self, name: str) -> None:
        """An element ends."""
        if self.verbatim > 1:
            self.verbatim -= 1
            self.open[-1].words.append(f"</{local(name)}>")
            return
        self.verbatim = 0
        element = self.open.pop()
        siblings, value = self.open[-1].node, element.value()
        if element.name not in siblings:
            siblings[element.name] = value
        elif isinstance(before := siblings[element.name], list):
            before.append(value)
        else:
            siblings[element.name] = [before, value]

    def characters(self, text: str) -> None:
        """Text goes on."""
        self.open[-1].words.append(escape(text, quote=False) if self.verbatim else text)

    def refuse(self, *_: object) -> NoReturn:
        """A document type or an entity is declared."""
        raise Unreadable(say("the document declares a document type or entities"))


def parse_xml(answer: Answer) -> Value:
    """The document as `{root name: …}`; raises `Unreadable`."""
    body = answer.body
    if declared(body) not in NAMED_ENCODINGS:
        raise Unreadable(say("the encoding of the document is not one that we read"))
    try:
        return parse(body, None)
    except Unreadable:
        if declared(body) != "utf-8" or is_utf8(body):
            raise
    return parse(body.decode("cp1252", "replace").encode(), "utf-8")


def parse_either(answer: Answer) -> Value:
    """A document that may be JSON or XML, whatever its server calls it; raises `Unreadable`."""
    head = answer.body[:200].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return parse_json(answer) if head.startswith((b"{", b"[")) else parse_xml(answer)


def parse(body: bytes, encoding: str | None) -> Value:
    """The document in the given encoding, or in the one that it declares."""
    grower = Grower()
    parser = expat.ParserCreate(encoding)
    parser.buffer_text = True
    parser.StartElementHandler = grower.start
    parser.EndElementHandler = grower.end
    parser.CharacterDataHandler = grower.characters
    parser.StartDoctypeDeclHandler = grower.refuse
    parser.EntityDeclHandler = grower.refuse
    try:
        parser.Parse(body, True)
    except expat.ExpatError as problem:
        message = say("this is not whole XML, see line {line}", line=problem.lineno)
        raise Unreadable(message) from None
    except (ValueError, LookupError):
        raise Unreadable(say("this is not whole XML, see line {line}", line=1)) from None
    return grower.open[0].node


def declared(body: bytes) -> str:
    """The encoding that the document names, in small letters; UTF-8 when it names none."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")):
        return "utf-16"
    head = body[:200].removeprefix(b"\xef\xbb\xbf").decode("latin-1")
    if not head.startswith("<?xml") or "encoding" not in head.partition("?>")[0]:
        return "utf-8"
    given = head.partition("?>")[0].partition("encoding")[2].lstrip(" \t\r\n=")
    name = given[1:].partition(given[:1] or " ")[0].lower()
    return {
        "utf8": "utf-8",
        "ascii": "us-ascii",
        "latin1": "iso-8859-1",
        "cp1252": "windows-1252",
        "utf-16le": "utf-16",
        "utf-16be": "utf-16",
    }.get(name, name)


def is_utf8(body: bytes) -> bool:
    """Whether the bytes are what they would be by default."""
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def local(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2]


def opening(name: str, attributes: dict[str, str]) -> str:
    """A tag as it was written, for markup that is kept."""
    written = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>"
