"""Old workbooks (.xls, Excel 2 to 2003), by xlrd: the fast reader gives their error cells as blanks."""

import io
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Any

from danvan_cli.finding import cell_name
from danvan_cli.workbook.cells import Book, Cell, ErrorValue, NotCalculated, Sheet, placed
from danvan_cli.workbook.guard import Blueprint, Reason, Unreadable
from danvan_cli.workbook.kind import OLE
from danvan_cli.workbook.sheet_xml import Merged
from danvan_cli.workbook.signs import Place, Signs

_LOCKED = 0x2F  # the record FILEPASS [MS-XLS 2.4.117]
_FIRST_DAY = (datetime(1899, 12, 30), datetime(1904, 1, 1))  # noqa: DTZ001 - a day has no zone


def read_old(content: bytes, blueprint: Blueprint) -> Book:
    """Raises `Unreadable`; a password to open is named as what it is."""
    import xlrd

    if _is_locked(content):
        raise Unreadable(Reason.PASSWORD)
    try:
        book = _opened(xlrd, content)
        sheets = tuple(
            Sheet(sheet.name, placed(_cells(xlrd, book, sheet)), sheet.visibility == 0, tuple(_merged(sheet)))
            for sheet in book.sheets()
        )
    except MemoryError:
        raise
    except Exception as error:  # a spoilt file makes the library fail in any way
        raise Unreadable(Reason.DAMAGED, str(error) or type(error).__name__) from error
    return Book(sheets, dict(_names(book)), _signs(book, blueprint))


def _opened(xlrd: Any, content: bytes) -> Any:
    """The open workbook: with its formats, which say what is merged and hidden, unless those are spoilt."""
    try:
        return xlrd.open_workbook(
            file_contents=content, logfile=io.StringIO(), formatting_info=True, ragged_rows=True, on_demand=False
        )
    except MemoryError:
        raise
    except Exception:
        return xlrd.open_workbook(file_contents=content, logfile=io.StringIO(), ragged_rows=True, on_demand=False)


def _is_locked(content: bytes) -> bool:
    """Whether the workbook's records begin with one that says that the rest is encrypted."""
    records = _stream(content)
    at = 0
    for _record in range(20):
        kind, size = int.from_bytes(records[at : at + 2], "little"), int.from_bytes(records[at + 2 : at + 4], "little")
        if kind == _LOCKED:
            return True
        at += 4 + size
    return False


def _stream(content: bytes) -> bytes:
    """The stream with the workbook's records; before Excel 5 the file itself."""
    if not content.startswith(OLE):
        return content
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(content)) as ole:
            name = "Workbook" if ole.exists("Workbook") else "Book"
            head: bytes = ole.openstream(name).read(65_536)
            return head
    except Exception as error:  # a spoilt file makes the library fail in any way
        raise Unreadable(Reason.DAMAGED, str(error) or type(error).__name__) from error


def _cells(xlrd: Any, book: Any, sheet: Any) -> Iterator[tuple[int, int, Cell]]:
    for row in range(sheet.nrows):
        kinds, values = sheet.row_types(row), sheet.row_values(row)
        for column, (kind, value) in enumerate(zip(kinds, values, strict=True), 1):
            if kind not in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
                yield row + 1, column, _cell(xlrd, kind, value, book.datemode)


def _cell(xlrd: Any, kind: int, value: Any, datemode: int) -> Cell:
    if kind == xlrd.XL_CELL_ERROR:
        return ErrorValue(xlrd.error_text_from_code.get(value, "#"))
    if kind == xlrd.XL_CELL_BOOLEAN:
        return bool(value)
    if kind == xlrd.XL_CELL_DATE:
        return _dated(float(value), datemode)
    if kind == xlrd.XL_CELL_TEXT:
        # Nobody types an empty text: it is what a formula has before any program calculated it, or what it gave.
        return str(value) or NotCalculated()
    return float(value)


def _dated(value: float, datemode: int) -> Cell:
    """A date or, of less than a day, a time; Excel itself shows what lies out of its calendar as `#####`."""
    try:
        day = _FIRST_DAY[datemode] + timedelta(days=value)
    except OverflowError:
        return ErrorValue("#####")
    if value < 0:
        return ErrorValue("#####")
    return time(day.hour, day.minute, day.second) if value < 1 else day


def _names(book: Any) -> Iterator[tuple[str, Place]]:
    """Each name that stands for one cell, with the cell's sheet and address."""
    for name in book.name_obj_list:
        references = getattr(getattr(name, "result", None), "value", None)
        if isinstance(references, list) and len(references) == 1:
            first, after, top, below, left, right = references[0].coords[:6]
            if after - first == below - top == right - left == 1 and 0 <= first < book.nsheets:
                yield name.name, (book.sheet_by_index(first).name, cell_name(top + 1, left + 1))


def _merged(sheet: Any) -> Iterator[Merged]:
    for top, below, left, right in sheet.merged_cells:
        yield (top, left), (below - 1, right - 1)


def _signs(book: Any, blueprint: Blueprint) -> Signs:
    sheets = book.sheets()
    rows = {sheet.name: frozenset(at + 1 for at, row in sheet.rowinfo_map.items() if row.hidden) for sheet in sheets}
    columns = {sheet.name: frozenset(at + 1 for at, one in sheet.colinfo_map.items() if one.hidden) for sheet in sheets}
    return Signs(
        kind=blueprint.kind,
        macros=blueprint.macros,
        hidden_rows={name: found for name, found in rows.items() if found},
        hidden_columns={name: found for name, found in columns.items() if found},
    )
