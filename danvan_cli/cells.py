"""A workbook as it was read: its sheets, their cells, and what stands beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from danvan_cli.signs import Signs

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
    """Rows from A1 on: `rows[0][0]` is A1. A blank cell is `""`."""

    name: str
    rows: list[list[Cell]]
    visible: bool = True


@dataclass(frozen=True)
class Book:
    """A workbook's sheets, and its defined names as name → (sheet, cell)."""

    sheets: tuple[Sheet, ...]
    names: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    signs: Signs = field(default_factory=Signs)


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
