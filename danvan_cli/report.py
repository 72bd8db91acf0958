"""Use case: from the register to the Word report and its Excel appendix."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from danvan_cli.deadline import Calendar
from danvan_cli.documents import ANNOTATED, APPENDIX, Template
from danvan_cli.errors import DanvanError, reason_of
from danvan_cli.figures.numerals import show_date
from danvan_cli.language import _
from danvan_cli.made import Hindrance, Made, fresh_path, is_open, put, put_beside
from danvan_cli.overdue import PeriodStanding, standing
from danvan_cli.plan import Period, Plan
from danvan_cli.register.database import Register
from danvan_cli.register.receipt import Receipt, Status
from danvan_cli.render.document import document_context
from danvan_cli.render.fields import FIELDS
from danvan_cli.render.marks import Marks
from danvan_cli.render.pdf import pdf_of
from danvan_cli.render.record import record_of
from danvan_cli.renderings import Renderings, Settled
from danvan_cli.summary import Reported, Summary, summarise
from danvan_cli.texts.digest import digest


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


def standings_until(
    plan: Plan, register: Register, calendar: Calendar, period: Period, on: date
) -> tuple[PeriodStanding, ...]:
    """Who had sent what by the day `on`, for each period up to this one."""
    receipts, decisions = register.receipts(), register.decisions()
    until = (*reversed(plan.earlier(period)), period)
    return tuple(standing(plan, one, receipts, calendar, on, decisions) for one in until)


def make_report(
    summary: Summary,
    standings: Sequence[PeriodStanding],
    templates: Sequence[Template],
    folder: Path,
    on: date,
    *,
    annotate: bool = False,
    past: Renderings | None = None,
) -> tuple[Made, ...]:
    """Write a Word document for each template, and the Excel appendix behind the first; to `annotate` each report once
    more at the end, with a comment on each figure and sentence that names its cells. A file that is there already is
    kept under another name; what was changed by hand in it since `past` renderings is carried over. `standings` are
    those of the periods up to the summary's.

    Raises `DanvanError` for a mistake in a template, and where the folder cannot be written.
    """
    from danvan_cli.render.excel import render_excel
    from danvan_cli.render.word import render_word

    condensed, marks = digest(summary), Marks()
    context = document_context(summary, standings, on, condensed)
    stem = f"{summary.plan.id}-{summary.period.id}"
    documents = [folder / f"{template.output}-{stem}.docx" for template in templates]
    appendix = folder / f"{APPENDIX}-{stem}.xlsx"
    reports = [template for template in templates if template.of_report] if annotate else []
    annotated = [folder / f"{template.output}-{stem}{ANNOTATED}.docx" for template in reports]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _all_or_none([*documents[:1], appendix, *documents[1:], *annotated]) as fresh:
            for template, document in zip(templates, documents, strict=True):
                render_word(template.path, context, fresh[document], stamp=on, fields=FIELDS)
            render_excel(summary, fresh[appendix], stamp=on, standings=standings, condensed=condensed)
            told = record_of(summary, context)
            context = document_context(summary, standings, on, condensed, marks) if reports else context
            for template, document in zip(reports, annotated, strict=True):
                render_word(template.path, context, fresh[document], stamp=on, fields=FIELDS, marks=marks)
            settled = _settled({path: fresh[path] for path in documents}, told, on, past) if past else {}
            return tuple(_put(written, path, settled.get(path)) for path, written in fresh.items())
    except OSError as error:
        message = _("The report cannot be written to {path}: {reason}. Close it in Word or Excel if it is open.")
        raise DanvanError(message.format(path=folder, reason=reason_of(error))) from error


def _settled(fresh: Mapping[Path, Path], told: dict[str, object], on: date, past: Renderings) -> dict[Path, Settled]:
    """The rendered documents with the clerk's edits, in their fresh files; and all kept as they were rendered."""
    rendered = {path: written.read_bytes() for path, written in fresh.items()}
    settled = {path: past.settle(path, content, on) for path, content in rendered.items()}
    past.keep(on, told, {path.name: (rendered[path], one.content) for path, one in settled.items()})
    for path, one in settled.items():
        if one.content != rendered[path]:
            fresh[path].write_bytes(one.content)
    return settled


def _put(fresh: Path, path: Path, settled: Settled | None) -> Made:
    """The fresh file in its place, or beside the one that must not be touched."""
    hindrance = settled.hindrance if settled else None
    if path.exists() and is_open(path):
        hindrance = Hindrance.OPEN
    made = put_beside(fresh, path) if hindrance in (Hindrance.OPEN, Hindrance.UNREADABLE) else put(fresh, path)
    return replace(made, edits=settled.edits if settled else (), hindrance=None if made.same else hindrance)


def make_pdfs(made: Sequence[Made], environment: Mapping[str, str]) -> tuple[Made, ...]:
    """A PDF beside each Word document; that of an unchanged document is left alone, since no two PDFs are the same.
    A report with comments has none of its own: LibreOffice prints no comments.

    Raises `DanvanError` where there is no LibreOffice, and where the folder cannot be written.
    """
    documents = [one for one in made if one.path.suffix == ".docx" and not one.path.stem.endswith(ANNOTATED)]
    stale = [one.path for one in documents if not one.same or not one.path.with_suffix(".pdf").exists()]
    contents = pdf_of(stale, environment) if stale else {}
    return tuple(_put_pdf(one.path.with_suffix(".pdf"), contents.get(one.path)) for one in documents)


def _put_pdf(path: Path, content: bytes | None) -> Made:
    if content is None:
        return Made(path, same=True)
    try:
        with _all_or_none([path]) as fresh:
            fresh[path].write_bytes(content)
            return put(fresh[path], path)
    except OSError as error:
        message = _("The report cannot be written to {path}: {reason}. Close it in Word or Excel if it is open.")
        raise DanvanError(message.format(path=path, reason=reason_of(error))) from error


@contextmanager
def _all_or_none(paths: Sequence[Path]) -> Iterator[dict[Path, Path]]:
    """For each path the one of a fresh file beside it; what is left of these at the end is taken away."""
    fresh = {path: fresh_path(path) for path in paths}
    try:
        yield fresh
    finally:
        for written in fresh.values():
            written.unlink(missing_ok=True)
