"""Captions that are valid but hard to read, and chapters that lead nowhere, become warnings.

The measures are those of the German-language broadcasters (ARD, ORF, SRF, ZDF) for subtitles.
"""

from collections.abc import Iterable, Iterator

from generator.assets.cues import letters
from generator.assets.media import FOLDER
from generator.diagnostics import Diagnostic, Message, Span, say, warning
from generator.model.films import Video
from generator.model.media import Cue, MediaFiles

MOST_LINES = 2
LONGEST_LINE = 37
"""Characters."""
SHORTEST = 1000
"""Milliseconds for which a cue stands at least."""
FASTEST, FASTEST_FOR_CHILDREN = 15, 11
"""Characters a second."""
COVERED = 80
"""Percent of the film at which the last cue ends at the earliest."""


def check_films(films: Iterable[Video], media: MediaFiles) -> Iterator[Diagnostic]:
    """What is hard to read in the captions of films, and where."""
    for film in films:
        for path in film.captions.values():
            yield from check_captions_of(film, f"{FOLDER}/{path}", media.cues.get(path, ()))
        for path in film.chapters.values():
            yield from check_chapters_of(film, f"{FOLDER}/{path}", media.cues.get(path, ()))


def check_captions_of(film: Video, path: str, cues: tuple[Cue, ...]) -> Iterator[Diagnostic]:
    """One language of one film."""
    fastest = FASTEST_FOR_CHILDREN if film.for_children else FASTEST
    ended = 0
    for cue in cues:
        yield from check_shape(path, cue)
        yield from check_pace(path, cue, fastest)
        if cue.start < ended:
            message = say("the cue begins before the one above it has ended")
            yield hard(path, cue, message, say("end the one above it earlier"))
        ended = max(ended, cue.end)
    if cues and ended * 100 < film.seconds * 1000 * COVERED:
        message = say(
            "the last cue ends after {end} of {seconds} seconds",
            end=ended // 1000, seconds=film.seconds,
        )  # fmt: skip
        hint = say("are captions missing at the end? say what is heard, as [music]")
        yield hard(path, cues[-1], message, hint)


def check_shape(path: str, cue: Cue) -> Iterator[Diagnostic]:
    """At most two lines, none too long."""
    if len(cue.source) > MOST_LINES:
        message = say(
            "the cue has {lines} lines, more than {most}", lines=len(cue.source), most=MOST_LINES
        )
        yield hard(path, cue, message, say("make two cues of it"), line=MOST_LINES)
    for number, line in enumerate(cue.source):
        seen = tuple(letters(line))
        if len(seen) > LONGEST_LINE:
            message = say(
                "the line has {length} characters, more than {most}",
                length=len(seen), most=LONGEST_LINE,
            )  # fmt: skip
            column = seen[LONGEST_LINE][0]
            yield hard(path, cue, message, say("break it where one would pause"), number, column)


def check_pace(path: str, cue: Cue, fastest: int) -> Iterator[Diagnostic]:
    """A cue stands long enough to be read."""
    length, milliseconds = len(cue.words), cue.end - cue.start
    if milliseconds < SHORTEST:
        message = say("the cue stands for {seconds} s, less than 1 s", seconds=milliseconds / 1000)
        yield hard(path, cue, message, say("join it to its neighbour, or let it stand longer"))
    elif length * 1000 > fastest * milliseconds:
        speed = -(-length * 1000 // milliseconds)
        message = say(
            "one must read {speed} characters a second, more than {most}", speed=speed, most=fastest
        )
        yield hard(path, cue, message, say("say it shorter, or let it stand longer"))


def check_chapters_of(film: Video, path: str, cues: tuple[Cue, ...]) -> Iterator[Diagnostic]:
    """Chapters begin while the film runs."""
    for cue in cues:
        if cue.start >= film.seconds * 1000:
            message = say("the chapter begins when the film is over")
            yield warning(place(path, cue), "chapter-after-end", message)


def hard(
    path: str, cue: Cue, message: Message, hint: Message, line: int = 0, column: int = 1
) -> Diagnostic:
    """A warning at a line of a cue."""
    return warning(place(path, cue, line, column), "hard-captions", message, hint)


def place(path: str, cue: Cue, line: int = 0, column: int = 1) -> Span:
    """A place in the words of a cue."""
    return Span(path, cue.line + line, column, 1, cue.source[line])
