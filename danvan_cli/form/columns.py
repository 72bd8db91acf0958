"""In which column a table's figures and texts stand: by their heading, by defined names, by the hidden ids' place.

A heading that says one column where the form's own marks say another is a contradiction, and nothing is taken.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from danvan_cli.finding import Where, cell_name
from danvan_cli.form.headers import Header
from danvan_cli.form.labels import Labels
from danvan_cli.form.layout import Fault
from danvan_cli.form.names import Names, Pointed, unpacked
from danvan_cli.form.rows import Place, Row, covered, is_mark
from danvan_cli.submission import LayoutFault


@dataclass
class Entry:
    """A row that is not quite as the form was made, and the key that it stands for: the columns of the key's names
    that point into it (see `Names`), and the column of its hidden id or -1. `weak`: one anchor, and a foreign name."""

    key: str
    row: Row
    sure: bool
    named: int
    mark: int
    weak: bool
    inputs: dict[str, int]

    def place(self) -> Place:
        return Place(self.row.sheet, self.row.at, self.inputs, self.sure)

    def drop(self, column: str) -> None:
        self.inputs = {key: at for key, at in self.inputs.items() if key != column}


@dataclass
class Table:
    """A table from its heading on. `signature` is how names point into a row whose columns are the heading's; `clean`
    are the rows that are as the form was made, by key."""

    header: Header
    inputs: dict[str, int]
    signature: int
    labels: Labels
    pointed: Pointed
    id: int
    label: int
    merged: frozenset[int]
    clean: list[tuple[str, Row]] = field(default_factory=list)
    loose: list[Entry] = field(default_factory=list)
    unlabelled: list[Row] = field(default_factory=list)

    def places(self) -> Iterator[tuple[str, Place]]:
        """Where each key stands that has anything left to be taken, from top to bottom."""
        clean = [(row.at, key, Place(row.sheet, row.at, self.inputs)) for key, row in self.clean if self.inputs]
        if self.loose:
            clean += [(one.row.at, one.key, one.place()) for one in self.loose if one.inputs and not one.weak]
            clean.sort(key=lambda place: place[0])
        return ((key, place) for _at, key, place in clean)

    def headed(self, column: int) -> str:
        """The input whose heading stands over a column, "" where it is none's."""
        return next((key for key, at in self.inputs.items() if at == column), "")

    def contradicted(self) -> Iterator[str]:
        """The keys of rows of which nothing is left to be taken."""
        yield from (key for key, _ in self.clean if not self.inputs)
        yield from (entry.key for entry in self.loose if not entry.inputs and not entry.weak)

    def drop(self, column: str) -> None:
        self.inputs = {key: at for key, at in self.inputs.items() if key != column}
        for entry in self.loose:
            entry.drop(column)


def missing_columns(table: Table, file: str) -> Iterator[LayoutFault]:
    """The columns of texts without a heading; notes are missed only where they once were, in danvan's own form."""
    header = table.header
    is_form = bool(table.clean) or any(entry.mark >= 0 or entry.named for entry in table.loose)
    for column in () if header.doubled else header.layout.inputs:
        if column.key not in header.columns and (is_form or column.key != "note"):
            where = header.row.where(file, header.columns[header.layout.inputs[0].key])
            yield LayoutFault(Fault.COLUMN_MISSING, where, column.heading)


def settle_columns(table: Table, names: Names, file: str) -> Iterator[LayoutFault]:
    """Take away the cells that may be another field's, and tell of each: a whole column at once where most rows
    contradict its heading."""
    if not table.loose:
        return
    against: dict[str, list[tuple[Entry, Where]]] = defaultdict(list)
    for entry in table.loose:
        for column, other in _contradicted(table, entry, names).items():
            against[column].append((entry, other))
    told: set[tuple[int, Where]] = set()
    for column, entries in against.items():
        whole = 2 * len(entries) > len(table.loose) + len(table.clean)
        headed = table.header.columns[column]
        for entry, other in entries:
            entry.drop(column)
            if not whole and (entry.row.at, other) not in told:
                told.add((entry.row.at, other))
                where = entry.row.where(file, headed)
                yield LayoutFault(Fault.COLUMN_CONTRADICTS, where, entry.key, cells=(where, other))
        if whole:
            entry, other = entries[0]
            if (-1, other) not in told:
                told.add((-1, other))
                cells = entry.row.where(file, headed), other
                where = table.header.row.where(file, headed)
                yield LayoutFault(Fault.COLUMN_CONTRADICTS, where, table.header.heading(column), cells=cells)
            table.drop(column)
    yield from _merged(table, file)


def _contradicted(table: Table, entry: Entry, names: Names) -> dict[str, Where]:
    """The row's inputs of which heading and marks say different cells, with the cell that the marks say."""
    if entry.named == table.signature:
        return {}
    layout, sheet, at = table.header.layout, entry.row.sheet.name, entry.row.at
    wrong = {
        column: entry.row.where("", headed + 1)
        for column, headed in table.inputs.items()
        if is_mark(entry.row.cell(headed))
    }
    pointed = {key: unpacked(layout, columns) for key, columns in names.keys_in(layout, sheet, at).items()}
    # The names of a row that was sorted away stay behind: which row it was matters little, if they stayed together.
    owner = entry.key if entry.named else max(pointed, key=lambda key: len(pointed[key]), default="")
    here = pointed.get(owner, {})
    for key, columns in pointed.items():
        for column, named in columns.items():
            headed = table.headed(named)
            if _is_aside(table, column, named) or (key != owner and column not in here):
                wrong |= dict.fromkeys((column, headed), entry.row.where("", named))
    if owner:
        elsewhere = names.cells_elsewhere(layout, owner, sheet, at)
        wrong |= {column: cell for column, cell in elsewhere.items() if column not in here}
    if not entry.named and any(len(names.rows_on(layout, key, sheet)) > 1 for key in (entry.key, *pointed)):
        # The names that the row was left with do not keep together: its cells were pushed up or down.
        first = next(iter(table.inputs.values()))
        wrong |= dict.fromkeys(table.inputs, entry.row.where("", first))
    confirmed = {column for column, named in here.items() if entry.named and table.inputs.get(column) == named}
    is_aside = any(_is_aside(table, column, named) for column, named in here.items())
    if is_aside or (entry.mark >= 0 and not _lines_up(table, entry.mark)):
        # The hidden id stands right after the last column; else cells of the row or of the heading were moved.
        other = entry.row.where("", max(entry.mark, 0))
        wrong = {column: other for column in table.inputs if column not in confirmed} | wrong
    return {column: cell for column, cell in wrong.items() if column in table.inputs}


def _is_aside(table: Table, column: str, named: int) -> bool:
    """Whether an input's name points to another column than its heading stands over, or into another input's."""
    return table.inputs.get(column, named) != named or table.headed(named) not in ("", column)


def pushed_keys(table: Table, names: Names) -> list[str]:
    """The keys of rows whose names all lie to one side, if their cells were pushed there and the labels were not.

    A program that inserts or deletes rows moves labels and cells together, and forgets the names. Cells that were
    pushed take their names along: then a name points to a figure in a row without a label, or a deleted cell's name
    is gone while its neighbour's has taken its place.
    """
    layout, sheet = table.header.layout, table.header.row.sheet
    labelled = {row.at for _, row in table.clean} | {entry.row.at for entry in table.loose}
    stray = [entry for entry in table.loose if not entry.named]
    rows = {entry.key: names.rows_on(layout, entry.key, sheet.name) for entry in stray}
    main = table.header.columns[layout.inputs[0].key]
    beside = [row for found in rows.values() for row in found if row not in labelled and row < len(sheet.rows)]
    is_pushed = any(sheet.rows[row][main : main + 1] not in ([], [""]) for row in beside)
    replaced = any(not rows[one.key] and names.keys_in(layout, sheet.name, one.row.at) for one in stray)
    return [entry.key for entry in stray] if is_pushed or replaced else []


def _lines_up(table: Table, mark: int) -> bool:
    filled = table.header.filled
    by_heading = mark not in filled and mark - 1 in filled
    return by_heading or any(row.marks[table.header.layout.prefix].column == mark for _, row in table.clean[:1])


def _merged(table: Table, file: str) -> Iterator[LayoutFault]:
    """A cell that is merged into another row's is nobody's alone; beside the main column, it is the main one's."""
    main = table.header.layout.inputs[0].key
    shared: dict[tuple[int, int], str] = {}
    for entry in table.loose:
        for column, at in list(entry.inputs.items()) if entry.row.at in table.merged else ():
            owner = covered(entry.row.sheet, entry.row.at, at)
            if owner is None:
                continue
            entry.drop(column)
            if owner[0] != entry.row.at or column == main:
                where = entry.row.where(file, at)
                shared[owner] = where.cell
                other = cell_name(owner[0] + 1, owner[1] + 1)
                yield LayoutFault(Fault.CELL_MERGED, where, entry.key, other)
    for entry in table.loose:
        for column, at in list(entry.inputs.items()):
            if (entry.row.at, at) in shared:
                entry.drop(column)
                yield LayoutFault(Fault.CELL_MERGED, entry.row.where(file, at), entry.key, shared[entry.row.at, at])
