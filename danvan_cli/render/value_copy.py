"""A workbook's values in a new .xlsx workbook: for old .xls files and others that cannot be changed part by part."""

import io
import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from danvan_cli.form import STAMP_SHEET, read_row_id
from danvan_cli.text import clean
from danvan_cli.workbook import Book, Cell, ErrorValue, NotCalculated, Sheet

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_NARROWEST, _WIDEST = 8, 60
_LONGEST = 32_767  # characters in a cell of Excel


def value_copy(content: bytes, book: Book, stamp: date) -> bytes:
    """The copy, the same bytes each time. A formula that nobody calculated is left blank: danvan never saw it."""
    from openpyxl import Workbook
    from openpyxl.utils import quote_sheetname
    from openpyxl.workbook.defined_name import DefinedName

    from danvan_cli.render.package import frozen

    copy = Workbook()
    del copy[copy.sheetnames[0]]
    merged = _merged(content)
    for sheet in book.sheets:
        made = copy.create_sheet(sheet.name)
        _fill(made, sheet)
        for area in merged.get(sheet.name, ()):
            # What stands under a merged range, unseen, would be lost with it.
            if sum(cell.value is not None for row in made[area] for cell in row) <= 1:
                made.merge_cells(area)
        if sheet.name == STAMP_SHEET:
            made.sheet_state = "veryHidden"
        elif not sheet.visible:
            made.sheet_state = "hidden"
    for name, (sheet_name, cell) in book.names.items():
        column, row = re.fullmatch(r"([A-Z]+)(\d+)", cell).groups()  # type: ignore[union-attr]
        copy.defined_names[name] = DefinedName(name, attr_text=f"{quote_sheetname(sheet_name)}!${column}${row}")
    target = io.BytesIO()
    copy.properties.created = datetime(stamp.year, stamp.month, stamp.day)  # noqa: DTZ001 - the format knows no zone
    copy.save(target)
    return frozen(target.getvalue(), stamp)


def _fill(made: "Worksheet", sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side
    from openpyxl.utils import get_column_letter

    line = Side(style="thin", color="FFBFBFBF")
    font, border = Font(name="Times New Roman", size=12), Border(line, line, line, line)
    wrapped = Alignment(vertical="top", wrap_text=True)
    for row, cells in enumerate(sheet.rows, 1):
        for column, value in enumerate(cells, 1):
            if value != "" and not isinstance(value, NotCalculated):
                _put(made, row, column, value)
                cell = made.cell(row, column)
                cell.font, cell.border, cell.alignment = font, border, wrapped
    width = max(map(len, sheet.rows), default=0)
    for at in range(width):
        filled = [row[at] for row in sheet.rows if at < len(row) and row[at] != ""]
        dimension = made.column_dimensions[get_column_letter(at + 1)]
        dimension.width = _width(filled)
        dimension.hidden = bool(filled) and all(isinstance(cell, str) and read_row_id(cell) for cell in filled)


def _put(made: "Worksheet", row: int, column: int, value: Cell) -> None:
    cell = made.cell(row, column)
    if isinstance(value, str):
        cell.value = clean(value)[:_LONGEST]
        cell.data_type = "s"  # also when it begins with "="
    elif isinstance(value, ErrorValue):
        cell.value = value.shown
        cell.data_type = "e"
    else:
        cell.value = value  # type: ignore[assignment]
        if isinstance(value, date):
            cell.number_format = "dd/mm/yyyy"


def _width(column: Sequence[Cell]) -> float:
    longest = max((len(line) for cell in column for line in str(cell).split("\n")), default=0)
    return min(max(longest + 2, _NARROWEST), _WIDEST)


def _merged(content: bytes) -> dict[str, list[str]]:
    """The merged ranges by sheet, as far as the fast reader knows them."""
    from python_calamine import CalamineWorkbook

    from danvan_cli.finding import cell_name

    found: dict[str, list[str]] = {}
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for name in book.sheet_names:
            for (top, left), (bottom, right) in book.get_sheet_by_name(name).merged_cell_ranges or ():
                area = f"{cell_name(top + 1, left + 1)}:{cell_name(bottom + 1, right + 1)}"
                found.setdefault(name, []).append(area)
    except Exception:
        return {}
    return found
