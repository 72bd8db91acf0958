"""Use case: from the register to the Word report and its Excel appendix."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from danvan_cli.deadline import Calendar
from danvan_cli.digest import digest
from danvan_cli.errors import DanvanError, reason_of
from danvan_cli.language import _
from danvan_cli.numerals import show_date
from danvan_cli.overdue import standing
from danvan_cli.plan import Period, Plan
from danvan_cli.receipt import Receipt, Status
from danvan_cli.register import Register
from danvan_cli.render.context import report_context
from danvan_cli.render.marks import Marks
from danvan_cli.summary import Reported, Summary, summarise

TEMPLATE_NAME = "report.docx"


@dataclass(frozen=True)
class Made:
    """A written file. `kept` is where the file that stood there before was moved, None without one; `same` says that
    it held the same bytes, so that nothing was written."""

    path: Path
    kept: Path | None = None
    same: bool = False


def period_summary(plan: Plan, register: Register, calendar: Calendar, period: Period, on: date) -> Summary:
    """The period's figures and texts as they were known on the day `on`: what came later is left out.

    Raises `DanvanError` where nothing had been accepted by then.
    """
    reported = _reported(plan, register, period, on)
    if not reported:
        message = _("By {day} no report for {period} has been accepted. Collect them first: danvan collect FOLDER")
        raise DanvanError(message.format(day=show_date(on), period=period.title))
    previous = plan.previous(period)
    before = _reported(plan, register, previous, on) if previous else ()
    state = standing(plan, period, register.receipts(period.id), calendar, on)
    return summarise(plan, period, state, reported, before)


def _reported(plan: Plan, register: Register, period: Period, on: date) -> tuple[Reported, ...]:
    """The latest acceptable report of each unit that is in being for the period."""
    latest: dict[str, Receipt] = {}
    for receipt in register.receipts(period.id):  # in the order in which they came
        unit = plan.unit_by_id.get(receipt.unit)
        if receipt.status is Status.ACCEPTED and receipt.received <= on and unit and unit.valid_on(period.due_before):
            latest[receipt.unit] = receipt
    return tuple(
        Reported(plan.unit_by_id[unit], receipt, register.answers(receipt), tuple(register.narratives(receipt)))
        for unit, receipt in latest.items()
    )


def make_report(
    summary: Summary, template: Path, folder: Path, on: date, *, annotate: bool = False
) -> tuple[Made, ...]:
    """Write the Word report and the Excel appendix, and to `annotate` the report once more, with a comment on each
    figure and sentence that names its cells. A file that is there already is kept under another name.

    Raises `DanvanError` for a mistake in the template, and where the folder cannot be written.
    """
    from danvan_cli.render.excel import render_excel
    from danvan_cli.render.word import render_word

    stem = f"{summary.plan.id}-{summary.period.id}"
    word, excel = folder / f"bao-cao-{stem}.docx", folder / f"phu-luc-{stem}.xlsx"
    annotated = folder / f"bao-cao-{stem}-chu-thich.docx"
    condensed, marks = digest(summary), Marks()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        render_word(template, report_context(summary, on, condensed), _fresh(word), stamp=on)
        render_excel(summary, _fresh(excel), stamp=on, condensed=condensed)
        if annotate:
            context = report_context(summary, on, condensed, marks)
            render_word(template, context, _fresh(annotated), stamp=on, marks=marks)
        return tuple(_put(_fresh(path), path) for path in (word, excel, *([annotated] if annotate else ())))
    except OSError as error:
        message = _("The report cannot be written to {path}: {reason}. Close it in Word or Excel if it is open.")
        raise DanvanError(message.format(path=folder, reason=reason_of(error))) from error


def _fresh(path: Path) -> Path:
    return path.with_name(f".{path.stem}.new{path.suffix}")


def _put(fresh: Path, path: Path) -> Made:
    """Put the fresh file in its place; the one that was there moves to the next free name `… (1)`."""
    if not path.exists():
        fresh.replace(path)
        return Made(path)
    if path.read_bytes() == fresh.read_bytes():
        fresh.unlink()
        return Made(path, same=True)
    number = 1
    while (kept := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists():
        number += 1
    path.replace(kept)
    fresh.replace(path)
    return Made(path, kept)


def find_template(folder: Path, bundled: Path) -> Path:
    """The working folder's own template if it has one, else the one that ships with danvan."""
    own = folder / "templates" / TEMPLATE_NAME
    return own if own.is_file() else bundled / TEMPLATE_NAME
