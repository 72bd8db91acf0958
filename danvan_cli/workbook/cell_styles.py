"""How a workbook's cells look, where that changes what they say: the fonts of texts, and formats of percentages.

Nothing here is on the path of an ordinary workbook: the guard says which ones have such fonts or formats at all.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any, NamedTuple
from xml.etree import ElementTree

from danvan_cli.finding import cell_name, row_column
from danvan_cli.workbook.guard import RELATIONS, Reason, Unreadable, sheet_parts
from danvan_cli.workbook.kind import ZIP
from danvan_cli.workbook.sheet_xml import unescaped

# What stands in quotes, behind a backslash or in brackets is no sign of percent.
_NO_SIGN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_PERCENT = re.compile(rb"""numFmtId\s*=\s*["'](?:9|10)["']|formatCode\s*=\s*["'][^>]*%""")
# The built-in formats 0% and 0.00%.
_PERCENT_IDS = {"9", "10"}


class Run(NamedTuple):
    """A piece of a cell's text, in one font."""

    font: str
    text: str


class StyledCell(NamedTuple):
    """A cell with its address; `runs` is empty where it holds no text."""

    sheet: str
    cell: str
    runs: tuple[Run, ...]
    format: str


def styled_cells(content: bytes) -> Iterator[StyledCell]:
    """All cells of an .xlsx or .xls workbook that the guard has let through. Raises `Unreadable` where the parts that
    hold the styles are damaged: a text in an unknown font must not be taken for what it looks like."""
    try:
        if content.startswith(ZIP):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                yield from _xlsx_cells(archive)
        else:
            yield from _xls_cells(content)
    except Exception as error:  # whatever these libraries raise for a damaged file
        raise Unreadable(Reason.DAMAGED, f"styles: {error}") from error


def percent_cells(content: bytes) -> frozenset[tuple[str, str]]:
    """Sheet and address of the cells that are shown as percentages: there 0.985 is seen as 98.5%. Raises `Unreadable`
    where nobody can say: the formats are damaged, or those of a kind of workbook that are not looked up here."""
    if not _has_percent(content):
        return frozenset()
    return frozenset((one.sheet, one.cell) for one in styled_cells(content) if is_percent(one.format))


def is_percent(code: str) -> bool:
    """Whether a number format, by its code or the number of one that is built in, shows 0.985 as 98.5%."""
    return code in _PERCENT_IDS or "%" in _NO_SIGN.sub("", code)


def _has_percent(content: bytes) -> bool:
    """Whether any cell can be shown as a percentage; most workbooks need not be gone through for it."""
    if not content.startswith(ZIP):
        return True
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        if "xl/workbook.xml" not in names:
            raise Unreadable(Reason.DAMAGED, "formats")
        return "xl/styles.xml" in names and bool(_PERCENT.search(archive.read("xl/styles.xml")))


def _xlsx_cells(archive: zipfile.ZipFile) -> Iterator[StyledCell]:
    styles = _Styles(ElementTree.fromstring(archive.read("xl/styles.xml")))
    strings: list[ElementTree.Element] = []
    if "xl/sharedStrings.xml" in archive.namelist():
        strings = list(ElementTree.fromstring(archive.read("xl/sharedStrings.xml")))
    for sheet, part in sheet_parts(archive.read("xl/workbook.xml"), archive.read(RELATIONS)):
        if part not in archive.namelist():
            continue
        at_row = 0
        for row in ElementTree.fromstring(archive.read(part)).iterfind("{*}sheetData/{*}row"):
            at_row, at_column = int(row.get("r") or at_row + 1), 0
            for cell in row.iterfind("{*}c"):
                # A cell without an address stands after the one before it.
                at_column = row_column(cell.get("r", ""))[1] or at_column + 1
                font, number_format = styles.of(cell)
                runs = tuple(_runs(cell, strings, font))
                yield StyledCell(sheet, cell_name(at_row, at_column), runs, number_format)


class _Styles:
    """Font name and number format by a cell's style."""

    def __init__(self, root: ElementTree.Element) -> None:
        names = [font.find("{*}name") for font in root.iterfind("{*}fonts/{*}font")]
        fonts = ["" if name is None else name.get("val", "") for name in names]
        codes = {one.get("numFmtId", ""): one.get("formatCode", "") for one in root.iterfind("{*}numFmts/{*}numFmt")}
        self.looks = [
            (fonts[int(xf.get("fontId") or 0)] if fonts else "", codes.get(key := xf.get("numFmtId", "0"), key))
            for xf in root.iterfind("{*}cellXfs/{*}xf")
        ] or [("", "")]

    def of(self, cell: ElementTree.Element) -> tuple[str, str]:
        return self.looks[int(cell.get("s") or 0)]


def _runs(cell: ElementTree.Element, strings: list[ElementTree.Element], font: str) -> Iterator[Run]:
    """The text of a cell; a run without a font of its own has the cell's."""
    value = cell.findtext("{*}v", "")
    kind = cell.get("t")
    if kind == "str" and value:
        yield Run(font, unescaped(value))
    item = strings[int(value)] if kind == "s" and value else cell.find("{*}is")
    if item is None:
        return
    if text := item.findtext("{*}t"):
        yield Run(font, unescaped(text))
    for run in item.iterfind("{*}r"):
        own = run.find("{*}rPr/{*}rFont")
        yield Run(font if own is None else own.get("val", font), unescaped(run.findtext("{*}t", "")))


def _xls_cells(content: bytes) -> Iterator[StyledCell]:
    import xlrd

    book = xlrd.open_workbook(file_contents=content, formatting_info=True, logfile=io.StringIO())
    for sheet in book.sheets():
        for row in range(sheet.nrows):
            for column in range(sheet.row_len(row)):
                cell = sheet.cell(row, column)
                style = book.xf_list[cell.xf_index]
                runs = tuple(_xls_runs(book, sheet, row, column)) if cell.ctype == xlrd.XL_CELL_TEXT else ()
                shown = book.format_map[style.format_key].format_str
                yield StyledCell(sheet.name, cell_name(row + 1, column + 1), runs, shown)


def _xls_runs(book: Any, sheet: Any, row: int, column: int) -> Iterator[Run]:
    """The text of a cell, cut where another font begins."""
    cell = sheet.cell(row, column)
    changes = [(0, book.xf_list[cell.xf_index].font_index)]
    changes += sheet.rich_text_runlist_map.get((row, column), [])
    ends = [begin for begin, _font in changes[1:]] + [len(cell.value)]
    for (begin, font), end in zip(changes, ends, strict=True):
        if begin < end:
            yield Run(book.font_list[font].name, cell.value[begin:end])
