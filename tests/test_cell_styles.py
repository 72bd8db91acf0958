"""What the look of cells says: percentages are what is shown, in .xlsx and in .xls."""

import io

import openpyxl
import pytest
import xlwt
from filled import filled, plan_of
from hostile import MAIN, xlsx

from danvan_cli.intake.worker import examine_content
from danvan_cli.workbook.cell_styles import percent_cells
from danvan_cli.workbook.reader import Book, read_book


@pytest.mark.parametrize(
    ("code", "percent"),
    [("0%", True), ("0.00%", True), ("#,##0.0\\ %", True), ("0.0##%;[Red]-0.0%", True), ("General", False),
     ('0.0" %"', False), ("0\\%", False), ("#,##0", False)],
)  # fmt: skip
def test_a_format_with_a_sign_of_percent_shows_a_percentage(code: str, percent: bool) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Tỷ lệ"
    sheet["B3"] = 0.985
    sheet["B3"].number_format = code
    target = io.BytesIO()
    book.save(target)
    read = read_book(target.getvalue())
    assert isinstance(read, Book)
    assert read.percent_cells == frozenset({("Tỷ lệ", "B3")} if percent else ())


def test_the_format_is_known_in_an_old_workbook_too() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("S")
    sheet.write(2, 1, 0.985, xlwt.easyxf(num_format_str="0.0%"))
    sheet.write(3, 1, 0.985)
    target = io.BytesIO()
    book.save(target)
    read = read_book(target.getvalue())
    assert isinstance(read, Book)
    assert read.percent_cells == frozenset({("S", "B3")})


def test_cells_without_addresses_stand_after_one_another() -> None:
    styles = f'<styleSheet xmlns="{MAIN}"><cellXfs><xf/><xf numFmtId="9"/></cellXfs></styleSheet>'
    rows = '<row r="3"><c><v>1</v></c><c s="1"><v>1</v></c></row><row><c s="1"><v>1</v></c></row>'
    assert percent_cells(xlsx(rows, parts={"xl/styles.xml": styles})) == {("S1", "B3"), ("S1", "A4")}


def test_of_styles_that_cannot_be_read_nobody_can_say_what_is_a_percentage() -> None:
    broken = f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="9"/></cellXfs></styleSheet>'
    book = read_book(xlsx('<row><c s="7"><v>0.9</v></c></row>', parts={"xl/styles.xml": broken}))
    assert isinstance(book, Book)
    assert book.percent_cells is None


def test_a_percentage_in_a_form_is_what_its_cell_shows() -> None:
    plan = plan_of("small")
    book = openpyxl.load_workbook(io.BytesIO(filled(plan, "hoa-sen", "4t", "2.3 = 0.985")))
    sheet = book["Chỉ tiêu"]
    sheet["E14"].number_format = "0.0%"
    target = io.BytesIO()
    book.save(target)
    seen = examine_content(plan, None, "x.xlsx", target.getvalue())
    assert not seen.findings
    assert seen.submission
    assert str(seen.submission.values()["2.3"]) == "98.5"
