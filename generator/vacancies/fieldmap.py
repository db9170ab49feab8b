"""Any XML or JSON becomes vacancies by a declared map: our fields, and where each stands in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from generator.diagnostics import say
from generator.model.sources import FieldmapSource
from generator.model.vacancies import Part
from generator.vacancies.addresses import RawPlace
from generator.vacancies.boards import Ask, Board, Request, Shape, Token, Unreadable
from generator.vacancies.drafts import Draft, RawPay, RawSection
from generator.vacancies.harvests import Harvest
from generator.vacancies.presets import PRESETS, FieldMap
from generator.vacancies.trees import Value, every, texts
from generator.vacancies.xml import parse_either

MOST_PAGES = 100


def read(source: FieldmapSource, ask: Ask) -> Board:
    """Every item that the map names; a paged source is asked on until a page is not full."""
    harvest, layout = Harvest(source), layout_of(source)
    for page in range(MOST_PAGES if source.paging else 1):
        items = items_of(parse_either(ask(request(source, page))), layout)
        for item in items:
            harvest.add(draft_of(item, layout.fields))
        if not source.paging or len(items) < source.paging.size:
            return harvest.board()
    harvest.cut_off(say("more than {most} pages are not read", most=MOST_PAGES))
    return harvest.board()


def layout_of(source: FieldmapSource) -> FieldMap:
    """The preset, and what the source says otherwise."""
    preset = PRESETS[source.preset] if source.preset else FieldMap("", {})
    fields = dict(preset.fields) | {str(name): path for name, path in source.fields.items()}
    return FieldMap(source.items or preset.items, fields)


def request(source: FieldmapSource, page: int) -> Request:
    """A page, with the token if there is one."""
    url = source.url
    if source.paging:
        window = {
            source.paging.offset: page * source.paging.size,
            source.paging.limit: source.paging.size,
        }
        url += ("&" if "?" in url else "?") + urlencode(window)
    token = None
    if source.token_env:
        token = Token(variable=source.token_env, header=source.header, prefix=source.prefix or "")
    return Request(url=url, shape=Shape.JSON_OR_XML, token=token)


def items_of(document: Value, layout: FieldMap) -> tuple[Value, ...]:
    """The advertisements; a path whose beginning is not there means another kind of document.

    In JSON the path `.` means the list that the document is.
    """
    path = () if layout.items == "." else tuple(layout.items.split("/"))
    if path and not every(document, path[0]) and document != {path[0]: []}:
        raise Unreadable(say("the document has no `{path}`", path=layout.items))
    if not path and not isinstance(document, list):
        raise Unreadable(say("the document is not a list of vacancies"))
    return tuple(item for item in every(document, *path) if isinstance(item, dict))


@dataclass(frozen=True, slots=True)
class Mapped:
    """An advertisement, read through the map."""

    item: Value
    fields: Mapping[str, str]

    def one(self, name: str) -> str:
        """The first value of a field; empty when the map or the item does not have it."""
        return next(iter(self.all_of(name)), "")

    def all_of(self, name: str) -> list[str]:
        """Every value of a field."""
        return list(texts(self.item, *self.fields[name].split("/"))) if name in self.fields else []


def draft_of(item: Value, fields: Mapping[str, str]) -> Draft:
    """The draft of an advertisement."""
    ad = Mapped(item, fields)
    mail = ad.one("apply_email")
    return Draft(
        id=ad.one("id"),
        title=ad.one("title"),
        language=ad.one("language"),
        employer=ad.one("employer"),
        sections=list(sections_of(ad)),
        url=ad.one("url"),
        apply_url=ad.one("apply_url") or (f"mailto:{mail}" if mail else ""),
        places=[place_of(ad)],
        presence=ad.one("presence"),
        employment=ad.all_of("employment_types"),
        terms=ad.all_of("term"),
        hours=(ad.one("hours_min"), ad.one("hours_max")),
        pay=pay_of(ad),
        salary_text=ad.one("salary_text"),
        posted=ad.one("posted"),
        modified=ad.one("modified"),
        closes=ad.one("closes"),
        starts=ad.one("starts"),
        ends=ad.one("ends"),
        department=ad.one("department"),
        category=ad.one("category"),
        codes=[(scheme, ad.one(scheme)) for scheme in ("kldb", "isco", "esco", "uwv", "ba")],
        qualification=ad.one("qualification"),
        contact=(ad.one("contact_name"), ad.one("contact_email"), ad.one("contact_phone")),
        openings=ad.one("openings"),
    )


def pay_of(ad: Mapped) -> RawPay:
    """Amounts, where the map has them."""
    return RawPay(
        low=ad.one("salary_min"),
        high=ad.one("salary_max"),
        currency=ad.one("salary_currency"),
        unit=ad.one("salary_unit"),
    )


def place_of(ad: Mapped) -> RawPlace:
    """The one place that such an advertisement has."""
    return RawPlace(
        name=ad.one("place"),
        street=ad.one("street"),
        postcode=ad.one("postcode"),
        city=ad.one("city"),
        region=ad.one("region"),
        country=ad.one("country"),
        latitude=ad.one("latitude"),
        longitude=ad.one("longitude"),
    )


def sections_of(ad: Mapped) -> Iterator[RawSection]:
    """Texts with their headings, where there are as many of these, and texts by what they are about."""
    bodies, headings = ad.all_of("description"), ad.all_of("headings")
    known = headings if len(headings) == len(bodies) else [""] * len(bodies)
    for body, heading in zip(bodies, known, strict=True):
        yield RawSection(html=body, heading=heading)
    for part in Part:
        if body := ad.one(part.value):
            yield RawSection(html=body, part=part)
