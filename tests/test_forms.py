"""The blank workbooks: each unit is asked what the plan asks of it, and Excel refuses what the checks would refuse."""

import io
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import openpyxl
import pytest
from filled import blank, plan_of
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

from danvan_cli.errors import DanvanError
from danvan_cli.finding import Where
from danvan_cli.form.layout import NONE_ARISEN, SHEETS, STAMP_SHEET
from danvan_cli.forms import make_forms
from danvan_cli.plan import Kind, Plan
from danvan_cli.submission import Earlier

SMALL, AN_NHON = plan_of("small"), plan_of("an-nhon")
LAST = date(2026, 5, 2)
ASKED = [
    ("small", "hoa-sen", "4t"),
    ("small", "tram", "8t"),
    ("an-nhon", "dap-da", "6m"),
    ("an-nhon", "thanh-tra", "q1"),
]


@lru_cache
def book_of(plan: str, unit: str, period: str) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(blank(plan_of(plan), unit, period)))


def column(book: Workbook, sheet: str, number: int) -> list[object]:
    return [row[number] for row in book[sheet].iter_rows(min_row=5, values_only=True)]


def input_rows(book: Workbook, plan: Plan) -> dict[str, int]:
    """The row of each indicator of the form."""
    return {
        str(row[0].value): row[0].row
        for row in book["Chỉ tiêu"].iter_rows(min_row=5)
        if row[0].value in plan.indicator_by_code and row[0].row
    }


@pytest.mark.parametrize(("plan", "unit", "period"), ASKED)
def test_a_form_holds_just_the_units_tasks_and_indicators(plan: str, unit: str, period: str) -> None:
    whole, book = plan_of(plan), book_of(plan, unit, period)
    wanted = whole.unit_by_id[unit]
    indicators = whole.indicators_of(wanted, whole.period_by_id[period])
    assert column(book, "Nhiệm vụ", 0) == [task.id for task in whole.tasks_of(wanted)]
    assert [code for code in column(book, "Chỉ tiêu", 0) if code in whole.indicator_by_code] == [
        indicator.code for indicator in indicators
    ]
    assert len(input_rows(book, whole)) == len(indicators)


def test_what_is_asked_of_one_period_only_is_on_its_form_only() -> None:
    assert "5.3" not in input_rows(book_of("small", "hoa-sen", "4t"), SMALL)
    assert "5.3" in input_rows(book_of("small", "hoa-sen", "8t"), SMALL)


@pytest.mark.parametrize(("plan", "unit", "period"), ASKED)
def test_input_cells_are_open_and_everything_else_is_locked(plan: str, unit: str, period: str) -> None:
    book = book_of(plan, unit, period)
    for layout in SHEETS:
        sheet = book[layout.name]
        assert sheet.protection.sheet
        assert not sheet.protection.password
        inputs = [at for at, one in enumerate(layout.columns, 1) if one.input]
        for row in sheet.iter_rows(min_row=5):
            asked = str(row[-1].value or "").startswith("dv:")
            given = str(row[-1].value) in ("dv:f:unit", "dv:f:period", "dv:f:year")
            for at, cell in enumerate(row, 1):
                is_open = asked and not given and at in inputs
                assert cell.protection.locked is not is_open, f"{layout.name}!{cell.coordinate}"


@pytest.mark.parametrize(("plan", "unit", "period"), ASKED)
def test_each_figures_cell_refuses_what_the_checks_would_refuse(plan: str, unit: str, period: str) -> None:
    whole, book = plan_of(plan), book_of(plan, unit, period)
    validations: dict[str, DataValidation] = {
        str(one.sqref): one for one in book["Chỉ tiêu"].data_validations.dataValidation
    }
    for code, row in input_rows(book, whole).items():
        indicator, rule = whole.indicator_by_code[code], validations[f"E{row}"]
        # Excel cuts longer messages off, or calls the workbook damaged.
        assert len(rule.promptTitle or "") <= 32
        assert len(rule.prompt or "") <= 255
        assert len(rule.error or "") <= 225
        if indicator.kind is Kind.YES_NO:
            assert rule.type == "list"
            assert "Có" in str(rule.formula1)
        elif indicator.kind is Kind.LIST:
            assert rule.type is None
        else:
            assert rule.type == "custom"
            formula = str(rule.formula1)
            assert NONE_ARISEN in formula
            assert ("INT(" in formula) is indicator.kind.whole
            limit = Decimal(100) if indicator.kind is Kind.PERCENT else indicator.max
            assert limit is None or f"<={limit}" in formula


@pytest.mark.parametrize(("plan", "unit", "period"), ASKED)
def test_each_field_has_its_hidden_id_and_defined_names_that_excel_takes(plan: str, unit: str, period: str) -> None:
    book = book_of(plan, unit, period)
    assert book[STAMP_SHEET].sheet_state == "veryHidden"
    stamp = {row[0]: row[1] for row in book[STAMP_SHEET].iter_rows(values_only=True) if row[0] != "row"}
    assert (stamp["unit"], stamp["period"], stamp["plan"]) == (unit, period, plan_of(plan).id)
    for layout in SHEETS:
        sheet = book[layout.name]
        hidden = chr(65 + len(layout.columns))
        assert sheet.column_dimensions[hidden].hidden
        ids = [cell.value for cell in sheet[hidden] if cell.value]
        assert len(ids) == len(set(ids))
    names = {name: one.attr_text for name, one in book.defined_names.items() if name.startswith("dv_")}
    assert len(set(names.values())) == len(names)
    assert all(len(name) < 255 and name.replace("_", "").replace(".", "").isalnum() for name in names)


def test_the_figures_of_the_period_before_stand_beside_the_cells_to_fill(tmp_path: Path) -> None:
    somewhere = Where("x.xlsx", "Chỉ tiêu", "E1")
    before = {
        code: Earlier(Decimal(value), "4t", LAST, somewhere)
        for code, value in (("2.1", "1234"), ("4.3", "12.5"), ("0.1", "1"), ("1.10", "0"))
    }
    (made,) = make_forms(
        SMALL, SMALL.period_by_id["8t"], [SMALL.unit_by_id["hoa-sen"]], tmp_path, LAST, {"hoa-sen": before}
    )
    book = openpyxl.load_workbook(made.path)
    rows = input_rows(book, SMALL)
    sheet = book["Chỉ tiêu"]
    shown = {code: sheet.cell(row, 4).value for code, row in rows.items()}
    assert (shown["2.1"], shown["4.3"], shown["0.1"], shown["1.10"]) == (1234, 12.5, "Có", 0)
    assert not shown["1.1"]
    assert all(sheet.cell(row, 5).value is None for row in rows.values())
    assert "1.234" in str(next(
        one.prompt for one in sheet.data_validations.dataValidation if str(one.sqref) == f"E{rows['2.1']}"
    ))  # fmt: skip


def make(folder: Path, unit: str = "hoa-sen", last: date = LAST) -> tuple[Path, bool]:
    (made,) = make_forms(SMALL, SMALL.period_by_id["4t"], [SMALL.unit_by_id[unit]], folder, last, {})
    return made.path, made.made


def test_the_same_plan_gives_the_same_bytes(tmp_path: Path) -> None:
    first, _ = make(tmp_path / "a")
    second, _ = make(tmp_path / "b")
    assert first.read_bytes() == second.read_bytes()
    assert make(tmp_path / "a") == (first, True)


def test_a_form_that_is_there_and_differs_is_left_alone(tmp_path: Path) -> None:
    path, _ = make(tmp_path)
    path.write_bytes(b"filled in already")
    assert make(tmp_path) == (path, False)
    assert path.read_bytes() == b"filled in already"


def test_forms_have_names_that_every_mail_program_can_carry(tmp_path: Path) -> None:
    plan, period = AN_NHON, AN_NHON.periods[0]
    made = list(make_forms(plan, period, plan.units_owing(period), tmp_path, LAST, {}))
    names = [form.path.name for form in made]
    assert len(set(names)) == len(names) == 30
    assert all(name.isascii() and " " not in name and name.startswith("q1-") for name in names)


def test_a_folder_that_cannot_be_made_is_the_operators_mistake(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(DanvanError, match="file"):
        make(tmp_path / "file" / "forms")


def test_no_cell_of_a_form_is_a_formula_whatever_the_plan_says(tmp_path: Path) -> None:
    unit = SMALL.unit_by_id["hoa-sen"]._replace(name='=HYPERLINK("http://example.org")', id="x")
    (made,) = make_forms(SMALL, SMALL.period_by_id["4t"], [unit], tmp_path, LAST, {})
    book = openpyxl.load_workbook(made.path)
    assert book["Thông tin"]["B5"].value == unit.name
    types = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in types
