"""Rows as the search for the form looks at them, and places in which a field was found."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from danvan_cli.finding import Where, cell_name
from danvan_cli.form.layout import read_row_id
from danvan_cli.submission import LayoutFault
from danvan_cli.texts.text import fold
from danvan_cli.workbook.reader import Cell, Sheet

# Longer texts are told by units; they are no labels or headings.
LONGEST_LABEL = 400


class Mark(NamedTuple):
    """A hidden id: the key of the row that it was made for, and the column in which it stands."""

    key: str
    column: int


class Row(NamedTuple):
    """A row as every layout looks at it, rows and columns counted from 0: the column in which it begins, its texts
    folded, by column, and its hidden ids, by the layout's prefix."""

    sheet: Sheet
    at: int
    cells: Sequence[Cell]
    first: int
    folded: Mapping[int, str]
    marks: Mapping[str, Mark]

    def where(self, file: str, column: int) -> Where:
        return Where(file, self.sheet.name, cell_name(self.at + 1, column + 1))

    def cell(self, column: int | None) -> Cell:
        return self.cells[column] if column is not None and 0 <= column < len(self.cells) else ""

    def text(self, column: int | None) -> str:
        """The text in the column, "" for a hidden id and for what is no text."""
        cell = self.cell(column)
        return cell if isinstance(cell, str) and not is_mark(cell) else ""


class Place(NamedTuple):
    """A row in which a field stands, with the columns of its inputs, and whether two anchors agree on it."""

    sheet: Sheet
    row: int
    columns: Mapping[str, int]
    sure: bool = True

    def where(self, file: str, column: str) -> Where:
        return Where(file, self.sheet.name, cell_name(self.row + 1, self.columns[column] + 1))

    def first_where(self, file: str) -> Where:
        return self.where(file, next(iter(self.columns)))

    def cell(self, column: str) -> Cell:
        cells = self.sheet.rows[self.row]
        at = self.columns[column]
        return cells[at] if at < len(cells) else ""

    def without(self, column: str) -> "Place":
        return self._replace(columns={key: at for key, at in self.columns.items() if key != column})


@dataclass
class Found:
    """Where the keys of one layout stand, and what is wrong with it. `partial` tells of headings without the main one:
    that is wrong only if there is no better."""

    places: dict[str, list[Place]] = field(default_factory=lambda: defaultdict(list))
    faults: list[LayoutFault] = field(default_factory=list)
    partial: list[LayoutFault] = field(default_factory=list)


def rows_of(sheet: Sheet) -> list[Row]:
    """The rows that hold anything."""
    rows = []
    for at, cells in enumerate(sheet.rows):
        first = -1
        folded: dict[int, str] = {}
        marks: dict[str, Mark] = {}
        for column, cell in enumerate(cells):
            if cell == "":
                continue
            if first < 0:
                first = column
            if isinstance(cell, str):
                if len(cell) <= LONGEST_LABEL:
                    folded[column] = fold(cell)
                if cell[:3] == "dv:" and (mark := read_row_id(cell)):
                    marks[mark[0]] = Mark(mark[1], column)
        if first >= 0:
            rows.append(Row(sheet, at, cells, first, folded, marks))
    return rows


def is_mark(cell: Cell) -> bool:
    return isinstance(cell, str) and read_row_id(cell) is not None


def is_copied(rows: Sequence[Row], prefix: str, key: str) -> bool:
    """Whether a hidden id stands in several rows: one was copied over another, to be written anew."""
    marks = (row.marks.get(prefix) for row in rows)
    return sum(mark.key == key for mark in marks if mark) > 1


def merged_rows(sheet: Sheet) -> frozenset[int]:
    """The rows that a range of merged cells touches."""
    last = len(sheet.rows)
    return frozenset(row for (top, _), (bottom, _) in sheet.merged for row in range(top, min(bottom + 1, last)))


def covered(sheet: Sheet, row: int, column: int) -> tuple[int, int] | None:
    """Row and column of the cell that is seen where this one is, if it is merged into another one."""
    for (top, left), (bottom, right) in sheet.merged:
        if top <= row <= bottom and left <= column <= right and (row, column) != (top, left):
            return top, left
    return None
