"""The moment as of which the command works: the clock's, else one that was typed."""

from datetime import UTC, date, datetime, time

import click


class Moment(click.ParamType[datetime]):
    """A day, or a moment with its offset (ISO 8601)."""

    name = "YYYY-MM-DD[THH:MM+HH:MM]"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """Read it, or say that it is none; a day is meant from its first minute (UTC)."""
        if isinstance(value, datetime):
            return value
        try:
            if len(str(value)) == len("2026-11-30"):
                return datetime.combine(date.fromisoformat(str(value)), time(), UTC)
            moment = datetime.fromisoformat(str(value))
        except ValueError:
            hint = "write it as 2026-11-30 or 2026-11-30T18:00+01:00"
            self.fail(f"`{value}` is neither a day nor a moment; {hint}", param, ctx)
        if moment.tzinfo is None:
            self.fail(f"`{value}` has no offset; write it as {value}+01:00", param, ctx)
        return moment


def clock() -> datetime:
    """The moment by this machine's clock and zone."""
    return datetime.now().astimezone()


AS_OF = click.option(
    "--now", "--today", "now", type=Moment(), default=clock,
    help="Build as if on this day or at this moment.", show_default="the clock",
)  # fmt: skip
