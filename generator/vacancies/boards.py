"""What an adapter asks for, what it is answered, and the board that it makes of it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from generator.diagnostics import Diagnostic, Message, Span
from generator.model.vacancies import Vacancy


class Shape(StrEnum):
    """What a request expects to get."""

    JSON = "JSON"
    XML = "XML"
    HTML = "HTML"
    JSON_OR_XML = "JSON or XML"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A secret that goes into a header; whoever fetches looks it up in the environment."""

    variable: str
    header: str
    prefix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One document that an adapter needs."""

    url: str
    shape: Shape
    body: bytes = b""
    """JSON that is sent with POST; without it the request is a GET."""
    token: Token | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A complete document."""

    url: str
    """Where it was found, after redirects."""
    body: bytes
    charset: str = ""
    """As the server says it; empty when it does not."""


Ask = Callable[[Request], Answer]
"""Gets a document, or raises `Unreachable`."""


class Failure(Exception):
    """Why a board, or a page of one, cannot be read."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(str(message))


class Unreachable(Failure):
    """The document could not be had."""

    def __init__(self, message: Message, status: int = 0) -> None:
        super().__init__(message)
        self.status = status
        """Of HTTP; 0 when there was none."""

    def gone(self) -> bool:
        """Whether the server says that there is no such document (any more)."""
        return self.status in (404, 410)


class Unreadable(Failure):
    """The document is not what it should be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """Something that a source says and we cannot show."""

    message: Message
    vacancy: str = ""
    """Its id in the source; empty when the whole board is meant."""
    field: str = ""
    """Empty when the whole vacancy is lost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """Everything that a source advertises."""

    vacancies: tuple[Vacancy, ...] = ()
    complete: bool = True
    """Whether these are all; only then may others be forgotten."""
    losses: tuple[Loss, ...] = ()
    mistakes: tuple[Diagnostic, ...] = ()
    """What is wrong with a file of the project, at its lines."""
    employers: tuple[tuple[str, Span], ...] = ()
    """Ids of employers that such a file names, and where."""
