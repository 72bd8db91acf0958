"""What a person reads of each command's results. The same results as JSON are in `json_view`."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from danvan_cli.finding import Finding, Severity
from danvan_cli.language import N_, _
from danvan_cli.numerals import show_date
from danvan_cli.plan import Plan, Unit
from danvan_cli.receipt import Status
from danvan_cli.terminal import Part, say, table
from danvan_cli.text import capitalised

if TYPE_CHECKING:
    from danvan_cli.collect import Batch, Collected
    from danvan_cli.forms import MadeForm
    from danvan_cli.made import Made
    from danvan_cli.summary import Summary

# So many findings of one file are shown at first; --verbose shows all.
SHOWN_FINDINGS = 6

STATUS = {
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
_ACCEPTED = (N_("error, accepted"), "green")


def coloured(look: tuple[str, str]) -> Part:
    word, colour = look
    return _(word), colour


# collect and check


def describe_file(file: "Collected") -> str:
    """A file in one line, while the batch is running."""
    return f"{file.file}: {_(STATUS[file.status][0])}"


def show_files(files: Sequence["Collected"], plan: Plan, *, verbose: bool, checked: bool = False) -> None:
    """A row for each file that a clerk reads at a glance, then what is wrong in each, cause first."""
    words = _CHECKED if checked else STATUS
    # One period for all is left out, which leaves room for the names of files.
    several = len({file.period for file in files} - {""}) > 1
    headings = (_("File"), _("Unit"), *([_("Period")] if several else []), _("Result"), _("Errors"), _("Warnings"))
    rows: list[list[Part]] = []
    for file in files:
        unit = plan.unit_by_id[file.unit].short if file.unit else "?"
        period = [plan.period_by_id[file.period].name if file.period else "?"] if several else []
        errors, warnings = (str(file.count(severity) or "") for severity in (Severity.ERROR, Severity.WARNING))
        rows.append([file.file, unit, *period, coloured(words[file.status]), errors, warnings])
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
        word, colour = _ACCEPTED if finding.accepted else _SEVERITY[finding.severity]
        place = str(finding.where._replace(file=""))
        head: list[Part] = [(f"{finding.code} {_(word)}", colour)]
        if place:
            head += [" ", (place, "bold")]
        say(*head, f": {finding.message}", indent=2)
        if decision := finding.accepted:
            accepted = _("→ accepted by {by} on {day}: {reason}")
            accepted = accepted.format(by=decision.by, day=show_date(decision.day), reason=decision.reason)
            say((accepted, "dim"), indent=4)
        elif finding.remedy:
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
    counts = (f"{_(word)} {statuses.count(status)}" for status, (word, _c) in STATUS.items() if status in statuses)
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
