"""Reading a workbook's cells, with nothing lost that the fast reader passes over in silence."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import cast

from danvan_cli.finding import cell_name, row_column
from danvan_cli.guard import Blueprint, Failure, Reason, Unreadable, inspect
from danvan_cli.submission import Recoding

Value = str | int | float | bool | date | datetime | time | timedelta


@dataclass(frozen=True)
class ErrorValue:
    """A cell that shows an error, such as `#DIV/0!`."""

    shown: str


@dataclass(frozen=True)
class NotCalculated:
    """A formula that no program has calculated yet."""


Cell = Value | ErrorValue | NotCalculated


@dataclass(frozen=True)
class Sheet:
    """Rows from A1 on: `rows[0][0]` is A1. A blank cell is `""`. `merged` has the first and the last cell of each
    range of merged cells, row and column counted from 0."""

    name: str
    rows: list[list[Cell]]
    visible: bool = True
    merged: Sequence[tuple[tuple[int, int], tuple[int, int]]] = ()


@dataclass(frozen=True)
class Book:
    """A workbook's sheets, and its defined names as name → (sheet, cell). `converted` and `left` tell of texts in old
    fonts; `content` is the file's own, where a cell's format may have to be looked up."""

    sheets: tuple[Sheet, ...]
    names: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    converted: Recoding | None = None
    left: Recoding | None = None
    content: bytes = b""

    @cached_property
    def percent_cells(self) -> frozenset[tuple[str, str]]:
        """Sheet and address of the cells that are shown as percentages, looked up when one is asked for."""
        from danvan_cli.cell_styles import percent_cells

        try:
            return percent_cells(self.content)
        except Unreadable:
            return frozenset()


def read_book(content: bytes) -> Book | Failure:
    """A workbook's cells, or why it cannot be read. Reads .xlsx, .xlsm, .xlsb, .xls and .ods by content."""
    try:
        return _read(content, inspect(content))
    except Unreadable as unreadable:
        return unreadable.failure


def _read(content: bytes, blueprint: Blueprint) -> Book:
    from python_calamine import CalamineWorkbook, PasswordError, SheetVisibleEnum  # not before a guard has looked

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        visible = {sheet.name: sheet.visible == SheetVisibleEnum.Visible for sheet in book.sheets_metadata}
        # Without skip_empty_area=False leading blank rows are cut, and every address would be wrong.
        sheets = [
            Sheet(
                sheet.name,
                cast("list[list[Cell]]", sheet.to_python(skip_empty_area=False)),
                visible.get(sheet.name, True),
                sheet.merged_cell_ranges or (),
            )
            for sheet in map(book.get_sheet_by_name, book.sheet_names)
        ]
    except PasswordError as error:
        raise Unreadable(Reason.PASSWORD) from error
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        # The reader's own panic is not an Exception; running out of memory says nothing of the file's state either.
        stopped = isinstance(error, MemoryError) or not isinstance(error, Exception)
        raise Unreadable(Reason.CRASHED if stopped else Reason.DAMAGED, str(error) or type(error).__name__) from error
    for sheet in sheets:
        _mark(sheet, blueprint)
    if not any(cell != "" for sheet in sheets for row in sheet.rows for cell in row):
        raise Unreadable(Reason.EMPTY)
    converted, left = _recode(sheets, content) if blueprint.old_fonts else (None, None)
    return Book(tuple(sheets), blueprint.names, converted, left, content)


def _recode(sheets: list[Sheet], content: bytes) -> tuple[Recoding | None, Recoding | None]:
    """Put texts in old fonts into Unicode, before anything cleans or compares them; and what is told of it."""
    from danvan_cli.recoding import recode  # few workbooks need it

    recoded = recode(content)
    for sheet in sheets:
        for at, cells in enumerate(sheet.rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, str) and cell:
                    cells[column] = recoded.texts.get((sheet.name, cell_name(at + 1, column + 1)), cell)
    return recoded.converted, recoded.left


def _mark(sheet: Sheet, blueprint: Blueprint) -> None:
    """Put back the error cells and the formulas without a value, which the fast reader gives as blanks."""
    marks: dict[str, Cell] = {cell: NotCalculated() for cell in blueprint.not_calculated.get(sheet.name, ())}
    marks |= {cell: ErrorValue(shown) for cell, shown in blueprint.errors.get(sheet.name, {}).items()}
    for reference, mark in marks.items():
        row, column = row_column(reference)
        if not row:
            continue
        # A trailing row that holds nothing else is not in the fast reader's rows at all.
        while len(sheet.rows) < row:
            sheet.rows.append([])
        cells = sheet.rows[row - 1]
        cells.extend([""] * (column - len(cells)))
        cells[column - 1] = mark
