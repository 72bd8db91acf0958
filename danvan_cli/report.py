"""Use case: from the register to the Word report and its Excel appendix."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from danvan_cli.deadline import Calendar
from danvan_cli.errors import DanvanError, reason_of
from danvan_cli.language import _
from danvan_cli.made import Made, fresh_path, put
from danvan_cli.numerals import show_date
from danvan_cli.overdue import standing
from danvan_cli.plan import Period, Plan
from danvan_cli.receipt import Receipt, Status
from danvan_cli.register import Register
from danvan_cli.render.context import report_context
from danvan_cli.summary import Reported, Summary, summarise

TEMPLATE_NAME = "report.docx"


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
    state = standing(plan, period, register.receipts(period.id), calendar, on, register.decisions())
    return summarise(plan, period, state, reported, before)


def _reported(plan: Plan, register: Register, period: Period, on: date) -> tuple[Reported, ...]:
    """The latest acceptable report of each unit that is in being for the period."""
    latest: dict[str, Receipt] = {}
    for receipt in register.receipts(period.id):  # in the order in which they came
        unit = plan.unit_by_id.get(receipt.unit)
        if receipt.status is Status.ACCEPTED and receipt.received <= on and unit and unit.valid_on(period.due_before):
            latest[receipt.unit] = receipt
    return tuple(
        Reported(
            plan.unit_by_id[unit],
            receipt,
            register.answers(receipt),
            tuple(register.narratives(receipt)),
            tuple(one for one in register.findings(receipt) if one.accepted) if receipt.accepted else (),
        )
        for unit, receipt in latest.items()
    )


def make_report(summary: Summary, template: Path, folder: Path, on: date) -> tuple[Made, Made]:
    """Write the Word report and the Excel appendix. A file that is there already is kept under another name.

    Raises `DanvanError` for a mistake in the template, and where the folder cannot be written.
    """
    from danvan_cli.render.excel import render_excel
    from danvan_cli.render.word import render_word

    stem = f"{summary.plan.id}-{summary.period.id}"
    word, excel = folder / f"bao-cao-{stem}.docx", folder / f"phu-luc-{stem}.xlsx"
    context: Mapping[str, object] = report_context(summary, on)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        fresh_word, fresh_excel = fresh_path(word), fresh_path(excel)
        render_word(template, context, fresh_word, stamp=on)
        render_excel(summary, fresh_excel, stamp=on)
        return put(fresh_word, word), put(fresh_excel, excel)
    except OSError as error:
        message = _("The report cannot be written to {path}: {reason}. Close it in Word or Excel if it is open.")
        raise DanvanError(message.format(path=folder, reason=reason_of(error))) from error


def find_template(folder: Path, bundled: Path, name: str = TEMPLATE_NAME) -> Path:
    """The working folder's own template if it has one, else the one that ships with danvan."""
    own = folder / "templates" / name
    return own if own.is_file() else bundled / name
