"""What a profession pays: amounts in words, a line from training to experience, and who says so."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.professions import ProfessionFacts
from generator.views.edition import Edition
from generator.views.facts import amount
from generator.views.figures import Printed
from generator.views.frame import SourceView
from generator.views.phrases import Glossed
from generator.views.pieces import Amount


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the line: an amount at a time of the working life."""

    when: str
    """In few words: `Year 1`."""
    amount: str
    """In whole euros; the table has the cents."""
    height: float
    """Part of the highest amount, in percent."""
    ended: str
    """Year in which the amount ceased to hold; empty while it holds."""


@dataclass(frozen=True, slots=True)
class PayView:
    """The pay of a profession."""

    training: tuple[Amount, ...]
    job: tuple[Amount, ...]
    scale: Glossed
    """Grade and collective agreement."""
    steps: tuple[Step, ...]
    """From the first year of training to experience; empty where fewer than two amounts compare."""
    sources: tuple[SourceView, ...]
    """Where the amounts were read."""


def view_pay(edition: Edition, facts: ProfessionFacts) -> PayView:
    """Everything that is known of the pay."""
    figures = dict.fromkeys([pay.figure for pay in facts.pay_training])
    figures.update(dict.fromkeys(figure for _, _, figure in job_figures(edition, facts)))
    read = dict.fromkeys(edition.figures.amount(figure).source for figure in figures)
    return PayView(
        training=tuple(training(edition, facts)),
        job=tuple(amount(edition, label, id_) for label, _, id_ in job_figures(edition, facts)),
        scale=edition.glossed((facts.pay_job and facts.pay_job.scale) or ""),
        steps=tuple(steps(edition, facts)),
        sources=tuple(edition.source(source) for source in read),
    )


def training(edition: Edition, facts: ProfessionFacts) -> Iterator[Amount]:
    """Pay per year of training, per audience, or both."""
    words = edition.words
    for pay in facts.pay_training:
        year = words.say("Year {n} of training", n=pay.year) if pay.year else ""
        whom = words.term("audience", pay.audience) if pay.audience else ""
        yield amount(edition, ", ".join(part for part in (year, whom) if part), pay.figure)


def job_figures(edition: Edition, facts: ProfessionFacts) -> Iterator[tuple[str, str, str]]:
    """Label, label in few words and figure of the pay at the start and with experience."""
    pay, words = facts.pay_job, edition.words
    if pay and pay.start:
        yield words.say("At the start"), words.say("Start"), pay.start
    if pay and pay.experienced:
        yield words.say("With experience"), words.say("Experienced"), pay.experienced


def steps(edition: Edition, facts: ProfessionFacts) -> Iterator[Step]:
    """The amounts that everybody gets one after the other, where they count the same."""
    years = sorted(
        (pay.year, pay.figure) for pay in facts.pay_training if pay.year and not pay.audience
    )
    labelled = [(edition.words.say("Year {n}", n=year), figure) for year, figure in years]
    labelled += [(short, figure) for _, short, figure in job_figures(edition, facts)]
    found = [(label, edition.figures.amount(figure)) for label, figure in labelled]
    drawn = [(label, value) for label, value in found if comparable(value, found[0][1])]
    if len(drawn) < 2:
        return
    top = max(printed.value or 0 for _, printed in drawn)
    for label, printed in drawn:
        height = round(100 * (printed.value or 0) / top, 1)
        yield Step(label, printed.short, height, printed.ended)


def comparable(printed: Printed, first: Printed) -> bool:
    """Whether two amounts can stand on one line."""
    return bool(printed.value) and printed.unit is first.unit


def headline(edition: Edition, facts: ProfessionFacts, pay: PayView) -> Amount | None:
    """What one gets while learning: the amount of today, else that one gets something at all."""
    for current in (*pay.training, *pay.job):
        if not current.past:
            return current
    if any(route.paid for route in facts.routes):
        return Amount("", edition.words.say("You can learn and be paid for it"), None, "")
    return None
