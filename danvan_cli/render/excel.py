"""The Excel appendix: the report's figures, and for each of them the cell that it was read from."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from danvan_cli.form.layout import ASSESSMENT_FIELDS, NO, TASKS, YES
from danvan_cli.overdue import PeriodStanding
from danvan_cli.plan import Kind
from danvan_cli.render.appendix import link_totals, model_rows
from danvan_cli.render.labels import EVIDENCE, STATES, notes
from danvan_cli.submission import Answer, State
from danvan_cli.summary import Figure, Summary
from danvan_cli.texts.digest import Digest, digest

if TYPE_CHECKING:
    import pandas as pd
    from openpyxl.styles import NamedStyle
    from openpyxl.worksheet.worksheet import Worksheet

Row = dict[str, str | int | float | date | None]

_HEAD = 3  # the row of the headings; above it stand the sheet's title and what it is of
_WIDEST = 60
_TITLE, _HEADING, _TEXT, _WHOLE, _FRACTION, _DATE = (
    f"Danvan {name}" for name in ("title", "heading", "text", "whole", "fraction", "date")
)
_FORMATS = {_TEXT: "General", _WHOLE: "#,##0", _FRACTION: "#,##0.0##", _DATE: "dd/mm/yyyy"}
_WIDE = {"Nội dung": 90, "Chưa có số liệu": 50, "Giá trị đơn vị gõ": 24, "Mã băm tệp gốc": 18}
# On the sheet with a column for each unit these columns are as narrow as their figures allow.
_UNIT_WIDTH = 14
_LINE = 14.5
_TALLEST = 400


def render_excel(
    summary: Summary,
    output: Path,
    *,
    stamp: date,
    standings: Sequence[PeriodStanding] = (),
    condensed: Digest | None = None,
) -> None:
    """Write the appendix; the same summary and stamp give the same bytes. `standings` are those of the periods up to
    the summary's, for the chart of submissions."""
    import pandas as pd

    from danvan_cli.render.excel_charts import SHEET, Styles, add_charts, charts_of
    from danvan_cli.render.package import freeze

    units = {report.unit.id: report.unit.short for report in summary.reported}
    tables = {
        "Tổng hợp": _totals(summary),
        "Theo đơn vị": _by_unit(summary),
        "Nguồn số liệu": _sources(summary),
        "Nội dung báo cáo": _texts(summary),
        "Tình hình gửi": _receipts(summary),
    }
    if models := list(model_rows(condensed or digest(summary))):
        tables["Mô hình"] = iter(models)
    with pd.ExcelWriter(output, engine="openpyxl") as writer:
        for style in _styles():
            writer.book.add_named_style(style)
        for name, rows in tables.items():
            # As objects: a column with blanks would turn whole figures into 23.0.
            table = pd.DataFrame(list(rows), dtype=object)
            table.columns = [units.get(heading, heading) for heading in table.columns]
            table.to_excel(writer, sheet_name=name, index=False, startrow=_HEAD - 1)
            _finish(
                writer.sheets[name],
                f"{name} - {summary.plan.subject}, {summary.period.title}",
                table,
                by_unit=rows is tables["Theo đơn vị"],
            )
        link_totals(writer.sheets["Tổng hợp"], writer.sheets["Nguồn số liệu"], summary)
        styles = Styles(_TITLE, _HEADING, _TEXT, _WHOLE, _FRACTION)
        title = f"{SHEET} - {summary.plan.subject}, {summary.period.title}"
        add_charts(writer.book.create_sheet(SHEET), list(charts_of(summary, standings)), title, styles)
    freeze(output, stamp)


def _number(value: Decimal | None) -> int | float | None:
    """For the cell: whole figures as whole numbers."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _shown(kind: Kind, answer: Answer | None) -> str | int | float | None:
    """What stands in the table for a unit's answer: nil arisen is told from 0, and both from no answer."""
    if answer is None or answer.value is None:
        return None
    if answer.state is State.NONE_ARISEN:
        return "–"
    if kind is Kind.YES_NO:
        return YES if answer.value else NO
    return answer.text if kind is Kind.LIST else _number(answer.value)


def _totals(summary: Summary) -> Iterator[Row]:
    """The figures task by task, each task's percentages below them."""
    tasks = dict.fromkeys(figure.indicator.task for figure in summary.figures.values())
    for task in tasks:
        yield from (_total(figure) for figure in summary.figures.values() if figure.indicator.task == task)
        for percentage in summary.percentages.values():
            if percentage.ratio.task == task:
                yield {
                    "Nhiệm vụ": task,
                    "Mã": percentage.ratio.code,
                    "Chỉ tiêu": percentage.ratio.name,
                    "Đơn vị tính": "%",
                    "Tổng số": _number(percentage.percent),
                    "Số đơn vị có số liệu": percentage.units,
                }


def _total(figure: Figure) -> Row:
    indicator, change = figure.indicator, figure.change
    given, wanted = figure.coverage
    return {
        "Nhiệm vụ": indicator.task,
        "Mã": indicator.code,
        "Chỉ tiêu": indicator.name,
        "Đơn vị tính": indicator.unit,
        "Tổng số": _number(figure.total),
        "Số đơn vị có số liệu": given,
        "Số đơn vị được giao": wanted,
        "So sánh: kỳ trước": _number(change.before) if change else None,
        "So sánh: kỳ này": _number(change.now) if change else None,
        "So sánh: chênh lệch": _number(change.difference) if change else None,
        "So sánh: số đơn vị": change.units if change else None,
        "Chưa có số liệu": ", ".join(unit.short for unit in figure.missing),
    }


def _by_unit(summary: Summary) -> Iterator[Row]:
    """Indicators down, units across: every unit that reported, also those whose figures are not added up."""
    for figure in summary.figures.values():
        row: Row = {
            "Mã": figure.indicator.code,
            "Chỉ tiêu": figure.indicator.name,
            "Đơn vị tính": figure.indicator.unit,
            "Tổng số": _number(figure.total),
        }
        for report in summary.reported:
            row[report.unit.id] = _shown(figure.indicator.kind, report.answers.get(figure.indicator.code))
        yield row


def _sources(summary: Summary) -> Iterator[Row]:
    """One row for each figure of each unit: where it stands, and whether the total counts it."""
    for figure in summary.figures.values():
        for report in summary.reported:
            answer = report.answers.get(figure.indicator.code)
            if answer is None or answer.value is None:
                continue
            yield {
                "Mã": figure.indicator.code,
                "Chỉ tiêu": figure.indicator.name,
                "Đơn vị": report.unit.name,
                "Giá trị": _number(answer.value),
                "Giá trị đơn vị gõ": answer.text,
                "Tính vào tổng": "x" if report.unit.id in figure.given else "",
                "Tệp": answer.where.file,
                "Trang": answer.where.sheet,
                "Ô": answer.where.cell,
                "Ngày nhận": report.receipt.received,
                "Ghi chú của đơn vị": answer.note,
                "Mã băm tệp gốc": report.receipt.sha256[:16],
            }


def _texts(summary: Summary) -> Iterator[Row]:
    """All texts, whole: the report tells a choice of their sentences."""
    fields = {column.key: column.heading for column in TASKS.inputs} | ASSESSMENT_FIELDS
    for (task, field), texts in summary.texts.items():
        for text in texts:
            yield {
                "Nhiệm vụ": f"{task}. {summary.plan.task_by_id[task].short}" if task else "Đánh giá chung",
                "Mục": fields[field],
                "Đơn vị": text.unit.name,
                "Nội dung": text.text,
                "Tệp": text.where.file,
                "Trang": text.where.sheet,
                "Ô": text.where.cell,
            }


def _receipts(summary: Summary) -> Iterator[Row]:
    decided = notes(summary)
    for standing in summary.standing.units:
        receipt = standing.receipt
        yield {
            "Đơn vị": standing.unit.name,
            "Phải báo cáo": "x" if standing.unit.required else "",
            "Tình trạng": STATES[standing.state],
            "Ngày nhận": receipt.received if receipt else None,
            "Căn cứ": EVIDENCE[receipt.evidence] if receipt else "",
            "Trễ (ngày)": standing.days_late or None,
            "Trễ (ngày làm việc)": standing.working_days_late or None,
            "Tệp": receipt.file if receipt else "",
            "Ghi chú": decided.get(standing.unit.id, ""),
            "Cần xác nhận": standing.unit.to_confirm,
        }


def _styles() -> "Iterator[NamedStyle]":
    """The looks of all cells. They are named, since one put together anew for each cell takes ten times as long."""
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

    line = Side(style="thin", color="8C8C8C")
    body, head = Font(name="Times New Roman", size=11), Font(name="Times New Roman", size=11, bold=True)
    border, fill = Border(line, line, line, line), PatternFill("solid", fgColor="D9E2F3")
    top, centre = Alignment(vertical="top", wrap_text=True), Alignment("center", "center", wrap_text=True)
    yield NamedStyle(_TITLE, Font(name="Times New Roman", size=13, bold=True))
    yield NamedStyle(_HEADING, head, fill, border, centre)
    for name, number_format in _FORMATS.items():
        yield NamedStyle(name, body, border=border, alignment=top, number_format=number_format)


def _style(value: object) -> str:
    if isinstance(value, date):
        return _DATE
    if isinstance(value, int | float):
        return _WHOLE if isinstance(value, int) else _FRACTION
    return _TEXT


def _width(heading: str, values: list[object], of_unit: bool) -> int:
    """Columns of characters for the longest value, within reason."""
    if of_unit:
        return _UNIT_WIDTH
    longest = max((len(str(value)) for value in values), default=0)
    return _WIDE.get(heading, min(max(longest, 9), _WIDEST))


def _finish(sheet: "Worksheet", title: str, table: "pd.DataFrame", *, by_unit: bool) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.cell(1, 1, title).style = _TITLE
    for cell in next(sheet.iter_rows(min_row=_HEAD, max_row=_HEAD)):
        cell.style = _HEADING
    for row in sheet.iter_rows(min_row=_HEAD + 1):
        for cell in row:
            cell.style = _style(cell.value)
            if cell.data_type == "f":
                cell.data_type = "s"  # what a unit typed is text, also when it begins with "="
    columns = [table.iloc[:, at].dropna().tolist() for at in range(len(table.columns))]
    widths = [_width(heading, columns[at], at > 3 and by_unit) for at, heading in enumerate(table.columns)]
    for at, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width + 2
    lines_of: list[list[object]] = [list(table.columns), *table.to_numpy().tolist()]
    for at, values in enumerate(lines_of, _HEAD):
        lines = max((-(-len(str(value)) // width) for value, width in zip(values, widths, strict=True)), default=1)
        sheet.row_dimensions[at].height = min(_LINE * max(lines, 1), _TALLEST)
    sheet.freeze_panes = f"{'D' if 'Mã' in table.columns else 'A'}{_HEAD + 1}"
    sheet.auto_filter.ref = f"A{_HEAD}:{get_column_letter(max(len(table.columns), 1))}{_HEAD + len(table)}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 8 if by_unit else 9  # A3, A4
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(center=_HeaderFooterPart("&P/&N"))
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{_HEAD}:{_HEAD}"
