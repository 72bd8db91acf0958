"""Cells of one sheet given another look in the sheet's own XML; a cell that is not there yet is put in its place."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from danvan_cli.finding import Severity, cell_name, row_column
from danvan_cli.render.cell_styles import MAIN, SIDES, CellStyles

if TYPE_CHECKING:
    from lxml.etree import _Element

# What follows a `legacyDrawing` in a worksheet (ECMA-376, part 1, 18.3.1.99).
AFTER_DRAWINGS = (
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
)
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
# Of a merged range of more cells than this only the first is marked, which is the one that shows.
_LARGEST_MERGE = 500
# Widths and heights in pixels where the sheet says nothing.
_COLUMN_WIDTH, _ROW_HEIGHT = 64, 20

Range = tuple[int, int, int, int]


class SheetCells:
    """The cells of a worksheet's XML, by row and column counted from 1."""

    def __init__(self, sheet: "_Element", styles: CellStyles) -> None:
        self.sheet, self.styles = sheet, styles
        data = sheet.find(f"{MAIN}sheetData")
        self.data: _Element = sheet.makeelement(f"{MAIN}sheetData", {}) if data is None else data
        self.is_protected = (sheet.find(f"{MAIN}sheetProtection")) is not None
        self.rows = dict(_numbered(self.data, _row_of))
        self.merged = [_range(one.get("ref", "")) for one in sheet.iter(f"{MAIN}mergeCell")]
        self.columns = [_Columns(one) for one in sheet.iter(f"{MAIN}col")]

    def mark(self, cell: str, severity: Severity) -> int:
        """Give the cell, or all of the merged range that it is in, the look of its severity; returns the number of the
        format that it had."""
        row, column = row_column(cell)
        top, left, bottom, right = self.merge_of(row, column)
        if (bottom - top + 1) * (right - left + 1) > _LARGEST_MERGE:
            bottom, right = top, left
        before = self.format_of(top, left)
        for at_row in range(top, bottom + 1):
            for at_column in range(left, right + 1):
                on_edge = (at_column == left, at_column == right, at_row == top, at_row == bottom)
                sides = frozenset(side for side, there in zip(SIDES, on_edge, strict=True) if there)
                base = self.format_of(at_row, at_column)
                fresh = self.styles.marked(base, severity, sides, self.is_protected)
                self.cell(at_row, at_column).set("s", str(fresh))
        return before

    def merge_of(self, row: int, column: int) -> Range:
        """The merged range that the cell is in, else the cell itself: top, left, bottom, right."""
        inside = (one for one in self.merged if one[0] <= row <= one[2] and one[1] <= column <= one[3])
        return next(inside, (row, column, row, column))

    def format_of(self, row: int, column: int) -> int:
        """The number of the format in which the cell is shown: its own, else its row's, else its column's."""
        row_element = self.rows.get(row)
        if row_element is not None:
            own = dict(_numbered(row_element, _column_of)).get(column)
            if own is not None:
                return _number(own.get("s"))
            if row_element.get("customFormat") in ("1", "true"):
                return _number(row_element.get("s"))
        return next((one.format for one in self.columns if one.first <= column <= one.last), 0)

    def has(self, row: int, column: int) -> bool:
        return row in self.rows and column in dict(_numbered(self.rows[row], _column_of))

    def cell(self, row: int, column: int) -> "_Element":
        """The cell's element, made where there is none."""
        row_element = self._row(row)
        cells = dict(_numbered(row_element, _column_of))
        if column not in cells:
            self._name_all(row_element, cells)
            cells[column] = row_element.makeelement(f"{MAIN}c", {"r": cell_name(row, column)})
            # A row may hold elements of other programs after its cells.
            row_element.insert(sum(1 for other in cells if other < column), cells[column])
            row_element.attrib.pop("spans", "")
            self._widen(row, column)
        return cells[column]

    def _row(self, row: int) -> "_Element":
        if row not in self.rows:
            for number, element in self.rows.items():
                self._name_all(element, dict(_numbered(element, _column_of)))
                element.set("r", str(number))
            self.rows[row] = self.data.makeelement(f"{MAIN}row", {"r": str(row)})
            self.data.insert(sum(1 for other in self.rows if other < row), self.rows[row])
        return self.rows[row]

    def _name_all(self, row: "_Element", cells: "dict[int, _Element]") -> None:
        """A cell without a reference stands after the one before it, which a new one would change."""
        number = next(number for number, element in self.rows.items() if element is row)
        for column, element in cells.items():
            element.set("r", cell_name(number, column))

    def _widen(self, row: int, column: int) -> None:
        dimension = self.sheet.find(f"{MAIN}dimension")
        if dimension is not None:
            top, left, bottom, right = _range(dimension.get("ref", ""))
            if top:
                first = cell_name(min(top, row), min(left, column))
                dimension.set("ref", f"{first}:{cell_name(max(bottom, row), max(right, column))}")

    # Sizes, in pixels

    def width(self, column: int) -> int:
        shown = next((one for one in self.columns if one.first <= column <= one.last), None)
        return shown.pixels if shown else _COLUMN_WIDTH

    def height(self, row: int) -> int:
        element = self.rows.get(row)
        if element is None:
            return _ROW_HEIGHT
        if element.get("hidden") in ("1", "true"):
            return 0
        return round(float(element.get("ht", _ROW_HEIGHT * 0.75)) * 96 / 72)

    def insert(self, element: "_Element", followers: tuple[str, ...]) -> None:
        """Put an element of the worksheet before those that follow it by the schema."""
        wanted = {MAIN + name for name in followers} | {_ALTERNATIVE}
        found = [at for at, child in enumerate(self.sheet) if child.tag in wanted]
        self.sheet.insert(min(found, default=len(self.sheet)), element)


class _Columns:
    """What a sheet says of a run of columns."""

    def __init__(self, element: "_Element") -> None:
        self.first, self.last = _number(element.get("min")), _number(element.get("max"))
        self.format = _number(element.get("style"))
        hidden = element.get("hidden") in ("1", "true")
        self.pixels = 0 if hidden else round(float(element.get("width", 9)) * 7) + 5


def _numbered(parent: "_Element", number_of: "Callable[[_Element], int]") -> "Iterator[tuple[int, _Element]]":
    """The rows or cells with their numbers; one without a number comes next after the one before it."""
    at = 0
    for child in parent:
        if child.tag in (f"{MAIN}row", f"{MAIN}c"):
            at = number_of(child) or at + 1
            yield at, child


def _row_of(row: "_Element") -> int:
    return _number(row.get("r"))


def _column_of(cell: "_Element") -> int:
    return row_column(cell.get("r", "").upper())[1]


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0


def _range(text: str) -> Range:
    """`"B2:D4"` → (2, 2, 4, 4); `"B2"` → (2, 2, 2, 2)."""
    first, _, last = re.sub(r"\$", "", text).partition(":")
    return (*row_column(first), *row_column(last or first))
