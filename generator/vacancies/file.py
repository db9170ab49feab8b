"""A file of the project, YAML or CSV, becomes vacancies; what is wrong in it is said at its line."""

from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt

from generator.content.validation import validate
from generator.diagnostics import Diagnostic, Span, error, say
from generator.documents import Data, Document, compose, readable
from generator.documents.texts import Refused, lines_of
from generator.model.sources import FileSource
from generator.model.vacancies import Part
from generator.model.written_vacancies import WrittenVacancy
from generator.vacancies.addresses import RawPlace
from generator.vacancies.boards import Ask, Board, Request, Shape
from generator.vacancies.drafts import Draft, RawPay, RawSection
from generator.vacancies.harvests import Harvest
from generator.vacancies.tables import read_table

FOLDER = "content/vacancies"


def read(source: FileSource, ask: Ask) -> Board:
    """Every vacancy of the file that has no mistake; mistakes stop a build."""
    place = f"{FOLDER}/{source.file}"
    body = ask(Request(url=place, shape=Shape.JSON_OR_XML)).body
    document, mistakes = document_of(source, place, body)
    harvest, employers = Harvest(source), list[tuple[str, Span]]()
    first: dict[str, Span] = {}
    for index, data in enumerate(entries_of(document, mistakes) if document else ()):
        assert document
        at = ("vacancies", index)
        written, wrong = validate(WrittenVacancy, document, data, at)
        mistakes += wrong
        if written is None:
            continue
        span = document.spans.at(*at, "id")
        if written.id in first:
            message = say("the id `{id}` stands here twice", id=written.id)
            mistakes.append(error(span, "duplicate-vacancy", message, also=first[written.id]))
            continue
        first[written.id] = span
        if written.employer:
            employers.append((written.employer, document.spans.at(*at, "employer")))
        harvest.add(draft_of(written))
    return harvest.board(mistakes, employers)


def document_of(
    source: FileSource, place: str, body: bytes
) -> tuple[Document | None, list[Diagnostic]]:
    """The file as a document; none when it cannot be made sense of."""
    if source.file.endswith(".csv"):
        table, wrong = read_table(place, body, tuple(WrittenVacancy.model_fields), source.columns)
        return table, list(wrong)
    try:
        lines = lines_of(body, place)
        document, found = compose(place, lines, 0, len(lines))
    except Refused as refused:
        return None, [refused.diagnostic]
    return document, list(found)


def entries_of(document: Document, mistakes: list[Diagnostic]) -> Iterator[Data]:
    """What stands below `vacancies`; other keys are mistakes."""
    for key in document.data:
        if key != "vacancies":
            message = say("no key is called `{key}` here", key=readable(key))
            hint = say("vacancies stand as a list below `vacancies:`")
            mistakes.append(error(document.key(key), "unknown-key", message, hint))
    listed = document.data.get("vacancies", [])
    if not isinstance(listed, list):
        if ("vacancies",) not in document.empty:
            message = say("`{key}` must be a list", key="vacancies")
            hint = say("begin every vacancy with a hyphen")
            mistakes.append(error(document.key("vacancies"), "wrong-type", message, hint))
        return
    yield from listed


def draft_of(written: WrittenVacancy) -> Draft:
    """What was written, in the words that all sources share."""
    parts = (
        (written.description, None),
        (written.tasks, Part.TASKS),
        (written.profile, Part.PROFILE),
        (written.offer, Part.OFFER),
    )
    apply = written.apply_url or (f"mailto:{written.apply_email}" if written.apply_email else "")
    codes = {"kldb": written.kldb, "isco": written.isco, "esco": written.esco, "uwv": written.uwv}
    return Draft(
        id=written.id,
        title=written.title,
        language=written.language or "",
        employer=written.employer_name or "",
        employer_id=written.employer or "",
        sections=[RawSection(html=html_of(words), part=part) for words, part in parts if words],
        url=written.url or "",
        apply_url=apply,
        places=list(places_of(written)),
        presence=written.presence or "",
        employment=[kind.value for kind in written.employment_types],
        terms=[written.term or ""],
        hours=(str(written.hours_min or ""), str(written.hours_max or "")),
        pay=pay_of(written),
        salary_text=written.salary_text or "",
        posted=written.posted.isoformat(),
        closes=written.closes.isoformat() if written.closes else "",
        starts=written.starts or "",
        ends=written.ends.isoformat() if written.ends else "",
        department=written.department or "",
        codes=[(scheme, code) for scheme, code in codes.items() if code],
        qualification=written.qualification or "",
        sector=written.sector,
        level=written.level,
        contact=(
            written.contact_name or "",
            written.contact_email or "",
            written.contact_phone or "",
        ),
        openings=str(written.openings or ""),
    )


def places_of(written: WrittenVacancy) -> Iterator[RawPlace]:
    """The vacancy's own place and its further ones."""
    yield RawPlace(
        name=written.place or "",
        street=written.street or "",
        postcode=written.postcode or "",
        city=written.city or "",
        country=written.country or "",
    )
    for place in written.places:
        yield RawPlace(
            street=place.street or "",
            postcode=place.postcode or "",
            city=place.city,
            region=place.region or "",
            country=place.country or "",
        )


def pay_of(written: WrittenVacancy) -> RawPay:
    """The amounts, if it is said for what time they are paid."""
    if not written.salary_unit:
        return RawPay()
    return RawPay(
        low=str(written.salary_min or ""),
        high=str(written.salary_max or ""),
        currency=written.salary_currency,
        unit=written.salary_unit.meant().value,
    )


def html_of(words: str) -> str:
    """Markdown as HTML; what looks like HTML in it is shown as it is."""
    return str(parser().render(words))


@cache
def parser() -> MarkdownIt:
    """Set up once."""
    return MarkdownIt("commonmark", {"html": False})
