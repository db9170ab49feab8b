"""What is wrong, and exactly where: diagnostics as data, collected and sorted.

A diagnostic never formats itself. Its message is a template and values, so that `reports` can
say it in Dutch, German or English.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from rapidfuzz import fuzz, process


class Severity(StrEnum):
    """How much a diagnostic weighs: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one line of one file: line and column count from 1, in characters."""

    path: str
    """Relative to the project, with forward slashes."""
    line: int = 1
    column: int = 1
    length: int = 1
    source: str = field(default="", compare=False)
    """The whole line as it stands in the file; empty when there is none to show."""

    def __reduce__(self) -> tuple[object, ...]:
        return Span, (self.path, self.line, self.column, self.length, self.source)


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with holes: `template` is its English wording and the key of its translations."""

    template: str
    values: tuple[tuple[str, "str | Message"], ...] = ()

    def __str__(self) -> str:
        return self.template.format_map(dict(self.values))


def say(template: str, **values: object) -> Message:
    """A message from its English template; `{name}` holes are filled from the keywords.

    A message may fill a hole of another, and is said in the same language.
    """
    return Message(template, tuple((name, filling(value)) for name, value in values.items()))


def filling(value: object) -> str | Message:
    """What fills a hole: a message as it is, everything else as text."""
    return value if isinstance(value, Message) else str(value)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing wrong with what somebody wrote."""

    span: Span
    code: str
    """Words with hyphens; each is explained in `diagnostics.codes`."""
    message: Message
    hint: Message | None = None
    severity: Severity = Severity.ERROR
    also: Span | None = None
    """The other place, when a mistake needs two: the first of two duplicates, say."""

    def key(self) -> tuple[object, ...]:
        return (self.span, self.severity, self.code, str(self.message))


def error(
    span: Span, code: str, message: Message, hint: Message | None = None, also: Span | None = None
) -> Diagnostic:
    """A diagnostic that stops the build."""
    return Diagnostic(span, code, message, hint, Severity.ERROR, also)


def warning(
    span: Span, code: str, message: Message, hint: Message | None = None, also: Span | None = None
) -> Diagnostic:
    """A diagnostic that the build survives."""
    return Diagnostic(span, code, message, hint, Severity.WARNING, also)


def ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each diagnostic once, by file, line and column."""
    unique = {diagnostic.key(): diagnostic for diagnostic in diagnostics}
    return tuple(unique[key] for key in sorted(unique, key=repr_key))


def repr_key(key: tuple[object, ...]) -> tuple[object, ...]:
    """A sort key that compares spans by place and the rest as text."""
    span, *rest = key
    assert isinstance(span, Span)
    return (span.path, span.line, span.column, *map(str, rest))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them stops the build."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)


class Mistakes(Exception):
    """Raised by a stage that cannot go on; carries every diagnostic it gathered."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = ordered(diagnostics)
        super().__init__("\n".join(str(diagnostic.message) for diagnostic in self.diagnostics))

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.diagnostics,)  # it may be raised in another process


def nearest(word: str, choices: Iterable[str], limit: int = 1) -> tuple[str, ...]:
    """The choices that look most like `word`, best first; none if nothing comes near."""
    found = process.extract(word, sorted(choices), scorer=fuzz.ratio, limit=limit, score_cutoff=60)
    return tuple(choice for choice, _, _ in found)


def did_you_mean(word: str, choices: Iterable[str]) -> Message | None:
    """A hint with the nearest choice, else with the whole (short) list, else none."""
    options = sorted(choices)
    if near := nearest(word, options):
        return say("did you mean `{choice}`?", choice=near[0])
    if 0 < len(options) <= 12:
        return say("possible values: {choices}", choices=", ".join(f"`{o}`" for o in options))
    return None
