"""A workbook's cells with their addresses, and nothing lost that the fast reader passes over."""

import io
from collections.abc import Callable
from datetime import date

import openpyxl
import pytest
from hostile import MAIN, ONE_CELL, RELATIONS, xlsx
from openpyxl.worksheet.worksheet import Worksheet

from danvan_cli.workbook.reader import Book, Cell, ErrorValue, NotCalculated, read_book


def book_of(content: bytes) -> Book:
    book = read_book(content)
    assert isinstance(book, Book)
    return book


def written(fill: Callable[[Worksheet], object]) -> list[list[Cell]]:
    """The rows of a sheet that openpyxl wrote."""
    book, target = openpyxl.Workbook(), io.BytesIO()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    fill(sheet)
    book.save(target)
    return book_of(target.getvalue()).sheets[0].rows


def test_leading_blank_rows_and_columns_keep_every_address() -> None:
    rows = written(lambda sheet: sheet.__setitem__("C4", "x"))
    assert rows[3][2] == "x"
    assert not any(cell != "" for row in rows[:3] for cell in row)


@pytest.mark.parametrize("shown", ["#DIV/0!", "#REF!", "#N/A", "#VALUE!", "#NAME?"])
def test_an_error_cell_is_seen(shown: str) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["B2"], sheet["C2"] = "x", shown, 3

    assert written(fill)[1] == ["", ErrorValue(shown), 3.0]


def test_a_formula_that_was_never_calculated_is_seen() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["B1"] = 2, "=A1*2"

    assert written(fill)[0] == [2.0, NotCalculated()]


@pytest.mark.parametrize(("typed", "expected"), [("=A1*2", NotCalculated()), ("#DIV/0!", ErrorValue("#DIV/0!"))])
def test_they_are_seen_on_a_last_row_that_holds_nothing_else(typed: str, expected: Cell) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["D9"] = 2, typed

    rows = written(fill)
    assert len(rows) == 9
    assert rows[8][3] == expected


def test_a_formula_with_its_value_is_its_value() -> None:
    cell = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c></row>'
    assert book_of(xlsx(cell)).sheets[0].rows == [[2.0, "a"]]


def test_marks_are_put_on_their_own_sheet_only() -> None:
    failed = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" t="e"><v>#REF!</v></c></row>'
    first, second = book_of(xlsx(ONE_CELL, failed)).sheets
    assert first.rows == [[1.0]]
    assert second.rows[1] == [ErrorValue("#REF!")]


def test_texts_stay_texts_and_dates_are_dates() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["01", "NA", "1.10", True, date(2026, 4, 3), 12.5, "  x "])

    row = written(fill)[0]
    assert row[:4] == ["01", "NA", "1.10", True]
    assert isinstance(row[4], date)
    assert (row[4].year, row[4].month, row[4].day) == (2026, 4, 3)
    assert row[5] == 12.5


def test_hidden_sheets_are_read_and_marked() -> None:
    names = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name="S1" sheetId="1" r:id="rId1"/>'
        '<sheet name="S2" sheetId="2" state="veryHidden" r:id="rId2"/></sheets></workbook>'
    )
    book = book_of(xlsx(ONE_CELL, ONE_CELL, parts={"xl/workbook.xml": names}))
    assert [sheet.visible for sheet in book.sheets] == [True, False]


def test_defined_names_tell_sheet_and_cell_whatever_the_sheet_is_called() -> None:
    book, target = openpyxl.Workbook(), io.BytesIO()
    book.create_sheet("Ô'Hara (1)")["B2"] = 1
    for name, place in (("dv_a", "'Ô''Hara (1)'!$B$2"), ("dv_b", "Sheet!$AA$10"), ("area", "Sheet!$A$1:$B$2")):
        book.defined_names[name] = openpyxl.workbook.defined_name.DefinedName(name, attr_text=place)
    book.save(target)
    assert book_of(target.getvalue()).names == {"dv_a": ("Ô'Hara (1)", "B2"), "dv_b": ("Sheet", "AA10")}


def test_a_sheet_with_an_absolute_target_is_looked_at_too() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>'
    )
    failed = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c></row>'
    book = book_of(xlsx(failed, parts={"xl/_rels/workbook.xml.rels": relations}))
    assert book.sheets[0].rows == [[1.0, ErrorValue("#N/A")]]


def test_an_error_in_a_sheet_with_a_prefix_before_its_tags_is_seen() -> None:
    """Some programs write `<x:c>` for `<c>`: no less a workbook."""
    sheet = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c>'
        '<x:c r="B1" t="e"><x:v>#N/A</x:v></x:c><x:c r="C1"><x:f>A1</x:f></x:c></x:row></x:sheetData></x:worksheet>'
    )
    rows = book_of(xlsx(ONE_CELL, parts={"xl/worksheets/sheet1.xml": sheet})).sheets[0].rows
    assert rows == [[1.0, ErrorValue("#N/A"), NotCalculated()]]


def test_an_error_is_seen_however_the_sheet_is_written() -> None:
    failed = "<row r='1'><c r='A1'><v>1</v></c><c r = 'B1' t = 'e'><v>#N/A</v></c></row>"
    assert book_of(xlsx(failed)).sheets[0].rows == [[1.0, ErrorValue("#N/A")]]
    pending = "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><f\n>A1</f></c></row>"
    assert book_of(xlsx(pending)).sheets[0].rows == [[1.0, NotCalculated()]]
