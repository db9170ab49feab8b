"""Write the field reference and the error codes into README.md, from the schema's own docstrings.

python tools/reference.py          writes
python tools/reference.py --check  exit 1 if README.md is not up to date
"""

import ast
import inspect
import re
import sys
from collections.abc import Iterator
from enum import Enum
from functools import cache
from itertools import pairwise
from pathlib import Path
from textwrap import dedent
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from generator.diagnostics.codes import CODES
from generator.model.figures import Figure
from generator.model.glossary import TermFacts, TermWords
from generator.model.pages import PageFacts, PageWords
from generator.model.pins import WrittenPins
from generator.model.places import EmployerFacts, EmployerWords, RegionFacts, RegionWords
from generator.model.portals import PortalFacts
from generator.model.postcodes import PostcodeArea
from generator.model.professions import ProfessionFacts, ProfessionWords
from generator.model.quizzes import QuizFacts, QuizWords
from generator.model.sources import (
    BiteSource,
    DvinciSource,
    FeedSource,
    FieldmapSource,
    FileSource,
    GreenhouseSource,
    JobPostingSource,
    LeverSource,
    PersonioSource,
    RecruiteeSource,
    Source,
)
from generator.model.stories import StoryFacts, StoryWords
from generator.model.values import Record, Refers
from generator.model.vocabulary import ENTRY_LEVELS, LEVELS
from generator.model.written_vacancies import WrittenVacancy

README = Path(__file__).parent.parent / "README.md"

KINDS: dict[str, tuple[type[Record], ...]] = {
    "Profession": (ProfessionFacts, ProfessionWords),
    "Story": (StoryFacts, StoryWords),
    "Region": (RegionFacts, RegionWords),
    "Employer": (EmployerFacts, EmployerWords),
    "Page": (PageFacts, PageWords),
    "Quiz": (QuizFacts, QuizWords),
    "Trade word": (TermFacts, TermWords),
    "Figure": (Figure,),
    "Portal": (PortalFacts,),
    "Sources of vacancies": (
        Source,
        FileSource,
        JobPostingSource,
        DvinciSource,
        BiteSource,
        PersonioSource,
        RecruiteeSource,
        FeedSource,
        FieldmapSource,
        GreenhouseSource,
        LeverSource,
    ),
    "Vacancy in a file": (WrittenVacancy,),
    "Postcode": (PostcodeArea,),
    "Pins of vacancies": (WrittenPins,),
}


def one_line(text: str | None) -> str:
    """A docstring's first paragraph on one line."""
    return " ".join((text or "").split("\n\n")[0].split())


def kind_of(annotation: Any, metadata: list[Any]) -> str:
    """What a field takes, in words an editor knows."""
    if mark := next((m for m in metadata if isinstance(m, Refers)), None):
        return f"{mark.kind} id"
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return " · ".join(f"`{a}`" for a in arguments)
    if origin in (Union, UnionType):
        return " or ".join(kind_of(a, []) for a in arguments if a is not type(None))
    if origin is tuple:
        return "list of " + kind_of(arguments[0], [])
    if origin is dict:
        return "map to " + kind_of(arguments[1], [])
    if hasattr(annotation, "__metadata__"):
        return kind_of(arguments[0], list(annotation.__metadata__))
    return plain_kind(annotation)


def plain_kind(annotation: Any) -> str:
    """The same for a class."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return " · ".join(f"`{member.value}`" for member in annotation)
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return f"*{annotation.__name__}*"
    names = {
        "str": "text",
        "int": "whole number",
        "bool": "yes or no",
        "date": "day",
        "Decimal": "number",
    }
    return names.get(getattr(annotation, "__name__", ""), str(annotation))


def rows(record: type[Record]) -> Iterator[str]:
    """A table row per field of its own; those of a record that it extends stand there."""
    base = record.__base__
    shared = base.model_fields if base and issubclass(base, Record) else {}
    for name, field in record.model_fields.items():
        said = meaning_of(record, name)
        if name in shared and said == meaning_of(base, name):
            continue
        required = "yes" if field.is_required() or needed(said) else ""
        meaning = one_line(said) or one_line(nested_doc(field.annotation))
        yield f"| `{name}` | {kind_of(field.annotation, list(field.metadata))} | {required} | {meaning} |"


def meaning_of(record: type, name: str) -> str:
    """The string below a field, where it stands or in a record that it extends."""
    return next((docs[name] for cls in record.__mro__ if name in (docs := docstrings(cls))), "")


@cache
def docstrings(cls: type) -> dict[str, str]:
    """The strings below the fields of a class, by field."""
    if not (issubclass(cls, Record) and cls is not Record):
        return {}
    [tree] = ast.parse(dedent(inspect.getsource(cls))).body
    assert isinstance(tree, ast.ClassDef)
    found = {}
    for field, string in pairwise(tree.body):
        match field, string:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                found[name] = inspect.cleandoc(text)
    return found


def needed(meaning: str) -> bool:
    """Whether the original needs the word, though a translation may leave it out."""
    return "Required in the original" in meaning


def nested_doc(annotation: Any) -> str:
    """The docstring of the record inside an annotation."""
    return next((record.__doc__ or "" for record in records_in(annotation)), "")


def records_in(annotation: Any) -> Iterator[type[Record]]:
    """Records inside an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for argument in get_args(annotation):
        yield from records_in(argument)


def reachable(records: tuple[type[Record], ...]) -> dict[type[Record], None]:
    """The records and everything nested in them, outermost first."""
    found: dict[type[Record], None] = {}
    waiting = list(records)
    while waiting:
        record = waiting.pop(0)
        if record not in found:
            found[record] = None
            for field in record.model_fields.values():
                waiting += records_in(field.annotation)
    return found


def field_reference() -> str:
    """All kinds, then the records inside them, then the lists that depend on the country."""
    lines: list[str] = []
    top = {record for records in KINDS.values() for record in records}
    inner = [r for r in reachable(tuple(r for rs in KINDS.values() for r in rs)) if r not in top]
    for title, records in KINDS.items():
        lines += [f"#### {title}", ""]
        for record in records:
            lines += [one_line(record.__doc__), "", *table(record), ""]
    lines += ["#### Inside them", ""]
    for record in sorted(inner, key=lambda r: r.__name__):
        lines += [f"**{record.__name__}** – {one_line(record.__doc__)}", "", *table(record), ""]
    lines += ["#### Lists that depend on the country", ""]
    for country in LEVELS:
        levels = ", ".join(f"`{level}`" for level in LEVELS[country])
        entry = ", ".join(f"`{level.id}`" for level in ENTRY_LEVELS[country])
        lines += [f"- {country}: `level` {levels}; `entry` {entry}"]
    return "\n".join(lines)


def table(record: type[Record]) -> list[str]:
    """A record as a Markdown table."""
    return ["| key | takes | required | meaning |", "|---|---|---|---|", *rows(record)]


def code_reference() -> str:
    """Every error code with its explanation."""
    lines = ["| code | what it means and what to do |", "|---|---|"]
    return "\n".join([*lines, *(f"| `{code}` | {CODES[code]} |" for code in sorted(CODES))])


def renewed(text: str) -> str:
    """README with both references written anew between their marks."""
    for mark, body in (("fields", field_reference()), ("codes", code_reference())):
        pattern = re.compile(rf"(<!-- {mark} -->\n).*?(<!-- /{mark} -->)", re.DOTALL)
        text = pattern.sub(lambda found, body=body: f"{found[1]}\n{body}\n\n{found[2]}", text)  # type: ignore[misc]
    return text


def main() -> int:
    """Write, or check."""
    old = README.read_text("utf-8")
    new = renewed(old)
    if "--check" in sys.argv:
        return 0 if old == new else 1
    README.write_text(new, "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
