"""What a person reads of decisions: what became of one, and the list of all."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danvan_cli.console.files import show_files
from danvan_cli.console.terminal import Part, say, table
from danvan_cli.figures.numerals import show_date
from danvan_cli.language import _
from danvan_cli.plan import Plan
from danvan_cli.register.decision import Decision, Decisions, Kind

if TYPE_CHECKING:
    from danvan_cli.decide import Outcome


def show_outcome(outcome: "Outcome", plan: Plan, *, verbose: bool) -> None:
    """What was recorded, and what became of the files by it."""
    for decision in outcome.decisions:
        say(
            (_("Undone") if decision.withdraws else _("Recorded"), "green"),
            f": {decided(decision, plan)} ({signed(decision)}): {decision.reason}",
        )
    # An extension changes nothing in what its unit sent before.
    if outcome.files and not all(decision.kind is Kind.EXTEND for decision in outcome.decisions):
        say()
        show_files(outcome.files, plan, verbose=verbose)


def show_decisions(decisions: Decisions, shown: Sequence[Decision], plan: Plan) -> None:
    """All decisions, the first one first, with what became of them."""
    if not shown:
        say(_("Nothing has been decided by hand."))
    headings = ("", _("Day"), _("By"), _("Decision"), _("Reason"), "")
    table(headings, (_decision_row(decisions, decision, plan) for decision in shown), right=(0,))


def _decision_row(decisions: Decisions, decision: Decision, plan: Plan) -> list[Part]:
    return [
        str(decision.id), show_date(decision.day), decision.by, decided(decision, plan), decision.reason,
        state_of(decision.withdraws, holds=decisions.holds(decision)),
    ]  # fmt: skip


def state_of(withdraws: int | None, *, holds: bool) -> Part:
    """What became of a record: it takes back another one, or holds no more."""
    if withdraws:
        return (_("undoes {number}").format(number=withdraws), "dim")
    return ("" if holds else _("no longer in force"), "dim")


def decided(decision: Decision, plan: Plan) -> str:
    """A decision in a few words, without who, when and why."""
    unit = plan.unit_by_id[decision.unit].short if decision.unit in plan.unit_by_id else decision.unit
    period = plan.period_by_id[decision.period].name if decision.period in plan.period_by_id else ""
    if decision.kind is Kind.EXTEND and decision.until:
        return _("{unit}, {period}: extended to {day}").format(unit=unit, period=period, day=show_date(decision.until))
    if decision.kind is Kind.ACCEPT:
        place = "!".join(filter(None, (decision.file, decision.sheet, decision.cell)))
        return _("{unit}: {code} accepted in {place}").format(unit=unit, code=decision.code, place=place)
    return _("{file} assigned to {unit}").format(file=decision.file, unit=", ".join(filter(None, (unit, period))))


def signed(decision: Decision) -> str:
    return f"{decision.by}, {show_date(decision.day)}"
