"""What the schema refuses becomes a code, a sentence and a hint of our own."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from generator.content.patterns import expected_by
from generator.diagnostics import Message, did_you_mean, say


@dataclass(frozen=True, slots=True)
class Fault:
    """What pydantic says of one value, as plain data."""

    type: str
    """Pydantic's name of the mistake, or that of our own validators."""
    key: str
    """The key or the number of the item at which it stands."""
    value: str
    """The value as written, shortened; empty when it is a list or mapping."""
    context: Mapping[str, Any]
    """The limits and choices that were not met."""
    message: str
    """What the validator said, in English."""
    keys: tuple[str, ...] = ()
    """Keys that are known at this place."""


class Complaint(NamedTuple):
    """A code, what is wrong, and what to do."""

    code: str
    message: Message
    hint: Message | None = None


def missing(fault: Fault) -> Complaint:
    if fault.key == "credit":
        return without_credit()
    if fault.key == "consent":
        return without_consent()
    return Complaint("missing-key", say("`{key}` is missing", key=fault.key))


def without_credit() -> Complaint:
    """A picture whose maker is not named."""
    return Complaint(
        "missing-credit",
        say("the picture has no `credit`"),
        say('say who made it and under which licence, as `credit: "Foto: A. Jansen, CC BY 4.0"`'),
    )


def without_consent() -> Complaint:
    """A story of somebody who has not agreed to it."""
    return Complaint(
        "missing-consent",
        say("there is no permission to show this story"),
        say("add `consent` with `obtained`, `scope` and `reference` once the form is signed"),
    )


def unknown_key(fault: Fault) -> Complaint:
    message = say("no key is called `{key}` here", key=fault.key)
    return Complaint("unknown-key", message, did_you_mean(fault.key, fault.keys))


def not_a_key(fault: Fault) -> Complaint:
    """A key that is in no list: pydantic names the list as for a value."""
    keys = re.findall(r"'([^']*)'", str(fault.context.get("expected", "")))
    message = say("no key is called `{key}` here", key=fault.key)
    return Complaint("unknown-key", message, did_you_mean(fault.key, keys) or one_of(keys))


def not_a_choice(fault: Fault) -> Complaint:
    """A value that is in no list: pydantic names the list as `'a', 'b' or 'c'`."""
    choices = re.findall(r"'([^']*)'", str(fault.context.get("expected", "")))
    return choose(fault, fault.value, choices)


def not_a_kind(fault: Fault) -> Complaint:
    """A `kind` that no record has: pydantic names those there are as `'a', 'b'`."""
    choices = re.findall(r"'([^']*)'", str(fault.context.get("expected_tags", "")))
    return choose(fault, fault.value, choices)


def without_kind(fault: Fault) -> Complaint:
    """A record that is chosen by its `kind`, without one."""
    return Complaint("missing-key", say("`{key}` is missing", key="kind"))


def not_of_the_country(fault: Fault) -> Complaint:
    """A level or entry level that the country does not have."""
    return choose(fault, str(fault.context["value"]), list(fault.context["choices"]))


def choose(fault: Fault, value: str, choices: list[str]) -> Complaint:
    if not value:
        return a_text(fault)
    message = say("`{value}` is not a possible value of `{key}`", value=value, key=fault.key)
    hint = did_you_mean(value, choices) or one_of(choices)
    return Complaint("unknown-choice", message, hint)


def one_of(choices: list[str]) -> Message:
    """A hint with all choices, however many."""
    return say("possible values: {choices}", choices=", ".join(f"`{word}`" for word in choices))


def a_text(fault: Fault) -> Complaint:
    message = say("`{key}` must be a text, not a list or keys of its own", key=fault.key)
    return Complaint("wrong-type", message)


def a_list(fault: Fault) -> Complaint:
    message = say("`{key}` must be a list", key=fault.key)
    hint = say("write it between brackets, as `[{value}]`", value=fault.value or "…")
    return Complaint("wrong-type", message, hint)


def a_group(fault: Fault) -> Complaint:
    return not_a_group(fault.key, fault.keys)


def not_a_group(key: str, keys: tuple[str, ...] = ()) -> Complaint:
    """A value where keys with values should be; `keys` are those known there."""
    message = say("`{key}` must have keys of its own", key=key)
    if keys:
        names = ", ".join(f"`{name}`" for name in keys)
        return Complaint("wrong-type", message, say("its keys are {keys}", keys=names))
    hint = say("write `key: value` on lines of their own below it, indented by two spaces")
    return Complaint("wrong-type", message, hint)


def a_whole_number(fault: Fault) -> Complaint:
    message = say("`{key}` must be a whole number", key=fault.key)
    return Complaint("wrong-type", message, say("write digits only, as `24`"))


def a_number(fault: Fault) -> Complaint:
    message = say("`{key}` must be a number", key=fault.key)
    return Complaint("wrong-type", message, say("write it with a decimal point, as `38.5`"))


def a_truth(fault: Fault) -> Complaint:
    return Complaint("wrong-type", say("`{key}` must be `true` or `false`", key=fault.key))


def a_date(fault: Fault) -> Complaint:
    value = fault.value or fault.key
    message = say("`{value}` is not a date", value=value)
    return Complaint("wrong-date", message, say("write year-month-day, as `2026-09-01`"))


def at_least(fault: Fault) -> Complaint:
    least = fault.context.get("ge", fault.context.get("gt"))
    message = say("`{key}` must be at least {least}", key=fault.key, least=least)
    return Complaint("out-of-range", message)


def at_most(fault: Fault) -> Complaint:
    most = fault.context.get("le", fault.context.get("lt"))
    message = say("`{key}` must be at most {most}", key=fault.key, most=most)
    return Complaint("out-of-range", message)


def too_few(fault: Fault) -> Complaint:
    least = fault.context.get("min_length", 1)
    message = say("`{key}` needs at least {least} of them", key=fault.key, least=least)
    return Complaint("too-short", message)


def too_many(fault: Fault) -> Complaint:
    most = fault.context.get("max_length", 1)
    message = say("`{key}` has more than {most} items", key=fault.key, most=most)
    return Complaint("too-long", message)


def too_long(fault: Fault) -> Complaint:
    message = say(
        "`{key}` has {length} characters, at most {most} are allowed",
        key=fault.key,
        length=fault.context.get("length", "?"),
        most=fault.context["max_length"],
    )
    return Complaint("too-long", message, say("say it shorter"))


def no_text(fault: Fault) -> Complaint:
    if fault.key == "credit":
        return without_credit()
    return Complaint("too-short", say("`{key}` has no text", key=fault.key))


def bad_pattern(fault: Fault) -> Complaint:
    message = say("`{value}` is not what `{key}` looks like", value=fault.value, key=fault.key)
    return Complaint("bad-pattern", message, expected_by(str(fault.context["pattern"])))


def reserved(fault: Fault) -> Complaint:
    message = say("`{id}` is a reserved word", id=fault.context["slug"])
    return Complaint("reserved-slug", message, say("choose another word"))


def outside_media(fault: Fault) -> Complaint:
    message = say("`{path}` is not a path below content/media", path=fault.value)
    hint = say("write the path from content/media on, as `portraits/noor.png`")
    return Complaint("path-outside", message, hint)


def unknown_zone(fault: Fault) -> Complaint:
    message = say("no time zone is called `{zone}`", zone=fault.value)
    return Complaint("unknown-choice", message, say("write it as `Europe/Amsterdam`"))


def wrong_figure(fault: Fault) -> Complaint:
    value, unit = fault.context["value"], fault.context["unit"]
    message = say("`{value}` does not read as {unit}", value=value, unit=unit)
    hint = say("write a number with a decimal point, or year-month-day for a date")
    return Complaint("wrong-figure", message, hint)


def without_captions(fault: Fault) -> Complaint:
    spoken = fault.context["spoken"]
    message = say("a video file needs captions in `{spoken}`, which it speaks", spoken=spoken)
    hint = say("add `captions: {{{spoken}: videos/….vtt}}`", spoken=spoken)
    return Complaint("missing-captions", message, hint)


def wrong_film_id(fault: Fault) -> Complaint:
    film, provider = fault.context["id"], fault.context["provider"]
    message = say("`{id}` is no id of a film on {provider}", provider=provider, id=film)
    return Complaint("video-origin", message, say("copy it from the address of the film"))


def always(code: str, message: Message, hint: Message | None = None) -> "Wording":
    """A wording that is the same for every value."""
    complaint = Complaint(code, message, hint)
    return lambda _: complaint


Wording = Callable[[Fault], Complaint]

WORDINGS: dict[str, Wording] = {
    "missing": missing,
    "extra_forbidden": unknown_key,
    "enum": not_a_choice,
    "literal_error": not_a_choice,
    "literal_key": not_a_key,
    "union_tag_invalid": not_a_kind,
    "union_tag_not_found": without_kind,
    "unknown_choice": not_of_the_country,
    "string_type": a_text,
    "tuple_type": a_list,
    "dict_type": a_group,
    "model_type": a_group,
    "model_attributes_type": a_group,
    "int_type": a_whole_number,
    "int_parsing": a_whole_number,
    "int_parsing_size": a_whole_number,
    "int_from_float": a_whole_number,
    "decimal_type": a_number,
    "decimal_parsing": a_number,
    "finite_number": a_number,
    "bool_type": a_truth,
    "bool_parsing": a_truth,
    "date_type": a_date,
    "date_parsing": a_date,
    "date_from_datetime_parsing": a_date,
    "date_from_datetime_inexact": a_date,
    "greater_than_equal": at_least,
    "greater_than": at_least,
    "less_than_equal": at_most,
    "less_than": at_most,
    "too_short": too_few,
    "too_long": too_many,
    "string_too_short": no_text,
    "string_too_long": too_long,
    "string_pattern_mismatch": bad_pattern,
    "reserved_slug": reserved,
    "path_outside": outside_media,
    "unknown_zone": unknown_zone,
    "value_unit": wrong_figure,
    "video_captions": without_captions,
    "video_id_form": wrong_film_id,
}
