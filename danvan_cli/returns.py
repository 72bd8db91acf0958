"""Use case: what a unit has to correct goes back to it, in its own workbook and with a letter."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from danvan_cli.checks import has_error
from danvan_cli.errors import DanvanError, reason_of
from danvan_cli.finding import Finding
from danvan_cli.language import _
from danvan_cli.made import Made, free_name, fresh_path, put, put_bytes
from danvan_cli.plan import Period, Plan, Unit
from danvan_cli.register.database import Register
from danvan_cli.register.receipt import Receipt, Status
from danvan_cli.render.advice import for_unit
from danvan_cli.render.fields import Field
from danvan_cli.render.fix_list import Cover
from danvan_cli.render.letter import Returned, letter_context
from danvan_cli.render.marked_workbook import Marked, marked_workbook
from danvan_cli.render.parts import NotChangeable
from danvan_cli.texts.text import capitalised, clean

LETTER_TEMPLATE = "return-letter.docx"
# Working days that a unit is given to send its report again, if the clerk does not say.
WORKING_DAYS = 3
# What the name of a returned workbook ends with, so that both sides know it from the one that was sent.
_MARK = " - cần sửa"
_LONGEST_NAME = 120  # bytes; Vietnamese letters take up to three, and most systems allow 255 in all
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_UNKNOWN_PERIOD = "ky-chua-ro"


@dataclass(frozen=True)
class ReturnedReport:
    """A report that goes back. `workbook` is None where the file that came is no longer kept or cannot be marked;
    `is_copy` says that only its values could be given back."""

    unit: Unit
    period: Period | None
    receipt: Receipt
    findings: tuple[Finding, ...]
    letter: Made
    workbook: Made | None
    is_copy: bool


@dataclass(frozen=True)
class NotReturned:
    """A file that came and can go back to nobody: whose it is, is not known, or the unit is none of the plan's."""

    receipt: Receipt
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Wanted:
    """What the clerk asks for. `units` are ids, empty for all; `warnings` takes accepted reports with warnings too."""

    periods: Sequence[Period]
    units: Collection[str]
    warnings: bool
    on: date
    until: date


def make_returns(
    plan: Plan, register: Register, wanted: Wanted, template: Path, folder: Path
) -> Iterator[ReturnedReport]:
    """Write a marked workbook and a letter for each unit whose latest report of a period has to be corrected, below
    `folder`. The register's own copy of the file stays as it came; files that stand there already are kept.

    Raises `DanvanError` for a mistake in the template, and where the folder cannot be written.
    """
    for receipt in _latest(plan, register, wanted):
        findings = for_unit(register.findings(receipt))
        if has_error(findings) or (wanted.warnings and findings):
            returned = Returned(
                plan.unit_by_id[receipt.unit], plan.period_by_id.get(receipt.period), receipt, findings, ""
            )
            place = folder / (receipt.period or _UNKNOWN_PERIOD) / receipt.unit
            try:
                yield _return(plan, register, wanted, returned, template, place)
            except OSError as error:
                message = _("The returns cannot be written to {path}: {reason}. Close them in Word or Excel if open.")
                raise DanvanError(message.format(path=place, reason=reason_of(error))) from error


def _latest(plan: Plan, register: Register, wanted: Wanted) -> list[Receipt]:
    """The last receipt of each unit for each period, by the plan's order of periods and units. One that does not say
    its period is left out where the unit sent a better one since."""
    placed = [receipt for period in wanted.periods for receipt in register.receipts(period.id)]
    unplaced = [receipt for receipt in register.unplaced() if _is_asked(receipt, plan, wanted)]
    came = [receipt for receipt in (*placed, *unplaced) if receipt.received <= wanted.on]
    latest: dict[tuple[str, str], Receipt] = {}
    for receipt in sorted(came, key=_order):
        if receipt.unit in plan.unit_by_id and (not wanted.units or receipt.unit in wanted.units):
            latest[receipt.unit, receipt.period] = receipt
            if receipt.status is not Status.UNPLACED:
                latest.pop((receipt.unit, ""), None)
    periods, units = [period.id for period in plan.periods], list(plan.unit_by_id)
    return sorted(
        latest.values(),
        key=lambda receipt: (periods.index(receipt.period) if receipt.period else -1, units.index(receipt.unit)),
    )


def _order(receipt: Receipt) -> tuple[date, int]:
    return receipt.received, receipt.first


def _is_asked(receipt: Receipt, plan: Plan, wanted: Wanted) -> bool:
    """Whether an unplaced receipt may be for one of the periods asked for; one that does not say its period is taken
    for that which was due next to the day on which it came."""
    nearest = min(plan.periods, key=lambda period: abs(period.due_before - receipt.received))
    return (plan.period_by_id.get(receipt.period) or nearest) in wanted.periods


def not_returned(plan: Plan, register: Register, wanted: Wanted) -> list[NotReturned]:
    """The files that came and can go back to nobody."""
    found = []
    for receipt in register.unplaced():
        findings = tuple(register.findings(receipt))
        nobody = receipt.unit not in plan.unit_by_id or not for_unit(findings)
        chosen = not wanted.units or receipt.unit in wanted.units
        if nobody and chosen and receipt.received <= wanted.on and _is_asked(receipt, plan, wanted):
            found.append(NotReturned(receipt, findings))
    return found


def _return(
    plan: Plan, register: Register, wanted: Wanted, returned: Returned, template: Path, place: Path
) -> ReturnedReport:
    receipt = returned.receipt
    marked = _marked(plan, register, wanted, returned)
    workbook = None
    if marked:
        path = place / marked_name(receipt.file, marked.ending)
        workbook = put_bytes(marked.content, path)
        returned = returned._replace(attachment=path.name)
    context = letter_context(plan, returned, wanted.until, wanted.on)
    letter = write_letter(template, context, place / f"cong-van-{place.parent.name}-{receipt.unit}.docx", wanted.on)
    return ReturnedReport(
        returned.unit, returned.period, receipt, tuple(returned.findings), letter, workbook,
        is_copy=bool(marked and marked.is_copy),
    )  # fmt: skip


def _marked(plan: Plan, register: Register, wanted: Wanted, returned: Returned) -> Marked | None:
    """The unit's workbook as it came, marked; None where it is not kept any more or cannot be marked."""
    receipt = returned.receipt
    name = receipt.file.rpartition("/")[2]
    period = f" - {capitalised(returned.period.title)}" if returned.period else ""
    cover = Cover(
        returned.unit.name + period, name, plan.office.title, receipt.received, wanted.until, plan.office.contact
    )
    try:
        content = register.file_path(receipt.sha256, Path(name).suffix).read_bytes()
        return marked_workbook(content, returned.findings, cover, receipt.received)
    except (FileNotFoundError, NotChangeable):
        return None


def write_letter(
    template: Path, context: Mapping[str, object], path: Path, stamp: date, fields: Field | None = None
) -> Made:
    """Fill the letter's template, checked against the `fields` (see `render_word`), into the file of that path; one
    that stands there already is kept."""
    from danvan_cli.render.word import render_word

    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = fresh_path(path)
    render_word(template, context, fresh, stamp=stamp, fields=fields)
    return put(fresh, path)


def mark_checked(plan: Plan, path: Path, findings: Iterable[Finding], folder: Path | None, on: date) -> Made | None:
    """A checked workbook marked, written beside it or into the folder, and never in its place; None where nothing was
    found that its unit could correct, or where it cannot be read.

    Raises `DanvanError` where the folder cannot be written.
    """
    told = for_unit(findings)
    if not told or any(finding.code[0] == "F" for finding in told):
        return None
    cover = Cover("Kết quả tự kiểm tra trước khi gửi", clean(path.name), plan.office.title, contact=plan.office.contact)
    try:
        marked = marked_workbook(path.read_bytes(), told, cover, on)
        target = (folder or path.parent) / marked_name(path.name, marked.ending)
        if target.exists() and target.samefile(path):
            target = free_name(target)
        return put_bytes(marked.content, target)
    except NotChangeable:
        return None
    except OSError as error:
        message = _("The returns cannot be written to {path}: {reason}. Close them in Word or Excel if open.")
        raise DanvanError(message.format(path=folder or path.parent, reason=reason_of(error))) from error


def marked_name(file: str, ending: str) -> str:
    """`"BC quy I.xls"` → `"BC quy I - cần sửa.xlsx"`: the sender's own name, fit for Windows, sticks and mail."""
    name = _FORBIDDEN.sub("_", clean(file.replace("\\", "/").rpartition("/")[2]))
    stem = name[: -len(Path(f"_{name}").suffix) or None].removesuffix(_MARK)
    stem = stem.encode()[:_LONGEST_NAME].decode(errors="ignore").strip(" .") or "tep"
    return f"{'_' if _DEVICES.fullmatch(stem.partition('.')[0].strip()) else ''}{stem}{_MARK}{ending}"
