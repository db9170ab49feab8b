"""The professions and icons that a quiz names, and the professions of a portal that it forgets."""

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Span, did_you_mean, error, say, warning
from generator.linking.portal import Portal, select_professions
from generator.linking.targets import pool_of
from generator.model.entries import Content, PortalConfig
from generator.model.values import NamesIcon


def check_weights(content: Content) -> Iterator[Diagnostic]:
    """Quizzes weigh professions that there are."""
    for quiz in content.quizzes.values():
        for name in quiz.facts.professions:
            if name not in content.professions and ("profession", name) not in content.broken:
                span = at_key(quiz.source().spans.at("professions", name), name)
                message = say("no profession is called `{id}`", id=name)
                hint = did_you_mean(name, content.professions)
                yield error(span, "unknown-profession", message, hint)


def at_key(span: Span, key: str) -> Span:
    """The key before a value on the value's line, else the value."""
    found = re.search(rf"(?<![\w-]){re.escape(key)}(?=[\"']?\s*:)", span.source)
    return Span(span.path, span.line, found.start() + 1, len(key), span.source) if found else span


def check_coverage(content: Content, config: PortalConfig) -> Iterator[Diagnostic]:
    """Every profession of a portal can be a result of its quiz."""
    quiz = content.quizzes.get(config.facts.quiz or "")
    known = all(name in content.professions for name in config.facts.professions)
    if quiz is None or not known:
        return
    for name in select_professions(content, config):
        if name not in quiz.facts.professions:
            message = say(
                "`{id}` is never a result: it has no weights in {path}",
                id=name,
                path=quiz.source().path,
            )
            hint = say("add it to `professions` of the quiz")
            yield warning(config.spans.at("quiz"), "profession-outside-quiz", message, hint)


def icons_of(portal: Portal) -> dict[str, Span]:
    """Icons that the portal's entries name, each with its first place."""
    found: dict[str, Span] = {}
    for entries in pool_of(portal).values():
        for entry in entries.values():
            for item in entry.names:
                if isinstance(item.mark, NamesIcon) and item.value not in found:
                    found[item.value] = entry.source().spans.at(*item.path)
    return found
