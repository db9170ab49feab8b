"""What may stand in a drawing: elements, attributes and values that only draw."""

import re
from dataclasses import dataclass, field

from markupsafe import escape

from generator.diagnostics import Message, say

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XHTML = "http://www.w3.org/1999/xhtml"


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


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
PLAIN_CLASS = re.compile(r"[A-Za-z][A-Za-z0-9_-]*( [A-Za-z][A-Za-z0-9_-]*)*")
NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"

OUTSIDE = say("a drawing must not refer to anything outside itself")


class NotAllowed(Exception):
    """Something that could do more than draw."""

    def __init__(self, reason: Message) -> None:
        self.reason = reason
        super().__init__(str(reason))


@dataclass(frozen=True, slots=True)
class Names:
    """The ids of a drawing under names that no other drawing on the page has."""

    prefix: str
    meant: set[str] = field(default_factory=set)
    """Those that something refers to; the others are left out."""

    def own(self, name: str) -> str:
        """Our own name for an id."""
        return f"{self.prefix}-{re.sub(r'[^A-Za-z0-9_-]', '_', name)}"

    def refer(self, name: str) -> str:
        """Our own name for an id, which will be kept."""
        self.meant.add(self.own(name))
        return self.own(name)


def is_dropped(namespace: str, local: str) -> bool:
    """Whether an element is somebody's note and no part of the picture; HTML never is."""
    return local in DROPPED or (namespace not in ("", SVG) and not namespace.startswith(XHTML))


def passed(given: dict[str, str], names: Names) -> list[str]:
    """The attributes that pass, as markup; raises `NotAllowed`."""
    found = []
    for key, text in given.items():
        namespace, _, local = key.rpartition(" ")
        if namespace not in ("", XLINK):
            continue
        if local == "href":
            found.append(f' href="#{names.refer(reference(text))}"')
        elif not namespace and local in ATTRIBUTES:
            found.append(f' {local}="{escape(value(local, text, names))}"')
        elif not namespace and local not in IGNORED:
            message = say("the attribute `{name}` is not allowed in a drawing", name=local)
            raise NotAllowed(message)
    return found


def reference(text: str) -> str:
    """The id that an address names; anything but `#id` leaves the drawing."""
    if not re.fullmatch(r"#[^\s'\"]+", text.strip()):
        raise NotAllowed(OUTSIDE)
    return text.strip()[1:]


def value(name: str, text: str, names: Names) -> str:
    """A value with its white space folded and its ids made our own; raises `NotAllowed`."""
    folded = " ".join(text.split())
    if name == "id":
        return names.own(folded)
    if name == "class" and folded and not PLAIN_CLASS.fullmatch(folded):
        raise NotAllowed(say("`{text}` is not a class", text=folded))
    rest = ADDRESS.sub("", folded)
    if "url" in rest.lower() or "\\" in rest or ";" in rest:
        raise NotAllowed(OUTSIDE)
    return ADDRESS.sub(lambda found: f"url(#{names.refer(found[1])})", folded)


def view_box(attributes: dict[str, str]) -> tuple[float, float, float, float]:
    """The four numbers of the viewBox, else of width and height; raises `NotAllowed`."""
    text = attributes.get("viewBox") or " ".join(
        ["0 0", *(attributes.get(side, "").removesuffix("px") for side in ("width", "height"))]
    )
    numbers = re.split(r"[\s,]+", text.strip())
    if len(numbers) != 4 or not all(re.fullmatch(NUMBER, number) for number in numbers):
        raise NotAllowed(say("the drawing has no viewBox of four numbers"))
    left, top, width, height = (float(number) for number in numbers)
    if not (0 < width < 1e5 and 0 < height < 1e5 and abs(left) < 1e6 and abs(top) < 1e6):
        raise NotAllowed(say("the viewBox has no sensible size"))
    return left, top, width, height
