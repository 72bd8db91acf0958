"""Tables that programs save under a workbook's name: web pages, plain text, and Excel 2003's XML."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from danvan_cli.workbook.cells import Book, Cell, ErrorValue, NotCalculated, Sheet, placed
from danvan_cli.workbook.guard import MAX_CELLS, SPOILT, Blueprint, Reason, Unreadable, plain
from danvan_cli.workbook.kind import Kind, decoded, separator_of
from danvan_cli.workbook.sheet_xml import MAX_COLUMN, MAX_ROW
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
    return Book((Sheet(_SHEET, cells),), signs=Signs(kind=blueprint.kind))


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
    cells: list[tuple[int, int, Cell]] = []
    hidden: set[int] = set()
    first = 1
    for table in tables:
        first = _add_table(table, first, cells, hidden)
    signs = Signs(kind=blueprint.kind, hidden_rows={_SHEET: frozenset(hidden)} if hidden else {})
    return Book((Sheet(_SHEET, placed(cells)),), signs=signs)


def _add_table(table: "HtmlElement", first: int, cells: list[tuple[int, int, Cell]], hidden: set[int]) -> int:
    """Add the table's cells from row `first` on; the row after the table is returned."""
    taken: dict[int, int] = {}  # up to which row a cell from above reaches, by column
    row = first - 1
    for row, line in enumerate(table.xpath(_ROW_PATH), first):
        if _HIDDEN.search(line.get("style", "")):
            hidden.add(row)
        column = 0
        for cell in line.xpath("./td | ./th"):
            column += 1
            while taken.get(column, 0) >= row:
                column += 1
            wide, high = _span(cell, "colspan", 1000), _span(cell, "rowspan", 65_534)
            cells.append((row, column, _web_cell(cell)))
            taken.update((at, row + high - 1) for at in range(column, column + wide) if high > 1)
            column += wide - 1
            if column > MAX_COLUMN or row > MAX_ROW or len(cells) > MAX_CELLS // 16:
                raise Unreadable(Reason.UNSAFE, f"{len(cells)} cells")
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
        sheets = tuple(
            Sheet(sheet.get(f"{_2003}Name", ""), placed(_cells_2003(sheet)), _is_visible(sheet))
            for sheet in root.findall(f"{_2003}Worksheet")
        )
    except SPOILT as error:
        raise Unreadable(Reason.DAMAGED, str(error)) from error
    return Book(sheets, signs=Signs(kind=blueprint.kind))


def _is_visible(sheet: ElementTree.Element) -> bool:
    options = "{urn:schemas-microsoft-com:office:excel}"
    return sheet.findtext(f"{options}WorksheetOptions/{options}Visible", "SheetVisible") == "SheetVisible"


def _cells_2003(sheet: ElementTree.Element) -> Iterator[tuple[int, int, Cell]]:
    row, far = 0, 0
    for line in sheet.findall(f"{_2003}Table/{_2003}Row"):
        row = int(line.get(f"{_2003}Index", row + 1))
        column = 0
        for cell in line.findall(f"{_2003}Cell"):
            column = int(cell.get(f"{_2003}Index", column + 1))
            far = max(far, column)
            if not (0 < row <= MAX_ROW and 0 < column <= MAX_COLUMN and row * far <= MAX_CELLS):
                raise Unreadable(Reason.UNSAFE, "cell reference")
            yield row, column, _cell_2003(cell)
            column += int(cell.get(f"{_2003}MergeAcross", 0))
        row += int(line.get(f"{_2003}Span", 0))


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
