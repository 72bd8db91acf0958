"""Tables that programs save under a workbook's name: web pages, plain text, and Excel 2003's XML."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from danvan_cli.finding import cell_name
from danvan_cli.workbook.cell_styles import is_percent
from danvan_cli.workbook.cells import Book, Cell, ErrorValue, NotCalculated, Sheet, placed
from danvan_cli.workbook.guard import MAX_CELLS, SPOILT, Blueprint, Reason, Unreadable, plain
from danvan_cli.workbook.kind import Kind, decoded, separator_of
from danvan_cli.workbook.sheet_xml import MAX_COLUMN, MAX_ROW, Merged
from danvan_cli.workbook.signs import Signs

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Excel gives a sheet of its own no name in these; it shows the file's.
_SHEET = "Sheet1"
_WHOLE = re.compile(r"-?(?:0|[1-9]\d{0,14})")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_ERROR = re.compile(r"#(?:DIV/0|REF|VALUE|NAME|NUM|NULL|N/A)[!?]?|Err:\d+")
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_ROW_PATH = "./tr | ./thead/tr | ./tbody/tr | ./tfoot/tr"
_2003 = "{urn:schemas-microsoft-com:office:spreadsheet}"


def read_text(content: bytes, blueprint: Blueprint) -> Book:
    """Columns separated by tabs, semicolons or commas. Raises `Unreadable`."""
    text = decoded(content)
    if text is None:
        raise Unreadable(Reason.DAMAGED, "encoding")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text[:8192]) or ","))
    except csv.Error as error:
        raise Unreadable(Reason.DAMAGED, str(error)) from error
    cells = [[_typed(cell) for cell in row] for row in rows]
    return Book((Sheet(_SHEET, cells),), signs=Signs(kind=blueprint.kind), percents=frozenset())


def _typed(text: str) -> Cell:
    """A whole number without any sign of grouping is a number in every country; all else stays as it is written."""
    if _ERROR.fullmatch(text):
        return ErrorValue(text)
    return float(text) if _WHOLE.fullmatch(text.strip()) else text


def read_web_page(content: bytes, blueprint: Blueprint) -> Book:
    """All tables of the page one below the other, as Excel opens it. Raises `Unreadable`."""
    from lxml import etree, html

    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", decoded(content) or "")
    try:
        page = html.document_fromstring(text)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise Unreadable(Reason.DAMAGED, str(error)) from error
    tables = [table for table in page.iter("table") if next(table.iterancestors("table"), None) is None]
    if not tables:
        raise Unreadable(Reason.NOT_A_WORKBOOK, Kind.HTML)
    found = _Table()
    first = 1
    for table in tables:
        first = _add_table(table, first, found)
    return _book({_SHEET: (found, True)}, blueprint)


@dataclass
class _Table:
    """A sheet while it is read; rows and columns are counted from 1."""

    cells: list[tuple[int, int, Cell]] = field(default_factory=list)
    merged: list[Merged] = field(default_factory=list)
    percents: list[str] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    doubled: list[str] = field(default_factory=list)

    def add(self, row: int, column: int, cell: Cell, high: int, wide: int, *, percent: bool) -> None:
        self.cells.append((row, column, cell))
        if high > 1 or wide > 1:
            self.merged.append(((row - 1, column - 1), (row + high - 2, column + wide - 2)))
        if percent:
            self.percents.append(cell_name(row, column))


def _book(tables: Mapping[str, tuple[_Table, bool]], blueprint: Blueprint) -> Book:
    """A book of the sheets by their names, each with whether it is visible."""
    return Book(
        tuple(Sheet(name, placed(table.cells), visible, table.merged) for name, (table, visible) in tables.items()),
        signs=Signs(
            kind=blueprint.kind,
            doubled=tuple((name, cell) for name, (table, _) in tables.items() for cell in table.doubled),
            hidden_rows={
                name: frozenset(table.hidden_rows) for name, (table, _) in tables.items() if table.hidden_rows
            },
        ),
        percents=frozenset((name, cell) for name, (table, _) in tables.items() for cell in table.percents),
    )


def _add_table(table: "HtmlElement", first: int, found: _Table) -> int:
    """Add the table's cells from row `first` on; the row after the table is returned."""
    taken: dict[int, int] = {}  # up to which row a cell from above reaches, by column
    row = first - 1
    for row, line in enumerate(table.xpath(_ROW_PATH), first):
        if _HIDDEN.search(line.get("style", "")):
            found.hidden_rows.add(row)
        column = 0
        for cell in line.xpath("./td | ./th"):
            column += 1
            while taken.get(column, 0) >= row:
                column += 1
            wide, high = _span(cell, "colspan", 1000), _span(cell, "rowspan", 65_534)
            found.add(row, column, _web_cell(cell), high, wide, percent=_text_of(cell).endswith("%"))
            taken.update((at, row + high - 1) for at in range(column, column + wide) if high > 1)
            column += wide - 1
            if column > MAX_COLUMN or row > MAX_ROW or len(found.cells) > MAX_CELLS // 16:
                raise Unreadable(Reason.UNSAFE, f"{len(found.cells)} cells")
    return row + 1


def _span(cell: "HtmlElement", name: str, most: int) -> int:
    written = (cell.get(name) or "1").strip()
    return min(max(int(written), 1), most) if re.fullmatch(r"\d{1,9}", written) else 1


def _web_cell(cell: "HtmlElement") -> Cell:
    shown = _text_of(cell)
    if cell.get("x:err") or _ERROR.fullmatch(shown):
        return ErrorValue(cell.get("x:err") or shown)
    # Excel and LibreOffice write the figure itself beside what they show of it.
    figure = cell.get("x:num") or cell.get("sdval") or ""
    return float(figure) if _NUMBER.fullmatch(figure) else _typed(shown)


def _text_of(cell: "HtmlElement") -> str:
    parts: list[str] = []
    for part in cell.iter():
        if part.tag in ("br", "p", "div") and part is not cell and parts:
            parts.append("\n")
        if isinstance(part.tag, str) and part.tag not in ("script", "style"):
            parts.append(part.text or "")
        if part is not cell:
            parts.append(part.tail or "")
    # Lines of the page's source are no lines of the cell, but those that it breaks itself are.
    lines = (re.sub(r"[ \t\r\f]+", " ", line).strip() for line in "".join(_source_lines(parts)).split("\n"))
    return "\n".join(line for line in lines if line)


def _source_lines(parts: list[str]) -> Iterator[str]:
    for part in parts:
        yield part if part == "\n" else part.replace("\r", " ").replace("\n", " ")


def read_xml_2003(content: bytes, blueprint: Blueprint) -> Book:
    """What Excel calls “XML Spreadsheet 2003”. Raises `Unreadable`."""
    try:
        root = ElementTree.fromstring(plain(content, "document"))
        percents = _percent_styles(root)
        tables = {
            sheet.get(f"{_2003}Name", ""): (_table_2003(sheet, percents), _is_visible(sheet))
            for sheet in root.findall(f"{_2003}Worksheet")
        }
    except SPOILT as error:
        raise Unreadable(Reason.DAMAGED, str(error)) from error
    return _book(tables, blueprint)


def _percent_styles(root: ElementTree.Element) -> frozenset[str | None]:
    """The ids of the styles that show a figure as a percentage."""
    formats = (
        (style.get(f"{_2003}ID"), one.get(f"{_2003}Format", ""))
        for style in root.findall(f"{_2003}Styles/{_2003}Style")
        for one in style.findall(f"{_2003}NumberFormat")
    )
    return frozenset(style for style, code in formats if code == "Percent" or is_percent(code))


def _is_visible(sheet: ElementTree.Element) -> bool:
    options = "{urn:schemas-microsoft-com:office:excel}"
    return sheet.findtext(f"{options}WorksheetOptions/{options}Visible", "SheetVisible") == "SheetVisible"


def _table_2003(sheet: ElementTree.Element, percents: frozenset[str | None]) -> _Table:
    found, row, far = _Table(), 0, 0
    seen: set[tuple[int, int]] = set()
    for line in sheet.findall(f"{_2003}Table/{_2003}Row"):
        row = int(line.get(f"{_2003}Index", row + 1))
        span, column = int(line.get(f"{_2003}Span", 0)), 0
        if line.get(f"{_2003}Hidden") == "1":
            found.hidden_rows.update(range(row, min(row + span, MAX_ROW) + 1))
        for cell in line.findall(f"{_2003}Cell"):
            column = int(cell.get(f"{_2003}Index", column + 1))
            far = max(far, column)
            if not (0 < row <= MAX_ROW and 0 < column <= MAX_COLUMN and row * far <= MAX_CELLS):
                raise Unreadable(Reason.UNSAFE, "cell reference")
            if (row, column) in seen:
                found.doubled.append(cell_name(row, column))
            seen.add((row, column))
            wide, high = (int(cell.get(f"{_2003}Merge{way}", 0)) for way in ("Across", "Down"))
            percent = cell.get(f"{_2003}StyleID", line.get(f"{_2003}StyleID")) in percents
            found.add(row, column, _cell_2003(cell), high + 1, wide + 1, percent=percent)
            column += wide
        row += span
    return found


def _cell_2003(cell: ElementTree.Element) -> Cell:
    data, has_formula = cell.find(f"{_2003}Data"), cell.get(f"{_2003}Formula") is not None
    text = "" if data is None else "".join(data.itertext())
    kind = "" if data is None else data.get(f"{_2003}Type", "String")
    if not text:
        return NotCalculated() if has_formula else ""
    if kind == "Number":
        return float(text)
    if kind == "Boolean":
        return text == "1"
    if kind == "DateTime":
        return datetime.fromisoformat(text)
    return ErrorValue(text) if kind == "Error" else text
