"""A workbook as it was read: its sheets, their cells, and what stands beside them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property

from danvan_cli.submission import Recoding
from danvan_cli.workbook.guard import Unreadable
from danvan_cli.workbook.sheet_xml import Merged
from danvan_cli.workbook.signs import Signs

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
    merged: Sequence[Merged] = ()


@dataclass(frozen=True)
class Book:
    """A workbook's sheets, and its defined names as name → (sheet, cell). `converted` and `left` tell of texts in old
    fonts; `content` is the file's own, where a cell's format may have to be looked up. `percents` are the cells that
    are shown as percentages, where the reader has seen to that; None where they are looked up."""

    sheets: tuple[Sheet, ...]
    names: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    signs: Signs = field(default_factory=Signs)
    converted: Recoding | None = None
    left: Recoding | None = None
    content: bytes = b""
    percents: frozenset[tuple[str, str]] | None = None

    @cached_property
    def percent_cells(self) -> frozenset[tuple[str, str]] | None:
        """Sheet and address of the cells that are shown as percentages, looked up when one is asked for; None where
        nobody can say which they are."""
        from danvan_cli.workbook.cell_styles import percent_cells

        if self.percents is not None:
            return self.percents
        try:
            return percent_cells(self.content)
        except Unreadable:
            return None


def put(rows: list[list[Cell]], row: int, column: int, cell: Cell) -> None:
    """Write a cell, counted from 1, into rows that may not reach so far yet."""
    while len(rows) < row:
        rows.append([])
    cells = rows[row - 1]
    cells.extend([""] * (column - len(cells)))
    cells[column - 1] = cell


def placed(cells: Iterable[tuple[int, int, Cell]]) -> list[list[Cell]]:
    """Rows of cells that are given with row and column, from 1 on."""
    rows: list[list[Cell]] = []
    for row, column, cell in cells:
        if cell != "":
            put(rows, row, column, cell)
    return rows
