"""LibreOffice workbooks (.ods) by their own XML: the fast reader gives error cells as blanks, and a cell that is said
to be there four thousand million times as a million cells."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from xml.etree import ElementTree

from danvan_cli.finding import cell_name
from danvan_cli.workbook.cells import Book, Cell, ErrorValue, NotCalculated, Sheet, put
from danvan_cli.workbook.guard import MAX_CELLS, SPOILT, Blueprint, Reason, Unreadable, plain
from danvan_cli.workbook.kind import ZIP
from danvan_cli.workbook.sheet_xml import MAX_COLUMN, MAX_ROW, Merged
from danvan_cli.workbook.signs import Place, Signs

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_ERROR = re.compile(r"#[A-Z/0]+[!?]?|#N/A|Err:\d+")
_DURATION = re.compile(r"P(?:(\d+)D)?T(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
_ADDRESS = re.compile(r"\$?(?:'((?:[^']|'')*)'|([^'.]+))\.\$?([A-Z]{1,3})\$?(\d+)")
_GROUPS = tuple(f"{_TABLE}{name}" for name in ("table-row-group", "table-header-rows", "table-rows"))


@dataclass
class _Table:
    """A sheet while it is read."""

    name: str
    rows: list[list[Cell]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    merged: list[Merged] = field(default_factory=list)
    covered: list[Place] = field(default_factory=list)
    percents: list[Place] = field(default_factory=list)
    linked: list[Place] = field(default_factory=list)
    cells: int = 0


def read_open_document(content: bytes, blueprint: Blueprint) -> Book:
    """Raises `Unreadable`."""
    try:
        root = ElementTree.fromstring(_body(content))
        body = root.find(f"{_OFFICE}body/{_OFFICE}spreadsheet")
        if body is None:
            raise Unreadable(Reason.DAMAGED, "content.xml")
        hidden = _hidden_styles(root)
        tables = [(_read(table), table) for table in body.findall(f"{_TABLE}table")]
    except SPOILT as error:
        raise Unreadable(Reason.DAMAGED, str(error)) from error
    sheets = tuple(
        Sheet(one.name, one.rows, table.get(f"{_TABLE}style-name") not in hidden, one.merged) for one, table in tables
    )
    signs = Signs(
        kind=blueprint.kind,
        macros=blueprint.macros,
        linked=tuple(place for one, _ in tables for place in one.linked),
        covered=tuple(place for one, _ in tables for place in one.covered),
        hidden_rows={one.name: frozenset(one.hidden_rows) for one, _ in tables if one.hidden_rows},
        hidden_columns={one.name: found for one, table in tables if (found := _hidden_columns(table))},
    )
    percents = frozenset(place for one, _ in tables for place in one.percents)
    return Book(sheets, dict(_names(body)), signs, percents=percents)


def _body(content: bytes) -> bytes:
    """The XML with the cells: a part of the archive, or, of a file that is not packed, all of it."""
    if not content.startswith(ZIP):
        return plain(content, "document")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read("content.xml")


def _hidden_styles(root: ElementTree.Element) -> set[str | None]:
    """The styles of tables that are not shown."""
    return {
        style.get("{urn:oasis:names:tc:opendocument:xmlns:style:1.0}name")
        for style in root.iter("{urn:oasis:names:tc:opendocument:xmlns:style:1.0}style")
        for one in style.iter("{urn:oasis:names:tc:opendocument:xmlns:style:1.0}table-properties")
        if one.get(f"{_TABLE}display") == "false"
    }


def _read(table: ElementTree.Element) -> _Table:
    found = _Table(table.get(f"{_TABLE}name", ""))
    number = 0
    for row in _rows(table):
        repeated = _repeated(row, "number-rows-repeated", MAX_ROW - number)
        cells = list(_filled(found.name, row, number + 1, found))
        # Rows to the end of the sheet are written as one that is repeated: of blanks, nothing need be kept.
        for at in range(number, number + repeated) if cells else ():
            for column, cell in cells:
                found.cells += 1
                put(found.rows, at + 1, column, cell)
            if found.cells > MAX_CELLS // 16 or len(found.rows) * max(column for column, _ in cells) > MAX_CELLS:
                raise Unreadable(Reason.UNSAFE, "repeated rows")
        if row.get(f"{_TABLE}visibility") in ("collapse", "filter") and cells:
            found.hidden_rows.update(range(number + 1, number + repeated + 1))
        number += repeated
    return found


def _rows(table: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """The rows, those in groups too."""
    for part in table:
        if part.tag == f"{_TABLE}table-row":
            yield part
        elif part.tag in _GROUPS:
            yield from _rows(part)


def _repeated(element: ElementTree.Element, name: str, most: int) -> int:
    return max(min(int(element.get(f"{_TABLE}{name}", 1)), most), 0)


def _filled(sheet: str, row: ElementTree.Element, number: int, found: _Table) -> Iterator[tuple[int, Cell]]:
    """The row's cells that are not blank, with their columns."""
    column = 0
    for element in row:
        if element.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            continue
        high, wide = (int(element.get(f"{_TABLE}number-{way}-spanned", 1)) for way in ("rows", "columns"))
        if high > 1 or wide > 1:
            found.merged.append(((number - 1, column), (number + high - 2, column + wide - 1)))
        repeated = _repeated(element, "number-columns-repeated", MAX_COLUMN - column)
        cell = _cell(element)
        if cell != "":
            for at in range(column + 1, column + repeated + 1):
                place = sheet, cell_name(number, at)
                if element.tag == f"{_TABLE}covered-table-cell":
                    found.covered.append(place)
                if element.get(f"{_OFFICE}value-type") == "percentage":
                    found.percents.append(place)
                if "'file:" in element.get(f"{_TABLE}formula", ""):
                    found.linked.append(place)
                yield at, cell
        column += repeated


def _cell(element: ElementTree.Element) -> Cell:
    kind = element.get(f"{_OFFICE}value-type", "")
    formula = element.get(f"{_TABLE}formula")
    text = "\n".join(_line(line) for line in element.findall(f"{_TEXT}p"))
    if element.get(f"{_CALC}value-type") == "error" or (formula is not None and _ERROR.fullmatch(text)):
        return ErrorValue(text or "#")
    if kind in _TYPED:
        attribute, read = _TYPED[kind]
        return read(element.get(f"{_OFFICE}{attribute}", ""))
    text = text or element.get(f"{_OFFICE}string-value", "")
    return NotCalculated() if formula is not None and not text else text


def _line(element: ElementTree.Element) -> str:
    """A paragraph's text; blanks, tabs and line ends stand in it as elements, remarks are no part of it."""
    parts = [element.text or ""]
    for child in element:
        if child.tag == f"{_TEXT}s":
            parts.append(" " * min(int(child.get(f"{_TEXT}c", 1)), 1000))
        elif child.tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            parts.append("\n" if child.tag.endswith("k") else "\t")
        elif child.tag in (f"{_TEXT}span", f"{_TEXT}a"):
            parts.append(_line(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _time(written: str) -> Cell:
    match = _DURATION.fullmatch(written)
    if match is None:
        raise ValueError(f"time {written}")
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    if days or hours > 23:
        return timedelta(days, hours=hours, minutes=minutes, seconds=seconds)
    return time(hours, minutes, seconds)


def _day(written: str) -> Cell:
    return datetime.fromisoformat(written) if "T" in written else date.fromisoformat(written)


def _yes_no(written: str) -> Cell:
    return {"true": True, "false": False}[written]


# By the type of a value, the attribute that it stands in and how it is read.
_TYPED: dict[str, tuple[str, Callable[[str], Cell]]] = {
    "float": ("value", float),
    "percentage": ("value", float),
    "currency": ("value", float),
    "boolean": ("boolean-value", _yes_no),
    "date": ("date-value", _day),
    "time": ("time-value", _time),
}


def _hidden_columns(table: ElementTree.Element) -> frozenset[int]:
    hidden: set[int] = set()
    number = 0
    for column in table.iter(f"{_TABLE}table-column"):
        repeated = _repeated(column, "number-columns-repeated", MAX_COLUMN - number)
        if column.get(f"{_TABLE}visibility") in ("collapse", "filter"):
            hidden.update(range(number + 1, number + repeated + 1))
        number += repeated
    return frozenset(hidden)


def _names(body: ElementTree.Element) -> Iterator[tuple[str, Place]]:
    """Each name that stands for one cell, with the cell's sheet and address."""
    for name in body.iter(f"{_TABLE}named-range"):
        if match := _ADDRESS.fullmatch(name.get(f"{_TABLE}cell-range-address", "")):
            quoted, plain, column, row = match.groups()
            yield name.get(f"{_TABLE}name", ""), (quoted.replace("''", "'") if quoted else plain, f"{column}{row}")
