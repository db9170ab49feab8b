"""What is wrong with a map, by the path of the value that is wrong."""

from dataclasses import dataclass

from generator.diagnostics import Message
from generator.documents import KeyPath


@dataclass(frozen=True, slots=True)
class Flaw:
    """A diagnostic that does not know its line yet."""

    path: KeyPath
    code: str
    message: Message
    hint: Message | None = None
    also: KeyPath = ()
    """The other value, when a mistake needs two."""
