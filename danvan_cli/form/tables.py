"""The rows of the form's two tables, weighed by their anchors: two that agree decide, and what is in doubt is told.

A clean form's row is compared with what it should be at once. Only a row that differs is looked into.
"""

from collections.abc import Iterable, Mapping, Sequence

from danvan_cli.figures.answers import shown_cell
from danvan_cli.form.columns import Entry, Table, missing_columns, pushed_keys, settle_columns
from danvan_cli.form.headers import ALL_HEADINGS, TABLES, Header, ends_table, headers_at
from danvan_cli.form.labels import Labels, figure_labels, is_bare, task_labels
from danvan_cli.form.layout import FIGURES, LABEL, TASKS, Fault, SheetLayout
from danvan_cli.form.names import Names, packed
from danvan_cli.form.rows import Found, Place, Row, covered, is_copied, merged_rows
from danvan_cli.plan import Plan
from danvan_cli.submission import LayoutFault

# What is longer is a section's title, and no code.
_LONGEST_CODE = 30
# No row is so wide: the column of a heading that is not there.
_NOWHERE = 1 << 20


class TableReader:
    """Reads sheet after sheet; `finish` gives what was found on all of them."""

    def __init__(self, file: str, plan: Plan, names: Names) -> None:
        self.file, self.names = file, names
        self.labels: dict[SheetLayout, Labels] = {TASKS: task_labels(plan), FIGURES: figure_labels(plan)}
        self.found = {layout: Found() for layout in TABLES}
        self.tables: list[Table] = []
        self.open: list[Table] = []
        self.broken: list[Header] = []

    def read(self, rows: Sequence[Row]) -> None:
        """Read one sheet."""
        self.open = []
        beyond = 0
        for number, row in enumerate(rows):
            if number < beyond:
                continue
            if not ALL_HEADINGS.isdisjoint(row.folded.values()) and (end := self.heading(rows, number)):
                beyond = end
                continue
            for table in self.open:
                self.row(table, row, rows)

    def heading(self, rows: Sequence[Row], number: int) -> int:
        """Begin the tables that are headed here; gives the number of the row after the heading, 0 without one."""
        headers = headers_at(rows, number, self.is_labelled)
        for header in headers:
            self.begin(header)
        if headers:
            return max(header.last for header in headers) + 1
        row = rows[number]
        if self.open and not self.is_labelled(row):
            # Another heading: what stands below it is another table, with other columns.
            self.open = [table for table in self.open if not ends_table(table.header, row)]
        return 0

    def begin(self, header: Header) -> None:
        layout, row = header.layout, header.row
        self.open = [table for table in self.open if not table.header.overlaps(header)]
        found = self.found[layout]
        for key, column in header.doubled:
            found.faults.append(LayoutFault(Fault.COLUMN_DOUBLED, row.where(self.file, column), header.heading(key)))
        if not header.whole:
            self.broken.append(header)
            if not header.doubled:
                part = header.heading(layout.inputs[0].key)
                found.partial.append(LayoutFault(Fault.HEADER_MISSING, row.where(self.file, 0), part))
            return
        inputs = {column.key: header.columns[column.key] for column in layout.inputs if column.key in header.columns}
        table = Table(
            header, inputs, packed(layout, inputs), self.labels[layout], self.names.on(layout, row.sheet.name),
            header.columns.get("id", _NOWHERE), header.columns.get(LABEL, _NOWHERE), merged_rows(row.sheet),
        )  # fmt: skip
        self.tables.append(table)
        self.open.append(table)

    def is_labelled(self, row: Row) -> bool:
        """Whether the row bears a name or code of the plan's."""
        if row.marks:
            return True
        names = (labels.by_name for labels in self.labels.values())
        if any(not by_name.keys().isdisjoint(row.folded.values()) for by_name in names):
            return True
        return any("." in str(row.cell(at)) and self.labels[FIGURES].code(row.cell(at)) for at in row.folded)

    def row(self, table: Table, row: Row, rows: Sequence[Row]) -> None:
        mark = row.marks.get(table.header.layout.prefix)
        key = table.labels.by_name.get(row.folded.get(table.label, ""), "")
        if key and mark and mark.key == key and row.at not in table.merged:
            code = row.cells[table.id] if table.id < len(row.cells) else ""
            if code == key and table.pointed.get((row.at, key)) == table.signature:
                table.clean.append((key, row))
                return
        is_section = not mark and table.label not in row.folded and len(row.folded.get(table.id, "")) > _LONGEST_CODE
        if not is_section:
            self.weigh(table, row, rows)

    def weigh(self, table: Table, row: Row, rows: Sequence[Row]) -> None:
        """Weigh the row's anchors against each other, and note the place or the contradiction."""
        layout, labels = table.header.layout, table.labels
        mark = row.marks.get(layout.prefix)
        hidden = mark.key if mark and mark.key in labels.names else ""
        text, cell = row.text(table.label), row.cell(table.id)
        name = labels.name(text) if text else ""
        code = labels.code(cell) or ("" if name else labels.code_in_front(text))
        if not (name or hidden) and is_bare(row.cell(table.label)):
            return  # the columns' numbers, below the heading
        keys = {code, name} - {""}
        if not keys and not hidden:
            self.unlabelled(table, row)
            return
        named = self.names.keys_in(layout, row.sheet.name, row.at)
        label = next(iter(keys)) if len(keys) == 1 else ""
        doubtful = not name and not hidden and labels.is_doubtful(cell, code)
        against = bool(label and hidden and label != hidden) and not (
            label in named and is_copied(rows, layout.prefix, hidden)
        )
        if len(keys) > 1 or against or doubtful:
            self.contradict(layout, row, keys | {hidden} - {""})
            return
        key = label or hidden
        foreign = not name and not labels.fits(text, key) if text else table.label == _NOWHERE and not hidden
        anchors = (label == key) + (hidden == key) + (key in named)
        copied = key not in named and is_copied(rows, layout.prefix, hidden)
        sure, weak = anchors > 1, foreign and (anchors < 2 or copied)
        at = mark.column if mark else -1
        table.loose.append(Entry(key, row, sure, named.get(key, 0), at, weak, table.inputs))

    def contradict(self, layout: SheetLayout, row: Row, keys: Iterable[str]) -> None:
        every = tuple(sorted(keys))
        fault = LayoutFault(Fault.ROW_CONTRADICTS, row.where(self.file, 0), every[0], keys=every)
        self.found[layout].faults.append(fault)

    def unlabelled(self, table: Table, row: Row) -> None:
        """A figure in a row that says nothing of what it counts: not lost without a word."""
        value = table.inputs.get("value", -1)
        cell = row.cell(value)
        beside = {table.header.columns.get(key) for key in ("unit", "before")}
        says = any(at < value and at not in beside for at in (*row.folded, row.first))
        if says or isinstance(cell, bool) or not isinstance(cell, int | float):
            return
        table.unlabelled.append(row)

    def holds(self, row: Row, column: int) -> bool:
        """Whether a cell is one of a table's, from its heading down to its last row."""
        if any(
            header.row.sheet is row.sheet and header.row.at <= row.at and column in header.filled
            for header in self.broken
        ):
            return True
        for table in self.tables:
            columns = table.header.columns.values()
            if table.header.row.sheet is row.sheet and min(columns) <= column <= max(columns):
                ends = [one.at for _, one in table.clean[-1:]] + [one.row.at for one in table.loose[-1:]]
                if table.header.row.at <= row.at <= max(ends, default=-1):
                    return True
        return False

    def finish(self) -> Mapping[SheetLayout, Found]:
        for layout, found in self.found.items():
            tables = [table for table in self.tables if table.header.layout is layout]
            for table in tables:
                found.faults += missing_columns(table, self.file)
                found.faults += settle_columns(table, self.names, self.file)
                for key, place in table.places():
                    found.places[key].append(place)
            for key in (key for table in tables for key in table.contradicted()):
                found.places.pop(key, None)  # another row with the same marks is no more certain
            self.tell_weak(layout, tables)
            left_behind = self.tell_left_behind(layout, tables)
            self.tell_unlabelled(layout, tables, believe_names=not left_behind)
            if not tables:
                found.faults += found.partial
        return self.found

    def tell_weak(self, layout: SheetLayout, tables: list[Table]) -> None:
        """A row with a foreign name and one anchor only is the unit's own, if the form's row is there as well."""
        found = self.found[layout]
        for table in tables:
            for entry in table.loose:
                if entry.weak and not any(place.sure for place in found.places.get(entry.key, ())):
                    where = entry.row.where(self.file, entry.row.first)
                    name = shown_cell(entry.row.cell(table.label))
                    found.faults.append(LayoutFault(Fault.NAME_FOREIGN, where, entry.key, name))

    def tell_left_behind(self, layout: SheetLayout, tables: list[Table]) -> bool:
        """Whether names point to other rows than code and hidden id. Sorting leaves names above and below their rows;
        if all lie to one side, cells may have been pushed up or down, and that is told."""
        found = self.found[layout]
        apart: list[tuple[int, Table, Entry]] = []
        for table in tables:
            for entry in table.loose:
                if not entry.weak and not entry.named and len(found.places.get(entry.key, ())) == 1:
                    rows = self.names.rows_on(layout, entry.key, entry.row.sheet.name)
                    apart += ((row, table, entry) for row in rows)
        if apart and len({row > entry.row.at for row, _, entry in apart}) == 1:
            row, table, entry = apart[0]
            place = found.places[entry.key][0]
            where, other = place.first_where(self.file), place._replace(row=row).first_where("")
            pushed = [key for table in tables for key in pushed_keys(table, self.names)]
            if pushed:
                fault = LayoutFault(
                    Fault.COLUMN_CONTRADICTS, where, layout.name, keys=tuple(pushed), cells=(where, other)
                )
                for key in pushed:
                    found.places.pop(key, None)
            else:
                fault = LayoutFault(Fault.NAMES_LEFT_BEHIND, where, layout.name, str(len(apart)), cells=(other,))
            found.faults.append(fault)
        return bool(apart)

    def tell_unlabelled(self, layout: SheetLayout, tables: list[Table], *, believe_names: bool) -> None:
        """A row without code, name and hidden id is still known by its defined names, if those are where they were."""
        found = self.found[layout]
        for table in tables:
            for row in table.unlabelled:
                named = self.names.keys_in(layout, row.sheet.name, row.at)
                key = next(iter(named)) if len(named) == 1 else ""
                owner = covered(row.sheet, row.at, table.label) if row.at in table.merged else None
                if key and table.inputs and believe_names and named[key] == table.signature and key not in found.places:
                    found.places[key].append(Place(row.sheet, row.at, table.inputs, sure=False))
                    continue
                where = row.where(self.file, table.header.columns["value"])
                if owner:
                    self.drop_split(found, row, owner[0], where.cell)
                else:
                    found.faults.append(LayoutFault(Fault.FIGURE_UNLABELLED, where, layout.name))

    def drop_split(self, found: Found, row: Row, top: int, cell: str) -> None:
        """One label merged over several rows of figures: which of them counts, nobody can know."""
        for key, places in list(found.places.items()):
            for place in places:
                if (place.sheet, place.row) == (row.sheet, top):
                    where = place.first_where(self.file)
                    found.faults.append(LayoutFault(Fault.CELL_MERGED, where, key, cell))
                    del found.places[key]
