"""Reading a workbook's cells, with nothing lost that the fast reader passes over in silence."""

import io
import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import cast
from xml.etree import ElementTree

from danvan_cli.finding import cell_name, row_column
from danvan_cli.workbook.cells import Book, Cell, ErrorValue, NotCalculated, Sheet, Value, put
from danvan_cli.workbook.guard import Blueprint, Failure, Reason, Unreadable, inspect
from danvan_cli.workbook.kind import Kind
from danvan_cli.workbook.ods import read_open_document
from danvan_cli.workbook.second_reader import read_again
from danvan_cli.workbook.sheet_xml import Merged, SheetXml
from danvan_cli.workbook.signs import Signs
from danvan_cli.workbook.tables import read_text, read_web_page, read_xml_2003
from danvan_cli.workbook.xls import read_old
from danvan_cli.workbook.xlsb import look_at_records

__all__ = ["Book", "Cell", "ErrorValue", "NotCalculated", "Sheet", "Value", "read_book"]

Reader = Callable[[bytes, Blueprint], Book]


def read_book(content: bytes, *, again: bool = False) -> Book | Failure:
    """A workbook's cells, or why it cannot be read; its kind is told by content. With `again` the kind's second reader
    takes it: the first one was stopped by it."""
    try:
        return _read(content, inspect(content), again)
    except Unreadable as unreadable:
        return unreadable.failure


def _read(content: bytes, blueprint: Blueprint, again: bool) -> Book:
    first, *others = _READERS[blueprint.kind]
    if again and not others:
        raise Unreadable(Reason.CRASHED)
    if again or blueprint.misread:
        book = _by_second(others[0], content, blueprint)
    else:
        try:
            book = first(content, blueprint)
        except Unreadable as unreadable:
            if not others or unreadable.failure.reason not in (Reason.DAMAGED, Reason.CRASHED):
                raise
            try:
                book = _by_second(others[0], content, blueprint)
            except Unreadable:
                raise unreadable from None
    if not any(cell != "" for sheet in book.sheets for row in sheet.rows for cell in row):
        raise Unreadable(Reason.DAMAGED if book.signs.unread else Reason.EMPTY)
    book = replace(book, content=content, signs=_with_unseen(book))
    return _recoded(book) if blueprint.old_fonts else book


def _with_unseen(book: Book) -> Signs:
    """The book's signs with what nobody sees: sheets that are hidden, filled cells that lie under merged ones."""
    covered = dict.fromkeys(book.signs.covered)
    covered |= {
        (sheet.name, cell_name(row + 1, column + 1)): None
        for sheet in book.sheets
        for area in sheet.merged
        for row, column in _filled_under(sheet, area)
    }
    hidden = frozenset(sheet.name for sheet in book.sheets if not sheet.visible)
    return replace(book.signs, covered=tuple(covered), hidden_sheets=hidden)


def _filled_under(sheet: Sheet, area: Merged) -> Iterator[tuple[int, int]]:
    (top, left), (bottom, right) = area
    for row in range(top, min(bottom + 1, len(sheet.rows))):
        for column, cell in enumerate(sheet.rows[row][left : right + 1], left):
            if cell != "" and (row, column) != (top, left):
                yield row, column


def _recoded(book: Book) -> Book:
    """The book with its texts in old fonts put into Unicode, before anything cleans or compares them."""
    from danvan_cli.workbook.recoding import recode  # few workbooks need it

    recoded = recode(book.content)
    for sheet in book.sheets:
        for at, cells in enumerate(sheet.rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, str) and cell:
                    cells[column] = recoded.texts.get((sheet.name, cell_name(at + 1, column + 1)), cell)
    return replace(book, converted=recoded.converted, left=recoded.left)


def _by_second(reader: Reader, content: bytes, blueprint: Blueprint) -> Book:
    book = reader(content, blueprint)
    return replace(book, signs=replace(book.signs, second_reader=True))


def _fast(content: bytes, blueprint: Blueprint) -> Book:
    """By the fast reader, as it is."""
    from python_calamine import CalamineWorkbook, PasswordError, SheetVisibleEnum  # not before a guard has looked

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        visible = {sheet.name: sheet.visible == SheetVisibleEnum.Visible for sheet in book.sheets_metadata}
        # Without skip_empty_area=False leading blank rows are cut, and every address would be wrong.
        sheets = [
            Sheet(
                name,
                cast("list[list[Cell]]", book.get_sheet_by_name(name).to_python(skip_empty_area=False)),
                visible.get(name, True),
            )
            for name in book.sheet_names
        ]
    except PasswordError as error:
        raise Unreadable(Reason.PASSWORD) from error
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        # The reader's own panic is not an Exception; running out of memory says nothing of the file's state either.
        stopped = isinstance(error, MemoryError) or not isinstance(error, Exception)
        raise Unreadable(Reason.CRASHED if stopped else Reason.DAMAGED, str(error) or type(error).__name__) from error
    return Book(tuple(sheets), blueprint.names, blueprint.signs())


# .xlsx


def _read_xlsx(content: bytes, blueprint: Blueprint) -> Book:
    """By the fast reader; raises `Unreadable` where that shows other figures than the sheets' XML, so that the second
    reader decides. A sheet is looked at closely where the number of its values is another one than that of the cells
    read."""
    book = _fast(content, blueprint)
    for sheet in book.sheets:
        if xml := blueprint.sheets.get(sheet.name):
            if xml.values != _filled(sheet):
                _look_closely(xml)
            _mark(sheet, _marks_of(xml))
            if xml.closely and not _agree(sheet, xml):
                raise Unreadable(Reason.DAMAGED, f"figures of {sheet.name}")
    book = replace(book, signs=blueprint.signs())
    return _with_merged(book, {name: xml.merged for name, xml in blueprint.sheets.items()})


def _read_xlsx_again(content: bytes, blueprint: Blueprint) -> Book:
    book = replace(read_again(content, blueprint), signs=blueprint.signs())
    return _with_merged(book, {name: xml.merged for name, xml in blueprint.sheets.items()})


def _marks_of(xml: SheetXml) -> Iterator[tuple[tuple[int, int], Cell]]:
    yield from ((row_column(cell), NotCalculated()) for cell in xml.not_calculated)
    yield from ((row_column(cell), ErrorValue(shown)) for cell, shown in xml.errors.items())


def _mark(sheet: Sheet, marks: Iterable[tuple[tuple[int, int], Cell]]) -> None:
    """Put back the error cells and the formulas without a value, which the fast reader gives as blanks. A trailing row
    that holds nothing else is not in its rows at all."""
    for (row, column), mark in marks:
        put(sheet.rows, row, column, mark)


def _look_closely(xml: SheetXml) -> None:
    try:
        xml.look_closely()
    except (ElementTree.ParseError, ValueError) as error:
        raise Unreadable(Reason.DAMAGED, str(error)) from error


def _filled(sheet: Sheet) -> int:
    return sum(len(row) - row.count("") for row in sheet.rows)


def _agree(sheet: Sheet, xml: SheetXml) -> bool:
    """Whether the reader shows the figures that are written. A date stands there as a figure too, and what is no number
    in any program stays a text."""
    if any(_at(sheet, place) == "" for place in xml.others):
        return False
    for place, written in xml.figures.items():
        cell = _at(sheet, place)
        if isinstance(cell, float) and cell != _float(written):
            return False
        if cell == "" or (isinstance(cell, str) and cell != written):
            return False
    # Nothing else may have been read either. (A text may be there and be empty.)
    figures = sum(isinstance(cell, float) for row in sheet.rows for cell in row)
    return figures <= len(xml.figures) and _filled(sheet) <= xml.filled


def _at(sheet: Sheet, place: str) -> Cell:
    row, column = row_column(place)
    cells = sheet.rows[row - 1] if row <= len(sheet.rows) else []
    return cells[column - 1] if column <= len(cells) else ""


def _float(written: str) -> float:
    try:
        return float(written)
    except ValueError:
        return math.nan


def _with_merged(book: Book, merged: dict[str, tuple[Merged, ...]]) -> Book:
    """The book with the ranges of merged cells of its sheets, and among its signs the sheets that nobody found."""
    names = {sheet.name for sheet in book.sheets}
    if unread := tuple(name for name in merged if name not in names):
        book = replace(book, signs=replace(book.signs, unread=(*book.signs.unread, *unread)))
    if not any(merged.values()):
        return book
    return replace(book, sheets=tuple(replace(sheet, merged=merged.get(sheet.name, ())) for sheet in book.sheets))


# .xlsb


def _read_xlsb(content: bytes, blueprint: Blueprint) -> Book:
    """By the fast reader, once the records have told how far the cells reach and which of them show errors."""
    records = look_at_records(content)
    book = _fast(content, blueprint)
    for sheet in book.sheets:
        if found := records.get(sheet.name):
            _mark(sheet, ((place, ErrorValue(shown)) for place, shown in found.errors.items()))
    signs = replace(
        book.signs,
        doubled=tuple((name, cell_name(*place)) for name, sheet in records.items() for place in sheet.doubled),
        hidden_rows={name: frozenset(one.hidden_rows) for name, one in records.items() if one.hidden_rows},
        hidden_columns={name: frozenset(one.hidden_columns) for name, one in records.items() if one.hidden_columns},
    )
    percents = frozenset((name, cell_name(*place)) for name, one in records.items() for place in one.percents)
    sure = all(one.formats_known for one in records.values())
    book = replace(book, signs=signs, percents=percents if sure else None)
    return _with_merged(book, {name: tuple(one.merged) for name, one in records.items()})


_READERS: dict[Kind, tuple[Reader, ...]] = {
    Kind.XLSX: (_read_xlsx, _read_xlsx_again),
    Kind.XLSB: (_read_xlsb,),
    Kind.XLS: (read_old, _fast),
    Kind.ODS: (read_open_document,),
    Kind.XML: (read_xml_2003,),
    Kind.HTML: (read_web_page,),
    Kind.TEXT: (read_text,),
}
