"""Text values become a record of the model, or diagnostics at the places of what is wrong."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.content.rules import RULES
from generator.content.wording import WORDINGS, Complaint, Fault, without_credit
from generator.diagnostics import Diagnostic, Span, error, say
from generator.documents import MOST, Data, Document, KeyPath, readable

RecordT = TypeVar("RecordT", bound=BaseModel)

NAMED_BY = {"unknown_choice": {"entry", "gives"}, "value_unit": {"value"}}
"""Rules about something larger that name one value of it, and the keys under which that stands."""

Validated = tuple[RecordT | None, tuple[Diagnostic, ...]]


def validate(
    model: type[RecordT], document: Document, data: Data | Mapping[str, Data], at: KeyPath = ()
) -> Validated[RecordT]:
    """The record that `data` (found in the document under `at`) makes, or why it makes none."""
    try:
        return model.model_validate(data), ()
    except ValidationError as problem:
        details = problem.errors(include_url=False)
    found = (diagnose(model, document, data, at, detail) for detail in details[:MOST])
    return None, tuple(diagnostic for diagnostic in found if diagnostic)


def diagnose(
    model: type[BaseModel],
    document: Document,
    data: Data | Mapping[str, Data],
    at: KeyPath,
    detail: ErrorDetails,
) -> Diagnostic | None:
    """One mistake of the schema at its place; none if it follows from one already reported."""
    path, is_key = place(detail, data)
    value = look_up(data, path)
    path, value = narrow(path, value, detail)
    if (*at, *path) in document.empty:
        complaint = without_credit() if path[-1:] == ("credit",) else None
        return diagnostic_of(document.key(*at, *path), complaint)
    if follows(detail, value):
        return None
    fault = fault_of(model, path, path[-1] if is_key and path else value, detail)
    return diagnostic_of(span_of(document, (*at, *path), is_key, detail["type"]), complain(fault))


def complain(fault: Fault) -> Complaint:
    """The complaint for a fault; what no table knows is said as the validator said it."""
    if word := WORDINGS.get(fault.type) or RULES.get(fault.type):
        return word(fault)
    message = say("`{key}`: {message}", key=fault.key, message=fault.message)
    return Complaint("wrong-value", message)


def diagnostic_of(span: Span, complaint: Complaint | None) -> Diagnostic | None:
    return error(span, *complaint) if complaint else None


def place(detail: ErrorDetails, data: Data | Mapping[str, Data] | None) -> tuple[KeyPath, bool]:
    """The path of a value, and whether the key itself is meant (pydantic appends `[key]`)."""
    location = detail["loc"]
    if location and location[-1] == "[key]":
        return without_kinds(location[:-1], data), True
    if detail["type"] == "union_tag_invalid":
        return (*without_kinds(location, data), "kind"), False
    return without_kinds(location, data), False


def without_kinds(location: KeyPath, data: Data | Mapping[str, Data] | None) -> KeyPath:
    """A location without the kinds that pydantic puts in after a record chosen by its `kind`."""
    path: list[str | int] = []
    named = False
    for step in location:
        around = look_up(data, tuple(path))
        is_kind = isinstance(around, Mapping) and around.get("kind") == step
        if is_kind and not named:
            named = True
        else:
            path.append(step)
            named = False
    return tuple(path)


def look_up(data: Data | Mapping[str, Data] | None, path: KeyPath) -> Any:
    """The value at a path; none if there is nothing."""
    found: Any = data
    for step in path:
        if isinstance(found, list) and isinstance(step, int) and step < len(found):
            found = found[step]
        elif isinstance(found, Mapping) and isinstance(step, str):
            found = found.get(step)
        else:
            return None
    return found


def follows(detail: ErrorDetails, value: Any) -> bool:
    """Whether a list is called too short only because some of its items were refused."""
    least = detail.get("ctx", {}).get("min_length", 0)
    return detail["type"] == "too_short" and isinstance(value, list) and len(value) >= least


def narrow(path: KeyPath, value: Any, detail: ErrorDetails) -> tuple[KeyPath, Any]:
    """The item that a rule about something larger means, if the rule names its value."""
    keys = NAMED_BY.get(detail["type"])
    if keys and not isinstance(value, str):
        for inner, text in leaves(value):
            if text == detail["ctx"]["value"] and keys & {*path, *inner}:
                return (*path, *inner), text
    return path, value


def leaves(value: Any) -> Iterator[tuple[KeyPath, str]]:
    """Every text inside a value, with its path."""
    if isinstance(value, str):
        yield (), value
        return
    items = value.items() if isinstance(value, Mapping) else enumerate(value or ())
    for step, item in items:
        for path, text in leaves(item):
            yield (step, *path), text


def fault_of(model: type[BaseModel], path: KeyPath, value: Any, detail: ErrorDetails) -> Fault:
    words = [step for step in path if isinstance(step, str)]
    parent = path[:-1] if detail["type"] == "extra_forbidden" else path
    context = dict(detail.get("ctx", {}))
    if isinstance(value, str):
        context["length"] = len(value)
    mistake = detail["type"]
    if mistake == "literal_error" and path and value == path[-1]:
        mistake = "literal_key"
    if mistake == "missing" and isinstance(path[-1], int):
        mistake, context["min_length"] = "too_short", path[-1] + 1
    return Fault(
        type=mistake,
        key=readable(words[-1]) if words else "",
        value=readable(value) if isinstance(value, str) else "",
        context=context,
        message=detail["msg"],
        keys=keys_of(model, parent),
    )


def span_of(document: Document, path: KeyPath, is_key: bool, mistake: str) -> Span:
    """Where a mistake is shown: at a key, at a value, or at what lacks something."""
    if mistake == "missing":
        return document.key(*path[:-1]) if len(path) > 1 else document.spans.start
    if is_key or mistake == "extra_forbidden":
        return document.key(*path)
    return document.spans.at(*path)


def keys_of(model: type[BaseModel], path: KeyPath) -> tuple[str, ...]:
    """The keys that the schema knows at a path; none where it knows no record."""
    records: tuple[type[BaseModel], ...] = (model,)
    for step in path:
        if isinstance(step, str):
            fields = (record.model_fields.get(step) for record in records)
            records = tuple(r for field in fields if field for r in records_in(field.annotation))
    return tuple(dict.fromkeys(key for record in records for key in record.model_fields))


def records_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The records inside an annotation: of `tuple[Route, ...]`, the route; of `X | None`, X."""
    if isinstance(annotation, type) and get_origin(annotation) is None:
        if issubclass(annotation, BaseModel):
            yield annotation
        return
    for argument in get_args(annotation):
        yield from records_in(argument)
