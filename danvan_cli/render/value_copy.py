"""A workbook's values in a new .xlsx workbook: for old .xls files and others that cannot be changed part by part."""

import io
import re
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from danvan_cli.finding import cell_name, row_column
from danvan_cli.form.layout import SHEETS, STAMP_SHEET, read_row_id
from danvan_cli.texts.text import clean
from danvan_cli.workbook.reader import Book, Cell, ErrorValue, NotCalculated, Sheet

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_NARROWEST, _WIDEST = 8, 60
_LINE, _TALLEST = 16.5, 400.0
_MOST_CELLS = 100_000  # of one sheet; a larger one is copied as it is
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
        _copy(copy.create_sheet(sheet.name), sheet, merged.get(sheet.name, []))
    for name, (sheet_name, cell) in book.names.items():
        column, row = re.fullmatch(r"([A-Z]+)(\d+)", cell).groups()  # type: ignore[union-attr]
        copy.defined_names[name] = DefinedName(name, attr_text=f"{quote_sheetname(sheet_name)}!${column}${row}")
    target = io.BytesIO()
    copy.properties.created = datetime(stamp.year, stamp.month, stamp.day)  # noqa: DTZ001 - the format knows no zone
    copy.save(target)
    return frozen(target.getvalue(), stamp)


def _copy(made: "Worksheet", sheet: Sheet, merged: Sequence[str]) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    for row, cells in enumerate(sheet.rows, 1):
        for column, value in enumerate(cells, 1):
            if value != "" and not isinstance(value, NotCalculated):
                _put(made, row, column, value)
    # What stands under a merged range, unseen, would be lost with it.
    shown = [area for area in merged if sum(cell.value is not None for row in made[area] for cell in row) <= 1]
    heads = {row_column(area.partition(":")[0]) for area in shown}
    widths = _widths(sheet, heads)
    _dress(made, widths, heads)
    for area in shown:
        made.merge_cells(area)
    for at, width in enumerate(widths, 1):
        made.column_dimensions[get_column_letter(at)].width = width
        made.column_dimensions[get_column_letter(at)].hidden = not width
    if sheet.name == STAMP_SHEET or not sheet.visible:
        made.sheet_state = "veryHidden" if sheet.name == STAMP_SHEET else "hidden"
    made.page_setup.paperSize, made.page_setup.orientation = 9, "landscape"  # A4
    made.page_setup.fitToWidth, made.page_setup.fitToHeight = 1, 0
    made.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _widths(sheet: Sheet, heads: Collection[tuple[int, int]]) -> list[float]:
    """The columns' widths: those of the form's own sheets, else by what stands in them, merged ranges apart; 0 hides a
    column of the form's marks."""
    known = next(([column.width for column in layout.columns] for layout in SHEETS if layout.name == sheet.name), [])
    widths: list[float] = []
    for at in range(max(map(len, sheet.rows), default=0)):
        column = [
            row[at] for number, row in enumerate(sheet.rows, 1) if at < len(row) and (number, at + 1) not in heads
        ]
        filled = [cell for cell in column if cell != ""]
        if filled and all(isinstance(cell, str) and read_row_id(cell) for cell in filled):
            widths.append(0)
        elif at < len(known):
            widths.append(known[at])
        else:
            longest = max((len(line) for cell in filled for line in str(cell).split("\n")), default=0)
            widths.append(min(max(longest + 2, _NARROWEST), _WIDEST))
    return widths


def _dress(made: "Worksheet", widths: Sequence[float], heads: Collection[tuple[int, int]]) -> None:
    """A plain look that can be read and printed; rows are as high as their texts."""
    from openpyxl.styles import Alignment, Border, Font, Side

    line = Side(style="thin", color="FFBFBFBF")
    font, border = Font(name="Times New Roman", size=12), Border(line, line, line, line)
    wrapped = Alignment(vertical="top", wrap_text=True)
    if made.max_row * made.max_column > _MOST_CELLS:
        return
    for number, cells in enumerate(made.iter_rows(), 1):
        lines = 1
        for cell, width in zip(cells, widths, strict=False):
            cell.font, cell.border, cell.alignment = font, border, wrapped
            if isinstance(cell.value, str) and width and (number, cell.column) not in heads:
                lines = max(lines, sum(-(-len(text) // int(width * 1.08)) for text in cell.value.split("\n")))
        made.row_dimensions[number].height = min(lines * _LINE, _TALLEST)


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


def _merged(content: bytes) -> dict[str, list[str]]:
    """The merged ranges by sheet, as far as the fast reader knows them."""
    from python_calamine import CalamineWorkbook

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
