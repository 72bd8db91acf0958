"""What a person reads of the plan, the forms and the report that were made of it."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from danvan_cli.console.edits import show_edits
from danvan_cli.console.terminal import Part, say, table
from danvan_cli.figures.numerals import show_date
from danvan_cli.language import _
from danvan_cli.plan import Plan, Unit
from danvan_cli.texts.text import capitalised

if TYPE_CHECKING:
    from danvan_cli.forms import MadeForm
    from danvan_cli.made import Made
    from danvan_cli.summary import Summary


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
        if file.kept or file.edits:
            show_edits(file)
    owing, missing = len(summary.owing), summary.missing
    line = _("{period}: {given} of {owing} units.")
    say(capitalised(line.format(period=summary.period.title, given=owing - len(missing), owing=owing)))
    if missing:
        say((_("No figures yet: {units}").format(units=", ".join(unit.short for unit in missing)), "yellow"))


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
