"""The bytes of an SVG file become markup that can do nothing but draw.

Only elements and attributes on our lists pass; scripts, styles, handlers, foreign content and every
address but `#id` are refused with the line where they stand. What drawing programs leave behind
(metadata, titles, attributes of their own) is dropped.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.parsers import expat

from markupsafe import escape

from generator.assets.names import digest_of
from generator.assets.paints import paint
from generator.assets.svg import (
    ELEMENTS,
    ROOT_OWN,
    SVG,
    Names,
    NotAllowed,
    is_dropped,
    passed,
    view_box,
)
from generator.diagnostics import Message, say

LARGEST_FILE = 512 * 1024
"""Bytes."""

STAMP = "d"
"""Id of the whole drawing inside its file."""

IDS = re.compile(r' id="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing that is safe to stand in a page."""

    inline: str
    """`<svg>` without a namespace, hidden from assistive technology; its words stand beside it."""
    painted: str
    """The same without its first tag's name, painted with the theme's tones through custom properties."""
    width: int
    height: int
    """CSS pixels, from the viewBox."""
    view_box: str

    @property
    def file(self) -> bytes:
        """A file of its own, which takes its tones from the page that shows it."""
        size = f'width="{self.width}" height="{self.height}" viewBox="{self.view_box}"'
        return f'<svg xmlns="{SVG}" {size}>{self.group(STAMP)}</svg>\n'.encode()

    def group(self, name: str) -> str:
        """`<g>` with everything that is drawn, under an id."""
        return f'<g id="{name}"{self.painted}</g>'

    def stamp(self, url: str, name: str = STAMP) -> str:
        """`<svg>` that shows what has the id at `url` in the colours of the page around it."""
        return (
            f'<svg viewBox="{self.view_box}" class="drawing" aria-hidden="true" focusable="false">'
            f'<use href="{url}#{name}"/></svg>'
        )


class UnsafeDrawing(Exception):
    """Something that must not stand in a drawing, and where (line and column from 1)."""

    def __init__(self, line: int, column: int, reason: Message) -> None:
        self.line, self.column, self.reason = line, column, reason
        super().__init__(str(reason))


def read_drawing(data: bytes) -> Drawing:
    """Sanitise an SVG file; raises `UnsafeDrawing` and nothing else."""
    if len(data) > LARGEST_FILE:
        raise UnsafeDrawing(
            1, 1, say("the drawing has more than {most} KiB", most=LARGEST_FILE // 1024)
        )
    artist = Artist(Names("s" + digest_of(data)[:6]))
    parser = expat.ParserCreate(namespace_separator=" ")
    artist.watch(parser)
    try:
        parser.Parse(data, True)
    except expat.ExpatError as problem:
        reason = say(
            "this is not well-formed XML: {problem}", problem=expat.ErrorString(problem.code)
        )
        raise UnsafeDrawing(problem.lineno, problem.offset + 1, reason) from None
    except (ValueError, LookupError) as problem:
        raise UnsafeDrawing(
            1, 1, say("the encoding is not known: {problem}", problem=problem)
        ) from None
    return artist.drawing()


def placed(parser: expat.XMLParserType, handle: Callable[..., None]) -> Callable[..., None]:
    """A handler whose refusals know where the parser is."""

    def watched(*event: object) -> None:
        try:
            handle(*event)
        except NotAllowed as refused:
            line, column = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
            raise UnsafeDrawing(line, column, refused.reason) from None

    return watched


@dataclass(slots=True)
class Artist:
    """Copies what is allowed, event by event, so that no depth or size of a tree can hurt."""

    names: Names
    parts: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    pending: bool = False
    """Whether the last start tag still lacks its `>`."""
    skipped: int = 0
    """How deep we are inside something that is dropped."""
    box: tuple[float, float, float, float] = (0, 0, 0, 0)

    def watch(self, parser: expat.XMLParserType) -> None:
        """Take the events of a parser."""
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = placed(parser, self.refuse_doctype)
        parser.ProcessingInstructionHandler = placed(parser, self.refuse_instruction)
        parser.StartElementHandler = placed(parser, self.start)
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.write

    def refuse_doctype(self, *_: object) -> None:
        """A document type can declare entities; no drawing needs one."""
        raise NotAllowed(say("a drawing must not have a DOCTYPE"))

    def refuse_instruction(self, *_: object) -> None:
        """`<?xml-stylesheet?>` fetches from elsewhere."""
        raise NotAllowed(say("a drawing must not have processing instructions"))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Copy a start tag, drop it, or refuse the drawing for it."""
        namespace, _, local = name.rpartition(" ")
        if self.skipped or (self.open and is_dropped(namespace, local)):
            self.skipped += 1
            return
        if namespace == "" and local == "svg":
            raise NotAllowed(say('the root must be `<svg xmlns="{namespace}">`', namespace=SVG))
        if namespace != SVG or local not in ELEMENTS or (local == "svg") == bool(self.open):
            raise NotAllowed(say("`{name}` is not allowed in a drawing", name=local))
        self.close_tag()
        if self.open:
            self.parts.append("<" + local + "".join(passed(attributes, self.names)))
            self.pending = True
        else:
            self.box = view_box(attributes)
            own = {key: text for key, text in attributes.items() if key not in ROOT_OWN}
            self.parts.append("".join(passed(own, self.names)) + ">")
        self.open.append(local)

    def end(self, _name: str) -> None:
        """Copy an end tag."""
        if self.skipped:
            self.skipped -= 1
            return
        name = self.open.pop()
        if self.pending:
            self.parts.append("/>")
            self.pending = False
        elif self.open:
            self.parts.append(f"</{name}>")

    def write(self, text: str) -> None:
        """Copy words; what stands outside `<text>` is white space or nothing."""
        if self.skipped or not self.open or self.open[-1] not in ("text", "tspan"):
            return
        self.close_tag()
        self.parts.append(str(escape(re.sub(r"\s+", " ", text))))

    def close_tag(self) -> None:
        if self.pending:
            self.parts.append(">")
            self.pending = False

    def drawing(self) -> Drawing:
        """What was copied."""
        view_box = " ".join(f"{number:g}" for number in self.box)
        body = IDS.sub(
            lambda found: found[0] if found[1] in self.names.meant else "",
            "".join(self.parts) + "</svg>",
        )
        width, height = (max(1, round(side)) for side in self.box[2:])
        head = f'<svg viewBox="{view_box}" class="drawing" aria-hidden="true" focusable="false"'
        return Drawing(head + body, paint(body).removesuffix("</svg>"), width, height, view_box)
