"""What is said in a film becomes its transcript: as somebody wrote it, else drawn from the captions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.messages import direction_of
from generator.model.entries import Story
from generator.model.media import Cue
from generator.views.edition import Edition
from generator.views.films import nearest
from generator.views.phrases import Passage, Phrase

PAUSE = 2000
"""Milliseconds of silence after which a speaker begins a new paragraph."""


@dataclass(frozen=True, slots=True)
class Transcript:
    """The words of a film."""

    heading: Phrase
    body: Passage
    derived: str
    """Says that nobody wrote it but a program; empty where somebody did."""


def view_transcript(edition: Edition, story: Story) -> Transcript | None:
    """The transcript of a story's film; none where there are not even captions."""
    if found := edition.section(story, "transcript"):
        section, tag = found
        heading = edition.marked(section.heading, tag)
        return Transcript(heading, edition.passage(section.markdown, tag), "")
    film = story.facts.video
    if film is None or not (tag := nearest(edition, film, film.captions)):
        return None
    html = Markup("\n").join(
        paragraph(speaker, words)
        for speaker, words in paragraphs(edition.media.cues[film.captions[tag]])
    )
    foreign = tag != edition.language
    return Transcript(
        Phrase(edition.words.term("section", "transcript")),
        Passage(html, tag, direction_of(tag)) if foreign else Passage(html),
        edition.words.say("A program made this text from the captions of the film."),
    )


def paragraph(speaker: str, words: str) -> Markup:
    """A paragraph, its speaker first."""
    if not speaker:
        return Markup("<p>{}</p>").format(words)
    return Markup("<p><b>{}:</b> {}</p>").format(speaker, words)


def paragraphs(cues: Iterable[Cue]) -> Iterator[tuple[str, str]]:
    """Cues joined: a new paragraph for every speaker and after every pause."""
    speaker, words, ended = "", list[str](), 0
    for cue in cues:
        for name, said in cue.voices:
            if words and (name != speaker or cue.start - ended >= PAUSE):
                yield speaker, " ".join(words)
                words = []
            speaker = name
            words.append(said)
            ended = cue.end
    if words:
        yield speaker, " ".join(words)
