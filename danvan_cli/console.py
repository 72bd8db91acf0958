"""What a person reads of each command's results. The same results as JSON are in `json_view`."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from danvan_cli.finding import Finding, Severity
from danvan_cli.language import N_, _
from danvan_cli.numerals import show_date
from danvan_cli.overdue import PeriodStanding, Standing, UnitStanding
from danvan_cli.plan import Plan, Policy, Unit
from danvan_cli.receipt import Evidence, Receipt, Status
from danvan_cli.terminal import Part, say, table
from danvan_cli.text import capitalised

if TYPE_CHECKING:
    from danvan_cli.collect import Batch, Collected
    from danvan_cli.forms import MadeForm
    from danvan_cli.history import CellChange
    from danvan_cli.report import Made
    from danvan_cli.summary import Summary

# So many findings of one file are shown at first; --verbose shows all.
SHOWN_FINDINGS = 6

_STATUS = {
    Status.ACCEPTED: (N_("accepted"), "green"),
    Status.RETURNED: (N_("to return"), "red"),
    Status.UNPLACED: (N_("unplaced"), "red"),
    Status.DUPLICATE: (N_("known already"), "dim"),
}
# Of a file that was only checked nobody must think that it was sent.
_CHECKED = {
    Status.ACCEPTED: (N_("in order"), "green"),
    Status.RETURNED: (N_("to be corrected"), "red"),
    Status.UNPLACED: (N_("unplaced"), "red"),
}
_SEVERITY = {
    Severity.ERROR: (N_("error"), "red"),
    Severity.WARNING: (N_("warning"), "yellow"),
}
_STANDING = {
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


def _coloured(look: tuple[str, str]) -> Part:
    word, colour = look
    return _(word), colour


# collect and check


def describe_file(file: "Collected") -> str:
    """A file in one line, while the batch is running."""
    return f"{file.file}: {_(_STATUS[file.status][0])}"


def show_files(files: Sequence["Collected"], plan: Plan, *, verbose: bool, checked: bool = False) -> None:
    """A row for each file that a clerk reads at a glance, then what is wrong in each, cause first."""
    words = _CHECKED if checked else _STATUS
    # One period for all is left out, which leaves room for the names of files.
    several = len({file.period for file in files} - {""}) > 1
    headings = (_("File"), _("Unit"), *([_("Period")] if several else []), _("Result"), _("Errors"), _("Warnings"))
    rows: list[list[Part]] = []
    for file in files:
        unit = plan.unit_by_id[file.unit].short if file.unit else "?"
        period = [plan.period_by_id[file.period].name if file.period else "?"] if several else []
        errors, warnings = (str(file.count(severity) or "") for severity in (Severity.ERROR, Severity.WARNING))
        rows.append([file.file, unit, *period, _coloured(words[file.status]), errors, warnings])
    table(headings, rows, right=(len(headings) - 2, len(headings) - 1))
    for file in files:
        # What was found in a file that is known already was said when it came.
        if file.findings and (verbose or file.status is not Status.DUPLICATE):
            _show_findings(file.file, file.findings, verbose=verbose)


def _show_findings(file: str, findings: Sequence[Finding], *, verbose: bool) -> None:
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    # Errors are what the unit has to mend; a file with none shows its warnings.
    shown = findings if verbose else (errors or findings)[:SHOWN_FINDINGS]
    say()
    say((file, "bold"))
    for finding in shown:
        word, colour = _SEVERITY[finding.severity]
        place = str(finding.where._replace(file=""))
        head: list[Part] = [(f"{finding.code} {_(word)}", colour)]
        if place:
            head += [" ", (place, "bold")]
        say(*head, f": {finding.message}", indent=2)
        if finding.remedy:
            say((f"→ {finding.remedy}", "dim"), indent=4)
    if len(findings) > len(shown):
        more = _("… and {number} more; add --verbose to see all")
        say((more.format(number=len(findings) - len(shown)), "dim"), indent=2)


def show_checked() -> None:
    say()
    say((_("Checked only: nothing was sent or registered."), "cyan"))


def show_batch(files: Sequence["Collected"], batch: "Batch", *, dry_run: bool) -> None:
    """How many files there were of each kind: every file of the folder is in one of the counts."""
    say()
    statuses = [file.status for file in files]
    counts = (f"{_(word)} {statuses.count(status)}" for status, (word, _c) in _STATUS.items() if status in statuses)
    say((_("{number} files: {counts}.").format(number=len(files), counts="; ".join(counts) or "0"), "bold"))
    if batch.skipped:
        passed = _("Passed over, as they belong to the system: {number} ({names}).")
        say(passed.format(number=len(batch.skipped), names=", ".join(batch.skipped[:5])))
    for doubt in batch.doubts:
        say((doubt, "yellow"))
    if dry_run:
        say((_("Dry run: nothing was registered."), "cyan"))


# forms and report


def show_forms(forms: Sequence["MadeForm"], folder: Path, here: Path) -> None:
    number = sum(form.made for form in forms)
    say(_("{number} forms in {path}").format(number=number, path=_relative(folder, here)))
    kept = [form.path.name for form in forms if not form.made]
    if kept:
        left = _("Left alone, since they are there already and differ: {names}")
        say((left.format(names=", ".join(kept)), "yellow"))


def _relative(path: Path, here: Path) -> Path:
    return path.relative_to(here) if path.is_relative_to(here) else path


def show_report(summary: "Summary", made: Iterable["Made"], here: Path) -> None:
    """The files written, what they replace, and how many units they cover."""
    for file in made:
        say((str(_relative(file.path, here)), "bold"), " " + _("(unchanged)") if file.same else "")
        if file.kept:
            kept = _("the file that was there is kept as {name}")
            say((kept.format(name=file.kept.name), "yellow"), indent=2)
    owing, missing = len(summary.owing), summary.missing
    line = _("{period}: {given} of {owing} units.")
    say(capitalised(line.format(period=summary.period.title, given=owing - len(missing), owing=owing)))
    if missing:
        say((_("No figures yet: {units}").format(units=", ".join(unit.short for unit in missing)), "yellow"))


# overdue and status


def show_overdue(periods: Sequence[PeriodStanding], plan: Plan, on: date, *, verbose: bool) -> None:
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
        say()
    say((_("The last good day is {rule}.").format(rule=_(_POLICY[plan.deadline.policy])), "dim"))
    unsure = ", ".join(unit.short for unit in plan.units if unit.to_confirm and unit.required)
    if unsure and verbose:
        say((_("Still to be confirmed by the office as reporting units: {units}.").format(units=unsure), "dim"))


def _overdue_row(unit: UnitStanding) -> list[Part]:
    receipt = unit.receipt
    return [
        unit.unit.short,
        _coloured(_STANDING[unit.state]),
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
    return "; ".join(f"{_(word)} {states.count(state)}" for state, (word, _c) in _STANDING.items() if state in states)


def show_status(plan: Plan, standings: Sequence[PeriodStanding], *, verbose: bool) -> None:
    """Units down, periods across: state, day of receipt, number of errors."""
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


def _status_cell(standing: UnitStanding | None) -> Part:
    if standing is None:
        return ""
    word, colour = _STANDING[standing.state]
    parts = [_(word)]
    if standing.receipt:
        parts.append(f"{standing.receipt.received.day}/{standing.receipt.received.month}")
        if standing.receipt.errors:
            parts.append(_("(errors: {errors})").format(errors=standing.receipt.errors))
    return " ".join(parts), colour


# history


def show_history(unit: Unit, plan: Plan, steps: Sequence[tuple[Receipt, Sequence["CellChange"]]]) -> None:
    """Each receipt in a line, with the cells that changed against the one before below it."""
    say((unit.name, "bold"))
    if not steps:
        say(_("Nothing has come from this unit yet."))
    for receipt, changes in steps:
        counts = ""
        if receipt.errors or receipt.warnings:
            counts = _("errors: {errors}, warnings: {warnings}")
            counts = "  " + counts.format(errors=receipt.errors, warnings=receipt.warnings)
        say(
            f"{capitalised(_title(plan, receipt.period))}, {show_date(receipt.received)} ",
            (f"({_(_EVIDENCE[receipt.evidence])}) ", "dim"),
            _coloured(_STATUS[receipt.status]),
            (f"  {receipt.file}  {receipt.sha256[:10]}", "dim"),
            counts,
        )
        for change in changes:
            say(f"{change.place}  {change.label}: {change.before or '…'} → {change.after or '…'}", indent=4)


def _title(plan: Plan, period: str) -> str:
    return plan.period_by_id[period].title if period in plan.period_by_id else "?"


# plan


def show_plan(plan: Plan, path: str, last_good_days: Sequence[date], *, verbose: bool) -> None:
    """The plan at a glance: periods and deadlines, tasks, units by group, what is asked of each group."""
    say((plan.title, "bold"))
    say((f"{path} ({plan.id}, {_('form version {form}').format(form=plan.form)})", "dim"))
    say()
    columns: tuple[str, ...] = (_("Period"), _("Name"), _("Data from"), _("Data to"))
    columns += (_("Due before"), _("Last good day"))
    days = zip(plan.periods, last_good_days, strict=True)
    table(
        columns,
        ([p.id, p.title, *map(show_date, (p.data_from, p.data_to, p.due_before, last))] for p, last in days),
    )
    say()
    columns = (_("Task"), _("Short title"), _("Indicators"), _("Asked of"))
    table(columns, (_task_row(plan, task.id) for task in plan.tasks), right=(2,))
    say()
    columns = (_("Group"), _("Units"), _("required"), _("to be confirmed"), _("Indicators"))
    table(columns, (_group_row(plan, group.id) for group in plan.groups), right=(1, 2, 3, 4))
    say()
    if verbose:
        table((_("Id"), _("Unit"), _("Group"), _("required"), _("to be confirmed")), map(_unit_row(plan), plan.units))
        say()
    counts = _("{tasks} tasks, {indicators} indicators, {rules} rules, {units} units ({required} required).")
    counts = counts.format(
        tasks=len(plan.tasks),
        indicators=len(plan.indicators),
        rules=len(plan.rules),
        units=len(plan.units),
        required=sum(unit.required for unit in plan.units),
    )
    say((f"{counts} {_('No faults found.')}", "green"))


def _task_row(plan: Plan, task_id: str) -> list[Part]:
    task = plan.task_by_id[task_id]
    number = sum(indicator.task == task.id for indicator in plan.indicators)
    names = (
        plan.group_by_id[scope].name if scope in plan.group_by_id else plan.unit_by_id[scope].short
        for scope in task.applies_to
    )
    return [task.id, task.short, str(number), "; ".join(names)]


def _unit_row(plan: Plan) -> Callable[[Unit], list[Part]]:
    def row(unit: Unit) -> list[Part]:
        return [
            unit.id,
            unit.short,
            plan.group_by_id[unit.group].name,
            _("yes") if unit.required else "",
            unit.to_confirm,
        ]

    return row


def _group_row(plan: Plan, group_id: str) -> list[Part]:
    units = [unit for unit in plan.units if unit.group == group_id]
    asked = [len(plan.indicators_of(unit, plan.periods[0])) for unit in units] or [0]
    span = f"{min(asked)}–{max(asked)}" if min(asked) < max(asked) else str(max(asked))
    required, unsure = sum(unit.required for unit in units), sum(bool(unit.to_confirm) for unit in units)
    return [plan.group_by_id[group_id].name, str(len(units)), str(required), str(unsure), span]
