"""The form's defined names: into which row and column the form itself says that a field was written.

Excel moves a name along with its cell, when rows and columns are inserted, deleted or cut; sorting leaves it behind.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from danvan_cli.finding import Where, cell_name, row_column
from danvan_cli.form.layout import (
    ASSESSMENT,
    ASSESSMENT_FIELDS,
    FIGURES,
    INFO,
    INFO_FIELDS,
    SHEETS,
    TASKS,
    SheetLayout,
    cell_defined_name,
)
from danvan_cli.plan import Plan
from danvan_cli.workbook.reader import Book

# Bits enough for a column's number. The columns that a row's names point to are kept in one number, so that a row is
# compared with its header at once.
_BITS = 15

# By row and key, the columns of its names.
Pointed = Mapping[tuple[int, str], int]


def names_of(book: Book, plan: Plan) -> "Names":
    """The names of a book. The forms of one group have the same ones, and share what is made of them."""
    return _names_at(tuple(book.names.items()), plan)


@lru_cache(maxsize=64)
def _names_at(places: tuple[tuple[str, tuple[str, str]], ...], plan: Plan) -> "Names":
    return Names(places, plan)


class Names:
    """The names of a book that stand for a field of the form."""

    def __init__(self, places: Iterable[tuple[str, tuple[str, str]]], plan: Plan) -> None:
        self.pointed: dict[tuple[SheetLayout, str], dict[tuple[int, str], int]] = defaultdict(dict)
        anchors = _anchors(plan)
        for name, (sheet_name, cell) in places:
            if name in anchors:
                layout, key, shift = anchors[name]
                row, column = row_column(cell)
                pointed = self.pointed[layout, sheet_name]
                pointed[row - 1, key] = pointed.get((row - 1, key), 0) + (column << shift)

    def on(self, layout: SheetLayout, sheet: str) -> Pointed:
        return self.pointed.get((layout, sheet), {})

    @cached_property
    def by_row(self) -> Mapping[tuple[SheetLayout, str, int], Mapping[str, int]]:
        """The keys whose names point into a row, each with the columns."""
        found: dict[tuple[SheetLayout, str, int], dict[str, int]] = defaultdict(dict)
        for (layout, sheet), pointed in self.pointed.items():
            for (row, key), columns in pointed.items():
                found[layout, sheet, row][key] = columns
        return found

    @cached_property
    def rows_of_key(self) -> Mapping[tuple[SheetLayout, str], list[tuple[str, int]]]:
        """The sheets and rows into which a key's names point."""
        found: dict[tuple[SheetLayout, str], list[tuple[str, int]]] = defaultdict(list)
        for (layout, sheet), pointed in self.pointed.items():
            for row, key in pointed:
                found[layout, key].append((sheet, row))
        return found

    def keys_in(self, layout: SheetLayout, sheet: str, row: int) -> Mapping[str, int]:
        return self.by_row.get((layout, sheet, row), {})

    def rows_on(self, layout: SheetLayout, key: str, sheet: str) -> list[int]:
        """The rows of a sheet into which a key's names point: one, unless its cells were pushed apart."""
        return [row for other, row in self.rows_of_key.get((layout, key), ()) if other == sheet]

    def cells_elsewhere(self, layout: SheetLayout, key: str, sheet: str, row: int) -> dict[str, Where]:
        """The inputs of the key whose names point into another row than this, with the cell."""
        found: dict[str, Where] = {}
        for other_sheet, other_row in self.rows_of_key.get((layout, key), ()):
            if (other_sheet, other_row) != (sheet, row):
                columns = unpacked(layout, self.pointed[layout, other_sheet][other_row, key])
                found |= {
                    column: Where("", other_sheet, cell_name(other_row + 1, at + 1)) for column, at in columns.items()
                }
        return found


def packed(layout: SheetLayout, inputs: Mapping[str, int]) -> int:
    """Columns counted from 0, by input, in one number as the names have it."""
    columns = (inputs.get(column.key, -1) + 1 for column in layout.inputs)
    return sum(column << _BITS * number for number, column in enumerate(columns))


def unpacked(layout: SheetLayout, columns: int) -> dict[str, int]:
    """The columns, counted from 0, of the inputs that have a name."""
    parts = ((column.key, columns >> _BITS * at & (1 << _BITS) - 1) for at, column in enumerate(layout.inputs))
    return {key: column - 1 for key, column in parts if column}


@lru_cache(maxsize=4)
def _anchors(plan: Plan) -> dict[str, tuple[SheetLayout, str, int]]:
    """The layout and key that each defined name of a form stands for, and by how many bits its column is shifted."""
    keys: dict[SheetLayout, Iterable[str]] = {
        TASKS: [task.id for task in plan.tasks],
        FIGURES: [indicator.code for indicator in plan.indicators],
        INFO: INFO_FIELDS,
        ASSESSMENT: ASSESSMENT_FIELDS,
    }
    return {
        cell_defined_name(layout, key, column): (layout, key, _BITS * at)
        for layout in SHEETS
        for key in keys[layout]
        for at, column in enumerate(layout.inputs)
    }
