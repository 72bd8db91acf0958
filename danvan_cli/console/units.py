"""What a person reads of the units: who owes what, what each one sent, what was decided about them."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from danvan_cli.console.decisions import decided, signed
from danvan_cli.console.files import STATUS, coloured
from danvan_cli.console.terminal import Part, say, table
from danvan_cli.figures.numerals import show_date
from danvan_cli.language import N_, _
from danvan_cli.overdue import PeriodStanding, Standing, UnitStanding
from danvan_cli.plan import Plan, Policy, Unit
from danvan_cli.register.decision import Decisions
from danvan_cli.register.receipt import Evidence, Verdict, Why
from danvan_cli.register.reminder import Sent
from danvan_cli.texts.text import capitalised

if TYPE_CHECKING:
    from danvan_cli.history import History

STANDING = {
    Standing.ON_TIME: (N_("on time"), "green"),
    Standing.LATE: (N_("late"), "yellow"),
    Standing.RETURNED: (N_("to be corrected"), "red"),
    Standing.MISSING: (N_("missing"), "red"),
    Standing.WAITING: (N_("awaited"), "cyan"),
    Standing.NOT_REQUIRED: (N_("not required"), "dim"),
}
_EVIDENCE = {
    Evidence.GIVEN: N_("given by hand"),
    Evidence.INCOMING_REGISTER: N_("incoming register"),
    Evidence.EMAIL: N_("e-mail"),
    Evidence.COLLECTED: N_("day of collection"),
}
_POLICY = {
    Policy.STRICT: N_("the day before the one named, also on a day off"),
    Policy.ROLL_FORWARD: N_("the day before the one named; on a day off, the next working day"),
    Policy.INCLUSIVE: N_("the day named itself"),
}
_WHY = {
    Why.ONLY_ONE: N_("{file} counts: nothing else came."),
    Why.ONLY_ACCEPTABLE: N_("{file} counts: of {came} that came it is the only one without errors."),
    Why.LATEST: N_("{file} counts: of {acceptable} acceptable ones it came last, on {day}."),
    Why.TAKEN_LAST: N_("{file} counts: of the acceptable ones of {day} it was taken last."),
    Why.LATER_RETURNED: N_("{file} counts: it is the latest acceptable one; {latest} came after it, with errors."),
}


def show_overdue(
    periods: Sequence[PeriodStanding], plan: Plan, on: date, decisions: Decisions, *, verbose: bool
) -> None:
    """The units that owe a report or were late, worst first, with the rule by which it was counted."""
    if not periods:
        say(_("On {day} no period is due yet.").format(day=show_date(on)))
        return
    headings = (_("Unit"), _("State"), _("Days late"), _("working days"), _("Received"), _("Evidence"))
    for period in periods:
        title = _("{period}: last good day {day}")
        title = title.format(period=period.period.title, day=show_date(period.last_good_day))
        say((capitalised(title), "bold"))
        table(headings, map(_overdue_row, _worst_first(period.units, verbose=verbose)), right=(2, 3))
        say(_tally(period.units))
        _showdecided(decisions, plan, period.period.id)
        say()
    say((_("The last good day is {rule}.").format(rule=_(_POLICY[plan.deadline.policy])), "dim"))
    unsure = ", ".join(unit.short for unit in plan.units if unit.to_confirm and unit.required)
    if unsure and verbose:
        say((_("Still to be confirmed by the office as reporting units: {units}.").format(units=unsure), "dim"))


def _overdue_row(unit: UnitStanding) -> list[Part]:
    receipt = unit.receipt
    return [
        unit.unit.short,
        coloured(STANDING[unit.state]),
        str(unit.days_late or ""),
        str(unit.working_days_late or ""),
        show_date(receipt.received) if receipt else "",
        _(_EVIDENCE[receipt.evidence]) if receipt else "",
    ]


def _worst_first(units: Sequence[UnitStanding], *, verbose: bool) -> list[UnitStanding]:
    order = [Standing.MISSING, Standing.RETURNED, Standing.LATE, Standing.WAITING, Standing.ON_TIME]
    shown = order if verbose else order[:3]
    found = (unit for unit in units if unit.state in shown)
    return sorted(found, key=lambda unit: (order.index(unit.state), -unit.days_late))


def _tally(units: Iterable[UnitStanding]) -> str:
    states = [unit.state for unit in units]
    return "; ".join(f"{_(word)} {states.count(state)}" for state, (word, _c) in STANDING.items() if state in states)


def show_status(plan: Plan, standings: Sequence[PeriodStanding], decisions: Decisions, *, verbose: bool) -> None:
    """Units down, periods across: state, day of receipt, number of errors; below it what was decided by hand."""
    by_unit: dict[str, dict[str, UnitStanding]] = {}
    for standing in standings:
        for unit in standing.units:
            by_unit.setdefault(unit.unit.id, {})[standing.period.id] = unit
    rows = [
        [plan.unit_by_id[unit].short, *(_status_cell(row.get(standing.period.id)) for standing in standings)]
        for unit, row in by_unit.items()
        if verbose or any(cell.state is not Standing.NOT_REQUIRED for cell in row.values())
    ]
    table((_("Unit"), *(capitalised(standing.period.name) for standing in standings)), rows)
    say()
    for standing in standings:
        say((capitalised(f"{standing.period.title}: {_tally(standing.units)}"), "dim"))
        _showdecided(decisions, plan, standing.period.id)


def _showdecided(decisions: Decisions, plan: Plan, period: str) -> None:
    """The decisions in force that bear on the period, a line each."""
    for decision in decisions.in_force.values():
        if decision.period == period:
            say((f"{decided(decision, plan)} ({signed(decision)}): {decision.reason}", "yellow"), indent=2)


def _status_cell(standing: UnitStanding | None) -> Part:
    if standing is None:
        return ""
    word, colour = STANDING[standing.state]
    parts = [_(word)]
    if standing.receipt:
        parts.append(f"{standing.receipt.received.day}/{standing.receipt.received.month}")
        if standing.receipt.errors:
            parts.append(_("(errors: {errors})").format(errors=standing.receipt.errors))
        if standing.receipt.accepted:
            parts.append(_("(accepted by hand: {number})").format(number=standing.receipt.accepted))
    if standing.extension and standing.extension.until:
        parts.append(_("(extended to {day})").format(day=show_date(standing.extension.until)))
    return " ".join(parts), colour


def show_history(unit: Unit, plan: Plan, told: "History") -> None:
    """Each receipt in a line, with the cells that changed against the one before below it; then what counts, why."""
    say((unit.name, "bold"))
    if not told.steps:
        say(_("Nothing has come from this unit yet."))
    for receipt, changes in told.steps:
        counts = ""
        if receipt.errors or receipt.warnings:
            counts = _("errors: {errors}, warnings: {warnings}")
            counts = "  " + counts.format(errors=receipt.errors, warnings=receipt.warnings)
        say(
            f"{capitalised(_title(plan, receipt.period))}, {show_date(receipt.received)} ",
            (f"({_(_EVIDENCE[receipt.evidence])}) ", "dim"),
            coloured(STATUS[receipt.status]),
            (f"  {receipt.file}  {receipt.sha256[:10]}", "dim"),
            counts,
        )
        if receipt.id in told.repeats:
            say(_("the same figures and texts as in {file}").format(file=told.repeats[receipt.id]), indent=4)
        for change in changes:
            say(f"{change.place}  {change.label}: {change.before or '…'} → {change.after or '…'}", indent=4)
    for decision in told.decided:
        say((f"{decided(decision, plan)} ({signed(decision)}): {decision.reason}", "yellow"))
    for sent in told.reminded:
        say((reminded(sent, plan), "yellow"))
    for one in told.verdicts:
        # What nobody can doubt is not worth a sentence.
        if one.why is not Why.ONLY_ONE:
            say((f"{capitalised(_title(plan, one.period))}: {why(one)}", "bold"))


def reminded(sent: Sent, plan: Plan) -> str:
    """A letter in a few words."""
    line = _("{unit}, {period}: letter {number} of {day}, level {level}, to be answered by {until} ({by})")
    return line.format(
        unit=unit_of(plan, sent), period=period_of(plan, sent), number=sent.number or "…", day=show_date(sent.day),
        level=sent.level, until=show_date(sent.until), by=sent.by,
    )  # fmt: skip


def unit_of(plan: Plan, sent: Sent) -> str:
    return plan.unit_by_id[sent.unit].short if sent.unit in plan.unit_by_id else sent.unit


def period_of(plan: Plan, sent: Sent) -> str:
    return plan.period_by_id[sent.period].name if sent.period in plan.period_by_id else sent.period


def why(verdict: Verdict) -> str:
    """In one sentence which receipt counts for a period, and by what rule."""
    counts, first = verdict.counts, verdict.first
    if counts is None or first is None:
        told = _("none of the {came} that came counts; the latest, {latest}, has errors.")
        if verdict.came == 1:
            told = _("nothing counts: {latest} has errors.")
        return told.format(came=verdict.came, latest=verdict.latest.file)
    sentence = _(_WHY[verdict.why]).format(
        file=counts.file,
        day=show_date(counts.received),
        latest=verdict.latest.file,
        came=verdict.came,
        acceptable=verdict.acceptable,
    )
    if first.received != counts.received:
        timely = _("Whether it was in time is decided by the first acceptable one, {file} of {day}.")
        sentence += " " + timely.format(file=first.file, day=show_date(first.received))
    return sentence


def _title(plan: Plan, period: str) -> str:
    return plan.period_by_id[period].title if period in plan.period_by_id else "?"


# decisions
