"""Use cases: the faults of the office's Word templates, and everything that a template can print."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from danvan_cli.bundled import bundled
from danvan_cli.collect import Collector, list_folder
from danvan_cli.deadline import Calendar
from danvan_cli.documents import template_named, templates_in_force
from danvan_cli.errors import DanvanError
from danvan_cli.language import _
from danvan_cli.plan import Period, Plan
from danvan_cli.plan_file import DEFAULT_PLAN
from danvan_cli.register.database import Register
from danvan_cli.register.receipt import Status
from danvan_cli.remind import JOINT_TEMPLATE, UNIT_TEMPLATE
from danvan_cli.render.charts import Chart
from danvan_cli.render.document import document_context
from danvan_cli.render.fields import FIELDS, Kind, listed_fields
from danvan_cli.render.letter_fields import LETTER_FIELDS
from danvan_cli.render.reminder_fields import JOINT_FIELDS, UNIT_FIELDS
from danvan_cli.render.template_check import Fault, open_template, template_faults
from danvan_cli.render.words import NO_FIGURE, NOT_ASKED, NOTHING_ARISEN
from danvan_cli.report import period_summary, standings_until
from danvan_cli.returns import LETTER_TEMPLATE
from danvan_cli.session import Session

# Of a table's figures those with digits show more.
_SIGNS = (NO_FIGURE, NOT_ASKED, NOTHING_ARISEN)
# What each letter's template can print; all other templates are of the report and the summary.
_FIELDS_OF_LETTERS = {LETTER_TEMPLATE: LETTER_FIELDS, UNIT_TEMPLATE: UNIT_FIELDS, JOINT_TEMPLATE: JOINT_FIELDS}


class CheckedTemplate(NamedTuple):
    """A template that was looked through, with all that is wrong in it."""

    path: Path
    faults: tuple[Fault, ...]


def templates_to_check(folder: Path, bundled: Path) -> list[Path]:
    """The templates in force: those of the report and the summary, and those of the letters."""
    documents = [one.path for one in templates_in_force(folder, bundled)]
    return documents + [template_named(name, folder, bundled) for name in _FIELDS_OF_LETTERS]


def check_templates(paths: Iterable[Path]) -> Iterator[CheckedTemplate]:
    """Raises `DanvanError` for a file that is no Word document."""
    from danvan_cli.render.word import sandbox

    for path in paths:
        fields = _FIELDS_OF_LETTERS.get(path.name, FIELDS)
        yield CheckedTemplate(path, tuple(template_faults(open_template(path), sandbox(), fields)))


class TemplateField(NamedTuple):
    """A name that a template can print, as it is written inside its loops: `tasks[].groups[].name`."""

    name: str
    kind: Kind
    meaning: str
    sample: str


def template_fields(context: Mapping[str, object]) -> list[TemplateField]:
    """All names with their meanings, and what each of them prints first in the given context."""
    samples = _samples(context)
    return [
        TemplateField(name, field.kind, _(field.meaning), samples.get(name, ""))
        for name, field in listed_fields(FIELDS)
    ]


def _samples(value: object, path: str = "") -> dict[str, str]:
    """For each name the first text that says something; of a flag whether it is set, of a chart its title."""
    if isinstance(value, Mapping):
        found: dict[str, str] = {}
        for key, inner in value.items():
            found |= _samples(inner, f"{path}.{key}" if path else str(key))
        return found
    if isinstance(value, list):
        found = {}
        for inner in value:
            found = _samples(inner, f"{path}[]") | {name: told for name, told in found.items() if told}
        return found
    if isinstance(value, bool):
        return {path: _("yes") if value else _("no")}
    return {path: value.title if isinstance(value, Chart) else "" if value in _SIGNS else str(value)}


def context_of_register(plan: Plan, register: Register, calendar: Callable[[], Calendar]) -> dict[str, object] | None:
    """The context of the last period that units have reported on; None if no report has been accepted yet."""
    for period in reversed(plan.periods):
        days = [one.received for one in register.receipts(period.id) if one.status is Status.ACCEPTED]
        if days:
            return _context(plan, register, calendar(), period, max(days))
    return None


def _context(plan: Plan, register: Register, calendar: Calendar, period: Period, on: date) -> dict[str, object]:
    summary = period_summary(plan, register, calendar, period, on)
    return document_context(summary, standings_until(plan, register, calendar, period, on), on)


def context_of_sample(now: datetime, processes: int) -> dict[str, object]:
    """The context of the invented reports that ship with danvan, by the plan that ships with it. Nothing is written."""
    folder = bundled("sample_data")
    session = Session(folder, DEFAULT_PLAN)
    session.dry_run = True
    plan, register, calendar = session.plan, session.register, session.calendar
    for period in plan.periods:
        reports = folder / f"{plan.year}-{period.id}"
        if reports.is_dir():
            collector = Collector(plan, session.plan_fingerprint, register, lambda: calendar, now, period)
            for _collected in collector.collect(list_folder(reports, now).entries, processes):
                pass
    found = context_of_register(plan, register, lambda: calendar)
    if found is None:
        raise DanvanError(_("There is no report to take samples from: {path} is empty.").format(path=folder))
    return found
