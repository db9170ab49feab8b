"""`content/vacancies/pins.yaml` becomes pins: what titles and single vacancies mean."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from generator.content.validation import validate
from generator.diagnostics import Diagnostic, did_you_mean, error, say
from generator.documents import MOST, Data, Document, read_yaml
from generator.model.pins import NO_PROFESSION, PINS, Pin, Pins, WrittenPins

Read = tuple[Pins, tuple[Diagnostic, ...]]


def read_pins(project: Path, professions: Collection[str]) -> Read:
    """Every pin of the project; without the file there are none.

    `professions` are the ids that there are, those that could not be read included.
    """
    path = project / PINS
    if not path.exists() and not path.is_symlink():
        return Pins(), ()
    document, found = read_yaml(project, path)
    if document is None:
        return Pins(), found
    written, wrong = validate(WrittenPins, document, listed(document.data))
    if written is None:
        return Pins(), (*found, *wrong)[:MOST]
    unknown = tuple(unknown_professions(written, document, professions))
    return placed(written, document), (*found, *unknown)[:MOST]


def listed(data: Mapping[str, Data]) -> dict[str, Data]:
    """The same with every single id as a list of one."""

    def as_list(value: Data) -> Data:
        return [value] if isinstance(value, str) and value else value

    return {
        group: {key: as_list(value) for key, value in pins.items()}
        if isinstance(pins, dict)
        else pins
        for group, pins in data.items()
    }


def placed(written: WrittenPins, document: Document) -> Pins:
    """The pins with the places of their keys."""

    def pins(group: str, by_key: Mapping[str, tuple[str, ...]]) -> dict[str, Pin]:
        return {
            key: Pin(() if ids == (NO_PROFESSION,) else ids, document.key(group, key))
            for key, ids in by_key.items()
        }

    return Pins(pins("titles", written.titles), pins("vacancies", written.vacancies))


def unknown_professions(
    written: WrittenPins, document: Document, professions: Collection[str]
) -> Iterator[Diagnostic]:
    """Ids that no profession has; `none` is one only where it stands alone."""
    for group, by_key in (("titles", written.titles), ("vacancies", written.vacancies)):
        for key, ids in by_key.items():
            for index, name in enumerate(ids):
                if name not in professions and ids != (NO_PROFESSION,):
                    span = document.spans.at(group, key, index)
                    message = say("no profession is called `{id}`", id=name)
                    yield error(
                        span, "unknown-profession", message, did_you_mean(name, professions)
                    )
