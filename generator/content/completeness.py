"""What an original must have and what a translation still lacks."""

from collections.abc import Iterator

from generator.content.kinds import FactsT, Kind, WordsT
from generator.diagnostics import Diagnostic, Message, error, say, warning
from generator.documents import Data, Document
from generator.model.entries import Text

LONG = 140
"""Characters of a one-liner from which on phones and search engines cut it."""

OWN = frozenset({"slug", "synonyms", "former_titles", "translation"})
"""Words of which every language has its own, or none."""


def check_original(kind: Kind[FactsT, WordsT], document: Document) -> Iterator[Diagnostic]:
    """Words that the original lacks."""
    for word in kind.required:
        if word not in document.data:
            message = say("`{key}` is missing", key=word)
            hint = say("the original must have it; translations may leave it out")
            yield error(document.spans.start, "missing-key", message, hint)
    if kind.picture in document.data and kind.alt not in document.data:
        message = say("the picture has no `{key}`", key=kind.alt)
        hint = say("say in one sentence what it shows, for people who cannot see it")
        yield error(document.key(kind.picture), "missing-alt", message, hint)


def check_original_sections(
    kind: Kind[FactsT, WordsT], document: Document, text: Text[WordsT]
) -> Iterator[Diagnostic]:
    """Sections that the original lacks; a film needs its text, from its captions if need be."""
    required = kind.required_sections
    if "transcript" in kind.sections and "video" in document.data:
        if not has_captions(document.data["video"]):
            required = (*required, "transcript")
        elif text.section("transcript") is None:
            message = say("the section `transcript` is missing, so it is made from the captions")
            hint = say("write who speaks, what is said and what one sees")
            yield warning(document.key("video"), "derived-transcript", message, hint)
    for section in required:
        if text.section(section) is None:
            message = say("the section `{section}` is missing", section=section)
            yield error(document.spans.start, "missing-section", message, heading_hint(section))


def has_captions(video: Data) -> bool:
    """Whether a film has captions in the language that it speaks."""
    if not isinstance(video, dict):
        return False
    captions = video.get("captions")
    return isinstance(captions, dict) and video.get("spoken") in captions


def heading_hint(section: str) -> Message:
    return say("add it under its heading, or under `## … {{#{section}}}`", section=section)


def check_translation(
    kind: Kind[FactsT, WordsT],
    text: Text[WordsT],
    document: Document,
    original: Document,
    source: Text[WordsT] | None,
) -> Iterator[Diagnostic]:
    """Words and sections that the original has and the translation has not."""
    known = set(type(text.words).model_fields) - OWN - set(kind.shared)
    lacking = [key for key in original.data if key in known and key not in document.data]
    if lacking:
        keys = ", ".join(f"`{key}`" for key in lacking)
        message = say("not yet translated: {keys}", keys=keys)
        yield warning(document.spans.start, "missing-words", message)
    if source:
        here = {section.id for section in text.sections}
        absent = [section.id for section in source.sections if section.id not in here]
        if named := [f"`{section}`" for section in absent if section]:
            message = say("sections not yet translated: {sections}", sections=", ".join(named))
            yield warning(document.spans.start, "missing-section-translation", message)


def check_sources(document: Document) -> Iterator[Diagnostic]:
    """Facts that say nowhere where they were read."""
    if not document.data.get("sources"):
        message = say("the facts have no `sources`")
        hint = say("say where they were read, with `title`, `url` and `date`")
        yield warning(document.spans.start, "no-source", message, hint)


def check_one_liner(document: Document) -> Iterator[Diagnostic]:
    """A one-liner that is allowed but long."""
    line: Data = document.data.get("one_liner", "")
    if isinstance(line, str) and LONG < len(line) <= 160:
        message = say("`one_liner` has {length} characters", length=len(line))
        hint = say("up to {most} it is shown whole in search results", most=LONG)
        span = document.spans.at("one_liner")
        yield warning(span, "long-one-liner", message, hint)
