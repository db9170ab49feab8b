"""Any XML or JSON becomes vacancies by a declared map: our fields, and where each stands in it."""

from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from generator.diagnostics import say
from generator.model.sources import FieldmapSource
from generator.model.vacancies import Part
from generator.vacancies.addresses import RawPlace
from generator.vacancies.boards import Ask, Board, Request, Shape, Token, Unreadable
from generator.vacancies.drafts import Draft, RawPay, RawSection
from generator.vacancies.harvests import Harvest
from generator.vacancies.presets import PRESETS, FieldMap
from generator.vacancies.trees import Value, every, text, texts
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


def draft_of(item: Value, fields: Mapping[str, str]) -> Draft:
    """The draft of an advertisement."""

    def one(name: str) -> str:
        return text(item, *fields[name].split("/")) if name in fields else ""

    def all_of(name: str) -> list[str]:
        return list(texts(item, *fields[name].split("/"))) if name in fields else []

    return Draft(
        id=one("id"),
        title=one("title"),
        language=one("language"),
        employer=one("employer"),
        sections=list(sections_of(all_of("description"), all_of("headings")))
        + [RawSection(html=one(part.value), part=part) for part in Part if one(part.value)],
        url=one("url"),
        apply_url=one("apply_url") or (f"mailto:{mail}" if (mail := one("apply_email")) else ""),
        places=[
            RawPlace(
                name=one("place"),
                street=one("street"),
                postcode=one("postcode"),
                city=one("city"),
                region=one("region"),
                country=one("country"),
                latitude=one("latitude"),
                longitude=one("longitude"),
            )
        ],
        presence=one("presence"),
        employment=all_of("employment_types"),
        terms=all_of("term"),
        hours=(one("hours_min"), one("hours_max")),
        pay=RawPay(
            low=one("salary_min"),
            high=one("salary_max"),
            currency=one("salary_currency"),
            unit=one("salary_unit"),
        ),
        salary_text=one("salary_text"),
        posted=one("posted"),
        modified=one("modified"),
        closes=one("closes"),
        starts=one("starts"),
        department=one("department"),
        category=one("category"),
        codes=[(scheme, one(scheme)) for scheme in ("kldb", "isco", "esco", "uwv", "ba")],
        qualification=one("qualification"),
        contact=(one("contact_name"), one("contact_email"), one("contact_phone")),
        openings=one("openings"),
    )


def sections_of(bodies: list[str], headings: list[str]) -> Iterator[RawSection]:
    """Texts with their headings, where there are as many of these."""
    known = headings if len(headings) == len(bodies) else [""] * len(bodies)
    for body, heading in zip(bodies, known, strict=True):
        yield RawSection(html=body, heading=heading)
