"""The bytes of an MP4 file are checked for streaming, and lose what they say about their making.

We do not re-encode films. But a phone writes the place of the recording into `udta` and `meta`
boxes; those become `free` boxes of zeros, which keep every offset and which every player skips.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Message, say

LARGEST_FILE = 25 * 1024 * 1024
"""Bytes; the largest file that static hosts such as Cloudflare Pages serve."""

TELLING = frozenset({b"udta", b"meta", b"uuid"})
"""Boxes (ISO/IEC 14496-12) that hold places, devices and names."""

INSIDE = frozenset({b"moov", b"trak"})
"""Boxes in which the telling ones stand."""


class BadFilm(Exception):
    """Why a film cannot be published; `hint` says what to do."""

    def __init__(self, code: str, reason: Message, hint: Message) -> None:
        self.code, self.reason, self.hint = code, reason, hint
        super().__init__(str(reason))


@dataclass(frozen=True, slots=True)
class Box:
    """A box of an MP4 file: offsets of itself, its content and its end."""

    kind: bytes
    start: int
    content: int
    end: int


def clean_film(data: bytes) -> bytes:
    """A film without telling boxes; raises `BadFilm` and nothing else."""
    if len(data) > LARGEST_FILE:
        megabytes = -(-len(data) // (1024 * 1024))
        raise BadFilm(
            "video-too-large",
            say("the film has {size} MiB, at most 25 are published", size=megabytes),
            say("encode it with fewer bits per second, or put it on a video platform"),
        )
    kinds = [box.kind for box in boxes(data, 0, len(data))]
    if kinds[:1] != [b"ftyp"] or b"moov" not in kinds or b"mdat" not in kinds:
        raise BadFilm(
            "video-unreadable",
            say("this is not an MP4 file"),
            say("save the film as MP4 (H.264)"),
        )
    if kinds.index(b"mdat") < kinds.index(b"moov"):
        raise BadFilm(
            "video-not-streamable",
            say("the film plays only once it is loaded to its end"),
            say("run `ffmpeg -i film.mp4 -c copy -movflags +faststart new.mp4`"),
        )
    cleaned = bytearray(data)
    for box in telling(data, 0, len(data)):
        cleaned[box.start + 4 : box.start + 8] = b"free"
        cleaned[box.content : box.end] = bytes(box.end - box.content)
    return bytes(cleaned)


def boxes(data: bytes, start: int, end: int) -> Iterator[Box]:
    """The boxes that stand one after the other between two offsets."""
    while start + 8 <= end:
        size = int.from_bytes(data[start : start + 4], "big")
        kind, content = data[start + 4 : start + 8], start + 8
        if size == 1:
            size = int.from_bytes(data[start + 8 : start + 16], "big")
            content = start + 16
        stop = end if size == 0 else start + size
        if stop < content or stop > end:
            raise BadFilm(
                "video-unreadable", say("the film is damaged or cut off"), say("export it again")
            )
        yield Box(kind, start, content, stop)
        start = stop


def telling(data: bytes, start: int, end: int) -> Iterator[Box]:
    """The boxes that tell about the making."""
    waiting = [(start, end)]
    while waiting:
        for box in boxes(data, *waiting.pop()):
            if box.kind in TELLING:
                yield box
            elif box.kind in INSIDE:
                waiting.append((box.content, box.end))
