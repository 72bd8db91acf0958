"""One unit's blank workbook: its sheets, looks, anchors and limits. Looked at in Excel and LibreOffice, on A4."""

import io
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from danvan_cli.figures.numerals import show_date
from danvan_cli.form.layout import (
    ASSESSMENT,
    ASSESSMENT_FIELDS,
    FIGURES,
    INFO,
    INFO_FIELDS,
    NO,
    NONE_ARISEN,
    STAMP_ROW,
    STAMP_SHEET,
    TASKS,
    TEXT,
    YES,
    SheetLayout,
    Stamp,
    cell_defined_name,
    row_id,
)  # fmt: skip
from danvan_cli.plan import Indicator, Kind, Period, Plan, Unit
from danvan_cli.render.cell_limits import validation
from danvan_cli.render.package import repack
from danvan_cli.submission import Earlier
from danvan_cli.texts.text import capitalised

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

# Heights in points: of a line of text, and of a field of one line; and how many lines a blank text cell offers.
_LINE = 16.5
_FIELD = 21
_ROOM = 7
_HEAD_ROW = 3  # counted from 0: title, subtitle, a narrow row, then the headings


def form_workbook(plan: Plan, period: Period, unit: Unit, last_good_day: date, before: Mapping[str, Earlier]) -> bytes:
    """The workbook's bytes, the same for the same plan; `before` holds the previous period's figures by code."""
    return _FormWriter(plan, period, unit, last_good_day, before).form()


class _FormWriter:
    """Writes one form. Rows and columns are counted from 0, as XlsxWriter does."""

    def __init__(
        self, plan: Plan, period: Period, unit: Unit, last_good_day: date, before: Mapping[str, Earlier]
    ) -> None:
        self.plan, self.period, self.unit = plan, period, unit
        self.last_good_day, self.before = last_good_day, before

    def form(self) -> bytes:
        import xlsxwriter

        # No clock goes into a form.
        made = datetime.combine(self.period.data_from, datetime.min.time())
        target = io.BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(target, options) as book:
            book.set_properties({"title": f"{self.plan.title} - {self.period.title}", "created": made})
            book.set_size(1400, 900)
            self.book, self.styles = book, _styles(book)
            self.info()
            self.tasks()
            self.figures()
            self.assessment()
            self.stamp()
        return repack(target.getvalue(), made, _growing)

    # The sheets

    def info(self) -> None:
        sheet = self.sheet(INFO, self.plan.title, landscape=False)
        given = {
            "unit": self.unit.name,
            "period": capitalised(self.period.title),
            "year": self.plan.year,
        }
        for row, (key, label) in enumerate(INFO_FIELDS.items(), _HEAD_ROW + 1):
            sheet.write(row, 0, label, self.styles["label"])
            style = "fixed" if key in given else "date" if key == "date" else "input"
            sheet.write(row, 1, given.get(key, ""), self.styles[style])
            sheet.set_row(row, _FIELD)
            self.anchor(sheet, INFO, row, key, {TEXT: 1})
        date_row = _HEAD_ROW + len(INFO_FIELDS)
        sheet.data_validation(date_row, 1, date_row, 1, {
            "validate": "date", "criteria": "between",
            "minimum": datetime.combine(self.period.data_from, datetime.min.time()),
            "maximum": datetime(self.plan.year + 1, 12, 31),  # noqa: DTZ001 - Excel's dates know no zone
            "input_title": "Ngày báo cáo", "input_message": "Nhập dạng ngày/tháng/năm, ví dụ 05/3/2025.",
            "error_title": "Ngày chưa đúng", "error_message": "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/3/2025.",
        })  # fmt: skip
        first = date_row + 2
        sheet.write(first, 0, "Hướng dẫn điền", self.styles["section"])
        sheet.write(first, 1, "", self.styles["section"])
        for at, line in enumerate(self.guidance(), 1):
            sheet.write(first + at, 0, at, self.styles["step"])
            sheet.write(first + at, 1, line, self.styles["guidance"])
            sheet.set_row(first + at, _LINE * _lines(line, INFO.columns[1].width))
        self.finish(sheet, INFO, first + 11)

    def guidance(self) -> list[str]:
        """Ten lines: how to fill the form."""
        begin, end = show_date(self.period.data_from), show_date(self.period.data_to)
        before, result = FIGURES.columns[3].heading, TASKS.columns[2].heading
        return [
            "Chỉ điền vào các ô nền vàng nhạt; các ô khác đã khóa để giữ đúng mẫu.",
            f"Thứ tự điền: trang “{INFO.name}”, “{TASKS.name}”, “{FIGURES.name}”, “{ASSESSMENT.name}”.",
            f"Số liệu lũy kế từ ngày {begin} đến hết ngày {end}; chỉ tiêu tính khác có ghi chú riêng khi chọn ô.",
            f"Không có thì ghi 0; việc không có trên địa bàn thì ghi “{NONE_ARISEN}”. Không để trống ô số liệu.",
            "Chỉ gõ chữ số, không gõ dấu chấm hàng nghìn, không kèm đơn vị tính: 1234, không phải “1.234 cuộc”.",
            "Ghi đúng đơn vị tính của từng chỉ tiêu; tiền tính bằng đồng thì không ghi theo triệu đồng.",
            f"Cột “{before}” là số liệu đơn vị đã báo cáo ở kỳ trước; số lũy kế kỳ này không được nhỏ hơn số đó.",
            f"Ô “{result}”: nêu việc đã làm, nơi làm, thời gian, kết quả của riêng đơn vị; "
            "không chép lại kế hoạch hoặc báo cáo kỳ trước.",
            "Không thêm, xóa, đổi chỗ hàng và cột. Xuống dòng trong ô: Alt + Enter; ý cần nói thêm ghi ở “Ghi chú”.",
            f"Lưu tệp dạng .xlsx, không đặt mật khẩu, gửi {self.plan.office.title} chậm nhất ngày "
            f"{show_date(self.last_good_day)}.",
        ]

    def tasks(self) -> None:
        sheet = self.sheet(TASKS, self.subtitle(), landscape=True)
        row = self.headings(sheet, TASKS)
        for task in self.plan.tasks_of(self.unit):
            row += 1
            sheet.write_string(row, 0, task.id, self.styles["code"])
            sheet.write_string(row, 1, task.title, self.styles["label"])
            for column in range(2, 5):
                sheet.write_blank(row, column, None, self.styles["input"])
            sheet.set_row(row, _LINE * max(_lines(task.title, TASKS.columns[1].width), _ROOM))
            self.anchor(sheet, TASKS, row, task.id, self.inputs(TASKS))
        self.finish(sheet, TASKS, row)

    def figures(self) -> None:
        sheet = self.sheet(FIGURES, self.subtitle(), landscape=False)
        row = self.headings(sheet, FIGURES)
        task: str | None = None
        for indicator in self.plan.indicators_of(self.unit, self.period):
            row += 1
            if indicator.task != task:
                task = indicator.task
                name = self.plan.task_by_id[task].short if task else "Chung"
                sheet.merge_range(row, 0, row, 5, f"Nhiệm vụ {task}. {name}" if task else name, self.styles["section"])
                row += 1
            self.figure(sheet, row, indicator)
        self.finish(sheet, FIGURES, row)

    def figure(self, sheet: "Worksheet", row: int, indicator: Indicator) -> None:
        sheet.write_string(row, 0, indicator.code, self.styles["code"])
        sheet.write_string(row, 1, indicator.name, self.styles["part" if indicator.part_of else "label"])
        sheet.write(row, 2, indicator.unit or None, self.styles["unit"])
        earlier = self.before.get(indicator.code)
        number = "decimal" if indicator.kind in (Kind.DECIMAL, Kind.PERCENT) else "number"
        if earlier and indicator.kind.numeric:
            sheet.write_number(row, 3, float(earlier.value), self.styles[f"{number}_before"])
        else:
            shown = "" if earlier is None else (YES if earlier.value else NO) if indicator.kind is Kind.YES_NO else ""
            sheet.write(row, 3, shown or None, self.styles["number_before"])
        style = "choice" if indicator.kind is Kind.YES_NO else "input" if indicator.kind is Kind.LIST else number
        sheet.write_blank(row, 4, None, self.styles[style])
        sheet.write_blank(row, 5, None, self.styles["input"])
        sheet.set_row(row, _LINE * _lines(indicator.name, FIGURES.columns[1].width - 2 * bool(indicator.part_of)))
        self.validate(sheet, row, indicator, earlier)
        self.anchor(sheet, FIGURES, row, indicator.code, self.inputs(FIGURES))

    def assessment(self) -> None:
        sheet = self.sheet(ASSESSMENT, self.subtitle(), landscape=True)
        row = self.headings(sheet, ASSESSMENT)
        for key, label in ASSESSMENT_FIELDS.items():
            row += 1
            sheet.write_string(row, 0, label, self.styles["label"])
            sheet.write_blank(row, 1, None, self.styles["input"])
            sheet.set_row(row, _LINE * _ROOM)
            self.anchor(sheet, ASSESSMENT, row, key, {TEXT: 1})
        self.finish(sheet, ASSESSMENT, row)

    def stamp(self) -> None:
        sheet = self.book.add_worksheet(STAMP_SHEET)
        sheet.very_hidden()
        stamp = Stamp(self.plan.id, self.plan.form, self.unit.id, self.period.id)
        ids = [row_id(TASKS, task.id) for task in self.plan.tasks_of(self.unit)]
        ids += [row_id(FIGURES, indicator.code) for indicator in self.plan.indicators_of(self.unit, self.period)]
        for row, (key, value) in enumerate([*stamp.rows(), *((STAMP_ROW, identity) for identity in ids)]):
            sheet.write_string(row, 0, key)
            sheet.write_string(row, 1, value)

    # What the sheets share

    def subtitle(self) -> str:
        return f"{self.unit.name} - {self.period.title}"

    def sheet(self, layout: SheetLayout, subtitle: str, *, landscape: bool) -> "Worksheet":
        sheet = self.book.add_worksheet(layout.name)
        last = len(layout.columns) - 1
        sheet.hide_gridlines(2)
        for at, column in enumerate(layout.columns):
            sheet.set_column(at, at, column.width)
        sheet.merge_range(0, 0, 0, last, layout.title, self.styles["title"])
        sheet.merge_range(1, 0, 1, last, subtitle, self.styles["subtitle"])
        sheet.set_row(0, 24)
        sheet.set_row(1, _LINE * (1 + len(subtitle) // 90))
        sheet.set_row(2, 6)
        sheet.set_paper(9)  # A4
        if landscape:
            sheet.set_landscape()
        sheet.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        font = '&"Times New Roman,Regular"&10'
        sheet.set_footer(f"&L{font}{self.unit.name.replace('&', '&&')}&R{font}Trang &P/&N")
        if layout is INFO:
            self.headings(sheet, layout)
        return sheet

    def headings(self, sheet: "Worksheet", layout: SheetLayout) -> int:
        for at, column in enumerate(layout.columns):
            sheet.write_string(_HEAD_ROW, at, column.heading, self.styles["heading"])
        sheet.set_row(_HEAD_ROW, _LINE * (2 if layout is FIGURES else 1.3))
        if layout in (TASKS, FIGURES):
            sheet.freeze_panes(_HEAD_ROW + 1, 2)
            sheet.repeat_rows(_HEAD_ROW)
        return _HEAD_ROW

    @staticmethod
    def inputs(layout: SheetLayout) -> dict[str, int]:
        return {column.key: at for at, column in enumerate(layout.columns) if column.input}

    def anchor(self, sheet: "Worksheet", layout: SheetLayout, row: int, key: str, inputs: Mapping[str, int]) -> None:
        """The hidden id at the row's end, and a defined name on each input cell."""
        sheet.write_string(row, len(layout.columns), row_id(layout, key), self.styles["hidden"])
        for column in layout.columns:
            if column.key in inputs:
                letter = chr(65 + inputs[column.key])
                name = cell_defined_name(layout, key, column)
                self.book.define_name(name, f"='{layout.name}'!${letter}${row + 1}")

    def finish(self, sheet: "Worksheet", layout: SheetLayout, last_row: int) -> None:
        width = len(layout.columns)
        sheet.set_column(width, width, None, None, {"hidden": True})
        sheet.print_area(0, 0, last_row, width - 1)
        sheet.protect("", {
            "format_rows": True, "format_columns": True, "select_locked_cells": True, "select_unlocked_cells": True,
        })  # fmt: skip

    def validate(self, sheet: "Worksheet", row: int, indicator: Indicator, earlier: Earlier | None) -> None:
        """Limits and messages from the plan, so that Excel refuses what the checks would send back."""
        options = validation(indicator, earlier, f"E{row + 1}")
        sheet.data_validation(row, 4, row, 4, options)


def _growing(name: str, part: bytes) -> bytes:
    """Row heights are only where to begin: without this mark Excel lets a row grow with what is typed into it."""
    return part.replace(b' customHeight="1"', b"") if name.startswith("xl/worksheets/") else part


def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a column: Times New Roman 12 sets about 1.1 letters in a unit of width."""
    return max(sum(-(-len(line) // int(width * 1.08)) for line in text.split("\n")), 1)


def _styles(book: "Workbook") -> dict[str, Any]:
    base = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter", "text_wrap": True}
    boxed = {**base, "border": 1, "border_color": "#8C8C8C"}
    fill = {**boxed, "bg_color": "#FFF9DB", "locked": False}
    looks: dict[str, dict[str, Any]] = {
        "title": {**base, "bold": True, "font_size": 15, "align": "center", "font_color": "#1F3864"},
        "subtitle": {**base, "italic": True, "align": "center"},
        "heading": {**boxed, "bold": True, "align": "center", "bg_color": "#D9E2F3"},
        "section": {**boxed, "bold": True, "bg_color": "#EDF1F9"},
        "label": boxed,
        "part": {**boxed, "indent": 1},
        "code": {**boxed, "align": "center", "num_format": "@"},
        "unit": {**boxed, "align": "center"},
        "fixed": {**boxed, "bold": True, "align": "left"},
        "input": {**fill, "valign": "top"},
        "date": {**fill, "num_format": "dd/mm/yyyy", "align": "left"},
        "choice": {**fill, "align": "center"},
        "number": {**fill, "num_format": "#,##0", "align": "right"},
        "decimal": {**fill, "num_format": "#,##0.0##", "align": "right"},
        "number_before": {**boxed, "num_format": "#,##0", "align": "right", "font_color": "#595959"},
        "decimal_before": {**boxed, "num_format": "#,##0.0##", "align": "right", "font_color": "#595959"},
        "step": {**base, "align": "right", "valign": "top"},
        "guidance": {**base, "valign": "top"},
        "hidden": {"font_color": "#FFFFFF", "font_size": 8},
    }
    return {name: book.add_format(look) for name, look in looks.items()}
