"""How results look in a terminal, and as JSON: two views of the same values."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from danvan_cli.finding import Finding, Severity
from danvan_cli.language import N_, _
from danvan_cli.numerals import show_date
from danvan_cli.overdue import PeriodStanding, Standing, UnitStanding
from danvan_cli.plan import Plan, Policy, Unit
from danvan_cli.receipt import Evidence, Receipt, Status

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
_SEVERITY = {
    Severity.ERROR: (N_("error"), "red"),
    Severity.WARNING: (N_("warning"), "yellow"),
    Severity.INFO: (N_("note"), "cyan"),
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
    Evidence.COLLECTED: N_("day of collection"),
}
_POLICY = {
    Policy.STRICT: N_("the day before the one named, also on a day off"),
    Policy.ROLL_FORWARD: N_("the day before the one named; on a day off, the next working day"),
    Policy.INCLUSIVE: N_("the day named itself"),
}

out = Console(highlight=False, markup=False, emoji=False, soft_wrap=False)


def say(text: str, style: str = "") -> None:
    out.print(text, style=style or None)


def complain(text: str) -> None:
    """One clear line to the operator, where it does not mix with results."""
    Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True).print(text, style="red")


def as_json(value: Any) -> None:
    """For scripts: never wrapped, never coloured."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def _table(*headings: str, right: Iterable[int] = ()) -> Table:
    table = Table(header_style="bold", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    numbers = set(right)
    for at, heading in enumerate(headings):
        table.add_column(heading, justify="right" if at in numbers else "left", overflow="fold")
    return table


def _coloured(look: tuple[str, str]) -> Text:
    word, colour = look
    return Text(_(word), style=colour)


# collect and check


def show_files(files: Sequence["Collected"], plan: Plan, *, verbose: bool) -> None:
    """A row for each file that a clerk reads at a glance, then what is wrong in each, cause first."""
    periods = {file.period for file in files}
    # One period for all is said once, and leaves room for the names of files.
    several = len(periods - {""}) > 1
    headings = (_("File"), _("Unit"), *([_("Period")] if several else []), _("Result"), _("Errors"), _("Warnings"))
    table = _table(*headings, right=(len(headings) - 2, len(headings) - 1))
    for file in files:
        unit = plan.unit_by_id[file.unit].short if file.unit else "?"
        period = [plan.period_by_id[file.period].name if file.period else "?"] if several else []
        errors, warnings = (_count(file.findings, severity) for severity in (Severity.ERROR, Severity.WARNING))
        table.add_row(file.file, unit, *period, _coloured(_STATUS[file.status]), errors, warnings)
    out.print(table)
    for file in files:
        show_findings(file.file, file.findings, verbose=verbose)


def _count(findings: Iterable[Finding], severity: Severity) -> str:
    return str(sum(finding.severity is severity for finding in findings) or "")


def show_findings(file: str, findings: Sequence[Finding], *, verbose: bool) -> None:
    if not findings:
        return
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    # Errors are what the unit has to mend; a file with none shows its warnings.
    shown = findings if verbose else (errors or list(findings))[:SHOWN_FINDINGS]
    say("")
    say(file, "bold")
    for finding in shown:
        word, colour = _SEVERITY[finding.severity]
        place = str(finding.where._replace(file=""))
        line = Text("  ")
        line.append(f"{finding.code} {_(word)}", style=colour)
        line.append(f" {place}: " if place else ": ", style="bold" if place else "")
        line.append(finding.message)
        if finding.remedy:
            line.append(f" → {finding.remedy}", style="dim")
        out.print(line)
    if len(findings) > len(shown):
        more = _("  … and {number} more; all with: danvan --verbose …").format(number=len(findings) - len(shown))
        say(more, "dim")


def files_as_json(files: Sequence["Collected"], period: str) -> dict[str, Any]:
    counts = {status.value: 0 for status in Status}
    for file in files:
        counts[file.status.value] += 1
    return {
        "period": period,
        "files": [
            {
                "file": file.file,
                "unit": file.unit,
                "period": file.period,
                "status": file.status.value,
                "received": file.received.isoformat(),
                "evidence": file.evidence.value,
                "findings": [finding_as_json(finding) for finding in file.findings],
            }
            for file in files
        ],
        "counts": counts,
    }


def finding_as_json(finding: Finding) -> dict[str, str]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "file": finding.where.file,
        "sheet": finding.where.sheet,
        "cell": finding.where.cell,
        "message": finding.message,
        "remedy": finding.remedy,
    }


def progress(files: "Iterable[Collected]", total: int) -> "Iterator[Collected]":
    """Pass the files on, and show how far it is: a bar if a person watches, else a line a file."""
    if sys.stderr.isatty():
        from rich.progress import track

        yield from track(files, _("Reading"), total, console=Console(stderr=True), transient=True)
        return
    for at, file in enumerate(files, 1):
        sys.stderr.write(f"{at}/{total} {file.file}: {_(_STATUS[file.status][0])}\n")
        yield file


def show_batch(files: Sequence["Collected"], batch: "Batch", *, dry_run: bool) -> None:
    """How many files there were of each kind: every file of the folder is in one of the counts."""
    say("")
    statuses = [file.status for file in files]
    counts = "; ".join(
        f"{_(word)} {statuses.count(status)}" for status, (word, _colour) in _STATUS.items() if status in statuses
    )
    say(_("{number} files: {counts}.").format(number=len(files), counts=counts or "0"), "bold")
    if batch.skipped:
        names = ", ".join(batch.skipped[:5])
        say(
            _("Passed over, as they belong to the system: {number} ({names}).").format(
                number=len(batch.skipped), names=names
            )
        )
    for doubt in batch.doubts:
        say(doubt, "yellow")
    if dry_run:
        say(_("Dry run: nothing was registered."), "cyan")


# forms and report


def show_forms(forms: "Sequence[MadeForm]", folder: Path) -> None:
    made = sum(form.made for form in forms)
    say(_("{number} forms in {path}").format(number=made, path=folder))
    kept = [form.path.name for form in forms if not form.made]
    if kept:
        say(_("Left alone, since they are there already and differ: {names}").format(names=", ".join(kept)), "yellow")


def show_report(summary: "Summary", made: "Iterable[Made]", folder: Path) -> None:
    for file in made:
        path = file.path.relative_to(folder) if file.path.is_relative_to(folder) else file.path
        say(f"{path}" + (" " + _("(unchanged)") if file.same else ""), "bold")
        if file.kept:
            say(_("  the file that was there is kept as {name}").format(name=file.kept.name), "yellow")
    owing = len(summary.owing)
    line = _("{period}: {given} of {owing} units.").format(
        period=summary.period.title, given=owing - len(summary.missing), owing=owing
    )  # fmt: skip
    say(line[:1].upper() + line[1:])
    if summary.missing:
        say(_("No figures yet: {units}").format(units=", ".join(unit.short for unit in summary.missing)), "yellow")


def report_as_json(summary: "Summary", made: "Iterable[Made]") -> dict[str, Any]:
    return {
        "period": summary.period.id,
        "files": [
            {"file": str(file.path), "unchanged": file.same, "kept": str(file.kept) if file.kept else None}
            for file in made
        ],
        "units": {
            "owing": len(summary.owing),
            "given": len(summary.owing) - len(summary.missing),
            "missing": [unit.id for unit in summary.missing],
        },
        "figures": [
            {
                "code": code,
                "total": None if figure.total is None else str(figure.total),
                "given": figure.coverage[0],
                "expected": figure.coverage[1],
            }
            for code, figure in summary.figures.items()
        ],
    }


# overdue and status


def show_overdue(periods: Sequence[PeriodStanding], plan: Plan, on: date, *, verbose: bool) -> None:
    """The units that owe a report or were late, worst first, with the rule by which it was counted."""
    if not periods:
        say(_("On {day} no period is due yet.").format(day=show_date(on)))
    for period in periods:
        heading = _("{period}: last good day {day}").format(
            period=period.period.title, day=show_date(period.last_good_day)
        )  # fmt: skip
        say(heading[:1].upper() + heading[1:], "bold")
        table = _table(
            _("Unit"), _("State"), _("Days late"), _("working days"), _("Received"), _("Evidence"), right=(2, 3)
        )
        for unit in _worst_first(period.units, verbose=verbose):
            receipt = unit.receipt
            table.add_row(
                unit.unit.short,
                _coloured(_STANDING[unit.state]),
                str(unit.days_late or ""),
                str(unit.working_days_late or ""),
                show_date(receipt.received) if receipt else "",
                _(_EVIDENCE[receipt.evidence]) if receipt else "",
            )
        if table.row_count:
            out.print(table)
        say(_tally(period.units))
        say("")
    if periods:
        rule = _(_POLICY[plan.deadline.policy])
        say(
            _("Rule ({policy}): the last good day is {rule}.").format(policy=plan.deadline.policy.value, rule=rule),
            "dim",
        )
    unsure = [unit.short for unit in plan.units if unit.to_confirm and unit.required]
    if unsure:
        say(
            _("Still to be confirmed by the office as reporting units: {units}.").format(units=", ".join(unsure)), "dim"
        )


def _worst_first(units: Sequence[UnitStanding], *, verbose: bool) -> list[UnitStanding]:
    order = [Standing.MISSING, Standing.RETURNED, Standing.LATE, Standing.WAITING, Standing.ON_TIME]
    shown = order if verbose else order[:3]
    return sorted(
        (unit for unit in units if unit.state in shown), key=lambda unit: (order.index(unit.state), -unit.days_late)
    )


def _tally(units: Iterable[UnitStanding]) -> str:
    states = [unit.state for unit in units]
    return "; ".join(
        f"{_(word)} {states.count(state)}" for state, (word, _colour) in _STANDING.items() if state in states
    )


def overdue_as_json(on: str, periods: Sequence[PeriodStanding]) -> dict[str, Any]:
    return {
        "on": on,
        "periods": [
            {
                "period": period.period.id,
                "last_good_day": period.last_good_day.isoformat(),
                "units": [
                    {
                        "unit": unit.unit.id,
                        "name": unit.unit.name,
                        "group": unit.unit.group,
                        "state": unit.state.value,
                        "days_late": unit.days_late,
                        "working_days_late": unit.working_days_late,
                        "received": unit.receipt.received.isoformat() if unit.receipt else None,
                        "evidence": unit.receipt.evidence.value if unit.receipt else None,
                    }
                    for unit in period.units
                ],
            }
            for period in periods
        ],
    }


def show_status(plan: Plan, standings: Sequence[PeriodStanding], *, verbose: bool) -> None:
    """Units down, periods across: state, day of receipt, number of errors."""
    by_unit: dict[str, dict[str, UnitStanding]] = {}
    for standing in standings:
        for unit in standing.units:
            by_unit.setdefault(unit.unit.id, {})[standing.period.id] = unit
    table = _table(_("Unit"), *(standing.period.name for standing in standings))
    for unit_id, row in by_unit.items():
        if verbose or any(cell.state is not Standing.NOT_REQUIRED for cell in row.values()):
            cells = [_status_cell(row.get(standing.period.id)) for standing in standings]
            table.add_row(plan.unit_by_id[unit_id].short, *cells)
    out.print(table)
    for standing in standings:
        say(f"{standing.period.title}: {_tally(standing.units)}", "dim")


def _status_cell(standing: UnitStanding | None) -> Text:
    if standing is None:
        return Text("")
    cell = _coloured(_STANDING[standing.state])
    if standing.receipt:
        cell.append(f" {standing.receipt.received.day}/{standing.receipt.received.month}", style="default")
        if standing.receipt.errors:
            cell.append(" " + _("(errors: {errors})").format(errors=standing.receipt.errors), style="red")
    return cell


def status_as_json(standings: Sequence[PeriodStanding], on: str) -> dict[str, Any]:
    found = overdue_as_json(on, standings)
    for period, standing in zip(found["periods"], standings, strict=True):
        for row, unit in zip(period["units"], standing.units, strict=True):
            row["errors"] = unit.receipt.errors if unit.receipt else 0
    return found


# history


def show_history(unit: Unit, plan: Plan, steps: Sequence[tuple[Receipt, Sequence["CellChange"]]]) -> None:
    say(unit.name, "bold")
    if not steps:
        say(_("Nothing has come from this unit yet."))
    for receipt, changes in steps:
        line = Text(f"{plan.period_by_id[receipt.period].title}, {show_date(receipt.received)} ")
        line.append(f"({_(_EVIDENCE[receipt.evidence])}) ", style="dim")
        line.append_text(_coloured(_STATUS[receipt.status]))
        line.append(f"  {receipt.file}  {receipt.sha256[:10]}", style="dim")
        if receipt.errors or receipt.warnings:
            counts = _("errors: {errors}, warnings: {warnings}")
            line.append("  " + counts.format(errors=receipt.errors, warnings=receipt.warnings))
        out.print(line)
        for change in changes:
            say(f"    {change.place}  {change.label}: {change.before or '…'} → {change.after or '…'}")


def history_as_json(unit: Unit, steps: "Sequence[tuple[Receipt, Sequence[CellChange]]]") -> dict[str, Any]:
    return {
        "unit": unit.id,
        "receipts": [
            {
                "file": receipt.file,
                "sha256": receipt.sha256,
                "period": receipt.period,
                "status": receipt.status.value,
                "received": receipt.received.isoformat(),
                "evidence": receipt.evidence.value,
                "errors": receipt.errors,
                "warnings": receipt.warnings,
                "changes": [
                    {"place": change.place, "label": change.label, "before": change.before, "after": change.after}
                    for change in changes
                ],
            }
            for receipt, changes in steps
        ],
    }


# plan


def show_plan(plan: Plan, path: str, last_good_days: Sequence[date]) -> None:
    """The plan at a glance: periods and deadlines, tasks, units by group, what is asked of each group."""
    say(plan.title, "bold")
    say(f"{path} ({plan.id}, {_('form version {form}').format(form=plan.form)})", "dim")
    periods = _table(_("Period"), _("Name"), _("Data from"), _("Data to"), _("Due before"), _("Last good day"))
    for period, last in zip(plan.periods, last_good_days, strict=True):
        days = (period.data_from, period.data_to, period.due_before, last)
        periods.add_row(period.id, period.title, *(show_date(day) for day in days))
    tasks = _table(_("Task"), _("Short title"), _("Indicators"), _("Asked of"), right=(2,))
    for task in plan.tasks:
        number = sum(indicator.task == task.id for indicator in plan.indicators)
        tasks.add_row(task.id, task.short, str(number), ", ".join(_scope(plan, scope) for scope in task.applies_to))
    groups = _table(_("Group"), _("Units"), _("required"), _("to be confirmed"), _("Indicators"), right=(1, 2, 3, 4))
    for group in plan.groups:
        units = [unit for unit in plan.units if unit.group == group.id]
        asked = sorted({len(plan.indicators_of(unit, plan.periods[0])) for unit in units})
        groups.add_row(
            group.name,
            str(len(units)),
            str(sum(unit.required for unit in units)),
            str(sum(bool(unit.to_confirm) for unit in units)),
            "–".join(str(number) for number in dict.fromkeys((asked[0], asked[-1]))) if asked else "",
        )
    for table in (periods, tasks, groups):
        say("")
        out.print(table)
    say("")
    counts = _(
        "{tasks} tasks, {indicators} indicators, {rules} rules, {units} units ({required} required): no faults found."
    )
    say(
        counts.format(
            tasks=len(plan.tasks),
            indicators=len(plan.indicators),
            rules=len(plan.rules),
            units=len(plan.units),
            required=sum(unit.required for unit in plan.units),
        ),
        "green",
    )


def _scope(plan: Plan, scope: str) -> str:
    return plan.group_by_id[scope].name if scope in plan.group_by_id else plan.unit_by_id[scope].short
