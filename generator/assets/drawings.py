"""The bytes of an SVG file become markup that can do nothing but draw.

Only elements and attributes on our lists pass; scripts, styles, handlers, foreign content and every
address but `#id` are refused with the line where they stand. What drawing programs leave behind
(metadata, titles, attributes of their own) is dropped.
"""

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from markupsafe import escape

from generator.assets.names import digest_of
from generator.assets.paints import paint
from generator.diagnostics import Message, say

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


LARGEST_FILE = 512 * 1024
"""Bytes."""

ELEMENTS = words(
    "svg g defs symbol use path circle ellipse rect line polyline polygon text tspan clipPath mask"
    " linearGradient radialGradient stop pattern marker"
)
DROPPED = frozenset({"title", "desc", "metadata"})
"""Without harm, without use: the words of a drawing stand in the page."""

ATTRIBUTES = words(
    "id class d points x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height viewBox transform"
    " fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin"
    " stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color clip-path clip-rule mask"
    " vector-effect paint-order preserveAspectRatio pathLength offset stop-color stop-opacity"
    " gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits"
    " patternUnits patternContentUnits patternTransform markerWidth markerHeight markerUnits orient"
    " refX refY marker-start marker-mid marker-end rotate textLength lengthAdjust text-anchor"
    " dominant-baseline font-size font-weight letter-spacing word-spacing visibility display"
)
IGNORED = frozenset({"version", "xml:space", "baseProfile", "enable-background"})
ROOT_OWN = frozenset({"viewBox", "width", "height", "class", "id", "x", "y"})
"""Attributes of the root that we write ourselves."""

ADDRESS = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)['\"]?\s*\)")
STAMP = "d"
"""Id of the whole drawing inside its file."""

IDS = re.compile(r' id="([^"]*)"')
PLAIN_CLASS = re.compile(r"[A-Za-z][A-Za-z0-9_-]*( [A-Za-z][A-Za-z0-9_-]*)*")
NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing that is safe to stand in a page."""

    inline: str
    """`<svg>` without a namespace, hidden from assistive technology; its words stand beside it."""
    file: bytes
    """The same as a file of its own, painted with the theme's tones through custom properties."""
    width: int
    height: int
    """CSS pixels, from the viewBox."""
    view_box: str

    def stamp(self, url: str) -> str:
        """`<svg>` that shows the file at `url` in the colours of the page around it."""
        return (
            f'<svg viewBox="{self.view_box}" class="drawing" aria-hidden="true" focusable="false">'
            f'<use href="{url}#{STAMP}"/></svg>'
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
    artist = Artist(prefix="s" + digest_of(data)[:6])
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


@dataclass(slots=True)
class Artist:
    """Copies what is allowed, event by event, so that no depth or size of a tree can hurt."""

    prefix: str
    """Goes before every id, so that two drawings on one page cannot mean each other's."""
    parts: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    pending: bool = False
    """Whether the last start tag still lacks its `>`."""
    skipped: int = 0
    """How deep we are inside something that is dropped."""
    meant: set[str] = field(default_factory=set)
    """Ids that something refers to; the others are left out."""
    box: tuple[float, float, float, float] = (0, 0, 0, 0)
    parser: expat.XMLParserType = field(default_factory=expat.ParserCreate)

    def watch(self, parser: expat.XMLParserType) -> None:
        """Take the events of a parser."""
        self.parser = parser
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self.refuse_doctype
        parser.ProcessingInstructionHandler = self.refuse_instruction
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.write

    def refuse(self, template: str, **values: str) -> None:
        """Give up on the drawing at the place of the parser."""
        place = self.parser
        column = place.CurrentColumnNumber + 1
        raise UnsafeDrawing(place.CurrentLineNumber, column, say(template, **values))

    def refuse_doctype(self, *_: object) -> None:
        """A document type can declare entities; no drawing needs one."""
        self.refuse("a drawing must not have a DOCTYPE")

    def refuse_instruction(self, *_: object) -> None:
        """`<?xml-stylesheet?>` fetches from elsewhere."""
        self.refuse("a drawing must not have processing instructions")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Copy a start tag, drop it, or refuse the drawing for it."""
        namespace, _, local = name.rpartition(" ")
        if self.skipped or self.is_dropped(namespace, local):
            self.skipped += 1
            return
        if namespace == "" and local == "svg":
            self.refuse('the root must be `<svg xmlns="{namespace}">`', namespace=SVG)
        if namespace != SVG or local not in ELEMENTS or (local == "svg") == bool(self.open):
            self.refuse("`{name}` is not allowed in a drawing", name=local)
        self.close_tag()
        if self.open:
            self.parts.append("<" + local + "".join(self.attributes(attributes)))
            self.pending = True
        else:
            self.box = self.view_box(attributes)
            own = {key: text for key, text in attributes.items() if key not in ROOT_OWN}
            self.parts.append("".join(self.attributes(own)) + ">")
        self.open.append(local)

    def is_dropped(self, namespace: str, local: str) -> bool:
        """Whether an element is somebody's note and no part of the picture."""
        if not self.open:
            return False
        return local in DROPPED or (namespace != SVG and is_note(namespace))

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

    def attributes(self, given: dict[str, str]) -> list[str]:
        """The attributes that pass, as markup."""
        passed = []
        for key, text in given.items():
            namespace, _, local = key.rpartition(" ")
            if namespace not in ("", XLINK):
                continue
            if local == "href":
                passed.append(f' href="#{self.refer(self.reference(text))}"')
            elif not namespace and local in ATTRIBUTES:
                passed.append(f' {local}="{escape(self.value(local, text))}"')
            elif not namespace and local not in IGNORED:
                self.refuse("the attribute `{name}` is not allowed in a drawing", name=local)
        return passed

    def reference(self, text: str) -> str:
        """The id that an address names; anything but `#id` leaves the drawing."""
        if not re.fullmatch(r"#[^\s'\"]+", text.strip()):
            self.refuse("a drawing must not refer to anything outside itself")
        return text.strip()[1:]

    def value(self, name: str, text: str) -> str:
        """A value with its white space folded and its ids made our own."""
        folded = " ".join(text.split())
        if name == "id":
            return self.own_id(folded)
        if name == "class" and folded and not PLAIN_CLASS.fullmatch(folded):
            self.refuse("`{text}` is not a class", text=folded)
        addressed = ADDRESS.sub(lambda found: f"url(#{self.refer(found[1])})", folded)
        rest = ADDRESS.sub("", folded)
        if "url" in rest.lower() or "\\" in rest or ";" in rest:
            self.refuse("a drawing must not refer to anything outside itself")
        return addressed

    def refer(self, name: str) -> str:
        """Our own name for an id, which will be kept."""
        self.meant.add(self.own_id(name))
        return self.own_id(name)

    def own_id(self, name: str) -> str:
        return f"{self.prefix}-{re.sub(r'[^A-Za-z0-9_-]', '_', name)}"

    def view_box(self, attributes: dict[str, str]) -> tuple[float, float, float, float]:
        """The four numbers of the viewBox, else of width and height."""
        text = attributes.get("viewBox") or " ".join(
            ["0 0", *(attributes.get(side, "").removesuffix("px") for side in ("width", "height"))]
        )
        words = re.split(r"[\s,]+", text.strip())
        if len(words) != 4 or not all(re.fullmatch(NUMBER, word) for word in words):
            self.refuse("the drawing has no viewBox of four numbers")
        left, top, width, height = (float(word) for word in words)
        if not (0 < width < 1e5 and 0 < height < 1e5 and abs(left) < 1e6 and abs(top) < 1e6):
            self.refuse("the viewBox has no sensible size")
        return left, top, width, height

    def drawing(self) -> Drawing:
        """What was copied."""
        view_box = " ".join(f"{number:g}" for number in self.box)
        body = IDS.sub(
            lambda found: found[0] if found[1] in self.meant else "", "".join(self.parts) + "</svg>"
        )
        width, height = (max(1, round(side)) for side in self.box[2:])
        head = f'<svg viewBox="{view_box}" class="drawing" aria-hidden="true" focusable="false"'
        size = f'width="{width}" height="{height}" viewBox="{view_box}"'
        painted = paint(body).removesuffix("</svg>")
        file = f'<svg xmlns="{SVG}" {size}><g id="{STAMP}"{painted}</g></svg>\n'.encode()
        return Drawing(head + body, file, width, height, view_box)


def is_note(namespace: str) -> bool:
    """Whether a namespace belongs to a drawing program or to a licence, not to HTML."""
    return not namespace.startswith("http://www.w3.org/1999/xhtml") and bool(namespace)
