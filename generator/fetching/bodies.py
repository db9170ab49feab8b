"""The bytes of an answer become a whole body of a bounded size, or a refusal."""

import time
import zlib
from collections.abc import Iterable

from generator.diagnostics import say
from generator.vacancies import Shape, Unreachable

LARGEST = 30 * 1024 * 1024
"""Bytes of a document once it is unpacked."""

TYPES = {
    Shape.JSON: ("json", "text/javascript"),
    Shape.XML: ("xml",),
    Shape.HTML: ("text/html", "xhtml"),
    Shape.JSON_OR_XML: ("json", "xml", "text/javascript"),
}
NEUTRAL = ("text/plain", "application/octet-stream", "binary/octet-stream")
"""What servers say when they do not know; an HTML page is never sent so."""


def check_type(content_type: str, shape: Shape) -> None:
    """Refuse what is certainly something else; raises `Unreachable`."""
    kind = content_type.partition(";")[0].strip().lower()
    neutral = kind in NEUTRAL and shape is not Shape.HTML
    is_page = kind == "application/xhtml+xml" and shape is not Shape.HTML
    if kind and not neutral and (is_page or not any(word in kind for word in TYPES[shape])):
        message = say("it answered with `{type}` instead of {shape}", type=kind[:60], shape=shape)
        raise Unreachable(message)


def read_whole(chunks: Iterable[bytes], encoding: str, most: int, deadline: float) -> bytes:
    """Everything, unpacked. Raises `Unreachable` when it is too large, too slow or not whole.

    `deadline` is in the seconds of `time.monotonic`.
    """
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        raise Unreachable(
            say("it is packed as `{encoding}`, which we did not ask for", encoding=encoding[:20])
        )
    unpacker = Unpacker(most) if "gzip" in encoding else Collector(most)
    for chunk in chunks:
        unpacker.take(chunk)
        if time.monotonic() > deadline:
            raise Unreachable(say("it took too long to answer"))
    return unpacker.whole()


class Collector:
    """Keeps bytes as they are."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.body = bytearray()

    def take(self, chunk: bytes) -> None:
        """More bytes."""
        self.add(chunk)

    def add(self, data: bytes) -> None:
        """Keep bytes while there is room."""
        self.body += data
        if len(self.body) > self.most:
            raise Unreachable(
                say("the document is larger than {most} MB", most=self.most // 1024**2)
            )

    def whole(self) -> bytes:
        """All of them."""
        return bytes(self.body)


class Unpacker(Collector):
    """Unpacks gzip without ever unpacking more than may be kept."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.stream = zlib.decompressobj(wbits=31)

    def take(self, chunk: bytes) -> None:
        """More packed bytes; several packages may follow each other."""
        rest = chunk
        try:
            while rest:
                if self.stream.eof:
                    self.stream = zlib.decompressobj(wbits=31)
                self.add(self.stream.decompress(rest, self.most - len(self.body) + 1))
                rest = self.stream.unconsumed_tail or self.stream.unused_data
        except zlib.error:
            raise Unreachable(say("the packed document is damaged")) from None

    def whole(self) -> bytes:
        """All of them, if the last package was closed."""
        if not self.stream.eof:
            raise Unreachable(say("the document breaks off"))
        return super().whole()
