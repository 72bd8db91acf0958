"""Filled forms as short texts, so that a test reads like the form that a unit sends.

A form is made by danvan itself, filled so that nothing is wrong with it, and then changed line by line:

    2.1 = 40                        the figure of an indicator
    2.1 note = "tính cả lớp ghép"   its note
    t1.result = "Đã họp."           a text of task 1; also t1.difficulty, t1.proposal
    f.unit = "MN Hoa Sen"           a field of the first sheet
    d.strengths = ""                a field of the assessment
    s.period = "8t"                 what the hidden sheet says
    Chỉ tiêu!E9 = "#DIV/0!"         any cell
    t1.result = "§·" in .VnTime     typed in that font
    delete row 2.1                  also: delete row t1
    double row 2.1                  a copy of the row below the last one
    insert row above 2.1            as a program does: defined names stay where they were
    merge Chỉ tiêu!E9:E10           one cell of several
    delete sheet Đánh giá
    rename sheet Chỉ tiêu to Số liệu
    empty                           no figure and no text, only who reports
    retype                          only what is seen, typed into a new workbook

A value is JSON (a number, a text in quotes, true, null for a blank) or a day such as 2026-04-20. A text that begins
with "=" is a formula that nobody calculated, as openpyxl writes it.
"""

import io
import itertools
import json
import random
import re
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import openpyxl
from openpyxl.styles import Font
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from danvan_cli.checks.value import limits
from danvan_cli.form.layout import ASSESSMENT, FIGURES, INFO, SHEETS, STAMP_SHEET, TASKS, TEXT, SheetLayout
from danvan_cli.forms import make_forms
from danvan_cli.plan import Indicator, Kind, Limits, Period, Plan, Unit
from danvan_cli.plan_file import DEFAULT_PLAN, load_plan
from danvan_cli.rule import Expression

SMALL_PLAN = Path(__file__).parent / "small_plan.toml"
# A figure of everyday size, figures near the edges of rules, and sums of money.
CANDIDATES = tuple(map(Decimal, (2, 0, 1, 3, 5, 9, 200_000)))
_WORDS = """
    đã tổ chức họp triển khai phân công theo dõi vận động nhân dân tham gia gặp gỡ trao đổi hướng dẫn kiểm tra ghi
    nhận kết quả tại lớp thôn buổi sáng chiều tuần tháng số lượng người dự đông đủ phát tờ rơi loa sinh hoạt ngoại
    khóa phụ huynh cán bộ giáo viên nhân viên chuẩn bị sổ sách cân đo mắt răng nước sạch sân vườn cây xanh bếp lửa
"""
_LAYOUT_BY_PREFIX = {layout.prefix: layout for layout in SHEETS}
_TARGET = re.compile(r"(?P<prefix>[tfds])(?P<key>[\w-]*)\.(?P<field>\w+)|(?P<code>[\w.]+)(?P<note> note)?")


@lru_cache
def plan_of(name: str) -> Plan:
    """The plan `small` of these tests, or `an-nhon`, the one that ships with danvan."""
    return load_plan({"small": SMALL_PLAN, "an-nhon": DEFAULT_PLAN}[name])


def filled(plan: Plan, unit: str, period: str, text: str = "") -> bytes:
    """The unit's form for the period, filled without fault and then changed as `text` says, line by line."""
    form = _Form(openpyxl.load_workbook(io.BytesIO(blank(plan, unit, period))))
    form.fill(plan, plan.unit_by_id[unit], plan.period_by_id[period])
    for line in filter(None, map(str.strip, text.splitlines())):
        form.change(line)
    return form.bytes()


@lru_cache(maxsize=64)
def blank(plan: Plan, unit: str, period: str) -> bytes:
    """The form as danvan makes it for the unit."""
    wanted = plan.period_by_id[period]
    with tempfile.TemporaryDirectory() as folder:
        made = list(make_forms(plan, wanted, [plan.unit_by_id[unit]], Path(folder), wanted.due_before, {}))
        return made[0].path.read_bytes()


@lru_cache(maxsize=64)
def clean_figures(plan: Plan, unit: Unit, period: Period) -> Mapping[str, Decimal]:
    """Figures for all that is asked of the unit, small ones that keep every limit and rule of the plan."""
    figures = {indicator.code: next(allowed(indicator)) for indicator in plan.indicators_of(unit, period)}
    while broken := broken_rules(plan, figures):
        figures = next(
            better
            for rule in sorted((rule_of(plan, code) for code in broken), key=lambda rule: len(rule.codes))
            for better in variations(plan, rule, figures, 2)
            if len(broken_rules(plan, better)) < len(broken)
        )
    return figures


def allowed(indicator: Indicator) -> Iterator[Decimal]:
    """The candidates that the indicator's own limits allow; percentages keep away from 0 to 1, which are ambiguous, and
    sums of money begin with those that are not doubted."""
    low, high = limits(indicator)
    if indicator.kind is Kind.YES_NO:
        yield from (Decimal(1), Decimal(0))
        return
    few = Limits().money_from if indicator.kind is Kind.MONEY else 0
    for value in sorted(CANDIDATES, key=lambda value: 0 < value < few):
        in_limits = (low is None or value >= low) and (high is None or value <= high)
        if in_limits and not (indicator.kind is Kind.PERCENT and 0 < value <= 1):
            yield value


def variations(
    plan: Plan, expression: Expression, figures: Mapping[str, Decimal], most: int
) -> Iterator[dict[str, Decimal]]:
    """The figures with up to `most` of the expression's codes, and of those in the same rules, given other values."""
    neighbours = {
        code
        for rule in plan.rules
        if set(rule.expression.codes) & set(expression.codes)
        for code in rule.expression.codes
        if code in figures
    }
    codes = [*expression.codes, *sorted(neighbours - set(expression.codes))]
    for number in range(1, most + 1):
        for chosen in itertools.combinations(codes, number):
            choices = (list(allowed(plan.indicator_by_code[code])) for code in chosen)
            for values in itertools.product(*choices):
                yield {**figures, **dict(zip(chosen, values, strict=True))}


def broken_rules(plan: Plan, figures: Mapping[str, Decimal]) -> list[str]:
    """The codes of the rules that all their figures are there for, and that do not hold."""
    return [
        rule.code
        for rule in plan.rules
        if all(code in figures for code in rule.expression.codes) and not rule.expression.holds(figures)
    ]


def rule_of(plan: Plan, code: str) -> Expression:
    return next(rule.expression for rule in plan.rules if rule.code == code)


def told(unit: str, period: str, task: str) -> str:
    """A text of the unit's own: the same each time, unlike that of any other unit, period and task."""
    words = random.Random(f"{unit} {period} {task}").choices(_WORDS.split(), k=30)
    return " ".join(words).capitalize() + "."


class _Form:
    """An open workbook of the form; rows are found by their hidden ids."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self.font = ""

    def fill(self, plan: Plan, unit: Unit, period: Period) -> None:
        for key, text in (("reporter", "Trần Văn Mẫu"), ("signer", "Nguyễn Thị Ví Dụ")):
            self.put(INFO, key, TEXT, text)
        self.put(INFO, "date", TEXT, period.due_before - timedelta(days=9))
        for task in plan.tasks_of(unit):
            self.put(TASKS, task.id, "result", told(unit.id, period.id, task.id))
        for key in ("strengths", "weaknesses", "causes", "plans"):
            self.put(ASSESSMENT, key, TEXT, told(unit.id, period.id, key))
        for code, figure in clean_figures(plan, unit, period).items():
            self.put(FIGURES, code, "value", _typed(plan.indicator_by_code[code], figure))

    def change(self, line: str) -> None:
        if match := re.fullmatch(r'(.+ = ".*") in (\S+)', line):
            line, self.font = match.groups()
        target, equals, value = line.partition(" = ")
        if equals and "!" in target:
            sheet, _, cell = target.partition("!")
            _set(self.sheet(sheet), cell, _value(value), self.font)
        elif equals:
            self.assign(target, _value(value))
        elif match := re.fullmatch(r"(delete|double) row (\S+)", line):
            self.row(match[1], match[2])
        elif match := re.fullmatch(r"insert row above (\S+)", line):
            self.insert(match[1])
        elif match := re.fullmatch(r"merge (.+)!(\S+)", line):
            self.sheet(match[1]).merge_cells(match[2])
        elif match := re.fullmatch(r"delete sheet (.+)", line):
            del self.book[match[1]]
        elif match := re.fullmatch(r"rename sheet (.+) to (.+)", line):
            self.sheet(match[1]).title = match[2]
        elif line == "empty":
            self.empty()
        elif line == "retype":
            self.book = _retyped(self.book)
        else:
            raise ValueError(f"cannot be read: {line!r}")
        self.font = ""

    def empty(self) -> None:
        for layout in (TASKS, FIGURES, ASSESSMENT):
            inputs = [at for at, one in enumerate(layout.columns) if one.input]
            for row in self.sheet(layout.name).iter_rows():
                if any(str(cell.value or "").startswith("dv:") for cell in row):
                    for at in inputs:
                        row[at].value = None

    def assign(self, target: str, value: object) -> None:
        match = _TARGET.fullmatch(target)
        if match is None:
            raise ValueError(f"cannot be read: {target!r}")
        if match["code"]:
            self.put(FIGURES, match["code"], "note" if match["note"] else "value", value)
        elif match["prefix"] == "t":
            self.put(TASKS, match["key"], match["field"], value)
        elif match["prefix"] == "s":
            row = next(row for row in self.sheet(STAMP_SHEET).iter_rows() if row[0].value == match["field"])
            _set(self.sheet(STAMP_SHEET), f"B{row[0].row}", value, self.font)
        else:
            self.put(_LAYOUT_BY_PREFIX[match["prefix"]], match["field"], TEXT, value)

    def put(self, layout: SheetLayout, key: str, column: str, value: object) -> None:
        number = next(at for at, one in enumerate(layout.columns, 1) if one.key == column)
        sheet = self.sheet(layout.name)
        _set(sheet, f"{chr(64 + number)}{self.row_number(layout, key)}", value, self.font)

    def row(self, verb: str, key: str) -> None:
        layout = TASKS if key.startswith("t") else FIGURES
        sheet, number = self.sheet(layout.name), self.row_number(layout, key.removeprefix("t"))
        if verb == "delete":
            self.delete(sheet, number)
            return
        for column in range(1, len(layout.columns) + 2):
            sheet.cell(sheet.max_row + (column == 1), column).value = sheet.cell(number, column).value

    def insert(self, key: str) -> None:
        sheet, number = self.sheet(FIGURES.name), self.row_number(FIGURES, key)
        sheet.insert_rows(number)
        for merged in list(sheet.merged_cells.ranges):
            if merged.min_row >= number:
                merged.shift(row_shift=1)

    def delete(self, sheet: Worksheet, number: int) -> None:
        """Delete a row as Excel does: names and merged cells below it move up, those in it go."""
        sheet.delete_rows(number)
        for merged in list(sheet.merged_cells.ranges):
            if merged.min_row > number:
                merged.shift(row_shift=-1)
        for name, defined in list(self.book.defined_names.items()):
            place, _, row = str(defined.attr_text).rpartition("$")
            if name.startswith("dv_") and place.startswith(f"'{sheet.title}'!"):
                if int(row) == number:
                    del self.book.defined_names[name]
                elif int(row) > number:
                    defined.attr_text = f"{place}${int(row) - 1}"

    def row_number(self, layout: SheetLayout, key: str) -> int:
        wanted = f"dv:{layout.prefix}:{key}"
        rows = self.sheet(layout.name).iter_rows()
        return next(number for number, row in enumerate(rows, 1) if any(cell.value == wanted for cell in row))

    def sheet(self, name: str) -> Worksheet:
        sheet = self.book[name]
        assert isinstance(sheet, Worksheet)
        return sheet

    def bytes(self) -> bytes:
        target = io.BytesIO()
        self.book.save(target)
        return target.getvalue()


def _typed(indicator: Indicator, figure: Decimal) -> object:
    """A figure as a unit would type it."""
    if indicator.kind is Kind.YES_NO:
        return "Có" if figure else "Không"
    if indicator.kind is Kind.LIST:
        return "; ".join(f"Số {n}/KH" for n in range(1, int(figure) + 1)) or "Không"
    return int(figure) if figure == figure.to_integral_value() else float(figure)


def _value(text: str) -> object:
    return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else json.loads(text)


def _set(sheet: Worksheet, cell: str, value: object, font: str = "") -> None:
    if font:
        sheet[cell].font = Font(name=font)
    if isinstance(value, date) and not isinstance(value, datetime):
        sheet[cell].number_format = "dd/mm/yyyy"
    sheet[cell].value = value


def _delete_row(sheet: Worksheet, number: int) -> None:
    """As Excel does it: merged cells below move up with their rows, which openpyxl forgets."""
    areas = list(sheet.merged_cells.ranges)
    for area in areas:
        sheet.unmerge_cells(area.coord)
    sheet.delete_rows(number)
    for area in areas:
        if area.min_row > number:
            area.shift(row_shift=-1)
        sheet.merge_cells(area.coord)


def _retyped(book: Workbook) -> Workbook:
    """What is seen of the book, in a new one: no hidden sheet, no hidden ids, no names."""
    new = Workbook()
    del new[new.sheetnames[0]]
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            copy = new.create_sheet(sheet.title)
            for row in sheet.iter_rows():
                for cell in row:
                    if not str(cell.value or "").startswith("dv:"):
                        copy[cell.coordinate].value = cell.value
    return new
