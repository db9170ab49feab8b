"""What an editor reads about a source of vacancies, at the place where the portal names it."""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Message, Span, say, warning
from generator.documents import MOST
from generator.model.sources import Source
from generator.vacancies.boards import Board
from generator.vacancies.snapshots import Snapshot, Status

MARKUP_DAYS = 3
"""Days after which vacancies that were not read again lose their JobPosting markup."""
SHOWN_DAYS = 14
"""Days after which they are not shown any more."""


def losses_of(board: Board, span: Span) -> Iterator[Diagnostic]:
    """What of a board is not shown."""
    for loss in board.losses[:MOST]:
        if loss.vacancy:
            message = say("{vacancy}: {loss}", vacancy=loss.vacancy, loss=loss.message)
            yield warning(span, "vacancy-loss", message)
        else:
            yield warning(span, "vacancy-loss", loss.message)
    if more := len(board.losses[MOST:]):
        yield warning(span, "vacancy-loss", say("{count} more losses are not listed", count=more))


def failed(span: Span, source: Source, snapshot: Snapshot, reason: Message | str) -> Diagnostic:
    """A source that could not be read, or is not believed; and what is shown instead."""
    message = say("`{source}` could not be fetched: {reason}", source=source.id, reason=reason)
    hint = None
    if snapshot.read_at:
        hint = say("the vacancies of {day} are shown", day=snapshot.read_at.date())
    return warning(span, "source-failed", message, hint)


def age_of(
    span: Span, source: Source, snapshot: Snapshot, days: int | None
) -> Iterator[Diagnostic]:
    """A source that was not read lately; `days` since it was, none when it never was."""
    if days is not None and days > SHOWN_DAYS:
        message = say(
            "`{source}` was last read {days} days ago: its vacancies are not shown",
            source=source.id,
            days=days,
        )
        yield warning(span, "source-too-old", message, why(snapshot))
    elif days is not None and days > MARKUP_DAYS:
        message = say(
            "`{source}` was last read {days} days ago: its vacancies have no JobPosting markup",
            source=source.id,
            days=days,
        )
        yield warning(span, "source-old", message, why(snapshot))
    elif snapshot.status is not Status.FRESH:
        yield failed(span, source, snapshot, snapshot.reason)


def why(snapshot: Snapshot) -> Message:
    """What to do about an old source."""
    if snapshot.reason:
        return say("the last attempt failed: {reason}", reason=snapshot.reason)
    return fetch_it()


def never_fetched(span: Span, source: Source) -> Diagnostic:
    """A source without a snapshot."""
    message = say("`{source}` has never been fetched", source=source.id)
    return warning(span, "never-fetched", message, fetch_it())


def unreadable(span: Span, source: Source, reason: Message) -> Diagnostic:
    """A source whose snapshot is damaged."""
    message = say(
        "the snapshot of `{source}` cannot be read: {reason}", source=source.id, reason=reason
    )
    return warning(span, "damaged-snapshot", message, fetch_it())


def fetch_it() -> Message:
    return say("run: careportal fetch")
